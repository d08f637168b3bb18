// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/layers.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "gis/store/hash.hpp"

namespace gk::scoring {
namespace {

using store::LayerKind;

constexpr std::string_view signals_name = "signals";

std::string source_of(const store::DatasetVersion& version) {
    return version.source.empty() ? version.file_name : version.source;
}
std::string date_of(const store::DatasetVersion& version) {
    return version.source_date.empty() ? "ingelezen op " + version.imported_at.substr(0, 10) : version.source_date;
}

bool is_area(LayerKind kind) {
    return kind == LayerKind::gemeenten || kind == LayerKind::wijken || kind == LayerKind::buurten ||
           kind == LayerKind::estates;
}

/// All signal datasets as one layer; `versions` in the order of their names.
LayerFacts signal_facts(const std::vector<const store::DatasetVersion*>& versions) {
    LayerFacts facts{.name = std::string(signals_name), .version = {}, .content_hash = {}, .source = {}, .date = {}};
    store::Sha256 hash;
    std::string newest;
    for (const store::DatasetVersion* version : versions) {
        hash.field(version->name).field(version->content_hash);
        const std::string source = source_of(*version);
        if (facts.source.find(source) == std::string::npos) facts.source += (facts.source.empty() ? "" : ", ") + source;
        newest = std::max(newest, version->imported_at.substr(0, 10));
    }
    facts.content_hash = hash.finish();
    facts.date = "ingelezen op " + newest;
    return facts;
}

} // namespace

std::optional<std::int64_t> day_of(std::string_view iso) {
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    int part[3] = {};
    constexpr std::size_t begin[3] = {0, 5, 8};
    constexpr std::size_t length[3] = {4, 2, 2};
    for (std::size_t i = 0; i < 3; ++i) {
        const char* const first = iso.data() + begin[i];
        const auto [end, error] = std::from_chars(first, first + length[i], part[i]);
        if (error != std::errc{} || end != first + length[i] || part[i] < 0) return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(part[0]),
                                           std::chrono::month(static_cast<unsigned>(part[1])),
                                           std::chrono::day(static_cast<unsigned>(part[2]))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

Result<Layers> Layers::open(store::Project& project) {
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    Layers layers(project);
    std::vector<const store::DatasetVersion*> signals;
    for (const store::DatasetVersion& version : *datasets) {
        if (!version.current) continue;
        if (version.kind == LayerKind::signals) signals.push_back(&version);
        else
            // An area kind takes its own name before a layer that happens to be called the same.
            if (is_area(version.kind) || !layers.facts_.contains(version.name))
                layers.facts_.insert_or_assign(version.name, LayerFacts{version.name, version, version.content_hash,
                                                                        source_of(version), date_of(version)});
    }
    std::ranges::sort(signals, {}, [](const store::DatasetVersion* v) { return v->name; });
    if (!signals.empty()) layers.facts_.insert_or_assign(std::string(signals_name), signal_facts(signals));
    return layers;
}

const LayerFacts* Layers::find(std::string_view name) const {
    const auto found = facts_.find(name);
    return found == facts_.end() ? nullptr : &found->second;
}

std::vector<const LayerFacts*> Layers::of_kind(LayerKind kind) const {
    std::vector<const LayerFacts*> found;
    for (const auto& [name, facts] : facts_)
        if (facts.version && facts.version->kind == kind) found.push_back(&facts);
    return found;
}

Result<LayerRows> Layers::read(const LayerFacts& layer) {
    LayerRows rows;
    if (!layer.version) {
        auto signals = project_->signals();
        if (!signals) return std::unexpected(signals.error());
        rows.features = signals->at.size();
        rows.points = signals->at;
        rows.point_feature.resize(rows.features);
        for (std::size_t i = 0; i < rows.features; ++i) rows.point_feature[i] = static_cast<std::uint32_t>(i);
        rows.signals = std::move(*signals);
        return rows;
    }
    if (is_area(layer.version->kind)) {
        auto areas = project_->areas(layer.version->kind);
        if (!areas) return std::unexpected(areas.error());
        if (!*areas) return fail(ErrorCode::bug, fmt::format("layer {} went while it was read", layer.name));
        rows.kind = store::GeometryKind::polygons;
        rows.features = (*areas)->code.size();
        rows.polygons = std::move((*areas)->polygons);
        rows.code = std::move((*areas)->code);
        rows.name = std::move((*areas)->name);
        rows.gemeente = std::move((*areas)->gemeente);
        return rows;
    }
    auto table = project_->layer(layer.name);
    if (!table) return std::unexpected(table.error());
    if (!*table) return fail(ErrorCode::bug, fmt::format("layer {} went while it was read", layer.name));
    rows.kind = (*table)->kind;
    rows.features = (*table)->count;
    rows.points = std::move((*table)->points);
    rows.point_feature = std::move((*table)->point_feature);
    rows.lines = std::move((*table)->lines);
    rows.polygons = std::move((*table)->polygons);
    return rows;
}

Result<const LayerRows*> Layers::rows(const LayerFacts& layer) {
    if (const auto found = rows_.find(layer.name); found != rows_.end()) return &found->second;
    auto rows = read(layer);
    if (!rows) return std::unexpected(rows.error());
    return &rows_.emplace(layer.name, *std::move(rows)).first->second;
}

Result<const std::vector<double>*> Layers::numbers(const LayerFacts& layer, const std::string& attribute) {
    if (!layer.version) {
        if (attribute != "weight")
            return fail(ErrorCode::refused, fmt::format("signals have no numbers called {}, only weight", attribute));
        const auto found = rows(layer);
        if (!found) return std::unexpected(found.error());
        return &(*found)->signals->weight;
    }
    const std::string key = fmt::format("{}\n{}", layer.name, attribute);
    if (const auto found = numbers_.find(key); found != numbers_.end()) return &found->second;
    auto values = project_->attribute_numbers(layer.version->id, attribute);
    if (!values) return std::unexpected(values.error());
    return &numbers_.emplace(key, *std::move(values)).first->second;
}

Result<const std::vector<std::string>*> Layers::texts(const LayerFacts& layer, const std::string& attribute) {
    if (!layer.version) {
        const auto found = rows(layer);
        if (!found) return std::unexpected(found.error());
        const store::SignalTable& signals = *(*found)->signals;
        if (attribute == "kind") return &signals.kind;
        if (attribute == "source") return &signals.source;
        if (attribute == "reliability") return &signals.reliability;
        if (attribute == "gemeente") return &signals.gemeente;
        return fail(
            ErrorCode::refused,
            fmt::format("signals have no texts called {}, only kind, source, reliability and gemeente", attribute));
    }
    const std::string key = fmt::format("{}\n{}", layer.name, attribute);
    if (const auto found = texts_.find(key); found != texts_.end()) return &found->second;
    auto values = project_->attribute_texts(layer.version->id, attribute);
    if (!values) return std::unexpected(values.error());
    return &texts_.emplace(key, *std::move(values)).first->second;
}

Result<std::string> Layers::newest_signal() {
    const LayerFacts* layer = find(signals_name);
    if (layer == nullptr) return std::string();
    const auto found = rows(*layer);
    if (!found) return std::unexpected(found.error());
    std::string newest;
    for (const std::string& observed : (*found)->signals->observed)
        if (day_of(observed)) newest = std::max(newest, observed.substr(0, 10));
    return newest;
}

} // namespace gk::scoring
