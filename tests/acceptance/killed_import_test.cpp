// SPDX-License-Identifier: EUPL-1.2
// kill -9 at random moments of an import of the real program: the project stays as it was, or has the
// whole new version. GK_KILLS sets how often (default 20; the release check uses 200).

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

void write_points(const std::filesystem::path& file, int rows, int seed) {
    std::mt19937 random(static_cast<unsigned>(seed));
    std::ofstream csv(file);
    csv << "x,y,waarde\n";
    for (int i = 0; i < rows; ++i)
        csv << 95000 + random() % 50000 << ',' << 470000 + random() % 100000 << ',' << i << '\n';
}

/// Starts the import and kills it after `delay`; true when it had finished by itself.
bool import_and_kill(const std::filesystem::path& folder, const std::string& file, std::chrono::microseconds delay) {
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        if (chdir(folder.c_str()) != 0) _exit(126);
        execl(GK_PROGRAM, GK_PROGRAM, "import", "layer", "p.gkaart", file.c_str(), "--name", "punten", nullptr);
        _exit(127);
    }
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status);
}

TEST(KilledImport, LosesNothingAndCorruptsNothing) {
    const char* wanted = std::getenv("GK_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 20;
    constexpr int rows = 20000;
    const Folder folder;
    write_points(folder.path() / "a.csv", rows, 1);
    write_points(folder.path() / "b.csv", rows, 2);
    ASSERT_EQ(gkaart({"new", "p.gkaart", "--purpose", "test"}, folder.path()).status, 0);
    const auto begin = std::chrono::steady_clock::now();
    (void)gkaart_json({"import", "layer", "p.gkaart", "a.csv", "--name", "punten"}, folder.path());
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    std::mt19937 random(7);
    int version = 1;
    int finished = 0;
    for (int i = 0; i < kills; ++i) {
        const std::chrono::microseconds delay(random() % static_cast<unsigned>(whole.count() * 11 / 10));
        // The files alternate, so that each import has something to do.
        finished += import_and_kill(folder.path(), version % 2 == 1 ? "b.csv" : "a.csv", delay) ? 1 : 0;
        const auto layers = gkaart_json({"status", "p.gkaart"}, folder.path())["layers"];
        ASSERT_EQ(layers.size(), 1U);
        ASSERT_EQ(layers[0]["stored"], rows);
        const int now = layers[0]["version"];
        ASSERT_TRUE(now == version || now == version + 1) << now;
        version = now;
        ASSERT_EQ(gkaart_json({"check", "p.gkaart"}, folder.path())["sound"], true);
    }
    EXPECT_LT(finished, kills) << "no import was killed: the delays are too long to test anything";
    RecordProperty("kills", kills - finished);
}

} // namespace
} // namespace gk::acceptance
