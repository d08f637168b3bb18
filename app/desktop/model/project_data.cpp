// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/project_data.hpp"

#include <algorithm>
#include <cmath>

#include "app/scene/scene.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::desktop {
namespace {

using region::AreaKind;

std::unexpected<Error> stopped() {
    return fail(ErrorCode::interrupted, "stopped; nothing was changed");
}

/// Twice the signed area, from the first point so that large coordinates do not cancel.
double doubled_area(std::span<const geometry::Point> ring) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        sum += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
               (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return sum;
}

geometry::Point centroid(std::span<const geometry::Point> ring) {
    const double doubled = doubled_area(ring);
    if (doubled == 0) return ring[0];
    geometry::Point sum;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const geometry::Point a{ring[i].x - ring[0].x, ring[i].y - ring[0].y};
        const geometry::Point b{ring[i + 1].x - ring[0].x, ring[i + 1].y - ring[0].y};
        const double cross = a.x * b.y - b.x * a.y;
        sum.x += (a.x + b.x) * cross;
        sum.y += (a.y + b.y) * cross;
    }
    return {ring[0].x + sum.x / (3 * doubled), ring[0].y + sum.y / (3 * doubled)};
}

/// The centroid of the largest part: where a name or a dot stands for an area.
geometry::Point centre_of(const geometry::PolygonSet& polygons, std::size_t feature) {
    const auto [begin, end] = polygons.rings(feature);
    std::size_t largest = begin;
    for (std::size_t r = begin; r < end; ++r)
        if (std::abs(doubled_area(polygons.ring(r))) > std::abs(doubled_area(polygons.ring(largest)))) largest = r;
    return begin < end ? centroid(polygons.ring(largest)) : geometry::Point{};
}

std::vector<geometry::Point> moved(std::span<const geometry::Point> path, const crs::WebMercator& plane,
                                   geometry::Point origin) {
    std::vector<geometry::Point> points(path.begin(), path.end());
    plane.from_rd(points);
    std::erase_if(points, [](geometry::Point p) { return std::isnan(p.x); });
    for (geometry::Point& p : points) p = {p.x - origin.x, p.y - origin.y};
    return points;
}

map::Lines lines_on_screen(const geometry::LineSet& rd, const crs::WebMercator& plane, geometry::Point origin) {
    auto lines = std::make_shared<geometry::LineSet>();
    for (std::size_t f = 0; f < rd.feature_count(); ++f) {
        lines->begin_feature();
        const auto [begin, end] = rd.paths(f);
        for (std::size_t p = begin; p < end; ++p)
            if (const auto path = moved(rd.path(p), plane, origin); path.size() > 1) lines->add_path(path);
    }
    return lines;
}

std::optional<store::LayerKind> layer_of(AreaKind kind) {
    switch (kind) {
    case AreaKind::gemeente: return store::LayerKind::gemeenten;
    case AreaKind::wijk: return store::LayerKind::wijken;
    case AreaKind::buurt: return store::LayerKind::buurten;
    case AreaKind::estate: return store::LayerKind::estates;
    case AreaKind::cell: break;
    }
    return std::nullopt;
}

/// Gemeente of an area whose file does not say it: the one that holds its centre.
void complete_gemeenten(AreaSet& set, const map::Base& base, const region::AreaLocator& locator) {
    for (std::size_t i = 0; i < set.code.size(); ++i) {
        if (set.kind == AreaKind::gemeente) set.gemeente[i] = set.code[i];
        if (!set.gemeente[i].empty()) continue;
        if (const auto found = locator.find(set.centre[i])) set.gemeente[i] = base.gemeente_code[*found];
    }
}

Status read_areas(ProjectData& data, const store::Project& project, const crs::WebMercator& plane,
                  const Progress& progress) {
    const region::AreaLocator gemeenten(*data.base.gemeenten);
    for (const AreaKind kind : area_kinds) {
        if (!progress("areas", 0, 0)) return stopped();
        auto table = project.areas(*layer_of(kind));
        if (!table) return std::unexpected(table.error());
        if (!*table) continue;
        AreaSet set;
        set.kind = kind;
        set.code = std::move((*table)->code);
        set.name = std::move((*table)->name);
        set.gemeente = std::move((*table)->gemeente);
        set.gemeente.resize(set.code.size());
        auto rd = std::make_shared<geometry::PolygonSet>(std::move((*table)->polygons));
        for (std::size_t f = 0; f < rd->feature_count(); ++f) set.centre.push_back(centre_of(*rd, f));
        set.screen = on_screen(*rd, plane, data.origin);
        set.locator = std::make_shared<region::AreaLocator>(*rd);
        set.rd = std::move(rd);
        complete_gemeenten(set, data.base, gemeenten);
        for (std::size_t f = 0; f < set.code.size(); ++f) set.by_code.emplace(set.code[f], f);
        data.areas.at(static_cast<std::size_t>(kind)) = std::move(set);
    }
    return {};
}

Status read_signals(ProjectData& data, const store::Project& project) {
    const auto signals = project.signals();
    if (!signals) return std::unexpected(signals.error());
    if (signals->at.empty()) return {};
    data.signals_in_cell.assign(data.grid->size(), 0.0);
    for (std::size_t i = 0; i < signals->at.size(); ++i) {
        const auto cell = data.grid->cell_at(signals->at[i]);
        if (!cell) continue;
        data.signals_in_cell[*cell] += 1;
        if (const auto month = month_of(signals->observed[i])) {
            data.signal_months.emplace_back(static_cast<std::uint32_t>(*cell), *month);
            if (!data.signal_span) data.signal_span = Months{*month, *month};
            data.signal_span->first = std::min(data.signal_span->first, *month);
            data.signal_span->last = std::max(data.signal_span->last, *month);
        }
        data.newest_signal = std::max(data.newest_signal, signals->observed[i]);
    }
    return {};
}

/// The project knows no inhabitants; where there are many addresses, there are people.
void read_lived_in(ProjectData& data, const score::Scorer& scorer) {
    for (auto& set : data.areas) {
        if (!set) continue;
        set->lived_in.assign(set->code.size(), 0.0);
        const auto [begin, end] = scorer.areas(set->kind, region::AreaType::woongebied);
        for (std::size_t i = begin; i < end; ++i)
            if (const auto found = set->by_code.find(scorer.areas()[i].id); found != set->by_code.end())
                set->lived_in[found->second] = scorer.areas()[i].hectares;
    }
}

Result<std::vector<score::Model>> models_of(const store::Project& project, const std::optional<score::RunInfo>& run) {
    if (!run) return model::standard_models();
    const auto texts = project.run_models(run->id);
    if (!texts) return std::unexpected(texts.error());
    std::vector<score::Model> models;
    for (const std::string& text : *texts) {
        auto parsed = model::parse(text, "model");
        if (!parsed) return std::unexpected(parsed.error());
        models.push_back(*std::move(parsed));
    }
    return models;
}

} // namespace

map::Polygons on_screen(const geometry::PolygonSet& rd, const crs::WebMercator& plane, geometry::Point origin) {
    auto polygons = std::make_shared<geometry::PolygonSet>();
    for (std::size_t f = 0; f < rd.feature_count(); ++f) {
        polygons->begin_feature();
        const auto [begin, end] = rd.rings(f);
        for (std::size_t r = begin; r < end; ++r)
            if (const auto ring = moved(rd.ring(r), plane, origin); ring.size() > 3)
                polygons->add_ring(ring, doubled_area(rd.ring(r)) < 0);
    }
    return polygons;
}

std::vector<geometry::Point> places_in(const AreaSet& set, std::size_t feature) {
    constexpr int grid = 20;
    const geometry::Box rd = set.rd->bounds(feature);
    const geometry::Box screen = set.screen->bounds(feature);
    std::vector<geometry::Point> places;
    for (int i = 0; i < grid; ++i)
        for (int j = 0; j < grid; ++j) {
            const double across = (i + 0.5) / grid;
            const double up = (j + 0.5) / grid;
            if (set.locator->find({std::lerp(rd.min_x, rd.max_x, across), std::lerp(rd.min_y, rd.max_y, up)}) ==
                feature)
                places.push_back({std::lerp(screen.min_x, screen.max_x, across),
                                  std::lerp(screen.min_y, screen.max_y, up)}); // as shares of the box: close enough
        }
    return places;
}

std::string ProjectData::gemeente_name(const std::string& code) const {
    const auto found = std::ranges::find(base.gemeente_code, code);
    return found == base.gemeente_code.end()
               ? code
               : base.gemeente_name[static_cast<std::size_t>(found - base.gemeente_code.begin())];
}

Result<OpenedProject> open_project(const std::filesystem::path& file, const Progress& progress) {
    using store::Project;
    if (!progress("open", 0, 0)) return stopped();
    auto project = Project::open(file, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto run = project->last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run) { // what is measured now should not be measured at every start
        project = Project::open(file, Project::Mode::write);
        if (!project) return std::unexpected(project.error());
    }
    auto data = std::make_shared<ProjectData>();
    data->path = file;
    data->purpose = project->purpose();
    const auto schematic = project->setting("schematic");
    if (!schematic) return std::unexpected(schematic.error());
    if (!schematic->empty()) data->banner = map::demo_banner();
    auto datasets = project->datasets();
    if (!datasets) return std::unexpected(datasets.error());
    data->datasets = *std::move(datasets);
    auto base = scene::read_base(*project);
    if (!base) return std::unexpected(base.error());
    data->base = *std::move(base);

    const auto plane = crs::WebMercator::make();
    if (!plane) return std::unexpected(plane.error());
    const geometry::Box box = data->base.gemeenten->bounds();
    const auto middle = plane->from_rd({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2});
    if (!middle)
        return fail(ErrorCode::refused, "the gemeenten of this project lie outside the Netherlands", file.string());
    data->origin = *middle;
    data->screen.gemeenten = on_screen(*data->base.gemeenten, *plane, data->origin);
    data->screen_box = data->screen.gemeenten->bounds();
    if (data->base.neighbours) data->screen.neighbours = on_screen(*data->base.neighbours, *plane, data->origin);
    if (data->base.estates) data->screen.estates = on_screen(*data->base.estates, *plane, data->origin);
    if (data->base.motorways) data->screen.motorways = lines_on_screen(*data->base.motorways, *plane, data->origin);
    if (auto done = read_areas(*data, *project, *plane, progress); !done) return std::unexpected(done.error());

    OpenedProject opened;
    auto models = models_of(*project, *run);
    if (!models) return std::unexpected(models.error());
    opened.models = *std::move(models);
    auto bench = scoring::prepare(*project, opened.models, {.cell = *run ? (*run)->cell : 100}, progress);
    if (!bench) return std::unexpected(bench.error());
    data->grid = std::make_shared<grid::CellGrid>(bench->grid);
    read_lived_in(*data, bench->scorer);
    if (auto done = read_signals(*data, *project); !done) return std::unexpected(done.error());
    // Layers may have changed since the last run: then these are new scores, which nobody has saved.
    if (*run && (*run)->data_hash == bench->info.data_hash) bench->info = **run;
    opened.bench = std::make_unique<scoring::Workbench>(*std::move(bench));
    opened.data = std::move(data);
    return opened;
}

} // namespace gk::desktop
