// SPDX-License-Identifier: EUPL-1.2
// Versions of the file, the audit chain, and what the integrity check sees.
#include <cmath>

#include "gis/store/schema.hpp"
#include "gis/store/sqlite.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

std::unique_ptr<Connection> raw(const fs::path& path) {
    return must(Connection::open(path, {.write = true, .create = true, .spatialite = true}));
}

bool complains(const std::vector<Project::Finding>& findings, std::string_view about) {
    for (const auto& finding : findings)
        if (finding.serious && finding.what.find(about) != std::string::npos) return true;
    for (const auto& finding : findings) ADD_FAILURE() << "only: " << finding.what;
    return false;
}

TEST(Schema, OlderFileIsBroughtUpToDate) {
    const Folder folder;
    const auto path = folder / "oud.gkaart";
    {
        const auto db = raw(path);
        must(migrate(*db, 1));
        must(db->run("INSERT INTO setting VALUES ('purpose', 'van vroeger')"));
        EXPECT_EQ(must(db->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'kaart_buurten'")), 0);
    }
    {
        auto project = must(Project::open(path, Project::Mode::write));
        EXPECT_EQ(project.purpose(), "van vroeger");
        import_buurten(project, 2);
        EXPECT_EQ(must(project.audit_log()).front().action, "migrate");
        EXPECT_TRUE(must(project.integrity()).empty());
    }
    const auto db = raw(path);
    EXPECT_EQ(must(db->integer("PRAGMA user_version")), schema_version());
    EXPECT_EQ(must(db->integer("SELECT count(*) FROM kaart_buurten")), 2);
}

TEST(Schema, AScoreOfBeforePriorityIsReadAsOneWithout) {
    const Folder folder;
    const auto path = folder / "oud.gkaart";
    {
        const auto db = raw(path);
        must(migrate(*db, 2));
        must(db->run("PRAGMA user_version=2;"
                     "INSERT INTO score_run VALUES (1, '2026-01-01T00:00:00Z', 100, 'm', 'd');"
                     "INSERT INTO score_area (run, kind, type, area, name, gemeente, opportunity, p90, top_share, "
                     "coverage, hectares, rank, ranked) VALUES "
                     "(1, 'buurt', 'woongebied', 'BU1', 'Een', 'GM1', 60, 70, 0.1, 1, 5, 1, 1)"));
    }
    // Who only wants to look need not know that the file is of an older version.
    const auto project = must(Project::open(path, Project::Mode::read));
    EXPECT_EQ(must(project.audit_log()).front().action, "migrate");
    const auto run = must(project.last_run());
    ASSERT_TRUE(run);
    EXPECT_TRUE(run->parts.empty());
    EXPECT_FALSE(score::has_priority(*run, region::AreaType::woongebied));
    const auto areas = must(project.run_areas(1, region::AreaKind::buurt));
    ASSERT_EQ(areas.size(), 1U);
    EXPECT_EQ(areas[0].rank, 1U);
    EXPECT_TRUE(std::isnan(areas[0].priority));
    EXPECT_FALSE(areas[0].rank_p05);
    EXPECT_EQ(areas[0].reliability, score::Reliability::unknown);
}

TEST(Schema, NewerOrForeignFileIsRefusedAndNotTouched) {
    const Folder folder;
    must(Project::create(folder / "nieuw.gkaart", "x"));
    must(raw(folder / "nieuw.gkaart")->run("PRAGMA user_version=99"));
    must(raw(folder / "ander.gkaart")->run("PRAGMA journal_mode=DELETE; CREATE TABLE t (x)"));
    for (const auto mode : {Project::Mode::read, Project::Mode::write}) {
        const auto newer = Project::open(folder / "nieuw.gkaart", mode);
        ASSERT_FALSE(newer);
        EXPECT_EQ(newer.error().code, ErrorCode::refused);
        EXPECT_NE(newer.error().message.find("newer version"), std::string::npos) << newer.error().message;
        const auto foreign = Project::open(folder / "ander.gkaart", mode);
        ASSERT_FALSE(foreign);
        EXPECT_NE(foreign.error().message.find("another program"), std::string::npos) << foreign.error().message;
    }
    auto text = must(Statement::prepare(*raw(folder / "ander.gkaart"), "PRAGMA journal_mode"));
    must(text.step());
    EXPECT_EQ(text.text(0), "delete") << "the journal of another program's file is left alone";
}

TEST(Schema, TablesAreStrictAndReferencesHold) {
    const Folder folder;
    must(Project::create(folder / "p.gkaart", "x"));
    const auto db = raw(folder / "p.gkaart");
    EXPECT_EQ(must(db->integer("SELECT count(*) FROM pragma_table_list WHERE strict AND type = 'table'")), 44);
    EXPECT_FALSE(db->run("INSERT INTO quarantine (version, row, line, field, reason_code, reason, raw) "
                         "VALUES (7, 1, 1, '', 'c', 'r', '')"));
    EXPECT_FALSE(
        db->run("INSERT INTO score_run (created, cell, model_hash, data_hash) VALUES ('', 'honderd', '', '')"));
    for (const auto& table : spatial_tables)
        EXPECT_EQ(must(db->integer(
                      "SELECT count(*) FROM geometry_columns WHERE srid = 28992 AND spatial_index_enabled = 1 AND "
                      "f_table_name = '" +
                      std::string(table.name) + "'")),
                  1)
            << table.name;
}

TEST(Audit, CannotBeChangedAndShowsWhenItWas) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        setenv("GK_USER", "anna", 1);
        must(project.audit("besluit", "model woongebied", R"({"reden":"afgesproken"})"));
        unsetenv("GK_USER");
        EXPECT_FALSE(project.audit("besluit", "x", "{geen json"));
        import_buurten(project, 1);
        const auto log = must(project.audit_log());
        ASSERT_EQ(log.size(), 3U);
        EXPECT_EQ(log[1].who, "anna");
        EXPECT_EQ(log[1].previous_hash, log[0].hash);
        EXPECT_EQ(log[2].action, "import");
    }
    const auto db = raw(path);
    EXPECT_FALSE(db->run("UPDATE audit SET who = 'bob' WHERE id = 2"));
    EXPECT_FALSE(db->run("DELETE FROM audit WHERE id = 3"));
    EXPECT_FALSE(db->run("INSERT OR REPLACE INTO audit VALUES (2, '', '', 'a', '', '{}', '', '')"));
    EXPECT_FALSE(db->run("INSERT INTO audit VALUES (9, '', '', 'a', '', '{}', '', '')"));

    must(db->run("DROP TRIGGER audit_is_not_changed; UPDATE audit SET who = 'bob' WHERE id = 2"));
    EXPECT_TRUE(complains(must(must(Project::open(path, Project::Mode::read)).integrity()), "changed at entry 2"));
    must(db->run("UPDATE audit SET who = 'anna' WHERE id = 2"));
    EXPECT_TRUE(must(must(Project::open(path, Project::Mode::read)).integrity()).empty());
    must(db->run("DROP TRIGGER audit_is_not_deleted; DELETE FROM audit WHERE id = 3"));
    EXPECT_TRUE(
        complains(must(must(Project::open(path, Project::Mode::read)).integrity()), "does not know dataset version 1"));
}

TEST(Integrity, SeesRowsThatChangedBehindOurBack) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        import_buurten(project, 3);
        import_signals(project, 3);
    }
    const auto check = [&] { return must(must(Project::open(path, Project::Mode::read)).integrity()); };
    EXPECT_TRUE(check().empty());
    const auto db = raw(path);
    must(db->run("UPDATE buurt SET name = 'anders' WHERE id = 2"));
    EXPECT_TRUE(complains(check(), "rows were changed"));
    must(db->run("DELETE FROM signal WHERE id = 2"));
    EXPECT_TRUE(complains(check(), "3 rows were stored, 2 are there"));
    must(db->run("DELETE FROM idx_buurt_geom WHERE pkid = 1"));
    EXPECT_TRUE(complains(check(), "spatial index of buurt"));
    must(db->run("PRAGMA foreign_keys=OFF; UPDATE dataset_version SET dataset = 77 WHERE id = 1"));
    EXPECT_TRUE(complains(check(), "points at nothing"));
}

} // namespace
} // namespace gk::store
