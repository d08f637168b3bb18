// SPDX-License-Identifier: EUPL-1.2
// What the map application promises (--bench), three times as wide: this finds what has become slow, on a busy machine
// too. The figures themselves come from ./run bench.
#include <ctime>
#include <memory>
#include <string>
#include <utility>

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "app/desktop/wait.hpp"
#include "app/starter/demo_project.hpp"

namespace gk::desktop {
namespace {

constexpr double margin = 3;

class Speed : public testing::TestWithParam<std::pair<const char*, const char*>> {
protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<QTemporaryDir>();
        const auto made = starter::make_demo_project(path("demo.gkaart"), path("bronnen"), no_progress());
        ASSERT_TRUE(made.has_value()) << describe(made.error());
    }
    static void TearDownTestSuite() { folder.reset(); }
    static std::string path(const char* name) { return folder->filePath(QLatin1String(name)).toStdString(); }

    static std::unique_ptr<QTemporaryDir> folder;
};

std::unique_ptr<QTemporaryDir> Speed::folder;

TEST_P(Speed, IsWithinThreeTimesWhatIsPromised) {
    const auto [variable, value] = GetParam();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_QUICK_BACKEND"));
    environment.remove(QStringLiteral("QSG_RHI_BACKEND"));
    environment.insert(QLatin1String(variable), QLatin1String(value));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder->path()); // a person's list of projects stays as it is
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder->path());
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(GK_XVFB_RUN),
                  {QStringLiteral("--auto-servernum"), QStringLiteral("--server-args"),
                   QStringLiteral("-screen 0 1920x1200x24"), QStringLiteral(GK_BIN_DIR "/gelegenheidskaart"),
                   QString::fromStdString(path("demo.gkaart")), QStringLiteral("--bench")});
    ASSERT_TRUE(program.waitForFinished(180'000));
    const QString said = QString::fromUtf8(program.readAll());
    ASSERT_EQ(program.exitCode(), 0) << said.toStdString();
    EXPECT_EQ(said.contains(QLatin1String("drawn by: Qt's software painter")), std::string(value) == "software")
        << said.toStdString();
    const QRegularExpression figure(QStringLiteral("^(.+?) +([0-9.]+|nan) +(ms|MB) +\\(promised: under ([0-9]+)\\)"),
                                    QRegularExpression::MultilineOption);
    int figures = 0;
    for (auto found = figure.globalMatch(said); found.hasNext(); ++figures) {
        const QRegularExpressionMatch line = found.next();
        const std::string what = line.captured(1).toStdString();
        EXPECT_LT(line.captured(2).toDouble(), margin * line.captured(4).toDouble()) << what;
        EXPECT_GT(line.captured(2).toDouble(), 0) << what << " was not measured";
    }
    EXPECT_EQ(figures, 19) << said.toStdString();
}

TEST(Waiting, LeavesTheProcessorToOthers) {
    int count = 0;
    const QCoreApplication application(count, nullptr);
    const std::clock_t before = std::clock();
    wait_for(400);
    EXPECT_LT(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, 200) << "milliseconds of 400";
}

INSTANTIATE_TEST_SUITE_P(WithoutGpu, Speed,
                         testing::Values(std::pair{"QT_QUICK_BACKEND", "software"},
                                         std::pair{"QSG_RHI_BACKEND", "opengl"}),
                         [](const auto& way) { return std::string(way.param.second); });

} // namespace
} // namespace gk::desktop
