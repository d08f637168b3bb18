// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "core/base/error.hpp"

namespace gk::exchange {

/// A file that appears under its name only when it is whole.
class Draft {
public:
    explicit Draft(std::filesystem::path target)
        : target_(std::move(target))
        , draft_(target_.parent_path() /
                 fmt::format(".{}-{}{}", target_.stem().string(), getpid(), target_.extension().string())) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        std::error_code ignored;
        std::filesystem::remove(draft_, ignored);
    }
    [[nodiscard]] const std::filesystem::path& path() const { return draft_; }
    [[nodiscard]] Status keep() const {
        std::error_code problem;
        std::filesystem::rename(draft_, target_, problem);
        if (problem) return fail(ErrorCode::outside, "cannot be written: " + problem.message(), target_.string());
        return {};
    }

private:
    std::filesystem::path target_, draft_;
};

} // namespace gk::exchange
