// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/area_sheet.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/score/similar.hpp"
#include "gis/programme/board_file.hpp"
#include "gis/scoring/prepare_run.hpp"
#include "gis/store/runs.hpp"

namespace gk::programme {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::size_t similar_shown = 3;
constexpr std::size_t top_shown = 5;

Result<KnownArea> find_area(Ledger& ledger, const std::string& text, const std::optional<AreaKind>& kind) {
    const auto found = ledger.areas().find(text);
    if (!found) return std::unexpected(found.error());
    if (!kind || (*found)->ref.kind == *kind) return **found;
    if (const KnownArea* other = ledger.areas().find(AreaRef{*kind, (*found)->ref.id})) return *other;
    return fail(ErrorCode::refused, fmt::format("{} is no {}", (*found)->ref.id, region::name(*kind)));
}

Result<std::vector<score::AreaScore>> of_type(store::Project& project, std::int64_t run, AreaKind kind, AreaType type) {
    auto areas = project.run_areas(run, kind);
    if (!areas) return areas;
    std::erase_if(*areas, [&](const score::AreaScore& area) { return area.type != type; });
    return areas;
}

Status add_similar(store::Project& project, AreaSheet& sheet) {
    const auto models = scoring::run_models(project, sheet.why.info.id);
    if (!models) return std::unexpected(models.error());
    const AreaType type = sheet.why.area.type;
    const auto model = std::ranges::find(*models, type, &score::Model::area_type);
    if (model == models->end()) return {};
    const auto areas = of_type(project, sheet.why.info.id, sheet.area.ref.kind, type);
    if (!areas) return std::unexpected(areas.error());
    const auto all = store::run_reasons_of_all(project, sheet.why.info.id, sheet.area.ref.kind, type);
    if (!all) return std::unexpected(all.error());
    std::vector<score::AreaReasons> reasons;
    std::vector<const score::AreaScore*> scores;
    std::optional<std::size_t> self;
    for (const score::AreaScore& area : *areas) {
        const auto found = all->find(area.id);
        const bool same = area.id == sheet.area.ref.id;
        if (found == all->end() || found->second.size() != model->factors.size() ||
            (!same && (area.gemeente != sheet.area.gemeente || !area.rank)))
            continue;
        if (same) self = reasons.size();
        reasons.push_back({reasons.size(), found->second});
        scores.push_back(&area);
    }
    if (!self || sheet.area.gemeente.empty()) return {};
    for (const score::SimilarArea& one : score::similar_areas(*model, reasons, *self, similar_shown))
        sheet.similar.push_back(*scores[one.area]);
    return {};
}

} // namespace

Result<AreaSheet> area_sheet(Ledger& ledger, store::Project& project, const std::string& area,
                             const SheetOptions& options, const Progress& progress) {
    auto known = find_area(ledger, area, options.kind);
    if (!known) return std::unexpected(known.error());
    if (known->ref.kind == AreaKind::gemeente)
        return fail(ErrorCode::refused, fmt::format("{} is a gemeente, which has a page of its own", known->ref.id));
    auto explained =
        scoring::explain(project, known->ref.id, {.type = options.type, .kind = known->ref.kind}, progress);
    if (!explained) return std::unexpected(explained.error());
    auto links = links_of(ledger, known->ref);
    if (!links) return std::unexpected(links.error());

    AreaSheet sheet{.area = *std::move(known),
                    .gemeente_name = {},
                    .today = ledger.today(),
                    .why = std::move(explained->front()),
                    .other_types = {},
                    .without_data = {},
                    .links = *std::move(links)};
    if (sheet.area.gemeente.empty()) sheet.area.gemeente = sheet.why.area.gemeente;
    if (!sheet.area.gemeente.empty()) sheet.gemeente_name = ledger.areas().gemeente_name(sheet.area.gemeente);
    sheet.by_priority = score::has_priority(sheet.why.info, sheet.why.area.type);
    for (const AreaType type : sheet.area.types)
        if (type != sheet.why.area.type) sheet.other_types.push_back(type);
    for (const scoring::FactorLine& line : sheet.why.factors) {
        const bool unused = std::ranges::find(sheet.why.unused, line.share.factor, &score::UnusedFactor::factor) !=
                            sheet.why.unused.end();
        if (unused || std::isnan(line.share.raw)) sheet.without_data.push_back(line.factor.label);
    }
    if (auto done = add_similar(project, sheet); !done) return std::unexpected(done.error());
    return sheet;
}

namespace {

Result<GemeenteStanding> standing_of(store::Project& project, const score::RunInfo& run, const std::string& gemeente,
                                     AreaType type) {
    GemeenteStanding standing{.type = type, .by_priority = score::has_priority(run, type)};
    if (type == AreaType::bedrijventerrein) standing.listed = AreaKind::estate;
    const auto gemeenten = of_type(project, run.id, AreaKind::gemeente, type);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    std::vector<double> values;
    for (const score::AreaScore& one : *gemeenten) {
        if (one.id == gemeente) standing.own = one;
        // Without enough data a value says nothing, here as in the list.
        const double value = listed_value(one, standing.by_priority);
        if (one.rank && !std::isnan(value)) values.push_back(value);
    }
    std::ranges::sort(values);
    standing.gemeenten = values.size();
    if (!values.empty()) {
        const std::size_t middle = values.size() / 2;
        standing.least = values.front();
        standing.most = values.back();
        standing.median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
    auto areas = of_type(project, run.id, standing.listed, type);
    if (!areas) return std::unexpected(areas.error());
    if (areas->empty() && standing.listed == AreaKind::estate) { // no estates in this project
        standing.listed = AreaKind::buurt;
        areas = of_type(project, run.id, standing.listed, type);
        if (!areas) return std::unexpected(areas.error());
    }
    for (const score::AreaScore& area : *areas) {
        if (area.gemeente != gemeente || !area.rank) continue;
        ++standing.ranked;
        if (10 * *area.rank <= area.ranked) ++standing.among_first;
        if (standing.top.size() < top_shown) standing.top.push_back(area);
    }
    return standing;
}

} // namespace

Result<GemeenteSheet> gemeente_sheet(Ledger& ledger, store::Project& project, const std::string& gemeente) {
    auto known = find_area(ledger, gemeente, AreaKind::gemeente);
    if (!known) return std::unexpected(known.error());
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                    project.path().string());
    auto links = links_of(ledger, known->ref);
    if (!links) return std::unexpected(links.error());
    GemeenteSheet sheet{.area = *std::move(known),
                        .today = ledger.today(),
                        .run = **run,
                        .standings = {},
                        .links = *std::move(links),
                        .plan_year = {},
                        .targets = {}};
    for (std::uint8_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<AreaType>(t);
        if (std::ranges::find(sheet.run.models, type, &score::ModelRef::area_type) == sheet.run.models.end()) continue;
        auto standing = standing_of(project, sheet.run, sheet.area.ref.id, type);
        if (!standing) return std::unexpected(standing.error());
        sheet.standings.push_back(*std::move(standing));
    }
    const auto board = board_of(ledger, 0);
    if (!board) return std::unexpected(board.error());
    sheet.plan_year = board->year;
    for (const TargetLine& line : board->lines) {
        const auto own = std::ranges::find(line.gemeenten, sheet.area.ref.id, &GemeenteTarget::gemeente);
        if (own != line.gemeenten.end())
            sheet.targets.push_back(
                {.result = line.result, .text = line.text, .state = *own, .due = Day(line.target.due)});
    }
    return sheet;
}

} // namespace gk::programme
