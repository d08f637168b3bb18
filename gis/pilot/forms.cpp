// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <span>
#include <system_error>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/simulate/random.hpp"
#include "gis/exchange/draft.hpp"
#include "gis/exchange/ogr_writer.hpp"
#include "gis/intake/values.hpp"
#include "gis/pilot/form_check.hpp"
#include "gis/pilot/ground.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/hash.hpp"
#include "gis/vector/source.hpp"

namespace gk::piloting {
namespace {

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

/// A file as rows; what cannot be read is refused by the check.
Status read_rows(FormCheck& check, const std::filesystem::path& file) {
    const auto source = vector::Source::open(file);
    if (!source) return std::unexpected(source.error());
    const auto& columns = (*source)->layers().front().columns;
    std::array<std::size_t, form_columns.size()> at{};
    for (std::size_t c = 0; c < form_columns.size(); ++c) {
        const auto found = std::ranges::find(columns, form_columns[c], &vector::Column::name);
        if (found == columns.end()) {
            check.refuse(fmt::format("there is no column '{}': a form has the columns {}", form_columns[c],
                                     fmt::join(form_columns, ", ")));
            return {};
        }
        at[c] = static_cast<std::size_t>(found - columns.begin());
    }
    auto rows = (*source)->rows(0, vector::Geometries::skip);
    if (!rows) return std::unexpected(rows.error());
    vector::Row row;
    for (;;) {
        const auto more = (*rows)->next(row);
        if (!more) return std::unexpected(more.error());
        if (!*more) return {};
        if (!row.fault.empty()) {
            check.refuse(row.fault, row.number);
            continue;
        }
        FormRow read{.number = row.number, .text = {}};
        for (std::size_t c = 0; c < at.size(); ++c)
            if (row.missing[at[c]] == 0) read.text[c] = intake::trim(row.fields[at[c]]);
        if (!check.add(read)) return {};
    }
}

/// Refused when nobody can judge blind any more, or the code could be a name.
Status may_issue(const store::Project& project, const store::PilotFreeze& pilot,
                 const std::vector<std::string>& experts, std::optional<region::AreaType> type) {
    if (iso_text(today()) > pilot.unblind)
        return fail(ErrorCode::refused,
                    fmt::format("the last blind day was {}: forms can no longer be filled in blind", pilot.unblind),
                    project.path().string());
    for (const std::string& expert : experts)
        if (!is_expert_code(expert))
            return fail(
                ErrorCode::refused,
                fmt::format("'{}' is no pseudonym: use capitals and a number, such as W1 or OOV2, and never a name",
                            expert),
                {}, 0, "expert");
    if (type && pilot.find(*type) == nullptr)
        return fail(ErrorCode::refused, fmt::format("the pilot has no area of type {}", region::name(*type)), {}, 0,
                    "type");
    return {};
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
    if (auto may = may_issue(project, *pilot, experts, type); !may) return std::unexpected(may.error());
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

Result<std::vector<ReadForm>> read_forms(store::Project& project, const std::vector<std::filesystem::path>& files,
                                         std::vector<Error>* every) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    store::PilotRegister pilots(project);
    const auto issued = pilots.forms();
    if (!issued) return std::unexpected(issued.error());
    auto before = pilots.judgements();
    if (!before) return std::unexpected(before.error());
    const std::size_t known = before->size();
    std::vector<ReadForm> forms;
    std::vector<Error> problems;
    for (const std::filesystem::path& file : files) {
        FormCheck check(*pilot, *issued, *before, file.string());
        if (auto read = read_rows(check, file); !read) {
            problems.push_back(read.error());
        } else if (auto content = check.finish(); content) {
            forms.push_back(std::move(content->form));
            std::ranges::move(content->rows, std::back_inserter(*before)); // the same form twice is no better
        } else {
            std::ranges::copy(check.problems(), std::back_inserter(problems));
        }
        if (!problems.empty() && every == nullptr) return std::unexpected(problems.front());
    }
    if (!problems.empty()) {
        *every = std::move(problems);
        return std::unexpected(every->front());
    }
    if (auto done = pilots.add_judgements(std::span(*before).subspan(known)); !done)
        return std::unexpected(done.error());
    return forms;
}

Result<BlindForm> open_form(store::Project& project, const std::string& expert, region::AreaType type) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    if (auto may = may_issue(project, *pilot, {expert}, type); !may) return std::unexpected(may.error());
    const store::PilotArea& area = *pilot->find(type);
    store::PilotRegister pilots(project);
    const auto before = pilots.judgements();
    if (!before) return std::unexpected(before.error());
    BlindForm blind;
    blind.form = {.code = code_of(*pilot, area, expert), .expert = expert, .type = type, .issued_at = {}};
    if (std::ranges::contains(*before, blind.form.code, &store::PilotJudgement::form))
        return fail(ErrorCode::refused,
                    fmt::format("form {} of {} was read before, and a judgement is not changed afterwards",
                                blind.form.code, expert),
                    {}, 0, "expert");
    if (auto done = pilots.add_form(blind.form); !done) return std::unexpected(done.error());
    for (const store::PilotFormArea& row : shuffled(*pilot, area, blind.form.code)) blind.areas.push_back(row);
    return blind;
}

Result<ReadForm> judge_form(store::Project& project, const store::PilotForm& form, const std::string& day,
                            const std::vector<BlindAnswer>& answers) {
    const auto pilot = frozen_pilot(project);
    if (!pilot) return std::unexpected(pilot.error());
    if (auto may = may_issue(project, *pilot, {form.expert}, form.type); !may) return std::unexpected(may.error());
    store::PilotRegister pilots(project);
    const auto issued = pilots.forms();
    if (!issued) return std::unexpected(issued.error());
    const auto before = pilots.judgements();
    if (!before) return std::unexpected(before.error());
    FormCheck check(*pilot, *issued, *before, {});
    for (std::size_t i = 0; i < answers.size(); ++i) {
        FormRow row{.number = static_cast<std::int64_t>(i) + 1, .text = {}};
        row.text[formulier] = form.code;
        row.text[deskundige] = form.expert;
        row.text[gebied] = answers[i].area;
        if (answers[i].rating > 0) row.text[oordeel] = std::to_string(answers[i].rating);
        if (answers[i].listed) row.text[top10] = "x";
        if (i == 0) row.text[datum] = day;
        row.text[toelichting] = intake::trim(answers[i].remark);
        if (!check.add(row)) break;
    }
    auto content = check.finish();
    if (!content) return std::unexpected(content.error());
    if (auto done = pilots.add_judgements(content->rows); !done) return std::unexpected(done.error());
    return std::move(content->form);
}

} // namespace gk::piloting
