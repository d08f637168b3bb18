// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/board.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 5> state_names{"missed", "late", "unknown", "open", "reached"};
constexpr std::array<std::string_view, 5> state_names_nl{"niet gehaald", "loopt achter", "niets vastgelegd", "loopt",
                                                         "gehaald"};

/// Results that the registers can count, by their id in the year plan.
constexpr std::string_view every_gemeente_result = "voorlichting-elke-gemeente";
constexpr std::string_view offer_result = "agrocoach-aangeboden";
constexpr std::string_view offer_evaluation_result = "agrocoach-evaluatie";
constexpr std::string_view week_result = "signaal-week";
constexpr std::string_view dump_result = "dumpalert";
constexpr std::string_view lab_result = "labalert";

struct Count {
    std::string gemeente;
    Day date;
    double amount = 0;
};
struct Gathered {
    std::vector<Count> counts;
    double part = 0, of = 0; ///< of shares
    std::string basis, basis_nl;
};

std::uint32_t periods_in(Every every) {
    constexpr std::array<std::uint32_t, 3> times{1, 2, 4};
    return times[static_cast<std::size_t>(every)];
}

std::uint32_t period_index(Day day, Every every) {
    const unsigned month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
    return (month - 1) / (12 / periods_in(every));
}

Day last_day_of(std::int32_t year, std::uint32_t period, Every every) {
    const unsigned month = (period + 1) * (12 / periods_in(every));
    return std::chrono::year_month_day_last(std::chrono::year(year),
                                            std::chrono::month_day_last(std::chrono::month(month)));
}

class Board {
public:
    explicit Board(const BoardInput& input)
        : in_(input) {}

    std::vector<TargetLine> lines() const {
        std::vector<TargetLine> lines;
        for (const PlannedResult& result : in_.plan.results) lines.push_back(line_of(result));
        std::ranges::stable_sort(lines, {}, &TargetLine::state);
        return lines;
    }

private:
    bool counts(Day day) const { return year_of(day) == in_.plan.year && day <= in_.today; }

    Gathered gather(const PlannedResult& result) const {
        Gathered found;
        const auto add_basis = [&](std::string_view what, std::string_view dutch) {
            found.basis += (found.basis.empty() ? "" : " and ") + std::string(what);
            found.basis_nl += (found.basis_nl.empty() ? "" : " en ") + std::string(dutch);
        };
        for (const ResultEntry& entry : in_.entries) {
            if (entry.result != result.id || entry.year != in_.plan.year || entry.date > in_.today) continue;
            if (found.basis.empty()) add_basis("what was recorded", "wat is opgeschreven");
            found.counts.push_back({entry.gemeente, entry.date, entry.amount});
            found.part += entry.amount;
            found.of += entry.of.value_or(0);
        }
        if (result.id == every_gemeente_result || result.id == offer_result || result.id == offer_evaluation_result) {
            from_inzet(result.id, found);
            add_basis("the inzet that was done", "de inzet die is gedaan");
        }
        if (result.id == week_result || result.id == dump_result || result.id == lab_result) {
            from_desk(result.id, found);
            add_basis("the signals desk", "de signaalbalie");
        }
        if (found.basis.empty()) add_basis("nothing recorded yet", "er is nog niets opgeschreven");
        return found;
    }

    void from_inzet(std::string_view id, Gathered& found) const {
        for (const Inzet& inzet : in_.inzetten) {
            if (inzet.status != InzetStatus::uitgevoerd || !counts(inzet.date)) continue;
            const Intervention* item = find(in_.menukaart, inzet.intervention);
            const bool with_offer = item != nullptr && !item->requires_offer.empty();
            if (id == every_gemeente_result) found.counts.push_back({inzet.gemeente, inzet.date, 1});
            if (id == offer_result && with_offer) {
                found.of += 1;
                const bool apart = std::ranges::any_of(in_.inzetten, [&](const Inzet& other) {
                    return other.intervention == item->requires_offer && other.area == inzet.area &&
                           other.status == InzetStatus::uitgevoerd && counts(other.date);
                });
                if (inzet.offered.value_or(false) || apart) found.part += 1;
            }
            if (id == offer_evaluation_result && with_offer && inzet.evaluated && *inzet.evaluated <= in_.today)
                found.counts.push_back({"", *inzet.evaluated, 1});
        }
    }

    void from_desk(std::string_view id, Gathered& found) const {
        if (id == week_result) {
            // As the desk counts it.
            for (const DeskFigure& figure : desk_figures(in_.signals, DeskPeriod::year, in_.today)) {
                if (!figure.partner.empty() || figure.period != std::to_string(in_.plan.year)) continue;
                found.of += figure.in_time + figure.late;
                found.part += figure.in_time;
            }
            return;
        }
        for (const DeskSignal& signal : in_.signals) {
            if (!counts(signal.received)) continue;
            if (!signal.imported && signal.kind == (id == dump_result ? "dumping" : "lab")) {
                found.of += 1;
                if (signal.published && *signal.published <= in_.today) found.part += 1;
            }
        }
    }

    TargetLine line_of(const PlannedResult& result) const {
        const auto activity = std::ranges::find(in_.plan.activities, result.activity, &Activity::id);
        TargetLine line{.result = result.id,
                        .theme = activity == in_.plan.activities.end() ? "" : activity->theme,
                        .activity = result.activity,
                        .text = result.text,
                        .target = result.target,
                        .basis = {},
                        .basis_nl = {}};
        const Gathered found = gather(result);
        line.basis = found.basis;
        line.basis_nl = found.basis_nl;
        if (result.target.share) judge_share(line, found);
        else judge_counts(line, found.counts);
        return line;
    }

    void judge_share(TargetLine& line, const Gathered& found) const {
        const bool over = in_.today > Day(line.target.due);
        line.of = found.of;
        if (!(found.of > 0)) {
            line.state = TargetState::unknown;
            return;
        }
        line.share = found.part / found.of;
        // A share can still fall until the date, so until then it is on its way at best.
        const bool enough = *line.share >= *line.target.share - 1e-12;
        if (over) line.state = enough ? TargetState::reached : TargetState::missed;
        else line.state = enough ? TargetState::open : TargetState::late;
    }

    /// One count a period and gemeente; what one has too much helps no other.
    void judge_counts(TargetLine& line, const std::vector<Count>& counts) const {
        const Every every = line.target.every;
        const std::uint32_t periods = periods_in(every);
        const bool per_gemeente = line.target.per == Per::gemeente;
        std::map<std::pair<std::string, std::uint32_t>, double> done;
        for (const Count& count : counts)
            if (year_of(count.date) == in_.plan.year)
                done[{per_gemeente ? count.gemeente : "", period_index(count.date, every)}] += count.amount;
        std::vector<std::string> units{""};
        if (per_gemeente) units.assign(in_.gemeenten.begin(), in_.gemeenten.end());
        line.needed = line.target.at_least * periods * static_cast<double>(units.size());
        std::vector<char> lacks(periods, 0);
        for (const std::string& unit : units) {
            GemeenteTarget here{.gemeente = unit, .needed = line.target.at_least * periods};
            bool missing = false;
            bool gone_without = false;
            for (std::uint32_t period = 0; period < periods; ++period) {
                const auto at = done.find({unit, period});
                const double counted = std::min(at == done.end() ? 0 : at->second, line.target.at_least);
                here.done += counted;
                if (counted >= line.target.at_least) continue;
                missing = true;
                lacks[period] = 1;
                gone_without |= periods > 1 && last_day_of(in_.plan.year, period, every) < in_.today;
            }
            line.done += here.done;
            if (!per_gemeente) continue;
            if (missing) line.missing.push_back(unit);
            const bool lags = periods == 1 ? behind_even_pace(line.target, here.needed, here.done) : gone_without;
            here.state = state_of(line.target, here.needed, here.done, lags);
            here.planned = planned_in(line.result, unit);
            line.gemeenten.push_back(std::move(here));
        }
        bool lagging = periods == 1 && behind_even_pace(line.target, line.needed, line.done);
        for (std::uint32_t period = 0; periods > 1 && period < periods; ++period) {
            if (lacks[period] == 0 || last_day_of(in_.plan.year, period, every) >= in_.today) continue;
            lagging = true;
            line.missed_periods.push_back((every == Every::kwartaal ? "K" : "H") + std::to_string(period + 1));
        }
        line.state = state_of(line.target, line.needed, line.done, lagging);
    }

    /// Of what is asked once over the year: an even pace in whole units.
    bool behind_even_pace(const Target& target, double needed, double done) const {
        const Day begin = std::chrono::year(in_.plan.year) / std::chrono::January / 1;
        const Day end = target.due;
        const double gone = std::clamp(static_cast<double>((in_.today - begin).count()) /
                                           std::max(1.0, static_cast<double>((end - begin).count() + 1)),
                                       0.0, 1.0);
        return std::floor(needed * gone + 1e-9) > done;
    }

    TargetState state_of(const Target& target, double needed, double done, bool lagging) const {
        if (done >= needed - 1e-9) return TargetState::reached;
        if (in_.today > Day(target.due)) return TargetState::missed;
        return lagging ? TargetState::late : TargetState::open;
    }

    /// Only voorlichting is planned in the register.
    std::uint32_t planned_in(std::string_view result, const std::string& gemeente) const {
        if (result != every_gemeente_result) return 0;
        return static_cast<std::uint32_t>(std::ranges::count_if(in_.inzetten, [&](const Inzet& inzet) {
            return inzet.status == InzetStatus::gepland && inzet.gemeente == gemeente &&
                   year_of(inzet.date) == in_.plan.year;
        }));
    }

    const BoardInput& in_;
};

} // namespace

std::string_view name(TargetState state) {
    return state_names[static_cast<std::size_t>(state)];
}
std::string_view name_nl(TargetState state) {
    return state_names_nl[static_cast<std::size_t>(state)];
}

Status validate(const ResultEntry& entry, const YearPlan& plan, Day today) {
    const auto refuse = [](const std::string& field, const std::string& why) {
        return fail(ErrorCode::refused, why, {}, 0, field);
    };
    const auto result = std::ranges::find(plan.results, entry.result, &PlannedResult::id);
    if (result == plan.results.end())
        return refuse("resultaat",
                      "the jaarplan of " + std::to_string(plan.year) + " has no result \"" + entry.result + "\"");
    if (entry.year != plan.year || year_of(entry.date) != plan.year || entry.date > today)
        return refuse("datum", iso(entry.date) + " is not in " + std::to_string(plan.year) + ", or still to come");
    const Target& target = result->target;
    if ((target.per == Per::gemeente) == entry.gemeente.empty())
        return refuse("gemeente", target.per == Per::gemeente
                                      ? "this target is for each gemeente: say which"
                                      : "this target is for the whole region, not for a gemeente");
    if (!(entry.amount >= 0) || !std::isfinite(entry.amount) || (!target.share && entry.amount == 0))
        return refuse("aantal", "the amount must be above 0");
    if (target.share.has_value() != entry.of.has_value())
        return refuse("van", target.share ? "this target is a share: say of how many" : "this target is no share");
    if (entry.of && !(*entry.of >= entry.amount && *entry.of > 0))
        return refuse("van", "the amount cannot be more than what it is a part of");
    return {};
}

std::vector<TargetLine> board(const BoardInput& input) {
    return Board(input).lines();
}

} // namespace gk::programme
