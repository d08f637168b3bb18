// SPDX-License-Identifier: EUPL-1.2
// A million signals: time, memory and the search for the same signal in another dataset.
#include <chrono>
#include <ctime>
#include <iostream>

#include <sys/resource.h>

#include "store_fixture.hpp"

namespace gk::store {
namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

TEST(Million, SignalsAreStoredInSecondsWithFlatMemory) {
    constexpr int n = 1'000'000;
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "snelheid"));
    import_signals(project, 100'000, "eerder"); // something to be a duplicate of
    const double before = peak_mb();

    auto start = std::chrono::steady_clock::now();
    const double cpu_start = cpu_seconds();
    auto session = must(project.begin_import(header(LayerKind::signals, "nieuw")));
    double looking = 0;
    int twins = 0;
    for (int i = 0; i < n; ++i) {
        SignalRow row = signal_row(i);
        // Spread over the region in no order, as in a file by date.
        const int scattered = static_cast<int>((static_cast<std::int64_t>(i) * 7'919) % n);
        row.at = {100'050.0 + 100 * (scattered % 700), 460'050.0 + 100 * (scattered / 700)};
        row.cell = "E" + std::to_string(1000 + scattered % 700) + "N" + std::to_string(4600 + scattered / 700);
        const auto asked = std::chrono::steady_clock::now();
        twins += must(project.has_signal_elsewhere(row, "nieuw"));
        looking += seconds_since(asked);
        must(session.add(row));
    }
    const double adding = seconds_since(start);
    const double cpu_adding = cpu_seconds() - cpu_start;
    DatasetVersion totals;
    totals.read = n;
    const auto version = must(session.commit(totals));
    const double whole = seconds_since(start);
    const double cpu = cpu_seconds() - cpu_start;
    const double grown = peak_mb() - before;
    EXPECT_EQ(version.stored, n);

    start = std::chrono::steady_clock::now();
    EXPECT_EQ(must(project.signals()).at.size(), 1'100'000U);
    const double reading = seconds_since(start);
    start = std::chrono::steady_clock::now();
    for (const auto& finding : must(project.integrity())) ADD_FAILURE() << finding.what;
    const double checking = seconds_since(start);

    std::cout << "1,000,000 signals: " << whole << " s, " << cpu << " s of processor (" << cpu_adding
              << " before commit; rows " << adding << " s, of which looking for twins " << looking << " s, " << twins
              << " found), " << grown << " MB more memory; reading back " << reading << " s; integrity " << checking
              << " s; file " << fs::file_size(folder / "p.gkaart") / 1'000'000 << " MB\n";
    EXPECT_LT(cpu, 25) << "processor time, so that a busy machine does not fail it";
    EXPECT_LT(grown, 300);
}

} // namespace
} // namespace gk::store
