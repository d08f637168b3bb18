// SPDX-License-Identifier: EUPL-1.2
// Weights from judgements in pairs, by keyboard alone.
#include <cmath>
#include <fstream>

#include "fixture.hpp"
#include "gis/model/judgements.hpp"

namespace gk::desktop {
namespace {

namespace fs = std::filesystem;

class DesktopJudgements : public Desktop {
protected:
    void SetUp() override {
        Desktop::SetUp();
        window->quick()->setProperty("panel", QStringLiteral("model"));
        window->quick()->findChild<QQuickItem*>(QStringLiteral("modelPanel"))->setProperty("judging", true);
        settle();
        judgements().clearAll();
        for (int row = 0; row < judgements().rowCount(); ++row) judgements().include(row, row < 3);
    }
    void TearDown() override {
        judgements().clearAll();
        work().weights()->reset();
        settle();
        Desktop::TearDown();
    }
    static Judgements& judgements() { return *work().judgements(); }
    static double weight(int row) {
        return work().weights()->data(work().weights()->index(row), WeightModel::WeightRole).toDouble();
    }
    /// The row of the sliders that a row of the judgements is about.
    static int slider_of(int row) {
        const QVariant label = judgements().data(judgements().index(row), Judgements::LabelRole);
        for (int i = 0; i < work().weights()->rowCount(); ++i)
            if (work().weights()->data(work().weights()->index(i), WeightModel::LabelRole) == label) return i;
        return -1;
    }
};

TEST_F(DesktopJudgements, ThreePairsGiveTheWeightsOfTheEigenvector) {
    ASSERT_EQ(judgements().pairCount(), 3);
    EXPECT_EQ(judgements().left(), 3);
    EXPECT_FALSE(judgements().isReady());
    auto* slider = window->quick()->findChild<QQuickItem*>(QStringLiteral("judgementSlider"));
    ASSERT_NE(slider, nullptr);
    slider->forceActiveFocus();
    // The first matters 3 times as much as the second: two steps towards it, then on to the next pair.
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    EXPECT_EQ(judgements().judgement(), 2);
    EXPECT_TRUE(judgements().sentence().contains(judgements().first())) << judgements().sentence().toStdString();
    EXPECT_TRUE(judgements().sentence().contains(QStringLiteral("(3)")));
    key(Qt::Key_Return);
    EXPECT_EQ(judgements().pair(), 1);
    for (int i = 0; i < 5; ++i) key(Qt::Key_Left); // 6 times the third
    key(Qt::Key_Return);
    key(Qt::Key_Left); // second 2 times the third
    EXPECT_EQ(judgements().left(), 0);
    ASSERT_TRUE(judgements().isReady());
    // 3, 6 and 2 do not contradict one another: weights are 6 : 2 : 1.
    EXPECT_TRUE(judgements().isConsistent());
    EXPECT_TRUE(judgements().warning().isEmpty());
    const double together = weight(slider_of(0)) + weight(slider_of(1)) + weight(slider_of(2));
    const int steps = work().weights()->canUndo() ? 1 : 0;
    auto* use = window->quick()->findChild<QQuickItem*>(QStringLiteral("useJudgements"));
    ASSERT_NE(use, nullptr);
    use->forceActiveFocus();
    key(Qt::Key_Space);
    settle();
    const double sum = weight(slider_of(0)) + weight(slider_of(1)) + weight(slider_of(2));
    EXPECT_NEAR(weight(slider_of(0)) / weight(slider_of(2)), 6, 1e-9);
    EXPECT_NEAR(weight(slider_of(1)) / weight(slider_of(2)), 2, 1e-9);
    if (weight(slider_of(0)) < WeightModel::max_weight - 1e-9) {
        EXPECT_NEAR(sum, together, 1e-9);
    }
    EXPECT_TRUE(work().weights()->isChanged());
    work().weights()->undo();
    settle();
    EXPECT_FALSE(work().weights()->isChanged()) << "one step back";
    EXPECT_EQ(work().weights()->canUndo() ? 1 : 0, steps);
}

TEST_F(DesktopJudgements, ContradictionsAreNamed) {
    // a over b, b over c, and c over a: nobody can mean that.
    judgements().setPair(0);
    judgements().judge(8);
    judgements().setPair(2);
    judgements().judge(8);
    judgements().setPair(1);
    judgements().judge(-8);
    ASSERT_TRUE(judgements().isReady());
    EXPECT_FALSE(judgements().isConsistent());
    EXPECT_GT(judgements().result()->consistency_ratio, 0.10);
    EXPECT_TRUE(judgements().warning().contains(QStringLiteral("spreken elkaar te veel tegen")))
        << judgements().warning().toStdString();
    EXPECT_GE(judgements().worstPair(), 0);
    EXPECT_TRUE(judgements().consistency().contains(QStringLiteral("0,58")))
        << "Saaty's index for three: " << judgements().consistency().toStdString();
    int worst = 0;
    for (const QVariant& cell : judgements().matrix())
        if (cell.toMap().value(QStringLiteral("worst")).toBool()) ++worst;
    EXPECT_EQ(worst, 2) << "both sides of the pair";
}

TEST_F(DesktopJudgements, TheMatrixIsFilledInWithKeys) {
    QQuickItem* matrix = nullptr;
    for (auto* item : window->quick()->findChildren<QQuickItem*>())
        if (QString::fromLatin1(item->metaObject()->className()).startsWith(QStringLiteral("JudgementMatrix")))
            matrix = item;
    ASSERT_NE(matrix, nullptr);
    matrix->forceActiveFocus();
    key(Qt::Key_5);
    EXPECT_EQ(judgements().judgement(), 4);
    key(Qt::Key_Minus);
    EXPECT_EQ(judgements().judgement(), -4);
    key(Qt::Key_Right);
    EXPECT_EQ(judgements().pair(), 1);
    key(Qt::Key_1);
    key(Qt::Key_Down);
    EXPECT_EQ(judgements().pair(), 2);
    key(Qt::Key_3);
    EXPECT_EQ(judgements().left(), 0);
    EXPECT_EQ(judgements().matrix().at(1).toMap().value(QStringLiteral("text")).toString(), QStringLiteral("1/5"));
    EXPECT_EQ(judgements().matrix().at(3).toMap().value(QStringLiteral("text")).toString(), QStringLiteral("5"));
}

TEST_F(DesktopJudgements, AFileOfTheCommandLineIsTheSame) {
    for (int p = 0; p < 3; ++p) {
        judgements().setPair(p);
        judgements().judge(p * 2 - 1);
    }
    const fs::path file = folder() / "oordelen.csv";
    work().saveJudgements(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    const auto read = model::load_judgements(file);
    ASSERT_TRUE(read) << describe(read.error());
    EXPECT_EQ(score::analytic_hierarchy(read->matrix).weights, judgements().result()->weights);
    const auto weights = judgements().result()->weights;
    judgements().clearAll();
    work().openJudgements(QUrl::fromLocalFile(QString::fromStdString(file.string())));
    ASSERT_TRUE(judgements().isReady());
    EXPECT_EQ(judgements().result()->weights, weights);

    std::ofstream(folder() / "vreemd.csv") << "factor,a,b\na,1,3\nb,,1\n";
    work().openJudgements(QUrl::fromLocalFile(QString::fromStdString((folder() / "vreemd.csv").string())));
    EXPECT_TRUE(work().problem().contains(QStringLiteral("geen kenmerk 'a'"))) << work().problem().toStdString();
    work().dismissProblem();
}

TEST_F(DesktopJudgements, TheSlidersCanBeTheBeginning) {
    for (int row = 0; row < judgements().rowCount(); ++row) judgements().include(row, true);
    ASSERT_EQ(judgements().size(), judgements().rowCount()) << "the demo measures no more than can be compared";
    judgements().fillFromWeights();
    EXPECT_EQ(judgements().left(), 0);
    ASSERT_TRUE(judgements().isReady());
    EXPECT_TRUE(judgements().isConsistent()) << judgements().consistency().toStdString();
    // Heavier stays heavier, and what weighed the same still does.
    for (int a = 0; a < judgements().rowCount(); ++a)
        for (int b = 0; b < judgements().rowCount(); ++b) {
            const auto share = [](int row) {
                return judgements().data(judgements().index(row), Judgements::ShareRole).toDouble();
            };
            const double heavier = weight(slider_of(a)) - weight(slider_of(b));
            if (heavier > 0.3) {
                EXPECT_GT(share(a), share(b));
            } else if (heavier == 0) {
                EXPECT_NEAR(share(a), share(b), 1e-9);
            }
        }
    judgements().include(0, false);
    EXPECT_EQ(judgements().data(judgements().index(0), Judgements::ShareRole).toDouble(), -1) << "it takes no part";
    EXPECT_TRUE(judgements().isReady()) << "the other judgements stand";
}

} // namespace
} // namespace gk::desktop
