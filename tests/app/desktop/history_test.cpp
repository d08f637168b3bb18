// SPDX-License-Identifier: EUPL-1.2
// Earlier scores of the project: read from the store, shown with their date, played through, compared with now.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "app/map/text.hpp"
#include "fixture.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/scoring.hpp"
#include "gis/store/runs.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopHistory : public Desktop {
protected:
    /// The demo with two more scores: other weights, and the standard model again.
    static void SetUpTestSuite() {
        Desktop::SetUpTestSuite();
        if (HasFatalFailure()) return;
        const fs::path file = folder() / "demo.gkaart";
        work().closeProject();
        {
            auto project = store::Project::open(file, store::Project::Mode::write);
            ASSERT_TRUE(project) << describe(project.error());
            std::vector<score::Model> models = model::standard_models();
            for (score::Model& model : models)
                for (std::size_t f = 1; f < model.factors.size(); ++f) model.factors[f].weight *= 0.1;
            ASSERT_TRUE(scoring::score_project(*project, models, {}, no_progress()));
            ASSERT_TRUE(scoring::score_project(*project, model::standard_models(), {}, no_progress()));
        }
        work().openFile(QString::fromStdString(file.string()));
        ASSERT_TRUE(wait_until(
            [] {
                return work().page() == Workspace::Page::Map && work().engine().reasons() && work().engine().certain();
            },
            60'000))
            << work().problem().toStdString();
        settle();
    }
    void TearDown() override {
        work().history()->toNow();
        work().weights()->reset();
        settle();
        Desktop::TearDown();
    }
    static ScoreHistory& history() { return *work().history(); }
    static void shown(int step) {
        history().setStep(step);
        ASSERT_TRUE(wait_until([] { return !history().busy(); }, 20'000));
        settle();
    }
    static const score::AreaScore* find(const std::vector<score::AreaScore>& areas, const std::string& id) {
        for (const auto& area : areas)
            if (area.id == id && area.type == region::AreaType::woongebied) return &area;
        return nullptr;
    }
};

TEST_F(DesktopHistory, EachStepIsAScoreAsTheProjectKeepsIt) {
    ASSERT_EQ(history().count(), 3) << "two earlier ones, and now";
    EXPECT_TRUE(history().isNow());
    const auto project = store::Project::open(work().project()->path, store::Project::Mode::read);
    ASSERT_TRUE(project);
    const auto runs = store::all_runs(*project);
    ASSERT_TRUE(runs);
    ASSERT_EQ(runs->size(), 3U);
    const auto last = project->last_run();
    EXPECT_EQ(runs->back().id, (*last)->id);
    EXPECT_EQ(runs->back().models.size(), (*last)->models.size());
    EXPECT_NE((*runs)[1].model_hash, (*runs)[2].model_hash);

    shown(1); // the other weights
    const auto kept = project->run_areas((*runs)[1].id, region::AreaKind::buurt);
    ASSERT_TRUE(kept);
    const auto areas = work().frame()->scores->of(region::AreaKind::buurt, region::AreaType::woongebied);
    std::size_t compared = 0;
    for (const auto& area : areas) {
        const score::AreaScore* one = find(*kept, area.id);
        ASSERT_NE(one, nullptr);
        if (!std::isfinite(one->opportunity)) continue;
        EXPECT_EQ(area.opportunity, one->opportunity) << "not scored again: the same bits";
        EXPECT_EQ(area.rank, one->rank);
        ++compared;
    }
    EXPECT_GT(compared, 100U);
    EXPECT_EQ(work().table()->areaAt(0).toStdString(), best().id) << "the list is that of then";
    EXPECT_TRUE(work().viewTitle().contains(QStringLiteral("score van"))) << work().viewTitle().toStdString();
    EXPECT_TRUE(history().text().contains(run_text((*runs)[1]))) << history().text().toStdString();
    EXPECT_TRUE(history().note().contains(QStringLiteral("model anders"))) << history().note().toStdString();
    EXPECT_EQ(work().frame()->theme->snapshot.model_hash,
              std::ranges::find((*runs)[1].models, region::AreaType::woongebied, &score::ModelRef::area_type)->hash);

    const auto live = work().frame()->live;
    ASSERT_NE(live, nullptr);
    EXPECT_NE(live, work().frame()->scores);
    shown(2);
    EXPECT_EQ(work().frame()->scores, work().frame()->live);
    EXPECT_FALSE(work().viewTitle().contains(QStringLiteral("score van")));
}

TEST_F(DesktopHistory, ReasonsAreThoseOfThen) {
    shown(1);
    const std::string id = best().id;
    ASSERT_TRUE(work().selectId(QString::fromStdString(id)));
    ASSERT_TRUE(wait_until([] { return work().why()->filled(); }, 5000));
    const auto project = store::Project::open(work().project()->path, store::Project::Mode::read);
    const auto runs = store::all_runs(*project);
    const auto shares = project->run_reasons((*runs)[1].id, region::AreaKind::buurt, region::AreaType::woongebied, id);
    ASSERT_TRUE(shares);
    double most = 0;
    for (const auto& share : *shares)
        if (std::isfinite(share.share)) most = std::max(most, share.share);
    EXPECT_EQ(work().why()->data(work().why()->index(0), WhyModel::PointsRole).toString(), map::number(most, 1));
    shown(2);
    ASSERT_TRUE(work().selectId(QString::fromStdString(id)));
    EXPECT_NE(work().why()->data(work().why()->index(0), WhyModel::PointsRole).toString(), map::number(most, 1));
}

TEST_F(DesktopHistory, ClassesStandStillWhileTimePlaysAndMoveOtherwise) {
    shown(0);
    const auto first = work().frame()->theme->snapshot.classes.breaks;
    history().setPlaying(true);
    shown(1);
    EXPECT_EQ(work().frame()->theme->snapshot.classes.breaks, first);
    history().setPlaying(false);
    shown(0);
    shown(1);
    EXPECT_NE(work().frame()->theme->snapshot.classes.breaks, first);
}

TEST_F(DesktopHistory, TheDifferenceWithNowIsNowMinusThen) {
    shown(1);
    const auto then = work().frame()->scores;
    history().setDifference(true);
    ASSERT_TRUE(wait_until([] { return work().frame()->theme->view.value == difference_id; }, 10'000));
    settle();
    const auto now = work().frame()->scores;
    EXPECT_EQ(now, work().frame()->live);
    const AreaSet& set = *work().project()->set(region::AreaKind::buurt);
    const bool priority = work().engine().bench().priorities.parts(region::AreaType::woongebied).any();
    std::size_t moved = 0;
    for (const auto& area : now->of(region::AreaKind::buurt, region::AreaType::woongebied)) {
        const score::AreaScore* old = find(then->areas, area.id);
        const double difference = priority ? area.priority - old->priority : area.opportunity - old->opportunity;
        if (!std::isfinite(difference)) continue;
        EXPECT_NEAR(work().frame()->theme->values()[set.by_code.at(area.id)], difference, 1e-9);
        moved += std::abs(difference) > 0.5 ? 1U : 0U;
    }
    EXPECT_GT(moved, 10U);
    history().setDifference(false);
    settle();
    EXPECT_EQ(work().frame()->scores, then) << "back at the earlier score";
}

TEST_F(DesktopHistory, WhoMovesASliderLooksAtNow) {
    shown(0);
    EXPECT_FALSE(history().isNow());
    work().weights()->setWeight(0, 4);
    settle();
    EXPECT_TRUE(history().isNow());
    EXPECT_EQ(work().frame()->scores, work().frame()->live);
}

TEST_F(DesktopHistory, TheBarIsOpenedAndMovedByKeyboard) {
    auto* button = window->quick()->findChild<QQuickItem*>(QStringLiteral("historyButton"));
    auto* slider = window->quick()->findChild<QQuickItem*>(QStringLiteral("historySlider"));
    ASSERT_TRUE(button != nullptr && slider != nullptr);
    button->forceActiveFocus();
    key(Qt::Key_Space);
    EXPECT_TRUE(slider->hasActiveFocus());
    key(Qt::Key_Left);
    EXPECT_EQ(history().step(), 1);
    ASSERT_TRUE(wait_until([] { return !history().busy(); }, 20'000));
    settle();
    EXPECT_TRUE(work().frame()->scores->stored);
    // What an earlier score does not keep leads back to now.
    work().setAreaKind(static_cast<int>(region::AreaKind::cell));
    settle();
    EXPECT_EQ(work().frame()->theme->values().size(), work().project()->grid->size());
    EXPECT_TRUE(work().frame()->scores->stored) << "squares are kept too";
    work().setValue(QStringLiteral("signalen"));
    settle();
    EXPECT_FALSE(work().frame()->scores->stored);
}

TEST_F(DesktopHistory, AnEarlierScoreIsExportedAsItWas) {
    shown(1); // other weights than those of now
    ASSERT_TRUE(work().frame()->scores->stored);
    const Scores& earlier = *work().frame()->scores;
    const fs::path file = folder() / "eerder.csv";
    fs::remove(file);
    work().exportData(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(
        wait_until([&] { return work().message().contains(QStringLiteral("Opgeslagen")) && fs::exists(file); }, 60'000))
        << work().problem().toStdString();
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_NE(text.find(earlier.stored->info.model_hash), std::string::npos) << "the models it was made with";
    EXPECT_EQ(text.find(work().engine().bench().info.model_hash), std::string::npos) << "not those of now";
    std::istringstream lines(text);
    std::string line;
    std::size_t rows = 0;
    while (std::getline(lines, line)) ++rows;
    EXPECT_GT(rows, 100U);
}

} // namespace
} // namespace gk::desktop
