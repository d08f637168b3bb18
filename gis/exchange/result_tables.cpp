// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/result_tables.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "core/classify/classify.hpp"
#include "core/score/wording.hpp"
#include "gis/exchange/qgis_style.hpp"

namespace gk::exchange {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

store::LayerKind layer_of(AreaKind kind) {
    switch (kind) {
    case AreaKind::gemeente: return store::LayerKind::gemeenten;
    case AreaKind::wijk: return store::LayerKind::wijken;
    case AreaKind::buurt: return store::LayerKind::buurten;
    case AreaKind::estate:
    case AreaKind::cell: break;
    }
    return store::LayerKind::estates;
}

const store::AreaTable* find_areas(const RunData& run, AreaKind kind) {
    const auto found =
        std::ranges::find(run.areas, layer_of(kind), [](const auto& table) { return table.version.kind; });
    return found == run.areas.end() ? nullptr : &*found;
}

std::string gemeente_name(const RunData& run, const std::string& code) {
    const auto* gemeenten = find_areas(run, AreaKind::gemeente);
    if (gemeenten == nullptr) return {};
    const auto found = std::ranges::lower_bound(gemeenten->code, code);
    if (found == gemeenten->code.end() || *found != code) return {};
    return gemeenten->name[static_cast<std::size_t>(found - gemeenten->code.begin())];
}

std::string style_of(const Column& column, AreaType type, bool border) {
    const auto& values = std::get<std::vector<double>>(column.values);
    const auto classes = classify::make_classes(values);
    return classes ? qgis_style(column.name, *classes, classify::palette_of(type), border) : std::string();
}

Column texts(std::string name, std::string meaning, std::size_t rows, const auto& text_of) {
    std::vector<std::string> values;
    values.reserve(rows);
    for (std::size_t r = 0; r < rows; ++r) values.push_back(text_of(r));
    return {std::move(name), std::move(meaning), std::move(values)};
}

Column numbers(std::string name, std::string meaning, std::size_t rows, const auto& number_of) {
    std::vector<double> values;
    values.reserve(rows);
    for (std::size_t r = 0; r < rows; ++r) values.push_back(number_of(r));
    return {std::move(name), std::move(meaning), std::move(values)};
}

Column ranks(std::string name, std::string meaning, const std::vector<score::AreaScore>& scores,
             std::optional<std::uint32_t> score::AreaScore::* rank) {
    std::vector<std::int64_t> values;
    values.reserve(scores.size());
    for (const score::AreaScore& score : scores)
        values.push_back(score.*rank ? static_cast<std::int64_t>(*(score.*rank)) : -1);
    return {std::move(name), std::move(meaning), std::move(values)};
}

/// The parts of priority, and how sure the rank is.
void add_priority(Table& table, const std::vector<score::AreaScore>& scores) {
    const auto number = [&](const char* name, const char* meaning, double score::AreaScore::* value) {
        table.columns.push_back(numbers(name, meaning, scores.size(), [&](std::size_t r) { return scores[r].*value; }));
    };
    number("priority", "Prioriteit: gemiddelde van de vierkanten, 0-100; leeg als er geen is",
           &score::AreaScore::priority);
    number("reporting_gap", "Meldachterstand, 0-1: 0,5 zoveel meldingen als verwacht, hoger is minder",
           &score::AreaScore::reporting_gap);
    number("reach", "Deel van de mensen bij wie eerdere voorlichting nog werkt, 0-1", &score::AreaScore::reach);
    table.columns.push_back(
        ranks("opportunity_rank", "Rang op gelegenheid alleen", scores, &score::AreaScore::opportunity_rank));
    table.columns.push_back(
        ranks("rank_p05", "5e percentiel van de rang bij andere gewichten", scores, &score::AreaScore::rank_p05));
    table.columns.push_back(
        ranks("rank_p95", "95e percentiel van de rang bij andere gewichten", scores, &score::AreaScore::rank_p95));
    number("top10_share", "Deel van de proeven waarin het gebied bij de eerste tien hoort, 0-1",
           &score::AreaScore::top10_share);
    table.columns.push_back(
        texts("reliability", "reliable; wide_interval: de rang is te onzeker; insufficient_data; too_small",
              scores.size(), [&](std::size_t r) { return std::string(name(scores[r].reliability)); }));
    table.columns.push_back(texts("answer", "Advies", scores.size(), [&](std::size_t r) {
        return scores[r].answer ? std::string(sentence_nl(*scores[r].answer)) : std::string();
    }));
}

/// An area with the shares of its factors.
struct Scored {
    score::AreaScore area;
    std::vector<score::FactorShare> reasons;
};

/// By rank (unranked last), then id, as the project keeps them.
Result<std::vector<Scored>> scored_areas(const store::Project& project, const RunData& run, AreaKind kind,
                                         AreaType type, const std::optional<region::GemeenteCode>& keep_gemeente) {
    const auto wanted = [&](const score::AreaScore& area) {
        return area.kind == kind && area.type == type && (!keep_gemeente || area.gemeente == keep_gemeente->text());
    };
    std::vector<Scored> scored;
    if (run.scores) {
        for (std::size_t i = 0; i < run.scores->size(); ++i) {
            const score::AreaScore& area = (*run.scores)[i];
            if (!wanted(area)) continue;
            scored.push_back({area, run.reasons.empty() ? std::vector<score::FactorShare>() : run.reasons[i].factors});
        }
        const auto key = [](const Scored& one) {
            return std::tuple(one.area.rank.value_or(std::numeric_limits<std::uint32_t>::max()),
                              std::string_view(one.area.id));
        };
        std::ranges::sort(scored, {}, key);
        return scored;
    }
    auto all = project.run_areas(run.info.id, kind);
    if (!all) return std::unexpected(all.error());
    for (score::AreaScore& area : *all) {
        if (!wanted(area)) continue;
        auto reasons = project.run_reasons(run.info.id, kind, type, area.id);
        if (!reasons) return std::unexpected(reasons.error());
        scored.push_back({std::move(area), std::move(*reasons)});
    }
    return scored;
}

/// Two columns a factor: its mean raw value and the points it brings.
void add_reasons(Table& table, const RunData& run, const std::vector<Scored>& rows) {
    std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> by_factor;
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const score::FactorShare& reason : rows[row].reasons) {
            auto& [raw, share] = by_factor[reason.factor];
            raw.resize(rows.size(), missing);
            share.resize(rows.size(), missing);
            raw[row] = reason.raw;
            share[row] = reason.share;
        }
    for (auto& [factor, values] : by_factor) {
        const auto known = std::ranges::find(run.factors.factors, factor, [](const auto& f) { return f.factor.id; });
        const std::string label = known == run.factors.factors.end()
                                      ? factor
                                      : fmt::format("{} ({})", known->factor.label, known->factor.unit);
        table.columns.push_back({factor + "_raw", "Gemiddelde waarde: " + label, std::move(values.first)});
        table.columns.push_back(
            {factor + "_points", "Punten die deze factor aan de score bijdraagt: " + label, std::move(values.second)});
    }
}

/// The layers of areas that a project has.
Status read_layers(const store::Project& project, RunData& run) {
    for (const AreaKind kind : {AreaKind::gemeente, AreaKind::wijk, AreaKind::buurt, AreaKind::estate}) {
        auto areas = project.areas(layer_of(kind));
        if (!areas) return std::unexpected(areas.error());
        if (*areas) run.areas.push_back(std::move(**areas));
    }
    return {};
}

} // namespace

Result<RunData> load_run(store::Project& project, bool with_cells, const Progress& progress) {
    const auto info = project.last_run();
    if (!info) return std::unexpected(info.error());
    if (!*info)
        return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                    project.path().string());
    auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    auto factors = scoring::load_run_factors(project, progress);
    if (!factors) return std::unexpected(factors.error());
    RunData run{
        .info = **info, .datasets = std::move(*datasets), .factors = std::move(*factors), .cells = {}, .areas = {}};
    if (with_cells) {
        auto cells = project.run_cells(run.info.id);
        if (!cells) return std::unexpected(cells.error());
        run.cells = std::move(*cells);
    }
    if (auto done = read_layers(project, run); !done) return std::unexpected(done.error());
    return run;
}

Result<RunData> run_of(const store::Project& project, ShownScore shown) {
    auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    RunData run{.info = std::move(shown.info),
                .datasets = std::move(*datasets),
                .factors = std::move(shown.factors),
                .cells = std::move(shown.cells),
                .areas = {},
                .scores = std::move(shown.areas),
                .reasons = std::move(shown.reasons)};
    if (run.cells.type.size() != run.factors.grid.size())
        return fail(ErrorCode::refused,
                    "this score was made with other squares than the project has now: score again and export that",
                    project.path().string());
    if (!run.reasons.empty() && run.reasons.size() != run.scores->size())
        return fail(ErrorCode::bug, "not one list of reasons for each area");
    if (auto done = read_layers(project, run); !done) return std::unexpected(done.error());
    return run;
}

Result<Table> area_table(const store::Project& project, const RunData& run, AreaKind kind, AreaType type,
                         const std::optional<region::GemeenteCode>& keep_gemeente) {
    auto all = scored_areas(project, run, kind, type, keep_gemeente);
    if (!all) return std::unexpected(all.error());
    const store::AreaTable* areas = find_areas(run, kind);
    std::vector<Scored> kept;
    std::vector<score::AreaScore> scores;
    Table table{
        .name = fmt::format("{}_{}", kind == AreaKind::estate ? "terrein" : region::name(kind), region::name(type)),
        .title = fmt::format("Gelegenheid per {}, {}",
                             kind == AreaKind::estate ? "bedrijventerrein" : region::name(kind), region::name(type)),
        .columns = {},
        .polygon = {},
        .cell = {}};
    for (Scored& one : *all) {
        if (areas == nullptr) continue;
        const auto at = std::ranges::lower_bound(areas->code, one.area.id);
        if (at == areas->code.end() || *at != one.area.id) continue; // the layer was replaced after this run
        table.polygon.push_back(static_cast<std::uint32_t>(at - areas->code.begin()));
        scores.push_back(one.area);
        kept.push_back(std::move(one));
    }
    table.rows = scores.size();
    if (areas != nullptr) table.polygons = &areas->polygons;
    const auto rows = table.rows;
    table.columns.push_back(texts("area_id", "Code van het gebied", rows, [&](std::size_t r) { return scores[r].id; }));
    table.columns.push_back(texts("name", "Naam van het gebied", rows, [&](std::size_t r) { return scores[r].name; }));
    table.columns.push_back(
        texts("gemeente", "Code van de gemeente", rows, [&](std::size_t r) { return scores[r].gemeente; }));
    table.columns.push_back(texts("gemeente_name", "Naam van de gemeente", rows,
                                  [&](std::size_t r) { return gemeente_name(run, scores[r].gemeente); }));
    table.columns.push_back(texts("area_type", "Gebiedstype", rows,
                                  [&](std::size_t r) { return std::string(region::name(scores[r].type)); }));
    std::vector<std::int64_t> ranks;
    for (const auto& score : scores) ranks.push_back(score.rank ? static_cast<std::int64_t>(*score.rank) : -1);
    table.columns.push_back(
        {"rank",
         "Rang onder de gebieden van dit soort en type (1 = hoogste prioriteit; zonder prioriteit: meeste gelegenheid)",
         std::move(ranks)});
    table.columns.push_back(numbers("opportunity", "Gelegenheid: gemiddelde score van de vierkanten, 0-100", rows,
                                    [&](std::size_t r) { return scores[r].opportunity; }));
    table.style = style_of(table.columns.back(), type, true);
    table.columns.push_back(numbers("p90", "90e percentiel van de scores van de vierkanten, 0-100", rows,
                                    [&](std::size_t r) { return scores[r].p90; }));
    table.columns.push_back(numbers("top_share", "Deel van de vierkanten in de hoogste 10% van de regio, 0-1", rows,
                                    [&](std::size_t r) { return scores[r].top_share; }));
    table.columns.push_back(numbers("coverage",
                                    "Deel van het gewicht met gegevens, 0-1; onder 0,5: onvoldoende gegevens", rows,
                                    [&](std::size_t r) { return scores[r].coverage; }));
    table.columns.push_back(numbers("hectares", "Oppervlak van dit gebiedstype in het gebied, ha", rows,
                                    [&](std::size_t r) { return scores[r].hectares; }));
    add_priority(table, scores);
    add_reasons(table, run, kept);
    table.columns.push_back(texts("model_hash", "Vingerafdruk van de gebruikte modellen", rows,
                                  [&](std::size_t) { return run.info.model_hash; }));
    table.columns.push_back(texts("data_hash", "Vingerafdruk van de gebruikte gegevens", rows,
                                  [&](std::size_t) { return run.info.data_hash; }));
    return table;
}

Table cell_table(const RunData& run, const std::optional<AreaType>& type,
                 const std::optional<region::GemeenteCode>& keep_gemeente) {
    const grid::CellGrid& grid = run.factors.grid;
    const store::AreaTable* gemeenten = find_areas(run, AreaKind::gemeente);
    const auto code_of = [&](std::size_t cell) {
        return gemeenten == nullptr ? std::string() : gemeenten->code[grid.gemeente()[cell]];
    };
    Table table{.name = type ? fmt::format("vak_{}", region::name(*type)) : "vak",
                .title = fmt::format("Gelegenheid per vierkant van {} m{}{}", grid.spec().cell, type ? ", " : "",
                                     type ? region::name(*type) : ""),
                .columns = {},
                .polygon = {},
                .squares = &grid,
                .cell = {}};
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        if (type && run.cells.type[cell] != *type) continue;
        if (keep_gemeente && code_of(cell) != keep_gemeente->text()) continue;
        table.cell.push_back(static_cast<std::uint32_t>(cell));
    }
    table.rows = table.cell.size();
    const auto rows = table.rows;
    const auto& cell = table.cell;
    const double half = grid.spec().cell / 2.0;
    table.columns.push_back(
        texts("area_id", "CBS-code van het vierkant", rows, [&](std::size_t r) { return grid.code(cell[r]); }));
    table.columns.push_back(numbers("x_min", "Linkerrand in RD (EPSG:28992), m", rows,
                                    [&](std::size_t r) { return grid.centre(cell[r]).x - half; }));
    table.columns.push_back(numbers("y_min", "Onderrand in RD (EPSG:28992), m", rows,
                                    [&](std::size_t r) { return grid.centre(cell[r]).y - half; }));
    table.columns.push_back(texts("gemeente", "Code van de gemeente die het midden bevat", rows,
                                  [&](std::size_t r) { return code_of(cell[r]); }));
    table.columns.push_back(texts("area_type", "Gebiedstype", rows,
                                  [&](std::size_t r) { return std::string(region::name(run.cells.type[cell[r]])); }));
    table.columns.push_back(numbers("opportunity", "Gelegenheid, 0-100", rows,
                                    [&](std::size_t r) { return run.cells.opportunity[cell[r]]; }));
    if (type) table.style = style_of(table.columns.back(), *type, false);
    table.columns.push_back(numbers("coverage",
                                    "Deel van het gewicht met gegevens, 0-1; onder 0,5: onvoldoende gegevens", rows,
                                    [&](std::size_t r) { return run.cells.coverage[cell[r]]; }));
    const auto part = [&](const char* name, const char* meaning, const grid::CellValues& values) {
        if (!values.empty())
            table.columns.push_back(numbers(name, meaning, rows, [&](std::size_t r) { return values[cell[r]]; }));
    };
    part("priority", "Prioriteit, 0-100", run.cells.priority);
    part("reporting_gap", "Meldachterstand, 0-1: 0,5 zoveel meldingen als verwacht, hoger is minder",
         run.cells.reporting_gap);
    part("reach", "Deel van de mensen bij wie eerdere voorlichting nog werkt, 0-1", run.cells.reach);
    part("rank_p05", "5e percentiel van de rang bij andere gewichten", run.cells.rank_p05);
    part("rank_p95", "95e percentiel van de rang bij andere gewichten", run.cells.rank_p95);
    std::set<std::string> seen; // models of different types may share a factor
    for (const auto& factor : run.factors.factors) {
        if (!factor.raw) continue;
        std::string name = factor.factor.id + "_raw";
        if (!seen.insert(name).second) {
            const auto first =
                std::ranges::find(run.factors.factors, factor.factor.id, [](const auto& f) { return f.factor.id; });
            if (first->factor.measure.canonical() == factor.factor.measure.canonical()) continue;
            name = fmt::format("{}_{}_raw", factor.factor.id, region::name(factor.type));
            if (!seen.insert(name).second) continue;
        }
        table.columns.push_back(numbers(name, fmt::format("{} ({})", factor.factor.label, factor.factor.unit), rows,
                                        [&](std::size_t r) { return (*factor.raw)[cell[r]]; }));
    }
    return table;
}

Notes notes_of(const store::Project& project, const RunData& run) {
    Notes notes{{"wat_dit_niet_zegt", std::string(score::what_it_does_not_say_nl)},
                {"doel", project.purpose()},
                {"gescoord_op", run.info.created},
                {"vakken", fmt::format("{} m, EPSG:28992", run.info.cell)}};
    if (run.info.id == 0)
        notes.emplace_back("niet_bewaard",
                           "Deze score stond op het scherm en staat niet in het project. De vingerafdruk "
                           "van het model zegt met welke gewichten hij is gemaakt.");
    else if (run.scores)
        notes.emplace_back("eerdere_score", "Dit is een eerdere score van het project, niet de nieuwste.");
    for (const auto& model : run.info.models)
        notes.emplace_back(fmt::format("model_{}", region::name(model.area_type)),
                           fmt::format("{} (sha256 {})", model.name, model.hash));
    notes.emplace_back("model_hash", run.info.model_hash);
    notes.emplace_back("data_hash", run.info.data_hash);
    for (const auto& unused : run.info.unused)
        notes.emplace_back("niet_gebruikt", fmt::format("{}, {}: {}", unused.model, unused.factor, unused.reason));
    for (const auto& set : run.datasets)
        notes.emplace_back(
            "bron", fmt::format("{} {} (versie {}): {}{}{}, ingelezen {}; gelezen {}, opgeslagen {}, in quarantaine {}",
                                store::name(set.kind), set.name, set.version,
                                set.source.empty() ? set.file_name : set.source, set.source_date.empty() ? "" : ", ",
                                set.source_date, set.imported_at.substr(0, 10), set.read, set.stored, set.quarantined));
    return notes;
}

} // namespace gk::exchange
