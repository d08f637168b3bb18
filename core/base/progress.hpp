// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace gk {

/// Called now and then by anything that may take over a second; `total` 0 means unknown.
/// Returns false when the caller must stop: it then gives ErrorCode::interrupted and changes nothing.
using Progress = std::function<bool(std::string_view stage, std::uint64_t done, std::uint64_t total)>;

/// A progress that says nothing and never stops.
[[nodiscard]] inline Progress no_progress() {
    return [](std::string_view, std::uint64_t, std::uint64_t) { return true; };
}

} // namespace gk
