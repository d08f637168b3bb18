// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/trial: any dated points in any region, made ready to try the method on. Coordinates become metres
// in a plane of their own, with its origin at the region's lower left corner: a projected system keeps its
// projection and gets its unit changed (feet to metres), degrees get an equal-area plane around the region.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/calibration/trial.hpp"

namespace gk::trial {

/// A layer in a file; written "file" or "file:layer".
struct LayerChoice {
    std::filesystem::path file;
    std::string layer; ///< may be empty when the file has only one
    [[nodiscard]] static LayerChoice parse(std::string_view text);
};

struct TrialChoice {
    LayerChoice points, region;
    std::string date_field;
    std::string exposure = {};             ///< column of the region's areas, an amount; empty = none
    std::vector<LayerChoice> factors = {}; ///< points with the same date field take part as far as they were known
    std::int32_t cell = 150;               ///< metres
    /// Last day of the training period, ISO; empty = the day on which two thirds of the events are in.
    std::string train_until = {};
};

struct Trial {
    calibration::TrialInput input;
    std::string crs; ///< of the region, and what was done to it
    std::int32_t first_day = 0, last_day = 0;
    std::size_t read = 0, undated = 0, outside = 0; ///< read = kept + undated (or without place) + outside
    std::vector<std::string> notes;
};

/// Errors (refused): no such file, layer or column; a region without areas or a coordinate system; a date that is not
/// one; usage: a cell of 0 or less.
[[nodiscard]] Result<Trial> read_trial(const TrialChoice& choice);

/// Days since 1970-01-01 of yyyy-mm-dd, and back.
[[nodiscard]] std::optional<std::int32_t> parse_day(std::string_view iso);
[[nodiscard]] std::string iso_day(std::int32_t day);

} // namespace gk::trial
