// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who may write. On a local disk SQLite's own locks are enough; network file systems do not keep
// those promises, so there a named lock file beside the project says who is writing. Private to gis/store.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/error.hpp"

namespace gk::store {

enum class Place : std::uint8_t { local, network };

/// From `f_type` of statfs(2). Unknown kinds that may be a share (FUSE, 9P) count as network.
[[nodiscard]] Place classify_file_system(std::uint64_t f_type);
/// Where the folder of a file is. A folder that cannot be asked counts as local: opening will say why.
[[nodiscard]] Place place_of(const std::filesystem::path& file);
/// For tests: every place is this one; nothing gives the truth back.
void assume_place(std::optional<Place> place);

/// GK_USER, else the login name, else the user's number.
[[nodiscard]] std::string current_user();

/// The lock file `<project>.lock`, there while this object lives.
class FileLock {
public:
    /// Errors: somebody else holds it (outside, naming who, where and since when), folder not writable.
    /// A lock of a process of this machine that is no more is taken over.
    [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path& project);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(std::filesystem::path file)
        : file_(std::move(file)) {}
    std::filesystem::path file_; ///< empty when not held
};

} // namespace gk::store
