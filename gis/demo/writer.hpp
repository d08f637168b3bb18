// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <span>

#include "core/base/error.hpp"
#include "gis/demo/areas.hpp"
#include "gis/demo/process.hpp"
#include "gis/demo/reach.hpp"
#include "gis/demo/signals.hpp"

namespace gk::demo {

// Each replaces its file. Errors: the file cannot be written (outside).
[[nodiscard]] Status write_gemeenten(const std::filesystem::path& file, const Facts& facts, const Areas& areas,
                                     const Geos& geos);
[[nodiscard]] Status write_wijken_buurten(const std::filesystem::path& file, const Facts& facts, const Areas& areas,
                                          const Geos& geos);
[[nodiscard]] Status write_terreinen(const std::filesystem::path& file, const Facts& facts, const Areas& areas,
                                     const Geos& geos);
[[nodiscard]] Status write_wegen(const std::filesystem::path& file, const Facts& facts);
[[nodiscard]] Status write_signals(const std::filesystem::path& file, std::span<const Signal> signals);
[[nodiscard]] Status write_voorlichting(const std::filesystem::path& file, const Areas& areas,
                                        std::span<const Voorlichting> all);
[[nodiscard]] Status write_truth(const std::filesystem::path& file, const Facts& facts, const ProcessGround& ground,
                                 const Simulated& simulated);

} // namespace gk::demo
