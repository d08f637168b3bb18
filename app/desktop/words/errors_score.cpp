// SPDX-License-Identifier: EUPL-1.2
// Scores, hot spots, judgements.
#include <array>

#include "app/desktop/words/error_words.hpp"

namespace gk::desktop {
namespace {

constexpr std::array score_errors_table{
    ErrorWords{"there are no gemeenten in this project; import them first",
               "Er zijn nog geen gemeenten in dit project. Voeg die eerst toe."},
    ErrorWords{"there are no {} in this project; import them first",
               "Er zijn nog geen %1 in dit project. Voeg die eerst toe."},
    ErrorWords{
        "the project has no gemeenten, so there is no region to score: import them first (gkaart import gemeenten ...)",
        "Er zijn nog geen gemeenten in dit project, dus is er geen regio om een score voor te maken. Voeg die eerst toe."},
    ErrorWords{"the project has no buurten, which say where people live: import them first (gkaart import buurten ...)",
               "Er zijn nog geen buurten in dit project. Die zeggen waar mensen wonen. Voeg ze eerst toe."},
    ErrorWords{"there are no gemeenten, so there is no region to divide into squares; import gemeenten first",
               "Er zijn nog geen gemeenten, dus is er geen regio om in vierkanten te verdelen. Voeg die eerst toe."},
    ErrorWords{"the gemeenten of this project lie outside the Netherlands",
               "De gemeenten van dit project liggen buiten Nederland."},
    ErrorWords{"the gemeenten lie outside the Netherlands; give their coordinate system (--crs) when importing them",
               "De gemeenten liggen buiten Nederland. Kies een bestand dat in RD (EPSG:28992) is opgeslagen."},
    ErrorWords{"the area types cannot be told apart: {}", "De soorten gebied zijn niet uit elkaar te houden: %1"},
    ErrorWords{"model {} has no factor left to score with: {}",
               "In het model %1 is geen kenmerk over om een score mee te maken: %2"},
    ErrorWords{"models {} and {} are both for {}: give one model for each area type",
               "De modellen %1 en %2 zijn allebei voor %3. Kies één model voor elke soort gebied."},
    ErrorWords{"this project has not been scored yet; run `gkaart score` first",
               "Dit project heeft nog geen score. Voeg gegevens toe en ga dan naar de kaart."},
    ErrorWords{"the project was never scored: run gkaart score first",
               "Dit project heeft nog geen score. Voeg gegevens toe en ga dan naar de kaart."},
    ErrorWords{
        "the gemeenten have changed since the last score; run `gkaart score` again",
        "De gemeenten zijn veranderd na de laatste score. Maak de score opnieuw: kies Bestand, Gegevens toevoegen, Naar de kaart."},
    ErrorWords{
        "the project has changed since it was last scored: score it again (gkaart score)",
        "De gegevens zijn veranderd na de laatste score. Maak de score opnieuw: kies Bestand, Gegevens toevoegen, Naar de kaart."},
    ErrorWords{"the project holds no score number {}", "Het project heeft geen score met nummer %1."},
    ErrorWords{"there is no attribute {}; there are {}", "Er is geen kenmerk %1. Er zijn: %2."},
    ErrorWords{
        "PROJ does not find its database (proj.db); install the package proj-data.",
        "Het bestand met coördinatenstelsels (proj.db) ontbreekt op deze computer. Installeer het pakket proj-data."},
    ErrorWords{
        "The demo's file cannot be written; check that there is room and that the folder may be written to ({})",
        "Het voorbeeld kan niet worden geschreven (%1). Controleer of er ruimte is en of u in de map mag schrijven."},
    ErrorWords{"The demo's file cannot be written; check that there is room and that the folder may be written to",
               "Het voorbeeld kan niet worden geschreven. Controleer of er ruimte is en of u in de map mag schrijven."},
    ErrorWords{"The folder for the demo cannot be made: {}", "De map voor het voorbeeld kan niet worden gemaakt: %1."},
    ErrorWords{"none of the {} has a value: choose another attribute",
               "Geen van deze gebieden heeft een waarde, dus zijn er geen hotspots te zoeken."},
    ErrorWords{
        "only {} a value: a comparison with neighbours needs at least three",
        "Minder dan drie gebieden hebben een waarde. Voor een vergelijking met buren zijn er minstens drie nodig."},
    ErrorWords{"the attribute is the same in all {} that have a value, so no place is higher than another",
               "Alle gebieden hebben dezelfde waarde, dus is geen plek hoger dan een andere."},
    ErrorWords{
        "no unit has a neighbour with a value, so there is nothing to compare with: choose other neighbours, such as the nearest 8 (knn:8)",
        "Geen enkel gebied grenst aan een ander gebied met een waarde, dus is er niets om mee te vergelijken."},
    ErrorWords{"every unit is a neighbour of every other, so all places are the same place: choose fewer neighbours",
               "Alle gebieden grenzen aan elkaar, dus is er niets te vergelijken."},
    ErrorWords{
        "{} and {} are in exactly the same place{}: each place must occur once, so remove the copy or add their values together first",
        "%1 en %2 liggen op precies dezelfde plek. Elk gebied mag maar één keer voorkomen."},
    ErrorWords{"the model has no factor '{}'", "Dit model heeft geen kenmerk '%1'."},
    ErrorWords{"'{}' against '{}' is {}: a judgement lies between 1/9 and 9",
               "'%1' tegenover '%2' is %3. Een oordeel ligt tussen 1/9 en 9."},
    ErrorWords{"there is no judgement of '{}' against '{}'", "Er is geen oordeel over '%1' tegenover '%2'."},
    ErrorWords{"'{}' against '{}' is {} and the other way round {}: one must be 1 divided by the other",
               "'%1' tegenover '%2' is %3, en andersom %4. Het ene moet 1 gedeeld door het andere zijn."},
    ErrorWords{
        "judgements in pairs are about 2 to {} factors, not {}: put factors that belong together in groups and compare the groups",
        "Oordelen in paren gaan over 2 tot %1 kenmerken, en dit zijn er %2."},
    ErrorWords{"'{}' against itself is {}: that is always 1", "'%1' tegenover zichzelf is %2. Dat is altijd 1."},
    ErrorWords{"this model has no judgements in pairs: it has no [ahp]",
               "In dit model staan geen oordelen in paren (geen [ahp])."},
    ErrorWords{"row {} is about '{}': the rows must be the same factors as the columns, in the same order",
               "Rij %1 gaat over '%2'. De rijen moeten dezelfde kenmerken zijn als de kolommen, in dezelfde volgorde."},
    ErrorWords{"'{}' is no judgement: write a number or a fraction such as 1/3",
               "'%1' is geen oordeel. Schrijf een getal, of een breuk zoals 1/3."},
    ErrorWords{
        "a table of judgements has a column with factors and one column for each of at least two factors",
        "Een tabel met oordelen heeft een kolom met kenmerken en een kolom voor elk van minstens twee kenmerken."},
    ErrorWords{"there are {} columns of factors and {} rows: give each factor a row",
               "Er zijn %1 kolommen met kenmerken en %2 rijen. Geef elk kenmerk een rij."},
    ErrorWords{"a decision to use a sensitive factor needs the name of who decided",
               "Een besluit over een gevoelig kenmerk heeft de naam nodig van wie het nam."},
    ErrorWords{"a decision to use a sensitive factor needs a reason",
               "Een besluit over een gevoelig kenmerk heeft een reden nodig."},
    ErrorWords{"a decision to use a sensitive factor needs a date, as in 2026-03-31",
               "Een besluit over een gevoelig kenmerk heeft een datum nodig, zoals 2026-03-31."},
};

} // namespace

std::span<const ErrorWords> score_errors() {
    return score_errors_table;
}

} // namespace gk::desktop
