// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Runs the built programs as a user does: a real process, its exit status and what it prints.

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace gk::acceptance {

struct Outcome {
    int status = -1; ///< exit status, or 128 + signal
    std::string out, err;
};
/// Runs a program with arguments in `folder`; waits.
[[nodiscard]] Outcome run(const std::vector<std::string>& command, const std::filesystem::path& folder);
/// gkaart ARGUMENTS --json, which must succeed; its document.
[[nodiscard]] nlohmann::json gkaart_json(std::vector<std::string> arguments, const std::filesystem::path& folder);
[[nodiscard]] Outcome gkaart(std::vector<std::string> arguments, const std::filesystem::path& folder);

/// A new folder that goes when the object goes.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The real open data (GK_REAL_DATA); tests skip when it is absent.
[[nodiscard]] std::string real(const std::string& file);
[[nodiscard]] bool have_real_data();

} // namespace gk::acceptance
