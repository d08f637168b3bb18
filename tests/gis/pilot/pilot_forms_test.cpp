// SPDX-License-Identifier: EUPL-1.2
// Forms as people send them back: filled in by hand, sorted in a spreadsheet, or changed.

#include <functional>
#include <sstream>

#include "tests/gis/pilot/small_region.hpp"

namespace gk::piloting {
namespace {

using namespace support;

using Table = std::vector<std::vector<std::string>>; ///< header first

Table read_table(const fs::path& file) {
    std::istringstream in(text_of(file));
    Table table;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        auto& row = table.emplace_back(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) row.emplace_back();
            else row.back() += c;
        }
    }
    return table;
}
void write_table(const Table& table, const fs::path& file, const char* separator = ";") {
    std::ofstream out(file);
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) out << (i > 0 ? separator : "") << row[i];
        out << '\n';
    }
}
enum Column : std::size_t { code, expert, type, area, name, gemeente, rating, listed, day, remark };

class PilotForms : public testing::Test {
protected:
    void SetUp() override {
        (void)must(freeze(project, choice(), no_progress()));
        set_today(2025, 1, 20);
        written = must(write_forms(project, {"W1", "P2"}, std::nullopt, place / "uit", false));
        filled = read_table(written.at(0).file);
        for (std::size_t i = 1; i < filled.size(); ++i) {
            filled[i][rating] = std::to_string(1 + i % 5);
            if (i <= 10) filled[i][listed] = "x";
        }
        filled[1][day] = "12-1-2025";
    }
    /// What is said of a form that was changed; empty when it was read.
    std::string said(const std::function<void(Table&)>& change) {
        Table table = filled;
        change(table);
        write_table(table, place / "terug.csv");
        const auto read = read_forms(project, {place / "terug.csv"});
        return read ? "" : describe(read.error());
    }
    void expect_refused(const std::string& because, const std::function<void(Table&)>& change) {
        const std::string text = said(change);
        EXPECT_NE(text.find(because), std::string::npos) << because << ": " << text;
        EXPECT_TRUE(must(store::PilotRegister(project).judgements()).empty());
    }

    Place place;
    store::Project project = small_region(place);
    std::vector<WrittenForm> written;
    Table filled;
};

TEST_F(PilotForms, ShowNoScoresAndNoOrder) {
    ASSERT_EQ(written.size(), 2U);
    const Table one = read_table(written[0].file), other = read_table(written[1].file);
    ASSERT_EQ(one.size(), usual_form_areas + 1);
    EXPECT_EQ(one[0], (std::vector<std::string>{"formulier", "deskundige", "gebiedstype", "gebied", "naam", "gemeente",
                                                "oordeel", "top10", "datum", "toelichting"}));
    std::vector<std::string> first, second;
    std::vector<double> scores;
    for (std::size_t i = 1; i < one.size(); ++i) {
        first.push_back(one[i][area]);
        second.push_back(other[i][area]);
        const auto [g, b] = buurt_of(one[i][area]);
        scores.push_back(opportunity_of(g, b));
        for (const Column empty : {rating, listed, day, remark}) EXPECT_EQ(one[i].at(empty), "");
        EXPECT_TRUE(one[i][gemeente].starts_with("Gemeente"));
    }
    EXPECT_NE(first, second);
    EXPECT_FALSE(std::ranges::is_sorted(first));
    EXPECT_FALSE(std::ranges::is_sorted(scores) || std::ranges::is_sorted(scores, std::ranges::greater{}));
    std::ranges::sort(first);
    std::ranges::sort(second);
    EXPECT_EQ(first, second);
    // Made again, the same; and it is the same form.
    const std::string bytes = text_of(written[0].file);
    (void)must(write_forms(project, {"W1"}, std::nullopt, place / "uit", false));
    EXPECT_EQ(text_of(written[0].file), bytes);
    EXPECT_EQ(must(store::PilotRegister(project).forms()).size(), 2U);
    EXPECT_NE(text_of(place / "uit/uitleg.txt").find("zonder de gelegenheidskaart te bekijken"), std::string::npos);
}

TEST_F(PilotForms, AreReadBackWhateverTheirOrder) {
    EXPECT_EQ(said([](Table& t) { std::reverse(t.begin() + 2, t.end()); }), "");
    const auto rows = must(store::PilotRegister(project).judgements());
    ASSERT_EQ(rows.size(), usual_form_areas);
    for (const auto& row : rows) {
        EXPECT_EQ(row.judged, "2025-01-12");
        const auto given = std::ranges::find_if(filled, [&](const auto& r) { return r[area] == row.area; });
        EXPECT_EQ(std::to_string(row.rating), (*given)[rating]);
        EXPECT_EQ(row.listed, (*given)[listed] == "x");
    }
    EXPECT_NE(said([](Table&) {}).find("was read before"), std::string::npos);
    EXPECT_EQ(must(project.audit_log()).back().action, "pilot_judge");
}

TEST_F(PilotForms, ComeAsSpreadsheetsToo) {
    const auto ods = must(write_forms(project, {"OOV7"}, std::nullopt, place / "uit", true));
    const auto empty = read_forms(project, {ods.front().file});
    ASSERT_FALSE(empty); // read up to what nobody filled in
    EXPECT_NE(empty.error().message.find("day of judging"), std::string::npos) << empty.error().message;
}

TEST_F(PilotForms, RefuseWhatWasChanged) {
    expect_refused("row 5, field gebied: 'BU99999999' is no area", [](Table& t) { t[5][area] = "BU99999999"; });
    expect_refused("1 of its 30 areas are gone", [](Table& t) { t.erase(t.begin() + 4); });
    expect_refused("stands on the form twice", [](Table& t) { t[6][area] = t[7][area]; });
    expect_refused("row 9, field formulier: the form was changed", [](Table& t) { t[9][code] = "F-0000000000"; });
    expect_refused("no form of this pilot", [](Table& t) {
        for (std::size_t i = 1; i < t.size(); ++i) t[i][code] = "F-0000000000";
    });
    expect_refused("was made for W1", [](Table& t) {
        for (std::size_t i = 1; i < t.size(); ++i) t[i][expert] = "W9";
    });
    expect_refused("no column 'oordeel'", [](Table& t) { t[0][rating] = "mening"; });
    expect_refused("no rows", [](Table& t) { t.resize(1); });
}

TEST_F(PilotForms, RefuseWhatIsNoBlindJudgement) {
    expect_refused("row 3, field oordeel: '7' is no judgement", [](Table& t) { t[3][rating] = "7"; });
    expect_refused("no judgement", [](Table& t) { t[3][rating] = "2,5"; });
    expect_refused("no judgement", [](Table& t) { t[3][rating] = "hoog"; });
    expect_refused("no mark", [](Table& t) { t[3][listed] = "misschien"; });
    expect_refused("11 areas are marked", [](Table& t) { t[20][listed] = "x"; });
    expect_refused("day of judging is missing", [](Table& t) { t[1][day] = ""; });
    expect_refused("lies before 2025-01-01", [](Table& t) { t[8][day] = "2024-12-31"; });
    expect_refused("future", [](Table& t) { t[8][day] = "2025-01-21"; });
    expect_refused("row 8, field datum", [](Table& t) { t[8][day] = "gisteren"; });
    expect_refused("areas are judged and not people", [](Table& t) { t[8][remark] = "bel 06-12345678"; });
    expect_refused("nothing was filled in", [](Table& t) {
        for (std::size_t i = 1; i < t.size(); ++i) t[i][rating] = t[i][listed] = "";
    });
    // A month later the map has been shown.
    set_today(2025, 2, 20);
    expect_refused("this judgement is not blind", [](Table& t) { t[1][day] = "2025-02-01"; });
    EXPECT_FALSE(write_forms(project, {"W5"}, std::nullopt, place / "uit", false));
    // Judged in time and read late is kept, and the report says so.
    EXPECT_EQ(said([](Table&) {}), "");
    EXPECT_EQ(must(make_report(project, "", no_progress())).forms_read_late, 1U);
}

TEST_F(PilotForms, OneBadFormStopsAll) {
    Table bad = read_table(written.at(1).file);
    bad[1][rating] = "9";
    bad[1][day] = "2025-01-12";
    write_table(filled, place / "goed.csv", ",");
    write_table(bad, place / "fout.csv");
    EXPECT_FALSE(read_forms(project, {place / "goed.csv", place / "fout.csv"}));
    EXPECT_FALSE(read_forms(project, {place / "goed.csv", place / "goed.csv"}));
    EXPECT_TRUE(must(store::PilotRegister(project).judgements()).empty());
    EXPECT_EQ(must(read_forms(project, {place / "goed.csv"})).front().listed, 10U);
}

TEST_F(PilotForms, TellAllThatIsWrongWhenAsked) {
    Table bad = filled, other = read_table(written.at(1).file);
    bad[1][day] = "";
    bad[3][rating] = "7";
    bad[3][remark] = "bel 06-12345678";
    bad[9][listed] = "misschien";
    other[2][area] = "BU99999999";
    write_table(bad, place / "a.csv");
    write_table(other, place / "b.csv");
    std::vector<Error> every;
    const auto read = read_forms(project, {place / "a.csv", place / "b.csv"}, &every);
    ASSERT_FALSE(read);
    std::vector<std::pair<std::int64_t, std::string>> found;
    for (const Error& error : every)
        if (error.file.ends_with("a.csv")) found.emplace_back(error.row, error.field);
    EXPECT_EQ(found, (std::vector<std::pair<std::int64_t, std::string>>{
                         {1, "datum"}, {3, "oordeel"}, {3, "toelichting"}, {9, "top10"}}));
    EXPECT_TRUE(std::ranges::any_of(every, [](const Error& e) { return e.file.ends_with("b.csv") && e.row == 2; }));
    EXPECT_EQ(describe(every.front()), describe(read.error()));
    EXPECT_TRUE(must(store::PilotRegister(project).judgements()).empty());
}

TEST_F(PilotForms, OnTheScreenGoByTheSameRules) {
    const auto blind = must(open_form(project, "W1", region::AreaType::woongebied));
    EXPECT_EQ(blind.form.code, filled[1][code]) << "the form on paper and on the screen are one";
    ASSERT_EQ(blind.areas.size(), usual_form_areas);
    std::vector<BlindAnswer> answers;
    for (std::size_t i = 0; i < blind.areas.size(); ++i) {
        EXPECT_EQ(blind.areas[i].id, filled[i + 1][area]) << "in the same order";
        answers.push_back({.area = blind.areas[i].id,
                           .rating = static_cast<std::uint8_t>(1 + i % 5),
                           .listed = i < 10,
                           .remark = ""});
    }
    const auto refused = [&](const std::string& because, const std::string& on, const auto& change) {
        auto changed = answers;
        change(changed);
        const auto read = judge_form(project, blind.form, on, changed);
        ASSERT_FALSE(read) << because;
        EXPECT_NE(read.error().message.find(because), std::string::npos) << read.error().message;
        EXPECT_TRUE(must(store::PilotRegister(project).judgements()).empty());
    };
    const auto same = [](auto&) {};
    refused("day of judging is missing", "", same);
    refused("lies before", "2024-12-31", same);
    refused("future", "2025-01-21", same);
    refused("11 areas are marked", "2025-01-20", [](auto& a) { a[20].listed = true; });
    refused("are gone", "2025-01-20", [](auto& a) { a.pop_back(); });
    refused("not people", "2025-01-20", [](auto& a) { a[0].remark = "bel 06-12345678"; });
    refused("nothing was filled in", "2025-01-20", [](auto& a) {
        for (BlindAnswer& one : a) one.rating = 0, one.listed = false;
    });
    set_today(2025, 2, 20); // the map has been shown
    refused("no longer be filled in blind", "2025-01-20", same);
    EXPECT_FALSE(open_form(project, "W8", region::AreaType::woongebied));
    set_today(2025, 1, 20);
    EXPECT_EQ(must(judge_form(project, blind.form, "20-1-2025", answers)).rated, usual_form_areas);
    EXPECT_NE(said([](Table&) {}).find("was read before"), std::string::npos) << "the same form in a file";
    EXPECT_FALSE(open_form(project, "W1", region::AreaType::woongebied));
    EXPECT_FALSE(open_form(project, "Jan", region::AreaType::woongebied));
    EXPECT_FALSE(open_form(project, "W2", region::AreaType::buitengebied)) << "no pilot area of that type";
}

TEST_F(PilotForms, ExpertsArePseudonyms) {
    for (const char* good : {"W1", "OOV12", "PARK1"}) EXPECT_TRUE(is_expert_code(good)) << good;
    for (const char* bad : {"", "W", "1", "w1", "Jan", "J.Boer", "WIJKAGENT1", "W12345", "W1a", "W 1"}) {
        EXPECT_FALSE(is_expert_code(bad)) << bad;
        const auto made = write_forms(project, {bad}, std::nullopt, place / "uit", false);
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::refused);
    }
}

} // namespace
} // namespace gk::piloting
