<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of app/map and of the report of a pilot (context Map), kept by hand: lupdate does not see them. -->
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>Map</name>
    <message>
        <source>onzekere plaats (telt hierboven mee)</source>
        <translation>uncertain rank (counted above)</translation>
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
        <source>Plaats op de ranglijst</source>
        <translation>Rank</translation>
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
        <translation>with their rank in the whole region</translation>
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
    <message>
        <source> Dat kan toeval zijn.</source>
        <translation> That can be chance.</translation>
    </message>
    <message>
        <source>%1 %2 keer</source>
        <translation>%1 %2 times</translation>
    </message>
    <message>
        <source>%1 (%2 tot %3)</source>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 deskundigen</source>
        <translation>%1 experts</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 meldingen zonder datum tellen niet mee.</source>
        <translation>%1 reports without a date do not count.</translation>
    </message>
    <message>
        <source>%1 notities: score klopt %2 keer, klopt niet %3 keer.</source>
        <translation>%1 notes: score right %2 times, wrong %3 times.</translation>
    </message>
    <message>
        <source>%1 van de %2 formulieren kwamen niet terug.</source>
        <translation>%1 of %2 forms did not come back.</translation>
    </message>
    <message>
        <source>%1 van de %2 formulieren werden pas ingelezen nadat de kaart getoond mocht worden. Dat ze blind zijn ingevuld volgt alleen uit de datum erop.</source>
        <translation>%1 of %2 forms were read after the map could be shown. That they were filled in blind follows from the date on them alone.</translation>
    </message>
    <message>
        <source>%1, %2 beoordeeld</source>
        <translation>%1, %2 rated</translation>
    </message>
    <message>
        <source>%1, %2, %3: klopt niet, want %4</source>
        <translation>%1, %2, %3: wrong, because %4</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2 vulden te weinig in om iets over overeenstemming te zeggen.</source>
        <translation>%1: %2 filled in too little to say anything about agreement.</translation>
    </message>
    <message>
        <source>%1: er is nog geen formulier terug.</source>
        <translation>%1: no form has come back yet.</translation>
    </message>
    <message>
        <source>, %1 mensen</source>
        <translation>, %1 people</translation>
    </message>
    <message>
        <source>, %1 uur</source>
        <translation>, %1 hours</translation>
    </message>
    <message>
        <source>, maar dat is onzeker</source>
        <translation>, but that is uncertain</translation>
    </message>
    <message>
        <source>, onzeker</source>
        <translation>, uncertain</translation>
    </message>
    <message>
        <source>1 betekent: het proefgebied veranderde even veel als de vergelijkingsgebieden; 2: twee keer zo veel. Het interval (95%) is exact. Alleen als elk van de vier aantallen door toeval minstens %1 zou zijn, staat er een uitspraak.</source>
        <translation>1 means: the pilot area changed as much as the comparison areas; 2: twice as much. The interval (95%) is exact. Only when chance would make each of the four counts at least %1 is anything claimed.</translation>
    </message>
    <message>
        <source>De gebieden</source>
        <translation>The areas</translation>
    </message>
    <message>
        <source>De vergelijkingsgebieden lijken op het proefgebied in wat gemeten is. In wat niet gemeten is kunnen ze verschillen, en ook daar kan iets zijn gedaan.</source>
        <translation>The comparison areas are like the pilot area in what was measured. In what was not measured they may differ, and something may have been done there too.</translation>
    </message>
    <message>
        <source>Deskundigen onderling: tau-b %1.</source>
        <translation>Experts among themselves: tau-b %1.</translation>
    </message>
    <message>
        <source>Een paar gebieden zeggen niets over de hele regio. De intervallen gelden voor deze deskundigen en deze gebieden, niet voor een ander jaar of een andere streek.</source>
        <translation>A few areas say nothing of the whole region. The intervals hold for these experts and these areas, not for another year or another place.</translation>
    </message>
    <message>
        <source>Een score zegt iets over gelegenheid in een gebied, nooit over een persoon of een adres. Dit blad bevat kleine aantallen en is voor het team.</source>
        <translation>A score says something of the opportunity in an area, never of a person or an address. This page holds small counts and is for the team.</translation>
    </message>
    <message>
        <source>Een vooraf geschreven stopregel zegt: stop. %1.</source>
        <translation>A stop rule that was written beforehand says: stop. %1.</translation>
    </message>
    <message>
        <source>Er staat niets in het logboek.</source>
        <translation>The log is empty.</translation>
    </message>
    <message>
        <source>Er zijn geen veldnotities.</source>
        <translation>There are no field notes.</translation>
    </message>
    <message>
        <source>Evaluatie van de proef</source>
        <translation>Evaluation of the pilot</translation>
    </message>
    <message>
        <source>Geen stopregel zegt tot nu toe: stop. Over %1 van de %2 uitkomsten is nog niets te zeggen.</source>
        <translation>No stop rule says: stop, so far. Of %1 of the %2 outcomes nothing can be said yet.</translation>
    </message>
    <message>
        <source>Geen van de vooraf geschreven stopregels zegt: stop.</source>
        <translation>None of the stop rules that were written beforehand says: stop.</translation>
    </message>
    <message>
        <source>Het oudste signaal is van %1: de periode voor de start is niet helemaal gedekt.</source>
        <translation>The oldest signal is of %1: the period before the start is not wholly covered.</translation>
    </message>
    <message>
        <source>Lijken de vergelijkingsgebieden op het proefgebied?</source>
        <translation>Are the comparison areas like the pilot area?</translation>
    </message>
    <message>
        <source>Logboek: %1.</source>
        <translation>Log: %1.</translation>
    </message>
    <message>
        <source>Meer meldingen kan juist een succes zijn: wie weet waar hij op moet letten, meldt meer. Minder meldingen betekent niet dat er minder gebeurt.</source>
        <translation>More reports can mean success: whoever knows what to look for reports more. Fewer reports do not mean that less happens.</translation>
    </message>
    <message>
        <source>Meldingen in de proefgebieden samen: %1 keer zo veel als de vergelijkingsgebieden doen verwachten; %2.</source>
        <translation>Reports in the pilot areas together: %1 times what the comparison areas lead one to expect; %2.</translation>
    </message>
    <message>
        <source>Meldingen op een dag in een vierkant tellen als een. Intervallen nemen aan dat meldingen verder los van elkaar komen; komen ze in golven, dan is de onzekerheid groter.</source>
        <translation>Reports of one day in one square count as one. The intervals take it that reports otherwise come apart from each other; when they come in waves, the uncertainty is larger.</translation>
    </message>
    <message>
        <source>Meldingen voor en na</source>
        <translation>Reports before and after</translation>
    </message>
    <message>
        <source>Meldingen: er zijn nog geen meldingen van na de start.</source>
        <translation>Reports: there are none from after the start yet.</translation>
    </message>
    <message>
        <source>Meldingen: het zijn er te weinig om te zeggen of er iets veranderde, ook in de gebieden samen.</source>
        <translation>Reports: there are too few to say whether anything changed, in the areas together too.</translation>
    </message>
    <message>
        <source>Onzeker: het interval ligt aan beide kanten van de grens.</source>
        <translation>Uncertain: the interval lies on both sides of the limit.</translation>
    </message>
    <message>
        <source>Overeenstemming is geen bewijs. Kaart en deskundigen kunnen samen ongelijk hebben.</source>
        <translation>Agreement is no proof. The map and the experts can be wrong together.</translation>
    </message>
    <message>
        <source>Stopregels, geschreven voor de start</source>
        <translation>Stop rules, written before the start</translation>
    </message>
    <message>
        <source>Streepjeslijn: wat toeval geeft. Lijst van tien: hoeveel van de gekozen gebieden ook bij de eerste tien van de kaart staan, met minstens %1 gebieden op het formulier. Streep: interval van 95%. Tau-b en kappa: 1 is volledig gelijk, 0 is toeval; bij minder dan %2 beoordeelde gebieden staat er niets.</source>
        <translation>Dashed line: what chance gives. List of ten: how many of the chosen areas are also among the first ten of the map, with at least %1 areas on the form. Bar: interval of 95%. Tau-b and kappa: 1 is wholly equal, 0 is chance; with fewer than %2 areas rated nothing is shown.</translation>
    </message>
    <message>
        <source>Uit het veld</source>
        <translation>From the field</translation>
    </message>
    <message>
        <source>Vastgelegd op %1 door %2. Start van de proef: %3. Deskundigen oordeelden blind tot en met %4; %5 van de %6 formulieren zijn terug.</source>
        <translation>Frozen on %1 by %2. Start of the pilot: %3. Experts judged blind up to %4; %5 of %6 forms have come back.</translation>
    </message>
    <message>
        <source>Vastlegging %1, score %2, model %3, gegevens %4. Gelegenheid is geen misdaad.</source>
        <translation>Freeze %1, score %2, model %3, data %4. Opportunity is not crime.</translation>
    </message>
    <message>
        <source>Verschil met het proefgebied in standaarddeviaties: open rondje alle gebieden waaruit gekozen kon worden, dicht rondje de gekozen gebieden. Binnen de grijze band (%1) is het klein. Wat erbuiten ligt staat vet.</source>
        <translation>Difference from the pilot area in standard deviations: open circle all areas that could be chosen, closed circle the chosen ones. Within the grey band (%1) it is small. What lies outside is in bold.</translation>
    </message>
    <message>
        <source>Voor: %1 tot en met %2. De proef begint op %3; er zijn nog geen meldingen van daarna.</source>
        <translation>Before: %1 to %2. The pilot starts on %3; there are no reports from after that yet.</translation>
    </message>
    <message>
        <source>Voor: %1 tot en met %2. Na: %3 tot en met %4.</source>
        <translation>Before: %1 to %2. After: %3 to %4.</translation>
    </message>
    <message>
        <source>Wat deze proef niet zegt</source>
        <translation>What this pilot does not say</translation>
    </message>
    <message>
        <source>Wat zegt de proef met de gelegenheidskaart?</source>
        <translation>What does the pilot of the opportunity map say?</translation>
    </message>
    <message>
        <source>Zien deskundigen hetzelfde als de kaart?</source>
        <translation>Do experts see what the map sees?</translation>
    </message>
    <message>
        <source>Zonder gegevens: %1.</source>
        <translation>Without data: %1.</translation>
    </message>
    <message>
        <source>alle %1</source>
        <translation>all %1</translation>
    </message>
    <message>
        <source>alle samen</source>
        <translation>all together</translation>
    </message>
    <message>
        <source>dat is meer verschil dan toeval toelaat</source>
        <translation>that is more difference than chance allows</translation>
    </message>
    <message>
        <source>dat kan toeval zijn</source>
        <translation>that can be chance</translation>
    </message>
    <message>
        <source>de samenhang tussen oordeel en kaart (tau-b) is %1</source>
        <translation>the correlation of judgement and map (tau-b) is %1</translation>
    </message>
    <message>
        <source>doorgaan</source>
        <translation>go on</translation>
    </message>
    <message>
        <source>een deskundige</source>
        <translation>one expert</translation>
    </message>
    <message>
        <source>en %1 eerdere (gkaart pilot report --json)</source>
        <translation>and %1 earlier ones (gkaart pilot report --json)</translation>
    </message>
    <message>
        <source>gekozen %1</source>
        <translation>chosen %1</translation>
    </message>
    <message>
        <source>hoog of niet (kappa)</source>
        <translation>high or not (kappa)</translation>
    </message>
    <message>
        <source>lijst van tien gedeeld met de kaart</source>
        <translation>list of ten shared with the map</translation>
    </message>
    <message>
        <source>meer dan %1 fouten in het logboek</source>
        <translation>more than %1 mistakes in the log</translation>
    </message>
    <message>
        <source>meer dan %1% van de notities zegt: score klopt niet</source>
        <translation>more than %1% of the notes say: score is wrong</translation>
    </message>
    <message>
        <source>meer dan verwacht</source>
        <translation>more than expected</translation>
    </message>
    <message>
        <source>minder dan %1 deskundigen</source>
        <translation>fewer than %1 experts</translation>
    </message>
    <message>
        <source>minder dan %1 van de 10 gebieden gedeeld met de kaart</source>
        <translation>fewer than %1 of the 10 areas shared with the map</translation>
    </message>
    <message>
        <source>minder dan verwacht</source>
        <translation>fewer than expected</translation>
    </message>
    <message>
        <source>na</source>
        <translation>after</translation>
    </message>
    <message>
        <source>nog geen meldingen na de start</source>
        <translation>no reports after the start yet</translation>
    </message>
    <message>
        <source>nog niet te zeggen</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>oneindig</source>
        <translation>infinite</translation>
    </message>
    <message>
        <source>overeenstemming over hoog of niet (kappa) onder %1</source>
        <translation>agreement on high or not (kappa) under %1</translation>
    </message>
    <message>
        <source>pagina %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>proefgebied</source>
        <translation>pilot area</translation>
    </message>
    <message>
        <source>samenhang (tau-b)</source>
        <translation>correlation (tau-b)</translation>
    </message>
    <message>
        <source>samenhang met de kaart (tau-b) onder %1</source>
        <translation>correlation with the map (tau-b) under %1</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>te weinig meldingen om iets te zeggen</source>
        <translation>too few reports to say anything</translation>
    </message>
    <message>
        <source>van tien gekozen gebieden staan er %1 ook op de lijst van de kaart; door toeval zouden het er %2 zijn</source>
        <translation>of ten chosen areas %1 are also on the list of the map; by chance it would be %2</translation>
    </message>
    <message>
        <source>verandering, vergeleken met de andere gebieden</source>
        <translation>change, compared with the other areas</translation>
    </message>
    <message>
        <source>vergeleken met %1</source>
        <translation>compared with %1</translation>
    </message>
    <message>
        <source>vergelijking</source>
        <translation>comparison</translation>
    </message>
    <message>
        <source>voor</source>
        <translation>before</translation>
    </message>
    <message>
        <source>zichtbaar geweest vanaf %1 meldingen na de start</source>
        <translation>would have been seen from %1 reports after the start</translation>
    </message>
    <message>
        <source>signalen</source>
        <translation>signals</translation>
    </message>
    <message>
        <source>ingelezen %1</source>
        <translation>imported %1</translation>
    </message>
    <message>
        <source>%1 tot en met %2</source>
        <translation>%1 to %2 inclusive</translation>
    </message>
    <message>
        <source>geen bedrijventerrein</source>
        <translation>no business estate</translation>
    </message>
    <message>
        <source>geen bedrijventerrein, of een ander gebiedstype</source>
        <translation>no business estate, or another area type</translation>
    </message>
    <message>
        <source>knelpunt</source>
        <translation>knelpunt</translation>
    </message>
    <message>
        <source>inzet, gepland</source>
        <translation>deployment, planned</translation>
    </message>
    <message>
        <source>inzet, uitgevoerd</source>
        <translation>deployment, done</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
    <message>
        <source>water, of buiten de regio</source>
        <translation>water, or outside the region</translation>
    </message>
    <message>
        <source>grens van %1</source>
        <translation>border of %1</translation>
    </message>
    <message>
        <source>naam van een buurt</source>
        <translation>name of a buurt</translation>
    </message>
    <message>
        <source>naam van een gemeente</source>
        <translation>name of a gemeente</translation>
    </message>
    <message>
        <source>In de hele regio hebben de klassen ongeveer evenveel %1.</source>
        <translation>In the whole region the classes hold about equally many %1.</translation>
    </message>
    <message>
        <source>De klassen hebben ongeveer evenveel %1, maar hier zijn er meer samen getekend.</source>
        <translation>The classes hold about equally many %1, but here several are drawn together.</translation>
    </message>
    <message>
        <source>De klassen zijn niet even groot, omdat veel %1 dezelfde waarde hebben.</source>
        <translation>The classes are not equally large, because many %1 have the same value.</translation>
    </message>
    <message>
        <source>De klassen hebben niet evenveel %1: de aantallen staan erbij.</source>
        <translation>The classes do not hold equally many %1: the numbers stand beside them.</translation>
    </message>
    <message>
        <source>gemeentegrenzen</source>
        <translation>gemeente borders</translation>
    </message>
    <message>
        <source>eerdere voorlichting</source>
        <translation>earlier prevention work</translation>
    </message>
    <message>
        <source>land buiten de regio</source>
        <translation>land outside the region</translation>
    </message>
    <message>
        <source>bestand %1, %2</source>
        <translation>file %1, %2</translation>
    </message>
    <message>
        <source>1 bestand</source>
        <translation>1 file</translation>
    </message>
    <message>
        <source>%1 bestanden</source>
        <translation>%1 files</translation>
    </message>
    <message>
        <source>onvoldoende gegevens</source>
        <translation>not enough data</translation>
    </message>
    <message>
        <source>geen gegevens</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>ander gebiedstype</source>
        <translation>another area type</translation>
    </message>
    <message>
        <source>gehaald</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>gepland, nog niet gedaan</source>
        <translation>planned, not yet done</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>niet gehaald, de datum is voorbij</source>
        <translation>not reached, the date has passed</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>uiterlijk %1</source>
        <translation>by %1 at the latest</translation>
    </message>
    <message>
        <source>Jaarplan %1: %2 van de %3 gemeenten, stand op %4</source>
        <translation>Year plan %1: %2 of the %3 gemeenten, as of %4</translation>
    </message>
    <message>
        <source>Deze kaart toont wat volgens de registers van het programma is gedaan (geteld van: %1). Wat niemand opschreef, staat er niet op. De kaart zegt niet hoe goed het ging, en niets over gelegenheid, personen of adressen.</source>
        <translation>This map shows what was done according to the registers of the programme (counted from: %1). What nobody wrote down is not on it. The map does not say how well it went, and nothing about opportunity, people or addresses.</translation>
    </message>
    <message>
        <source>registers van dit project</source>
        <translation>registers of this project</translation>
    </message>
</context>
</TS>
