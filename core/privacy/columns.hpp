// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/privacy: editions, small-number suppression, identifying-column detection. This header: which
// columns of an incoming table point at a person or an address. By their name, and by what stands in
// them. Areas are scored, never addresses or persons, so such columns do not come in (DESIGN section 3).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gk::privacy {

/// What a table is about decides what its columns mean: "naam" of a buurt is a place, "naam" in a
/// table of signals is a person.
enum class TableKind : std::uint8_t {
    areas,   ///< gemeenten, wijken, buurten, estates
    objects, ///< any other layer: roads, schools, stations; "naam" names a thing
    events,  ///< signals and reach: a row may be about somebody
};

/// What a column identifies, in English ("a BSN", "a house number"); nothing when its name is harmless.
[[nodiscard]] std::optional<std::string> identifying_name(std::string_view column, TableKind table);

/// Judges a column by its values. Feed it all values or a sample, then ask.
class ContentCheck {
public:
    void add(std::string_view value);
    /// Beside a sample: looks only for what is enough when it stands there once (a remark about a person, an e-mail
    /// address) and leaves the shares, which the other rules go by, as the sample has them.
    void look_for_one(std::string_view text);
    /// As identifying_name, judged by content alone. Thresholds keep coordinates, counts, postcodes,
    /// CBS and BAG codes and dates out of it: a pattern that chance can make must hold in nearly all values. In events
    /// one remark that gives a person away is enough.
    [[nodiscard]] std::optional<std::string> verdict(TableKind table) const;

private:
    std::int64_t values_ = 0;     ///< not empty
    std::int64_t eight_nine_ = 0; ///< numbers of 8 or 9 digits
    std::int64_t bsn_ = 0;        ///< of those, the ones that pass the 11-proof
    std::int64_t text_nine_ = 0;  ///< numbers of 9 digits inside a longer text
    std::int64_t text_bsn_ = 0;
    std::int64_t email_ = 0;
    std::int64_t phone_ = 0;         ///< ten digits from 0, the whole value
    std::int64_t phone_written_ = 0; ///< +31..., 06-12345678: written as only a telephone number is
    std::int64_t kenteken_ = 0;
    std::int64_t iban_ = 0;
    std::int64_t address_ = 0;
    std::int64_t texts_ = 0;       ///< with a letter in them
    std::int64_t lone_bsn_ = 0;    ///< nine digits that pass the proof, the whole value
    std::int64_t lone_mobile_ = 0; ///< 06 and eight digits, the whole value
    std::string remark_;           ///< what the first remark that gives a person away holds
    std::string first_bsn_;
    bool bsn_differ_ = false;
};

/// The 11-proof of a burgerservicenummer, on 8 or 9 digits: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11.
[[nodiscard]] bool passes_bsn_proof(std::string_view digits);
/// A Dutch IBAN with a right checksum (ISO 7064 mod 97-10); spaces are skipped.
[[nodiscard]] bool is_dutch_iban(std::string_view text);
/// A Dutch licence plate written with its hyphens, side codes 1 to 14 (RDW).
[[nodiscard]] bool is_kenteken(std::string_view text);

} // namespace gk::privacy
