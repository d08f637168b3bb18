// SPDX-License-Identifier: EUPL-1.2
#include "app/scene/scene.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/map/text.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::scene {
namespace {

using region::AreaKind;
using region::AreaType;

/// Layer that the base map draws when the project has it.
constexpr std::string_view motorway_layer = "rijkswegen";

store::LayerKind layer_of(AreaKind kind) {
    switch (kind) {
    case AreaKind::gemeente: return store::LayerKind::gemeenten;
    case AreaKind::wijk: return store::LayerKind::wijken;
    case AreaKind::estate: return store::LayerKind::estates;
    case AreaKind::buurt:
    case AreaKind::cell: break; // a square has no layer: it is named by the buurt around it
    }
    return store::LayerKind::buurten;
}

Result<store::AreaTable> areas_of(const store::Project& project, AreaKind kind) {
    auto areas = project.areas(layer_of(kind));
    if (!areas) return std::unexpected(areas.error());
    if (!*areas)
        return fail(ErrorCode::refused,
                    fmt::format("there are no {} in this project; import them first", store::name(layer_of(kind))),
                    project.path().string());
    return **std::move(areas);
}

/// "woongebieden", as a title says it.
std::string_view plural(AreaType type) {
    switch (type) {
    case AreaType::bedrijventerrein: return "bedrijventerreinen";
    case AreaType::woongebied: return "woongebieden";
    case AreaType::buitengebied: return "buitengebied";
    }
    return "";
}

/// NWB marks the main carriageway HR; slip roads and lay-bys would clutter a map of the region. Layers
/// that do not make the difference are drawn whole.
Result<geometry::LineSet> main_carriageways(const store::Project& project, const store::LayerTable& roads) {
    const auto names = project.attribute_names(roads.version.id);
    if (!names) return std::unexpected(names.error());
    if (std::ranges::find(*names, "baansubsoort") == names->end()) return roads.lines;
    const auto kinds = project.attribute_texts(roads.version.id, "baansubsoort");
    if (!kinds) return std::unexpected(kinds.error());
    geometry::LineSet kept;
    for (std::size_t road = 0; road < roads.lines.feature_count(); ++road) {
        if ((*kinds)[road] != "HR") continue;
        kept.begin_feature();
        const auto [begin, end] = roads.lines.paths(road);
        for (std::size_t path = begin; path < end; ++path) kept.add_path(roads.lines.path(path));
    }
    return kept;
}

} // namespace

Result<map::Base> read_base(const store::Project& project) {
    auto gemeenten = project.areas(store::LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten)
        return fail(ErrorCode::refused, "there are no gemeenten in this project; import them first",
                    project.path().string());
    map::Base base;
    base.gemeente_code = (*gemeenten)->code;
    base.gemeente_name = (*gemeenten)->name;
    base.gemeenten = std::make_shared<geometry::PolygonSet>(std::move((*gemeenten)->polygons));
    auto roads = project.layer(motorway_layer);
    if (!roads) return std::unexpected(roads.error());
    if (*roads && (*roads)->kind == store::GeometryKind::lines) {
        auto carriageways = main_carriageways(project, **roads);
        if (!carriageways) return std::unexpected(carriageways.error());
        base.motorways = std::make_shared<geometry::LineSet>(std::move(*carriageways));
    }
    auto land = project.layer(neighbours_layer);
    if (!land) return std::unexpected(land.error());
    if (*land && (*land)->kind == store::GeometryKind::polygons)
        base.neighbours = std::make_shared<geometry::PolygonSet>(std::move((*land)->polygons));
    auto estates = project.areas(store::LayerKind::estates);
    if (!estates) return std::unexpected(estates.error());
    if (*estates) base.estates = std::make_shared<geometry::PolygonSet>(std::move((*estates)->polygons));
    return base;
}

namespace {

/// A layer as a reader of the map knows it; in the language of the map.
std::string shown_name(const store::DatasetVersion& set) {
    switch (set.kind) {
    case store::LayerKind::gemeenten: return map::words("gemeentegrenzen").toStdString();
    case store::LayerKind::wijken: return map::words("wijken").toStdString();
    case store::LayerKind::buurten: return map::words("buurten").toStdString();
    case store::LayerKind::estates: return map::words("bedrijventerreinen").toStdString();
    case store::LayerKind::signals: return map::words("signalen").toStdString();
    case store::LayerKind::reach: return map::words("eerdere voorlichting").toStdString();
    case store::LayerKind::layer: break;
    }
    if (set.name == neighbours_layer) return map::words("land buiten de regio").toStdString();
    std::string name = set.name;
    std::ranges::replace(name, '_', ' ');
    return name;
}

/// Layers that came from one publisher, or where that is not known from one file, on one day.
struct Origin {
    std::string publisher, file, date;
    friend auto operator<=>(const Origin&, const Origin&) = default;
};

Origin origin_of(const store::DatasetVersion& set) {
    const bool known = !set.source.empty() && set.source != set.file_name;
    Origin origin{.publisher = known ? set.source : "",
                  .file = known ? "" : set.file_name,
                  .date = map::date_text(set.source_date).toStdString()};
    if (origin.date.empty())
        origin.date = map::words("ingelezen %1").arg(map::date_text(set.imported_at)).toStdString();
    return origin;
}

} // namespace

void name_sources(map::MapSnapshot& snapshot, const std::vector<store::DatasetVersion>& datasets) {
    std::set<std::string> publishers;
    std::map<Origin, std::vector<std::string>> layers; // in the order in which they were read
    for (const auto& set : datasets) {
        const Origin origin = origin_of(set);
        auto& names = layers[origin];
        if (std::string name = shown_name(set); !std::ranges::contains(names, name)) names.push_back(std::move(name));
        if (!origin.publisher.empty())
            publishers.insert(set.licence.empty() ? set.source : fmt::format("{} ({})", set.source, set.licence));
    }
    for (const auto& [origin, names] : layers) {
        map::SourceNote note{.name = fmt::format("{}", fmt::join(names, ", ")), .date = origin.date};
        note.publisher = origin.publisher;
        if (!origin.publisher.empty()) note.name += ": " + origin.publisher;
        else if (!origin.file.empty())
            note.date = map::words("bestand %1, %2")
                            .arg(QString::fromStdString(origin.file), QString::fromStdString(origin.date))
                            .toStdString();
        snapshot.sources.push_back(std::move(note));
    }
    for (const auto& publisher : publishers)
        snapshot.attribution += (snapshot.attribution.empty() ? "" : "; ") + publisher;
}

namespace {

std::string quantity_of(map::AreaValue value) {
    switch (value) {
    case map::AreaValue::opportunity:
    case map::AreaValue::p90: return "Gelegenheid";
    case map::AreaValue::top_share: return "Aandeel in de hoogste 10%";
    case map::AreaValue::reporting_gap: return "Meldachterstand";
    case map::AreaValue::reach: return "Bereik";
    case map::AreaValue::priority: return "Prioriteit";
    }
    return {};
}

std::string unit_of(map::AreaValue value) {
    switch (value) {
    case map::AreaValue::opportunity: return "score van 0 tot 100";
    case map::AreaValue::p90: return "90e percentiel van de score, 0 tot 100";
    case map::AreaValue::top_share: return "% van de vierkanten van dit type";
    case map::AreaValue::reporting_gap: return "0,5 is zoveel meldingen als verwacht; hoger is minder";
    case map::AreaValue::reach: return "% van de mensen bij wie voorlichting nog werkt";
    case map::AreaValue::priority: return "score van 0 tot 100";
    }
    return {};
}

} // namespace

/// A gap is read against what is expected, and most areas have no reach at all: both have fixed classes. Those of the
/// gap are two times and 1.25 times as many or as few reports as expected.
classify::Options class_options(map::AreaValue value, classify::Options wanted) {
    if (value == map::AreaValue::reporting_gap) {
        wanted.method = classify::Method::given;
        wanted.given = {0.333, 0.444, 0.556, 0.667};
    } else if (value == map::AreaValue::reach) {
        wanted.method = classify::Method::given;
        wanted.given = {1, 10, 20, 40};
    }
    return wanted;
}

namespace {

/// Whether the run has what the map would show.
Status check_value(const score::RunInfo& run, const SceneOptions& options) {
    const auto used = [&](score::Part part) {
        return std::ranges::any_of(
            run.parts, [&](const auto& p) { return p.area_type == options.type && p.part == part && p.used; });
    };
    const auto refuse = [&](std::string_view what, std::optional<score::Part> wanted) {
        std::string why;
        for (const auto& part : run.parts)
            if (part.area_type == options.type && !part.used && (!wanted || part.part == *wanted))
                why += (why.empty() ? "" : "; ") + part.note;
        if (why.empty()) why = "it was made before there was one, so score again";
        return fail(ErrorCode::refused,
                    fmt::format("there is no {} for {} in the last score: {}", what, region::name(options.type), why));
    };
    if (options.value == map::AreaValue::reporting_gap && !used(score::Part::reporting_gap))
        return refuse("reporting gap", score::Part::reporting_gap);
    if (options.value == map::AreaValue::reach && !used(score::Part::reach)) return refuse("reach", score::Part::reach);
    if (options.value == map::AreaValue::priority && !score::has_priority(run, options.type))
        return refuse("priority", std::nullopt);
    return {};
}

Status set_highlight(map::MapSnapshot& snapshot, const store::AreaTable& areas, const std::string& id) {
    const auto found = std::ranges::lower_bound(areas.code, id);
    if (found == areas.code.end() || *found != id)
        return fail(ErrorCode::refused, fmt::format("there is no area '{}' in the layer {}", id, areas.version.name));
    const auto feature = static_cast<std::size_t>(found - areas.code.begin());
    auto outline = std::make_shared<geometry::PolygonSet>();
    outline->begin_feature();
    const auto [begin, end] = areas.polygons.rings(feature);
    for (std::size_t r = begin; r < end; ++r) {
        const auto ring = areas.polygons.ring(r);
        double doubled = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            doubled += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                       (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
        outline->add_ring(ring, doubled < 0);
    }
    snapshot.highlight = std::move(outline);
    snapshot.highlight_name = areas.name[feature];
    return {};
}

std::string title_of(const SceneOptions& options, const map::Base& base, const std::optional<std::size_t>& focus) {
    if (!options.title.empty()) return options.title;
    const std::string where = focus ? base.gemeente_name[*focus] : "Noord-Holland";
    const std::string_view what = options.value == map::AreaValue::priority        ? "Prioriteit voor voorlichting"
                                  : options.value == map::AreaValue::reporting_gap ? "Waar meldingen achterblijven"
                                  : options.value == map::AreaValue::reach         ? "Bereik van eerdere voorlichting"
                                                                                   : "Gelegenheidskaart";
    const bool named = options.value != map::AreaValue::opportunity; // "Gelegenheidskaart Alkmaar" needs no "in"
    return fmt::format("{}{} {}: {}", what, named ? " in" : "", where, plural(options.type));
}

} // namespace

Result<map::MapSnapshot> make_scene(store::Project& project, const SceneOptions& options, const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                    project.path().string());
    if (auto good = check_value(**run, options); !good) return std::unexpected(good.error());
    auto base = read_base(project);
    if (!base) return std::unexpected(base.error());

    map::MapSnapshot snapshot;
    snapshot.base = std::move(*base);
    if (options.focus) {
        const auto found = std::ranges::find(snapshot.base.gemeente_code, options.focus->text());
        if (found == snapshot.base.gemeente_code.end())
            return fail(ErrorCode::refused, fmt::format("gemeente {} is not in this project", options.focus->text()),
                        project.path().string());
        snapshot.focus = static_cast<std::size_t>(found - snapshot.base.gemeente_code.begin());
    }
    snapshot.title = title_of(options, snapshot.base, snapshot.focus);
    snapshot.subject.per = options.by;
    snapshot.subject.type = options.type;
    snapshot.subject.quantity = quantity_of(options.value);
    snapshot.subject.unit = unit_of(options.value);
    // A gap has a middle, as expected, and two sides.
    snapshot.palette = options.value == map::AreaValue::reporting_gap ? map::Palette::diverging_purple_green
                                                                      : map::palette_of(options.type);

    // The list beside a map of squares names buurten: a square has no name that a reader knows.
    const AreaKind listed = options.by == AreaKind::cell ? AreaKind::buurt : options.by;
    const auto scores = project.run_areas((*run)->id, listed);
    if (!scores) return std::unexpected(scores.error());
    std::optional<store::AreaTable> areas;
    if (options.by != AreaKind::cell || options.highlight) {
        auto read = areas_of(project, listed);
        if (!read) return std::unexpected(read.error());
        areas = *std::move(read);
    }
    if (options.highlight)
        if (auto done = set_highlight(snapshot, *areas, *options.highlight); !done)
            return std::unexpected(done.error());
    if (options.by != AreaKind::cell) {
        const auto polygons = std::make_shared<geometry::PolygonSet>(std::move(areas->polygons));
        auto gemeente = options.by == AreaKind::gemeente ? areas->code : areas->gemeente;
        snapshot.theme =
            map::area_theme(polygons, areas->code, std::move(gemeente), *scores, options.type, options.value);
    } else {
        auto cells = project.run_cells((*run)->id);
        if (!cells) return std::unexpected(cells.error());
        auto grid = grid::CellGrid::from_gemeenten(*snapshot.base.gemeenten, (*run)->cell);
        if (!grid) return std::unexpected(grid.error());
        if (grid->size() != cells->type.size())
            return fail(ErrorCode::refused, "the gemeenten have changed since the last score; run `gkaart score` again",
                        project.path().string());
        snapshot.theme =
            map::cell_theme(std::make_shared<grid::CellGrid>(std::move(*grid)), *cells, options.type, options.value);
    }
    snapshot.subject.most = map::highest_possible(snapshot.subject.unit, snapshot.theme);
    if (!progress("drawing", 0, 0)) return fail(ErrorCode::interrupted, "stopped; nothing was written");
    auto classes = map::classes_of(snapshot.theme, class_options(options.value, options.classes));
    if (!classes) return std::unexpected(classes.error());
    snapshot.classes = std::move(*classes);
    snapshot.top_kind = listed;
    snapshot.top = map::top_of(*scores, options.type, options.value, snapshot.base,
                               options.focus ? options.focus->text() : std::string());

    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    name_sources(snapshot, *datasets);
    for (const auto& model : (*run)->models) {
        if (model.area_type != options.type) continue;
        snapshot.model_name = model.name;
        snapshot.model_hash = model.hash;
    }
    snapshot.data_hash = (*run)->data_hash;
    snapshot.made_on = (*run)->created;
    const auto schematic = project.setting("schematic");
    if (!schematic) return std::unexpected(schematic.error());
    if (!schematic->empty()) snapshot.banner = map::demo_banner();
    return snapshot;
}

} // namespace gk::scene
