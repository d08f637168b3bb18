// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/decisions.hpp"

#include <unistd.h>

#include <gtest/gtest.h>

#include "gis/scoring/scoring.hpp"
#include "tests/gis/scoring/small_project.hpp"

namespace gk::scoring {
namespace {

using namespace support;

using Kind = score::MeasureKind;

score::MeasureSpec measured(Kind kind, const std::string& layer, const std::string& attribute = {},
                            const std::vector<std::string>& alternatives = {}) {
    score::MeasureSpec measure;
    measure.kind = kind;
    measure.layer = layer;
    measure.attribute = attribute;
    measure.alternatives = alternatives;
    return measure;
}

score::Model model_on(const score::MeasureSpec& measure) {
    score::Model model;
    model.id = "proef";
    model.name = "Proef";
    score::Factor& factor = model.factors.emplace_back();
    factor.id = factor.label = "factor";
    factor.measure = measure;
    return model;
}

std::string refusal(const store::Project& project, const score::MeasureSpec& measure) {
    const Status good = refuse_protected_data(project, model_on(measure));
    return good ? "" : describe(good.error());
}

TEST(Decisions, AreKeptWithdrawnAndListed) {
    const Folder folder("decisions");
    store::Project project = small_project(folder);
    EXPECT_TRUE(must(sensitive_decisions(project)).empty());
    check(record_sensitive_decision(project, "woz", {"J. Jansen", "stuurgroep", "2026-01-01"}));
    check(record_sensitive_decision(project, "koop", {"A. de Vries", "proef", "2026-02-01"}));
    check(project.set_setting("sensitive:half", R"({"who": "x"})"));
    check(project.set_setting("sensitivex", "iets anders"));
    auto all = must(sensitive_decisions(project));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].factor, "koop");
    EXPECT_EQ(all[1].decision.who, "J. Jansen");
    EXPECT_TRUE(all[1].in_force);

    EXPECT_FALSE(withdraw_sensitive_decision(project, "woz", {"", "anders besloten", "2026-03-01"}));
    check(withdraw_sensitive_decision(project, "woz", {"K. Bakker", "anders besloten", "2026-03-01"}));
    EXPECT_FALSE(must(sensitive_decision(project, "woz")));
    all = must(sensitive_decisions(project));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_FALSE(all[1].in_force);
    EXPECT_EQ(all[1].decision.who, "K. Bakker");
    EXPECT_FALSE(withdraw_sensitive_decision(project, "woz", {"K. Bakker", "nog eens", "2026-03-01"}));
    check(record_sensitive_decision(project, "woz", {"J. Jansen", "toch", "2026-04-01"}));
    EXPECT_EQ(must(sensitive_decision(project, "woz"))->why, "toch");

    int entries = 0;
    for (const auto& entry : must(project.audit_log())) entries += entry.subject == "sensitive:woz" ? 1 : 0;
    EXPECT_EQ(entries, 3) << "allowed, withdrawn, allowed";
}

TEST(Decisions, NeverAboutProtectedAttributes) {
    const Folder folder("protected_decision");
    store::Project project = small_project(folder);
    for (const char* factor : {"herkomst", "pct_nationaliteit", "bijstand"}) {
        const auto refused = record_sensitive_decision(project, factor, {"J. Jansen", "stuurgroep", "2026-01-01"});
        ASSERT_FALSE(refused) << factor;
        EXPECT_NE(refused.error().message.find("no decision allows"), std::string::npos);
    }
}

TEST(ProtectedData, IsRefusedByNameOfWhateverIsMeasured) {
    const Folder folder("protected_names");
    const store::Project project = small_project(folder);
    EXPECT_EQ(refusal(project, measured(Kind::attribute, "buurten", "oad")), "");
    score::MeasureSpec filtered = measured(Kind::count, "a"), required = measured(Kind::attribute, "a", "b");
    filtered.where["herkomst"] = {"x"};
    required.require_attribute = "uitkeringen";
    for (const score::MeasureSpec& measure :
         {measured(Kind::attribute, "buurten", "p_n_w_al"), measured(Kind::distance, "moslims"),
          measured(Kind::distance, "a", "", {"religie"}), filtered, required}) {
        const std::string says = refusal(project, measure);
        EXPECT_NE(says.find("may never take part"), std::string::npos) << measure.canonical();
        EXPECT_NE(says.find("factor factor"), std::string::npos) << says;
    }
}

TEST(ProtectedData, IsRefusedWhenALayerMayStandForIt) {
    const Folder folder("protected_layers");
    store::Project project = small_project(folder);
    const Wkb here = point({100500, 500500});
    import <store::LayerRow>(project, store::LayerKind::layer, "aandachtsplekken",
                             {{ R"({"pct_migratieachtergrond": 40, "bezoekers": 12})",
                                here.view() }});
    const std::string says = refusal(project, measured(Kind::distance, "aandachtsplekken"));
    EXPECT_NE(says.find("--drop pct_migratieachtergrond"), std::string::npos) << says;
    EXPECT_NE(refusal(project, measured(Kind::count, "iets", "", {"aandachtsplekken"})), "");
    EXPECT_EQ(refusal(project, measured(Kind::count, "aandachtsplekken", "bezoekers")), "")
        << "by a column that is not protected";
    EXPECT_EQ(refusal(project, measured(Kind::distance, "rijkswegen")), "");
    const auto scored =
        score_project(project, std::vector{model_on(measured(Kind::distance, "aandachtsplekken"))}, {}, no_progress());
    ASSERT_FALSE(scored) << "the pipeline looks before it measures";
    EXPECT_EQ(scored.error().code, ErrorCode::refused);
}

TEST(ProtectedData, IsRefusedWhenAFieldWasFilledFromIt) {
    const Folder folder("protected_mapping");
    store::Project project = small_project(folder);
    store::DatasetVersion header;
    header.kind = store::LayerKind::signals;
    header.name = "andere";
    header.file_name = "andere.csv";
    header.file_sha256 = std::string(64, 'b');
    header.options = R"({"map": {"weight": "pct_nietwesters"}})";
    header.read = 1;
    auto session = must(project.begin_import(header));
    check(session.add(signal("lab", "2025-01-31", {100250, 500250}, "E1002N5002")));
    must(session.commit(header));
    const std::string says = refusal(project, measured(Kind::density, "signals"));
    EXPECT_NE(says.find("filled from the column pct_nietwesters"), std::string::npos) << says;
}

} // namespace
} // namespace gk::scoring
