// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the application knows of an opened project and never changes: read once in the background, shared by every
// view. What does change (scores, selection) is in other snapshots.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/desktop/model/values.hpp"
#include "app/map/snapshot.hpp"
#include "core/base/progress.hpp"
#include "core/region/locator.hpp"
#include "gis/crs/web_mercator.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {

inline constexpr std::array area_kinds{region::AreaKind::gemeente, region::AreaKind::wijk, region::AreaKind::buurt,
                                       region::AreaKind::estate};
inline constexpr std::size_t kind_count = 5; ///< the areas and the cells

/// Areas of one kind, in the order of their codes.
struct AreaSet {
    region::AreaKind kind = region::AreaKind::buurt;
    std::vector<std::string> code, name, gemeente;
    map::Polygons rd;                    ///< EPSG:28992
    map::Polygons screen;                ///< metres east and north of ProjectData::origin, in the plane of web maps
    std::vector<geometry::Point> centre; ///< RD, of each area's largest ring
    std::vector<double> lived_in;        ///< hectares of woongebied: the name of a town comes before that of a polder
    std::shared_ptr<const region::AreaLocator> locator;
    std::unordered_map<std::string, std::size_t> by_code;
};

/// Places all over an area, in the plane of the screen.
[[nodiscard]] std::vector<geometry::Point> places_in(const AreaSet& set, std::size_t feature);

/// Lines and land for the project's own base map, in the plane of the screen.
struct ScreenBase {
    map::Polygons neighbours, gemeenten, estates;
    map::Lines motorways;
};

struct ProjectData {
    std::filesystem::path path;
    std::string purpose;
    std::string banner;     ///< "schematisch voorbeeld, ..." for the demo, else empty
    geometry::Point origin; ///< EPSG:3857
    geometry::Box screen_box;
    map::Base base; ///< RD, for print
    ScreenBase screen;
    std::array<std::optional<AreaSet>, kind_count> areas;
    std::vector<store::DatasetVersion> datasets;
    std::shared_ptr<const grid::CellGrid> grid;
    std::vector<double> signals_in_cell; ///< empty without signals
    std::string newest_signal;
    std::vector<std::pair<std::uint32_t, int>> signal_months; ///< cell and month of each dated signal
    std::optional<Months> signal_span;                        ///< of all of them

    [[nodiscard]] const AreaSet* set(region::AreaKind kind) const {
        const auto& found = areas.at(static_cast<std::size_t>(kind));
        return found ? &*found : nullptr;
    }
    /// Name of a gemeente by its code; the code when unknown.
    [[nodiscard]] std::string gemeente_name(const std::string& code) const;
};

/// A project as the application opens it.
struct OpenedProject {
    std::shared_ptr<const ProjectData> data;
    std::unique_ptr<scoring::Workbench> bench;
    std::vector<score::Model> models; ///< as they were scored
};

/// Reads everything and prepares the scores: those of the last run, or of the standard models when nothing was scored
/// yet (measured values then go into the project's cache). Errors: the file (refused, outside), no gemeenten
/// (refused), stopped (interrupted).
[[nodiscard]] Result<OpenedProject> open_project(const std::filesystem::path& file, const Progress& progress);

/// Points in RD to the plane of the screen.
[[nodiscard]] map::Polygons on_screen(const geometry::PolygonSet& rd, const crs::WebMercator& plane,
                                      geometry::Point origin);

} // namespace gk::desktop
