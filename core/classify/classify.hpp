// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/classify: class breaks for maps and legends. A classification is the list of its inner
// breaks: k classes have k - 1 breaks, the first class is open below and the last open above, so
// breaks that were frozen while values move still class every value. Class i holds
// break[i-1] <= value < break[i] ("10 tot 20" in a CBS legend).

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"

namespace gk::classify {

inline constexpr std::size_t default_classes = 5;
inline constexpr std::size_t max_classes = 7;
/// Above this number of distinct values Jenks runs on an even sample of the sorted values.
inline constexpr std::size_t max_jenks_values = 2000;

enum class Method : std::uint8_t { quantile, equal_interval, jenks, given };
[[nodiscard]] std::string_view name(Method method);
[[nodiscard]] std::optional<Method> parse_method(std::string_view text);

struct Options {
    Method method = Method::quantile;
    std::size_t classes = default_classes; ///< 2 to max_classes; not used by `given`
    std::vector<double> given = {};        ///< inner breaks, strictly ascending, at most max_classes - 1
    /// Rounds computed breaks to the coarsest decimal step that moves each by at most 1/(20 k) of the
    /// range of the values, and that keeps them apart: a legend must be readable, and map and legend
    /// must use the same numbers.
    bool round = true;
};

struct Classes {
    Method method = Method::quantile;
    std::vector<double> breaks; ///< inner breaks, strictly ascending
    int decimals = 0;           ///< enough to print every break as it is (at most 9)

    [[nodiscard]] std::size_t size() const { return breaks.size() + 1; }
    /// Nothing for a missing (NaN) or infinite value.
    [[nodiscard]] std::optional<std::size_t> class_of(double value) const;
    /// How many values each class holds; missing values in none.
    [[nodiscard]] std::vector<std::size_t> count(std::span<const double> values) const;
};

/// Classes for the finite values. Values with many ties can give fewer classes than asked, all equal
/// values give one. Errors (usage): classes out of range, given breaks that are not finite, not
/// ascending or too many. No finite values: one class.
[[nodiscard]] Result<Classes> make_classes(std::span<const double> values, const Options& options = {});

/// Break i is the lowest value of the upper (1 - i/k) share: at least i/k of the values lie below it,
/// as far as ties allow. Not rounded; `sorted` ascending, not empty.
[[nodiscard]] std::vector<double> quantile_breaks(std::span<const double> sorted, std::size_t classes);
/// Least sum of squared deviations from the class means (Fisher 1958, "On grouping for maximum
/// homogeneity"), exact by dynamic programming; breaks lie halfway between the neighbouring values.
/// Deterministic: of equal optima the one with the lowest breaks.
[[nodiscard]] std::vector<double> jenks_breaks(std::span<const double> sorted, std::size_t classes);

} // namespace gk::classify
