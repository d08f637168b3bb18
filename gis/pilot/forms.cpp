// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <fstream>
#include <set>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/simulate/random.hpp"
#include "gis/exchange/draft.hpp"
#include "gis/exchange/ogr_writer.hpp"
#include "gis/intake/values.hpp"
#include "gis/pilot/ground.hpp"
#include "gis/pilot/personal.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/hash.hpp"
#include "gis/vector/source.hpp"

namespace gk::piloting {
namespace {

enum FormColumn : std::size_t {
    formulier,
    deskundige,
    gebiedstype,
    gebied,
    naam,
    gemeente,
    oordeel,
    top10,
    datum,
    toelichting
};
constexpr std::array<std::string_view, 10> form_columns{
    "formulier", "deskundige", "gebiedstype", "gebied", "naam", "gemeente", "oordeel", "top10", "datum", "toelichting"};

constexpr std::string_view explanation =
    "Formulier voor deskundigen\n"
    "\n"
    "U kent deze omgeving. Vul het formulier in zonder de gelegenheidskaart te bekijken en zonder te overleggen.\n"
    "\n"
    "oordeel      Hoeveel gelegenheid ziet u in dit gebied, vergeleken met de andere gebieden op het formulier?\n"
    "             1 = veel minder, 2 = minder, 3 = gemiddeld, 4 = meer, 5 = veel meer. Leeg = dat kan ik niet zeggen.\n"
    "top10        Zet een x bij de tien gebieden waar u de meeste gelegenheid ziet. Niet meer dan tien.\n"
    "datum        De dag waarop u dit invult, op de eerste regel. Een lege regel krijgt de datum van de regel erboven.\n"
    "toelichting  Mag leeg blijven. Schrijf geen namen, adressen of kentekens op.\n"
    "\n"
    "Verander niets in de andere kolommen en laat alle regels staan. De volgorde is willekeurig.\n"
    "Gelegenheid is geen misdaad: het gaat om de omstandigheden in een gebied, niet om mensen.\n";

/// A capital in front, so that no spreadsheet takes it for a number.
std::string code_of(const store::PilotFreeze& pilot, const store::PilotArea& area, std::string_view expert) {
    store::Sha256 hash;
    hash.field(pilot.hash).field(expert).field(region::name(area.type));
    for (const store::PilotFormArea& row : area.form) hash.field(row.id).field(row.name);
    std::string code = "F-" + hash.finish().substr(0, 10);
    std::ranges::transform(code, code.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return code;
}

/// The rows in an order that says nothing: shuffled (Fisher & Yates) by the pilot's seed and the form's code.
std::vector<store::PilotFormArea> shuffled(const store::PilotFreeze& pilot, const store::PilotArea& area,
                                           const std::string& code) {
    std::vector<store::PilotFormArea> rows = area.form;
    simulate::Random random(pilot.seed, std::stoull(code.substr(2), nullptr, 16));
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random.below(i)]);
    return rows;
}

exchange::Table form_table(const store::PilotFreeze& pilot, const store::PilotArea& area, const store::PilotForm& form,
                           const std::map<std::string, std::string>& names) {
    const auto rows = shuffled(pilot, area, form.code);
    std::array<std::vector<std::string>, form_columns.size()> text;
    for (const store::PilotFormArea& row : rows) {
        text[formulier].push_back(form.code);
        text[deskundige].push_back(form.expert);
        text[gebiedstype].emplace_back(region::name(area.type));
        text[gebied].push_back(row.id);
        text[naam].push_back(row.name);
        const auto name = names.find(row.gemeente);
        text[gemeente].push_back(name == names.end() ? row.gemeente : name->second);
        for (const FormColumn empty : {oordeel, top10, datum, toelichting}) text.at(empty).emplace_back();
    }
    exchange::Table table{
        .name = "formulier", .title = "Formulier", .columns = {}, .rows = rows.size(), .polygon = {}, .cell = {}};
    for (std::size_t c = 0; c < form_columns.size(); ++c)
        table.columns.push_back({std::string(form_columns[c]), "", std::move(text[c])});
    return table;
}

std::unexpected<Error> cannot_make(const std::filesystem::path& path) {
    return fail(ErrorCode::outside, "cannot be written: check that the folder exists, may be written to and has room",
                path.string());
}

Status write_explanation(const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << explanation;
    out.close();
    if (!out) return cannot_make(file);
    return {};
}

Result<std::map<std::string, std::string>> gemeente_names(const store::Project& project) {
    const auto table = project.areas(store::LayerKind::gemeenten);
    if (!table) return std::unexpected(table.error());
    std::map<std::string, std::string> names;
    for (std::size_t i = 0; *table && i < (*table)->code.size(); ++i) names[(*table)->code[i]] = (*table)->name[i];
    return names;
}

// --- reading --------------------------------------------------------------------------------------------------------

struct Reader {
    const store::PilotFreeze& pilot;
    const std::vector<store::PilotForm>& issued;
    std::string file;

    [[nodiscard]] std::unexpected<Error> refuse(std::string message, std::int64_t row = 0,
                                                FormColumn column = formulier) const {
        return fail(ErrorCode::refused, std::move(message), file, row,
                    row == 0 ? "" : std::string(form_columns.at(column)));
    }
    [[nodiscard]] Result<store::PilotJudgement> judgement(const vector::Row& row,
                                                          const std::array<std::size_t, form_columns.size()>& at,
                                                          std::string& last_day) const;
};

std::string field(const vector::Row& row, std::size_t column) {
    return row.missing[column] != 0 ? std::string() : std::string(intake::trim(row.fields[column]));
}

Result<store::PilotJudgement> Reader::judgement(const vector::Row& row,
                                                const std::array<std::size_t, form_columns.size()>& at,
                                                std::string& last_day) const {
    store::PilotJudgement result;
    result.area = field(row, at[gebied]);
    const std::string rating = field(row, at[oordeel]), listed = field(row, at[top10]), day = field(row, at[datum]);
    if (!rating.empty()) {
        // A spreadsheet may have made 4 into 4.0.
        const auto value = intake::parse_number(rating);
        if (!value || *value < pilot::lowest_rating || *value > pilot::highest_rating ||
            *value != static_cast<double>(static_cast<int>(*value)))
            return refuse(fmt::format("'{}' is no judgement: write 1, 2, 3, 4 or 5, or leave it empty", rating),
                          row.number, oordeel);
        result.rating = static_cast<std::uint8_t>(*value);
    }
    if (!listed.empty()) {
        if (listed != "x" && listed != "X" && listed != "ja" && listed != "1")
            return refuse(fmt::format("'{}' is no mark: write x, or leave it empty", listed), row.number, top10);
        result.listed = true;
    }
    if (!day.empty()) {
        const auto read = intake::parse_date(day, std::chrono::sys_days{std::chrono::days{today()}});
        if (!read.problem.empty()) return refuse(fmt::format("'{}' {}", day, read.problem), row.number, datum);
        if (read.iso < pilot.frozen_at.substr(0, 10))
            return refuse(
                fmt::format("{} lies before {}, when the pilot was frozen", read.iso, pilot.frozen_at.substr(0, 10)),
                row.number, datum);
        if (read.iso > pilot.unblind)
            return refuse(
                fmt::format(
                    "{} lies after {}, the last day on which the map was not shown: this judgement is not blind",
                    read.iso, pilot.unblind),
                row.number, datum);
        last_day = read.iso;
    }
    result.judged = last_day;
    result.remark = field(row, at[toelichting]);
    if (const auto identifies = personal_in(result.remark))
        return refuse(fmt::format("the remark holds {}: take it out, areas are judged and not people", *identifies),
                      row.number, toelichting);
    return result;
}

struct FormContent {
    ReadForm form;
    std::vector<store::PilotJudgement> rows;
};

/// Which form it is, from its first row; all rows must say the same.
Result<store::PilotForm> which_form(const Reader& reader, const std::string& code, const std::string& expert) {
    const auto known = std::ranges::find(reader.issued, code, &store::PilotForm::code);
    if (known == reader.issued.end())
        return reader.refuse(fmt::format("'{}' is no form of this pilot: gkaart pilot forms makes them", code), 1,
                             formulier);
    if (known->expert != expert)
        return reader.refuse(
            fmt::format("form {} was made for {} and not for '{}': the form was changed", code, known->expert, expert),
            1, deskundige);
    return *known;
}

Status check_whole(const Reader& reader, const FormContent& content, const store::PilotArea& area) {
    std::vector<std::string> gone;
    for (const store::PilotFormArea& row : area.form)
        if (!std::ranges::contains(content.rows, row.id, &store::PilotJudgement::area)) gone.push_back(row.id);
    if (!gone.empty())
        return reader.refuse(fmt::format("the form was changed: {} of its {} areas are gone ({}{}); leave all rows in",
                                         gone.size(), area.form.size(), gone.front(), gone.size() > 1 ? ", ..." : ""));
    if (content.form.listed > pilot::list_length)
        return reader.refuse(fmt::format("{} areas are marked in top10 and at most ten may be", content.form.listed));
    if (content.form.rated + content.form.listed == 0) return reader.refuse("nothing was filled in on this form");
    return {};
}

Result<FormContent> read_form(const Reader& reader) {
    const auto source = vector::Source::open(reader.file);
    if (!source) return std::unexpected(source.error());
    const auto& columns = (*source)->layers().front().columns;
    std::array<std::size_t, form_columns.size()> at{};
    for (std::size_t c = 0; c < form_columns.size(); ++c) {
        const auto found = std::ranges::find(columns, form_columns[c], &vector::Column::name);
        if (found == columns.end())
            return reader.refuse(fmt::format("there is no column '{}': a form has the columns {}", form_columns[c],
                                             fmt::join(form_columns, ", ")));
        at[c] = static_cast<std::size_t>(found - columns.begin());
    }
    auto rows = (*source)->rows(0, vector::Geometries::skip);
    if (!rows) return std::unexpected(rows.error());
    FormContent content;
    const store::PilotArea* area = nullptr;
    std::set<std::string> seen;
    std::string last_day;
    vector::Row row;
    for (;;) {
        const auto more = (*rows)->next(row);
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        if (!row.fault.empty()) return reader.refuse(row.fault, row.number);
        const std::string code = field(row, at[formulier]), expert = field(row, at[deskundige]);
        if (area == nullptr) {
            const auto form = which_form(reader, code, expert);
            if (!form) return std::unexpected(form.error());
            content.form.form = *form;
            area = reader.pilot.find(form->type);
        }
        if (code != content.form.form.code || expert != content.form.form.expert)
            return reader.refuse(
                fmt::format("the form was changed: this row is of form '{}' of '{}', the first of {} of {}", code,
                            expert, content.form.form.code, content.form.form.expert),
                row.number, formulier);
        const std::string id = field(row, at[gebied]);
        if (!std::ranges::contains(area->form, id, &store::PilotFormArea::id))
            return reader.refuse(fmt::format("'{}' is no area of this form: the form was changed", id), row.number,
                                 gebied);
        if (!seen.insert(id).second)
            return reader.refuse(fmt::format("area {} stands on the form twice: the form was changed", id), row.number,
                                 gebied);
        auto judged = reader.judgement(row, at, last_day);
        if (!judged) return std::unexpected(judged.error());
        if (judged->judged.empty())
            return reader.refuse("the day of judging is missing: fill it in on the first row", row.number, datum);
        judged->form = content.form.form.code;
        content.form.rated += judged->rating > 0 ? 1U : 0U;
        content.form.listed += judged->listed ? 1U : 0U;
        content.form.first_day =
            content.form.first_day.empty() ? judged->judged : std::min(content.form.first_day, judged->judged);
        content.form.last_day = std::max(content.form.last_day, judged->judged);
        content.rows.push_back(*std::move(judged));
    }
    if (area == nullptr) return reader.refuse("there are no rows in this file");
    content.form.areas = content.rows.size();
    if (auto whole = check_whole(reader, content, *area); !whole) return std::unexpected(whole.error());
    return content;
}

} // namespace

bool is_expert_code(std::string_view text) {
    const auto digits = std::ranges::find_if(text, [](char c) { return c >= '0' && c <= '9'; });
    const auto letters = digits - text.begin(), numbers = text.end() - digits;
    return letters >= 1 && letters <= 6 && numbers >= 1 && numbers <= 4 &&
           std::all_of(text.begin(), digits, [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::all_of(digits, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::vector<WrittenForm>> write_forms(store::Project& project, std::vector<std::string> experts,
                                             std::optional<region::AreaType> type, const std::filesystem::path& folder,
                                             bool spreadsheet) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    if (iso_text(today()) > pilot->unblind)
        return fail(ErrorCode::refused,
                    fmt::format("the last blind day was {}: forms can no longer be filled in blind", pilot->unblind),
                    project.path().string());
    for (const std::string& expert : experts)
        if (!is_expert_code(expert))
            return fail(
                ErrorCode::refused,
                fmt::format("'{}' is no pseudonym: use capitals and a number, such as W1 or OOV2, and never a name",
                            expert),
                {}, 0, "expert");
    if (type && pilot->find(*type) == nullptr)
        return fail(ErrorCode::refused, fmt::format("the pilot has no area of type {}", region::name(*type)), {}, 0,
                    "type");
    const auto names = gemeente_names(project);
    if (!names) return std::unexpected(names.error());
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return cannot_make(folder);

    store::PilotRegister pilots(project);
    std::vector<WrittenForm> made;
    for (const std::string& expert : experts)
        for (const store::PilotArea& area : pilot->areas) {
            if (type && area.type != *type) continue;
            WrittenForm& one = made.emplace_back();
            one.form = {.code = code_of(*pilot, area, expert), .expert = expert, .type = area.type, .issued_at = {}};
            one.file = folder /
                       fmt::format("formulier-{}-{}.{}", expert, region::name(area.type), spreadsheet ? "ods" : "csv");
            const exchange::Table table = form_table(*pilot, area, one.form, *names);
            const exchange::Draft draft(one.file);
            const auto format = spreadsheet ? exchange::VectorFormat::ods : exchange::VectorFormat::csv;
            if (auto done = exchange::write_tables(draft.path(), format, std::span(&table, 1), {}, no_progress());
                !done)
                return std::unexpected(done.error());
            if (auto done = draft.keep(); !done) return std::unexpected(done.error());
            if (auto done = pilots.add_form(one.form); !done) return std::unexpected(done.error());
        }
    if (auto done = write_explanation(folder / "uitleg.txt"); !done) return std::unexpected(done.error());
    return made;
}

Result<std::vector<ReadForm>> read_forms(store::Project& project, const std::vector<std::filesystem::path>& files) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    store::PilotRegister pilots(project);
    const auto issued = pilots.forms();
    if (!issued) return std::unexpected(issued.error());
    const auto before = pilots.judgements();
    if (!before) return std::unexpected(before.error());
    std::vector<ReadForm> forms;
    std::vector<store::PilotJudgement> all;
    for (const std::filesystem::path& file : files) {
        const Reader reader{*pilot, *issued, file.string()};
        auto content = read_form(reader);
        if (!content) return std::unexpected(content.error());
        const std::string& code = content->form.form.code;
        if (std::ranges::contains(*before, code, &store::PilotJudgement::form) ||
            std::ranges::contains(all, code, &store::PilotJudgement::form))
            return reader.refuse(fmt::format("form {} of {} was read before, and a judgement is not changed afterwards",
                                             code, content->form.form.expert));
        forms.push_back(std::move(content->form));
        std::ranges::move(content->rows, std::back_inserter(all));
    }
    if (auto done = pilots.add_judgements(all); !done) return std::unexpected(done.error());
    return forms;
}

} // namespace gk::piloting
