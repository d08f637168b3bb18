// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/reference.hpp"

#include <charconv>
#include <cmath>
#include <functional>

#include <embedded/gk_gis_programme.hpp>
#include <fmt/format.h>
#include <toml++/toml.hpp>

#include "gis/model/table_reader.hpp"

namespace gk::programme {
namespace {

using model::Problems;
using model::TableReader;

constexpr std::size_t largest_text = 1 << 20;
/// Above this a double no longer holds every whole number.
constexpr double largest_whole = 9e15;

std::int64_t whole(TableReader& reader, std::string_view key, std::optional<std::int64_t> otherwise = {}) {
    const double value = otherwise ? reader.number_or(key, static_cast<double>(*otherwise)) : reader.number(key);
    if (std::trunc(value) == value && std::abs(value) < largest_whole) return static_cast<std::int64_t>(value);
    reader.refuse(key, "must be a whole number");
    return 0;
}

/// Reads every table of an array of tables.
void each(TableReader& root, std::string_view key, Problems& problems, const std::function<void(TableReader&)>& read) {
    const toml::array* tables = root.tables(key);
    if (tables == nullptr) return;
    std::size_t n = 0;
    for (const toml::node& node : *tables) {
        TableReader reader(*node.as_table(), fmt::format("{}[{}]", key, ++n), problems);
        read(reader);
        reader.refuse_the_rest();
    }
}

std::chrono::year_month_day date(TableReader& reader, std::string_view key) {
    const std::string text = reader.text(key);
    int year = 0;
    unsigned month = 0, day = 0;
    const char* end = text.data() + text.size();
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                        std::from_chars(text.data(), text.data() + 4, year).ptr == text.data() + 4 &&
                        std::from_chars(text.data() + 5, text.data() + 7, month).ptr == text.data() + 7 &&
                        std::from_chars(text.data() + 8, end, day).ptr == end;
    const std::chrono::year_month_day read{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!text.empty() && !(shaped && read.ok() && year >= 2000 && year < 2100))
        reader.refuse(key, fmt::format("\"{}\" is not a date of this century such as \"2025-12-31\"", text));
    return read;
}

SumTerm read_term(TableReader& reader) {
    SumTerm term{.line = reader.text_or("line", "")};
    const std::string side = reader.text_or("side", "");
    if (term.line.empty() == side.empty()) reader.refuse("line", "needs either a line or a side");
    if (!side.empty()) {
        if (const auto parsed = parse_side(side)) term.side = *parsed;
        else reader.refuse("side", "must be baten, lasten, activa, passiva or memo");
    }
    term.times = whole(reader, "times", 1);
    term.per = whole(reader, "per", 1);
    return term;
}

Budget read_budget(TableReader& root, Problems& problems, Sums sums) {
    Budget budget{.year = static_cast<std::int32_t>(whole(root, "year")),
                  .title = root.text("title"),
                  .source = root.text("source")};
    const auto read_line = [&](TableReader& reader) {
        BudgetLine line{.id = reader.text("id"), .label = reader.text("label"), .group = reader.text("group")};
        const std::string side = reader.text("side");
        if (const auto parsed = parse_side(side)) line.side = *parsed;
        else reader.refuse("side", fmt::format("\"{}\" is not one of baten, lasten, activa, passiva, memo", side));
        line.euro = whole(reader, "euro");
        line.source = reader.text_or("source", "");
        budget.lines.push_back(std::move(line));
    };
    if (sums == Sums::must_hold || root.has("line")) each(root, "line", problems, read_line);
    each(root, "check", problems, [&](TableReader& reader) {
        SumCheck check{.id = reader.text("id"), .text = reader.text("text"), .equals = whole(reader, "equals")};
        each(reader, "terms", problems, [&](TableReader& term) { check.terms.push_back(read_term(term)); });
        budget.checks.push_back(std::move(check));
    });
    return budget;
}

Theme read_theme(TableReader& reader) {
    Theme theme{.id = reader.text("id"),
                .name = reader.text("name"),
                .programme = reader.text("programme"),
                .note = reader.text_or("note", "")};
    theme.goal_word = reader.text_or("goal_word", theme.goal_word);
    const std::int64_t goals = whole(reader, "goals");
    if (goals < 0 || goals > 50) reader.refuse("goals", "must be a number from 0 to 50");
    else theme.goals.assign(static_cast<std::size_t>(goals), "");
    if (reader.has("goal_texts")) {
        std::vector<std::string> texts = reader.texts("goal_texts");
        if (texts.size() == theme.goals.size()) theme.goals = std::move(texts);
        else reader.refuse("goal_texts", fmt::format("has {} texts for {} goals", texts.size(), theme.goals.size()));
    }
    return theme;
}

Target read_target(const toml::table& table, const std::string& path, Problems& problems) {
    TableReader reader(table, path, problems);
    Target target{.at_least = reader.number_or("at_least", 0), .unit = reader.text("unit")};
    if (reader.has("share")) target.share = reader.number("share");
    if (const auto every = parse_every(reader.text("every"))) target.every = *every;
    else reader.refuse("every", "must be jaar, halfjaar or kwartaal");
    if (const auto per = parse_per(reader.text("per"))) target.per = *per;
    else reader.refuse("per", "must be regio or gemeente");
    target.due = date(reader, "due");
    reader.refuse_the_rest();
    return target;
}

YearPlan read_year_plan(TableReader& root, Problems& problems) {
    YearPlan plan{.year = static_cast<std::int32_t>(whole(root, "year")), .source = root.text("source")};
    each(root, "programme", problems,
         [&](TableReader& reader) { plan.programmes.push_back({reader.text("id"), reader.text("name")}); });
    each(root, "theme", problems, [&](TableReader& reader) { plan.themes.push_back(read_theme(reader)); });
    each(root, "activity", problems, [&](TableReader& reader) {
        plan.activities.push_back({reader.text("id"), reader.text("theme"), reader.text("text")});
    });
    each(root, "result", problems, [&](TableReader& reader) {
        PlannedResult result{reader.text("id"), reader.text("activity"), reader.text("text"), {}};
        if (const toml::table* target = reader.table("target", true))
            result.target = read_target(*target, reader.path_of("target"), problems);
        plan.results.push_back(std::move(result));
    });
    return plan;
}

Menukaart read_menukaart(TableReader& root, Problems& problems) {
    Menukaart menukaart{.source = root.text("source")};
    if (whole(root, "version") != 1) root.refuse("version", "must be 1");
    Intervention defaults;
    if (const toml::table* table = root.table("defaults", true)) {
        TableReader reader(*table, "defaults", problems);
        defaults.reach = reader.number("reach");
        defaults.half_life_months = reader.number("half_life_months");
        defaults.effect = reader.number("effect");
        defaults.basis = reader.text("basis");
        reader.refuse_the_rest();
    }
    each(root, "intervention", problems, [&](TableReader& reader) {
        Intervention item = defaults;
        item.id = reader.text("id");
        item.name = reader.text("name");
        item.description = reader.text("description");
        for (const std::string& text : reader.texts("area_types")) {
            if (const auto type = region::parse_area_type(text)) item.area_types.push_back(*type);
            else reader.refuse("area_types", fmt::format("\"{}\" is not an area type", text));
        }
        item.audience = reader.text("audience");
        item.reach = reader.number_or("reach", defaults.reach);
        item.half_life_months = reader.number_or("half_life_months", defaults.half_life_months);
        item.effect = reader.number_or("effect", defaults.effect);
        item.basis = reader.text_or("basis", defaults.basis);
        item.requires_offer = reader.text_or("requires_offer", "");
        if (reader.has("euro")) item.euro = reader.number("euro");
        item.team_days = reader.number_or("team_days", item.team_days);
        menukaart.interventions.push_back(std::move(item));
    });
    return menukaart;
}

template <class Read>
auto parse(std::string_view text, const std::string& file, Read read)
    -> Result<std::invoke_result_t<Read, TableReader&, Problems&>> {
    Problems problems(file);
    std::invoke_result_t<Read, TableReader&, Problems&> value;
    if (text.size() > largest_text) return fail(ErrorCode::refused, "is larger than 1 MB", file);
    try {
        const toml::table table = toml::parse(text, file);
        TableReader root(table, "", problems);
        value = read(root, problems);
        root.refuse_the_rest();
    } catch (const toml::parse_error& error) {
        problems.add(static_cast<std::int64_t>(error.source().begin.line), "",
                     fmt::format("is not good TOML: {}", error.description()));
    }
    std::vector<Error> errors = problems.take();
    if (errors.empty()) return value;
    for (std::size_t i = 1; i < errors.size(); ++i)
        errors.front().message +=
            fmt::format("\n  row {}, field {}: {}", errors[i].row, errors[i].field, errors[i].message);
    return std::unexpected(std::move(errors.front()));
}

/// An error about the contents as a whole gets the file's name.
template <class T>
Result<T> checked(Result<T> value, const std::string& file, const std::function<Status(const T&)>& check) {
    if (!value) return value;
    if (Status status = check(*value); !status) {
        status.error().file = file;
        return std::unexpected(std::move(status.error()));
    }
    return value;
}

} // namespace

Result<Budget> parse_budget(std::string_view toml, const std::string& file, Sums sums) {
    const auto read = [sums](TableReader& root, Problems& problems) { return read_budget(root, problems, sums); };
    return checked<Budget>(parse(toml, file, read), file, [sums](const Budget& budget) -> Status {
        const auto outcomes = check(budget);
        if (!outcomes) return std::unexpected(outcomes.error());
        if (sums == Sums::may_fail) return {};
        for (const SumOutcome& sum : *outcomes)
            if (!sum.holds())
                return fail(ErrorCode::refused,
                            fmt::format("the sum \"{}\" is {} and not {} euro", sum.text,
                                        sum.found ? std::to_string(*sum.found) : "no whole number", sum.expected));
        return {};
    });
}

Result<YearPlan> parse_year_plan(std::string_view toml, const std::string& file) {
    return checked<YearPlan>(parse(toml, file, read_year_plan), file,
                             [](const YearPlan& plan) { return validate(plan); });
}

Result<Menukaart> parse_menukaart(std::string_view toml, const std::string& file) {
    return checked<Menukaart>(parse(toml, file, read_menukaart), file,
                              [](const Menukaart& menukaart) { return validate(menukaart); });
}

Result<Budget> standard_budget() {
    return parse_budget(standard::begroting_2025, "begroting-2025.toml");
}
Result<YearPlan> standard_year_plan() {
    return parse_year_plan(standard::jaarplan_2025, "jaarplan-2025.toml");
}
Result<Menukaart> standard_menukaart() {
    return parse_menukaart(standard::menukaart, "menukaart.toml");
}

} // namespace gk::programme
