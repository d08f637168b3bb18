// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace gk::store {

/// The present moment, "2026-11-23T19:30:05Z". SOURCE_DATE_EPOCH (seconds since 1970) replaces the
/// clock, so that two builds of the demo project are the same.
[[nodiscard]] std::string utc_now();

} // namespace gk::store
