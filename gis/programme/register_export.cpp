// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <fstream>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "gis/exchange/draft.hpp"
#include "gis/exchange/ogr_writer.hpp"
#include "gis/programme/register_columns.hpp"
#include "gis/programme/register_file.hpp"
#include "gis/programme/table_file.hpp"

namespace gk::programme {
namespace {

const std::vector<std::string> all_register_names{"knelpunten", "inzet",     "signaalbalie", "resultaten",
                                                  "begroting",  "menukaart", "jaarplan"};

/// A table that grows a row at a time; every cell is a text, as in the file that people fill in, but for numbers.
class Sheet {
public:
    Sheet(std::string name, std::string title, std::span<const RegisterColumn> columns) {
        table_.name = std::move(name);
        table_.title = std::move(title);
        for (const RegisterColumn& column : columns)
            table_.columns.push_back(
                {std::string(column.name), std::string(column.meaning), std::vector<std::string>()});
    }
    void row(std::vector<std::string> cells) {
        for (std::size_t c = 0; c < cells.size(); ++c)
            std::get<std::vector<std::string>>(table_.columns[c].values).push_back(std::move(cells[c]));
        ++table_.rows;
    }
    [[nodiscard]] exchange::Table take(std::span<const std::string_view> numbers) && {
        for (exchange::Column& column : table_.columns) {
            if (std::ranges::find(numbers, column.name) == numbers.end()) continue;
            std::vector<double> values;
            for (const std::string& text : std::get<std::vector<std::string>>(column.values))
                values.push_back(text.empty() ? std::numeric_limits<double>::quiet_NaN() : std::stod(text));
            column.values = std::move(values);
        }
        return std::move(table_);
    }

private:
    exchange::Table table_{.name = {}, .title = {}, .columns = {}, .polygon = {}, .cell = {}};
};

std::string number(double value) {
    return fmt::format("{}", value);
}
std::string number(const std::optional<double>& value) {
    return value ? number(*value) : std::string();
}
std::string day_or_empty(const std::optional<Day>& day) {
    return day ? iso(*day) : std::string();
}
std::string yes(bool value) {
    return value ? "ja" : "nee";
}

Result<exchange::Table> knelpunt_sheet(Ledger& ledger) {
    const auto all = ledger.registers().knelpunten();
    if (!all) return std::unexpected(all.error());
    Sheet sheet("knelpunten", "Handhavingsknelpunten", knelpunt_columns);
    for (const Knelpunt& k : *all) {
        std::vector<std::string> areas;
        for (const AreaRef& area : k.areas) areas.push_back(area.id);
        const std::size_t rows = std::max<std::size_t>(1, k.decisions.size());
        for (std::size_t i = 0; i < rows; ++i) {
            const Decision* decision = i < k.decisions.size() ? &k.decisions[i] : nullptr;
            sheet.row({k.code, std::string(name(k.type)), k.title, k.note,
                       decision != nullptr ? std::string(name(decision->kind)) : "",
                       decision != nullptr ? iso(decision->date) : "", decision != nullptr ? decision->body : "",
                       fmt::format("{}", fmt::join(areas, "; ")), fmt::format("{}", fmt::join(k.results, "; ")),
                       fmt::format("{}", fmt::join(k.inzetten, "; "))});
        }
    }
    return std::move(sheet).take({});
}

Result<exchange::Table> inzet_sheet(Ledger& ledger) {
    const auto all = ledger.registers().inzetten();
    if (!all) return std::unexpected(all.error());
    Sheet sheet("inzet", "Inzet van de menukaart", inzet_file_columns);
    for (const Inzet& i : *all) {
        const KnownArea* area = ledger.areas().find(i.area);
        sheet.row({std::to_string(i.id),
                   i.intervention,
                   i.area.id,
                   area != nullptr ? area->name : "",
                   std::string(region::name(i.type)),
                   i.gemeente,
                   iso(i.date),
                   std::string(name(i.status)),
                   i.team,
                   number(i.team_days),
                   std::to_string(i.euro),
                   i.line,
                   number(i.reach),
                   yes(i.reach_counted),
                   number(i.half_life_months),
                   i.offered ? yes(*i.offered) : "",
                   i.result,
                   i.note,
                   day_or_empty(i.evaluated),
                   i.evaluation});
    }
    constexpr std::array<std::string_view, 5> numbers{"nummer", "teamdagen", "euro", "bereik", "halfwaardetijd"};
    return std::move(sheet).take(numbers);
}

Result<exchange::Table> desk_sheet(Ledger& ledger) {
    const auto all = ledger.registers().desk();
    if (!all) return std::unexpected(all.error());
    Sheet sheet("signaalbalie", "Signalen en met wie ze gedeeld zijn", desk_columns);
    for (const DeskSignal& s : *all)
        for (std::size_t i = 0; i < std::max<std::size_t>(1, s.shares.size()); ++i)
            sheet.row({s.code, s.kind, s.gemeente, iso(s.received), day_or_empty(s.published),
                       i < s.shares.size() ? s.shares[i].partner : "",
                       i < s.shares.size() ? iso(s.shares[i].date) : ""});
    return std::move(sheet).take({});
}

Result<exchange::Table> result_sheet(Ledger& ledger) {
    const auto all = ledger.registers().results();
    if (!all) return std::unexpected(all.error());
    Sheet sheet("resultaten", "Wat er gedaan is voor het jaarplan", result_columns);
    for (const ResultEntry& e : *all)
        sheet.row({std::to_string(e.year), e.result, e.gemeente, iso(e.date), number(e.amount), number(e.of), e.note});
    constexpr std::array<std::string_view, 3> numbers{"jaar", "aantal", "van"};
    return std::move(sheet).take(numbers);
}

exchange::Table budget_sheet(const Budget& budget) {
    Sheet sheet("begroting", budget.title, budget_columns);
    const std::string year = std::to_string(budget.year);
    for (const BudgetLine& line : budget.lines)
        sheet.row({year, line.id, line.label, std::string(name(line.side)), line.group, std::to_string(line.euro),
                   line.source});
    for (const Side side : {Side::baten, Side::lasten}) {
        sheet.row({year, "totaal", fmt::format("Totaal {}", name(side)), std::string(name(side)), "",
                   std::to_string(total(budget, side)), ""});
    }
    constexpr std::array<std::string_view, 2> numbers{"jaar", "euro"};
    return std::move(sheet).take(numbers);
}

exchange::Table menukaart_sheet(const Menukaart& menukaart) {
    Sheet sheet("menukaart", "Menukaart: kosten en aannames", menukaart_columns);
    for (const Intervention& item : menukaart.interventions)
        sheet.row({item.id, item.name, number(item.euro), number(item.team_days), number(item.reach),
                   number(item.half_life_months), number(item.effect), item.basis});
    constexpr std::array<std::string_view, 5> numbers{"euro", "teamdagen", "bereik", "halfwaardetijd", "effect"};
    return std::move(sheet).take(numbers);
}

Status write_text(const std::filesystem::path& out, const std::string& text) {
    const exchange::Draft draft(out);
    {
        std::ofstream file(draft.path(), std::ios::binary);
        file << text;
        if (!file.flush())
            return fail(ErrorCode::outside, "cannot be written; check the disk and the folder", out.string());
    }
    return draft.keep();
}

template <class Document>
Result<const Document*> of_year(const Document* found, std::int32_t year, const std::string& years) {
    if (found != nullptr) return found;
    return fail(ErrorCode::refused, fmt::format("there is none of {}, only of {}", year, years));
}

} // namespace

std::string_view name(RegisterKind kind) {
    return all_register_names[static_cast<std::size_t>(kind)];
}
const std::vector<std::string>& register_names() {
    return all_register_names;
}
std::optional<RegisterKind> parse_register(std::string_view text) {
    const auto found = std::ranges::find(all_register_names, text);
    if (found == all_register_names.end()) return {};
    return static_cast<RegisterKind>(found - all_register_names.begin());
}

Status write_table_file(const std::filesystem::path& out, std::span<const exchange::Table> tables,
                        const exchange::Notes& notes) {
    const std::string extension = out.extension().string();
    exchange::VectorFormat format = exchange::VectorFormat::csv;
    if (extension == ".xlsx") format = exchange::VectorFormat::xlsx;
    else if (extension == ".ods") format = exchange::VectorFormat::ods;
    else if (extension == ".gpkg") format = exchange::VectorFormat::gpkg;
    else if (extension != ".csv")
        return fail(ErrorCode::usage, fmt::format("cannot write {}: choose .csv, .xlsx or .ods", extension),
                    out.string());
    const exchange::Draft draft(out);
    if (auto done = exchange::write_tables(draft.path(), format, tables, notes, no_progress()); !done) return done;
    return draft.keep();
}

Result<std::size_t> export_register(Ledger& ledger, RegisterKind kind, const std::filesystem::path& out,
                                    std::optional<std::int32_t> year) {
    const Catalogue& catalogue = ledger.catalogue();
    const bool toml = out.extension() == ".toml";
    Result<exchange::Table> table = exchange::Table{.name = {}, .title = {}, .columns = {}, .polygon = {}, .cell = {}};
    switch (kind) {
    case RegisterKind::knelpunten: table = knelpunt_sheet(ledger); break;
    case RegisterKind::inzet: table = inzet_sheet(ledger); break;
    case RegisterKind::signaalbalie: table = desk_sheet(ledger); break;
    case RegisterKind::resultaten: table = result_sheet(ledger); break;
    case RegisterKind::begroting: {
        const std::int32_t wanted = year.value_or(catalogue.budgets.back().year);
        const auto budget = of_year(catalogue.budget(wanted), wanted, catalogue.budget_years());
        if (!budget) return std::unexpected(budget.error());
        if (toml) {
            if (auto done = write_text(out, to_toml(**budget)); !done) return std::unexpected(done.error());
            return (*budget)->lines.size();
        }
        table = budget_sheet(**budget);
        break;
    }
    case RegisterKind::menukaart:
        if (toml) {
            if (auto done = write_text(out, to_toml(catalogue.menukaart)); !done) return std::unexpected(done.error());
            return catalogue.menukaart.interventions.size();
        }
        table = menukaart_sheet(catalogue.menukaart);
        break;
    case RegisterKind::jaarplan:
        return fail(ErrorCode::usage, "the board of the jaarplan is written by gkaart programme --out", out.string());
    }
    if (!table) return std::unexpected(table.error());
    if (auto done = write_table_file(out, std::span(&*table, 1), {}); !done) return std::unexpected(done.error());
    return table->rows;
}

} // namespace gk::programme
