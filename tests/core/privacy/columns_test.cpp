// SPDX-License-Identifier: EUPL-1.2
#include "core/privacy/columns.hpp"

#include <random>

#include <gtest/gtest.h>

namespace gk::privacy {
namespace {

TEST(IdentifyingName, RefusesWhatPointsAtAPersonOrAnAddress) {
    for (const char* name : {"BSN",
                             "bsn_melder",
                             "Burgerservicenummer",
                             "Voornaam",
                             "ACHTERNAAM",
                             "surname",
                             "naam",
                             "Naam melder",
                             "geboortedatum",
                             "DOB",
                             "telefoon",
                             "Tel.",
                             "tel_nr",
                             "TelNr",
                             "e-mail",
                             "E_mail",
                             "email adres",
                             "kenteken",
                             "Kenteken voertuig",
                             "huisnummer",
                             "Huisnr",
                             "huisletter",
                             "adres",
                             "Straat + nr",
                             "IBAN",
                             "paspoortnummer",
                             "verdachte",
                             "naam_verdachte",
                             "first name",
                             "contactpersoon",
                             "geb.datum",
                             "geb. dat.",
                             "mobiele nr",
                             "06-nummer",
                             "nummerplaat",
                             "hnr",
                             "rekeningnr",
                             "NAW",
                             "naw_gegevens",
                             "contactgegevens",
                             "achternm",
                             "klantnaam",
                             "gebruikersnaam",
                             "SSN",
                             "social security number",
                             "street address",
                             "IP-adres",
                             "imei",
                             "persoonsnummer",
                             "nationaliteit",
                             "nummeraanduiding",
                             "BAG id",
                             "faxnummer"})
        EXPECT_TRUE(identifying_name(name, TableKind::events)) << name;
    for (const char* name : {"BSN", "huisnummer", "achternaam", "telefoonnummer", "adres", "e-mail"}) {
        EXPECT_TRUE(identifying_name(name, TableKind::areas)) << name;
        EXPECT_TRUE(identifying_name(name, TableKind::objects)) << name;
    }
}

TEST(IdentifyingName, LeavesPlacesAndFiguresAlone) {
    for (const char* name : {"gemeentenaam",
                             "buurtnaam",
                             "wijknaam",
                             "plaats",
                             "woonplaats",
                             "plaatsnaam",
                             "straatnaam",
                             "terreinnaam",
                             "datum",
                             "soort",
                             "x",
                             "y",
                             "lon",
                             "lat",
                             "postcode",
                             "pc6",
                             "bron",
                             "bronnaam",
                             "toelichting",
                             "aantal_inwoners",
                             "aantal_bewoners",
                             "telling",
                             "totaal",
                             "kenmerk",
                             "nummer",
                             "id",
                             "oppervlakte",
                             "mobiliteit",
                             "gebied",
                             "gebiedscode",
                             "faxe",
                             "bagage",
                             "zip",
                             "locatie"})
        EXPECT_FALSE(identifying_name(name, TableKind::events)) << name;
    for (const char* name : {"naam", "name", "statnaam", "PLAN_NAAM", "type_eigenaar"}) {
        EXPECT_FALSE(identifying_name(name, TableKind::areas)) << name;
        EXPECT_FALSE(identifying_name(name, TableKind::objects)) << name;
    }
}

std::optional<std::string> verdict(std::initializer_list<const char*> values, TableKind table = TableKind::events) {
    ContentCheck check;
    for (const char* value : values) check.add(value);
    return check.verdict(table);
}

TEST(Content, KnownPatternsAreRecognised) {
    EXPECT_TRUE(passes_bsn_proof("111222333"));
    EXPECT_TRUE(passes_bsn_proof("123456782"));
    EXPECT_FALSE(passes_bsn_proof("123456789"));
    EXPECT_FALSE(passes_bsn_proof("000000000"));
    EXPECT_TRUE(is_dutch_iban("NL91 ABNA 0417 1643 00"));
    EXPECT_FALSE(is_dutch_iban("NL92ABNA0417164300"));
    EXPECT_TRUE(is_kenteken("AB-12-CD"));
    EXPECT_TRUE(is_kenteken("1-ABC-23"));
    EXPECT_FALSE(is_kenteken("12-03-24"));
    EXPECT_FALSE(is_kenteken("1234AB"));

    EXPECT_TRUE(verdict({"111222333", "123456782", "111222333", "123456782"}));
    EXPECT_TRUE(verdict({"gezien door jan.de.wit@voorbeeld.nl"}));
    EXPECT_TRUE(verdict({"bel 06-12345678"}));
    EXPECT_TRUE(verdict({"+31 6 12345678"}));
    EXPECT_TRUE(verdict({"0612345678", "0687654321", "0229123456"}));
    EXPECT_TRUE(verdict({"AB-12-CD", "12-ABC-3", "XX-99-99"}));
    EXPECT_TRUE(verdict({"NL91ABNA0417164300"}));
    EXPECT_TRUE(verdict({"Dorpsstraat 12", "Kerkweg 3a", "Beethovenlaan 144"}));
}

TEST(Content, OneInARemarkIsEnough) {
    const auto remark = [](const char* text, TableKind table = TableKind::events) {
        return verdict({"niets bijzonders", "rustig", "x", text, "zag rook", "hek stond open"}, table);
    };
    for (const char* text :
         {"man met BSN 123456789", "bsn: 1234.56.782", "melder, 111222333, belt terug", "111222333", "1234.56.782",
          "bel 0612345678", "0612345678", "bus met kenteken 12ABC3", "witte bus 12-ABC-3 stond er",
          "bij Dorpsstraat 12 te Schagen gezien", "Dorpsstraat 12a", "geboren 12-03-1985", "geb. 12 maart 1985"})
        EXPECT_TRUE(remark(text)) << text;
    for (const char* text : {"zaak 2024123456", "bedrag 123.456.782 euro", "123456789", "om 06:12 gezien", "A9 km 12",
                             "loods 12", "4 vaten van 200 l", "3 maart 2024 rook", "2024-03-01", "Buurt 12",
                             "tel 3 vaten", "hal 12-14", "N242", "1741 AB"})
        EXPECT_FALSE(remark(text)) << text << ": " << *remark(text);
    EXPECT_FALSE(remark("Dorpsstraat 12", TableKind::objects)) << "a layer of stations may say where they are";
    EXPECT_TRUE(verdict({"111222333", "123456782", "12", "13", "14", "15", "16", "111222333", "123456782"}));
}

TEST(Content, FiguresPostcodesCodesAndDatesAreNot) {
    EXPECT_FALSE(verdict({"121687.25", "487484.5", "121687", "487484"}));
    EXPECT_FALSE(verdict({"1811 AB", "1811AB", "1621", "1822BK"}));
    EXPECT_FALSE(verdict({"GM0361", "BU03610100", "WK036101", "E1234N4567"}));
    EXPECT_FALSE(verdict({"03610100", "03610101", "03610102", "03610103", "03610104"}));
    EXPECT_FALSE(verdict({"2024-03-01", "01-03-2024", "1-3-2024 14:05", "20240301", "20240302", "20240303"}));
    EXPECT_FALSE(verdict({"0361100000123456", "0361010000123457", "0405010000123458"})); // BAG
    EXPECT_FALSE(verdict({"Wijk 10", "Buurt 3", "Park 3", "Zone 12"}));
    EXPECT_FALSE(verdict({"POLYGON((100000 500000,100100 500000,100100 500100,100000 500000))"}));
    EXPECT_FALSE(verdict({"4.753261048", "52.531648204", "0.123456789"}));
    EXPECT_FALSE(verdict({}));
    // Numbers of nine digits pass the 11-proof one time in eleven.
    std::mt19937 random(5);
    ContentCheck check;
    for (int i = 0; i < 2000; ++i) check.add(std::to_string(100000000 + random() % 900000000));
    EXPECT_FALSE(check.verdict(TableKind::events));
}

} // namespace
} // namespace gk::privacy
