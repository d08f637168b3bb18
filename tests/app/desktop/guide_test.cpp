// SPDX-License-Identifier: EUPL-1.2
// The pictures of the user guide are what the program shows now: made again, they look the same.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

/// Pixels that a person would see to be different, as a share of all.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return 1;
    std::size_t other = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int apart =
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            if (apart > 24) ++other;
        }
    return static_cast<double>(other) / (static_cast<double>(a.width()) * a.height());
}

TEST(Guide, ItsPicturesAreThoseOfToday) {
    const fs::path guide = fs::path(GK_SOURCE_DIR) / "docs/gids";
    const QTemporaryDir fresh;
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    script.start(QString::fromStdString((guide / "platen.sh").string()), {QStringLiteral(GK_BIN_DIR), fresh.path()});
    ASSERT_TRUE(script.waitForFinished(240'000));
    const std::string said = script.readAll().toStdString();
    ASSERT_EQ(script.exitCode(), 0) << said;
    EXPECT_EQ(said, "") << "the program warns while it makes the pictures";
    std::size_t pictures = 0;
    for (const auto& entry : fs::directory_iterator(guide / "platen")) {
        const QString name = QString::fromStdString(entry.path().filename().string());
        const QImage now(fresh.filePath(name));
        ASSERT_FALSE(now.isNull()) << name.toStdString() << " is not made any more";
        EXPECT_LT(difference(QImage(QString::fromStdString(entry.path().string())), now), 0.01)
            << name.toStdString() << ": look at it, then run ./run gids";
        ++pictures;
    }
    EXPECT_GE(pictures, 8U);
}

} // namespace
