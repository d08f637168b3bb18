// SPDX-License-Identifier: EUPL-1.2
#include "gis/model/settings.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "core/score/explain.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::model {
namespace {

using region::AreaKind;

constexpr double largest_seed =
    9007199254740992.0; // 2^53: every whole number up to here is one in TOML and in a double

void read_reason(TableReader& reader, std::string& reason, std::string& source) {
    reason = reader.text("reason");
    if (score::points_a_finger(reason))
        reader.refuse("reason", "uses a word that points a finger; write of gelegenheid, signaal or prioriteit");
    source = reader.text("source");
}

void within(TableReader& reader, std::string_view key, double value, double least, double most) {
    if (!(value >= least && value <= most))
        reader.refuse(key, fmt::format("must be between {} and {}, not {}", least, most, value));
}

void read_gap(const toml::table& table, score::ReportingGap& gap, Problems& problems) {
    TableReader reader(table, "reporting_gap", problems);
    gap.use = reader.boolean_or("use", gap.use);
    const std::string per = reader.text_or("per", std::string(region::name(gap.per)));
    const auto kind = region::parse_area_kind(per);
    if (!kind || *kind == AreaKind::cell)
        reader.refuse("per", fmt::format("\"{}\" is not one of gemeente, wijk, buurt, estate", per));
    else gap.per = *kind;
    gap.exposure = reader.text_or("exposure", gap.exposure);
    if (is_protected_attribute(gap.exposure))
        reader.refuse("exposure", fmt::format("\"{}\" is about origin, nationality, religion or benefits: such data "
                                              "may never take part in a score",
                                              gap.exposure));
    if (reader.has("kinds")) {
        gap.kinds = reader.texts("kinds");
        std::ranges::sort(gap.kinds);
        gap.kinds.erase(std::ranges::unique(gap.kinds).begin(), gap.kinds.end());
    }
    gap.half_life_days = reader.number_or("half_life_days", gap.half_life_days);
    within(reader, "half_life_days", gap.half_life_days, 0, 36525);
    gap.many = reader.number_or("many", gap.many);
    if (!(gap.many > 1 && gap.many <= 100))
        reader.refuse("many", fmt::format("must be above 1 and at most 100, not {}", gap.many));
    read_reason(reader, gap.reason, gap.source);
    reader.refuse_the_rest();
}

void read_reach(const toml::table& table, score::Reach& reach, Problems& problems) {
    TableReader reader(table, "reach", problems);
    reach.use = reader.boolean_or("use", reach.use);
    reach.half_life_months = reader.number_or("half_life_months", reach.half_life_months);
    if (!(reach.half_life_months > 0 && reach.half_life_months <= 1200))
        reader.refuse("half_life_months",
                      fmt::format("must be above 0 and at most 1200, not {}", reach.half_life_months));
    reach.point_radius = reader.number_or("point_radius", reach.point_radius);
    if (!(reach.point_radius > 0 && reach.point_radius <= 50000))
        reader.refuse("point_radius", fmt::format("must be above 0 and at most 50000, not {}", reach.point_radius));
    read_reason(reader, reach.reason, reach.source);
    reader.refuse_the_rest();
}

void read_exponents(const toml::table& table, score::PriorityExponents& exponents, Problems& problems) {
    TableReader reader(table, "priority", problems);
    exponents.opportunity = reader.number_or("opportunity", exponents.opportunity);
    exponents.reporting_gap = reader.number_or("reporting_gap", exponents.reporting_gap);
    exponents.reach = reader.number_or("reach", exponents.reach);
    if (!(exponents.opportunity > 0 && exponents.opportunity <= 1))
        reader.refuse("opportunity", fmt::format("must be above 0 and at most 1, not {}", exponents.opportunity));
    within(reader, "reporting_gap", exponents.reporting_gap, 0, 1);
    within(reader, "reach", exponents.reach, 0, 1);
    const double sum = exponents.opportunity + exponents.reporting_gap + exponents.reach;
    if (std::abs(sum - 1) > 1e-9)
        reader.refuse("", fmt::format("opportunity, reporting_gap and reach must add up to 1, not {}", sum));
    exponents.least_unreached = reader.number_or("least_unreached", exponents.least_unreached);
    if (!(exponents.least_unreached > 0 && exponents.least_unreached <= 1))
        reader.refuse("least_unreached",
                      fmt::format("must be above 0 and at most 1, not {}", exponents.least_unreached));
    read_reason(reader, exponents.reason, exponents.source);
    reader.refuse_the_rest();
}

void read_certainty(const toml::table& table, score::Certainty& certainty, Problems& problems) {
    TableReader reader(table, "certainty", problems);
    const double draws = reader.number_or("draws", certainty.draws);
    if (draws >= 20 && draws <= 100000 && draws == std::floor(draws))
        certainty.draws = static_cast<std::uint32_t>(draws);
    else reader.refuse("draws", fmt::format("must be a whole number from 20 to 100000, not {}", draws));
    certainty.sd = reader.number_or("sd", certainty.sd);
    within(reader, "sd", certainty.sd, 0, 2);
    const double seed = reader.number_or("seed", static_cast<double>(certainty.seed));
    if (seed >= 0 && seed <= largest_seed && seed == std::floor(seed))
        certainty.seed = static_cast<std::uint64_t>(seed);
    else reader.refuse("seed", "must be a whole number from 0 to 9007199254740992");
    certainty.widest = reader.number_or("widest", certainty.widest);
    within(reader, "widest", certainty.widest, 0, 1);
    read_reason(reader, certainty.reason, certainty.source);
    reader.refuse_the_rest();
}

} // namespace

void read_settings(TableReader& root, score::Model& model, Problems& problems) {
    model.reporting_gap = score::default_reporting_gap(model.area_type);
    if (const toml::table* table = root.table("reporting_gap", false)) read_gap(*table, model.reporting_gap, problems);
    if (const toml::table* table = root.table("reach", false)) read_reach(*table, model.reach, problems);
    if (const toml::table* table = root.table("priority", false)) read_exponents(*table, model.priority, problems);
    if (const toml::table* table = root.table("certainty", false)) read_certainty(*table, model.certainty, problems);
}

void write_settings(Writer& out, const score::Model& model) {
    const auto reason = [&](const auto& part) {
        out.key("reason", part.reason);
        out.key("source", part.source);
    };
    out.heading("[reporting_gap]");
    out.flag("use", model.reporting_gap.use);
    out.key("per", region::name(model.reporting_gap.per));
    out.key("exposure", model.reporting_gap.exposure);
    if (!model.reporting_gap.kinds.empty()) out.line("kinds", in_quotes(model.reporting_gap.kinds));
    out.key("half_life_days", model.reporting_gap.half_life_days);
    out.key("many", model.reporting_gap.many);
    reason(model.reporting_gap);
    out.heading("[reach]");
    out.flag("use", model.reach.use);
    out.key("half_life_months", model.reach.half_life_months);
    out.key("point_radius", model.reach.point_radius);
    reason(model.reach);
    out.heading("[priority]");
    out.key("opportunity", model.priority.opportunity);
    out.key("reporting_gap", model.priority.reporting_gap);
    out.key("reach", model.priority.reach);
    out.key("least_unreached", model.priority.least_unreached);
    reason(model.priority);
    out.heading("[certainty]");
    out.key("draws", static_cast<double>(model.certainty.draws));
    out.key("sd", model.certainty.sd);
    out.key("seed", static_cast<double>(model.certainty.seed));
    out.key("widest", model.certainty.widest);
    reason(model.certainty);
}

} // namespace gk::model
