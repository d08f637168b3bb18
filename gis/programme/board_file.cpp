// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/board_file.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "gis/programme/table_file.hpp"

namespace gk::programme {
namespace {

using Texts = std::vector<std::string>;
using Numbers = std::vector<double>;

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

exchange::Table empty_table(std::string name, std::string title, std::size_t rows) {
    return {.name = std::move(name), .title = std::move(title), .columns = {}, .rows = rows, .polygon = {}, .cell = {}};
}

exchange::Table targets_table(const AreaIndex& areas, const YearBoard& board) {
    exchange::Table table =
        empty_table("doelen", fmt::format("Doelen van het jaarplan {}", board.year), board.lines.size());
    Texts state, result, text, theme, unit, every, per, due, missing, periods;
    Numbers needed, done, wanted, share;
    for (const TargetLine& line : board.lines) {
        state.emplace_back(name_nl(line.state));
        result.push_back(line.result);
        text.push_back(line.text);
        theme.push_back(line.theme);
        unit.push_back(line.target.unit);
        every.emplace_back(name(line.target.every));
        per.emplace_back(name(line.target.per));
        due.push_back(iso(Day(line.target.due)));
        needed.push_back(line.target.share ? nothing : line.needed);
        done.push_back(line.target.share ? nothing : line.done);
        wanted.push_back(line.target.share.value_or(nothing));
        share.push_back(line.share.value_or(nothing));
        Texts names;
        for (const std::string& gemeente : line.missing) names.push_back(areas.gemeente_name(gemeente));
        missing.push_back(fmt::format("{}", fmt::join(names, "; ")));
        periods.push_back(fmt::format("{}", fmt::join(line.missed_periods, "; ")));
    }
    table.columns = {{"stand", "Stand van het doel", state},
                     {"resultaat", "Resultaat in het jaarplan", result},
                     {"omschrijving", "Omschrijving", text},
                     {"thema", "Thema", theme},
                     {"eenheid", "Wat er geteld wordt", unit},
                     {"per_periode", "Hoe vaak", every},
                     {"per", "Regio of gemeente", per},
                     {"uiterlijk", "Uiterste datum", due},
                     {"nodig", "Aantal in het hele jaar", needed},
                     {"gedaan", "Aantal dat meetelt", done},
                     {"deel_gevraagd", "Gevraagd deel, 0 tot 1", wanted},
                     {"deel", "Deel tot nu toe, 0 tot 1", share},
                     {"gemeenten_zonder", "Gemeenten waar het nog niet is", missing},
                     {"perioden_zonder", "Perioden die voorbij zijn zonder", periods}};
    return table;
}

exchange::Table gemeenten_table(const AreaIndex& areas, const YearBoard& board) {
    std::vector<const TargetLine*> lines;
    for (const TargetLine& line : board.lines)
        if (line.target.per == Per::gemeente) lines.push_back(&line);
    const Texts& gemeenten = areas.gemeenten();
    exchange::Table table = empty_table("gemeenten", "Doelen per gemeente", gemeenten.size());
    Texts names;
    for (const std::string& gemeente : gemeenten) names.push_back(areas.gemeente_name(gemeente));
    table.columns = {{"gemeente", "Code", gemeenten}, {"naam", "Naam", names}};
    for (const TargetLine* line : lines) {
        Texts cells;
        for (const std::string& gemeente : gemeenten)
            cells.emplace_back(std::ranges::find(line->missing, gemeente) == line->missing.end() ? "ja" : "nee");
        table.columns.push_back({line->result, line->text, std::move(cells)});
    }
    return table;
}

} // namespace

Result<YearBoard> board_of(Ledger& ledger, std::int32_t year) {
    const Catalogue& catalogue = ledger.catalogue();
    const std::int32_t this_year = year_of(ledger.today());
    YearBoard board{.year = year != 0                              ? year
                            : catalogue.plan(this_year) != nullptr ? this_year
                                                                   : catalogue.plans.back().year,
                    .lines = {}};
    const YearPlan* plan = catalogue.plan(board.year);
    if (plan == nullptr)
        return fail(ErrorCode::refused,
                    fmt::format("there is no jaarplan of {}, only of {}: import it (gkaart import jaarplan)",
                                board.year, catalogue.plan_years()));
    const auto entries = ledger.registers().results();
    if (!entries) return std::unexpected(entries.error());
    const auto inzetten = ledger.registers().inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    auto signals = ledger.registers().desk();
    if (!signals) return std::unexpected(signals.error());
    const auto imported = ledger.registers().imported_desk();
    if (!imported) return std::unexpected(imported.error());
    signals->insert(signals->end(), imported->begin(), imported->end());
    board.lines = programme::board({.plan = *plan,
                                    .menukaart = catalogue.menukaart,
                                    .entries = *entries,
                                    .inzetten = *inzetten,
                                    .signals = *signals,
                                    .gemeenten = ledger.areas().gemeenten(),
                                    .today = ledger.today()});
    return board;
}

Result<TargetLine> gemeente_target(Ledger& ledger, std::int32_t year, const std::string& result) {
    auto board = board_of(ledger, year);
    if (!board) return std::unexpected(board.error());
    Texts possible;
    for (TargetLine& line : board->lines) {
        if (line.target.per != Per::gemeente) continue;
        if (line.result == result) return std::move(line);
        possible.push_back(line.result);
    }
    const bool known = std::ranges::find(board->lines, result, &TargetLine::result) != board->lines.end();
    return fail(ErrorCode::refused,
                fmt::format("{} in the jaarplan of {}; those for each gemeente are {}",
                            known ? fmt::format("\"{}\" is a target for the whole region", result)
                                  : fmt::format("there is no result \"{}\"", result),
                            board->year, fmt::join(possible, ", ")),
                {}, 0, "resultaat");
}

Status write_board(Ledger& ledger, const YearBoard& board, const std::filesystem::path& out) {
    std::vector<exchange::Table> tables{targets_table(ledger.areas(), board)};
    if (out.extension() != ".csv") tables.push_back(gemeenten_table(ledger.areas(), board));
    const exchange::Notes notes{{"Jaarplan", std::to_string(board.year)}, {"Stand op", iso(ledger.today())}};
    return write_table_file(out, tables, notes);
}

} // namespace gk::programme
