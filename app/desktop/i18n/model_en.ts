<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of the standard models in data/models (context Model), kept by hand: lupdate does not see them. -->
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>Model</name>
    <message>
        <source>Gelegenheid in woongebieden</source>
        <translation>Opportunity in residential areas</translation>
    </message>
    <message>
        <source>Waar een woongebied kansen biedt voor het maken of opslaan van drugs, om te kiezen waar voorlichting nodig is. De meeste labs werden in 2024 in woongebieden gevonden. De score zegt niets over bewoners. Gegevens over huur, inkomen en samenhang tellen niet mee zolang daar geen besluit over is.</source>
        <translation>Where a residential area offers chances to make or store drugs, to choose where prevention is needed. Most labs of 2024 were found in residential areas. The score says nothing about residents. Data about rent, income and cohesion does not count as long as there is no decision about it.</translation>
    </message>
    <message>
        <source>huishoudens in het vak</source>
        <translation>households in the square</translation>
    </message>
    <message>
        <source>huishoudens</source>
        <translation>households</translation>
    </message>
    <message>
        <source>Meer woningen betekent meer plekken waar het kan gebeuren: 98 van de 167 labs uit 2024 stonden in een woongebied.</source>
        <translation>More homes means more places where it can happen: 98 of the 167 labs of 2024 were in a residential area.</translation>
    </message>
    <message>
        <source>adressen in de omgeving</source>
        <translation>addresses nearby</translation>
    </message>
    <message>
        <source>adressen per km2</source>
        <translation>addresses per km2</translation>
    </message>
    <message>
        <source>Waar veel adressen zijn, valt een bezoeker of bestelbus minder op; maar er zijn ook meer mensen die iets merken. Daarom weegt dit licht.</source>
        <translation>Where there are many addresses, a visitor or a van stands out less; but there are also more people who notice something. So this weighs little.</translation>
    </message>
    <message>
        <source>inwoners in de omgeving</source>
        <translation>inhabitants nearby</translation>
    </message>
    <message>
        <source>inwoners per km2</source>
        <translation>inhabitants per km2</translation>
    </message>
    <message>
        <source>Meer inwoners in de omgeving betekent meer woningen, schuren en boxen die gebruikt kunnen worden.</source>
        <translation>More inhabitants nearby means more homes, sheds and garage boxes that can be used.</translation>
    </message>
    <message>
        <source>eerdere hennepkwekerijen in de buurt</source>
        <translation>earlier cannabis farms nearby</translation>
    </message>
    <message>
        <source>per km2</source>
        <translation>per km2</translation>
    </message>
    <message>
        <source>Waar eerder hennep werd gekweekt, gebeurt het vaker opnieuw. Signalen van twee jaar oud tellen half.</source>
        <translation>Where cannabis was grown before, it happens again more often. Signals of two years old count half.</translation>
    </message>
    <message>
        <source>eerdere signalen van een lab of opslag in de buurt</source>
        <translation>earlier signals of a lab or storage nearby</translation>
    </message>
    <message>
        <source>Een plek die eerder geschikt was, is dat vaak nog. Signalen van twee jaar oud tellen half.</source>
        <translation>A place that was suitable before often still is. Signals of two years old count half.</translation>
    </message>
    <message>
        <source>meldingen in de buurt</source>
        <translation>reports nearby</translation>
    </message>
    <message>
        <source>Meldingen wijzen op plekken waar mensen iets merken, maar ook op waar mensen durven melden. Daarom wegen ze licht. Meldingen van een jaar oud tellen half.</source>
        <translation>Reports point to places where people notice something, but also to where people dare to report. So they weigh little. Reports of a year old count half.</translation>
    </message>
    <message>
        <source>afstand tot een op- of afrit van de snelweg</source>
        <translation>distance to a motorway exit</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>Snel weg kunnen maakt vervoer van grondstoffen en afval makkelijker.</source>
        <translation>To get away quickly makes it easier to move raw materials and waste.</translation>
    </message>
    <message>
        <source>afstand tot een bedrijventerrein</source>
        <translation>distance to a business estate</translation>
    </message>
    <message>
        <source>Bij een bedrijventerrein staan woningen, loodsen en boxen door elkaar en valt vervoer minder op.</source>
        <translation>Near a business estate homes, sheds and garage boxes stand together and transport stands out less.</translation>
    </message>
    <message>
        <source>geregistreerde misdrijven per 1.000 inwoners, alle soorten</source>
        <translation>registered offences per 1,000 inhabitants, all kinds</translation>
    </message>
    <message>
        <source>per 1.000 inwoners</source>
        <translation>per 1,000 inhabitants</translation>
    </message>
    <message>
        <source>Een zwakke aanwijzing: de cijfers tellen alle soorten misdrijven en hangen af van toezicht en van wie aangifte doet. Buurten onder 200 inwoners tellen niet mee, want een winkelstraat of station geeft daar grote getallen.</source>
        <translation>A weak indication: the figures count all kinds of offences and depend on supervision and on who reports. Buurten under 200 inhabitants do not count, because a shopping street or a station gives large numbers there.</translation>
    </message>
    <message>
        <source>koopwoningen in de buurt</source>
        <translation>owner-occupied homes in the buurt</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Onderzoek vindt meer hennep waar veel particuliere huur is. Huur hangt samen met inkomen van bewoners; telt alleen mee na een besluit.</source>
        <translation>Research finds more cannabis where there is much private rent. Rent goes with the income of residents; counts only after a decision.</translation>
    </message>
    <message>
        <source>gemiddelde waarde van woningen</source>
        <translation>mean value of homes</translation>
    </message>
    <message>
        <source>x 1.000 euro</source>
        <translation>x 1,000 euro</translation>
    </message>
    <message>
        <source>Onderzoek vindt een verband met inkomen; de waarde van woningen lijkt daarop. Telt alleen mee na een besluit.</source>
        <translation>Research finds a relation with income; the value of homes is like it. Counts only after a decision.</translation>
    </message>
    <message>
        <source>Gelegenheid op bedrijventerreinen</source>
        <translation>Opportunity on business estates</translation>
    </message>
    <message>
        <source>Waar een bedrijventerrein kansen biedt voor het maken, opslaan of vervoeren van drugs, om te kiezen waar voorlichting nodig is. De score zegt niets over bedrijven of mensen. Leeftijd van gebouwen, leegstand en toezicht tellen volgens onderzoek zwaar, maar daarvan zijn nog geen open gegevens in het project.</source>
        <translation>Where a business estate offers chances to make, store or move drugs, to choose where prevention is needed. The score says nothing about businesses or people. Age of buildings, vacancy and supervision weigh heavily according to research, but there is no open data about them in the project yet.</translation>
    </message>
    <message>
        <source>Wie goederen of afval snel weg wil brengen, kiest een terrein dicht bij een oprit.</source>
        <translation>Who wants to take away goods or waste quickly chooses an estate near a slip road.</translation>
    </message>
    <message>
        <source>afstand tot de snelweg</source>
        <translation>distance to the motorway</translation>
    </message>
    <message>
        <source>Terreinen langs de snelweg zijn anoniem en hebben veel doorgaand verkeer.</source>
        <translation>Estates along the motorway are anonymous and have much through traffic.</translation>
    </message>
    <message>
        <source>Waar weinig adressen zijn, is 's avonds en in het weekend niemand die iets ziet, hoort of ruikt.</source>
        <translation>Where there are few addresses, nobody sees, hears or smells anything in the evening and at weekends.</translation>
    </message>
    <message>
        <source>Onderzoek naar bedrijventerreinen vindt een verband met het aantal aangiften. De cijfers tellen alle soorten misdrijven van de hele buurt, hangen af van wie aangifte doet, en zeggen weinig waar weinig mensen wonen; buurten onder 200 inwoners tellen daarom niet mee.</source>
        <translation>Research into business estates finds a relation with the number of reports to the police. The figures count all kinds of offences of the whole buurt, depend on who reports, and say little where few people live; so buurten under 200 inhabitants do not count.</translation>
    </message>
    <message>
        <source>deel van het vak dat bedrijventerrein is</source>
        <translation>share of the square that is business estate</translation>
    </message>
    <message>
        <source>In een vak dat helemaal bedrijventerrein is, ontbreken woningen en dus bewoners die meekijken.</source>
        <translation>In a square that is all business estate there are no homes, and so no residents who keep an eye on things.</translation>
    </message>
    <message>
        <source>afstand tot de rand van het bedrijventerrein</source>
        <translation>distance to the edge of the business estate</translation>
    </message>
    <message>
        <source>Panden aan de rand liggen uit het zicht van andere ondernemers.</source>
        <translation>Buildings at the edge are out of sight of other businesses.</translation>
    </message>
    <message>
        <source>afwijkend energieverbruik in de buurt</source>
        <translation>unusual energy use nearby</translation>
    </message>
    <message>
        <source>Een netbeheerder ziet soms verbruik dat niet past bij het gebruik van een pand. Signalen van een jaar oud tellen half.</source>
        <translation>A grid operator sometimes sees use that does not suit what a building is for. Signals of a year old count half.</translation>
    </message>
    <message>
        <source>gemiddelde waarde van woningen in de buurt</source>
        <translation>mean value of homes in the buurt</translation>
    </message>
    <message>
        <source>Lage waarde van bedrijfspanden hangt samen met gelegenheid; de waarde van woningen is daarvoor een zwakke vervanger en lijkt op inkomen. Telt alleen mee na een besluit.</source>
        <translation>A low value of business premises goes with opportunity; the value of homes is a weak stand-in for it and is like income. Counts only after a decision.</translation>
    </message>
    <message>
        <source>Gelegenheid in het buitengebied</source>
        <translation>Opportunity in the countryside</translation>
    </message>
    <message>
        <source>Waar het buitengebied kansen biedt voor het maken, opslaan of dumpen van drugs en afval, om te kiezen waar voorlichting nodig is. De score zegt niets over boeren of bewoners. Leegkomende stallen en de rand van natuurgebieden tellen volgens de praktijk zwaar, maar daarvan zijn nog geen open gegevens in het project.</source>
        <translation>Where the countryside offers chances to make, store or dump drugs and waste, to choose where prevention is needed. The score says nothing about farmers or residents. Barns that fall vacant and the edge of nature areas weigh heavily in practice, but there is no open data about them in the project yet.</translation>
    </message>
    <message>
        <source>Waar weinig adressen zijn, ziet of ruikt bijna niemand iets.</source>
        <translation>Where there are few addresses, hardly anybody sees or smells anything.</translation>
    </message>
    <message>
        <source>In een lege omgeving is er weinig sociale controle.</source>
        <translation>In empty surroundings there is little social control.</translation>
    </message>
    <message>
        <source>Een afgelegen plek is aantrekkelijker als de snelweg met een bestelbus snel te bereiken is.</source>
        <translation>A remote place is more attractive when a van gets to the motorway quickly.</translation>
    </message>
    <message>
        <source>Parkeerplaatsen en viaducten langs de snelweg zijn bekende plekken om afval achter te laten.</source>
        <translation>Parking places and viaducts along the motorway are known places to leave waste.</translation>
    </message>
    <message>
        <source>Ver van een bedrijventerrein rijdt minder verkeer langs en kijkt niemand mee.</source>
        <translation>Far from a business estate less traffic passes and nobody keeps an eye on things.</translation>
    </message>
    <message>
        <source>eerdere dumpingen in de omgeving</source>
        <translation>earlier dumpings nearby</translation>
    </message>
    <message>
        <source>Afval wordt vaak dicht bij een eerdere plek achtergelaten. Signalen van twee jaar oud tellen half.</source>
        <translation>Waste is often left close to an earlier place. Signals of two years old count half.</translation>
    </message>
    <message>
        <source>eerdere signalen van een lab of opslag in de omgeving</source>
        <translation>earlier signals of a lab or storage in the surroundings</translation>
    </message>
    <message>
        <source>Een schuur die eerder geschikt was, is dat vaak nog. Signalen van twee jaar oud tellen half.</source>
        <translation>A barn that was suitable before often still is. Signals of two years old count half.</translation>
    </message>
    <message>
        <source>meldingen binnen 2 km</source>
        <translation>reports within 2 km</translation>
    </message>
    <message>
        <source>meldingen</source>
        <translation>reports</translation>
    </message>
    <message>
        <source>Geldzorgen van boeren maken kwetsbaar, maar daarvan zijn geen open gegevens; de waarde van woningen is een zwakke vervanger en lijkt op inkomen. Telt alleen mee na een besluit.</source>
        <translation>Money worries of farmers make vulnerable, but there is no open data about them; the value of homes is a weak stand-in and is like income. Counts only after a decision.</translation>
    </message>
    <message>
        <source>grootte</source>
        <translation>size</translation>
    </message>
    <message>
        <source>logaritme van hectare</source>
        <translation>logarithm of hectares</translation>
    </message>
</context>
</TS>
