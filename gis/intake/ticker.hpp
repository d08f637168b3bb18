// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"

namespace gk::intake {

/// Tells how far a loop over rows is, ten times a second and not for every row.
class Ticker {
public:
    Ticker(const Progress& progress, std::string_view stage)
        : progress_(progress)
        , stage_(stage) {}

    void start(std::string_view stage, std::int64_t total) {
        stage_ = stage;
        total_ = total > 0 ? static_cast<std::uint64_t>(total) : 0;
        next_look_ = 0;
    }
    /// Errors: interrupted.
    [[nodiscard]] Status tick(std::int64_t done) {
        const auto now_done = static_cast<std::uint64_t>(done);
        if (now_done < next_look_) return {};
        next_look_ = now_done + rows_between_looks;
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < std::chrono::milliseconds(100)) return {};
        last_ = now;
        return say(now_done);
    }
    [[nodiscard]] Status say(std::uint64_t done) {
        if (progress_ && !progress_(stage_, done, total_))
            return fail(ErrorCode::interrupted, "The import was stopped; the project is as it was.");
        return {};
    }

private:
    static constexpr std::uint64_t rows_between_looks = 64;
    const Progress& progress_;
    std::string_view stage_;
    std::uint64_t total_ = 0;
    std::uint64_t next_look_ = 0;
    std::chrono::steady_clock::time_point last_{};
};

} // namespace gk::intake
