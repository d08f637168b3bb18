// SPDX-License-Identifier: EUPL-1.2
#include "core/programme/knelpunt.hpp"

#include <algorithm>
#include <array>

namespace gk::programme {
namespace {

constexpr std::array<std::string_view, 3> knelpunt_type_names{"persoon", "gebied", "branche"};
constexpr std::array<std::string_view, 3> decision_kind_names{"benoemd", "verlengd", "beeindigd"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// P-2025-03 or P-2025-123: too little to hold a name, a birth date or a citizen's number.
bool is_person_code(std::string_view code) {
    if (code.size() < 9 || code.size() > 10 || !code.starts_with("P-20") || code[6] != '-') return false;
    return is_digit(code[4]) && is_digit(code[5]) && std::ranges::all_of(code.substr(7), is_digit);
}

} // namespace

std::string_view name(KnelpuntType type) {
    return knelpunt_type_names[static_cast<std::size_t>(type)];
}
std::optional<KnelpuntType> parse_knelpunt_type(std::string_view text) {
    const auto found = std::ranges::find(knelpunt_type_names, text);
    if (found == knelpunt_type_names.end()) return {};
    return static_cast<KnelpuntType>(found - knelpunt_type_names.begin());
}
std::string_view name(DecisionKind kind) {
    return decision_kind_names[static_cast<std::size_t>(kind)];
}
std::optional<DecisionKind> parse_decision_kind(std::string_view text) {
    if (text == "beëindigd") return DecisionKind::beeindigd;
    const auto found = std::ranges::find(decision_kind_names, text);
    if (found == decision_kind_names.end()) return {};
    return static_cast<DecisionKind>(found - decision_kind_names.begin());
}

Status may_follow(const Knelpunt& knelpunt, const Decision& next) {
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::refused, "knelpunt " + knelpunt.code + " " + why);
    };
    if (next.body.empty()) return refuse("needs the body that took the decision");
    const bool open = !knelpunt.decisions.empty() && knelpunt.decisions.back().kind != DecisionKind::beeindigd;
    const std::string kind(name(next.kind));
    if (!open && next.kind != DecisionKind::benoemd)
        return refuse("cannot be " + kind + ": it is not in force; name it first (benoemd)");
    if (open && next.kind == DecisionKind::benoemd)
        return refuse("is in force already: extend it (verlengd) or end it (beeindigd)");
    if (!knelpunt.decisions.empty() && next.date < knelpunt.decisions.back().date)
        return refuse("cannot be " + kind + " on " + iso(next.date) + ": its last decision is of " +
                      iso(knelpunt.decisions.back().date));
    return {};
}

Status validate(const Knelpunt& knelpunt) {
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::refused, "knelpunt " + knelpunt.code + " " + why);
    };
    if (knelpunt.code.empty()) return fail(ErrorCode::refused, "a knelpunt needs a code");
    if (knelpunt.type == KnelpuntType::persoon) {
        if (!is_person_code(knelpunt.code))
            return fail(ErrorCode::refused,
                        "the code of a knelpunt of type persoon is P-, a year and a number, such as "
                        "P-2025-03, so that it cannot hold a name");
        if (!knelpunt.title.empty() || !knelpunt.note.empty())
            return refuse("is about a person: it holds no title and no note, only its number and its decisions");
        if (!knelpunt.areas.empty() || !knelpunt.inzetten.empty())
            return refuse(
                "is about a person: it is never linked to an area or a deployment, which would give it a place");
    } else if (knelpunt.title.empty()) {
        return refuse("needs a title");
    }
    if (knelpunt.type == KnelpuntType::branche)
        for (const AreaRef& area : knelpunt.areas)
            if (area.kind != region::AreaKind::estate)
                return refuse("is about a branche, which is linked to estates and not to " + area.id);
    for (const AreaRef& area : knelpunt.areas)
        if (area.kind == region::AreaKind::cell) return refuse("is linked to areas, not to the square " + area.id);
    Knelpunt so_far{.code = knelpunt.code, .type = knelpunt.type, .title = {}, .note = {}};
    for (const Decision& decision : knelpunt.decisions) {
        if (auto status = may_follow(so_far, decision); !status) return status;
        so_far.decisions.push_back(decision);
    }
    return {};
}

KnelpuntState state_of(const Knelpunt& knelpunt, Day today) {
    KnelpuntState state;
    if (knelpunt.decisions.empty()) return state;
    const Decision& last = knelpunt.decisions.back();
    state.decided = last.date;
    state.in_force = last.kind != DecisionKind::beeindigd;
    if (!state.in_force) return state;
    state.decide_by = months_later(last.date, decision_months);
    state.overdue = today > *state.decide_by;
    return state;
}

} // namespace gk::programme
