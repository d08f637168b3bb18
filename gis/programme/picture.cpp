// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/picture.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/pilot/change.hpp"
#include "gis/programme/board_file.hpp"

namespace gk::programme {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::uint32_t listed = 10;
constexpr std::string_view drugs_theme = "drugs";
constexpr std::array signal_kinds{"lab",   "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking",
                                  "overig"};

double days_of(const HalfYear& half) {
    return static_cast<double>((half.last() - half.first()).count() + 1);
}

class Maker {
public:
    Maker(Ledger& ledger, store::Project& project, HalfYear half)
        : ledger_(ledger)
        , project_(project) {
        made.half = half;
        made.today = ledger.today();
    }

    Status make() {
        made.purpose = project_.purpose();
        auto datasets = project_.datasets();
        if (!datasets) return std::unexpected(datasets.error());
        made.datasets = *std::move(datasets);
        for (const auto step : {&Maker::scores, &Maker::signals, &Maker::desk, &Maker::inzet, &Maker::knelpunten,
                                &Maker::money, &Maker::targets})
            if (auto done = (this->*step)(); !done) return done;
        return {};
    }

    Picture made;

private:
    /// The last score, and the newest one from data of before this half-year.
    Status scores() {
        const auto run = project_.last_run();
        if (!run) return std::unexpected(run.error());
        if (!*run)
            return fail(ErrorCode::refused, "this project has not been scored yet; run `gkaart score` first",
                        project_.path().string());
        made.run = **run;
        const auto kept = store::kept_runs(project_);
        if (!kept) return std::unexpected(kept.error());
        const std::string begin = iso(made.half.first());
        for (const store::KeptRun& one : *kept) {
            const std::string day = one.reference_date.empty() ? one.created.substr(0, 10) : one.reference_date;
            if (one.id == made.run.id) made.run_day = one.reference_date;
            else if (one.id < made.run.id && day < begin) made.earlier = one;
        }
        if (made.earlier) {
            made.same_model = made.earlier->model_hash == made.run.model_hash;
            made.same_data = made.earlier->data_hash == made.run.data_hash;
        }
        for (std::uint8_t t = 0; t < region::area_type_count; ++t)
            if (auto done = type_picture(static_cast<AreaType>(t)); !done) return done;
        return {};
    }

    Result<std::vector<score::AreaScore>> areas_of(std::int64_t run, AreaKind kind, AreaType type) {
        auto areas = project_.run_areas(run, kind);
        if (!areas) return areas;
        std::erase_if(*areas, [&](const score::AreaScore& area) { return area.type != type; });
        return areas;
    }

    Status type_picture(AreaType type) {
        const auto model = std::ranges::find(made.run.models, type, &score::ModelRef::area_type);
        if (model == made.run.models.end()) return {};
        TypePicture picture{.type = type, .model = model->name, .model_hash = model->hash};
        picture.by_priority = score::has_priority(made.run, type);
        if (type == AreaType::bedrijventerrein) picture.kind = AreaKind::estate;
        auto areas = areas_of(made.run.id, picture.kind, type);
        if (!areas) return std::unexpected(areas.error());
        if (areas->empty() && picture.kind == AreaKind::estate) { // no estates in this project: by buurt, as the map
            picture.kind = AreaKind::buurt;
            areas = areas_of(made.run.id, picture.kind, type);
            if (!areas) return std::unexpected(areas.error());
        }
        if (areas->empty()) {
            made.absent.push_back(type);
            return {};
        }
        picture.areas = areas->size();
        for (const score::AreaScore& area : *areas) {
            ++picture.reliability[area.reliability];
            if (!area.rank) continue;
            ++picture.ranked;
            if (*area.rank <= listed && picture.top.size() < listed) picture.top.push_back(area);
        }
        if (made.earlier) {
            const auto before = areas_of(made.earlier->id, picture.kind, type);
            if (!before) return std::unexpected(before.error());
            picture.moves = score::moves(*before, *areas, listed);
        }
        made.types.push_back(std::move(picture));
        return {};
    }

    Status signals() {
        const HalfYear before = made.half.before();
        const auto span =
            store::count_signals(project_, iso(before.first()), iso(made.half.first()), iso(made.half.next().first()));
        if (!span) return std::unexpected(span.error());
        made.first_signal = span->first;
        made.last_signal = span->last;
        for (const std::string& code : ledger_.areas().gemeenten()) {
            GemeentePicture& gemeente = made.gemeenten.emplace_back();
            gemeente.signals.id = code;
            gemeente.signals.name = ledger_.areas().gemeente_name(code);
        }
        std::ranges::sort(made.gemeenten, {}, [](const GemeentePicture& g) { return g.signals.name; });
        for (const char* kind : signal_kinds) made.kinds.push_back({.id = kind, .name = {}});
        const auto add = [](CountLine& line, const store::SignalCount& count) {
            line.before += count.before;
            line.now += count.now;
        };
        for (const store::SignalCount& count : span->counts) {
            add(made.all_signals, count);
            const auto kind = std::ranges::find(made.kinds, count.kind, &CountLine::id);
            if (kind != made.kinds.end()) add(*kind, count);
            if (GemeentePicture* gemeente = find_gemeente(count.gemeente)) {
                add(gemeente->signals, count);
                gemeente->kinds[count.kind] += count.now;
            } else {
                made.outside += count.now;
            }
        }
        std::erase_if(made.kinds, [](const CountLine& line) { return line.before + line.now == 0; });
        judge();
        return {};
    }

    /// Kinds and gemeenten are two families of comparisons, and the total is one by itself.
    void judge() {
        const double days_before = days_of(made.half.before()), days_now = days_of(made.half);
        const auto set = [&](CountLine& line, std::size_t tests) {
            line.verdict = verdict_of(line.before, line.now, days_before, days_now, tests);
        };
        set(made.all_signals, 1);
        for (CountLine& kind : made.kinds) set(kind, made.kinds.size());
        for (GemeentePicture& gemeente : made.gemeenten) set(gemeente.signals, made.gemeenten.size());
    }

    GemeentePicture* find_gemeente(const std::string& code) {
        const auto found =
            std::ranges::find(made.gemeenten, code, [](const GemeentePicture& g) { return g.signals.id; });
        return found == made.gemeenten.end() ? nullptr : &*found;
    }

    Status desk() {
        auto signals = ledger_.registers().desk();
        if (!signals) return std::unexpected(signals.error());
        const auto imported = ledger_.registers().imported_desk();
        if (!imported) return std::unexpected(imported.error());
        signals->insert(signals->end(), imported->begin(), imported->end());
        for (const DeskFigure& figure : desk_figures(*signals, DeskPeriod::half, made.today)) {
            if (!figure.partner.empty()) continue;
            if (figure.period == name(made.half)) made.desk = figure;
            if (figure.period == name(made.half.before())) made.desk_before = figure;
        }
        for (const DeskTodo& todo : desk_todo(*signals, made.today))
            if (todo.days_left < 0) ++made.desk_late;
        return {};
    }

    Status inzet() {
        const auto all = ledger_.registers().inzetten();
        if (!all) return std::unexpected(all.error());
        for (const Intervention& item : ledger_.catalogue().menukaart.interventions)
            made.interventions.push_back({.id = item.id, .name = item.name});
        for (const Inzet& one : *all) {
            const bool done = one.status == InzetStatus::uitgevoerd && made.half.holds(one.date);
            const bool planned = one.status == InzetStatus::gepland && one.date >= made.half.first();
            GemeentePicture* gemeente = find_gemeente(one.gemeente);
            if (gemeente != nullptr) {
                gemeente->done += done ? 1 : 0;
                gemeente->planned += planned ? 1 : 0;
                gemeente->served |= one.status == InzetStatus::uitgevoerd && year_of(one.date) == made.half.year &&
                                    one.date <= made.half.last();
            }
            const auto item = std::ranges::find(made.interventions, one.intervention, &InterventionPicture::id);
            if (item == made.interventions.end()) continue;
            item->done += done ? 1 : 0;
            item->planned += planned ? 1 : 0;
            if (done) item->euro += one.euro;
        }
        std::erase_if(made.interventions, [](const InterventionPicture& i) { return i.done + i.planned == 0; });
        made.without = static_cast<std::size_t>(std::ranges::count(made.gemeenten, false, &GemeentePicture::served));
        return {};
    }

    Status knelpunten() {
        const auto all = ledger_.registers().knelpunten();
        if (!all) return std::unexpected(all.error());
        for (const Knelpunt& knelpunt : *all) {
            const KnelpuntState state = state_of(knelpunt, made.today);
            if (!state.in_force) continue;
            if (knelpunt.type == KnelpuntType::persoon) { // a number and no more
                ++made.persons;
                made.persons_overdue += state.overdue ? 1 : 0;
                continue;
            }
            made.knelpunten.push_back({.code = knelpunt.code,
                                       .title = knelpunt.title,
                                       .type = knelpunt.type,
                                       .state = state,
                                       .areas = knelpunt.areas.size()});
        }
        std::ranges::stable_sort(made.knelpunten, std::ranges::greater{},
                                 [](const KnelpuntPicture& k) { return k.state.overdue; });
        return {};
    }

    Status money() {
        const Budget* budget = ledger_.catalogue().budget(made.half.year);
        if (budget == nullptr) return {};
        made.budget_year = budget->year;
        const auto inzetten = ledger_.registers().inzetten();
        if (!inzetten) return std::unexpected(inzetten.error());
        for (LineUse& use : use_of(*budget, *inzetten))
            if (use.committed() > 0) made.lines.push_back(std::move(use));
        return {};
    }

    Status targets() {
        if (ledger_.catalogue().plan(made.half.year) == nullptr) return {};
        auto board = board_of(ledger_, made.half.year);
        if (!board) return std::unexpected(board.error());
        made.plan_year = board->year;
        for (TargetLine& line : board->lines) {
            if (line.theme != drugs_theme) continue;
            ++made.targets[line.state];
            if (line.state == TargetState::missed || line.state == TargetState::late)
                made.late.push_back(std::move(line));
        }
        return {};
    }

    Ledger& ledger_;
    store::Project& project_;
};

} // namespace

CountVerdict verdict_of(std::int64_t before, std::int64_t now, double days_before, double days_now, std::size_t tests) {
    const auto together = static_cast<double>(before + now);
    if (together * std::min(days_before, days_now) / (days_before + days_now) < pilot::min_expected)
        return CountVerdict::too_few;
    constexpr double wrong = 0.05; // of all comparisons together, shared out evenly
    const pilot::Ratio ratio = pilot::rate_ratio({static_cast<std::uint64_t>(now), days_now},
                                                 {static_cast<std::uint64_t>(before), days_before},
                                                 1 - wrong / static_cast<double>(std::max<std::size_t>(1, tests)));
    if (ratio.interval.low > 1) return CountVerdict::more;
    return ratio.interval.high < 1 ? CountVerdict::fewer : CountVerdict::chance;
}

Result<Picture> picture_of(Ledger& ledger, store::Project& project, const PictureOptions& options) {
    const HalfYear half = options.half.value_or(half_year_of(ledger.today()).before());
    if (half.first() > ledger.today())
        return fail(ErrorCode::refused,
                    fmt::format("{} has not begun on {}: there is nothing to show", name(half), iso(ledger.today())));
    Maker maker(ledger, project, half);
    if (auto done = maker.make(); !done) return std::unexpected(done.error());
    return std::move(maker.made);
}

} // namespace gk::programme
