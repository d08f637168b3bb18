// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Inzet: one time that something of the menukaart is given somewhere, planned or done, with what it costs and what came
// of it; and the rules that the year's inzet must keep.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/budget.hpp"
#include "core/programme/knelpunt.hpp"
#include "core/programme/menukaart.hpp"

namespace gk::programme {

enum class InzetStatus : std::uint8_t { gepland, uitgevoerd, vervallen };
[[nodiscard]] std::string_view name(InzetStatus status);
[[nodiscard]] std::optional<InzetStatus> parse_inzet_status(std::string_view text);

struct Inzet {
    std::int64_t id = 0;           ///< 0: not stored yet
    std::string intervention = {}; ///< id on the menukaart
    AreaRef area = {};
    region::AreaType type = region::AreaType::woongebied; ///< whose audience
    std::string gemeente = {};                            ///< GM....
    Day date = {};
    InzetStatus status = InzetStatus::gepland;
    std::string team = {};
    double team_days = 0;
    std::int64_t euro = 0;
    std::string line = {};            ///< id of the budget line that pays; may be empty when it costs nothing
    double reach = 0;                 ///< share of the audience that it reached, or is expected to reach, 0-1
    bool reach_counted = false;       ///< counted afterwards; else the menukaart's assumption
    double half_life_months = 12;     ///< of the reach
    std::optional<bool> offered = {}; ///< whether what must be offered with it was (Agrocoach at the drugsemmer)
    std::string result = {};          ///< of the year plan, that it works towards; may be empty
    std::string note = {};
    std::optional<Day> evaluated = {};
    std::string evaluation = {};
    friend bool operator==(const Inzet&, const Inzet&) = default;
};

/// The same voorlichting in the same place on the same day is the same inzet.
[[nodiscard]] bool same_occasion(const Inzet& a, const Inzet& b);

/// Errors (refused): an intervention that is not on the menukaart or does not suit the area type, an amount, share or
/// half-life that cannot be, money without a budget line, done or evaluated in the future, an evaluation of what was
/// not done.
[[nodiscard]] Status validate(const Inzet& inzet, const Menukaart& menukaart, Day today);

/// Whether it may leave the register, as a typing error does. Errors (refused): it was done, so it cost money and
/// counts; an outcome was written down; a knelpunt is tied to it.
[[nodiscard]] Status may_be_removed(const Inzet& inzet, std::span<const Knelpunt> knelpunten);

/// What a budget line pays for. Amounts in euro.
struct LineUse {
    std::string line = {}, label = {};
    std::int64_t budget = 0;
    std::int64_t spent = 0;   ///< inzet that was done
    std::int64_t planned = 0; ///< inzet that still has to be
    [[nodiscard]] std::int64_t committed() const { return spent + planned; }
    [[nodiscard]] std::int64_t left() const { return budget - committed(); }
};
/// The lasten of the budget, with the inzet of its year; what is vervallen costs nothing.
[[nodiscard]] std::vector<LineUse> use_of(const Budget& budget, std::span<const Inzet> inzetten);
/// Whether `all`, among which `one`, stay within the line of `one`. Errors (refused): the line does not exist or is no
/// last; the ceiling breaks, with the sum.
[[nodiscard]] Status within_ceiling(const Budget& budget, std::span<const Inzet> all, const Inzet& one);

/// A voorlichting is evaluated after half a year.
inline constexpr std::int32_t evaluation_months = 6;

enum class Attention : std::uint8_t { offer_missing, evaluation_due, overdue_plan, gemeente_without };
[[nodiscard]] std::string_view name(Attention attention);
struct Warning {
    Attention kind = Attention::offer_missing;
    std::int64_t inzet = 0;    ///< 0 when it is about a gemeente
    std::string gemeente = {}; ///< GM....
    std::string text = {};     ///< one English sentence
};
/// Rules that the inzet of one year breaks on a day: what must be offered was not (nor given in the same area that
/// year), not evaluated after half a year, planned for a day that has gone, gemeenten without any inzet.
[[nodiscard]] std::vector<Warning> warnings(std::span<const Inzet> inzetten, const Menukaart& menukaart,
                                            std::span<const std::string> gemeenten, std::int32_t year, Day today);

} // namespace gk::programme
