// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/simulate: signals from a process that is known to the last parameter, so tests can ask whether
// the method finds what was put in. An inhomogeneous Poisson process on the cells of the region, its
// log-intensity linear in standardised factors, thinned by the chance that an event is reported.
// Random numbers are our own, not <random>'s: distributions there differ between standard libraries.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace gk::simulate {

/// xoshiro256** (Blackman & Vigna 2021), its state filled by SplitMix64 (Steele, Lea & Flood 2014).
class Random {
public:
    /// Different streams of one seed are unrelated sequences, so adding a draw to one thing leaves
    /// all other things as they were.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    [[nodiscard]] std::uint64_t next();
    /// In [0, 1), a multiple of 2^-53.
    [[nodiscard]] double uniform();
    /// In [0, n); n > 0. Unbiased: draws again in the incomplete last block.
    [[nodiscard]] std::uint64_t below(std::uint64_t n);
    /// Standard normal: sum of 12 uniforms less 6 (Irwin-Hall). Sums only, so the same bits wherever
    /// doubles are IEEE 754; its tails end at 6, which noise on attributes can bear.
    [[nodiscard]] double normal();
    /// Number of events with this mean; mean >= 0. Knuth's product of uniforms, in steps of mean <= 16
    /// so the product stays far from underflow.
    [[nodiscard]] std::uint64_t poisson(double mean);
    /// Index drawn in proportion to the weights (not negative, not all 0).
    [[nodiscard]] std::size_t pick(std::span<const double> weights);

private:
    std::array<std::uint64_t, 4> state_{};
};

} // namespace gk::simulate
