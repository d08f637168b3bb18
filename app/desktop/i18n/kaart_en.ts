<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of app/map (context Map), kept by hand: lupdate does not see them. -->
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>Map</name>
    <message>
        <source>onzekere plaats (telt hierboven mee)</source>
        <translation>uncertain place (counted above)</translation>
    </message>
    <message>
        <source>%1 of meer</source>
        <translation>%1 or more</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <translation>%1 per %2</translation>
    </message>
    <message>
        <source>%1 per vierkant van %2 m</source>
        <translation>%1 per square of %2 m</translation>
    </message>
    <message>
        <source>%1 tot %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>1 : %1 (op A3)</source>
        <translation>1 : %1 (on A3)</translation>
    </message>
    <message>
        <source>1 : %1 (op A4)</source>
        <translation>1 : %1 (on A4)</translation>
    </message>
    <message>
        <source>Bedrijventerrein</source>
        <translation>Business estate</translation>
    </message>
    <message>
        <source>Bronnen: %1.</source>
        <translation>Sources: %1.</translation>
    </message>
    <message>
        <source>Buitengebied</source>
        <translation>Countryside</translation>
    </message>
    <message>
        <source>De grenzen gelden voor de hele regio.</source>
        <translation>Class borders hold for the whole region.</translation>
    </message>
    <message>
        <source>Deze kaart toont gelegenheid, geen misdaad: een hoge score betekent dat een plek kenmerken heeft die misbruik makkelijker maken, niet dat het er gebeurt. De kaart zegt niets over personen of adressen en helpt om voorlichting te plannen.</source>
        <translation>This map shows opportunity, not crime: a high score means that a place has features that make misuse easier, not that it happens there. The map says nothing about persons or addresses and helps to plan prevention.</translation>
    </message>
    <message>
        <source>Hoogste %1 %2</source>
        <translation>Highest %1 %2</translation>
    </message>
    <message>
        <source>Klassen die even breed zijn.</source>
        <translation>Classes of equal width.</translation>
    </message>
    <message>
        <source>Klassen met ongeveer evenveel %1.</source>
        <translation>Classes with about as many %1 each.</translation>
    </message>
    <message>
        <source>Klassen met vaste grenzen.</source>
        <translation>Classes with fixed borders.</translation>
    </message>
    <message>
        <source>Klassen volgens natuurlijke grenzen (Jenks).</source>
        <translation>Classes by natural breaks (Jenks).</translation>
    </message>
    <message>
        <source>Legenda</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Model: %1</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Woongebied</source>
        <translation>Residential area</translation>
    </message>
    <message>
        <source>aantal %1</source>
        <translation>number of %1</translation>
    </message>
    <message>
        <source>alle waarden</source>
        <translation>all values</translation>
    </message>
    <message>
        <source>andere gemeente</source>
        <translation>other gemeente</translation>
    </message>
    <message>
        <source>bedrijventerrein</source>
        <translation>business estate</translation>
    </message>
    <message>
        <source>bedrijventerreinen</source>
        <translation>business estates</translation>
    </message>
    <message>
        <source>buiten de regio</source>
        <translation>outside the region</translation>
    </message>
    <message>
        <source>buurt</source>
        <translation>buurt</translation>
    </message>
    <message>
        <source>buurten</source>
        <translation>buurten</translation>
    </message>
    <message>
        <source>gegevens: %1</source>
        <translation>data: %1</translation>
    </message>
    <message>
        <source>gemaakt op %1</source>
        <translation>made on %1</translation>
    </message>
    <message>
        <source>gemeente</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>gemeentegrens</source>
        <translation>border of a gemeente</translation>
    </message>
    <message>
        <source>gemeenten</source>
        <translation>gemeenten</translation>
    </message>
    <message>
        <source>met hun plaats in de hele regio</source>
        <translation>with their place in the whole region</translation>
    </message>
    <message>
        <source>minder dan %1</source>
        <translation>less than %1</translation>
    </message>
    <message>
        <source>nl_NL</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>rijksweg</source>
        <translation>motorway</translation>
    </message>
    <message>
        <source>schematisch voorbeeld, gesimuleerde signalen</source>
        <translation>schematic example, simulated signals</translation>
    </message>
    <message>
        <source>uitgelicht gebied</source>
        <translation>highlighted area</translation>
    </message>
    <message>
        <source>vierkant</source>
        <translation>square</translation>
    </message>
    <message>
        <source>vierkanten</source>
        <translation>squares</translation>
    </message>
    <message>
        <source>wijk</source>
        <translation>wijk</translation>
    </message>
    <message>
        <source>wijken</source>
        <translation>wijken</translation>
    </message>
</context>
</TS>
