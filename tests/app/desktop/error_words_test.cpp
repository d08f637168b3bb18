// SPDX-License-Identifier: EUPL-1.2
// Words: real errors of core and gis, made with real bad files, in Dutch with the same facts; and the Dutch of the
// standard models in English.
#include <fstream>
#include <regex>
#include <set>

#include <QCoreApplication>
#include <QFile>
#include <sqlite3.h>

#include "app/desktop/words/error_words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "core/programme/inzet.hpp"
#include "fixture.hpp"
#include "gis/intake/import.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopWords : public Desktop {
protected:
    void TearDown() override {
        work().setLanguage(QStringLiteral("nl"));
        settle();
        Desktop::TearDown();
    }
    static fs::path made(const char* name, const std::string& text) {
        const fs::path file = folder() / name;
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    /// Dutch, with every fact that is asked for, and without the fallback.
    static void says(const Error& error, const std::vector<std::string>& facts) {
        const std::string text = error_text(error).toStdString();
        EXPECT_EQ(text.find("in het Engels"), std::string::npos) << describe(error);
        for (const std::string& fact : facts)
            EXPECT_NE(text.find(fact), std::string::npos) << text << "\nlacks " << fact;
    }
    static Error opening(const fs::path& file) {
        const auto project = store::Project::open(file, store::Project::Mode::write);
        EXPECT_FALSE(project) << file;
        return project ? Error{} : project.error();
    }
    static Error importing(store::LayerKind kind, const fs::path& file, const fs::path& into) {
        auto project = store::Project::open(into, store::Project::Mode::write);
        EXPECT_TRUE(project) << describe(project.error());
        intake::ImportRequest request;
        request.kind = kind;
        request.file = file;
        const auto report = intake::import_file(*project, request, no_progress());
        EXPECT_FALSE(report) << file;
        return report ? Error{} : report.error();
    }
};

TEST_F(DesktopWords, ProjectsThatCannotBeOpened) {
    says(opening(folder() / "weg.gkaart"), {"weg.gkaart", "is er niet"});
    says(opening(made("tekst.gkaart", "dit is tekst\n" + std::string(4000, 'x'))),
         {"tekst.gkaart", "geen projectbestand"});
    const fs::path demo = work().project()->path;
    const fs::path foreign = folder() / "ander.gkaart";
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(foreign.c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "CREATE TABLE t (a)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
    says(opening(foreign), {"ander.gkaart", "ander programma"});
    const fs::path newer = folder() / "nieuwer.gkaart";
    fs::copy_file(demo, newer, fs::copy_options::overwrite_existing);
    ASSERT_EQ(sqlite3_open(newer.c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "PRAGMA user_version=999", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
    says(opening(newer), {"nieuwere versie", "999"});
    const fs::path cut = folder() / "half.gkaart";
    fs::copy_file(demo, cut, fs::copy_options::overwrite_existing);
    fs::resize_file(cut, fs::file_size(cut) / 2);
    says(opening(cut), {"half.gkaart", "niet compleet", std::to_string(fs::file_size(cut))});
    const auto twice = store::Project::create(demo, "nog eens");
    ASSERT_FALSE(twice);
    says(twice.error(), {"al een bestand met deze naam"});
    // Through the window: the sentence stands in the bar.
    work().openFile(QString::fromStdString((folder() / "tekst.gkaart").string()));
    ASSERT_TRUE(wait_until([] { return !work().problem().isEmpty(); }, 20'000));
    EXPECT_TRUE(work().problem().contains(QStringLiteral("geen projectbestand"))) << work().problem().toStdString();
    work().dismissProblem();
    work().openFile(QString::fromStdString(demo.string()));
    ASSERT_TRUE(wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000));
}

TEST_F(DesktopWords, ALockedProjectSaysSo) {
    const fs::path file = folder() / "bezet.gkaart";
    fs::copy_file(work().project()->path, file, fs::copy_options::overwrite_existing);
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    auto project = store::Project::open(file, store::Project::Mode::write);
    const Status done = project ? project->set_setting("proef", "1") : Status(std::unexpected(project.error()));
    ASSERT_FALSE(done);
    says(done.error(), {"bezet.gkaart", "Een ander programma"});
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_close(db);
}

TEST_F(DesktopWords, FilesThatCannotBeImported) {
    using store::LayerKind;
    const fs::path empty_project = folder() / "leeg.gkaart";
    fs::remove(empty_project);
    ASSERT_TRUE(store::Project::create(empty_project, "om te proberen"));
    const fs::path full = folder() / "vol.gkaart";
    fs::copy_file(work().project()->path, full, fs::copy_options::overwrite_existing);

    const std::string good = "soort,datum,x,y\nlab,2025-03-01,112000,516000\n";
    says(importing(LayerKind::signals, made("s.csv", good), empty_project), {"s.csv", "nog geen gemeenten"});
    says(importing(LayerKind::signals, folder() / "nergens.csv", full), {"nergens.csv", "is er niet"});
    says(importing(LayerKind::signals, made("leeg.csv", ""), full), {"leeg.csv", "leeg"});
    says(importing(LayerKind::signals, folder(), full), {"map"});
    says(importing(LayerKind::signals, made("pak.zip", "PK\x03\x04 enzovoort"), full), {"pak.zip", "ingepakt"});
    says(importing(LayerKind::gemeenten, made("los.shp", std::string(200, '\0')), full),
         {"los.shp", "Shapefile", ".shx"});
    says(importing(LayerKind::signals, made("utf16.csv", std::string("\xFF\xFEs\0o\0o\0r\0t\0\n\0", 14)), full),
         {"utf16.csv", "UTF-16"});
    says(importing(LayerKind::signals, made("kolom.csv", "soort,x,y\nlab,112000,516000\n"), full),
         {"kolom.csv", "observed", "soort, x and y"});
    says(importing(LayerKind::signals, made("bsn.csv", "soort,datum,x,y,BSN\nlab,2025-03-01,112000,516000,111222333\n"),
                   full),
         {"bsn.csv", "BSN", "personen en adressen nooit"});
    says(importing(LayerKind::signals, made("datum.csv", "soort,datum,x,y\nlab,gisteren,112000,516000\n"), full),
         {"datum.csv", "rij 1", "gisteren", "datum onleesbaar", "is geen datum"});
    says(importing(LayerKind::signals, made("ver.csv", "soort,datum,x,y\nlab,2025-03-01,180000,330000\n"), full),
         {"ver.csv", "buiten de regio", "180000"});
    says(importing(LayerKind::signals, made("soort.csv", "soort,datum,x,y\nruimteschip,2025-03-01,112000,516000\n"),
                   full),
         {"soort.csv", "ruimteschip", "geen bekende soort"});
    says(importing(LayerKind::signals, made("geen.csv", "soort,datum,x,y\n"), full), {"geen.csv", "geen rijen"});
    says(importing(LayerKind::signals, made("plek.csv", "soort,datum\nlab,2025-03-01\n"), full),
         {"plek.csv", "x en y"});
    says(importing(LayerKind::buurten, made("tabel.csv", "buurtcode,naam\nBU03610100,Centrum\n"), full),
         {"tabel.csv", "geen vormen"});
    says(importing(LayerKind::signals, made("kapot.xlsx", "geen echt rekenblad"), full),
         {"kapot.xlsx", "niet te lezen"});
}

TEST_F(DesktopWords, AnImportOnTheScreenSaysItToo) {
    DataImport& source = *work().dataImport();
    work().addData();
    source.setKind(QStringLiteral("signals"));
    source.chooseFile(
        QUrl::fromLocalFile(QString::fromStdString(made("kolom2.csv", "soort,x,y\nlab,112000,516000\n").string())));
    ASSERT_TRUE(wait_until([&] { return !source.busy(); }, 30'000));
    EXPECT_TRUE(source.property("problem").toString().contains(QStringLiteral("Geen kolom bevat het veld observed")))
        << source.property("problem").toString().toStdString();
    work().toMap();
    ASSERT_TRUE(wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000));
}

TEST_F(DesktopWords, ACeilingOfTheBegrotingNamesItsSums) {
    using namespace programme;
    const Budget budget{
        .year = 2026, .title = "b", .source = "s", .lines = {{"werk", "Werkbudget", Side::lasten, "g", 1000}}};
    Inzet one;
    one.intervention = "a";
    one.date = Day{std::chrono::year{2026} / 3 / 1};
    one.euro = 700;
    one.line = "werk";
    Inzet two = one;
    two.date = Day{std::chrono::year{2026} / 4 / 1};
    two.euro = 600;
    const std::vector<Inzet> all{one, two};
    const Status refused = within_ceiling(budget, all, two);
    ASSERT_FALSE(refused);
    says(refused.error(), {"werk", "1000 euro in 2026", "1300 euro", "300 euro te veel"});
}

TEST_F(DesktopWords, WhatTheCatalogueDoesNotKnowKeepsItsEnglish) {
    const Error odd{ErrorCode::refused, "the moon is in the way", "a.csv"};
    const QString text = error_text(odd);
    EXPECT_TRUE(text.contains(QStringLiteral("in het Engels"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("a.csv: the moon is in the way")));
}

/// Every English sentence of the catalogue stands in the sources, so that nobody changes one without the other.
TEST_F(DesktopWords, TheCatalogueIsThatOfTheSources) {
    std::string sources;
    for (const char* floor : {"core", "gis", "app/map", "app/scene", "app/desktop/model", "app/desktop/view"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(GK_SOURCE_DIR) / floor))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
                std::ifstream file(entry.path());
                sources.append(std::istreambuf_iterator<char>(file), {});
            }
    // Pieces of one text that stand on lines of their own become one again.
    std::string joined;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (sources[i] == '"') {
            std::size_t next = i + 1;
            while (next < sources.size() && std::isspace(static_cast<unsigned char>(sources[next]))) ++next;
            if (next > i + 1 && next < sources.size() && sources[next] == '"' && sources[i - 1] != '\\') {
                i = next;
                continue;
            }
        }
        if (sources[i] == '\\' && i + 1 < sources.size() && sources[i + 1] == '"') continue;
        joined += sources[i];
    }
    std::size_t checked = 0;
    for (const auto& words : {file_errors(), row_errors(), score_errors(), programme_errors(), pilot_errors()})
        for (const ErrorWords& entry : words) {
            // The longest piece without anything filled in, as formats and sums of strings alike have it.
            std::string longest;
            std::istringstream pieces(std::regex_replace(std::string(entry.english), std::regex("\\{[=#]?\\}"), "\n"));
            for (std::string piece; std::getline(pieces, piece);) {
                while (piece.starts_with(' ') || piece.starts_with('"')) piece.erase(0, 1);
                while (piece.ends_with(' ') || piece.ends_with('.') || piece.ends_with('"')) piece.pop_back();
                if (piece.size() > longest.size()) longest = piece;
            }
            EXPECT_NE(joined.find(longest), std::string::npos) << entry.english;
            // The Dutch names every fact that it takes, and none that is not there.
            std::size_t holes = 0;
            for (const char* at = entry.english; *at != '\0'; ++at)
                if (*at == '{' && (at[1] == '}' || at[2] == '}')) ++holes;
            for (std::size_t number = holes + 1; number < 10; ++number)
                EXPECT_EQ(std::string(entry.dutch).find("%" + std::to_string(number)), std::string::npos)
                    << entry.dutch;
            ++checked;
        }
    EXPECT_GT(checked, 200U);
}

TEST_F(DesktopWords, TheStandardModelsHaveTheirEnglish) {
    // The interval of the rank comes a second later, and is part of the sentence.
    ASSERT_TRUE(wait_until([] { return work().engine().certain() && work().frame()->scores->certain; }, 20'000));
    settle();
    ASSERT_TRUE(work().selectId(QString::fromStdString(best().id)));
    const QString dutch = work().why()->sentence();
    EXPECT_TRUE(dutch.contains(QStringLiteral("punten op gelegenheid")));
    work().setLanguage(QStringLiteral("en"));
    settle();
    for (const score::Model& model : model::standard_models()) {
        std::vector<std::string> words{model.name, model.note};
        for (const score::Factor& factor : model.factors)
            for (const std::string& word : {factor.label, factor.unit, factor.reason}) words.push_back(word);
        for (const std::string& word : words)
            if (!word.empty() && word != "%" && word != "m" && word != "per km2") {
                EXPECT_NE(model_word(word).toStdString(), word) << "has no English";
            }
    }
    const QString english = work().why()->sentence();
    EXPECT_TRUE(english.contains(QStringLiteral("points of opportunity as residential area"))) << english.toStdString();
    EXPECT_FALSE(english.contains(QStringLiteral("punten")));
    EXPECT_FALSE(english.contains(QStringLiteral("gemeld")));
    EXPECT_EQ(work().weights()->modelName(), QStringLiteral("Opportunity in residential areas"));
    EXPECT_EQ(work().banner(), QStringLiteral("schematic example, simulated signals"));
    // An error is as core and gis say it.
    EXPECT_EQ(error_text({ErrorCode::refused, "this is not a project file", "a.gkaart"}).toStdString(),
              "a.gkaart: this is not a project file");
    work().setLanguage(QStringLiteral("nl"));
    settle();
    EXPECT_EQ(work().why()->sentence(), dutch);
}

} // namespace
} // namespace gk::desktop
