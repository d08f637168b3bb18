// SPDX-License-Identifier: EUPL-1.2
#include "core/region/gemeenten.hpp"

#include <algorithm>

namespace gk::region {
namespace {

/// Base letter of U+00C0..U+00FF (the second byte of their UTF-8 form, 0x80..0xBF); '-' where none.
constexpr std::string_view latin1_base = "aaaaaaaceeeeiiii"
                                         "-nooooo-ouuuuy-s"
                                         "aaaaaaaceeeeiiii"
                                         "-nooooo-ouuuuy-y";

/// The name without what people add to it: "Gemeente Bergen (NH.)" -> "bergen".
std::string bare_name(std::string_view name) {
    std::string plain = plain_letters(name);
    if (plain.starts_with("gemeente")) plain.erase(0, std::string_view("gemeente").size());
    for (const std::string_view tail : {"gemeente", "nh"})
        if (plain.size() > tail.size() + 2 && plain.ends_with(tail)) plain.resize(plain.size() - tail.size());
    return plain;
}

template <class Entry>
const Entry* by_code(const std::vector<Entry>& entries, const GemeenteCode& code) {
    const auto found = std::ranges::find(entries, code, &Entry::code);
    return found == entries.end() ? nullptr : &*found;
}

template <class Entry>
const Entry* by_name(const std::vector<Entry>& entries, std::string_view name) {
    const std::string wanted = bare_name(name);
    const auto found = std::ranges::find_if(entries, [&](const Entry& e) { return bare_name(e.name) == wanted; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

void GemeenteTable::add(Gemeente gemeente) {
    gemeenten_.push_back(std::move(gemeente));
    std::ranges::sort(gemeenten_, {}, &Gemeente::code);
}

void GemeenteTable::add(FormerGemeente former) {
    former_.push_back(std::move(former));
}

const Gemeente* GemeenteTable::find(const GemeenteCode& code) const {
    return by_code(gemeenten_, code);
}
const FormerGemeente* GemeenteTable::find_former(const GemeenteCode& code) const {
    return by_code(former_, code);
}
const Gemeente* GemeenteTable::find_by_name(std::string_view name) const {
    return by_name(gemeenten_, name);
}
const FormerGemeente* GemeenteTable::find_former_by_name(std::string_view name) const {
    return by_name(former_, name);
}

std::string plain_letters(std::string_view utf8) {
    std::string plain;
    plain.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            plain += static_cast<char>(c);
        } else if (c >= 'A' && c <= 'Z') {
            plain += static_cast<char>(c - 'A' + 'a');
        } else if (c == 0xC3 && i + 1 < utf8.size()) {
            const auto second = static_cast<unsigned char>(utf8[++i]);
            if (second >= 0x80 && second <= 0xBF && latin1_base[second - 0x80U] != '-')
                plain += latin1_base[second - 0x80U];
        } else if (c == 0xCC && i + 1 < utf8.size()) {
            ++i; // a combining accent, as macOS writes "ö": the letter before it is kept
        }
    }
    return plain;
}

} // namespace gk::region
