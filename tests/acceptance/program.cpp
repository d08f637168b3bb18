// SPDX-License-Identifier: EUPL-1.2
#include "tests/acceptance/program.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gk::acceptance {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

Outcome run(const std::vector<std::string>& command, const std::filesystem::path& folder) {
    static int calls = 0;
    const auto out = folder / (".out" + std::to_string(++calls));
    const auto err = folder / (".err" + std::to_string(calls));
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("fork failed");
    if (child == 0) {
        const int out_file = open(out.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        const int err_file = open(err.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        dup2(out_file, STDOUT_FILENO);
        dup2(err_file, STDERR_FILENO);
        if (chdir(folder.c_str()) != 0) _exit(126);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(out), text_of(err)};
    std::filesystem::remove(out);
    std::filesystem::remove(err);
    return outcome;
}

Outcome gkaart(std::vector<std::string> arguments, const std::filesystem::path& folder) {
    arguments.insert(arguments.begin(), GK_PROGRAM);
    return run(arguments, folder);
}

nlohmann::json gkaart_json(std::vector<std::string> arguments, const std::filesystem::path& folder) {
    arguments.emplace_back("--json");
    const Outcome outcome = gkaart(arguments, folder);
    EXPECT_EQ(outcome.status, 0) << "gkaart " << arguments.front() << ": " << outcome.err << outcome.out;
    const auto document = nlohmann::json::parse(outcome.out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << outcome.out;
    return document;
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gkaart-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string real(const std::string& file) {
    return (std::filesystem::path(GK_REAL_DATA) / file).string();
}
bool have_real_data() {
    return std::filesystem::exists(real("gemeenten_nh32.gpkg"));
}

} // namespace gk::acceptance
