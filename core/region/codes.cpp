// SPDX-License-Identifier: EUPL-1.2
#include "core/region/codes.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace gk::region {
namespace detail {

template <class Tag>
std::optional<Code<Tag>> Code<Tag>::parse(std::string_view text) {
    const auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    if (text.size() > Tag::prefix.size() &&
        std::equal(Tag::prefix.begin(), Tag::prefix.end(), text.begin(),
                   [](char want, char have) { return want == std::toupper(static_cast<unsigned char>(have)); }))
        text.remove_prefix(Tag::prefix.size());
    const auto digits = static_cast<std::size_t>(Tag::digits);
    if (text.empty() || text.size() > digits || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    // Spreadsheets drop leading zeros: "361" is GM0361. A gemeente has at least 2 significant digits.
    if (digits - text.size() > 2) return std::nullopt;
    return Code(std::string(Tag::prefix) + std::string(digits - text.size(), '0') + std::string(text));
}

template class Code<GemeenteTag>;
template class Code<WijkTag>;
template class Code<BuurtTag>;

} // namespace detail

GemeenteCode gemeente_of(const WijkCode& code) {
    return *GemeenteCode::parse(code.text().substr(2, 4));
}
GemeenteCode gemeente_of(const BuurtCode& code) {
    return *GemeenteCode::parse(code.text().substr(2, 4));
}

namespace {
constexpr std::array<std::string_view, 5> kind_names{"gemeente", "wijk", "buurt", "estate", "cell"};
constexpr std::array<std::string_view, area_type_count> type_names{"bedrijventerrein", "woongebied", "buitengebied"};

template <class Enum, std::size_t N>
std::optional<Enum> parse_name(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}
} // namespace

std::string_view name(AreaKind kind) {
    return kind_names.at(static_cast<std::size_t>(kind));
}
std::optional<AreaKind> parse_area_kind(std::string_view text) {
    return parse_name<AreaKind>(kind_names, text);
}
std::string_view name(AreaType type) {
    return type_names.at(static_cast<std::size_t>(type));
}
std::optional<AreaType> parse_area_type(std::string_view text) {
    return parse_name<AreaType>(type_names, text);
}

} // namespace gk::region
