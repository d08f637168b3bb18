// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "gis/programme/reference.hpp"
#include "gis/programme/register_budget.hpp"
#include "gis/programme/register_columns.hpp"
#include "gis/programme/register_file.hpp"

namespace gk::programme {
namespace {

using store::Change;
using Rows = std::vector<RegisterRow>;

bool is_toml(const std::filesystem::path& file) {
    return file.extension() == ".toml";
}

Result<std::string> read_text(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(in)), {});
    if (!in) return fail(ErrorCode::outside, "cannot be read; check its name and permissions", file.string());
    return text;
}

class Importing {
public:
    Importing(Ledger& ledger, const Change& change)
        : ledger_(ledger)
        , change_(change) {}

    Result<RegisterImport> knelpunten(const Rows& rows) {
        const auto known = ledger_.registers().knelpunten();
        if (!known) return std::unexpected(known.error());
        std::vector<Knelpunt> things;
        std::vector<std::int64_t> first_row;
        for (const RegisterRow& row : rows) {
            const std::string code = row.needed("code");
            const auto type = parse_knelpunt_type(row.text("type"));
            if (!type) {
                row.refuse("type",
                           fmt::format("\"{}\" is not persoon, gebied or branche", row.text("type").substr(0, 40)));
                continue;
            }
            auto thing = std::ranges::find(things, code, &Knelpunt::code);
            if (thing == things.end()) {
                const auto old = std::ranges::find(*known, code, &Knelpunt::code);
                things.push_back(old != known->end() ? *old : Knelpunt{.code = code, .type = *type});
                first_row.push_back(row.number());
                thing = things.end() - 1;
            }
            if (thing->type != *type) row.refuse("type", fmt::format("{} is of another type elsewhere", code));
            add_knelpunt_row(row, *thing);
        }
        for (std::size_t i = 0; i < things.size(); ++i)
            if (auto good = validate(things[i]); !good) problems.push_back(with_row(good.error(), first_row[i]));
        return store(things, first_row, rows.size());
    }

    Result<RegisterImport> inzet(const Rows& rows) {
        std::vector<Inzet> things;
        std::vector<std::int64_t> numbers;
        for (const RegisterRow& row : rows) {
            const std::size_t before = problems.size();
            InzetDraft draft{.intervention = row.needed("middel"), .area = row.needed("gebied")};
            draft.date = row.needed_day("datum");
            if (const std::string type = row.text("gebiedstype"); !type.empty()) {
                draft.type = region::parse_area_type(type);
                if (!draft.type) row.refuse("gebiedstype", fmt::format("\"{}\" is no area type", type.substr(0, 40)));
            }
            if (const std::string status = row.text("status"); !status.empty()) {
                const auto parsed = parse_inzet_status(status);
                if (parsed) draft.status = *parsed;
                else
                    row.refuse("status",
                               fmt::format("\"{}\" is not gepland, uitgevoerd or vervallen", status.substr(0, 40)));
            }
            draft.team = row.text("team");
            draft.team_days = row.number("teamdagen");
            draft.euro = row.whole("euro");
            draft.line = row.text("begrotingsregel");
            draft.reach = row.number("bereik");
            draft.reach_counted = row.yes_or_no("bereik_geteld").value_or(false);
            draft.half_life_months = row.number("halfwaardetijd");
            draft.offered = row.yes_or_no("aangeboden");
            draft.result = row.text("resultaat");
            draft.note = row.text("toelichting");
            draft.evaluated = row.day("geevalueerd");
            draft.evaluation = row.text("evaluatie");
            const auto number = row.whole("nummer");
            if (problems.size() > before) continue;
            auto made = ledger_.complete(draft);
            if (made) {
                made->id = number.value_or(0);
                if (auto good = validate(*made, ledger_.catalogue().menukaart, ledger_.today()); !good)
                    made = std::unexpected(good.error());
            }
            if (!made) {
                row.refuse(made.error());
                continue;
            }
            const auto twin = std::ranges::find_if(things, [&](const Inzet& i) { return same_occasion(i, *made); });
            if (twin != things.end()) row.refuse("datum", "the same inzet is in this file twice");
            things.push_back(*std::move(made));
            numbers.push_back(row.number());
        }
        return store(things, numbers, rows.size());
    }

    Result<RegisterImport> desk(const Rows& rows) {
        std::vector<DeskSignal> things;
        std::vector<std::int64_t> numbers;
        for (const RegisterRow& row : rows) {
            DeskSignal signal{.code = row.needed("nummer"), .kind = row.needed("soort")};
            signal.received = row.needed_day("ontvangen");
            signal.published = row.day("gepubliceerd");
            signal.gemeente = gemeente(row);
            const std::string partner = row.text("gedeeld_met");
            const auto shared = row.day("gedeeld_op");
            if (partner.empty() != row.text("gedeeld_op").empty())
                row.refuse("gedeeld_met", "a share needs both the partner and the day");
            else if (shared) signal.shares.push_back({partner, *shared});
            const auto same = std::ranges::find(things, signal.code, &DeskSignal::code);
            if (same == things.end()) {
                if (auto good = validate(signal, ledger_.today()); !good) row.refuse(good.error());
                things.push_back(std::move(signal));
                numbers.push_back(row.number());
                continue;
            }
            if (same->kind != signal.kind || same->received != signal.received)
                row.refuse("nummer", fmt::format("signal {} is another one in an earlier row", signal.code));
            same->shares.insert(same->shares.end(), signal.shares.begin(), signal.shares.end());
            if (signal.published) same->published = signal.published;
            if (auto good = validate(*same, ledger_.today()); !good) row.refuse(good.error());
        }
        return store(things, numbers, rows.size());
    }

    Result<RegisterImport> results(const Rows& rows) {
        std::vector<ResultEntry> things;
        std::vector<std::int64_t> numbers;
        for (const RegisterRow& row : rows) {
            ResultEntry entry{.result = row.needed("resultaat"), .gemeente = gemeente(row)};
            entry.year = static_cast<std::int32_t>(row.whole("jaar").value_or(0));
            entry.date = row.needed_day("datum");
            entry.amount = row.number("aantal").value_or(0);
            entry.of = row.number("van");
            entry.note = row.text("toelichting");
            const YearPlan* plan = ledger_.catalogue().plan(entry.year);
            if (plan == nullptr)
                row.refuse("jaar", fmt::format("there is no jaarplan of \"{}\", only of {}", row.text("jaar"),
                                               ledger_.catalogue().plan_years()));
            else if (auto good = validate(entry, *plan, ledger_.today()); !good) row.refuse(good.error());
            things.push_back(std::move(entry));
            numbers.push_back(row.number());
        }
        return store(things, numbers, rows.size());
    }

    Result<RegisterImport> budget(const Rows& rows, const std::filesystem::path& file) {
        Budget made;
        for (const RegisterRow& row : rows) {
            const std::string id = row.needed("regel");
            const auto side = parse_side(row.text("kant"));
            const auto euro = row.whole("euro");
            const auto year = row.whole("jaar");
            if (!side)
                row.refuse("kant",
                           fmt::format("\"{}\" is not baten, lasten, activa, passiva or memo", row.text("kant")));
            if (!euro && row.text("euro").empty()) row.refuse("euro", "is empty");
            if (!year || *year < 2000 || *year > 2099) row.refuse("jaar", "must be a year of this century");
            if (!side || !euro || !year) continue;
            if (made.year == 0) made.year = static_cast<std::int32_t>(*year);
            if (made.year != *year) row.refuse("jaar", "a file holds the begroting of one year");
            if (id == "totaal") {
                totals_.push_back({*side, row.text("groep"), *euro, row.number()});
                continue;
            }
            if (find_line(made, id) != nullptr) row.refuse("regel", fmt::format("line {} is there twice", id));
            made.lines.push_back({id, row.text("omschrijving").empty() ? id : row.text("omschrijving"), *side,
                                  row.text("groep").empty() ? std::string(name(*side)) : row.text("groep"), *euro,
                                  row.text("bron")});
        }
        made.title = fmt::format("Begroting {}", made.year);
        // What it says of itself stays, so that a file that changed nothing changes nothing.
        const Budget* before = ledger_.catalogue().budget(made.year);
        made.source = before != nullptr ? before->source : file.filename().string();
        if (problems.empty()) add_checks(made, totals_, before, problems);
        if (auto good = all_problems(problems, file.string()); !good) return std::unexpected(good.error());
        if (before != nullptr && before->lines == made.lines) return unchanged(rows.size());
        if (auto paid = ledger_.check_paid(made); !paid) return std::unexpected(of_file(paid.error(), file));
        return document({store::DocumentKind::begroting, made.year, file.filename().string(), to_toml(made)},
                        rows.size());
    }

    Result<RegisterImport> menukaart(const Rows& rows, const std::filesystem::path& file) {
        Menukaart made = ledger_.catalogue().menukaart;
        for (const RegisterRow& row : rows) {
            const std::string id = row.needed("middel");
            const auto item = std::ranges::find(made.interventions, id, &Intervention::id);
            if (item == made.interventions.end()) {
                row.refuse("middel", fmt::format("\"{}\" is not on the menukaart", id.substr(0, 40)));
                continue;
            }
            const auto set = [&](std::string_view column, double& value) {
                if (const auto given = row.number(column)) value = *given;
            };
            if (const auto euro = row.number("euro")) item->euro = euro;
            set("teamdagen", item->team_days);
            set("bereik", item->reach);
            set("halfwaardetijd", item->half_life_months);
            set("effect", item->effect);
            if (const std::string basis = row.text("basis"); !basis.empty()) item->basis = basis;
            if (Menukaart one{.source = {}, .interventions = {*item}}; problems.empty()) {
                one.interventions.front().requires_offer.clear();
                if (auto good = validate(one); !good) row.refuse("middel", good.error().message);
            }
        }
        if (auto good = all_problems(problems, file.string()); !good) return std::unexpected(good.error());
        if (to_toml(made) == to_toml(ledger_.catalogue().menukaart)) return unchanged(rows.size());
        return document({store::DocumentKind::menukaart, 0, file.filename().string(), to_toml(made)}, rows.size());
    }

    Result<RegisterImport> toml(RegisterKind kind, const std::filesystem::path& file) {
        const auto text = read_text(file);
        if (!text) return std::unexpected(text.error());
        store::Document made{.file_name = file.filename().string(), .toml = *text};
        if (kind == RegisterKind::begroting) {
            const auto read = parse_budget(*text, file.string());
            if (!read) return std::unexpected(read.error());
            if (auto paid = ledger_.check_paid(*read); !paid) return std::unexpected(of_file(paid.error(), file));
            made.kind = store::DocumentKind::begroting;
            made.year = read->year;
        } else if (kind == RegisterKind::jaarplan) {
            const auto read = parse_year_plan(*text, file.string());
            if (!read) return std::unexpected(read.error());
            made.kind = store::DocumentKind::jaarplan;
            made.year = read->year;
        } else {
            const auto read = parse_menukaart(*text, file.string());
            if (!read) return std::unexpected(read.error());
            made.kind = store::DocumentKind::menukaart;
        }
        return document(made, 1);
    }

    std::vector<Error> problems;
    std::string import_name;

private:
    static Error of_file(Error error, const std::filesystem::path& file) {
        error.file = file.string();
        return error;
    }
    static Error with_row(Error error, std::int64_t row) {
        error.row = row;
        return error;
    }

    void add_knelpunt_row(const RegisterRow& row, Knelpunt& thing) {
        if (const std::string title = row.text("titel"); !title.empty()) thing.title = title;
        if (const std::string note = row.text("toelichting"); !note.empty()) thing.note = note;
        for (const std::string& code : row.list("gebieden")) {
            const auto area = ledger_.areas().find(code);
            if (area) thing.areas.push_back((*area)->ref);
            else row.refuse("gebieden", area.error().message);
        }
        for (std::string& result : row.list("resultaten")) thing.results.push_back(std::move(result));
        for (const std::string& number : row.list("inzet")) {
            const auto id =
                std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; }) && number.size() < 16
                    ? std::stoll(number)
                    : 0;
            if (id > 0) thing.inzetten.push_back(id);
            else row.refuse("inzet", fmt::format("\"{}\" is no number of an inzet", number.substr(0, 40)));
        }
        const std::string kind = row.text("besluit");
        if (kind.empty()) return;
        const auto parsed = parse_decision_kind(kind);
        if (!parsed) {
            row.refuse("besluit", fmt::format("\"{}\" is not benoemd, verlengd or beeindigd", kind.substr(0, 40)));
            return;
        }
        const std::size_t before = problems.size();
        const Decision decision{*parsed, row.needed_day("datum"), row.needed("door")};
        if (problems.size() > before || std::ranges::find(thing.decisions, decision) != thing.decisions.end()) return;
        if (auto good = may_follow(thing, decision); !good) row.refuse("besluit", good.error().message);
        else thing.decisions.push_back(decision);
    }

    std::string gemeente(const RegisterRow& row) {
        const std::string text = row.text("gemeente");
        if (text.empty()) return {};
        const auto code = region::GemeenteCode::parse(text);
        const auto area = ledger_.areas().find(code ? code->text() : text);
        if (area && (*area)->ref.kind == region::AreaKind::gemeente) return (*area)->ref.id;
        row.refuse("gemeente", fmt::format("the project has no gemeente \"{}\"", text.substr(0, 40)));
        return {};
    }

    template <class Thing>
    Result<RegisterImport> store(const std::vector<Thing>& things, const std::vector<std::int64_t>& numbers,
                                 std::size_t rows) {
        if (auto good = all_problems(problems, import_name); !good) return std::unexpected(good.error());
        auto outcome = ledger_.put(things, change_);
        if (!outcome) {
            Error error = outcome.error();
            error.file = import_name;
            // The ledger counts things; people look for rows of their file.
            if (error.row > 0 && static_cast<std::size_t>(error.row) <= numbers.size())
                error.row = numbers[static_cast<std::size_t>(error.row) - 1];
            else if (numbers.size() == 1) error.row = numbers.front();
            error.message += "\nNothing was imported.";
            return std::unexpected(std::move(error));
        }
        return RegisterImport{static_cast<std::int64_t>(rows), *std::move(outcome)};
    }

    static RegisterImport unchanged(std::size_t rows) {
        RegisterImport report{.rows = static_cast<std::int64_t>(rows), .outcome = {}};
        report.outcome.unchanged = 1;
        return report;
    }

    Result<RegisterImport> document(const store::Document& made, std::size_t rows) {
        const auto fresh = ledger_.put(made, change_);
        if (!fresh) return std::unexpected(fresh.error());
        RegisterImport report{.rows = static_cast<std::int64_t>(rows), .outcome = {}};
        ++(*fresh ? report.outcome.added : report.outcome.unchanged);
        return report;
    }

    Ledger& ledger_;
    const Change& change_;
    std::vector<StatedTotal> totals_;
};

} // namespace

Result<RegisterImport> import_register(Ledger& ledger, RegisterKind kind, const std::filesystem::path& file,
                                       const std::string& sheet, const Change& change) {
    Importing importing(ledger, change);
    importing.import_name = file.string();
    const bool document =
        kind == RegisterKind::begroting || kind == RegisterKind::menukaart || kind == RegisterKind::jaarplan;
    if (document && is_toml(file)) return importing.toml(kind, file);
    if (kind == RegisterKind::jaarplan)
        return fail(ErrorCode::refused, "a jaarplan is a TOML file, such as data/reference/jaarplan-2025.toml",
                    file.string());
    const auto rows = [&](std::span<const RegisterColumn> columns) {
        return read_rows(file, sheet, columns, importing.problems);
    };
    const auto read = kind == RegisterKind::knelpunten     ? rows(knelpunt_columns)
                      : kind == RegisterKind::inzet        ? rows(inzet_file_columns)
                      : kind == RegisterKind::signaalbalie ? rows(desk_columns)
                      : kind == RegisterKind::resultaten   ? rows(result_columns)
                      : kind == RegisterKind::begroting    ? rows(budget_columns)
                                                           : rows(menukaart_columns);
    if (!read) return std::unexpected(read.error());
    switch (kind) {
    case RegisterKind::knelpunten: return importing.knelpunten(*read);
    case RegisterKind::inzet: return importing.inzet(*read);
    case RegisterKind::signaalbalie: return importing.desk(*read);
    case RegisterKind::resultaten: return importing.results(*read);
    case RegisterKind::begroting: return importing.budget(*read, file);
    default: return importing.menukaart(*read, file);
    }
}

} // namespace gk::programme
