// SPDX-License-Identifier: EUPL-1.2
#include "core/score/reader_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <utility>

namespace gk::score {
namespace {

constexpr std::array<std::string_view, 12> months_nl{"januari",   "februari", "maart",    "april",
                                                     "mei",       "juni",     "juli",     "augustus",
                                                     "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The day and month of "yyyy-mm-dd" at the start of a text; month 0 when it is not one.
std::pair<int, int> day_and_month(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || (text.size() > 10 && is_digit(text[10]))) return {};
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
        if (!is_digit(text[i])) return {};
    const int month = (text[5] - '0') * 10 + (text[6] - '0');
    const int day = (text[8] - '0') * 10 + (text[9] - '0');
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? std::pair{day, month} : std::pair{0, 0};
}

template <class Write>
std::string with_dates(std::string_view text, Write write) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto [day, month] = i > 0 && is_digit(text[i - 1]) ? std::pair{0, 0} : day_and_month(text.substr(i));
        if (month == 0) {
            result += text[i++];
        } else {
            result += write(day, month, text.substr(i, 4));
            i += 10;
        }
    }
    return result;
}

std::string in_words(std::string_view text, const std::array<std::string_view, 12>& months) {
    return with_dates(text, [&](int day, int month, std::string_view year) {
        return std::format("{} {} {}", day, months.at(static_cast<std::size_t>(month - 1)), year);
    });
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

} // namespace

std::string reader_words(std::string_view text) {
    std::string result(text);
    replace_all(result, "km2", "km²");
    replace_all(result, "het vak", "het vierkant");
    return result;
}

std::string dutch_dates(std::string_view text) {
    return in_words(text, months_nl);
}

std::string english_dates(std::string_view text) {
    return in_words(text, months_en);
}

std::string table_dates(std::string_view text) {
    return with_dates(text, [](int day, int month, std::string_view year) {
        return std::format("{:02}-{:02}-{}", day, month, year);
    });
}

std::string first_ten_nl(double share) {
    const auto of_hundred = std::lround(100 * share);
    if (share <= 0) return "; dit gebied hoort dan nooit bij de eerste tien";
    if (share >= 1) return "; dit gebied hoort dan altijd bij de eerste tien";
    if (of_hundred < 1) return "; dit gebied hoort dan bijna nooit bij de eerste tien";
    if (of_hundred > 99) return "; dit gebied hoort dan bijna altijd bij de eerste tien";
    return std::format("; dit gebied hoort dan {} van de 100 keer bij de eerste tien", of_hundred);
}

std::string first_ten_en(double share) {
    const auto of_hundred = std::lround(100 * share);
    if (share <= 0) return "; this area is then never among the first ten";
    if (share >= 1) return "; this area is then always among the first ten";
    if (of_hundred < 1) return "; this area is then hardly ever among the first ten";
    if (of_hundred > 99) return "; this area is then nearly always among the first ten";
    return std::format("; this area is then {} times out of 100 among the first ten", of_hundred);
}

} // namespace gk::score
