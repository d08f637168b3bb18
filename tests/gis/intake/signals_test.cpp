// SPDX-License-Identifier: EUPL-1.2
// Every fault that a file of signals can have, and what import says about it.

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/grid/grid.hpp"
#include "tests/gis/intake/intake_fixture.hpp"

namespace gk::intake::test {
namespace {

using store::LayerKind;

class Signals : public IntakeTest {
protected:
    void SetUp() override {
        IntakeTest::SetUp();
        import_two_gemeenten();
    }
    DatasetReport take(const std::string& text, const ImportRequest& base = {}) {
        auto report = import(LayerKind::signals, write("signalen.csv", text), base);
        EXPECT_TRUE(report) << describe(report.error());
        return report ? report->datasets.front() : DatasetReport{};
    }
    /// reason_code by row number.
    std::map<std::int64_t, std::string> codes() {
        std::map<std::int64_t, std::string> found;
        const auto rows = project->quarantine();
        EXPECT_TRUE(rows);
        if (rows)
            for (const auto& row : *rows) found[row.row] = row.reason_code;
        return found;
    }
};

TEST_F(Signals, EachFaultHasItsReason) {
    const auto report = take("soort;datum;x;y;bron;opmerking\n"
                             "lab;2024-03-01;105020;505080;politie;goed\n"            // 1
                             "lab;01-03-2024;105030;505010;politie;zelfde vierkant\n" // 2 duplicate of 1
                             "raket;2024-03-01;105020;505080;politie;\n"              // 3
                             "dump;31-02-2024;105020;505080;politie;\n"               // 4
                             "dump;2031-01-01;105020;505080;politie;\n"               // 5
                             "dump;1979-12-31;105020;505080;politie;\n"               // 6
                             "\n"
                             "  ;  ;;;;\n"
                             "hennep;1/3/2024;505080;105020;politie;verwisseld\n"      // 7
                             "hennep;1/3/2024;121000;487000;politie;Amsterdam\n"       // 8
                             "melding;20240301;105020,5;505080,5;gemeente;komma\n"     // 9
                             "melding;20240301;105.020;505.080;gemeente;duizendpunt\n" // 10
                             "melding;20240301;4,9;52,5;gemeente;graden\n"             // 11
                             "melding;20240301;abc;505080;gemeente;tekst\n"            // 12
                             "melding;20240301;;;gemeente;geen plaats\n"               // 13
                             "melding;20240301;105020\n"                               // 14
                             "melding;20240301;105020;505080;a;b;c;d\n"                // 15
                             "\"melding\";20240302;106020;505080;\"met\nregel\";x\n"   // 16
                             "opslag;45352;106020;505080;x;Excel-dag 1 maart 2024\n"   // 17
                             "opslag;3 mrt 2024 14:05;106020;505080;x;\n"              // 18
                             "opslag;03-03-24;106020;505080;x;\n");                    // 19
    expect_counts(report, 19, 5);
    EXPECT_EQ(report.blank_rows, 2);
    const std::map<std::int64_t, std::string> expected{
        {2, "duplicate"},       {3, "unknown_kind"},    {4, "bad_date"},
        {5, "bad_date"},        {6, "bad_date"},        {7, "swapped_xy"},
        {8, "outside_region"},  {10, "bad_coordinate"}, {11, "other_coordinates"},
        {12, "bad_coordinate"}, {13, "no_place"},       {14, "ragged"},
        {15, "ragged"},         {19, "bad_date"}};
    EXPECT_EQ(codes(), expected);

    const auto rows = project->quarantine();
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->at(0).line, 3);
    EXPECT_NE(rows->at(0).reason.find("row 1"), std::string::npos);
    for (const auto& row : *rows) {
        if (row.row == 8) {
            EXPECT_NE(row.reason.find("of Hoorn"), std::string::npos) << row.reason;
        } else if (row.row == 14) {
            EXPECT_EQ(row.line, 17);
        } else if (row.row == 19) {
            EXPECT_EQ(row.line, 23); // the line break between quotes counts
        }
    }
    const auto stored = project->signals();
    ASSERT_TRUE(stored);
    ASSERT_EQ(stored->at.size(), 5U);
    EXPECT_EQ(stored->at[0], (geometry::Point{105050, 505050}));
    EXPECT_EQ(stored->cell[0], "E1050N5050");
    EXPECT_EQ(stored->gemeente[0], "GM0361");
    EXPECT_EQ(stored->observed[0], "2024-03-01");
    EXPECT_EQ(stored->observed[3], "2024-03-01");
    EXPECT_EQ(stored->observed[4], "2024-03-03");
}

TEST_F(Signals, SwappedDegreesAreToldAndNotMended) {
    const auto report = take("soort,datum,lon,lat\nlab,2024-01-01,4.75,52.53\nlab,2024-01-02,52.53,4.75\n");
    expect_counts(report, 2, 1);
    EXPECT_EQ(report.reasons.at("swapped_lonlat"), 1);
    EXPECT_EQ(report.version.crs, "EPSG:4326");
    EXPECT_FALSE(report.version.crs_operation.empty());
    EXPECT_NE(report.quarantine_preview.front().reason.find("swap"), std::string::npos);
}

TEST_F(Signals, ColumnsThatIdentifyPeopleAreRefusedUnlessDropped) {
    const auto file = write(
        "s.csv",
        "soort,datum,x,y,BSN,toelichting\nlab,2024-01-01,105000,505000,111222333,a\nraket,2024-01-01,105000,505000,123456782,b\n");
    const auto refused = import(LayerKind::signals, file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::refused);
    EXPECT_EQ(refused.error().field, "BSN");
    EXPECT_NE(refused.error().message.find("--drop"), std::string::npos);
    const auto nothing = project->datasets();
    ASSERT_TRUE(nothing);
    EXPECT_EQ(nothing->size(), 1U); // the gemeenten alone

    ImportRequest request;
    request.drop = {"bsn"};
    const auto report = import(LayerKind::signals, file, request);
    ASSERT_TRUE(report) << describe(report.error());
    expect_counts(report->datasets[0], 2, 1);
    const auto rows = project->quarantine();
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->at(0).raw.find("123456782"), std::string::npos);
    EXPECT_EQ(rows->at(0).raw.find("BSN"), std::string::npos);
    const auto names = project->attribute_names(report->datasets[0].version.id);
    ASSERT_TRUE(names);
    EXPECT_EQ(*names, std::vector<std::string>{"toelichting"});
}

TEST_F(Signals, PersonalContentUnderAHarmlessNameIsRefused) {
    const auto refused = import(
        LayerKind::signals, write("s.csv", "soort,datum,x,y,opm\nlab,2024-01-01,105000,505000,bel jan@voorbeeld.nl\n"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "opm");
}

TEST_F(Signals, OneRemarkAboutAPersonIsSeenInAnyRow) {
    // Past 50,000 rows columns are judged by a sample, but not the words of remarks.
    std::string text = "soort,datum,x,y,opm\n";
    for (int i = 0; i < 50'100; ++i)
        text += fmt::format("lab,2024-01-01,{},505000,{}\n", 100'000 + i % 9'000,
                            i == 50'049 ? "wagen met kenteken 1-ABC-23 bij schuur" : "vaten bij schuur");
    const auto refused = import(LayerKind::signals, write("s.csv", text));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "opm");
}

TEST_F(Signals, ExactPointsStayOnlyWhenAsked) {
    const std::string text = "soort,datum,x,y,lon,lat\nlab,2024-01-01,105012.5,505037.5,4.75,52.53\n";
    ImportRequest request;
    request.keep_points = true;
    request.name = "precies";
    (void)take(text, request);
    auto stored = project->signals();
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->at.at(0), (geometry::Point{105012.5, 505037.5}));

    ImportRequest coarse;
    coarse.name = "grof";
    const auto refused =
        import(LayerKind::signals, write("t.csv", text), coarse); // the same signal stands in "precies"
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("duplicate_elsewhere"), std::string::npos);
    coarse.name = "precies";
    const auto report = import(LayerKind::signals, write("t.csv", text), coarse);
    ASSERT_TRUE(report) << describe(report.error());
    stored = project->signals();
    ASSERT_TRUE(stored);
    ASSERT_EQ(stored->at.size(), 1U);
    EXPECT_EQ(stored->at[0], (geometry::Point{105050, 505050}));
    const auto names = project->attribute_names(report->datasets[0].version.id);
    ASSERT_TRUE(names);
    EXPECT_TRUE(names->empty()); // lon and lat would give the exact place away
}

TEST_F(Signals, PostcodesAndGemeentenStandInTheirMiddle) {
    ImportRequest named;
    named.name = "postcodes";
    const auto layer =
        import(LayerKind::layer, write("pc.csv", "postcode,x,y\n1811,103000,503000\n1621,113000,503000\n"), named);
    ASSERT_TRUE(layer) << describe(layer.error());
    const auto report = take("soort,datum,postcode,gemeente\n"
                             "lab,2024-01-01,1811 AB,\n"
                             "lab,2024-01-01,,hoorn\n"
                             "lab,2024-01-01,9999,\n"
                             "lab,2024-01-01,,Langedijk\n"
                             "lab,2024-01-01,,Amsterdam\n");
    expect_counts(report, 5, 2);
    EXPECT_EQ(codes().at(3), "unknown_postcode");
    EXPECT_EQ(codes().at(4), "other_year");
    EXPECT_EQ(codes().at(5), "unknown_gemeente");
    const auto stored = project->signals();
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->at.at(0), (geometry::Point{103050, 503050}));
    EXPECT_EQ(stored->at.at(1), (geometry::Point{115050, 505050}));
    EXPECT_EQ(stored->gemeente.at(1), "GM0405");
}

TEST_F(Signals, Latin1AndUtf8LettersBothArriveAsUtf8) {
    const auto report = take(
        "soort,datum,x,y,plaats\nlab,2024-01-01,105000,505000,Caf\xE9\nlab,2024-01-02,105000,505000,Caf\xC3\xA9\n");
    expect_counts(report, 2, 2);
    const auto places = project->attribute_texts(report.version.id, "plaats");
    ASSERT_TRUE(places);
    EXPECT_EQ(places->at(0), "Café");
    EXPECT_EQ(places->at(1), "Café");
}

TEST_F(Signals, AMissingColumnIsNamedWithTheOnesThereAre) {
    const auto refused = import(LayerKind::signals, write("s.csv", "wat,datum,x,y\nlab,2024-01-01,105000,505000\n"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, "kind");
    EXPECT_NE(refused.error().message.find("wat, datum, x and y"), std::string::npos) << refused.error().message;
    ImportRequest request;
    request.columns = {{"kind", "wat"}};
    EXPECT_TRUE(import(LayerKind::signals, folder / "s.csv", request));
    request.columns = {{"kleur", "wat"}};
    const auto wrong = import(LayerKind::signals, folder / "s.csv", request);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::usage);
}

TEST_F(Signals, StoppingLeavesTheProjectAsItWas) {
    std::string text = "soort,datum,x,y,id\n";
    for (int i = 0; i < 40000; ++i)
        text += fmt::format("lab,2024-01-01,{},{},{}\n", 101000 + i % 9000, 501000 + i % 8999, i);
    ImportRequest request;
    request.kind = LayerKind::signals;
    request.file = write("veel.csv", text);
    bool importing = false;
    const auto stopped = import_file(*project, request, [&](std::string_view stage, std::uint64_t, std::uint64_t) {
        importing = importing || stage == "import";
        return stage != "import";
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
    EXPECT_TRUE(importing);
    const auto stored = project->signals();
    ASSERT_TRUE(stored);
    EXPECT_TRUE(stored->at.empty());
    const auto again = import(LayerKind::signals, request.file);
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(again->datasets[0].version.stored, 40000);
}

TEST_F(Signals, SignalsNeedGemeenten) {
    auto empty = store::Project::create(folder / "leeg.gkaart", "test");
    ASSERT_TRUE(empty);
    ImportRequest request;
    request.kind = LayerKind::signals;
    request.file = write("s.csv", "soort,datum,x,y\nlab,2024-01-01,105000,505000\n");
    const auto refused = import_file(*empty, request, no_progress());
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("gemeenten"), std::string::npos);
}

} // namespace
} // namespace gk::intake::test
