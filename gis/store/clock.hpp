// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace gk::store {

/// The present moment, "2026-11-23T19:30:05Z". SOURCE_DATE_EPOCH (seconds since 1970) replaces the
/// clock, so that two builds of the demo project are the same.
[[nodiscard]] std::string utc_now();

/// For tests and pictures of a program that keeps running: from now on it is midday of this ISO day, for every thread.
/// An empty text gives the clock back. False, and nothing changes, when it is no day.
[[nodiscard]] bool set_today(std::string_view iso);

} // namespace gk::store
