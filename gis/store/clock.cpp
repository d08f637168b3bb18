// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/clock.hpp"

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <fmt/chrono.h>

namespace gk::store {
namespace {

/// Seconds since 1970; 0: the clock of the machine.
std::atomic<std::int64_t>& fixed_moment() {
    static std::atomic<std::int64_t> moment{0};
    return moment;
}

} // namespace

std::string utc_now() {
    std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    if (const std::int64_t fixed = fixed_moment(); fixed != 0) {
        now = static_cast<std::time_t>(fixed);
    } else if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        const std::string_view text(epoch);
        std::time_t seconds = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), seconds).ec == std::errc{}) now = seconds;
    }
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

bool set_today(std::string_view iso) {
    if (iso.empty()) {
        fixed_moment() = 0;
        return true;
    }
    int year = 0;
    unsigned month = 0, day = 0;
    const auto read = [&](std::size_t at, std::size_t length, auto& value) {
        const char* end = iso.data() + at + length;
        const auto result = std::from_chars(iso.data() + at, end, value);
        return result.ec == std::errc{} && result.ptr == end;
    };
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-' || !read(0, 4, year) || !read(5, 2, month) ||
        !read(8, 2, day))
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!date.ok()) return false;
    const auto noon = std::chrono::sys_days{date} + std::chrono::hours{12};
    fixed_moment() = std::chrono::duration_cast<std::chrono::seconds>(noon.time_since_epoch()).count();
    return true;
}

} // namespace gk::store
