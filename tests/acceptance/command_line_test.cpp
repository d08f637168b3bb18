// SPDX-License-Identifier: EUPL-1.2
// The contract of the command line: exit statuses, --json, --help, and one clear sentence for what
// can go wrong outside.

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/acceptance/program.hpp"

namespace gk::acceptance {
namespace {

TEST(CommandLine, EveryCommandHasHelpWithAnExample) {
    const Folder folder;
    for (const char* command : {"demo", "new", "import", "status", "score", "rank", "explain", "map", "export", "check",
                                "hotspots", "validate", "calibrate"}) {
        const Outcome help = gkaart({command, "--help"}, folder.path());
        EXPECT_EQ(help.status, 0) << command;
        EXPECT_NE(help.out.find("Example:\n  gkaart " + std::string(command)), std::string::npos) << help.out;
        EXPECT_NE(help.out.find("--json"), std::string::npos) << command;
    }
}

TEST(CommandLine, WrongCommandLinesExitWithTwo) {
    const Folder folder;
    EXPECT_EQ(gkaart({}, folder.path()).status, 2);
    EXPECT_EQ(gkaart({"dance"}, folder.path()).status, 2);
    EXPECT_EQ(gkaart({"rank", "p.gkaart", "--by", "straat"}, folder.path()).status, 2);
    EXPECT_EQ(gkaart({"new", "p.gkaart"}, folder.path()).status, 2) << "a purpose is required";
}

TEST(CommandLine, RefusedInputExitsWithThreeAndSaysWhere) {
    const Folder folder;
    std::ofstream(folder.path() / "kapot.gkaart") << "this is not a project";
    const Outcome broken = gkaart({"status", "kapot.gkaart"}, folder.path());
    EXPECT_EQ(broken.status, 3);
    EXPECT_NE(broken.err.find("kapot.gkaart"), std::string::npos) << broken.err;
    ASSERT_EQ(gkaart({"new", "p.gkaart", "--purpose", "test"}, folder.path()).status, 0);
    EXPECT_EQ(gkaart({"new", "p.gkaart", "--purpose", "test"}, folder.path()).status, 3)
        << "never overwrites a project";
    EXPECT_EQ(gkaart({"rank", "p.gkaart", "--by", "buurt"}, folder.path()).status, 3) << "not scored yet";
    EXPECT_EQ(gkaart({"score", "p.gkaart"}, folder.path()).status, 3) << "nothing imported";
    std::ofstream(folder.path() / "m.toml") << "name = \"x\"\nwieght = 3\n";
    const Outcome model = gkaart({"score", "p.gkaart", "--model", "m.toml"}, folder.path());
    EXPECT_EQ(model.status, 3);
    EXPECT_NE(model.err.find("m.toml"), std::string::npos) << model.err;
}

TEST(CommandLine, ErrorsAreJsonToo) {
    const Folder folder;
    const Outcome missing = gkaart({"status", "weg.gkaart", "--json"}, folder.path());
    EXPECT_NE(missing.status, 0);
    const auto document = nlohmann::json::parse(missing.out, nullptr, false);
    ASSERT_FALSE(document.is_discarded()) << missing.out;
    EXPECT_FALSE(document["error"]["message"].get<std::string>().empty());
}

TEST(CommandLine, AWrongCommandLineIsOneJsonDocumentToo) {
    const Folder folder;
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"rank", "p.gkaart", "--by", "straat", "--json"},
          {"new", "p.gkaart", "--json"},
          {"dance", "--json"},
          {"--json"},
          {"status", "p.gkaart", "--json", "--nonsense"}}) {
        const Outcome wrong = gkaart(line, folder.path());
        EXPECT_EQ(wrong.status, 2);
        const auto document = nlohmann::json::parse(wrong.out, nullptr, false);
        ASSERT_FALSE(document.is_discarded()) << line.front() << wrong.out;
        EXPECT_EQ(document["error"]["code"], "usage");
        EXPECT_FALSE(document["error"]["message"].get<std::string>().empty());
    }
    EXPECT_EQ(gkaart({"rank", "--help", "--json"}, folder.path()).status, 0);
}

TEST(CommandLine, APurposeSaysSomething) {
    const Folder folder;
    EXPECT_EQ(gkaart({"new", "p.gkaart", "--purpose", "  "}, folder.path()).status, 2);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "p.gkaart"));
}

TEST(CommandLine, TheOutsideWorldExitsWithFour) {
    const Folder folder;
    EXPECT_EQ(gkaart({"new", "nergens/p.gkaart", "--purpose", "test"}, folder.path()).status, 4);
    EXPECT_EQ(gkaart({"new", "/proc/p.gkaart", "--purpose", "test"}, folder.path()).status, 4)
        << "a folder where nothing can be written";
}

TEST(CommandLine, ADiskThatFillsUpGivesOneSentence) {
    const Folder folder;
    // Files may not grow over 40 blocks of 1 KiB: the project file needs more.
    const Outcome full = run(
        {"bash", "-c", "trap '' XFSZ; ulimit -f 40; exec " GK_PROGRAM " new p.gkaart --purpose test"}, folder.path());
    EXPECT_EQ(full.status, 4) << full.err;
    EXPECT_EQ(std::count(full.err.begin(), full.err.end(), '\n'), 1) << full.err;
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "p.gkaart")) << "nothing half-made stays";
}

TEST(CommandLine, TheDemoIsWhole) {
    const Folder folder;
    const auto demo = gkaart_json({"demo", "uit"}, folder.path());
    for (const auto& file : demo["files"])
        EXPECT_TRUE(std::filesystem::exists(folder.path() / file.get<std::string>())) << file;
    EXPECT_EQ(gkaart_json({"check", "uit/demo.gkaart"}, folder.path())["sound"], true);
    const auto ranking =
        gkaart_json({"rank", "uit/demo.gkaart", "--by", "gemeente", "--type", "woongebied"}, folder.path());
    EXPECT_EQ(ranking["items"].size(), 32U);
    EXPECT_EQ(gkaart_json({"explain", "uit/demo.gkaart", "GM0361", "--by", "gemeente"}, folder.path())["area_id"],
              "GM0361");
    EXPECT_EQ(gkaart_json({"explain", "uit/demo.gkaart", "gm0361"}, folder.path())["parts"][0]["area_id"], "GM0361");
    const auto squares = gkaart_json(
        {"rank", "uit/demo.gkaart", "--by", "cell", "--type", "woongebied", "--gemeente", "Texel", "--top", "3"},
        folder.path());
    ASSERT_EQ(squares["items"].size(), 3U) << "the highest of that gemeente, not of the region";
    EXPECT_EQ(squares["items"][0]["gemeente"], "GM0448");
    EXPECT_EQ(gkaart({"rank", "uit/demo.gkaart", "--by", "buurt", "--gemeente", "GM9999"}, folder.path()).status, 2);
    EXPECT_EQ(gkaart({"explain", "uit/demo.gkaart", "GM0361", "--by", "estate"}, folder.path()).status, 3)
        << "--by says which kind of area an id stands for";
    EXPECT_EQ(gkaart({"demo", "uit"}, folder.path()).status, 0) << "making it again replaces it";
}

} // namespace
} // namespace gk::acceptance
