// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/demo_project.hpp"

#include <string>
#include <system_error>

#include "app/starter/demo_project.hpp"

namespace gk::desktop {

namespace fs = std::filesystem;

Result<fs::path> demo_project(const fs::path& folder, const Progress& progress) {
    std::error_code problem;
    fs::path file = folder / "voorbeeld.gkaart";
    if (fs::exists(file, problem)) return file;
    fs::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::outside, "this folder cannot be made: " + problem.message(), folder.string());
    const fs::path draft = folder / ".nieuw.gkaart";
    for (const char* tail : {"", "-wal", "-shm"}) fs::remove(draft.string() + tail, problem);
    {
        const Progress demo = [&](std::string_view, std::uint64_t, std::uint64_t) { return progress("demo", 0, 0); };
        const auto project = starter::make_demo_project(draft, folder / "bronnen", demo);
        if (!project) return std::unexpected(project.error());
    }
    fs::rename(draft, file, problem);
    if (problem) return fail(ErrorCode::outside, "cannot be written: " + problem.message(), file.string());
    return file;
}

} // namespace gk::desktop
