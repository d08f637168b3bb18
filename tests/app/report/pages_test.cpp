// SPDX-License-Identifier: EUPL-1.2
// The informatiebeeld and the pages of an area and a gemeente, on the demo with crowded registers: what stands on them,
// that nothing lies over anything else, and that of a person there is nothing but the number.

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "app/map/gui.hpp"
#include "app/map/layout.hpp"
#include "app/report/area_page.hpp"
#include "app/report/picture_page.hpp"
#include "app/scene/target_scene.hpp"
#include "app/starter/demo_project.hpp"
#include "tests/app/report/recorder.hpp"

namespace gk::report {
namespace {

using programme::Day;
using programme::HalfYear;
using programme::Inzet;
using programme::InzetStatus;
using programme::Knelpunt;
using programme::KnelpuntType;
using region::AreaKind;
using region::AreaType;
using support::Paper;
using support::write_on_paper;

Day day(const char* text) {
    return *programme::parse_day(text);
}

class Pages : public testing::Test {
protected:
    static void SetUpTestSuite() {
        gui = std::make_unique<map::OffscreenGui>();
        folder = std::filesystem::temp_directory_path() / ("gk_pages_" + std::to_string(::getpid()));
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        auto made = starter::make_demo_project(folder / "demo.gkaart", folder / "bronnen", no_progress());
        ASSERT_TRUE(made) << describe(made.error());
        project = std::make_unique<store::Project>(*std::move(made));
        auto opened = programme::Ledger::open(*project, day("2026-01-10"));
        ASSERT_TRUE(opened) << describe(opened.error());
        ledger = std::make_unique<programme::Ledger>(*std::move(opened));
        fill_registers();
    }
    static void TearDownTestSuite() {
        ledger.reset();
        project.reset();
        std::filesystem::remove_all(folder);
        gui.reset();
    }

    static constexpr const char* unserved = "GM0448"; // Texel

    /// More than a page has room for, with long names.
    static void fill_registers() {
        std::vector<Inzet> inzetten;
        int at = 0;
        for (const char* intervention : {"drugsemmer", "speedmobiel", "vr-bril", "training", "omwonendenbrief"})
            for (const std::string& gemeente : ledger->areas().gemeenten()) {
                if (gemeente == unserved) continue;
                auto inzet = ledger->complete({.intervention = intervention, .area = gemeente, .team = "Team drugs"});
                if (!inzet) continue;
                inzet->date = day("2025-01-06") + std::chrono::days(2 * at++);
                inzet->status = inzet->date < day("2025-12-01") ? InzetStatus::uitgevoerd : InzetStatus::gepland;
                if (intervention != std::string("drugsemmer")) inzet->result = "voorlichting-elke-gemeente";
                inzet->euro = 400;
                inzet->line = "lasten-werkbudget";
                if (programme::year_of(inzet->date) == 2025) inzetten.push_back(*inzet);
            }
        ASSERT_GT(inzetten.size(), 100U);
        const auto put = ledger->put(inzetten, {});
        ASSERT_TRUE(put) << describe(put.error());
        std::vector<Knelpunt> knelpunten;
        for (int i = 0; i < 25; ++i)
            knelpunten.push_back(
                {.code = fmt::format("G-{:02}", i),
                 .type = KnelpuntType::gebied,
                 .title = "Leegstaande agrarische bebouwing langs de provinciale weg " + std::to_string(i),
                 .decisions = {{programme::DecisionKind::benoemd, i % 2 == 0 ? day("2024-12-05") : day("2025-06-05"),
                                "stuurgroep"}},
                 .areas = {{AreaKind::gemeente, "GM0400"}}});
        knelpunten.push_back({.code = "P-2025-03",
                              .type = KnelpuntType::persoon,
                              .decisions = {{programme::DecisionKind::benoemd, day("2024-12-05"), "stuurgroep"}}});
        const auto named = ledger->put(knelpunten, {});
        ASSERT_TRUE(named) << describe(named.error());
    }

    static programme::Picture picture(const HalfYear& half = {2025, 2}) {
        auto made = programme::picture_of(*ledger, *project, {.half = half});
        EXPECT_TRUE(made) << describe(made.error());
        return *std::move(made);
    }
    static Paper picture_paper(const programme::Picture& shown) {
        const auto maps = picture_maps(*project, shown, no_progress());
        EXPECT_TRUE(maps) << describe(maps.error());
        return write_on_paper([&](Writer& writer) { draw_picture(writer, shown, *maps); });
    }
    static Paper area_paper(const std::string& area, const programme::SheetOptions& options = {}) {
        const auto sheet = programme::area_sheet(*ledger, *project, area, options, no_progress());
        EXPECT_TRUE(sheet) << describe(sheet.error());
        const auto map = area_map(*project, *sheet, no_progress());
        EXPECT_TRUE(map) << describe(map.error());
        return write_on_paper(
            [&](Writer& writer) { draw_area_page(writer, *sheet, ledger->catalogue().menukaart, *map); });
    }
    static Paper gemeente_paper(const std::string& gemeente) {
        const auto sheet = programme::gemeente_sheet(*ledger, *project, gemeente);
        EXPECT_TRUE(sheet) << describe(sheet.error());
        const auto map = gemeente_map(*project, *sheet, {}, no_progress());
        EXPECT_TRUE(map) << describe(map.error());
        return write_on_paper(
            [&](Writer& writer) { draw_gemeente_page(writer, *sheet, ledger->catalogue().menukaart, *map); });
    }
    static score::AreaScore first_of(AreaKind kind, AreaType type) {
        const auto run = project->last_run();
        const auto areas = project->run_areas((*run)->id, kind);
        return *std::ranges::find_if(*areas, [&](const score::AreaScore& a) { return a.type == type && a.rank == 1U; });
    }

    static inline std::unique_ptr<map::OffscreenGui> gui;
    static inline std::filesystem::path folder;
    static inline std::unique_ptr<store::Project> project;
    static inline std::unique_ptr<programme::Ledger> ledger;
};

/// No word that points a finger, and no person.
void expect_decent(const Paper& paper) {
    for (const char* word : {"criminaliteit", "verdacht", "P-2025-03"})
        EXPECT_FALSE(paper.all().contains(QString::fromLatin1(word), Qt::CaseInsensitive)) << word;
    EXPECT_EQ(paper.faults(), std::vector<std::string>{});
    EXPECT_TRUE(paper.says("schematisch voorbeeld, gesimuleerde signalen"));
    EXPECT_TRUE(paper.all().contains("Gelegenheid is geen misdaad"));
}

TEST_F(Pages, ThePictureHoldsEverythingThatWasAsked) {
    const programme::Picture shown = picture();
    const Paper paper = picture_paper(shown);
    expect_decent(paper);
    EXPECT_GE(paper.pages, 3);
    EXPECT_LE(paper.pages, 7) << "crowded registers may take one more";
    for (const char* part :
         {"Informatiebeeld drugs", "tweede helft van 2025", "Niet publiceren", "In het kort", "Wat dit beeld niet zegt",
          "Waar het vandaan komt", "Bedrijventerrein: prioriteit", "Woongebied: prioriteit", "Buitengebied: prioriteit",
          "Wat verschoof er", "heeft geen score van gegevens van voor 1 juli 2025", "Signalen naar soort",
          "De signaalbalie", "Per gemeente", "Nog zonder in 2025: Texel.",
          "Knelpunten over personen: 1 van kracht, 1 met", "begrotingsregel 2025", "Doelen die achterlopen",
          "En nog 10 andere"})
        EXPECT_TRUE(paper.all().contains(QString::fromUtf8(part))) << part;
    for (const programme::TypePicture& type : shown.types) {
        ASSERT_EQ(type.top.size(), 10U);
        for (const score::AreaScore& area : type.top) EXPECT_TRUE(paper.says(QString::fromStdString(area.name)));
        EXPECT_TRUE(paper.says(QString::fromStdString(type.model_hash.substr(0, 12))));
    }
    for (const programme::GemeentePicture& gemeente : shown.gemeenten)
        EXPECT_TRUE(paper.says(QString::fromStdString(gemeente.signals.name)));
}

TEST_F(Pages, APictureOfAnEmptyHalfYearSaysSo) {
    const Paper paper = picture_paper(picture({2019, 1}));
    EXPECT_EQ(paper.faults(), std::vector<std::string>{});
    for (const char* part : {"Er zijn geen ingelezen signalen van deze helft", "staat er niets om te beoordelen",
                             "geen begroting van 2019", "geen jaarplan van 2019"})
        EXPECT_TRUE(paper.all().contains(QString::fromUtf8(part))) << part;
}

TEST_F(Pages, ATypeThatIsNowhereIsASentence) {
    programme::Picture shown = picture();
    shown.types.pop_back();
    shown.absent = {AreaType::buitengebied};
    const Paper paper = picture_paper(shown);
    expect_decent(paper);
    EXPECT_TRUE(paper.all().contains("Buitengebied: in de score is geen gebied van dit type."));
    EXPECT_FALSE(paper.all().contains("Buitengebied: prioriteit"));
}

TEST_F(Pages, ThePictureComparesWithWhatWasStored) {
    programme::Picture shown = picture();
    shown.earlier =
        store::KeptRun{.id = 7, .created = {}, .reference_date = "2025-06-30", .model_hash = {}, .data_hash = {}};
    score::Moves moves;
    moves.compared = 69;
    for (std::uint32_t i = 0; i < 40; ++i)
        moves.rose.push_back({.id = "BU" + std::to_string(i),
                              .name = "Verspreide huizen in de polder tussen de dijk en het kanaal",
                              .gemeente = "GM0394",
                              .before = 300 + i,
                              .now = 20 + i});
    moves.entered = moves.left = moves.fell = moves.rose;
    for (programme::TypePicture& type : shown.types) type.moves = moves;
    const Paper paper = picture_paper(shown);
    expect_decent(paper);
    EXPECT_LE(paper.pages, 7) << "long names make the maps smaller, not the document longer";
    EXPECT_TRUE(paper.all().contains("Vergeleken met score 7, met gegevens tot en met 30 juni 2025"));
    EXPECT_TRUE(paper.all().contains("(van 300 naar 20)"));
    EXPECT_TRUE(paper.all().contains("en nog 37"));
    EXPECT_TRUE(paper.all().contains("Het model was anders"));
}

TEST_F(Pages, AnAreaIsOnePage) {
    for (const AreaType type : {AreaType::woongebied, AreaType::buitengebied, AreaType::bedrijventerrein})
        for (const AreaKind kind : {AreaKind::buurt, AreaKind::wijk, AreaKind::estate}) {
            if (kind == AreaKind::estate && type != AreaType::bedrijventerrein) continue;
            const score::AreaScore first = first_of(kind, type);
            SCOPED_TRACE(first.id);
            const Paper paper = area_paper(first.id, {.type = type, .kind = kind});
            expect_decent(paper);
            EXPECT_EQ(paper.pages, 1);
            for (const char* part :
                 {"Waarom staat dit gebied hier?", "In woorden", "Wat er loopt", "Wat ontbreekt",
                  "Advies: ", "Wat deze pagina niet zegt", "plaats naar prioriteit", "niet publiceren"})
                EXPECT_TRUE(paper.all().contains(QString::fromUtf8(part))) << part;
            EXPECT_TRUE(paper.says(QString::fromStdString(first.name)));
        }
}

TEST_F(Pages, PointsOfAnAreaAddUpToItsOpportunity) {
    const score::AreaScore first = first_of(AreaKind::buurt, AreaType::woongebied);
    auto sheet = programme::area_sheet(*ledger, *project, first.id, {.type = AreaType::woongebied}, no_progress());
    ASSERT_TRUE(sheet);
    double all = 0;
    for (const scoring::FactorLine& line : sheet->why.factors)
        if (!std::isnan(line.share.share)) all += line.share.share;
    EXPECT_NEAR(all, sheet->why.area.opportunity, 0.05);
    // More of them than the page has room for.
    scoring::FactorLine more = sheet->why.factors.front();
    more.share.share = 0.25;
    more.factor.label = "een naam van een kenmerk die te lang is voor de ruimte die daarvoor op een regel staat";
    for (int i = 0; i < 40; ++i) sheet->why.factors.push_back(more);
    sheet->why.factors.insert(sheet->why.factors.begin(), more);
    const auto map = area_map(*project, *sheet, no_progress());
    ASSERT_TRUE(map);
    const Paper paper =
        write_on_paper([&](Writer& writer) { draw_area_page(writer, *sheet, ledger->catalogue().menukaart, *map); });
    EXPECT_EQ(paper.faults(), std::vector<std::string>{});
    EXPECT_EQ(paper.pages, 1);
    EXPECT_TRUE(paper.all().contains(QStringLiteral(" overige kenmerken")));
    EXPECT_TRUE(paper.all().contains(QStringLiteral("die daarvoor op een regel staat"))) << "wrapped, not cut";
}

TEST_F(Pages, AnAreaShowsNothingOfAnotherGemeente) {
    const score::AreaScore first = first_of(AreaKind::buurt, AreaType::woongebied);
    const auto sheet =
        programme::area_sheet(*ledger, *project, first.id, {.type = AreaType::woongebied}, no_progress());
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->similar.size(), 3U);
    for (const score::AreaScore& area : sheet->similar) {
        EXPECT_EQ(area.gemeente, first.gemeente);
        EXPECT_NE(area.id, first.id);
    }
    const auto map = area_map(*project, *sheet, no_progress());
    ASSERT_TRUE(map);
    ASSERT_TRUE(map->focus);
    EXPECT_EQ(map->base.gemeente_code[*map->focus], first.gemeente);
    EXPECT_TRUE(map->view && map->highlight);
    EXPECT_FALSE(programme::area_sheet(*ledger, *project, "GM0400", {}, no_progress()))
        << "a gemeente has another page";
}

TEST_F(Pages, AGemeenteIsOnePage) {
    for (const std::string& code : ledger->areas().gemeenten()) {
        SCOPED_TRACE(code);
        const Paper paper = gemeente_paper(code);
        EXPECT_EQ(paper.pages, 1);
        expect_decent(paper);
        EXPECT_TRUE(
            paper.says(QStringLiteral("Gemeente ") + QString::fromStdString(ledger->areas().gemeente_name(code))));
    }
    const Paper crowded = gemeente_paper("Den Helder");
    for (const char* part : {"Hoe staat Den Helder ervoor in de regio?", "Welke gebieden staan het hoogst?",
                             "Doelen van het jaarplan 2025", "Overzicht van en advies over integrale controles",
                             "knelpunt G-00", "en nog "})
        EXPECT_TRUE(crowded.all().contains(QString::fromUtf8(part))) << part;
}

TEST_F(Pages, MedianOfTheGemeentenByHand) {
    const auto sheet = programme::gemeente_sheet(*ledger, *project, "Alkmaar");
    ASSERT_TRUE(sheet);
    const auto run = project->last_run();
    const auto gemeenten = project->run_areas((*run)->id, AreaKind::gemeente);
    for (const programme::GemeenteStanding& standing : sheet->standings) {
        std::vector<double> values;
        for (const score::AreaScore& one : *gemeenten)
            if (one.type == standing.type && one.rank) values.push_back(one.priority);
        std::ranges::sort(values);
        ASSERT_EQ(standing.gemeenten, values.size());
        std::size_t below = 0, above = 0;
        for (const double value : values) {
            below += value <= standing.median ? 1U : 0U;
            above += value >= standing.median ? 1U : 0U;
        }
        EXPECT_GE(2 * below, values.size());
        EXPECT_GE(2 * above, values.size());
        ASSERT_TRUE(standing.own);
        EXPECT_EQ(standing.own->id, "GM0361");
        for (const score::AreaScore& area : standing.top) EXPECT_EQ(area.gemeente, "GM0361");
        EXPECT_TRUE(std::ranges::is_sorted(standing.top, {}, [](const auto& a) { return *a.rank; }));
    }
}

TEST_F(Pages, AMapOfATargetNamesWhoHasNotYet) {
    const auto map = scene::make_target_scene(*project, *ledger, 2025, "voorlichting-elke-gemeente");
    ASSERT_TRUE(map) << describe(map.error());
    ASSERT_TRUE(map::check(*map));
    EXPECT_EQ(map->subtitle, "Jaarplan 2025: 31 van de 32 gemeenten, stand op 10 januari 2026");
    ASSERT_EQ(map->lists.size(), 3U);
    EXPECT_EQ(map->lists.front().names, std::vector<std::string>{"Texel"});
    EXPECT_EQ(map->lists.front().heading, "Niet gehaald, de datum is voorbij");
    EXPECT_NE(map->caution.find("de inzet die is gedaan"), std::string::npos) << map->caution;
    EXPECT_FALSE(map->banner.empty());
    const auto& theme = std::get<map::AreaTheme>(map->theme);
    for (std::size_t i = 0; i < theme.value.size(); ++i)
        EXPECT_EQ(theme.value[i], map->base.gemeente_code[i] == unserved ? 3 : 0) << map->base.gemeente_name[i];
    EXPECT_EQ(scene::make_target_scene(*project, *ledger, 2025, "nieuwsbrief").error().code, ErrorCode::refused);
    programme::GemeenteTarget one{.gemeente = "GM0448"};
    EXPECT_EQ(scene::category_of(one), scene::TargetCategory::open);
    one.planned = 1;
    EXPECT_EQ(scene::category_of(one), scene::TargetCategory::planned);
    one.state = programme::TargetState::late;
    EXPECT_EQ(scene::category_of(one), scene::TargetCategory::late) << "planned, but a period has gone";
}

TEST_F(Pages, FilesAreWholeOrNotThere) {
    const auto out = folder / "beeld.pdf";
    const auto made =
        make_picture_pdf(project->path(), day("2026-01-10"), {.half = HalfYear{2025, 2}}, out, no_progress());
    ASSERT_TRUE(made) << describe(made.error());
    std::ifstream file(out, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_NE(bytes.find("/Count " + std::to_string(picture_paper(*made).pages)), std::string::npos);
    const auto page =
        make_area_pdf(project->path(), day("2026-01-10"), "Alkmaar", {}, folder / "alkmaar.pdf", no_progress());
    ASSERT_TRUE(page) << describe(page.error());
    EXPECT_TRUE(std::holds_alternative<programme::GemeenteSheet>(*page));
    EXPECT_EQ(make_area_pdf(*project, *ledger, "Alkmaar", {}, "/nowhere/a.pdf", no_progress()).error().code,
              ErrorCode::outside);
    EXPECT_EQ(make_area_pdf(*project, *ledger, "BU99999999", {}, folder / "x.pdf", no_progress()).error().code,
              ErrorCode::refused);
    EXPECT_FALSE(std::filesystem::exists(folder / "x.pdf"));
}

} // namespace
} // namespace gk::report
