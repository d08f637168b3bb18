// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "core/programme/day.hpp"

namespace gk::programme {

/// January to June, or July to December.
struct HalfYear {
    std::int32_t year = 0;
    std::uint32_t half = 1; ///< 1 or 2
    friend auto operator<=>(const HalfYear&, const HalfYear&) = default;

    [[nodiscard]] Day first() const;
    [[nodiscard]] Day last() const;
    [[nodiscard]] HalfYear before() const;
    [[nodiscard]] HalfYear next() const;
    [[nodiscard]] bool holds(Day day) const { return first() <= day && day <= last(); }
};
[[nodiscard]] HalfYear half_year_of(Day day);
/// "2025-H1", as the signals desk names it.
[[nodiscard]] std::string name(const HalfYear& half);

} // namespace gk::programme
