// SPDX-License-Identifier: EUPL-1.2
#pragma once

// SHA-256 (OpenSSL), as 64 lower-case hexadecimal digits: of bytes, of a stream, of a file.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"

namespace gk::store {

/// A running hash. `field` adds the length too, so that ("ab","c") differs from ("a","bc").
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    Sha256& bytes(std::span<const std::byte> data);
    Sha256& text(std::string_view data);
    Sha256& field(std::string_view data);
    Sha256& field(std::span<const std::byte> data);
    Sha256& number(double value); ///< its 8 bytes, little-endian
    Sha256& number(std::int64_t value);
    /// The hash so far; the object starts anew.
    [[nodiscard]] std::string finish();

private:
    void flush();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

[[nodiscard]] std::string sha256(std::string_view text);
[[nodiscard]] std::string sha256(std::span<const std::byte> bytes);
/// Of the bytes of a file. Errors: cannot be read (outside), stopped by `progress` (interrupted).
[[nodiscard]] Result<std::string> sha256_file(const std::filesystem::path& path,
                                              const Progress& progress = no_progress());

} // namespace gk::store
