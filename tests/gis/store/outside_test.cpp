// SPDX-License-Identifier: EUPL-1.2
// The outside world: locks, read-only folders, full disks, broken files, killed imports.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>

#include "gis/store/lock.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

/// Runs a body in a child process; its exit status, or minus the signal that ended it.
template <class Body>
int in_child(Body&& body) {
    const pid_t child = fork();
    if (child == 0) {
        int status = 99;
        try {
            status = body();
        } catch (const std::exception& e) {
            std::fprintf(stderr, "child: %s\n", e.what());
        }
        _exit(status);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::string read_bytes(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(FileSystem, SharesAreKnownByTheirNumber) {
    EXPECT_EQ(classify_file_system(0x6969), Place::network);     // NFS
    EXPECT_EQ(classify_file_system(0xFF534D42), Place::network); // CIFS
    EXPECT_EQ(classify_file_system(static_cast<std::uint64_t>(-11317950)),
              Place::network);                                   // CIFS, sign-extended
    EXPECT_EQ(classify_file_system(0xFE534D42), Place::network); // SMB2
    EXPECT_EQ(classify_file_system(0xEF53), Place::local);       // ext4
    EXPECT_EQ(classify_file_system(0x9123683E), Place::local);   // btrfs
}

TEST(Network, OneWriterWithItsNameOnTheDoor) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    must(Project::create(path, "x")); // made on a local disk: write-ahead log
    assume_place(Place::network);
    {
        setenv("GK_USER", "anna", 1);
        auto project = must(Project::open(path, Project::Mode::write));
        unsetenv("GK_USER");
        const auto second = Project::open(path, Project::Mode::write);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::outside);
        EXPECT_NE(second.error().message.find("anna is working in this project"), std::string::npos)
            << second.error().message;
        import_buurten(project, 2);
        EXPECT_FALSE(fs::exists(folder / "p.gkaart-wal")) << "no shared memory over a network";
        EXPECT_EQ(must(must(Project::open(path, Project::Mode::read)).areas(LayerKind::buurten))->code.size(), 2U);
    }
    EXPECT_FALSE(fs::exists(folder / "p.gkaart.lock"));
    EXPECT_EQ(in_child([&] { // a writer that dies keeps its name there, and is found to be gone
                  auto project = must(Project::open(path, Project::Mode::write));
                  raise(SIGKILL);
                  return 0;
              }),
              -SIGKILL);
    EXPECT_TRUE(fs::exists(folder / "p.gkaart.lock"));
    must(Project::open(path, Project::Mode::write));
    std::ofstream(folder / "p.gkaart.lock") << "half a l";
    const auto unknown = Project::open(path, Project::Mode::write);
    ASSERT_FALSE(unknown) << "a lock that cannot be read is still a lock";
    EXPECT_NE(unknown.error().message.find("somebody"), std::string::npos);
    assume_place({});
}

TEST(Local, AnotherWriterIsAskedToWait) {
    const Folder folder;
    auto first = must(Project::create(folder / "p.gkaart", "x"));
    auto second = must(Project::open(folder / "p.gkaart", Project::Mode::write));
    auto session = must(first.begin_import(header(LayerKind::buurten)));
    const auto status = second.set_setting("a", "b");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::outside);
    EXPECT_NE(status.error().message.find("another program is writing"), std::string::npos);
    EXPECT_EQ(second.purpose(), "x") << "readers go on";
}

TEST(ReadOnly, FolderCanBeReadAndSaysWhyNotWritten) {
    if (geteuid() != 0 && access("/", W_OK) == 0) GTEST_SKIP() << "needs a user whom permissions stop";
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        import_buurten(project, 2);
    }
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    EXPECT_EQ(in_child([&] {
                  if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 1;
                  const auto project = must(Project::open(path, Project::Mode::read));
                  if (must(project.areas(LayerKind::buurten))->code.size() != 2) return 2;
                  const auto writer = Project::open(path, Project::Mode::write);
                  if (writer || writer.error().code != ErrorCode::outside) return 3;
                  if (writer.error().message.find("read-only") == std::string::npos) return 4;
                  const auto made = Project::create(path.parent_path() / "q.gkaart", "x");
                  return !made && made.error().code == ErrorCode::outside ? 0 : 5;
              }),
              0);
}

TEST(FullDisk, SaysSoAndChangesNothing) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        import_signals(project, 100);
    }
    EXPECT_EQ(in_child([&] {
                  std::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{2'000'000, 2'000'000}; // the largest file that this process may make
                  setrlimit(RLIMIT_FSIZE, &limit);
                  auto project = must(Project::open(path, Project::Mode::write));
                  Error error;
                  {
                      auto session = must(project.begin_import(header(LayerKind::signals, "signalen")));
                      for (int i = 0; i < 20'000 && error.message.empty(); ++i)
                          if (const auto status = session.add(signal_row(i)); !status) error = status.error();
                      DatasetVersion totals;
                      totals.read = 20'000;
                      if (error.message.empty()) error = session.commit(totals).error();
                  }
                  std::fprintf(stderr, "said: %s\n", error.message.c_str());
                  if (error.code != ErrorCode::outside) return 1;
                  return must(project.signals()).at.size() == 100 ? 0 : 2;
              }),
              0);
    const auto project = must(Project::open(path, Project::Mode::write));
    EXPECT_EQ(must(project.signals()).at.size(), 100U);
    EXPECT_TRUE(must(project.integrity()).empty());
}

TEST(Broken, FilesAreRefusedInOneSentence) {
    const Folder folder;
    {
        auto project = must(Project::create(folder / "p.gkaart", "x"));
        import_buurten(project, 50);
    }
    const std::string whole = read_bytes(folder / "p.gkaart");
    const auto refusal = [&](const std::string& bytes, Project::Mode mode) {
        std::ofstream(folder / "q.gkaart", std::ios::binary) << bytes;
        const auto opened = Project::open(folder / "q.gkaart", mode);
        EXPECT_FALSE(opened);
        return opened ? Error{} : opened.error();
    };
    for (const auto mode : {Project::Mode::read, Project::Mode::write}) {
        EXPECT_NE(refusal("", mode).message.find("not a project file"), std::string::npos);
        EXPECT_NE(refusal(std::string(5000, 'x'), mode).message.find("not a project file"), std::string::npos);
        EXPECT_NE(refusal(whole.substr(0, whole.size() / 2), mode).message.find("cut off"), std::string::npos);
        EXPECT_EQ(refusal(whole.substr(0, 100), mode).code, ErrorCode::refused);
    }
    EXPECT_EQ(Project::open(folder / "geen.gkaart", Project::Mode::read).error().code, ErrorCode::outside);
    EXPECT_EQ(Project::open(folder.path(), Project::Mode::read).error().code, ErrorCode::refused);
}

TEST(Broken, MutationsNeverCrash) {
    const Folder folder;
    {
        auto project = must(Project::create(folder / "p.gkaart", "x"));
        import_buurten(project, 200);
        import_signals(project, 50);
    }
    const std::string whole = read_bytes(folder / "p.gkaart");
    std::mt19937 random(7);
    int opened = 0;
    for (int round = 0; round < 150; ++round) {
        std::string bytes = whole;
        // Mostly beyond the first page: without a schema there is nothing to read.
        for (std::size_t i = random() % 20; i < 20; ++i)
            bytes[4096 + random() % (bytes.size() - 4096)] = static_cast<char>(random());
        std::ofstream(folder / "q.gkaart", std::ios::binary | std::ios::trunc) << bytes;
        const auto project = Project::open(folder / "q.gkaart", Project::Mode::read);
        if (!project) continue;
        ++opened;
        static_cast<void>(project->areas(LayerKind::buurten));
        static_cast<void>(project->signals());
        static_cast<void>(project->datasets(true));
        static_cast<void>(project->integrity());
        if (const auto list = project->datasets())
            for (const auto& v : *list) static_cast<void>(project->attribute_names(v.id));
    }
    EXPECT_GT(opened, 10) << "or nothing was tried";
}

// kill -9 at a random moment of an import, GK_KILLS times: the version before it or the new one, whole.
TEST(Killed, ImportLosesNothing) {
    const char* wanted = std::getenv("GK_KILLS");
    const int kills = wanted != nullptr ? std::atoi(wanted) : 25;
    const Folder folder;
    const auto path = folder / "p.gkaart";
    constexpr int rows = 8'000;
    std::int32_t version = 0;
    std::chrono::duration<double, std::milli> whole{};
    {
        auto project = must(Project::create(path, "x"));
        const auto start = std::chrono::steady_clock::now();
        version = import_signals(project, rows).version;
        whole = std::chrono::steady_clock::now() - start;
    }
    std::mt19937 random(11);
    std::uniform_real_distribution<double> moment(0, 1.3); // of an import: most kills fall inside one
    int finished = 0;
    for (int round = 0; round < kills; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            try {
                auto project = must(Project::open(path, Project::Mode::write));
                import_signals(project, rows);
            } catch (...) {
                _exit(1);
            }
            _exit(0);
        }
        std::this_thread::sleep_for(moment(random) * whole);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        const bool exited = WIFEXITED(status);
        if (exited) {
            ASSERT_EQ(WEXITSTATUS(status), 0);
        }
        const auto project = must(Project::open(path, round % 2 == 0 ? Project::Mode::read : Project::Mode::write));
        for (const auto& finding : must(project.integrity())) ADD_FAILURE() << "kill " << round << ": " << finding.what;
        const auto current = must(project.datasets());
        ASSERT_EQ(current.size(), 1U);
        ASSERT_EQ(must(project.signals()).at.size(), std::size_t{rows});
        ASSERT_TRUE(current[0].version == version || current[0].version == version + 1) << "kill " << round;
        if (exited) {
            ASSERT_EQ(current[0].version, version + 1);
        }
        finished += current[0].version - version;
        version = current[0].version;
    }
    std::printf("%d kills, %d imports had finished\n", kills, finished);
}

} // namespace
} // namespace gk::store
