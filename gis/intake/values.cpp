// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "core/region/gemeenten.hpp"

namespace gk::intake {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool digits_only(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, digit);
}

/// "1.234.567" with the given sign between groups of three; the first group has one to three digits.
bool grouped(std::string_view whole, char sign) {
    std::size_t begin = 0;
    for (std::size_t group = 0;; ++group) {
        const std::size_t end = std::min(whole.find(sign, begin), whole.size());
        const auto part = whole.substr(begin, end - begin);
        if (!digits_only(part) || part.size() > 3 || (group > 0 && part.size() != 3)) return false;
        if (end == whole.size()) return group > 0;
        begin = end + 1;
    }
}

std::optional<double> from_plain(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                  "jul", "aug", "sep", "okt", "nov", "dec"};

int month_by_name(std::string_view word) {
    const std::string plain = region::plain_letters(word);
    if (plain.size() < 3) return 0;
    if (plain == "maart" || plain == "march" || plain == "mar") return 3;
    if (plain == "may") return 5;
    if (plain == "oct" || plain == "october") return 10;
    for (std::size_t m = 0; m < months.size(); ++m)
        if (plain.starts_with(months[m])) return static_cast<int>(m) + 1;
    return 0;
}

int whole(std::string_view text) {
    int value = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct Day {
    int year = 0, month = 0, day = 0;
};

/// The date part, with a time behind it taken off. Nothing when what follows is no time.
std::optional<std::string_view> without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        if (text.size() == 14 && digits_only(text)) return text.substr(0, 8); // yyyymmddhhmmss
        return text;
    }
    std::size_t begin = colon;
    while (begin > 0 && digit(text[begin - 1])) --begin;
    const auto hours = text.substr(begin, colon - begin);
    if (hours.empty() || hours.size() > 2 || whole(hours) > 24 || begin == 0) return std::nullopt;
    for (const char c : text.substr(colon))
        if (!digit(c) && std::string_view(":.+-Z ").find(c) == std::string_view::npos) return std::nullopt;
    const char between = text[begin - 1];
    if (between != 'T' && between != ' ') return std::nullopt;
    return trim(text.substr(0, begin - 1));
}

std::optional<Day> read_day(std::string_view text) {
    if (digits_only(text) && text.size() == 8)
        return Day{whole(text.substr(0, 4)), whole(text.substr(4, 2)), whole(text.substr(6, 2))};
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i)
        if (i == text.size() || text[i] == '-' || text[i] == '/' || text[i] == '.' || text[i] == ' ') {
            if (i > begin) parts.push_back(text.substr(begin, i - begin));
            else if (i < text.size() && text[i] != ' ') return std::nullopt;
            begin = i + 1;
        }
    if (parts.size() != 3) return std::nullopt;
    const int named = digits_only(parts[1]) ? 0 : month_by_name(parts[1]);
    if (!digits_only(parts[0]) || !digits_only(parts[2]) || (named == 0 && !digits_only(parts[1]))) return std::nullopt;
    if (named == 0 && parts[1].size() > 2) return std::nullopt;
    const int month = named != 0 ? named : whole(parts[1]);
    if (parts[0].size() == 4 && parts[2].size() <= 2) return Day{whole(parts[0]), month, whole(parts[2])};
    if (parts[2].size() == 4 && parts[0].size() <= 2) return Day{whole(parts[2]), month, whole(parts[0])};
    return std::nullopt; // years of two digits: which century?
}

/// Spreadsheets count days from 30 December 1899.
std::optional<std::chrono::sys_days> from_day_number(std::string_view text) {
    const auto dot = std::min(text.find_first_of(".,"), text.size());
    if (dot != 5 || !digits_only(text.substr(0, dot)) || (dot + 1 < text.size() && !digits_only(text.substr(dot + 1))))
        return std::nullopt;
    using namespace std::chrono;
    return sys_days{year{1899} / December / 30} + days{whole(text.substr(0, dot))};
}

} // namespace

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_missing(std::string_view given) {
    const std::string_view text = trim(given);
    if (text.empty()) return true;
    if (text.front() == '-' && text.size() > 5) {
        const auto value = parse_number(text);
        for (const double mark : {-99995., -99997., -99998., -99999., -99999995., -99999997., -99999998., -99999999.})
            if (value && *value == mark) return true;
        return false;
    }
    if (text == "." || text == "-" || text == "--") return true;
    if (text.size() > 6) return false;
    const std::string plain = region::plain_letters(text);
    return plain == "nan" || plain == "null" || plain == "nvt" || plain == "nb" || plain == "na" || plain == "none";
}

std::optional<double> parse_number(std::string_view given) {
    std::string_view text = trim(given);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    if (text.empty() || !(digit(text.front()) || text.front() == '.' || text.front() == ',')) return std::nullopt;
    const auto dots = std::ranges::count(text, '.');
    const auto commas = std::ranges::count(text, ',');
    std::string plain(text);
    if (dots + commas > 1) {
        const char last = text[text.find_last_of(".,")];
        const char group = last == '.' ? ',' : '.';
        if (dots > 0 && commas > 0) { // "1.234,5": the last sign is the decimal one
            const auto at = text.find(last);
            if (std::ranges::count(text, last) != 1 || !grouped(text.substr(0, at), group) ||
                !digits_only(text.substr(at + 1)))
                return std::nullopt;
        } else if (!grouped(text, last)) { // "1.234.567": no decimals
            return std::nullopt;
        }
        std::erase(plain, dots > 0 && commas > 0 ? group : last);
    }
    std::ranges::replace(plain, ',', '.');
    const auto value = from_plain(plain);
    if (!value) return std::nullopt;
    return negative ? -*value : *value;
}

bool is_label(std::string_view given) {
    std::string_view text = trim(given);
    if (!text.empty() && text.front() == '+') return true;
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return (text.size() > 1 && text[0] == '0' && digit(text[1])) || (digits_only(text) && text.size() > 15);
}

DateReading parse_date(std::string_view given, std::chrono::sys_days today) {
    using namespace std::chrono;
    const std::string_view text = trim(given);
    constexpr std::string_view no_date = "is no date (write it as 2024-03-31 or 31-03-2024)";
    std::optional<sys_days> day = from_day_number(text);
    if (!day) {
        const auto date = without_time(text);
        const auto read = date ? read_day(*date) : std::nullopt;
        if (!read) return {"", std::string(no_date)};
        const year_month_day ymd{year{read->year}, month{static_cast<unsigned>(read->month)},
                                 std::chrono::day{static_cast<unsigned>(read->day)}};
        if (!ymd.ok()) return {"", "is a day that does not exist"};
        day = sys_days{ymd};
    }
    if (*day > today) return {"", "lies in the future"};
    if (*day < sys_days{year{1980} / January / 1}) return {"", "lies before 1980"};
    const year_month_day ymd{*day};
    return {fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                        static_cast<unsigned>(ymd.day())),
            ""};
}

std::optional<std::chrono::sys_days> parse_iso(std::string_view text) {
    using namespace std::chrono;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto read = read_day(text);
    if (!read) return std::nullopt;
    const year_month_day ymd{year{read->year}, month{static_cast<unsigned>(read->month)},
                             std::chrono::day{static_cast<unsigned>(read->day)}};
    if (!ymd.ok()) return std::nullopt;
    return sys_days{ymd};
}

std::chrono::sys_days system_today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace gk::intake
