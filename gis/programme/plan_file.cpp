// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <fstream>
#include <map>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include "gis/exchange/draft.hpp"
#include "gis/programme/plan_project.hpp"
#include "gis/programme/register_rows.hpp"
#include "gis/programme/table_file.hpp"
#include "gis/store/clock.hpp"
#include "gis/vector/geometry.hpp"

namespace gk::programme {
namespace {

constexpr std::array choice_columns{RegisterColumn{"gebied", "Code van het gebied", true},
                                    RegisterColumn{"middel", "Middel van de menukaart", true},
                                    RegisterColumn{"keuze", "ja: wel hier; nee: niet hier", true},
                                    RegisterColumn{"kwartaal", "1 tot en met 4; leeg: maakt niet uit"}};

/// Polygons of the areas of some items, one feature an item.
Result<geometry::PolygonSet> polygons_of(store::Project& project, const std::vector<const PlannedInzet*>& items) {
    geometry::PolygonSet set;
    std::map<region::AreaKind, store::AreaTable> tables;
    for (const auto& [kind, layer] : {std::pair{region::AreaKind::buurt, store::LayerKind::buurten},
                                      std::pair{region::AreaKind::estate, store::LayerKind::estates}}) {
        auto table = project.areas(layer);
        if (!table) return std::unexpected(table.error());
        if (*table) tables.emplace(kind, std::move(**table));
    }
    for (const PlannedInzet* item : items) {
        const auto table = tables.find(item->inzet.area.kind);
        if (table == tables.end()) return fail(ErrorCode::bug, "a plan for an area whose layer went");
        const auto at = std::ranges::find(table->second.code, item->inzet.area.id);
        if (at == table->second.code.end()) return fail(ErrorCode::bug, "a plan for an area that went");
        vector::add_feature(set, *vector::to_geometry(table->second.polygons,
                                                      static_cast<std::size_t>(at - table->second.code.begin())));
    }
    return set;
}

/// Text of a calendar: commas and line breaks have a meaning there.
std::string calendar_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out;
}

/// Lines end in CR LF and are folded at 75 bytes, not within a character (RFC 5545, 3.1).
void calendar_line(std::string& out, std::string_view line) {
    constexpr std::size_t most = 75;
    std::size_t room = most;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = most - 1;
    }
    out.append(line).append("\r\n");
}

std::string basic_date(Day day) {
    std::string text = iso(day);
    std::erase(text, '-');
    return text;
}

} // namespace

Result<std::vector<PlanChoice>> read_choices(const std::filesystem::path& file) {
    std::vector<Error> problems;
    const auto rows = read_rows(file, {}, choice_columns, problems);
    if (!rows) return std::unexpected(rows.error());
    std::vector<PlanChoice> choices;
    for (const RegisterRow& row : *rows) {
        PlanChoice choice{.area = row.needed("gebied"), .intervention = row.needed("middel")};
        if (row.needed("keuze").empty()) continue;
        choice.wanted = row.yes_or_no("keuze").value_or(true);
        if (const auto quarter = row.whole("kwartaal")) {
            if (*quarter < 1 || *quarter > 4) row.refuse("kwartaal", "must be 1, 2, 3 or 4");
            else choice.quarter = static_cast<std::uint32_t>(*quarter);
        }
        choices.push_back(std::move(choice));
    }
    if (auto good = all_problems(std::move(problems), file.string()); !good) return std::unexpected(good.error());
    return choices;
}

Result<geometry::PolygonSet> chosen_polygons(store::Project& project, const PlanAnswer& answer, region::AreaType type) {
    std::vector<const PlannedInzet*> items;
    for (const PlannedInzet& item : answer.items) {
        const auto same = [&](const PlannedInzet* other) { return other->inzet.area == item.inzet.area; };
        if (item.inzet.type == type && std::ranges::none_of(items, same)) items.push_back(&item);
    }
    return polygons_of(project, items);
}

Status write_plan(store::Project& project, const PlanAnswer& answer, const std::filesystem::path& out) {
    exchange::Table table{.name = "plan",
                          .title = fmt::format("Plan voorlichting {}", answer.year),
                          .columns = {},
                          .rows = answer.items.size(),
                          .polygon = {},
                          .cell = {}};
    const auto texts = [&](std::string name, std::string meaning, auto value) {
        std::vector<std::string> values;
        for (const PlannedInzet& item : answer.items) values.emplace_back(value(item));
        table.columns.push_back({std::move(name), std::move(meaning), std::move(values)});
    };
    const auto numbers = [&](std::string name, std::string meaning, auto value) {
        std::vector<double> values;
        for (const PlannedInzet& item : answer.items) values.push_back(value(item));
        table.columns.push_back({std::move(name), std::move(meaning), std::move(values)});
    };
    texts("datum", "Voorgestelde dag", [](const auto& i) { return iso(i.inzet.date); });
    numbers("kwartaal", "Kwartaal", [](const auto& i) { return i.quarter; });
    texts("middel", "Middel van de menukaart", [](const auto& i) { return i.inzet.intervention; });
    texts("gebied", "Code van het gebied", [](const auto& i) { return i.inzet.area.id; });
    texts("gebiedsnaam", "Naam van het gebied", [](const auto& i) { return i.area_name; });
    texts("gebiedstype", "Gebiedstype", [](const auto& i) { return region::name(i.inzet.type); });
    texts("gemeente", "Gemeente", [](const auto& i) { return i.inzet.gemeente; });
    numbers("euro", "Kosten in euro's", [](const auto& i) { return static_cast<double>(i.inzet.euro); });
    texts("begrotingsregel", "Regel die betaalt", [](const auto& i) { return i.inzet.line; });
    numbers("teamdagen", "Dagen werk", [](const auto& i) { return i.inzet.team_days; });
    numbers("prioriteit", "Prioriteit van het gebied, 0 tot 100", [](const auto& i) { return i.priority; });
    numbers("publiek", "Publiek, 1 is een gemiddeld gebied van dit type", [](const auto& i) { return i.audience; });
    numbers("behoefte_vervuld", "Behoefte die in dit gebied vervuld wordt, door alles samen",
            [](const auto& i) { return i.need_met; });
    texts("staat_al_in_register", "ja: stond al in het register", [](const auto& i) { return i.kept ? "ja" : "nee"; });
    std::vector<const PlannedInzet*> items;
    for (const PlannedInzet& item : answer.items) items.push_back(&item);
    const auto polygons = polygons_of(project, items);
    if (!polygons) return std::unexpected(polygons.error());
    table.polygons = &*polygons;
    for (std::size_t i = 0; i < items.size(); ++i) table.polygon.push_back(static_cast<std::uint32_t>(i));
    const exchange::Notes about{
        {"Jaar", std::to_string(answer.year)},
        {"Behoefte vervuld",
         fmt::format("{:.1f}; bewezen binnen {:.2f}% van het beste", answer.plan.need_met, 100 * answer.plan.gap())},
        {"Wat dit niet zegt",
         "Gelegenheid is geen misdaad. Het plan volgt uit scores, kosten en aannames over bereik; mensen kiezen."}};
    return write_table_file(out, std::span(&table, 1), about);
}

Status write_calendar(const PlanAnswer& answer, const std::filesystem::path& out) {
    std::string stamp = store::utc_now();
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::string text;
    for (const std::string_view line :
         {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//NHVeilig//Gelegenheidskaart//NL", "CALSCALE:GREGORIAN"})
        calendar_line(text, line);
    for (const PlannedInzet& item : answer.items) {
        const Inzet& inzet = item.inzet;
        calendar_line(text, "BEGIN:VEVENT");
        calendar_line(text, fmt::format("UID:{}-{}-{}-{}@gelegenheidskaart", inzet.intervention,
                                        region::name(inzet.type), inzet.area.id, iso(inzet.date)));
        calendar_line(text, "DTSTAMP:" + stamp);
        calendar_line(text, "DTSTART;VALUE=DATE:" + basic_date(inzet.date));
        calendar_line(text, "DTEND;VALUE=DATE:" + basic_date(inzet.date + std::chrono::days(1)));
        calendar_line(text, "SUMMARY:" + calendar_text(fmt::format("{}: {} ({})", inzet.intervention, item.area_name,
                                                                   inzet.area.id)));
        calendar_line(text, "DESCRIPTION:" + calendar_text(fmt::format(
                                                 "{}, {}, {} euro van {}", inzet.gemeente, region::name(inzet.type),
                                                 inzet.euro, inzet.line.empty() ? "geen regel" : inzet.line)));
        calendar_line(text, "END:VEVENT");
    }
    calendar_line(text, "END:VCALENDAR");
    const exchange::Draft draft(out);
    {
        std::ofstream file(draft.path(), std::ios::binary);
        file << text;
        if (!file.flush())
            return fail(ErrorCode::outside, "cannot be written; check the disk and the folder", out.string());
    }
    return draft.keep();
}

} // namespace gk::programme
