// SPDX-License-Identifier: EUPL-1.2
// What an import refuses.
#include <array>

#include "app/desktop/words/error_words.hpp"

namespace gk::desktop {
namespace {

constexpr std::array row_errors_table{
    ErrorWords{"There is no column \"{}\" to drop; the columns are {}.",
               "Er is geen kolom \"%1\" om weg te laten. De kolommen zijn %2."},
    ErrorWords{
        "The column \"{}\" is named after {=}, and areas are scored, never persons or addresses: import without it with --drop \"{}\".",
        "De naam van de kolom \"%1\" wijst op %2. Gebieden krijgen een score, personen en adressen nooit. Laat deze kolom weg."},
    ErrorWords{
        "The column \"{}\" seems to hold {=}, and areas are scored, never persons or addresses: import without it with --drop \"{}\".",
        "In de kolom \"%1\" staat zo te zien %2. Gebieden krijgen een score, personen en adressen nooit. Laat deze kolom weg."},
    ErrorWords{"a person's name", "een naam van een persoon"},
    ErrorWords{"a BSN", "een BSN"},
    ErrorWords{"a BSN inside its text", "een BSN"},
    ErrorWords{"a BSN (a number passes the 11-proof)", "een BSN"},
    ErrorWords{"a BSN (the numbers pass the 11-proof)", "een BSN"},
    ErrorWords{"a telephone number inside its text", "een telefoonnummer"},
    ErrorWords{"a licence plate inside its text", "een kenteken"},
    ErrorWords{"a date of birth inside its text", "een geboortedatum"},
    ErrorWords{"an address (street and number)", "een adres"},
    ErrorWords{"a bank account (IBAN)", "een rekeningnummer"},
    ErrorWords{"a date of birth", "een geboortedatum"},
    ErrorWords{"a telephone number", "een telefoonnummer"},
    ErrorWords{"a licence plate", "een kenteken"},
    ErrorWords{"an e-mail address", "een e-mailadres"},
    ErrorWords{"a house number", "een huisnummer"},
    ErrorWords{
        "The layer {} does not say in which coordinate system it is, and its coordinates do not tell; say it with --crs, such as --crs EPSG:28992.",
        "De laag %1 zegt niet in welk coördinatenstelsel hij is, en aan de coördinaten is het niet te zien. Sla de laag op in RD (EPSG:28992) en kies dat bestand."},
    ErrorWords{
        "The file was changed while it was read, so nothing was kept; import it again once it is whole.",
        "Het bestand is veranderd tijdens het lezen, dus er is niets bewaard. Lees het opnieuw in als het af is."},
    ErrorWords{"The file has no rows.", "In dit bestand staan geen rijen."},
    ErrorWords{
        "None of the {} rows can be stored, so nothing was changed; {} of them for the same reason ({#}): {=}",
        "Geen van de %1 rijen kan worden bewaard, dus er is niets veranderd. Bij %2 rijen is de reden: %3. Voorbeeld: %4"},
    ErrorWords{"None of the {} rows can be stored, so nothing was changed; {} of them for the same reason ({#}).",
               "Geen van de %1 rijen kan worden bewaard, dus er is niets veranderd. Bij %2 rijen is de reden: %3."},
    ErrorWords{"The layer {} has no geometry, and {} are polygons.",
               "De laag %1 heeft geen vormen, en %2 zijn vlakken."},
    ErrorWords{"More than one sheet ({}) has the columns of {}: say which with --layer.",
               "Meer dan één blad (%1) heeft de kolommen van %2. Bewaar het goede blad als eigen bestand."},
    ErrorWords{
        "The file has {} layers ({}): say with --layer which one holds {}.",
        "Dit bestand heeft %1 lagen (%2) en het is niet duidelijk in welke %3 staan. Bewaar die laag als eigen bestand."},
    ErrorWords{"The file has {} layers ({}), and one name cannot be given to all; choose one with --layer.",
               "Dit bestand heeft %1 lagen (%2), en één naam kan niet voor alle lagen gelden."},
    ErrorWords{
        "No column holds the field {} that {} need; its columns are {}: say which with --map {}.",
        "Geen kolom bevat het veld %1, dat %2 nodig hebben. De kolommen zijn %3. Geef de goede kolom de naam %1."},
    ErrorWords{"The file has no column \"{}\" for the field {}; its columns are {}.",
               "Er is geen kolom \"%1\" voor het veld %2. De kolommen zijn %3."},
    ErrorWords{
        "The rows have a postcode ({}) as their only place, and the project has no layer of postcodes: import one first (gkaart import layer).",
        "De rijen hebben alleen een postcode (kolom %1) als plaats, en het project heeft geen laag met postcodes. Voeg die eerst toe."},
    ErrorWords{
        "The rows have a gemeente ({}) as their only place, and the project has no gemeenten: import them first (gkaart import gemeenten).",
        "De rijen hebben alleen een gemeente (kolom %1) als plaats, en het project heeft nog geen gemeenten. Voeg die eerst toe."},
    ErrorWords{
        "The layer {} has no geometry and no columns x and y, lon and lat, postcode or gemeente; its columns are {}: say which with --map x=COLUMN --map y=COLUMN.",
        "De laag %1 heeft geen vormen en geen kolommen x en y, lon en lat, postcode of gemeente. De kolommen zijn %2. Geef de kolommen met de plaats een van die namen."},
    ErrorWords{
        "The project has no gemeenten yet, so it cannot be known which signals lie in the region: import them first (gkaart import gemeenten PROJECT FILE).",
        "Het project heeft nog geen gemeenten, dus is niet te zeggen welke signalen in de regio liggen. Voeg eerst de gemeenten toe."},
    ErrorWords{
        "The rows name areas of a kind that the project does not have yet: import gemeenten, wijken, buurten or estates first.",
        "De rijen noemen gebieden die het project nog niet heeft. Voeg eerst gemeenten, wijken, buurten of bedrijventerreinen toe."},
    ErrorWords{
        "No column says where the voorlichting was: gemeente, wijk, buurt, estate, x and y, or lon and lat; the columns are {}.",
        "Geen kolom zegt waar de voorlichting was: gemeente, wijk, buurt, terrein, x en y, of lon en lat. De kolommen zijn %1."},
    ErrorWords{"CBS marks this part as water; a gelegenheidskaart covers the land.",
               "Volgens het CBS is dit deel water; de kaart gaat over land."},
    ErrorWords{"The code {} stands in row {} too; if both rows are parts of one area, dissolve them by code first.",
               "De code %1 staat ook in rij %2. Zijn het delen van één gebied? Voeg ze dan eerst samen."},
    ErrorWords{"{} is not stored: {=}.", "%1 is niet bewaard: %2."},
    ErrorWords{"\"{}\" is no code of a gemeente, such as GM0361, nor the name of one of the 32.",
               "\"%1\" is geen code van een gemeente, zoals GM0361, en ook niet de naam van een van de 32."},
    ErrorWords{"\"{}\" is no code of a {}, such as {}.", "\"%1\" is geen code van een %2, zoals %3."},
    ErrorWords{"{} belongs to {} by its code, and to {} by its column {}.",
               "%1 hoort volgens de code bij %2, en volgens de kolom %4 bij %3."},
    ErrorWords{"{} is {}, which has been part of {} {} since {}: the file is of an older division into gemeenten.",
               "%1 is %2, en hoort sinds %5 bij %3 %4. Dit bestand is van een oudere indeling in gemeenten."},
    ErrorWords{"{} is not one of the 32 gemeenten of the region.", "%1 is niet een van de 32 gemeenten van de regio."},
    ErrorWords{"The middle of the estate (RD {}, {}) lies in none of the project's gemeenten.",
               "Het midden van het terrein (RD %1, %2) ligt in geen gemeente van het project."},
    ErrorWords{"This row has {} and the layer has {}; import them as a layer of their own.",
               "Deze rij heeft een andere soort vorm (%1) dan de laag (%2)."},
    ErrorWords{"The voorlichting has no date.", "De voorlichting heeft geen datum."},
    ErrorWords{"The signal has no date.", "Het signaal heeft geen datum."},
    ErrorWords{"\"{}\" is no date (write it as 2024-03-31 or 31-03-2024).",
               "\"%1\" is geen datum. Schrijf hem als 2024-03-31 of 31-03-2024."},
    ErrorWords{"\"{}\" is a day that does not exist.", "\"%1\" is een dag die niet bestaat."},
    ErrorWords{"\"{}\" lies in the future.", "\"%1\" ligt in de toekomst."},
    ErrorWords{"\"{}\" lies before 1980.", "\"%1\" ligt voor 1980."},
    ErrorWords{"The row does not say which voorlichting it was.", "De rij zegt niet welke voorlichting het was."},
    ErrorWords{"\"{}\" is no share of the audience: 0 to 1, or 0% to 100%.",
               "\"%1\" is geen deel van het publiek: schrijf 0 tot 1, of 0% tot 100%."},
    ErrorWords{"\"{}\" is no half-life in months.", "\"%1\" is geen halveringstijd in maanden."},
    ErrorWords{"The project has no {} \"{}\".", "Het project heeft geen %1 \"%2\"."},
    ErrorWords{"{} areas are called \"{}\": give the code, or the gemeente beside it.",
               "%1 gebieden heten \"%2\". Geef de code, of de gemeente erbij."},
    ErrorWords{"The signal has no kind.", "Het signaal heeft geen soort."},
    ErrorWords{"\"{}\" is no known kind of signal ({}).", "\"%1\" is geen bekende soort signaal (%2)."},
    ErrorWords{"The same signal stands in another dataset of the project: kind, square, date and source are equal.",
               "Hetzelfde signaal staat al in het project: soort, vierkant, datum en bron zijn gelijk."},
    ErrorWords{"\"{}\" is no weight of zero or more.", "\"%1\" is geen gewicht van nul of meer."},
    ErrorWords{"\"{}\" is no precision in metres.", "\"%1\" is geen nauwkeurigheid in meters."},
    ErrorWords{"\"{}\" is no precision: punt, vierkant, pc6, pc4, gemeente or a number of metres.",
               "\"%1\" is geen nauwkeurigheid: schrijf punt, vierkant, pc6, pc4, gemeente of een aantal meters."},
    ErrorWords{"The place (RD {}, {}) lies outside the region: {} km {} of {}, in {}.",
               "De plaats (RD %1, %2) ligt buiten de regio: %3 km van %5, in %6."},
    ErrorWords{"The place (RD {}, {}) lies outside the region: {} km {} of {}.",
               "De plaats (RD %1, %2) ligt buiten de regio: %3 km van %5."},
    ErrorWords{"The place (RD {}, {}) lies outside the region: {}.", "De plaats (RD %1, %2) ligt ver buiten de regio."},
    ErrorWords{"One of the two coordinates is missing.", "Een van de twee coördinaten ontbreekt."},
    ErrorWords{"\"{}\" is no coordinate.", "\"%1\" is geen coördinaat."},
    ErrorWords{"{} are latitude and longitude in the wrong order: swap them.",
               "%1: lengte en breedte zijn verwisseld."},
    ErrorWords{"{} are RD y and x in the wrong order: swap them.", "%1: x en y van RD zijn verwisseld."},
    ErrorWords{"{} are RD metres where the rest of the file has degrees.",
               "%1 zijn meters (RD), en de rest van het bestand heeft graden."},
    ErrorWords{"{} are degrees where the rest of the file has RD metres.",
               "%1 zijn graden, en de rest van het bestand heeft meters (RD)."},
    ErrorWords{"{} lie outside the Netherlands, in RD metres as well as in degrees.",
               "%1 liggen buiten Nederland, als meters (RD) en als graden."},
    ErrorWords{"The geometry is empty.", "De vorm is leeg."},
    ErrorWords{"The geometry is a {} and not one point.", "De vorm is een %1 en niet één punt."},
    ErrorWords{"\"{}\" is no postcode, such as 1822 or 1822 BK.", "\"%1\" is geen postcode, zoals 1822 of 1822 BK."},
    ErrorWords{"The postcode {} is in no layer of the project.", "De postcode %1 staat in geen laag van het project."},
    ErrorWords{"\"{}\" is not one of the 32 gemeenten of the region.",
               "\"%1\" is niet een van de 32 gemeenten van de regio."},
    ErrorWords{"{} is not in the project; import the gemeenten.", "%1 zit niet in het project. Voeg de gemeenten toe."},
    ErrorWords{"The row has no geometry, coordinates, postcode or gemeente.",
               "De rij heeft geen vorm, coördinaten, postcode of gemeente."},
    ErrorWords{"there is no geometry", "er is geen vorm"},
    ErrorWords{"the geometry is empty", "de vorm is leeg"},
    ErrorWords{"a coordinate is not a number", "een coördinaat is geen getal"},
    ErrorWords{"the geometry is {} where {} are needed", "de vorm is %1, en %2 zijn nodig"},
    ErrorWords{
        "its coordinates ({}, {}) lie far outside the Netherlands; another system or order of coordinates was perhaps meant (--crs)",
        "de coördinaten (%1, %2) liggen ver buiten Nederland; misschien is een ander stelsel of een andere volgorde bedoeld"},
    ErrorWords{"the polygon is not valid ({}) and cannot be repaired",
               "het vlak klopt niet (%1) en kan niet worden hersteld"},
    ErrorWords{"The text from line {} to the end cannot be read.",
               "De tekst vanaf regel %1 tot het einde is niet te lezen."},
    ErrorWords{"A quote is opened in line {} and never closed, so the rest of the file is one text.",
               "In regel %1 begint een aanhalingsteken dat nergens wordt gesloten."},
    ErrorWords{"A quote is opened and not closed; close it, or double the quote if it belongs to the text.",
               "Een aanhalingsteken is niet gesloten. Sluit het, of schrijf het dubbel als het bij de tekst hoort."},
    ErrorWords{
        "The line has {} fields where the header has {}; a separator inside a text must stand between quotes.",
        "De regel heeft %1 velden en de eerste regel %2. Een scheidingsteken in een tekst moet tussen aanhalingstekens staan."},
    ErrorWords{"The line has {} field{} where the header has {}.", "De regel heeft %1 velden en de eerste regel %3."},
};

} // namespace

std::span<const ErrorWords> row_errors() {
    return row_errors_table;
}

} // namespace gk::desktop
