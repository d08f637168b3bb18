// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/report: pages for people who were not there. Dutch, in the typography of the maps.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <QString>

#include "core/base/error.hpp"
#include "core/validation/validation.hpp"

namespace gk::report {

/// One page: the verdict, the hit-rate curves, the table, and what the figures do not say.
struct ValidationPage {
    std::string title;
    std::string first_day, last_training_day, last_day; ///< ISO
    std::size_t train = 0;                              ///< events learned from
    std::int32_t cell = 0;                              ///< metres
    validation::Report report;
};

/// The verdict in Dutch: when a baseline comes first, the first sentence says so.
[[nodiscard]] std::vector<QString> verdict_nl(const validation::Report& report);

/// A4, portrait. Needs a QGuiApplication (map::OffscreenGui). Errors: no font, folder not writable, disk full
/// (outside).
[[nodiscard]] Status render_validation_pdf(const ValidationPage& page, const std::filesystem::path& path);

} // namespace gk::report
