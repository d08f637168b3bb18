// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/reference.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

namespace gk::programme {
namespace {

std::string text_of(const std::string& name) {
    std::ifstream file(std::string(GK_SOURCE_DIR) + "/data/reference/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}
std::string with(std::string text, std::string_view old, std::string_view fresh) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), fresh);
}

TEST(StandardBudget, HoldsTheNumbersOfTheBegroting) {
    const auto budget = standard_budget();
    ASSERT_TRUE(budget) << describe(budget.error());
    std::map<Side, std::int64_t> sum;
    for (const BudgetLine& line : budget->lines) sum[line.side] += line.euro;
    EXPECT_EQ(sum[Side::baten], 8'010'900);
    EXPECT_EQ(sum[Side::lasten], 8'010'900);
    EXPECT_EQ(sum[Side::activa], 7'960'582);
    EXPECT_EQ(sum[Side::passiva], 7'960'582);
    EXPECT_EQ(sum[Side::baten] - sum[Side::passiva], 50'318);
    const auto euro = [&](std::string_view id) { return find_line(*budget, id)->euro; };
    EXPECT_EQ(4 * euro("toekenning-jaar"), 23'064'000);
    EXPECT_EQ(euro("toekenning-jaar") * 105, euro("baten-riec") * 100);
    EXPECT_EQ(2 * euro("baten-frictie"), 1'112'800);
    EXPECT_EQ(euro("baten-imv") - euro("balans-reserve"), 50'318);
}

TEST(StandardBudget, AWrongAmountIsRefusedWithTheSum) {
    const std::string wrong = with(text_of("begroting-2025.toml"), "euro = 367_500", "euro = 367_501");
    const auto budget = parse_budget(wrong, "mijn.toml");
    ASSERT_FALSE(budget);
    EXPECT_EQ(budget.error().file, "mijn.toml");
    EXPECT_NE(budget.error().message.find("867501"), std::string::npos) << budget.error().message;
}

TEST(StandardYearPlan, HoldsTheCountableResults) {
    const auto plan = standard_year_plan();
    ASSERT_TRUE(plan) << describe(plan.error());
    const auto target = [&](std::string_view id) {
        const auto found = std::ranges::find(plan->results, id, &PlannedResult::id);
        EXPECT_NE(found, plan->results.end()) << id;
        return found->target;
    };
    EXPECT_EQ(target("btp-controles").at_least, 140);
    EXPECT_EQ(target("gemeenten-gesteund").at_least, 5);
    EXPECT_EQ(target("e-learning-deelnemers").at_least, 500);
    EXPECT_EQ(target("buit-workshops").at_least, 4);
    EXPECT_EQ(target("radicalens-inzet").at_least, 2);
    EXPECT_EQ(target("living-labs-gehouden").at_least, 3);
    EXPECT_EQ(target("nieuwsbrief").at_least, 4);
    EXPECT_EQ(target("masterclass").at_least, 3);
    EXPECT_EQ(target("training-ontmanteling").at_least, 3);
    EXPECT_EQ(target("beta-drie-gebieden").at_least, 3);
    EXPECT_EQ(target("signaal-week").share, 0.95);
    EXPECT_EQ(counts_in_year(target("voorlichting-elke-gemeente"), 32), 32U);
    EXPECT_EQ(counts_in_year(target("informatiebeeld"), 32), 2U);
    EXPECT_EQ(counts_in_year(target("mediaverhaal"), 32), 4U);
    EXPECT_EQ(counts_in_year(target("vragenuur"), 32), 4U);
    const auto goals = [&](std::string_view id) {
        return std::ranges::find(plan->themes, id, &Theme::id)->goals.size();
    };
    EXPECT_EQ(goals("drugs"), 3U);
    EXPECT_EQ(goals("geldstromen"), 4U);
    EXPECT_EQ(goals("cyber"), 4U);
    EXPECT_EQ(goals("kerntaken"), 4U);
}

TEST(StandardYearPlan, RefusesNonsenseWithItsPlace) {
    const std::string good = text_of("jaarplan-2025.toml");
    const auto refused = [&](std::string_view old, std::string_view fresh, std::string_view word) {
        const auto plan = parse_year_plan(with(good, old, fresh), "plan.toml");
        ASSERT_FALSE(plan) << fresh;
        EXPECT_EQ(plan.error().file, "plan.toml");
        EXPECT_NE(describe(plan.error()).find(word), std::string::npos) << describe(plan.error());
    };
    refused("due = \"2025-12-31\"", "due = \"1025-12-31\"", "1025-12-31");
    refused("due = \"2025-12-31\"", "due = \"2025-02-30\"", "2025-02-30");
    refused("activity = \"voorlichting\"", "activity = \"zoek\"", "zoek");
    refused("share = 0.95", "share = 95", "signaal-week");
    refused("id = \"nieuwsbrief\"", "id = \"netwerkdag\"", "netwerkdag");
    refused("year = 2025", "year = 2025\njaar = 2025", "jaar");
}

TEST(StandardMenukaart, SuitsEveryAreaTypeAndHasNoInventedCosts) {
    const auto menukaart = standard_menukaart();
    ASSERT_TRUE(menukaart) << describe(menukaart.error());
    for (const auto type :
         {region::AreaType::bedrijventerrein, region::AreaType::woongebied, region::AreaType::buitengebied})
        EXPECT_TRUE(std::ranges::any_of(menukaart->interventions, [&](const Intervention& item) {
            return std::ranges::find(item.area_types, type) != item.area_types.end();
        }));
    for (const Intervention& item : menukaart->interventions) {
        EXPECT_FALSE(item.euro) << item.id;
        EXPECT_FALSE(item.basis.empty()) << item.id;
    }
    ASSERT_NE(find(*menukaart, "drugsemmer"), nullptr);
    EXPECT_EQ(find(*menukaart, "drugsemmer")->requires_offer, "agrocoach");
    const auto wrong = parse_menukaart(
        with(text_of("menukaart.toml"), "requires_offer = \"agrocoach\"", "requires_offer = \"speedmobeil\""),
        "m.toml");
    ASSERT_FALSE(wrong);
    EXPECT_NE(wrong.error().message.find("speedmobeil"), std::string::npos);
}

} // namespace
} // namespace gk::programme
