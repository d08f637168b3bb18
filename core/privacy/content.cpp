// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cctype>

#include "core/privacy/columns.hpp"
#include "core/privacy/remark.hpp"

namespace gk::privacy {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}
bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// something@something.xy anywhere in the text.
bool holds_email(std::string_view text) {
    const auto part = [](char c) {
        return letter(c) || digit(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
    };
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at == 0 || !part(text[at - 1])) continue;
        std::size_t end = at + 1;
        std::size_t dot = 0;
        while (end < text.size() && part(text[end])) {
            if (text[end] == '.' && end > at + 1) dot = end;
            ++end;
        }
        if (dot != 0 && end - dot > 2 && letter(text[dot + 1])) return true;
    }
    return false;
}

enum class Phone : std::uint8_t { no, plain, written };

/// A run of digits, spaces, hyphens and brackets that is a Dutch number. Written: with +31 or with a
/// separator after the area code; plain: just ten digits, which a code may be as well.
Phone phone_in(std::string_view text) {
    Phone best = Phone::no;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool starts = (text[i] == '+' || text[i] == '0' || text[i] == '(') && (i == 0 || !digit(text[i - 1])) &&
                            (i == 0 || !letter(text[i - 1])) && (i == 0 || (text[i - 1] != '.' && text[i - 1] != '-'));
        if (!starts) continue;
        std::string digits;
        bool separated = false;
        std::size_t end = i + (text[i] == '+' ? 1U : 0U);
        for (; end < text.size(); ++end) {
            if (digit(text[end])) {
                digits += text[end];
            } else if ((text[end] == ' ' || text[end] == '-' || text[end] == '(' || text[end] == ')') &&
                       end + 1 < text.size() && (digit(text[end + 1]) || text[end] == ')' || text[end + 1] == '(')) {
                if (digits.size() >= 2 && digits.size() <= 5) separated = true;
            } else {
                break;
            }
        }
        if (end < text.size() && (letter(text[end]) || text[end] == '.' || text[end] == ',' || text[end] == ':'))
            continue;
        const bool abroad = text[i] == '+' || digits.starts_with("0031");
        if (digits.starts_with("0031")) digits.erase(0, 2);
        if (abroad) {
            if (digits.size() == 11 && digits.starts_with("31") && digits[2] != '0') return Phone::written;
            continue;
        }
        if (digits.size() != 10 || digits[0] != '0' || digits[1] == '0') continue;
        if (separated) return Phone::written;
        best = Phone::plain;
    }
    return best;
}

/// Ends as an address does: a word with a street's ending, a space, a number, perhaps a letter.
bool is_address(std::string_view text) {
    static constexpr std::array<std::string_view, 24> endings{
        "straat",    "weg",  "laan",  "plein",   "dijk", "kade", "hof",   "pad",   "gracht", "singel", "dreef", "steeg",
        "plantsoen", "park", "markt", "burgwal", "kamp", "wal",  "haven", "vaart", "oord",   "baan",   "str",   "str."};
    std::size_t end = text.size();
    if (end > 0 && letter(text[end - 1])) --end;                                               // 12a
    if (end > 0 && end < text.size() && (text[end - 1] == ' ' || text[end - 1] == '-')) --end; // 12 a
    std::size_t digits = end;
    while (digits > 0 && digit(text[digits - 1])) --digits;
    if (digits == end || end - digits > 5 || digits == 0 || text[digits - 1] != ' ') return false;
    std::string street(trimmed(text.substr(0, digits)));
    for (char& c : street) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    // "Weg 12" or "Park 3" may be a name; a street's name is longer than its ending.
    return std::ranges::any_of(endings,
                               [&](std::string_view e) { return street.size() > e.size() + 1 && street.ends_with(e); });
}

/// First number of exactly nine digits inside a longer text.
std::string_view nine_digits_in(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (!digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && digit(text[end])) ++end;
        const bool decimal = (i > 0 && (text[i - 1] == '.' || text[i - 1] == ',')) ||
                             (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && digit(text[end + 1]));
        if (end - i == 9 && !decimal && (i == 0 || !letter(text[i - 1]))) return text.substr(i, 9);
        i = end;
    }
    return {};
}

} // namespace

bool passes_bsn_proof(std::string_view digits) {
    if (digits.size() != 8 && digits.size() != 9) return false;
    if (!std::ranges::all_of(digits, digit)) return false;
    int sum = 0;
    int weight = static_cast<int>(digits.size());
    for (const char c : digits) {
        sum += (c - '0') * (weight == 1 ? -1 : weight);
        --weight;
    }
    // 00000000 passes the sum, yet is no number that anybody has.
    return sum % 11 == 0 && std::ranges::any_of(digits, [](char c) { return c != '0'; });
}

bool is_dutch_iban(std::string_view text) {
    std::string iban;
    for (const char c : text)
        if (c != ' ') iban += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (iban.size() != 18 || !iban.starts_with("NL")) return false;
    for (std::size_t i = 2; i < iban.size(); ++i)
        if ((i >= 4 && i < 8) ? !letter(iban[i]) : !digit(iban[i])) return false;
    const std::string turned = iban.substr(4) + iban.substr(0, 4);
    int rest = 0;
    for (const char c : turned) {
        if (digit(c)) rest = (rest * 10 + (c - '0')) % 97;
        else rest = (rest * 100 + (c - 'A' + 10)) % 97;
    }
    return rest == 1;
}

bool is_kenteken(std::string_view text) {
    std::string shape;
    for (const char c : text) shape += digit(c) ? '9' : letter(c) ? 'X' : c;
    static constexpr std::array<std::string_view, 14> side_codes{
        "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9",
        "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"};
    return std::ranges::find(side_codes, shape) != side_codes.end();
}

void ContentCheck::add(std::string_view value) {
    value = trimmed(value);
    if (value.empty()) return;
    ++values_;
    if (std::ranges::all_of(value, digit)) {
        if (value.size() == 8 || value.size() == 9) {
            ++eight_nine_;
            if (passes_bsn_proof(value)) {
                ++bsn_;
                if (value.size() == 9) ++lone_bsn_;
                if (first_bsn_.empty()) first_bsn_ = value;
                else if (first_bsn_ != value) bsn_differ_ = true;
            }
        } else if (value.size() == 10 && phone_in(value) == Phone::plain) {
            ++phone_;
            if (holds_mobile_number(value)) ++lone_mobile_;
        }
        return;
    }
    if (std::ranges::any_of(value, letter)) ++texts_;
    look_for_one(value);
    const auto digits = std::ranges::count_if(value, digit);
    if (digits == 0) return;
    if (is_address(value)) ++address_;
    if (is_kenteken(value)) ++kenteken_;
    if (digits >= 9) {
        switch (phone_in(value)) {
        case Phone::written: ++phone_written_; break;
        case Phone::plain: ++phone_; break;
        case Phone::no: break;
        }
        if (is_dutch_iban(value)) ++iban_;
        if (const auto nine = nine_digits_in(value); !nine.empty()) {
            ++text_nine_;
            if (passes_bsn_proof(nine)) ++text_bsn_;
        }
    }
}

void ContentCheck::look_for_one(std::string_view text) {
    if (remark_.empty()) remark_ = identifying_remark(text).value_or("");
    if (text.find('@') != std::string_view::npos && holds_email(text)) ++email_;
}

std::optional<std::string> ContentCheck::verdict(TableKind table) const {
    if (email_ > 0) return "an e-mail address";
    if (iban_ > 0) return "a bank account (IBAN)";
    // One in eleven numbers passes the proof by chance: nearly all must, and they must differ.
    const bool events = table == TableKind::events;
    if (bsn_ >= 4 && bsn_differ_ && (events || eight_nine_ * 10 >= values_ * 8) && bsn_ * 10 >= eight_nine_ * 9)
        return "a BSN (the numbers pass the 11-proof)";
    if (events) {
        if (!remark_.empty()) return remark_;
        // A number on its own among remarks; and in a remark, when more of them pass than chance explains.
        const bool remarks = texts_ * 2 >= values_;
        if (remarks && lone_bsn_ > 0) return "a BSN (a number passes the 11-proof)";
        if (remarks && lone_mobile_ > 0) return "a telephone number";
        if (text_bsn_ > 0 && text_bsn_ * 5 >= text_nine_) return "a BSN inside its text";
    }
    if (text_bsn_ >= 3 && text_bsn_ * 2 >= text_nine_) return "a BSN inside its text";
    if (phone_written_ >= 1 || (phone_ >= 3 && phone_ * 2 >= values_)) return "a telephone number";
    if (kenteken_ >= 3 && kenteken_ * 2 >= values_) return "a licence plate";
    if (table != TableKind::areas && address_ >= 3 && address_ * 2 >= values_) return "an address (street and number)";
    return std::nullopt;
}

} // namespace gk::privacy
