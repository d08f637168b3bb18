// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/register_rows.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/region/gemeenten.hpp"
#include "gis/intake/values.hpp"
#include "gis/vector/source.hpp"

namespace gk::programme {
namespace {

constexpr std::size_t problems_shown = 10;

std::string names_of(std::span<const RegisterColumn> columns) {
    std::vector<std::string_view> names;
    for (const RegisterColumn& column : columns) names.push_back(column.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

/// Digits in groups of three with points between them: "1.000", "-12.345.678".
bool is_grouped(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const std::size_t first = text.find('.');
    if (first == std::string_view::npos || first == 0 || first > 3 || (text.size() - first) % 4 != 0) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool point = i >= first && (i - first) % 4 == 0;
        if (point ? text[i] != '.' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

/// Our column for each of theirs. Errors: one that means nothing, one twice, a required one that is absent.
Result<std::vector<std::string_view>> match(const vector::LayerInfo& layer, std::span<const RegisterColumn> columns,
                                            const std::string& file) {
    std::vector<std::string_view> ours;
    for (const vector::Column& theirs : layer.columns) {
        const auto found = std::ranges::find_if(columns, [&](const RegisterColumn& column) {
            return region::plain_letters(column.name) == region::plain_letters(theirs.name);
        });
        if (found == columns.end())
            return fail(ErrorCode::refused,
                        fmt::format("this column means nothing here; the columns are {}", names_of(columns)), file, 0,
                        theirs.name);
        if (std::ranges::find(ours, found->name) != ours.end())
            return fail(ErrorCode::refused, "this column is there twice", file, 0, theirs.name);
        ours.push_back(found->name);
    }
    for (const RegisterColumn& column : columns)
        if (column.required && std::ranges::find(ours, column.name) == ours.end())
            return fail(ErrorCode::refused,
                        fmt::format("there is no column {}; the columns are {}", column.name, names_of(columns)), file,
                        0, std::string(column.name));
    return ours;
}

} // namespace

std::string RegisterRow::text(std::string_view column) const {
    const auto found = values_.find(column);
    return found == values_.end() ? std::string() : found->second;
}

std::string RegisterRow::needed(std::string_view column) const {
    std::string value = text(column);
    if (value.empty()) refuse(column, "is empty");
    return value;
}

std::optional<double> RegisterRow::number(std::string_view column) const {
    std::string value = text(column);
    if (value.empty()) return {};
    const bool percent = value.ends_with('%');
    if (percent) value.pop_back();
    const auto read = intake::parse_number(intake::trim(value));
    if (!read) refuse(column, fmt::format("\"{}\" is no number", text(column).substr(0, 40)));
    return read && percent ? std::optional(*read / 100) : read;
}

std::optional<std::int64_t> RegisterRow::whole(std::string_view column) const {
    // "1.000" is a thousand here: a whole number has no decimals for the point to be about.
    std::string text_of_it = text(column);
    std::erase(text_of_it, ' ');
    if (is_grouped(text_of_it)) std::erase(text_of_it, '.');
    const auto value = text_of_it == text(column) ? number(column) : intake::parse_number(text_of_it);
    if (!value) return {};
    constexpr double largest = 9e15; // above this a double no longer holds every whole number
    if (std::trunc(*value) == *value && std::abs(*value) < largest) return static_cast<std::int64_t>(*value);
    refuse(column, fmt::format("\"{}\" must be a whole number", text(column).substr(0, 40)));
    return {};
}

std::optional<Day> RegisterRow::day(std::string_view column) const {
    const std::string value = text(column);
    if (value.empty()) return {};
    // Plans may lie ahead; what may not is for the rules of the register.
    const auto read = intake::parse_date(value, std::chrono::sys_days(std::chrono::year(2099) / 12 / 31));
    const auto parsed = parse_day(read.iso);
    if (!parsed)
        refuse(column, fmt::format("\"{}\" {}", value.substr(0, 40),
                                   read.problem.empty() ? "is no date between 1980 and 2099" : read.problem));
    return parsed;
}

Day RegisterRow::needed_day(std::string_view column) const {
    if (text(column).empty()) refuse(column, "is empty");
    return day(column).value_or(Day{});
}

std::optional<bool> RegisterRow::yes_or_no(std::string_view column) const {
    const std::string value = region::plain_letters(text(column));
    if (value.empty()) return {};
    if (value == "ja") return true;
    if (value == "nee") return false;
    refuse(column, fmt::format("\"{}\" is neither ja nor nee", text(column).substr(0, 40)));
    return {};
}

std::vector<std::string> RegisterRow::list(std::string_view column) const {
    std::vector<std::string> items;
    std::string value = text(column);
    std::ranges::replace(value, ',', ';');
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find(';', begin), value.size());
        const auto item = intake::trim(std::string_view(value).substr(begin, end - begin));
        if (!item.empty()) items.emplace_back(item);
        begin = end + 1;
    }
    return items;
}

void RegisterRow::refuse(std::string_view column, std::string why) const {
    problems_->push_back({ErrorCode::refused, std::move(why), {}, number_, std::string(column)});
}

void RegisterRow::refuse(Error error) const {
    error.row = number_;
    problems_->push_back(std::move(error));
}

Result<std::vector<RegisterRow>> read_rows(const std::filesystem::path& file, const std::string& sheet,
                                           std::span<const RegisterColumn> columns, std::vector<Error>& problems) {
    auto source = vector::Source::open(file);
    if (!source) return std::unexpected(source.error());
    const auto& layers = (*source)->layers();
    std::optional<std::size_t> chosen;
    std::vector<std::string_view> ours;
    std::optional<Error> first_problem;
    for (std::size_t i = 0; i < layers.size() && !chosen; ++i) {
        if (!sheet.empty() && layers[i].name != sheet) continue;
        auto matched = match(layers[i], columns, file.string());
        if (matched) {
            chosen = i;
            ours = *std::move(matched);
        } else if (!first_problem) {
            first_problem = matched.error();
        }
    }
    if (!chosen)
        return first_problem
                   ? Result<std::vector<RegisterRow>>(std::unexpected(*first_problem))
                   : fail(ErrorCode::refused, sheet.empty() ? "holds no table" : fmt::format("has no sheet {}", sheet),
                          file.string());
    auto reader = (*source)->rows(*chosen, vector::Geometries::skip);
    if (!reader) return std::unexpected(reader.error());
    std::vector<RegisterRow> rows;
    vector::Row row;
    for (;;) {
        const auto there = (*reader)->next(row);
        if (!there) return std::unexpected(there.error());
        if (!*there) break;
        if (!row.fault.empty()) {
            problems.push_back({ErrorCode::refused, row.fault, {}, row.number, {}});
            continue;
        }
        std::map<std::string_view, std::string> values;
        for (std::size_t c = 0; c < ours.size(); ++c)
            if (row.missing[c] == 0) values.emplace(ours[c], intake::trim(row.fields[c]));
        rows.emplace_back(row.number, std::move(values), problems);
    }
    if (rows.empty() && problems.empty()) return fail(ErrorCode::refused, "holds no rows", file.string());
    return rows;
}

Status all_problems(std::vector<Error> problems, const std::string& file) {
    if (problems.empty()) return {};
    std::ranges::stable_sort(problems, {}, &Error::row);
    Error first = problems.front();
    first.file = file;
    for (std::size_t i = 1; i < std::min(problems.size(), problems_shown); ++i)
        first.message +=
            fmt::format("\n  row {}, field {}: {}", problems[i].row, problems[i].field, problems[i].message);
    if (problems.size() > problems_shown)
        first.message += fmt::format("\n  and {} more", problems.size() - problems_shown);
    first.message += "\nNothing was imported.";
    return std::unexpected(std::move(first));
}

} // namespace gk::programme
