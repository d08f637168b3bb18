// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/scene: from a project to an immutable map snapshot. The renderer (app/map) knows no project;
// whoever shows a map (command line, application) makes its snapshot here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/store/project.hpp"

namespace gk::scene {

/// The layer with land outside the region, when the project has it.
inline constexpr std::string_view neighbours_layer = "nl_gemeenten";

struct SceneOptions {
    region::AreaKind by = region::AreaKind::buurt;
    region::AreaType type = region::AreaType::woongebied;
    map::AreaValue value = map::AreaValue::opportunity;
    std::optional<region::GemeenteCode> focus = {}; ///< show this gemeente alone
    std::optional<std::string> highlight = {};      ///< id of an area of the kind `by`; of a buurt for squares
    classify::Options classes = {};
    std::string title = {}; ///< Dutch; empty: made from the other choices
};

/// Shows the last run. Errors (refused): not scored yet, no areas of that kind, unknown gemeente or area.
[[nodiscard]] Result<map::MapSnapshot> make_scene(store::Project& project, const SceneOptions& options,
                                                  const Progress& progress);

/// What lies under every map of a project: gemeenten, and when present motorways, estates and the land around.
/// Errors (refused): no gemeenten.
[[nodiscard]] Result<map::Base> read_base(const store::Project& project);

/// How values are put in classes: `wanted`, but for values that are read against a fixed measure.
[[nodiscard]] classify::Options class_options(map::AreaValue value, classify::Options wanted = {});

/// The kind of area by which a type is listed: estates for bedrijventerreinen, else buurten.
[[nodiscard]] constexpr region::AreaKind listed_kind(region::AreaType type) {
    return type == region::AreaType::bedrijventerrein ? region::AreaKind::estate : region::AreaKind::buurt;
}

/// Sources and attribution of everything that the scores and the base map were made from; layers of one source and
/// date stand together.
void name_sources(map::MapSnapshot& snapshot, const std::vector<store::DatasetVersion>& datasets);

} // namespace gk::scene
