// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>

#include "gis/programme/ledger.hpp"

namespace gk::programme {
namespace {

using Outcome = store::Registers::Outcome;

template <class T>
void add(std::vector<T>& list, const std::vector<T>& items) {
    for (const T& item : items)
        if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

/// Takes items out of a list; the first that is not in it, if any.
template <class T>
const T* take(std::vector<T>& list, const std::vector<T>& items) {
    for (const T& item : items)
        if (std::erase(list, item) == 0) return &item;
    return nullptr;
}

/// Of a person the trail keeps number and decisions only; a reason that would vanish is better refused.
Status no_reason_for_a_person(const Knelpunt& knelpunt, const store::Change& change) {
    if (knelpunt.type != KnelpuntType::persoon || change.why.empty()) return {};
    return fail(ErrorCode::refused,
                "a knelpunt about a person holds no words that could say who it is: leave the reason out; what was "
                "changed, and by whom, is recorded");
}

} // namespace

Result<Knelpunt> Ledger::knelpunt(const std::string& code) const {
    auto all = registers_.knelpunten();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, code, &Knelpunt::code);
    if (found == all->end())
        return fail(ErrorCode::refused, fmt::format("there is no knelpunt {}; gkaart knelpunt list shows them", code));
    return std::move(*found);
}

Result<Outcome> Ledger::link(const std::string& code, const KnelpuntTies& ties, const store::Change& change) {
    auto known = knelpunt(code);
    if (!known) return std::unexpected(known.error());
    if (auto good = no_reason_for_a_person(*known, change); !good) return std::unexpected(good.error());
    add(known->areas, ties.areas);
    add(known->results, ties.results);
    add(known->inzetten, ties.inzetten);
    return put(std::span(&*known, 1), change);
}

Result<Outcome> Ledger::unlink(const std::string& code, const KnelpuntTies& ties, const store::Change& change) {
    auto known = knelpunt(code);
    if (!known) return std::unexpected(known.error());
    if (auto good = no_reason_for_a_person(*known, change); !good) return std::unexpected(good.error());
    const auto absent = [&](const std::string& what, const char* field) {
        return fail(ErrorCode::refused,
                    fmt::format("knelpunt {} is not linked with {}: nothing was taken away", code, what), {}, 0, field);
    };
    if (const AreaRef* area = take(known->areas, ties.areas)) return absent("area " + area->id, "gebieden");
    if (const std::string* result = take(known->results, ties.results))
        return absent("result " + *result, "resultaten");
    if (const std::int64_t* inzet = take(known->inzetten, ties.inzetten))
        return absent(fmt::format("inzet {}", *inzet), "inzet");
    // Not put(): what stays was good when it came, and a link that has become bad must not hold back the others.
    return registers_.put(std::span(&*known, 1), change);
}

} // namespace gk::programme
