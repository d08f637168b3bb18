// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gk::intake {

/// Remembers 128-bit hashes of rows and nothing else: 24 bytes a row, at most doubled by growing.
class SeenRows {
public:
    struct Key {
        std::uint64_t a = 0x243F6A8885A308D3U; // digits of pi: two different starts
        std::uint64_t b = 0x13198A2E03707344U;

        /// Adds a text and its end, so that ("ab", "c") differs from ("a", "bc").
        void add(std::string_view text) {
            for (const char c : text) byte(static_cast<unsigned char>(c));
            byte(0x1FU);
        }

    private:
        void byte(std::uint64_t value) {
            a = (a ^ value) * 0x9E3779B97F4A7C15U;
            b = std::rotl(b, 23) ^ ((value + b) * 0xC2B2AE3D27D4EB4FU);
        }
    };

    /// Row that was first seen with the same key, or 0: then `row` (1-based) is remembered.
    std::int64_t first(Key key, std::int64_t row) {
        if ((count_ + 1) * 10 > slots_.size() * 7) grow();
        const std::int64_t found = put(key, row);
        if (found == 0) ++count_;
        return found;
    }

private:
    struct Slot {
        Key key;
        std::int64_t row = 0;
    };
    static std::size_t spread(Key key) {
        std::uint64_t h = key.a ^ std::rotl(key.b, 32);
        h = (h ^ (h >> 30U)) * 0xBF58476D1CE4E5B9U;
        return static_cast<std::size_t>(h ^ (h >> 31U));
    }
    std::int64_t put(Key key, std::int64_t row) {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = spread(key) & mask;; at = (at + 1) & mask) {
            Slot& slot = slots_[at];
            if (slot.row == 0) {
                slot = {key, row};
                return 0;
            }
            if (slot.key.a == key.a && slot.key.b == key.b) return slot.row;
        }
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.row != 0) (void)put(slot.key, slot.row);
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

} // namespace gk::intake
