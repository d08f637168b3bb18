// SPDX-License-Identifier: EUPL-1.2
// The window as it was when somebody last looked at it: map, legend, every panel and page, in both languages, against
// tests/golden/window. GK_UPDATE_GOLDEN=1 writes the pictures anew; then look at them.
#include <algorithm>
#include <cstdlib>

#include <QImage>

#include "fixture.hpp"

namespace gk::desktop {
namespace {

class DesktopGolden : public Desktop {
protected:
    static void SetUpTestSuite() {
        Desktop::SetUpTestSuite();
        work().programme()->setToday(*programme::parse_day("2025-09-15"));
        work().programme()->setYear(2025);
        ASSERT_TRUE(wait_until([] { return work().programme()->ready() && !work().programme()->busy(); }, 20'000));
        ASSERT_TRUE(wait_until([] { return work().engine().certain() && work().frame()->scores->certain; }, 60'000));
    }
    static void expect(const char* language, const char* name) {
        settle();
        wait_for(150);
        const QImage now = window->quick()
                               ->grabWindow()
                               .scaledToWidth(640, Qt::SmoothTransformation)
                               .convertToFormat(QImage::Format_RGB32);
        const QString file =
            QStringLiteral("%1/tests/golden/window/%2-%3.png")
                .arg(QString::fromUtf8(GK_SOURCE_DIR), QString::fromUtf8(language), QString::fromUtf8(name));
        if (std::getenv("GK_UPDATE_GOLDEN") != nullptr) {
            // 256 colours: what a person sees stays, and the file is a third.
            ASSERT_TRUE(now.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither).save(file))
                << file.toStdString();
            return;
        }
        const QImage golden = QImage(file).convertToFormat(QImage::Format_RGB32);
        ASSERT_EQ(golden.size(), now.size()) << file.toStdString();
        // Letters may come out a shade different; a label that moved, a colour or a missing line may not.
        int other = 0;
        for (int y = 0; y < now.height(); ++y)
            for (int x = 0; x < now.width(); ++x) {
                const QRgb a = now.pixel(x, y);
                const QRgb b = golden.pixel(x, y);
                const int apart = std::max(
                    {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                other += apart > 48 ? 1 : 0;
            }
        const double share = other / (static_cast<double>(now.width()) * now.height());
        EXPECT_LT(share, 0.005) << language << "-" << name << ": " << other << " pixels differ";
    }
};

TEST_F(DesktopGolden, EveryPanelAndPageInBothLanguages) {
    for (const char* language : {"nl", "en"}) {
        work().setLanguage(QString::fromLatin1(language));
        window->quick()->setProperty("area", QStringLiteral("map"));
        work().setValue(QStringLiteral("prioriteit"));
        ASSERT_TRUE(work().selectId(QString::fromStdString(best().id)));
        for (const char* panel : {"list", "why", "model", "plots", "pick"}) {
            window->quick()->setProperty("panel", QString::fromLatin1(panel));
            expect(language, panel);
        }
        window->quick()->setProperty("area", QStringLiteral("programme"));
        for (const char* section : {"board", "knelpunten", "inzet", "plan", "money", "desk"}) {
            window->quick()->setProperty("section", QString::fromLatin1(section));
            expect(language, section);
        }
    }
    work().setLanguage(QStringLiteral("nl"));
    window->quick()->setProperty("area", QStringLiteral("map"));
}

} // namespace
} // namespace gk::desktop
