// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <vector>

#include "core/privacy/columns.hpp"
#include "core/region/gemeenten.hpp"

namespace gk::privacy {
namespace {

struct Word {
    std::string_view text;
    std::string_view what;
};

/// Refused wherever they stand in a column's name: no harmless column name holds them.
constexpr std::array anywhere{
    Word{"burgerservice", "a BSN"},
    Word{"sofinummer", "a BSN"},
    Word{"voornaam", "a person's name"},
    Word{"voornamen", "a person's name"},
    Word{"achternaam", "a person's name"},
    Word{"familienaam", "a person's name"},
    Word{"geslachtsnaam", "a person's name"},
    Word{"roepnaam", "a person's name"},
    Word{"meisjesnaam", "a person's name"},
    Word{"voorletter", "a person's name"},
    Word{"tussenvoegsel", "a person's name"},
    Word{"surname", "a person's name"},
    Word{"firstname", "a person's name"},
    Word{"lastname", "a person's name"},
    Word{"fullname", "a person's name"},
    Word{"contactpersoon", "a person's name"},
    Word{"geboortedatum", "a date of birth"},
    Word{"geboortedag", "a date of birth"},
    Word{"geboortejaar", "a year of birth"},
    Word{"geboorteplaats", "a place of birth"},
    Word{"geboren", "a date of birth"},
    Word{"gebdat", "a date of birth"},
    Word{"gebjaar", "a year of birth"},
    Word{"gebplaats", "a place of birth"},
    Word{"achternm", "a person's name"},
    Word{"voornm", "a person's name"},
    Word{"klantnaam", "a person's name"},
    Word{"gebruikersnaam", "a user name"},
    Word{"profielnaam", "a user name"},
    Word{"username", "a user name"},
    Word{"persoonsnummer", "a number of a person"},
    Word{"persoonsnr", "a number of a person"},
    Word{"socialsecurity", "a number of a person"},
    Word{"nawgegevens", "a name and address"},
    Word{"contactgegevens", "a name and address"},
    Word{"faxnummer", "a telephone number"},
    Word{"mobielenummer", "a telephone number"},
    Word{"mobielenr", "a telephone number"},
    Word{"nummerplaat", "a licence plate"},
    Word{"streetaddress", "an address"},
    Word{"birthdate", "a date of birth"},
    Word{"birthday", "a date of birth"},
    Word{"dateofbirth", "a date of birth"},
    Word{"telefoon", "a telephone number"},
    Word{"telnr", "a telephone number"},
    Word{"telnummer", "a telephone number"},
    Word{"mobielnummer", "a telephone number"},
    Word{"phonenumber", "a telephone number"},
    Word{"emailadres", "an e-mail address"},
    Word{"mailadres", "an e-mail address"},
    Word{"kenteken", "a licence plate"},
    Word{"licenceplate", "a licence plate"},
    Word{"licenseplate", "a licence plate"},
    Word{"numberplate", "a licence plate"},
    Word{"huisnummer", "a house number"},
    Word{"huisnr", "a house number"},
    Word{"huisletter", "a house letter"},
    Word{"housenumber", "a house number"},
    Word{"straatennummer", "an address"},
    Word{"rekeningnummer", "a bank account"},
    Word{"rekeningnr", "a bank account"},
    Word{"bankrekening", "a bank account"},
    Word{"paspoort", "a passport"},
    Word{"passport", "a passport"},
    Word{"rijbewijs", "a driving licence"},
    Word{"identiteitsbewijs", "an identity document"},
};

/// Refused as a whole word of the name: "bsn", "bsn_melder", "TelMobiel", "E-mail".
constexpr std::array as_word{
    Word{"bsn", "a BSN"},
    Word{"sofi", "a BSN"},
    Word{"ssn", "a number of a person"},
    Word{"naw", "a name and address"},
    Word{"imei", "a telephone"},
    Word{"dob", "a date of birth"},
    Word{"tel", "a telephone number"},
    Word{"gsm", "a telephone number"},
    Word{"phone", "a telephone number"},
    Word{"mobiel", "a telephone number"},
    Word{"mobile", "a telephone number"},
    Word{"email", "an e-mail address"},
    Word{"mail", "an e-mail address"},
    Word{"iban", "a bank account"},
    Word{"toevoeging", "an addition to a house number"},
    Word{"verdachte", "a person"},
    Word{"betrokkene", "a person"},
    Word{"melder", "a person"},
    Word{"bewoner", "a person"},
    Word{"eigenaar", "a person"},
    Word{"huurder", "a person"},
    Word{"dader", "a person"},
};

/// The whole name, in every kind of table.
constexpr std::array whole{
    Word{"adres", "an address"},         Word{"address", "an address"},      Word{"adresregel", "an address"},
    Word{"volledigadres", "an address"}, Word{"straatnummer", "an address"}, Word{"straatnr", "an address"},
    Word{"locatieadres", "an address"},  Word{"woonadres", "an address"},    Word{"bezoekadres", "an address"},
    Word{"postadres", "an address"},     Word{"objectadres", "an address"},
};

/// The whole name, where a row may be about somebody.
constexpr std::array whole_in_events{
    Word{"06", "a telephone number"},
    Word{"06nummer", "a telephone number"},
    Word{"06nr", "a telephone number"},
    Word{"hnr", "a house number"},
    Word{"vnummer", "a number of a person"},
    Word{"ipadres", "a computer"},
    Word{"ipaddress", "a computer"},
    Word{"nationaliteit", "a person's nationality"},
    Word{"nationality", "a person's nationality"},
    Word{"etniciteit", "a person's descent"},
    Word{"bagid", "an address"},
    Word{"nummeraanduiding", "an address"},
    Word{"nummeraanduidingid", "an address"},
    Word{"verblijfsobject", "an address"},
    Word{"verblijfsobjectid", "an address"},
    Word{"vboid", "an address"},
    Word{"adresseerbaarobject", "an address"},
    Word{"naam", "a person's name"},
    Word{"name", "a person's name"},
    Word{"namen", "a person's name"},
    Word{"names", "a person's name"},
    Word{"persoon", "a person"},
    Word{"person", "a person"},
    Word{"initialen", "a person's name"},
    Word{"initials", "a person's name"},
};

/// Words that make "naam" the name of a place or a thing.
constexpr std::array<std::string_view, 34> things{
    "gemeente", "buurt",  "wijk",    "plaats",          "woonplaats", "terrein", "plan", "straat", "weg",   "provincie",
    "regio",    "gebied", "bestand", "kolom",           "laag",       "dataset", "bron", "estate", "layer", "street",
    "road",     "file",   "source",  "station",         "school",     "haven",   "park", "object", "soort", "type",
    "kern",     "dorp",   "stad",    "bedrijventerrein"};

/// "TelNr_melder" -> tel nr melder; a capital after a small letter starts a word.
std::vector<std::string> words_of(std::string_view column) {
    std::vector<std::string> words;
    std::string word;
    const auto close = [&] {
        if (std::string plain = region::plain_letters(word); !plain.empty()) words.push_back(std::move(plain));
        word.clear();
    };
    for (std::size_t i = 0; i < column.size(); ++i) {
        const char c = column[i];
        const auto is = [](char x, char a, char z) { return x >= a && x <= z; };
        const bool letter = is(c, 'a', 'z') || is(c, 'A', 'Z') || static_cast<unsigned char>(c) >= 0x80;
        if (!letter) {
            close();
            continue;
        }
        if (is(c, 'A', 'Z') && i > 0 && is(column[i - 1], 'a', 'z')) close();
        word += c;
    }
    close();
    return words;
}

template <class Words>
std::optional<std::string> equal_to(const Words& list, std::string_view text) {
    const auto found = std::ranges::find(list, text, &Word::text);
    if (found == list.end()) return std::nullopt;
    return std::string(found->what);
}

} // namespace

std::optional<std::string> identifying_name(std::string_view column, TableKind table) {
    const std::string plain = region::plain_letters(column);
    for (const Word& word : anywhere)
        if (plain.find(word.text) != std::string::npos) return std::string(word.what);
    if (auto what = equal_to(whole, plain)) return what;
    if (table == TableKind::events)
        if (auto what = equal_to(whole_in_events, plain)) return what;
    if (auto what = equal_to(as_word, plain)) return what;

    const std::vector<std::string> words = words_of(column);
    // "E-mail", "e_mail" fall apart in words; so do "Straat + nr".
    if (plain == "emailadres" || plain == "straatennr")
        return plain.front() == 'e' ? "an e-mail address" : "an address";
    const bool about_a_thing =
        std::ranges::any_of(words, [](const std::string& w) { return std::ranges::find(things, w) != things.end(); });
    for (const std::string& word : words)
        if (auto what = equal_to(as_word, word)) {
            // "aantal bewoners" never gets here (plural); "type_eigenaar" says what kind, not who.
            if (*what == "a person" && (table != TableKind::events || about_a_thing)) continue;
            return what;
        }
    if (table != TableKind::events || about_a_thing || words.size() < 2) return std::nullopt;
    for (const std::string& word : words)
        if (word == "naam" || word == "name") return "a person's name";
    return std::nullopt;
}

} // namespace gk::privacy
