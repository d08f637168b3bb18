// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/region: gemeenten, areas and their kinds, area types.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::region {

namespace detail {
/// A CBS code: fixed prefix, fixed number of digits. Ordered as text, which is the order of CBS lists.
template <class Tag>
class Code {
public:
    /// Accepts "GM0361", "gm0361 " and "361" (spreadsheets drop prefixes and leading zeros), and
    /// makes the canonical form of it; nothing when it is no such code.
    [[nodiscard]] static std::optional<Code> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }
    friend auto operator<=>(const Code&, const Code&) = default;

private:
    explicit Code(std::string text)
        : text_(std::move(text)) {}
    std::string text_;
};
struct GemeenteTag {
    static constexpr std::string_view prefix = "GM";
    static constexpr int digits = 4;
};
struct WijkTag {
    static constexpr std::string_view prefix = "WK";
    static constexpr int digits = 6;
};
struct BuurtTag {
    static constexpr std::string_view prefix = "BU";
    static constexpr int digits = 8;
};
} // namespace detail

using GemeenteCode = detail::Code<detail::GemeenteTag>; ///< GM0361
using WijkCode = detail::Code<detail::WijkTag>;         ///< WK036101
using BuurtCode = detail::Code<detail::BuurtTag>;       ///< BU03610100

/// The gemeente a wijk or buurt lies in, from its code (BU0361.... -> GM0361).
[[nodiscard]] GemeenteCode gemeente_of(const WijkCode& code);
[[nodiscard]] GemeenteCode gemeente_of(const BuurtCode& code);

/// What can be ranked and explained.
enum class AreaKind : std::uint8_t { gemeente, wijk, buurt, estate, cell };
[[nodiscard]] std::string_view name(AreaKind kind);
[[nodiscard]] std::optional<AreaKind> parse_area_kind(std::string_view text);

/// METHOD section 1: scored and ranked apart, never on one scale.
enum class AreaType : std::uint8_t { bedrijventerrein, woongebied, buitengebied };
inline constexpr std::uint8_t area_type_count = 3;
[[nodiscard]] std::string_view name(AreaType type);
[[nodiscard]] std::optional<AreaType> parse_area_type(std::string_view text);

} // namespace gk::region
