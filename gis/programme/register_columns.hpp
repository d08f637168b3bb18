// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The columns of each register's file: the same for reading and for writing. Private to gis/programme.

#include <array>

#include "gis/programme/register_rows.hpp"

namespace gk::programme {

inline constexpr std::array knelpunt_columns{
    RegisterColumn{"code", "Nummer van het knelpunt; van een persoon P-jaar-nummer", true},
    RegisterColumn{"type", "persoon, gebied of branche", true},
    RegisterColumn{"titel", "Korte omschrijving; leeg bij een persoon"},
    RegisterColumn{"toelichting", "Toelichting; leeg bij een persoon"},
    RegisterColumn{"besluit", "benoemd, verlengd of beeindigd; een rij voor elk besluit"},
    RegisterColumn{"datum", "Datum van het besluit"},
    RegisterColumn{"door", "Wie het besluit nam"},
    RegisterColumn{"gebieden", "Codes van gebieden, met ; ertussen; leeg bij een persoon"},
    RegisterColumn{"resultaten", "Resultaten uit het jaarplan, met ; ertussen"},
    RegisterColumn{"inzet", "Nummers van de inzet, met ; ertussen; leeg bij een persoon"}};

inline constexpr std::array inzet_file_columns{
    RegisterColumn{"nummer", "Nummer in het register; leeg bij nieuwe inzet"},
    RegisterColumn{"middel", "Middel van de menukaart", true},
    RegisterColumn{"gebied", "Code van gemeente, wijk, buurt of bedrijventerrein", true},
    RegisterColumn{"gebiedsnaam", "Naam van het gebied; wordt niet ingelezen"},
    RegisterColumn{"gebiedstype", "bedrijventerrein, woongebied of buitengebied"},
    RegisterColumn{"gemeente", "Gemeente van het gebied; wordt niet ingelezen"},
    RegisterColumn{"datum", "Dag van de inzet", true},
    RegisterColumn{"status", "gepland, uitgevoerd of vervallen"},
    RegisterColumn{"team", "Wie het doet"},
    RegisterColumn{"teamdagen", "Dagen werk voor het team"},
    RegisterColumn{"euro", "Kosten in hele euro's"},
    RegisterColumn{"begrotingsregel", "Regel van de begroting die betaalt"},
    RegisterColumn{"bereik", "Deel van het publiek dat bereikt is, 0 tot 1"},
    RegisterColumn{"bereik_geteld", "ja als het bereik geteld is, nee als het een aanname is"},
    RegisterColumn{"halfwaardetijd", "Maanden waarna het bereik voor de helft telt"},
    RegisterColumn{"aangeboden", "ja of nee: is aangeboden wat erbij hoort (Agrocoach)?"},
    RegisterColumn{"resultaat", "Resultaat uit het jaarplan waar het aan bijdraagt"},
    RegisterColumn{"toelichting", "Toelichting"},
    RegisterColumn{"geevalueerd", "Datum van de evaluatie"},
    RegisterColumn{"evaluatie", "Uitkomst van de evaluatie"}};

inline constexpr std::array desk_columns{
    RegisterColumn{"nummer", "Eigen nummer van het signaal", true},
    RegisterColumn{"soort", "lab, opslag, dumping, hennepkwekerij, melding, energie-afwijking of overig", true},
    RegisterColumn{"gemeente", "Gemeente, code of naam"},
    RegisterColumn{"ontvangen", "Dag van binnenkomst", true},
    RegisterColumn{"gepubliceerd", "Dag van de Dumpalert of Labalert"},
    RegisterColumn{"gedeeld_met", "Partner; een rij voor elke keer delen"},
    RegisterColumn{"gedeeld_op", "Dag van het delen"}};

inline constexpr std::array result_columns{RegisterColumn{"jaar", "Jaar van het jaarplan", true},
                                           RegisterColumn{"resultaat", "Resultaat uit het jaarplan", true},
                                           RegisterColumn{"gemeente", "Gemeente, bij een doel per gemeente"},
                                           RegisterColumn{"datum", "Dag", true},
                                           RegisterColumn{"aantal", "Hoeveel", true},
                                           RegisterColumn{"van", "Van hoeveel, bij een doel dat een deel is"},
                                           RegisterColumn{"toelichting", "Toelichting"}};

inline constexpr std::array budget_columns{
    RegisterColumn{"jaar", "Jaar van de begroting", true},
    RegisterColumn{"regel", "Nummer van de regel; totaal voor het totaal van een kant, of van een groep", true},
    RegisterColumn{"omschrijving", "Omschrijving"},
    RegisterColumn{"kant", "baten, lasten, activa, passiva of memo", true},
    RegisterColumn{"groep", "Regels van een subtotaal"},
    RegisterColumn{"euro", "Bedrag in hele euro's", true},
    RegisterColumn{"bron", "Waar het bedrag vandaan komt, als dat anders is dan bij de begroting"}};

inline constexpr std::array menukaart_columns{
    RegisterColumn{"middel", "Middel van de menukaart", true},
    RegisterColumn{"naam", "Naam; wordt niet ingelezen"},
    RegisterColumn{"euro", "Kosten van een keer inzet"},
    RegisterColumn{"teamdagen", "Dagen werk voor het team"},
    RegisterColumn{"bereik", "Deel van het publiek dat een inzet bereikt, 0 tot 1"},
    RegisterColumn{"halfwaardetijd", "Maanden waarna het bereik voor de helft telt"},
    RegisterColumn{"effect", "Deel van de behoefte dat het wegneemt bij wie bereikt is, 0 tot 1"},
    RegisterColumn{"basis", "Waar de cijfers op rusten"}};

} // namespace gk::programme
