// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "gis/model/model_toml.hpp"

namespace gk::model {
namespace {

/// Anywhere in a name, after lower-casing and leaving out everything but letters and digits.
constexpr std::array<std::string_view, 37> protected_words{
    // Origin, nationality, country of birth.
    "herkomst", "herkmst", "nationaliteit", "geboorteland", "migratieachtergrond", "migratie", "migrant", "allochto",
    "autochto", "etnisch", "etniciteit", "afkomst", "buitenlander", "nietwesters", "ethnic", "nationality",
    "countryofbirth", "birthcountry", "foreignborn", "immigra", "origincountry", "countryoforigin",
    // Religion.
    "religie", "godsdienst", "geloof", "kerkelijk", "religio", "moslim", "islam", "muslim", "christen", "joods",
    // Benefits.
    "uitkering", "bijstand", "socialassistance", "socialbenefit", "welfare"};

/// Whole names of columns in CBS tables (Kerncijfers wijken en buurten), in the same plain form.
constexpr std::array<std::string_view, 28> protected_columns{
    "pwestal", "pnwal",  "pmarokk", "psuriname", "psurinam", "ptur",    "pturkije", "pantaru", "poverig", "povernw",
    "awestal", "anwal",  "amarokk", "asuriname", "aturkije", "aantaru", "apovernw", "anlall",  "aeurall", "aneural",
    "agebnl",  "agebeu", "agebne",  "asozwb",    "asozww",   "asozao",  "asozow",   "asozwwb"};
/// The same at the start of a name: country of birth inside and outside the Netherlands, and what the columns end with.
constexpr std::array<std::string_view, 10> protected_starts{"agebnl", "agebeu", "agebne",  "pgebnl",        "pgebeu",
                                                            "pgebne", "aeural", "aneural", "percentagegeb", "asoz"};

std::string plain(std::string_view name) {
    std::string text;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

} // namespace

bool is_protected_attribute(std::string_view name) {
    const std::string text = plain(name);
    return std::ranges::any_of(protected_words,
                               [&](std::string_view word) { return text.find(word) != std::string::npos; }) ||
           std::ranges::any_of(protected_starts, [&](std::string_view start) { return text.starts_with(start); }) ||
           std::ranges::find(protected_columns, text) != protected_columns.end();
}

} // namespace gk::model
