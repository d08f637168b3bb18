// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/job.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/intake/values.hpp"

namespace gk::intake {

using vector::ColumnType;

std::string_view Job::value(const vector::Row& row, std::string_view field) const {
    const auto column = mapping.find(field);
    if (!column || row.missing[*column] != 0 || is_missing(row.fields[*column])) return {};
    return trim(row.fields[*column]);
}

std::string Job::column(std::string_view field) const {
    const auto found = mapping.find(field);
    return found ? layer.columns[*found].name : std::string();
}

Attributes::Attributes(const Job& job, std::vector<char> wanted) {
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        if (wanted[c] == 0) continue;
        ColumnType type = job.layer.columns[c].type;
        const ColumnSurvey& seen = job.survey.columns[c];
        if (type == ColumnType::text && job.text_columns && seen.filled > 0 && seen.numbers && !seen.labels)
            type = seen.integers ? ColumnType::integer : ColumnType::real;
        wanted_.push_back({c, job.layer.columns[c].name, type});
    }
}

std::string Attributes::json(const vector::Row& row) const {
    return json(row, {});
}

std::string Attributes::json(const vector::Row& row, const std::string& extra) const {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    if (!extra.empty()) object = nlohmann::ordered_json::parse(extra);
    for (const Wanted& wanted : wanted_) {
        const std::string& text = row.fields[wanted.column];
        if (row.missing[wanted.column] != 0 || is_missing(text) || object.contains(wanted.name)) continue;
        const auto number =
            wanted.type == ColumnType::integer || wanted.type == ColumnType::real ? parse_number(text) : std::nullopt;
        if (number && wanted.type == ColumnType::integer && std::abs(*number) < 9e15)
            object[wanted.name] = static_cast<std::int64_t>(*number);
        else if (number) object[wanted.name] = *number;
        else if (wanted.type == ColumnType::boolean) object[wanted.name] = text == "1";
        else object[wanted.name] = trim(text);
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::vector<char> remaining_columns(const Job& job) {
    std::vector<char> wanted = job.kept;
    for (std::size_t c = 0; c < wanted.size(); ++c)
        if (job.mapping.uses(c)) wanted[c] = 0;
    return wanted;
}

std::string explain_code(const region::GemeenteCode& code) {
    if (const auto* former = gemeente_table().find_former(code)) {
        const auto* successor = gemeente_table().find(former->successor);
        return fmt::format(
            "{} is {}, which has been part of {} {} since {}: the file is of an older division into gemeenten",
            code.text(), former->name, former->successor.text(), successor != nullptr ? successor->name : "",
            former->until);
    }
    return fmt::format("{} is not one of the 32 gemeenten of the region", code.text());
}

} // namespace gk::intake
