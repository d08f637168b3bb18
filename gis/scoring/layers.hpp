// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The layers of a project as measures need them, each read once and only when a measure asks for it.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/geometry/geometry.hpp"
#include "gis/store/project.hpp"

namespace gk::scoring {

/// What is known of a layer without reading its rows.
struct LayerFacts {
    std::string name;
    std::optional<store::DatasetVersion> version; ///< none for signals, which are all datasets of that kind together
    std::string content_hash;
    std::string source; ///< publisher, else the file
    std::string date;   ///< of the data, else of the import
};

/// Rows of a layer. Signals are points with texts of their own.
struct LayerRows {
    store::GeometryKind kind = store::GeometryKind::points;
    std::size_t features = 0;
    std::vector<geometry::Point> points;
    std::vector<std::uint32_t> point_feature;
    geometry::LineSet lines;
    geometry::PolygonSet polygons;
    std::vector<std::string> code, name, gemeente; ///< areas only
    std::optional<store::SignalTable> signals;     ///< their places are in `points`
};

class Layers {
public:
    [[nodiscard]] static Result<Layers> open(store::Project& project);

    /// Null when the project has no such layer. Names of area kinds and "signals" come first.
    [[nodiscard]] const LayerFacts* find(std::string_view name) const;
    /// The layers of one kind by name; not for signals, which are one layer.
    [[nodiscard]] std::vector<const LayerFacts*> of_kind(store::LayerKind kind) const;
    [[nodiscard]] Result<const LayerRows*> rows(const LayerFacts& layer);
    /// One value a feature; see Project::attribute_numbers. For signals only "weight" (numbers), and kind, source,
    /// reliability and gemeente (texts).
    [[nodiscard]] Result<const std::vector<double>*> numbers(const LayerFacts& layer, const std::string& attribute);
    [[nodiscard]] Result<const std::vector<std::string>*> texts(const LayerFacts& layer, const std::string& attribute);

    /// Newest date of observation among the signals, ISO; empty without signals.
    [[nodiscard]] Result<std::string> newest_signal();

private:
    explicit Layers(store::Project& project)
        : project_(&project) {}
    Result<LayerRows> read(const LayerFacts& layer);

    store::Project* project_;
    std::map<std::string, LayerFacts, std::less<>> facts_;
    std::map<std::string, LayerRows, std::less<>> rows_;
    std::map<std::string, std::vector<double>, std::less<>> numbers_;
    std::map<std::string, std::vector<std::string>, std::less<>> texts_;
};

/// Days since 1970 of the date at the start of an ISO text; nothing when there is none.
[[nodiscard]] std::optional<std::int64_t> day_of(std::string_view iso);

} // namespace gk::scoring
