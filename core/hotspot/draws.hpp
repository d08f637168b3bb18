// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Random orders of units, the same on every machine and for any number of threads: draw d of a seed
// is a sequence of its own that depends on nothing but (seed, d).

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace gk::hotspot {

/// SplitMix64 (Steele, Lea & Flood 2014) started at a point that the finaliser makes of (seed, draw).
class DrawStream {
public:
    DrawStream(std::uint64_t seed, std::uint64_t draw)
        : state_(mix(mix(seed + gamma) ^ (draw * 0xD134'2543'DE82'EF95U + 1))) {}

    [[nodiscard]] std::uint64_t next() { return mix(state_ += gamma); }
    /// In [0, n), 0 < n < 2^32, every number equally likely (Lemire 2019: multiply, and draw again in
    /// the incomplete last block).
    [[nodiscard]] std::uint32_t below(std::uint32_t n) {
        std::uint64_t product = half() * n;
        if (static_cast<std::uint32_t>(product) < n) {
            const std::uint32_t incomplete = (0U - n) % n;
            while (static_cast<std::uint32_t>(product) < incomplete) product = half() * n;
        }
        return static_cast<std::uint32_t>(product >> 32U);
    }

private:
    static constexpr std::uint64_t gamma = 0x9E37'79B9'7F4A'7C15U;
    static std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
        return z ^ (z >> 31U);
    }
    /// 32 random bits; each number of the stream serves twice.
    std::uint64_t half() {
        if (spare_) {
            spare_ = false;
            return bits_ >> 32U;
        }
        bits_ = next();
        spare_ = true;
        return bits_ & 0xFFFF'FFFFU;
    }

    std::uint64_t state_;
    std::uint64_t bits_ = 0;
    bool spare_ = false;
};

/// Draws of different units in random order. One object a thread.
class RandomOrder {
public:
    explicit RandomOrder(std::uint32_t units)
        : seen_(units, 0) {}

    /// Draw `draw` of a seed: order.size() different units (at most all of them). The first k of it are
    /// a random k-set, for every k; and with unit i left out, the first k of the rest are a random k-set
    /// of the other units. By rejection: few tries as long as less than half of the units are wanted.
    void draw(std::uint64_t seed, std::uint64_t draw, std::span<std::uint32_t> order) {
        if (++mark_ == 0) {
            std::ranges::fill(seen_, 0U);
            mark_ = 1;
        }
        DrawStream stream(seed, draw);
        const auto units = static_cast<std::uint32_t>(seen_.size());
        for (std::uint32_t& unit : order) {
            do unit = stream.below(units);
            while (seen_[unit] == mark_);
            seen_[unit] = mark_;
        }
    }

private:
    std::vector<std::uint32_t> seen_; ///< number of the draw in which a unit came last
    std::uint32_t mark_ = 0;
};

} // namespace gk::hotspot
