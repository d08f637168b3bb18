// SPDX-License-Identifier: EUPL-1.2
#include <limits>

#include "gis/store/rtree.hpp"
#include "gis/store/sqlite.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

std::int64_t ask(const fs::path& path, const std::string& sql) {
    auto db = must(Connection::open(path, {}));
    return must(db->integer(sql));
}

TEST(Import, LayersOfEachGeometryComeBack) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    const auto import = [&](const char* name, const std::vector<std::vector<std::byte>>& shapes) {
        auto session = must(project.begin_import(header(LayerKind::layer, name)));
        for (const auto& wkb : shapes) must(session.add(LayerRow{.attributes = R"({"a":1})", .wkb = wkb}));
        DatasetVersion totals;
        totals.read = static_cast<std::int64_t>(shapes.size());
        return must(session.commit(totals));
    };
    import("wegen", {segment(100'000, 500'000), segment(101'000, 500'000)});
    import("punten",
           {WkbText{}.head(4).raw(2U).head(1).raw(1.0).raw(2.0).head(1).raw(3.0).raw(4.0).bytes, point(5, 6)});
    import("water", {square(0, 0, 10)});

    const auto roads = must(project.layer("wegen"));
    ASSERT_TRUE(roads.has_value());
    EXPECT_EQ(roads->kind, GeometryKind::lines);
    EXPECT_EQ(roads->count, 2U);
    EXPECT_EQ(roads->lines.path(1)[0], (geometry::Point{101'000, 500'000}));
    const auto points = must(project.layer("punten"));
    EXPECT_EQ(points->points, (std::vector<geometry::Point>{{1, 2}, {3, 4}, {5, 6}}));
    EXPECT_EQ(points->point_feature, (std::vector<std::uint32_t>{0, 0, 1}));
    EXPECT_DOUBLE_EQ(must(project.layer("water"))->polygons.area(0), 100);
    EXPECT_FALSE(must(project.layer("spoor")).has_value());
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Import, RefusesARowAndGoesOn) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    auto session = must(project.begin_import(header(LayerKind::buurten)));
    const auto good = square(0, 0, 10);
    const auto line = segment(0, 0);
    must(session.add(AreaRow{.code = "BU1", .name = "n", .gemeente = "", .attributes = "{}", .wkb = good}));
    const auto refusal = [&](const AreaRow& row) {
        const auto status = session.add(row);
        EXPECT_FALSE(status);
        if (status) return std::string("taken");
        EXPECT_EQ(status.error().code, ErrorCode::refused) << status.error().message;
        return status.error().message;
    };
    EXPECT_EQ(refusal({.code = "BU1", .name = "n", .gemeente = "", .attributes = "{}", .wkb = good}),
              "the code occurs twice in this file");
    EXPECT_EQ(refusal({.code = "", .name = "n", .gemeente = "", .attributes = "{}", .wkb = good}), "the code is empty");
    EXPECT_EQ(refusal({.code = "BU2", .name = "n", .gemeente = "", .attributes = "[]", .wkb = good}),
              "the attributes are no JSON object");
    EXPECT_EQ(refusal({.code = "BU2", .name = "n", .gemeente = "", .attributes = "{", .wkb = good}),
              "the attributes are no JSON object");
    EXPECT_NE(refusal({.code = "BU2", .name = "n", .gemeente = "", .attributes = "{}", .wkb = line}).find("lines"),
              std::string::npos);
    refusal({.code = "BU2", .name = "n", .gemeente = "", .attributes = "{}", .wkb = Wkb(good).first(20)});
    must(session.add(QuarantineRow{
        .row = 2, .line = 3, .field = "code", .reason_code = "duplicate", .reason = "Twee keer.", .raw = "{}"}));
    must(session.add(AreaRow{.code = "BU2", .name = "n", .gemeente = "", .attributes = "{}", .wkb = good}));
    DatasetVersion totals;
    totals.read = 3;
    totals.notes = {"een ring gesloten"};
    const auto version = must(session.commit(totals));
    EXPECT_EQ(version.stored, 2);
    EXPECT_EQ(version.quarantined, 1);
    const auto quarantine = must(project.quarantine());
    ASSERT_EQ(quarantine.size(), 1U);
    EXPECT_EQ(quarantine[0].line, 3);
    EXPECT_EQ(quarantine[0].dataset, "buurten");
    EXPECT_EQ(must(project.datasets())[0].notes, totals.notes);
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Import, RefusesSignalsThatAreNoSignals) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    auto session = must(project.begin_import(header(LayerKind::signals, "s")));
    const auto refusal = [&](auto&& change) {
        SignalRow row = signal_row(1);
        change(row);
        const auto status = session.add(row);
        return status ? std::string("taken") : status.error().message;
    };
    EXPECT_EQ(refusal([](SignalRow&) {}), "taken");
    EXPECT_EQ(refusal([](SignalRow& r) { r.kind = "inbraak"; }), "the kind of signal is unknown");
    EXPECT_EQ(refusal([](SignalRow& r) { r.observed = "15-01-2024"; }), "the date observed is no ISO date");
    EXPECT_EQ(refusal([](SignalRow& r) { r.precision = "ongeveer"; }), "the precision is unknown");
    EXPECT_EQ(refusal([](SignalRow& r) { r.weight = -1; }), "the weight is below zero");
    EXPECT_NE(refusal([](SignalRow& r) { r.weight = std::numeric_limits<double>::quiet_NaN(); }), "taken");
    EXPECT_NE(refusal([](SignalRow& r) { r.at.x = std::numeric_limits<double>::infinity(); }), "taken");
}

TEST(Import, DroppedOrMiscountedLeavesNothing) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    import_buurten(project, 3);
    {
        auto session = must(project.begin_import(header(LayerKind::buurten)));
        EXPECT_FALSE(project.begin_import(header(LayerKind::wijken))) << "one at a time";
        must(session.add(AreaRow{.code = "X", .name = "", .gemeente = "", .attributes = "{}", .wkb = square(0, 0, 1)}));
    }
    {
        auto session = must(project.begin_import(header(LayerKind::buurten)));
        DatasetVersion totals;
        totals.read = 7;
        const auto done = session.commit(totals);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::bug);
    }
    EXPECT_EQ(must(project.datasets(true)).size(), 1U);
    EXPECT_EQ(must(project.areas(LayerKind::buurten))->code.size(), 3U);
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Import, NewVersionReplacesAndHistoryStays) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    auto project = must(Project::create(path, "x"));
    const auto first = import_buurten(project, 3);
    EXPECT_EQ(must(project.find_identical(header(LayerKind::buurten)))->id, first.id);
    auto other = header(LayerKind::buurten);
    other.options = R"({"map":"x"})";
    EXPECT_FALSE(must(project.find_identical(other)).has_value());
    const auto second = import_buurten(project, 4);
    EXPECT_EQ(second.version, 2);
    EXPECT_NE(second.content_hash, first.content_hash);
    EXPECT_EQ(import_buurten(project, 3).content_hash, first.content_hash) << "the hash is of the rows alone";
    const auto history = must(project.datasets(true));
    ASSERT_EQ(history.size(), 3U);
    EXPECT_TRUE(history[0].current);
    EXPECT_FALSE(history[1].current);
    EXPECT_EQ(must(project.attribute_numbers(second.id, "nr")).size(), 4U) << "history can be read";
    EXPECT_EQ(must(project.areas(LayerKind::buurten))->code.size(), 3U);
    EXPECT_EQ(ask(path, "SELECT count(*) FROM buurt"), 10);
    EXPECT_EQ(ask(path, "SELECT count(*) FROM kaart_buurten"), 3);
    EXPECT_EQ(ask(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'buurt'"), 8)
        << "SpatiaLite's triggers are back";
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Import, NamesOfLayersAreTheirOwn) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    auto session = must(project.begin_import(header(LayerKind::layer, "bereik")));
    DatasetVersion totals;
    must(session.commit(totals));
    EXPECT_FALSE(project.begin_import(header(LayerKind::reach, "bereik")));
    EXPECT_FALSE(project.begin_import(header(LayerKind::layer, "buurten"))) << "models name kinds by this word";
    EXPECT_EQ(must(project.layer("bereik"))->count, 0U) << "a layer without rows";
}

TEST(Signals, AreReadByDatasetAndFoundElsewhere) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    import_signals(project, 20, "b");
    import_signals(project, 10, "a");
    const auto signals = must(project.signals());
    ASSERT_EQ(signals.at.size(), 30U);
    EXPECT_EQ(signals.at[0], signal_row(0).at);
    EXPECT_EQ(signals.cell[29], signal_row(19).cell) << "dataset a first";
    EXPECT_TRUE(must(project.has_signal_elsewhere(signal_row(15), "a")));
    EXPECT_FALSE(must(project.has_signal_elsewhere(signal_row(15), "b"))) << "only in b itself";
    SignalRow other = signal_row(15);
    other.source = "gemeente";
    EXPECT_FALSE(must(project.has_signal_elsewhere(other, "a")));
    import_signals(project, 5, "b");
    EXPECT_FALSE(must(project.has_signal_elsewhere(signal_row(15), "a"))) << "no longer current";
    EXPECT_NE(must(project.signals()).content_hash, signals.content_hash);
}

TEST(SpatialIndex, FindsWhatAScanFinds) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        import_signals(project, 20'000, "a"); // three levels of nodes
        import_signals(project, 700, "b");    // few: one by one
        import_signals(project, 9'000, "c");  // many: packed anew with the old ones
        EXPECT_TRUE(must(project.integrity()).empty()) << "which runs rtreecheck";
    }
    auto db = must(Connection::open(path, {.write = true, .spatialite = true}));
    for (const int x : {110'000, 117'350, 139'950})
        for (const int y : {510'000, 513'050}) {
            const std::string box = std::to_string(x) + " AND " + std::to_string(x + 1'500);
            const std::string tall = std::to_string(y) + " AND " + std::to_string(y + 900);
            const auto scan = must(db->integer("SELECT count(*) FROM signal WHERE ST_X(geom) BETWEEN " + box +
                                               " AND ST_Y(geom) BETWEEN " + tall));
            const auto index = must(
                db->integer("SELECT count(*) FROM signal WHERE id IN (SELECT pkid FROM idx_signal_geom WHERE xmax >= " +
                            std::to_string(x) + " AND xmin <= " + std::to_string(x + 1'500) +
                            " AND ymax >= " + std::to_string(y) + " AND ymin <= " + std::to_string(y + 900) + ")"));
            EXPECT_GT(scan, 0);
            EXPECT_EQ(index, scan);
        }
    EXPECT_EQ(must(db->integer("SELECT CheckSpatialIndex('signal', 'geom')")), 1) << "SpatiaLite agrees";
}

TEST(SpatialIndex, BoxesAreRoundedOutwards) {
    const auto e = index_entry(1, {110'000.01, 510'000.01, 110'000.02, 510'000.02});
    EXPECT_LE(static_cast<double>(e.min_x), 110'000.01);
    EXPECT_GE(static_cast<double>(e.max_x), 110'000.02);
    EXPECT_LE(static_cast<double>(e.min_y), 510'000.01);
    EXPECT_GE(static_cast<double>(e.max_y), 510'000.02);
}

} // namespace
} // namespace gk::store
