// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The inner loops of density, for kernels of the form c (h^2 - d^2)^p within h. They come in two
// instruction sets, chosen when the program starts; both do the same operations in the same order,
// and no multiply-add is fused, so both give the same bytes.

#include <cstddef>
#include <cstdint>

#include "core/measure/points.hpp"

namespace gk::measure::detail {

inline constexpr std::int32_t lanes = 4; ///< columns at once; rows are padded to whole groups

/// Adds weight (h^2 - d^2)^p of points [first, last) to the centres of one row.
struct RowOfCentres {
    const double* x; ///< centres, padded to whole groups
    double* sum;     ///< idem
    double y;
    std::int32_t west, east; ///< columns that matter, both included
};
using AddPoints = void (*)(const GridSpec&, const SortedPoints&, std::size_t first, std::size_t last, double h,
                           const RowOfCentres&);
[[nodiscard]] AddPoints add_points(int power);

/// Sum of (h^2 - d^2)^p over the centres of the region, for one point.
using MassOfPoint = double (*)(const GridSpec&, const Runs&, Point at, double h);
[[nodiscard]] MassOfPoint mass_of_point(int power);

} // namespace gk::measure::detail
