// SPDX-License-Identifier: EUPL-1.2
#include "core/privacy/remark.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "core/privacy/columns.hpp"

namespace gk::privacy {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
/// Letters of other alphabets and with accents are letters too.
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// In small letters, at white space and brackets, without the punctuation around a word.
std::vector<std::string> remark_words(std::string_view text) {
    constexpr std::string_view between = " \t\r\n()[]\"";
    constexpr std::string_view around = ".,;:!?'";
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(between), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!word.empty() && around.find(word.front()) != std::string_view::npos) word.remove_prefix(1);
        while (!word.empty() && around.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
        if (word.empty()) continue;
        std::string small(word);
        std::ranges::transform(small, small.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        words.push_back(std::move(small));
    }
    return words;
}

std::string digits_of(std::string_view word) {
    std::string digits;
    for (const char c : word)
        if (is_digit(c)) digits += c;
    return digits;
}

/// 1234.56.782, as the tax office used to write it; the proof must hold.
bool is_dotted_bsn(std::string_view word) {
    return word.size() == 11 && word[4] == '.' && word[7] == '.' && all_digits(word.substr(0, 4)) &&
           all_digits(word.substr(5, 2)) && all_digits(word.substr(8)) && passes_bsn_proof(digits_of(word));
}

bool is_bsn_word(std::string_view word) {
    return word == "bsn" || word.starts_with("bsn-") || word.starts_with("bsnnummer") ||
           word.starts_with("burgerservice") || word.starts_with("sofi");
}

/// A street by its ending, but no road that has a number of its own.
bool is_street(std::string_view word) {
    static constexpr std::array<std::string_view, 12> endings{
        "straat", "laan", "plein", "gracht", "singel", "dreef", "steeg", "plantsoen", "kade", "weg", "dijk", "burgwal"};
    static constexpr std::array<std::string_view, 5> roads{"rijksweg", "snelweg", "autoweg", "provincialeweg",
                                                           "hoofdweg"};
    if (std::ranges::find(roads, word) != roads.end()) return false;
    return std::ranges::any_of(
        endings, [&](std::string_view ending) { return word.size() > ending.size() + 1 && word.ends_with(ending); });
}

/// 12, 12a, 12-14.
bool is_house_number(std::string_view word) {
    std::size_t digits = 0;
    while (digits < word.size() && is_digit(word[digits])) ++digits;
    if (digits == 0 || digits > 4 || word.front() == '0') return false;
    return word.size() <= digits + 1 ? digits == word.size() || is_letter(word.back()) : word[digits] == '-';
}

/// 12-03-1985, 12/3/85; or 12, and the next word is a month.
bool is_date(const std::vector<std::string>& words, std::size_t at) {
    if (at >= words.size() || !is_digit(words[at].front())) return false;
    const std::string_view word = words[at];
    if (word.size() >= 6 && word.size() <= 10 &&
        std::ranges::all_of(word, [](char c) { return is_digit(c) || c == '-' || c == '/' || c == '.'; }))
        return digits_of(word).size() >= 4 && !all_digits(word);
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "maa", "apr", "mei", "jun",
                                                             "jul", "aug", "sep", "okt", "nov", "dec"};
    return word.size() <= 2 && at + 1 < words.size() &&
           std::ranges::any_of(months, [&](std::string_view m) { return words[at + 1].starts_with(m); });
}

bool is_plain_kenteken(std::string_view word) {
    const auto digits = std::ranges::count_if(word, is_digit);
    return word.size() == 6 && digits > 0 && digits < 6 &&
           std::ranges::all_of(word, [](char c) { return is_digit(c) || is_letter(c); });
}

} // namespace

bool holds_mobile_number(std::string_view text) {
    constexpr std::size_t length = 10;
    for (auto at = text.find("06"); at != std::string_view::npos; at = text.find("06", at + 1)) {
        const auto free = [&](std::size_t i) {
            return i >= text.size() || (!is_digit(text[i]) && !is_letter(text[i]));
        };
        if (at + length <= text.size() && all_digits(text.substr(at, length)) && free(at + length) &&
            (at == 0 || (free(at - 1) && text[at - 1] != '.' && text[at - 1] != '-')))
            return true;
    }
    return false;
}

std::optional<std::string> identifying_remark(std::string_view text) {
    if (std::ranges::none_of(text, is_digit)) return std::nullopt;
    if (std::ranges::any_of(text, is_letter) && holds_mobile_number(text)) return "a telephone number inside its text";
    const std::vector<std::string> words = remark_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (is_dotted_bsn(word)) return "a BSN inside its text";
        const bool last = i + 1 == words.size();
        if (is_bsn_word(word) && !last) {
            // "bsn nummer is 123456789"
            for (std::size_t k = i + 1; k < std::min(i + 4, words.size()); ++k)
                if (const auto digits = digits_of(words[k]).size(); digits == 8 || digits == 9)
                    return "a BSN inside its text";
        }
        if (words.size() > 1 && is_kenteken(word)) return "a licence plate inside its text";
        if (last) break;
        if (word.starts_with("kenteken") && is_plain_kenteken(words[i + 1])) return "a licence plate inside its text";
        if (is_street(word) && is_house_number(words[i + 1])) return "an address (street and number)";
        if ((word == "geb" || word == "geboren" || word == "geboortedatum" || word == "gebdatum") &&
            (is_date(words, i + 1) || is_date(words, i + 2)))
            return "a date of birth inside its text";
    }
    return std::nullopt;
}

} // namespace gk::privacy
