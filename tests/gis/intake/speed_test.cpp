// SPDX-License-Identifier: EUPL-1.2
// A million signals: in how many seconds, in how much memory.

#include <chrono>
#include <random>

#include <fmt/format.h>
#include <sys/resource.h>

#include "tests/gis/intake/intake_fixture.hpp"

namespace gk::intake::test {
namespace {

class Speed : public IntakeTest {};

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // kB on Linux
}

TEST_F(Speed, AMillionSignals) {
    import_two_gemeenten();
    constexpr int rows = 1'000'000;
    const auto file = folder / "signalen.csv";
    {
        std::ofstream out(file);
        std::mt19937 random(7);
        const auto pick = [&](unsigned n) { return static_cast<unsigned>(random()) % n; };
        constexpr const char* kinds[] = {"lab",   "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking",
                                         "overig"};
        out << "soort;datum;ontvangen;x;y;bron;betrouwbaarheid;kenmerk\n";
        for (int i = 0; i < rows; ++i) // one in twenty lies outside the two gemeenten
            out << fmt::format("{};{}-{:02}-{:02};{:02}-{:02}-2024;{}.5;{}.5;politie;B;K{}\n", kinds[pick(7)],
                               2021 + pick(3), 1 + pick(12), 1 + pick(28), 1 + pick(28), 1 + pick(12),
                               99'000 + pick(21'000), 500'000 + pick(10'000), i);
    }
    const double before = peak_mb();
    const auto start = std::chrono::steady_clock::now();
    const auto report = import(store::LayerKind::signals, file);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ASSERT_TRUE(report) << describe(report.error());
    const auto& version = report->datasets[0].version;
    EXPECT_EQ(version.read, rows);
    EXPECT_EQ(version.stored + version.quarantined, rows);
    EXPECT_GT(version.stored, rows * 9 / 10);
    fmt::print("{} signals in {:.1f} s, peak memory {:.0f} MB more than before\n", rows, seconds, peak_mb() - before);
    // A text of 67 MB in strings would be several hundred; what grows is 24 bytes a row to find duplicates by.
    EXPECT_LT(peak_mb() - before, 250);
}

} // namespace
} // namespace gk::intake::test
