// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/desk.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <map>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 7> kinds{
    "lab", "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking", "overig"};

void judge(DeskFigure& figure, Day received, std::optional<Day> shared, Day today) {
    ++figure.received;
    const Day due = received + share_within;
    if (shared && *shared <= due) ++figure.in_time;
    else if (shared || today > due) ++figure.late;
    else ++figure.waiting;
}

} // namespace

std::span<const std::string_view> signal_kinds() {
    return kinds;
}

std::optional<Day> first_shared(const DeskSignal& signal, Day today) {
    std::optional<Day> first;
    for (const DeskShare& share : signal.shares)
        if (share.date <= today) first = std::min(first.value_or(share.date), share.date);
    return first;
}

std::string_view alert_of(std::string_view kind) {
    if (kind == "dumping") return "Dumpalert";
    if (kind == "lab") return "Labalert";
    return {};
}

Status validate(const DeskSignal& signal, Day today) {
    const auto refuse = [](const std::string& field, const std::string& why) {
        return fail(ErrorCode::refused, why, {}, 0, field);
    };
    if (signal.code.empty()) return refuse("nummer", "a signal on the desk needs a number");
    if (std::ranges::find(kinds, signal.kind) == kinds.end())
        return refuse("soort", "\"" + signal.kind +
                                   "\" is no kind of signal: lab, opslag, dumping, hennepkwekerij, melding, "
                                   "energie-afwijking or overig");
    if (signal.received > today)
        return refuse("ontvangen", "cannot have come in on " + iso(signal.received) + ": that is still to come");
    for (const DeskShare& share : signal.shares) {
        if (share.partner.empty()) return refuse("gedeeld_met", "a share needs the partner that it was shared with");
        if (share.date < signal.received || share.date > today)
            return refuse("gedeeld_op", "shared on " + iso(share.date) + ", which is before it came in (" +
                                            iso(signal.received) + ") or still to come");
    }
    if (!signal.published) return {};
    if (alert_of(signal.kind).empty())
        return refuse("gepubliceerd",
                      "only a lab (Labalert) or a dumping (Dumpalert) is published, not " + signal.kind);
    if (*signal.published < signal.received || *signal.published > today)
        return refuse("gepubliceerd",
                      "published on " + iso(*signal.published) + ", which is before it came in or still to come");
    return {};
}

std::optional<DeskPeriod> parse_desk_period(std::string_view text) {
    constexpr std::array<std::string_view, 4> names{"month", "quarter", "half", "year"};
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return {};
    return static_cast<DeskPeriod>(found - names.begin());
}

std::string period_of(Day day, DeskPeriod period) {
    const std::chrono::year_month_day date(day);
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    switch (period) {
    case DeskPeriod::month: return std::format("{}-{:02}", year, month);
    case DeskPeriod::quarter: return std::format("{}-K{}", year, (month + 2) / 3);
    case DeskPeriod::half: return std::format("{}-H{}", year, (month + 5) / 6);
    case DeskPeriod::year: break;
    }
    return std::to_string(year);
}

std::optional<double> DeskFigure::share() const {
    if (in_time + late == 0) return {};
    return static_cast<double>(in_time) / (in_time + late);
}

std::vector<DeskFigure> desk_figures(std::span<const DeskSignal> signals, DeskPeriod period, Day today) {
    std::map<std::pair<std::string, std::string>, DeskFigure> figures; // the empty partner comes first
    for (const DeskSignal& signal : signals) {
        if (signal.received > today) continue;
        const std::string when = period_of(signal.received, period);
        std::map<std::string, Day> by_partner;
        for (const DeskShare& share : signal.shares) {
            if (share.date > today) continue;
            const auto [at, fresh] = by_partner.emplace(share.partner, share.date);
            if (!fresh) at->second = std::min(at->second, share.date);
        }
        judge(figures[{when, ""}], signal.received, first_shared(signal, today), today);
        for (const auto& [partner, date] : by_partner) judge(figures[{when, partner}], signal.received, date, today);
    }
    std::vector<DeskFigure> list;
    for (auto& [key, figure] : figures) {
        figure.period = key.first;
        figure.partner = key.second;
        list.push_back(figure);
    }
    return list;
}

std::vector<DeskTodo> desk_todo(std::span<const DeskSignal> signals, Day today) {
    std::vector<DeskTodo> todo;
    for (const DeskSignal& signal : signals) {
        if (signal.received > today) continue;
        const Day due = signal.received + share_within;
        DeskTodo entry{.code = signal.code,
                       .kind = signal.kind,
                       .received = signal.received,
                       .due = due,
                       .days_left = static_cast<std::int32_t>((due - today).count())};
        if (!first_shared(signal, today)) todo.push_back(entry);
        entry.publish = true;
        // What came in with the imported signals says nothing about alerts.
        const bool published = signal.published && *signal.published <= today;
        if (!signal.imported && !published && !alert_of(signal.kind).empty()) todo.push_back(entry);
    }
    std::ranges::stable_sort(todo, {}, [](const DeskTodo& t) { return std::pair(t.due, t.code); });
    return todo;
}

} // namespace gk::programme
