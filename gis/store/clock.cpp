// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/clock.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

#include <fmt/chrono.h>

namespace gk::store {

std::string utc_now() {
    std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text(fixed);
        std::time_t seconds = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc{}) now = seconds;
    }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

} // namespace gk::store
