<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>AgreementRow</name>
    <message>
        <source>%1: lijst van tien %2, tau-b %3, kappa %4</source>
        <translation>%1: list of ten %2, tau-b %3, kappa %4</translation>
    </message>
    <message>
        <source>lijst van tien: %1</source>
        <translation>list of ten: %1</translation>
    </message>
    <message>
        <source>samenhang: %1</source>
        <translation>correlation: %1</translation>
    </message>
    <message>
        <source>hoog of niet: %1</source>
        <translation>high or not: %1</translation>
    </message>
</context>
<context>
    <name>AreaChoice</name>
    <message>
        <source>eigen keuze</source>
        <translation>own choice</translation>
    </message>
    <message>
        <source>voorstel</source>
        <translation>suggested</translation>
    </message>
    <message>
        <source>Toon op kaart</source>
        <translation>Show on map</translation>
    </message>
    <message>
        <source>Plaats op de ranglijst</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Meldingen in een jaar</source>
        <translation>Reports in a year</translation>
    </message>
    <message>
        <source>Verschil met gebieden die erop lijken</source>
        <translation>Difference from areas like it</translation>
    </message>
</context>
<context>
    <name>AreaField</name>
    <message>
        <source>Gebied</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Zoek een gebied</source>
        <translation>Find an area</translation>
    </message>
</context>
<context>
    <name>AreaLinks</name>
    <message>
        <source>Knelpunten</source>
        <translation>Knelpunten</translation>
    </message>
    <message>
        <source>Inzet</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Resultaten van het jaarplan</source>
        <translation>Results of the year plan</translation>
    </message>
    <message>
        <source>Begroting</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Wat hier aan vastzit</source>
        <translation>What is linked with it</translation>
    </message>
    <message>
        <source>Nog geen knelpunt en geen inzet.</source>
        <translation>No knelpunt and no deployment yet.</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>%1 bekijken</source>
        <translation>Look at %1</translation>
    </message>
    <message>
        <source>Inzet plannen…</source>
        <translation>Plan a deployment…</translation>
    </message>
    <message>
        <source>Knelpunt toevoegen…</source>
        <translation>Add a knelpunt…</translation>
    </message>
</context>
<context>
    <name>Attribution</name>
    <message>
        <source>Bronnen</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Alle bronnen</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>Bronnen van deze kaart</source>
        <translation>Sources of this map</translation>
    </message>
</context>
<context>
    <name>BalanceTable</name>
    <message>
        <source>De gekozen gebieden lijken in alle gemeten kenmerken op het proefgebied.</source>
        <translation>The chosen areas are like the pilot area in every factor that was measured.</translation>
    </message>
    <message>
        <source>In %1 kenmerken lijken de gekozen gebieden niet genoeg op het proefgebied (verschil boven 0,25). Die staan vet.</source>
        <translation>In %1 factors the chosen areas are not enough like the pilot area (difference above 0.25). They are in bold.</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>verschil</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>proefgebied</source>
        <translation>pilot area</translation>
    </message>
    <message>
        <source>alle</source>
        <translation>all</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>eerst</source>
        <translation>before</translation>
    </message>
    <message>
        <source>%1: verschil %2 standaarddeviaties</source>
        <translation>%1: difference %2 standard deviations</translation>
    </message>
    <message>
        <source>Verschil met het proefgebied in standaarddeviaties: eerst, met alle gebieden waaruit gekozen kon worden, en met de gekozen gebieden. Tot 0,25 is het klein.</source>
        <translation>Difference from the pilot area in standard deviations: before, with all areas that could be chosen, and with the chosen ones. Up to 0.25 it is small.</translation>
    </message>
    <message>
        <source>Zonder gegevens: %1.</source>
        <translation>Without data: %1.</translation>
    </message>
</context>
<context>
    <name>BesideCard</name>
    <message>
        <source>De tweede kaart toont</source>
        <translation>The second map shows</translation>
    </message>
    <message>
        <source>Tweede kaart sluiten</source>
        <translation>Close the second map</translation>
    </message>
    <message>
        <source>Legenda</source>
        <translation>Legend</translation>
    </message>
</context>
<context>
    <name>BudgetLineForm</name>
    <message>
        <source>Regel</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Kant</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Kant van de begroting</source>
        <translation>Side of the budget</translation>
    </message>
    <message>
        <source>Bedrag (€)</source>
        <translation>Amount (€)</translation>
    </message>
    <message>
        <source>Bedrag in hele euro&apos;s</source>
        <translation>Amount in whole euros</translation>
    </message>
    <message>
        <source>Bron, als die anders is</source>
        <translation>Source, if another</translation>
    </message>
    <message>
        <source>Bron van dit bedrag</source>
        <translation>Source of this amount</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Regel verwijderen</source>
        <translation>Remove line</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>Begroting van %1</source>
        <translation>Budget of %1</translation>
    </message>
    <message>
        <source>Wat een regel aan andere dingen uitgeeft staat niet in dit project. Inzet die het plafond van een regel doorbreekt wordt geweigerd.</source>
        <translation>What a line spends on other things is not in this project. A deployment that breaks the ceiling of a line is refused.</translation>
    </message>
    <message>
        <source>Sommen die moeten kloppen</source>
        <translation>Sums that must be right</translation>
    </message>
    <message>
        <source>klopt</source>
        <translation>right</translation>
    </message>
    <message>
        <source>klopt niet</source>
        <translation>wrong</translation>
    </message>
    <message>
        <source>%1 in plaats van %2</source>
        <translation>%1 instead of %2</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Nieuwe regel</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Hoeft niet meer</source>
        <translation>Drop this sum</translation>
    </message>
    <message>
        <source>Deze som hoeft niet meer te kloppen: %1</source>
        <translation>This sum need not hold any more: %1</translation>
    </message>
</context>
<context>
    <name>BudgetSource</name>
    <message>
        <source>Bron: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Bron wijzigen</source>
        <translation>Change source</translation>
    </message>
    <message>
        <source>Bron van de bedragen</source>
        <translation>Source of the amounts</translation>
    </message>
    <message>
        <source>bijvoorbeeld: besluit stuurgroep 12 maart</source>
        <translation>for example: decision of the steering group, 12 March</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Begin met de regels van %1</source>
        <translation>Begin with the lines of %1</translation>
    </message>
    <message>
        <source>Begin leeg</source>
        <translation>Begin empty</translation>
    </message>
    <message>
        <source>Alleen de regels komen mee, niet de bedragen. Een begroting uit een bestand leest u in met de knop hierboven.</source>
        <translation>Only the lines come along, not the amounts. Use the button above to read in a budget from a file.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>%1: proefgebied %2 voor en %3 na; vergelijking %4 en %5. %6</source>
        <translation>%1: pilot area %2 before and %3 after; comparison %4 and %5. %6</translation>
    </message>
    <message>
        <source>proefgebied: %1 voor, %2 na</source>
        <translation>pilot area: %1 before, %2 after</translation>
    </message>
    <message>
        <source>vergelijking: %1 voor, %2 na</source>
        <translation>comparison: %1 before, %2 after</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Gebieden kiezen</source>
        <translation>Choose areas</translation>
    </message>
    <message>
        <source>Kies voor elk soort gebied een plek om de kaart te proberen. Een goede plek staat hoog op de kaart, met een zekere plaats. Er komen genoeg meldingen om een verandering te zien, en er zijn elders gebieden die erop lijken. Het programma stelt voor, u kiest.</source>
        <translation>Choose a place to try the map, for each area type. A good place is high on the map and its rank is certain. It has enough reports to see a change, and elsewhere there are areas like it. The program suggests, you choose.</translation>
    </message>
    <message>
        <source>De gebieden zijn vastgelegd. Ze staan in stap 2 en veranderen niet meer.</source>
        <translation>The areas are frozen. They are in step 2 and do not change any more.</translation>
    </message>
    <message>
        <source>Verder naar vastleggen</source>
        <translation>On to the freeze</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>dd-mm-jjjj</source>
        <translation>dd-mm-yyyy</translation>
    </message>
</context>
<context>
    <name>DeskEntry</name>
    <message>
        <source>ontvangen %1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>nog niet gedeeld</source>
        <translation>not shared yet</translation>
    </message>
    <message>
        <source>gedeeld: %1</source>
        <translation>shared: %1</translation>
    </message>
    <message>
        <source>gepubliceerd %1</source>
        <translation>published %1</translation>
    </message>
    <message>
        <source>uit een bestand</source>
        <translation>from a file</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gedeeld…</source>
        <translation>Shared…</translation>
    </message>
    <message>
        <source>Gepubliceerd</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Met wie is het gedeeld?</source>
        <translation>With whom was it shared?</translation>
    </message>
    <message>
        <source>Wanneer is het gedeeld?</source>
        <translation>When was it shared?</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Signalenbalie in %1</source>
        <translation>Signals desk in %1</translation>
    </message>
    <message>
        <source>Een signaal is op tijd als het binnen zeven dagen is gedeeld. Een signaal waarvan de week nog niet om is telt nog niet mee. Een nummer is genoeg: geen namen, geen adressen.</source>
        <translation>A signal is in time when it is shared within seven days. A signal whose week is not over does not count yet. A number is enough: no names, no addresses.</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Soort signaal</source>
        <translation>Kind of signal</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>gemeente</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>Ontvangen op</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Nieuw signaal</source>
        <translation>New signal</translation>
    </message>
    <message>
        <source>Er is in %1 nog geen signaal binnengekomen.</source>
        <translation>No signal has come in yet in %1.</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Te doen</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Alles is gedeeld en gepubliceerd.</source>
        <translation>Everything is shared and published.</translation>
    </message>
    <message>
        <source>Binnen een week gedeeld</source>
        <translation>Shared within a week</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Dat kan niet. De melding, in het Engels: %1</source>
        <translation>That cannot be done: %1</translation>
    </message>
    <message>
        <source>Dat is niet gelukt. De melding, in het Engels: %1</source>
        <translation>That did not work: %1</translation>
    </message>
    <message>
        <source>rij %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>kolom %1</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>meer gebieden met deze naam</source>
        <translation>more areas of this name</translation>
    </message>
    <message>
        <source>code klopt niet</source>
        <translation>code is not right</translation>
    </message>
    <message>
        <source>coördinaat klopt niet</source>
        <translation>coordinate is not right</translation>
    </message>
    <message>
        <source>datum onleesbaar</source>
        <translation>date not readable</translation>
    </message>
    <message>
        <source>vorm klopt niet</source>
        <translation>shape is not right</translation>
    </message>
    <message>
        <source>geen goed getal</source>
        <translation>no good number</translation>
    </message>
    <message>
        <source>postcode klopt niet</source>
        <translation>postcode is not right</translation>
    </message>
    <message>
        <source>nauwkeurigheid onbekend</source>
        <translation>precision unknown</translation>
    </message>
    <message>
        <source>code en gemeente passen niet</source>
        <translation>code and gemeente do not agree</translation>
    </message>
    <message>
        <source>dubbel</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>code staat er twee keer</source>
        <translation>code is there twice</translation>
    </message>
    <message>
        <source>staat al in het project</source>
        <translation>is in the project already</translation>
    </message>
    <message>
        <source>gemeente buiten de regio</source>
        <translation>gemeente outside the region</translation>
    </message>
    <message>
        <source>voorlichting niet genoemd</source>
        <translation>prevention not named</translation>
    </message>
    <message>
        <source>geen plaats</source>
        <translation>no rank</translation>
    </message>
    <message>
        <source>rij onleesbaar</source>
        <translation>row not readable</translation>
    </message>
    <message>
        <source>aanhalingsteken niet gesloten</source>
        <translation>quote not closed</translation>
    </message>
    <message>
        <source>andere soort coördinaten dan de rest</source>
        <translation>other kind of coordinates than the rest</translation>
    </message>
    <message>
        <source>andere soort vorm dan de rest</source>
        <translation>other kind of shape than the rest</translation>
    </message>
    <message>
        <source>indeling van een ander jaar</source>
        <translation>division of another year</translation>
    </message>
    <message>
        <source>buiten de regio</source>
        <translation>outside the region</translation>
    </message>
    <message>
        <source>te veel of te weinig velden</source>
        <translation>too many or too few fields</translation>
    </message>
    <message>
        <source>lengte en breedte verwisseld</source>
        <translation>longitude and latitude swapped</translation>
    </message>
    <message>
        <source>x en y verwisseld</source>
        <translation>x and y swapped</translation>
    </message>
    <message>
        <source>gebied niet in het project</source>
        <translation>area not in the project</translation>
    </message>
    <message>
        <source>gemeente onbekend</source>
        <translation>gemeente unknown</translation>
    </message>
    <message>
        <source>soort onbekend</source>
        <translation>kind unknown</translation>
    </message>
    <message>
        <source>postcode onbekend</source>
        <translation>postcode unknown</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
</context>
<context>
    <name>FieldStep</name>
    <message>
        <source>Veldwerk</source>
        <translation>Field work</translation>
    </message>
    <message>
        <source>Houd bij wat er gebeurt. Klopt de score met wat u in het gebied ziet, en zo nee, waarom niet? Wat is er gedaan, en wat ging er fout? Het gaat over gebieden: schrijf geen namen, adressen of kentekens op.</source>
        <translation>Keep what happens. Does the score agree with what you see in the area, and if not, why? What was done, and what went wrong? It is about areas: write no names, addresses or licence plates.</translation>
    </message>
    <message>
        <source>Leg eerst de proef vast (stap 2).</source>
        <translation>Freeze the pilot first (step 2).</translation>
    </message>
    <message>
        <source>Klopt de score?</source>
        <translation>Is the score right?</translation>
    </message>
    <message>
        <source>%1, %2: score van %3 klopt</source>
        <translation>%1, %2: score of %3 is right</translation>
    </message>
    <message>
        <source>%1, %2: score van %3 klopt niet</source>
        <translation>%1, %2: score of %3 is wrong</translation>
    </message>
    <message>
        <source>, want %1</source>
        <translation>, because %1</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Wat is er gedaan? Schrijf ook op wat fout ging (soort: Fout); dat telt bij de stopregels.</source>
        <translation>What was done? Write down what went wrong too (kind: Mistake); it counts for the stop rules.</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kaart opslaan</source>
        <translation>Save map</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Afbeelding (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Tekening (*.svg)</source>
        <translation>Drawing (*.svg)</translation>
    </message>
    <message>
        <source>Kaart opslaan als PDF of afbeelding…</source>
        <translation>Save map as PDF or image…</translation>
    </message>
    <message>
        <source>Gegevens toevoegen…</source>
        <translation>Add data…</translation>
    </message>
    <message>
        <source>Ander project…</source>
        <translation>Another project…</translation>
    </message>
    <message>
        <source>Gegevens opslaan</source>
        <translation>Save data</translation>
    </message>
    <message>
        <source>GeoPackage, met opmaak voor QGIS (*.gpkg)</source>
        <translation>GeoPackage, styled for QGIS (*.gpkg)</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson)</source>
        <translation>GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>Rekenblad (*.ods)</source>
        <translation>Spreadsheet (*.ods)</translation>
    </message>
    <message>
        <source>Gegevens opslaan voor QGIS of Excel…</source>
        <translation>Save data for QGIS or Excel…</translation>
    </message>
</context>
<context>
    <name>FormsStep</name>
    <message>
        <source>Map voor de formulieren</source>
        <translation>Folder for the forms</translation>
    </message>
    <message>
        <source>Ingevulde formulieren</source>
        <translation>Filled-in forms</translation>
    </message>
    <message>
        <source>Formulieren (*.csv *.ods *.xlsx)</source>
        <translation>Forms (*.csv *.ods *.xlsx)</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Formulieren</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Mensen die de gebieden kennen geven hun oordeel zonder dat zij de kaart hebben gezien. Zo is te zien of kaart en kennis van elkaar hetzelfde zeggen. Geef elke deskundige een code. Wie erachter zit houdt u zelf bij: namen komen niet in het project.</source>
        <translation>People who know the areas judge without having seen the map. That shows whether the map and their knowledge say the same. Give every expert a code. Who is behind it you keep yourself: names do not go into the project.</translation>
    </message>
    <message>
        <source>Leg eerst de proef vast (stap 2).</source>
        <translation>Freeze the pilot first (step 2).</translation>
    </message>
    <message>
        <source>De blinde dagen zijn voorbij: er komen geen formulieren meer bij, en oordelen op het scherm kan niet meer. Een formulier dat op tijd is ingevuld leest u nog in; het verslag zegt dat het laat kwam.</source>
        <translation>The blind days are over: there are no more forms, and judging on the screen is no longer possible. A form that was filled in on time can still be read; the report says that it came late.</translation>
    </message>
    <message>
        <source>Op het scherm</source>
        <translation>On the screen</translation>
    </message>
    <message>
        <source>De deskundige oordeelt hier zelf. Op dat scherm staan geen scores en geen kaart. Laat de kaart niet zien voordat u het scherm geeft.</source>
        <translation>The expert judges here. That screen has no scores and no map. Do not show the map before you hand over the screen.</translation>
    </message>
    <message>
        <source>Code van de deskundige</source>
        <translation>Code of the expert</translation>
    </message>
    <message>
        <source>Soort gebied</source>
        <translation>Area type</translation>
    </message>
    <message>
        <source>Begin met oordelen</source>
        <translation>Start judging</translation>
    </message>
    <message>
        <source>Als bestand</source>
        <translation>As a file</translation>
    </message>
    <message>
        <source>Voor elke deskundige en elke soort komt er een formulier, met de gebieden in een willekeurige volgorde en zonder scores. Er komt een uitleg bij: stuur die mee.</source>
        <translation>Every expert gets a form for every area type, with the areas in random order and without scores. An explanation comes with them: send it along.</translation>
    </message>
    <message>
        <source>Codes van de deskundigen</source>
        <translation>Codes of the experts</translation>
    </message>
    <message>
        <source>Soort bestand</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Rekenblad (ODS)</source>
        <translation>Spreadsheet (ODS)</translation>
    </message>
    <message>
        <source>Formulieren maken…</source>
        <translation>Make forms…</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Alle gekozen bestanden komen erin, of geen enkel. Een oordeel dat is ingelezen verandert niet meer.</source>
        <translation>All chosen files come in, or none. A judgement that was read does not change any more.</translation>
    </message>
    <message>
        <source>Formulieren inlezen…</source>
        <translation>Read forms…</translation>
    </message>
    <message>
        <source>Er is niets ingelezen. Verbeter dit en lees alle bestanden opnieuw in:</source>
        <translation>Nothing was read. Mend this and read all files again:</translation>
    </message>
    <message>
        <source>✓ terug</source>
        <translation>✓ returned</translation>
    </message>
    <message>
        <source>nog niet</source>
        <translation>not yet</translation>
    </message>
</context>
<context>
    <name>FreezeForm</name>
    <message>
        <source>De gebieden</source>
        <translation>The areas</translation>
    </message>
    <message>
        <source>Er is nog geen gebied gekozen. Dat doet u in stap 1.</source>
        <translation>No area was chosen yet. You do that in step 1.</translation>
    </message>
    <message>
        <source>Wie en wanneer</source>
        <translation>Who and when</translation>
    </message>
    <message>
        <source>Wie besluit tot deze proef?</source>
        <translation>Who decides on this pilot?</translation>
    </message>
    <message>
        <source>bijvoorbeeld Stuurgroep drugs</source>
        <translation>such as Stuurgroep drugs</translation>
    </message>
    <message>
        <source>Eerste dag van de proef</source>
        <translation>First day of the pilot</translation>
    </message>
    <message>
        <source>Na vandaag en na het nieuwste signaal.</source>
        <translation>After today and after the newest signal.</translation>
    </message>
    <message>
        <source>Laatste blinde dag</source>
        <translation>Last blind day</translation>
    </message>
    <message>
        <source>Tot en met deze dag oordelen deskundigen zonder dat zij de kaart zien.</source>
        <translation>Up to this day experts judge without seeing the map.</translation>
    </message>
    <message>
        <source>Waarmee vergelijken we?</source>
        <translation>What do we compare with?</translation>
    </message>
    <message>
        <source>Bij elk proefgebied zoekt het programma vijf gebieden die erop lijken, van dezelfde soort en buiten de gemeenten van de proef.</source>
        <translation>For every pilot area the program finds five areas like it, of the same type and outside the gemeenten of the pilot.</translation>
    </message>
    <message>
        <source>Afstand tot de gemeenten van de proef</source>
        <translation>Distance from the gemeenten of the pilot</translation>
    </message>
    <message>
        <source>minstens %1 km</source>
        <translation>at least %1 km</translation>
    </message>
    <message>
        <source>Meldingen van voor de proef</source>
        <translation>Reports from before the pilot</translation>
    </message>
    <message>
        <source>een half jaar</source>
        <translation>half a year</translation>
    </message>
    <message>
        <source>een jaar</source>
        <translation>a year</translation>
    </message>
    <message>
        <source>twee jaar</source>
        <translation>two years</translation>
    </message>
    <message>
        <source>Wanneer stopt de proef?</source>
        <translation>When does the pilot stop?</translation>
    </message>
    <message>
        <source>Schrijf dit op voordat u iets weet. Stop als ...</source>
        <translation>Write this down before you know anything. Stop when ...</translation>
    </message>
    <message>
        <source>Wat wordt vastgelegd</source>
        <translation>What will be frozen</translation>
    </message>
    <message>
        <source>Uw keuzes hierboven, de formulieren, de gebieden om mee te vergelijken, en de score met alles waar die uit komt. De letters en cijfers zijn een vingerafdruk: verandert er iets, dan klopt die niet meer.</source>
        <translation>Your choices above, the forms, the areas to compare with, and the score with all that it comes from. The letters and figures are a fingerprint: when anything changes, it no longer fits.</translation>
    </message>
    <message>
        <source>Nog te doen: %1.</source>
        <translation>Still to do: %1.</translation>
    </message>
    <message>
        <source>Ik weet dat dit daarna niet meer te veranderen is.</source>
        <translation>I know that this cannot be changed afterwards.</translation>
    </message>
    <message>
        <source>Proef vastleggen</source>
        <translation>Freeze the pilot</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
</context>
<context>
    <name>FreezeStep</name>
    <message>
        <source>Vastleggen</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Dit is vooraf afgesproken. Niemand kan het nog veranderen, ook u niet: daardoor zegt de uitkomst iets.</source>
        <translation>This was agreed beforehand. Nobody can change it, and neither can you: that is why the outcome says something.</translation>
    </message>
    <message>
        <source>Leg vooraf vast wat u gaat doen en wanneer u stopt, voordat iemand de uitkomst kent. Dit kan één keer. Daarna verandert het niet meer; voor een andere proef is een kopie van het project nodig.</source>
        <translation>Fix beforehand what you will do and when you stop, before anyone knows the outcome. This can be done once. After that it does not change; another pilot needs a copy of the project.</translation>
    </message>
</context>
<context>
    <name>FrozenPilot</name>
    <message>
        <source>Afspraken</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>De proef stopt bij</source>
        <translation>The pilot stops at</translation>
    </message>
    <message>
        <source>Op het formulier staan %1 gebieden. Vergeleken wordt met %2 van de %3 gebieden buiten het bereik; wat er het meest op lijkt staat eerst:</source>
        <translation>There are %1 areas on the form. It is compared with %2 of the %3 areas outside its reach; the one most like it comes first:</translation>
    </message>
    <message>
        <source>%1, %2; verschil %3</source>
        <translation>%1, %2; difference %3</translation>
    </message>
    <message>
        <source>Toon %1 op kaart</source>
        <translation>Show %1 on map</translation>
    </message>
</context>
<context>
    <name>GemeenteCard</name>
    <message>
        <source>%1 in de regio</source>
        <translation>%1 in the region</translation>
    </message>
    <message>
        <source>Gemeenten die hierop lijken</source>
        <translation>Gemeenten that look like it</translation>
    </message>
    <message>
        <source>Bladzijde over deze gemeente opslaan</source>
        <translation>Save a page about this gemeente</translation>
    </message>
    <message>
        <source>Bladzijde…</source>
        <translation>Page…</translation>
    </message>
    <message>
        <source>Bladzijde over deze gemeente als PDF opslaan</source>
        <translation>Save a page about this gemeente as PDF</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>‹ Projecten</source>
        <translation>‹ Projects</translation>
    </message>
    <message>
        <source>Soort gebied</source>
        <translation>Area type</translation>
    </message>
    <message>
        <source>Kaart per</source>
        <translation>Map by</translation>
    </message>
    <message>
        <source>Werk</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Kaart</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Proef</source>
        <translation>Pilot</translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Eerdere scores (%1)</source>
        <translation>Earlier scores (%1)</translation>
    </message>
    <message>
        <source>Eerdere scores sluiten</source>
        <translation>Close earlier scores</translation>
    </message>
    <message>
        <source>Schuif naar links voor een eerdere score.</source>
        <translation>Slide to the left for an earlier score.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Afspelen</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Welke score de kaart toont: %1</source>
        <translation>Which score the map shows: %1</translation>
    </message>
    <message>
        <source>Verschil met nu</source>
        <translation>Difference from now</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Niets gevonden</source>
        <translation>Nothing found</translation>
    </message>
</context>
<context>
    <name>HotspotBar</name>
    <message>
        <source>Hoe hotspots worden gezocht</source>
        <translation>How hot spots are sought</translation>
    </message>
    <message>
        <source>Lokale Moran</source>
        <translation>Local Moran</translation>
    </message>
    <message>
        <source>Zoeken naar hotspots</source>
        <translation>Looking for hot spots</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>De hotspots worden berekend. Tot dan toont de kaart de vorige uitkomst, of niets.</source>
        <translation>The hot spots are being computed. Until then the map shows the last result, or nothing.</translation>
    </message>
    <message>
        <source>Het zoeken is gestopt. Wat de kaart toont, kan van eerdere gewichten zijn.</source>
        <translation>The search was stopped. What the map shows may be of earlier weights.</translation>
    </message>
    <message>
        <source>Zoek verder</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Hoe is dit berekend?</source>
        <translation>How was this worked out?</translation>
    </message>
</context>
<context>
    <name>Hotspots</name>
    <message>
        <source>kan toeval zijn</source>
        <translation>may be chance</translation>
    </message>
    <message>
        <source>geen uitspraak: te weinig proeven</source>
        <translation>no statement: too few trials</translation>
    </message>
    <message>
        <source>geen buren: niet te zeggen</source>
        <translation>no neighbours: cannot be said</translation>
    </message>
    <message>
        <source>hoog, tussen hoge buren</source>
        <translation>high, among high neighbours</translation>
    </message>
    <message>
        <source>hoog, tussen lage buren</source>
        <translation>high, among low neighbours</translation>
    </message>
    <message>
        <source>laag, tussen hoge buren</source>
        <translation>low, among high neighbours</translation>
    </message>
    <message>
        <source>laag, tussen lage buren</source>
        <translation>low, among low neighbours</translation>
    </message>
    <message>
        <source>%1 van %2 m</source>
        <translation>%1 of %2 m</translation>
    </message>
    <message>
        <source>lokale Moran</source>
        <translation>local Moran</translation>
    </message>
    <message>
        <source>Kenmerken van buren lijken vaak al op elkaar; een hotspot is dus niet vanzelf bijzonder.</source>
        <translation>Factors of neighbours are often alike already; so a hot spot is not remarkable by itself.</translation>
    </message>
    <message>
        <source>meer dan verwacht (hotspot)</source>
        <translation>more than expected (hot spot)</translation>
    </message>
    <message>
        <source>minder dan verwacht (coldspot)</source>
        <translation>less than expected (cold spot)</translation>
    </message>
    <message>
        <source>Er is te weinig voor een uitspraak; daarom is niets gekleurd.</source>
        <translation>There is too little for a claim; so nothing is coloured.</translation>
    </message>
    <message>
        <source>Gekleurd is wat meer op zijn buren lijkt, of er meer van afwijkt, dan bij toeval te verwachten is.</source>
        <translation>Coloured is what is more like its neighbours, or differs more from them, than chance would give.</translation>
    </message>
    <message>
        <source>Gekleurd is waar hoge of juist lage waarden meer bij elkaar liggen dan bij toeval te verwachten is.</source>
        <translation>Coloured is where high, or low, values lie together more than chance would give.</translation>
    </message>
    <message>
        <source>Het zijn aantallen, niet per inwoner: waar meer mensen wonen, wordt vanzelf meer gemeld.</source>
        <translation>These are counts, not per inhabitant: where more people live, more is reported.</translation>
    </message>
    <message>
        <source>De kaart zegt niet waarom, en niet dat er iets gebeurt.</source>
        <translation>The map does not say why, nor that anything happens.</translation>
    </message>
    <message>
        <source>%1 %2 zijn elk met hun buren vergeleken; buren delen een grens of een hoek. De maat daarvoor heet %3.</source>
        <translation>%1 %2 were each compared with their neighbours; neighbours share a border or a corner. The measure is called %3.</translation>
    </message>
    <message>
        <source>Wat toeval kan zijn, blijkt uit %1 proeven waarin dezelfde waarden willekeurig over het gebied zijn verdeeld.</source>
        <translation>What may be chance follows from %1 trials in which the same values were spread over the region at random.</translation>
    </message>
    <message>
        <source>Wie zo veel gebieden tegelijk bekijkt, vindt altijd wel iets. Daarom ligt de grens hoger: van alles wat gekleurd is, is naar verwachting hoogstens 1 op de 20 toeval (q tot en met 5%).</source>
        <translation>Who looks at so many areas at once always finds something. So the bar is higher: of all that is coloured, at most 1 in 20 is expected to be chance (q up to 5%).</translation>
    </message>
    <message>
        <source>Voor een uitspraak over zo veel gebieden tegelijk zijn er %1 proeven nodig.</source>
        <translation>A claim about so many areas at once needs %1 trials.</translation>
    </message>
    <message>
        <source>Een hotspot zegt niet waarom er veel wordt gemeld, en niet dat er iets gebeurt.</source>
        <translation>A hot spot does not say why much is reported, nor that anything happens.</translation>
    </message>
    <message>
        <source>Van veraf tekent de kaart vierkanten samen. Getoetst en geteld is elk vierkant van %1 m apart.</source>
        <translation>From afar the map draws squares together. Each square of %1 m was tested and counted by itself.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Gemeenten</source>
        <translation>Gemeenten</translation>
    </message>
    <message>
        <source>Wijken</source>
        <translation>Wijken</translation>
    </message>
    <message>
        <source>Buurten</source>
        <translation>Buurten</translation>
    </message>
    <message>
        <source>Bedrijventerreinen</source>
        <translation>Business estates</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>Eerdere voorlichting</source>
        <translation>Earlier prevention</translation>
    </message>
    <message>
        <source>Andere kaartlaag (wegen, punten, ...)</source>
        <translation>Other map layer (roads, points, ...)</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>naam</source>
        <translation>name</translation>
    </message>
    <message>
        <source>gemeente</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>gezien op</source>
        <translation>seen on</translation>
    </message>
    <message>
        <source>ontvangen op</source>
        <translation>received on</translation>
    </message>
    <message>
        <source>gedeeld op</source>
        <translation>shared on</translation>
    </message>
    <message>
        <source>bron</source>
        <translation>source</translation>
    </message>
    <message>
        <source>betrouwbaarheid</source>
        <translation>reliability</translation>
    </message>
    <message>
        <source>kenmerk</source>
        <translation>reference</translation>
    </message>
    <message>
        <source>nauwkeurigheid</source>
        <translation>precision</translation>
    </message>
    <message>
        <source>gewicht</source>
        <translation>weight</translation>
    </message>
    <message>
        <source>datum</source>
        <translation>date</translation>
    </message>
    <message>
        <source>gebied</source>
        <translation>area</translation>
    </message>
    <message>
        <source>bereik</source>
        <translation>reach</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Bestand kiezen</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Kaarten en tabellen (*.gpkg *.geojson *.json *.shp *.fgb *.csv *.xlsx *.ods)</source>
        <translation>Maps and tables (*.gpkg *.geojson *.json *.shp *.fgb *.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Alle bestanden (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Gegevens van %1</source>
        <translation>Data of %1</translation>
    </message>
    <message>
        <source>‹ Projecten</source>
        <translation>‹ Projects</translation>
    </message>
    <message>
        <source>Naar de kaart</source>
        <translation>To the map</translation>
    </message>
    <message>
        <source>Er is genoeg voor een kaart. Meer gegevens maken de score betrouwbaarder.</source>
        <translation>There is enough for a map. More data make the score more reliable.</translation>
    </message>
    <message>
        <source>Voor een kaart zijn minstens gemeenten en buurten nodig.</source>
        <translation>A map needs at least gemeenten and buurten.</translation>
    </message>
    <message>
        <source>In het project</source>
        <translation>In the project</translation>
    </message>
    <message>
        <source>Bestand toevoegen</source>
        <translation>Add a file</translation>
    </message>
    <message>
        <source>Wat staat er in het bestand?</source>
        <translation>What does the file hold?</translation>
    </message>
    <message>
        <source>Bestand kiezen…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <source>of sleep het hierheen</source>
        <translation>or drop it here</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Bezig met het bestand</source>
        <translation>Working on the file</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Laat deze kolommen weg</source>
        <translation>Leave these columns out</translation>
    </message>
    <message>
        <source>Deze kolommen komen niet in het project: %1</source>
        <translation>These columns do not enter the project: %1</translation>
    </message>
    <message>
        <source>Inlezen</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>Kolommen: %1</source>
        <translation>Columns: %1</translation>
    </message>
    <message>
        <source>Apart gezet: %1</source>
        <translation>Set apart: %1</translation>
    </message>
</context>
<context>
    <name>InzetForm</name>
    <message>
        <source>bedrijventerrein</source>
        <translation>industrial estate</translation>
    </message>
    <message>
        <source>woongebied</source>
        <translation>residential area</translation>
    </message>
    <message>
        <source>buitengebied</source>
        <translation>countryside</translation>
    </message>
    <message>
        <source>Inzet %1</source>
        <translation>Deployment %1</translation>
    </message>
    <message>
        <source>Nieuwe inzet</source>
        <translation>New deployment</translation>
    </message>
    <message>
        <source>Middel van de menukaart</source>
        <translation>Item of the menu</translation>
    </message>
    <message>
        <source>Gebied</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Voor wie (soort gebied)</source>
        <translation>For whom (area type)</translation>
    </message>
    <message>
        <source>Dag</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>gepland</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>uitgevoerd</source>
        <translation>done</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Teamdagen</source>
        <translation>Team days</translation>
    </message>
    <message>
        <source>Kosten (€)</source>
        <translation>Cost (€)</translation>
    </message>
    <message>
        <source>Bereik van het publiek (%)</source>
        <translation>Reach of the audience (%)</translation>
    </message>
    <message>
        <source>%1 aangeboden?</source>
        <translation>%1 offered?</translation>
    </message>
    <message>
        <source>Is aangeboden wat erbij hoort?</source>
        <translation>Was what belongs with it offered?</translation>
    </message>
    <message>
        <source>niet bekend</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Begrotingsregel die betaalt</source>
        <translation>Budget line that pays</translation>
    </message>
    <message>
        <source>Op deze regel is nog %1 over van %2.</source>
        <translation>This line has %1 left of %2.</translation>
    </message>
    <message>
        <source>Draagt bij aan resultaat</source>
        <translation>Works towards result</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Geëvalueerd op</source>
        <translation>Evaluated on</translation>
    </message>
    <message>
        <source>Uitkomst van de evaluatie</source>
        <translation>Outcome of the evaluation</translation>
    </message>
    <message>
        <source>Waarom (voor het logboek)</source>
        <translation>Why (for the log)</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gebied van de kaart</source>
        <translation>Area on the map</translation>
    </message>
    <message>
        <source>Toon op kaart</source>
        <translation>Show on map</translation>
    </message>
    <message>
        <source>Maanden tot half bereik</source>
        <translation>Months to half reach</translation>
    </message>
</context>
<context>
    <name>InzetPage</name>
    <message>
        <source>Inzet in %1</source>
        <translation>Deployments in %1</translation>
    </message>
    <message>
        <source>Nieuwe inzet</source>
        <translation>New deployment</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Wat is uitgevoerd telt als bereik: de prioriteit van het gebied wordt dan lager.</source>
        <translation>What was done counts as reach: the priority of the area then becomes lower.</translation>
    </message>
    <message>
        <source>Er is nog geen inzet in %1. Maak er een, of laat het plan van het jaar een voorstel doen.</source>
        <translation>There are no deployments in %1 yet. Make one, or let the plan of the year propose them.</translation>
    </message>
    <message>
        <source>Inzet</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Kies een inzet in de lijst, of maak een nieuwe.</source>
        <translation>Choose a deployment from the list, or make a new one.</translation>
    </message>
</context>
<context>
    <name>InzetRemove</name>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Deze inzet uit het register verwijderen? Dat is voor een vergissing. Wat niet doorgaat, laat u vervallen.</source>
        <translation>Remove this deployment from the register? That is for a mistake. Give what does not go ahead the status cancelled.</translation>
    </message>
    <message>
        <source>Ja, verwijderen</source>
        <translation>Yes, remove</translation>
    </message>
    <message>
        <source>Nee</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message>
        <source>Oordeel van %1: %2</source>
        <translation>Judgement of %1: %2</translation>
    </message>
    <message>
        <source>U kent deze omgeving. Hoeveel gelegenheid ziet u in elk gebied, vergeleken met de andere op deze lijst? 1 is veel minder, 2 minder, 3 gemiddeld, 4 meer, 5 veel meer. Weet u het niet, laat dan het streepje staan. Vink ook tien gebieden aan waar u de meeste gelegenheid ziet. Overleg niet en kijk niet op de kaart. Gelegenheid is geen misdaad: het gaat om de omstandigheden in een gebied, niet om mensen.</source>
        <translation>You know these surroundings. How much opportunity do you see in each area, compared with the others on this list? 1 is much less, 2 less, 3 average, 4 more, 5 much more. If you do not know, leave the dash. Also tick ten areas where you see most opportunity. Do not consult anyone and do not look at the map. Opportunity is not crime: it is about the circumstances in an area, not about people.</translation>
    </message>
    <message>
        <source>Datum van uw oordeel</source>
        <translation>Date of your judgement</translation>
    </message>
    <message>
        <source>Uw oordeel is nog niet bewaard:</source>
        <translation>Your judgement was not saved yet:</translation>
    </message>
    <message>
        <source>Oordeel bewaren</source>
        <translation>Save judgement</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Beoordeeld: %1 van %2.</source>
        <translation>Rated: %1 of %2.</translation>
    </message>
    <message>
        <source>Aangevinkt: %1 van %2.</source>
        <translation>Ticked: %1 of %2.</translation>
    </message>
    <message>
        <source>Wat u invulde gaat dan weg.</source>
        <translation>What you filled in will be lost.</translation>
    </message>
    <message>
        <source>Toch stoppen</source>
        <translation>Stop anyway</translation>
    </message>
    <message>
        <source>Verder met oordelen</source>
        <translation>Go on judging</translation>
    </message>
</context>
<context>
    <name>JudgeRow</name>
    <message>
        <source>Oordeel over %1</source>
        <translation>Judgement of %1</translation>
    </message>
    <message>
        <source>bij de tien</source>
        <translation>one of the ten</translation>
    </message>
    <message>
        <source>%1 hoort bij de tien</source>
        <translation>%1 is one of the ten</translation>
    </message>
    <message>
        <source>Toelichting bij %1</source>
        <translation>Remark on %1</translation>
    </message>
    <message>
        <source>toelichting, zonder namen of adressen</source>
        <translation>remark, without names or addresses</translation>
    </message>
</context>
<context>
    <name>JudgementMatrix</name>
    <message>
        <source>Oordelen: %1 tegenover %2: %3</source>
        <translation>Judgements: %1 against %2: %3</translation>
    </message>
</context>
<context>
    <name>JudgementPanel</name>
    <message>
        <source>Oordelen opslaan</source>
        <translation>Save judgements</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Oordelen openen</source>
        <translation>Open judgements</translation>
    </message>
    <message>
        <source>Tabel of model (*.csv *.ods *.xlsx *.toml)</source>
        <translation>Table or model (*.csv *.ods *.xlsx *.toml)</translation>
    </message>
    <message>
        <source>Zeg bij elk paar welk kenmerk belangrijker is, en hoeveel. Daaruit volgen de gewichten.</source>
        <translation>Say of each pair which factor matters more, and how much. The weights follow from that.</translation>
    </message>
    <message>
        <source>Paar %1 van %2, nog %3 te doen</source>
        <translation>Pair %1 of %2, %3 left</translation>
    </message>
    <message>
        <source>Paar %1 van %2</source>
        <translation>Pair %1 of %2</translation>
    </message>
    <message>
        <source>%1 tegenover %2: %3</source>
        <translation>%1 against %2: %3</translation>
    </message>
    <message>
        <source>Vorige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Volgende</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Zo is het, volgende</source>
        <translation>So it is, next</translation>
    </message>
    <message>
        <source>Gebruik deze gewichten</source>
        <translation>Use these weights</translation>
    </message>
    <message>
        <source>Naar dat paar</source>
        <translation>To that pair</translation>
    </message>
    <message>
        <source>Begin met de schuiven</source>
        <translation>Begin with the sliders</translation>
    </message>
    <message>
        <source>Alles leeg</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Opslaan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Openen…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Wat doet mee (2 tot 10 kenmerken), en het gewicht dat volgt:</source>
        <translation>What takes part (2 to 10 factors), and the weight that follows:</translation>
    </message>
</context>
<context>
    <name>JudgementRow</name>
    <message>
        <source>%1 doet mee</source>
        <translation>%1 takes part</translation>
    </message>
</context>
<context>
    <name>KnelpuntDetail</name>
    <message>
        <source>Besluiten</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>, door %1</source>
        <translation>, by %1</translation>
    </message>
    <message>
        <source>Nieuw besluit</source>
        <translation>New decision</translation>
    </message>
    <message>
        <source>nieuw besluit</source>
        <translation>new decision</translation>
    </message>
    <message>
        <source>Datum van het besluit</source>
        <translation>Date of the decision</translation>
    </message>
    <message>
        <source>Door wie is het besloten?</source>
        <translation>Who decided?</translation>
    </message>
    <message>
        <source>door</source>
        <translation>by</translation>
    </message>
    <message>
        <source>Besluit vastleggen</source>
        <translation>Record decision</translation>
    </message>
    <message>
        <source>Gebieden</source>
        <translation>Areas</translation>
    </message>
    <message>
        <source>Gebied van de kaart erbij</source>
        <translation>Add the area on the map</translation>
    </message>
    <message>
        <source>Inzet</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Inzet koppelen</source>
        <translation>Link a deployment</translation>
    </message>
    <message>
        <source>kies inzet van dit jaar</source>
        <translation>choose a deployment of this year</translation>
    </message>
    <message>
        <source>Koppelen</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Resultaten van het jaarplan</source>
        <translation>Results of the year plan</translation>
    </message>
    <message>
        <source>Resultaat koppelen</source>
        <translation>Link a result</translation>
    </message>
    <message>
        <source>kies een resultaat</source>
        <translation>choose a result</translation>
    </message>
    <message>
        <source>Omschrijving wijzigen…</source>
        <translation>Change the description…</translation>
    </message>
    <message>
        <source>Wat is het knelpunt?</source>
        <translation>What is the knelpunt?</translation>
    </message>
    <message>
        <source>Toelichting (zonder namen)</source>
        <translation>Explanation (without names)</translation>
    </message>
    <message>
        <source>Waarom (voor het logboek)</source>
        <translation>Why (for the log)</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Toon alle op de kaart</source>
        <translation>Show all on the map</translation>
    </message>
    <message>
        <source>Het laatste besluit is van meer dan 12 maanden geleden. Uiterlijk %1 was een nieuw besluit nodig.</source>
        <translation>The last decision was more than 12 months ago. A new one was due by %1.</translation>
    </message>
</context>
<context>
    <name>KnelpuntForm</name>
    <message>
        <source>Nieuw knelpunt</source>
        <translation>New knelpunt</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>gebied</source>
        <translation>area</translation>
    </message>
    <message>
        <source>branche</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>persoon</source>
        <translation>person</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Van een persoon komt alleen het nummer in het project. Houd zelf bij wie het is, op een veilige plek.</source>
        <translation>Of a person only the number goes into the project. Keep who it is yourself, in a safe place.</translation>
    </message>
    <message>
        <source>Wat is het knelpunt?</source>
        <translation>What is the knelpunt?</translation>
    </message>
    <message>
        <source>Bedrijventerrein</source>
        <translation>Industrial estate</translation>
    </message>
    <message>
        <source>Gebied</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Toelichting (zonder namen)</source>
        <translation>Explanation (without names)</translation>
    </message>
    <message>
        <source>Benoemd op</source>
        <translation>Named on</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Waarom (voor het logboek)</source>
        <translation>Why (for the log)</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gebied van de kaart</source>
        <translation>Area on the map</translation>
    </message>
</context>
<context>
    <name>KnelpuntPage</name>
    <message>
        <source>Handhavingsknelpunten</source>
        <translation>Enforcement bottlenecks (knelpunten)</translation>
    </message>
    <message>
        <source>Nieuw knelpunt</source>
        <translation>New knelpunt</translation>
    </message>
    <message>
        <source>De stuurgroep benoemt een knelpunt en besluit er minstens elk jaar over. Van een persoon staat hier alleen een nummer en wat er is besloten: geen naam, geen plaats.</source>
        <translation>The steering group names a knelpunt and decides about it at least every year. Of a person there is only a number and what was decided: no name, no place.</translation>
    </message>
    <message>
        <source>Er staan nog geen knelpunten in dit project.</source>
        <translation>There are no knelpunten in this project yet.</translation>
    </message>
    <message>
        <source>Kies een knelpunt in de lijst, of maak een nieuw.</source>
        <translation>Choose a knelpunt from the list, or make a new one.</translation>
    </message>
</context>
<context>
    <name>LayersPopup</name>
    <message>
        <source>Lagen, de bovenste eerst</source>
        <translation>Layers, the topmost first</translation>
    </message>
    <message>
        <source>%1: sterkte</source>
        <translation>%1: strength</translation>
    </message>
    <message>
        <source>%1 naar boven</source>
        <translation>%1 up</translation>
    </message>
    <message>
        <source>%1 naar beneden</source>
        <translation>%1 down</translation>
    </message>
    <message>
        <source>○ gepland   ● uitgevoerd</source>
        <translation>○ planned   ● done</translation>
    </message>
    <message>
        <source>Zoals het was</source>
        <translation>As it was</translation>
    </message>
</context>
<context>
    <name>LegendColumn</name>
    <message>
        <source>De kaart toont</source>
        <translation>The map shows</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>Niets gekoppeld.</source>
        <translation>Nothing linked.</translation>
    </message>
    <message>
        <source>Bekijken</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>%1 bekijken</source>
        <translation>Look at %1</translation>
    </message>
    <message>
        <source>Loskoppelen</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>%1 loskoppelen</source>
        <translation>Unlink %1</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Hele proef</source>
        <translation>Whole pilot</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Wat ging er fout?</source>
        <translation>What went wrong?</translation>
    </message>
    <message>
        <source>Wat is er gedaan?</source>
        <translation>What was done?</translation>
    </message>
    <message>
        <source>bijvoorbeeld: speedmobiel op de markt</source>
        <translation>such as: speedmobiel at the market</translation>
    </message>
    <message>
        <source>Hoeveel mensen (mag leeg)</source>
        <translation>How many people (may be empty)</translation>
    </message>
    <message>
        <source>Hoeveel uur (mag leeg)</source>
        <translation>How many hours (may be empty)</translation>
    </message>
    <message>
        <source>In het logboek</source>
        <translation>Into the log</translation>
    </message>
</context>
<context>
    <name>MapButtons</name>
    <message>
        <source>Inzoomen</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Uitzoomen</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Hele regio</source>
        <translation>Whole region</translation>
    </message>
    <message>
        <source>Omlijn gebieden om ze te kiezen</source>
        <translation>Draw around areas to select them</translation>
    </message>
    <message>
        <source>Twee kaarten naast elkaar</source>
        <translation>Two maps side by side</translation>
    </message>
    <message>
        <source>Lagen van de kaart</source>
        <translation>Layers of the map</translation>
    </message>
</context>
<context>
    <name>MapGestures</name>
    <message>
        <source>Pijltjes verschuiven de kaart, plus en min zoomen. De ranglijst bevat dezelfde gegevens.</source>
        <translation>Arrows move the map, plus and minus zoom. The ranked list holds the same data.</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Ondergrond: Kadaster (PDOK).</source>
        <translation>Base map: Kadaster (PDOK).</translation>
    </message>
</context>
<context>
    <name>MapTitle</name>
    <message>
        <source>Alle soorten gebied</source>
        <translation>All area types</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>tot en met %1</source>
        <translation>up to and including %1</translation>
    </message>
    <message>
        <source>ingelezen op %1</source>
        <translation>imported on %1</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Gewichten zijn aangepast. De score in het project blijft zoals hij is.</source>
        <translation>Weights have been changed. The score in the project stays as it is.</translation>
    </message>
    <message>
        <source>Schuif om te zien wat een zwaarder of lichter gewicht doet.</source>
        <translation>Move a slider to see what a heavier or lighter weight does.</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Terug naar het model</source>
        <translation>Back to the model</translation>
    </message>
    <message>
        <source>Staafjes: hoe vaak een waarde voorkomt. Lijn: hoeveel punten die waarde geeft.</source>
        <translation>Bars: how often a value occurs. Line: how many points that value gives.</translation>
    </message>
    <message>
        <source>Hoe gewichten worden gekozen</source>
        <translation>How weights are chosen</translation>
    </message>
    <message>
        <source>Schuiven</source>
        <translation>Sliders</translation>
    </message>
    <message>
        <source>Oordelen in paren</source>
        <translation>Judgements in pairs</translation>
    </message>
</context>
<context>
    <name>MoneyRow</name>
    <message>
        <source>%1 uitgegeven · %2 gepland (lichter) · %3 over</source>
        <translation>%1 spent · %2 planned (lighter) · %3 left</translation>
    </message>
    <message>
        <source>Wijzigen</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wijzigen: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>Bron: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Gebied dat op een formulier staat</source>
        <translation>Area that is on a form</translation>
    </message>
    <message>
        <source>kies een gebied</source>
        <translation>choose an area</translation>
    </message>
    <message>
        <source>Neem %1 van de kaart</source>
        <translation>Take %1 from the map</translation>
    </message>
    <message>
        <source>Neem het gebied van de kaart</source>
        <translation>Take the area from the map</translation>
    </message>
    <message>
        <source>Wat zegt het veld?</source>
        <translation>What does the field say?</translation>
    </message>
    <message>
        <source>score klopt</source>
        <translation>score is right</translation>
    </message>
    <message>
        <source>score klopt niet</source>
        <translation>score is wrong</translation>
    </message>
    <message>
        <source>Code van wie dit zegt</source>
        <translation>Code of who says so</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Klopt niet, want</source>
        <translation>Wrong, because</translation>
    </message>
    <message>
        <source>Toelichting (mag leeg blijven)</source>
        <translation>Remark (may stay empty)</translation>
    </message>
    <message>
        <source>bijvoorbeeld: de loodsen zijn vorig jaar gesloopt</source>
        <translation>such as: the sheds were demolished last year</translation>
    </message>
    <message>
        <source>Notitie bewaren</source>
        <translation>Save note</translation>
    </message>
</context>
<context>
    <name>PanelColumn</name>
    <message>
        <source>Panelen</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Lijst</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Verdeling</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Keuze</source>
        <translation>Choice</translation>
    </message>
</context>
<context>
    <name>PickEntry</name>
    <message>
        <source>Bekijken</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Niet meer vasthouden</source>
        <translation>No longer keep</translation>
    </message>
    <message>
        <source>Vasthouden</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Weglaten…</source>
        <translation>Leave out…</translation>
    </message>
    <message>
        <source>Toch meenemen</source>
        <translation>Take in after all</translation>
    </message>
    <message>
        <source>Waarom niet hier?</source>
        <translation>Why not here?</translation>
    </message>
    <message>
        <source>Weglaten</source>
        <translation>Leave out</translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Keuze opslaan</source>
        <translation>Save choice</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Aantal gebieden</source>
        <translation>Number of areas</translation>
    </message>
    <message>
        <source>Minstens zo ver van elkaar (km)</source>
        <translation>At least this far apart (km)</translation>
    </message>
    <message>
        <source>Hoogstens in één gemeente (0: geen grens)</source>
        <translation>At most in one gemeente (0: no limit)</translation>
    </message>
    <message>
        <source>Toon op de kaart</source>
        <translation>Show on the map</translation>
    </message>
    <message>
        <source>Selectie vasthouden</source>
        <translation>Keep selection</translation>
    </message>
    <message>
        <source>Gekozen gebieden</source>
        <translation>Chosen areas</translation>
    </message>
    <message>
        <source>Bewaren in het project</source>
        <translation>Keep in the project</translation>
    </message>
    <message>
        <source>Opslaan als CSV…</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Welke voorlichting?</source>
        <translation>Which prevention?</translation>
    </message>
    <message>
        <source>Naar het plan</source>
        <translation>To the plan</translation>
    </message>
</context>
<context>
    <name>Pilot</name>
    <message>
        <source>rij %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>kolom %1</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>Voorlichting</source>
        <translation>Prevention activity</translation>
    </message>
    <message>
        <source>Controle</source>
        <translation>Inspection</translation>
    </message>
    <message>
        <source>Bijeenkomst</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Communicatie</source>
        <translation>Communication</translation>
    </message>
    <message>
        <source>Fout</source>
        <translation>Mistake</translation>
    </message>
    <message>
        <source>Overig</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>PilotRail</name>
    <message>
        <source>1  Gebieden kiezen</source>
        <translation>1  Choose areas</translation>
    </message>
    <message>
        <source>2  Vastleggen</source>
        <translation>2  Freeze</translation>
    </message>
    <message>
        <source>3  Formulieren</source>
        <translation>3  Forms</translation>
    </message>
    <message>
        <source>4  Veldwerk</source>
        <translation>4  Field work</translation>
    </message>
    <message>
        <source>5  Verslag</source>
        <translation>5  Report</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Vandaag: %1</source>
        <translation>Today: %1</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan opslaan</source>
        <translation>Save plan</translation>
    </message>
    <message>
        <source>Rekenblad (*.ods)</source>
        <translation>Spreadsheet (*.ods)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Kaart voor QGIS (*.gpkg)</source>
        <translation>Map for QGIS (*.gpkg)</translation>
    </message>
    <message>
        <source>Agenda (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Plan voor %1</source>
        <translation>Plan for %1</translation>
    </message>
    <message>
        <source>Toon op de kaart</source>
        <translation>Show on the map</translation>
    </message>
    <message>
        <source>Plan opslaan…</source>
        <translation>Save plan…</translation>
    </message>
    <message>
        <source>Plan opnieuw maken</source>
        <translation>Plan again</translation>
    </message>
    <message>
        <source>Plan maken</source>
        <translation>Make a plan</translation>
    </message>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>PlanResult</name>
    <message>
        <source>Hier komt het plan: welke voorlichting waar en wanneer, zo dat er zo veel mogelijk behoefte wordt vervuld binnen het geld, de dagen van het team en de regels. Wat al in het register staat blijft staan. U beslist zelf wat u overneemt.</source>
        <translation>The plan comes here: which prevention where and when, so that it meets as much need as can be within the money, the days of the team and the rules. What is in the register stays. You decide what to take over.</translation>
    </message>
    <message>
        <source>Deze regels kunnen niet samen: %1. Maak er één losser; alle andere kunnen blijven.</source>
        <translation>These rules cannot hold together: %1. Loosen one of them; all others can stay.</translation>
    </message>
    <message>
        <source>Het plan, per dag</source>
        <translation>The plan, by day</translation>
    </message>
    <message>
        <source>(staat al in het register)</source>
        <translation>(in the register already)</translation>
    </message>
    <message>
        <source>prioriteit %1</source>
        <translation>priority %1</translation>
    </message>
    <message>
        <source>Kaart</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>%1 op de kaart</source>
        <translation>%1 on the map</translation>
    </message>
    <message>
        <source>Houd vast</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Niet hier</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Welk team voert het uit?</source>
        <translation>Which team does it?</translation>
    </message>
    <message>
        <source>Waarom (voor het logboek)</source>
        <translation>Why (for the log)</translation>
    </message>
    <message>
        <source>Overnemen in het register</source>
        <translation>Take over into the register</translation>
    </message>
    <message>
        <source>Wat meer inzet tegenhoudt</source>
        <translation>What holds back more deployments</translation>
    </message>
</context>
<context>
    <name>PlanWishes</name>
    <message>
        <source>Geld en mensen</source>
        <translation>Money and people</translation>
    </message>
    <message>
        <source>Begrotingsregel die betaalt</source>
        <translation>Budget line that pays</translation>
    </message>
    <message>
        <source>Geld voor wat nieuw is (€)</source>
        <translation>Money for what is new (€)</translation>
    </message>
    <message>
        <source>wat de regel over heeft</source>
        <translation>what the line has left</translation>
    </message>
    <message>
        <source>Dagen van het team per kwartaal</source>
        <translation>Days of the team each quarter</translation>
    </message>
    <message>
        <source>Eerlijk verdelen</source>
        <translation>Fair shares</translation>
    </message>
    <message>
        <source>Elke gemeente minstens één voorlichting</source>
        <translation>At least one prevention activity in every gemeente</translation>
    </message>
    <message>
        <source>Hoogstens in één gemeente (0: geen grens)</source>
        <translation>At most in one gemeente (0: no limit)</translation>
    </message>
    <message>
        <source>Hoogstens in één gebied</source>
        <translation>At most in one area</translation>
    </message>
    <message>
        <source>Gebieden minstens zo ver van elkaar (km)</source>
        <translation>Areas at least so far apart (km)</translation>
    </message>
    <message>
        <source>Met de hand gekozen</source>
        <translation>Chosen by hand</translation>
    </message>
    <message>
        <source>Vergeten</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Vergeten: %1</source>
        <translation>Forget: %1</translation>
    </message>
    <message>
        <source>Wat kost één keer? (€)</source>
        <translation>What does one time cost? (€)</translation>
    </message>
    <message>
        <source>Niemand anders weet wat een middel u kost. Een middel zonder prijs doet niet mee.</source>
        <translation>Nobody else knows what an item costs you. An item without a price takes no part.</translation>
    </message>
    <message>
        <source>Prijs van %1</source>
        <translation>Price of %1</translation>
    </message>
    <message>
        <source>Prijzen bewaren in het project</source>
        <translation>Save prices in the project</translation>
    </message>
    <message>
        <source>1 dag</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 dagen</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>één team, elke werkdag</source>
        <translation>one team, every working day</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Verdeling van de waarde op de kaart</source>
        <translation>Spread of the value on the map</translation>
    </message>
    <message>
        <source>Samenhang met een kenmerk</source>
        <translation>Relation with a factor</translation>
    </message>
    <message>
        <source>Kenmerk</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Sleep over een grafiek om gebieden te kiezen; met Shift komen ze erbij.</source>
        <translation>Drag over a plot to select areas; with Shift they are added.</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ProgrammeBoard</name>
    <message>
        <source>Overzicht opslaan</source>
        <translation>Save overview</translation>
    </message>
    <message>
        <source>Rekenblad (*.ods)</source>
        <translation>Spreadsheet (*.ods)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Stand van %1</source>
        <translation>State of %1</translation>
    </message>
    <message>
        <source>Overzicht opslaan…</source>
        <translation>Save overview…</translation>
    </message>
    <message>
        <source>Wat vraagt aandacht</source>
        <translation>What needs attention</translation>
    </message>
    <message>
        <source>Niets op dit moment.</source>
        <translation>Nothing at the moment.</translation>
    </message>
    <message>
        <source>Doelen van het jaarplan, wat achterloopt eerst</source>
        <translation>Targets of the year plan, what lags behind first</translation>
    </message>
    <message>
        <source>Resultaten</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Jaarplan</source>
        <translation>Year plan</translation>
    </message>
    <message>
        <source>Informatiebeeld opslaan</source>
        <translation>Save situation report</translation>
    </message>
    <message>
        <source>Informatiebeeld…</source>
        <translation>Situation report…</translation>
    </message>
    <message>
        <source>Eerste helft van %1, als PDF…</source>
        <translation>First half of %1, as PDF…</translation>
    </message>
    <message>
        <source>Tweede helft van %1, als PDF…</source>
        <translation>Second half of %1, as PDF…</translation>
    </message>
</context>
<context>
    <name>ProgrammeRail</name>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Knelpunten</source>
        <translation>Knelpunten</translation>
    </message>
    <message>
        <source>Inzet</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Plan van het jaar</source>
        <translation>Plan of the year</translation>
    </message>
    <message>
        <source>Begroting</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Signalenbalie</source>
        <translation>Signals desk</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Wie legt dit vast?</source>
        <translation>Who records this?</translation>
    </message>
    <message>
        <source>Elke wijziging komt in het logboek, met wie en waarom. Leeg: wie op deze computer is aangemeld.</source>
        <translation>Every change goes into the log, with who and why. Empty: whoever is logged in on this computer.</translation>
    </message>
    <message>
        <source>rol of team</source>
        <translation>role or team</translation>
    </message>
    <message>
        <source>Stand op %1</source>
        <translation>State on %1</translation>
    </message>
</context>
<context>
    <name>RankHeading</name>
    <message>
        <source>%1, van laag naar hoog</source>
        <translation>%1, low to high</translation>
    </message>
    <message>
        <source>%1, van hoog naar laag</source>
        <translation>%1, high to low</translation>
    </message>
</context>
<context>
    <name>RankPanel</name>
    <message>
        <source>Lijst opslaan</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Alleen op de kaart</source>
        <translation>Alone on the map</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Opslaan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Alleen gebieden met een zekere plaats</source>
        <translation>Only areas with a reliable rank</translation>
    </message>
    <message>
        <source>De plaats van een gemeente gaat naar haar deel in de hoogste 10% van de regio, niet naar haar gemiddelde.</source>
        <translation>A gemeente&apos;s rank goes by its share in the region&apos;s highest 10%, not by its mean.</translation>
    </message>
    <message>
        <source>De kaart toont vierkanten, de lijst buurten.</source>
        <translation>The map shows squares, the list buurten.</translation>
    </message>
    <message>
        <source>De kaart gaat over signalen, de lijst over prioriteit.</source>
        <translation>The map is about signals, the list about priority.</translation>
    </message>
    <message>
        <source>De kaart gaat over signalen, de lijst over gelegenheid.</source>
        <translation>The map is about signals, the list about opportunity.</translation>
    </message>
    <message>
        <source>Een gebied waar veel wordt gemeld, kan dus laag op de lijst staan.</source>
        <translation>So an area where much is reported may stand low in the list.</translation>
    </message>
    <message>
        <source>bij iets andere gewichten   ± onzeker</source>
        <translation>with somewhat other weights   ± uncertain</translation>
    </message>
    <message>
        <source>plaats bij iets andere gewichten (links: plaats 1)   ± onzeker</source>
        <translation>rank with somewhat other weights (left: rank 1)   ± uncertain</translation>
    </message>
</context>
<context>
    <name>RankTable</name>
    <message>
        <source>Ranglijst</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Het streepje toont tussen welke plaatsen dit gebied ligt als de gewichten iets anders zijn. Links is plaats 1, rechts de laatste plaats; een kort streepje is een zekere plaats.</source>
        <translation>The dash shows between which ranks this area lies when weights are somewhat different. Left is rank 1, right the last rank; a short dash is a reliable rank.</translation>
    </message>
</context>
<context>
    <name>RecentProject</name>
    <message>
        <source>Vergeten</source>
        <translation>Forget</translation>
    </message>
</context>
<context>
    <name>RegisterBar</name>
    <message>
        <source>Bestand inlezen</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>Tabellen (*.csv *.xlsx *.ods *.toml)</source>
        <translation>Tables (*.csv *.xlsx *.ods *.toml)</translation>
    </message>
    <message>
        <source>Tabellen (*.csv *.xlsx *.ods)</source>
        <translation>Tables (*.csv *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Opslaan als bestand</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Rekenblad (*.ods)</source>
        <translation>Spreadsheet (*.ods)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV-bestand (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Inlezen…</source>
        <translation>Read in…</translation>
    </message>
    <message>
        <source>%1 inlezen…</source>
        <translation>Read in: %1…</translation>
    </message>
    <message>
        <source>Opslaan als…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>%1 opslaan…</source>
        <translation>Save: %1…</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>gepland</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>uitgevoerd</source>
        <translation>done</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>persoon</source>
        <translation>person</translation>
    </message>
    <message>
        <source>gebied</source>
        <translation>area</translation>
    </message>
    <message>
        <source>branche</source>
        <translation>sector</translation>
    </message>
    <message>
        <source>benoemd</source>
        <translation>named</translation>
    </message>
    <message>
        <source>verlengd</source>
        <translation>extended</translation>
    </message>
    <message>
        <source>beëindigd</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>niet gehaald</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>loopt achter</source>
        <translation>behind</translation>
    </message>
    <message>
        <source>niets vastgelegd</source>
        <translation>nothing recorded</translation>
    </message>
    <message>
        <source>loopt</source>
        <translation>on its way</translation>
    </message>
    <message>
        <source>gehaald</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>Baten</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Lasten</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Activa</source>
        <translation>Assets</translation>
    </message>
    <message>
        <source>Passiva</source>
        <translation>Liabilities</translation>
    </message>
    <message>
        <source>Ter herinnering</source>
        <translation>For reference</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>lab</translation>
    </message>
    <message>
        <source>opslag</source>
        <translation>storage</translation>
    </message>
    <message>
        <source>dumping</source>
        <translation>dumping</translation>
    </message>
    <message>
        <source>hennepkwekerij</source>
        <translation>cannabis farm</translation>
    </message>
    <message>
        <source>melding</source>
        <translation>report</translation>
    </message>
    <message>
        <source>energie-afwijking</source>
        <translation>energy anomaly</translation>
    </message>
    <message>
        <source>overig</source>
        <translation>other</translation>
    </message>
    <message>
        <source>kwartaal %1</source>
        <translation>quarter %1</translation>
    </message>
    <message>
        <source>halfjaar %1</source>
        <translation>half-year %1</translation>
    </message>
</context>
<context>
    <name>ReportStep</name>
    <message>
        <source>Verslag opslaan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Verslag</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Wat de proef tot nu toe zegt: de stopregels van vooraf, of deskundigen hetzelfde zien als de kaart, en de meldingen voor en na. Bij elk cijfer staat hoe zeker het is. Zijn er te weinig meldingen, dan staat dat er, en geen uitspraak.</source>
        <translation>What the pilot says so far: the stop rules that were set beforehand, whether experts see what the map sees, and reports before and after. With every figure stands how certain it is. Where there are too few reports it says so, and nothing is claimed.</translation>
    </message>
    <message>
        <source>Leg eerst de proef vast (stap 2).</source>
        <translation>Freeze the pilot first (step 2).</translation>
    </message>
    <message>
        <source>Meldingen tot en met (leeg: de nieuwste)</source>
        <translation>Reports up to (empty: the newest)</translation>
    </message>
    <message>
        <source>Opnieuw berekenen</source>
        <translation>Work out again</translation>
    </message>
    <message>
        <source>Opslaan als PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Het verslag als PDF houdt oordelen tegen de kaart. Het kan pas als de blinde dagen voorbij zijn.</source>
        <translation>The report as PDF holds judgements against the map. It can be made when the blind days are over.</translation>
    </message>
</context>
<context>
    <name>ReportTables</name>
    <message>
        <source>In het kort</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Stopregels van vooraf</source>
        <translation>Stop rules set beforehand</translation>
    </message>
    <message>
        <source>Onzeker: het interval ligt aan beide kanten van de grens.</source>
        <translation>Uncertain: the interval lies on both sides of the limit.</translation>
    </message>
    <message>
        <source>Zien deskundigen hetzelfde als de kaart?</source>
        <translation>Do experts see what the map sees?</translation>
    </message>
    <message>
        <source>Lijst van tien: hoeveel van de gekozen gebieden ook bij de eerste tien van de kaart staan. Samenhang (tau-b) en hoog of niet (kappa): 1 is volledig gelijk, 0 is toeval. Balk: interval van 95%. Streepjes: wat toeval geeft.</source>
        <translation>List of ten: how many of the chosen areas are also among the first ten of the map. Correlation (tau-b) and high or not (kappa): 1 is wholly equal, 0 is chance. Bar: interval of 95%. Dashes: what chance gives.</translation>
    </message>
    <message>
        <source>Meldingen voor en na</source>
        <translation>Reports before and after</translation>
    </message>
    <message>
        <source>1 betekent: het proefgebied veranderde even veel als de vergelijkingsgebieden; 2: twee keer zo veel. Alleen als elk van de vier aantallen door toeval minstens 5 zou zijn, staat er een uitspraak.</source>
        <translation>1 means: the pilot area changed as much as the comparison areas; 2: twice as much. Only when chance would make each of the four counts at least 5 is anything claimed.</translation>
    </message>
    <message>
        <source>Wat deze proef niet zegt</source>
        <translation>What this pilot does not say</translation>
    </message>
</context>
<context>
    <name>RuleChoice</name>
    <message>
        <source>Grens: %1</source>
        <translation>Limit: %1</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>Schaalbalk: %1</source>
        <translation>Scale bar: %1</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>ScenarioEntry</name>
    <message>
        <source>Gebruiken</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Stop vergelijken</source>
        <translation>Stop comparing</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>ScenarioList</name>
    <message>
        <source>Scenario&apos;s</source>
        <translation>Scenarios</translation>
    </message>
    <message>
        <source>Bewaar gewichten onder een naam en vergelijk ze op de kaart.</source>
        <translation>Keep weights under a name and compare them on the map.</translation>
    </message>
    <message>
        <source>Naam van het scenario</source>
        <translation>Name of the scenario</translation>
    </message>
    <message>
        <source>Waarom deze gewichten?</source>
        <translation>Why these weights?</translation>
    </message>
    <message>
        <source>Bewaar deze gewichten</source>
        <translation>Keep these weights</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Zoek een gebied</source>
        <translation>Find an area</translation>
    </message>
    <message>
        <source>Zoek gemeente, wijk of buurt</source>
        <translation>Find gemeente, wijk or buurt</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Project openen</source>
        <translation>Opening the project</translation>
    </message>
    <message>
        <source>Projecten (*.gkaart)</source>
        <translation>Projects (*.gkaart)</translation>
    </message>
    <message>
        <source>Nieuw project</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Zie waar voorlichting over drugs het meest nodig is, en waarom. De kaart gaat over gebieden, nooit over personen of adressen.</source>
        <translation>See where drug prevention is needed most, and why. The map is about areas, never about persons or addresses.</translation>
    </message>
    <message>
        <source>Project openen…</source>
        <translation>Open project…</translation>
    </message>
    <message>
        <source>Voorbeeld bekijken</source>
        <translation>See the example</translation>
    </message>
    <message>
        <source>Waarvoor is het project? Bijvoorbeeld: kiezen waar voorlichting nodig is</source>
        <translation>What is the project for? For instance: choosing where prevention is needed</translation>
    </message>
    <message>
        <source>Nieuw project…</source>
        <translation>New project…</translation>
    </message>
    <message>
        <source>Eerder geopend</source>
        <translation>Opened before</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Gelegenheid is geen misdaad: de score zegt waar voorlichting zinvol is, niet dat er iets gebeurt.</source>
        <translation>Opportunity is not crime: the score says where prevention makes sense, not that something happens.</translation>
    </message>
</context>
<context>
    <name>TargetRow</name>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Vastleggen…</source>
        <translation>Record…</translation>
    </message>
    <message>
        <source>Vastleggen wat er is gedaan voor: %1</source>
        <translation>Record what was done for: %1</translation>
    </message>
    <message>
        <source>Hoeveel?</source>
        <translation>How many?</translation>
    </message>
    <message>
        <source>van hoeveel?</source>
        <translation>of how many?</translation>
    </message>
    <message>
        <source>Op welke dag?</source>
        <translation>On which day?</translation>
    </message>
    <message>
        <source>In welke gemeente?</source>
        <translation>In which gemeente?</translation>
    </message>
    <message>
        <source>Wat was het?</source>
        <translation>What was it?</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Kaart opslaan</source>
        <translation>Save map</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Afbeelding (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Tekening (*.svg)</source>
        <translation>Drawing (*.svg)</translation>
    </message>
    <message>
        <source>Kaart als PDF…</source>
        <translation>Map as PDF…</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>All</translation>
    </message>
    <message>
        <source>12 maanden</source>
        <translation>12 months</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Afspelen</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Laatste maand op de kaart</source>
        <translation>Last month on the map</translation>
    </message>
</context>
<context>
    <name>TypeChoice</name>
    <message>
        <source>Neem %1 van de kaart</source>
        <translation>Take %1 from the map</translation>
    </message>
    <message>
        <source>Neem het gebied van de kaart</source>
        <translation>Take the area from the map</translation>
    </message>
    <message>
        <source>Iets anders? Kies op de kaart een %1 en kom hier terug.</source>
        <translation>Another one? Choose a %1 on the map and come back here.</translation>
    </message>
</context>
<context>
    <name>Value</name>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>aantal in het vierkant</source>
        <translation>number in the square</translation>
    </message>
    <message>
        <source>Verschil in gelegenheid</source>
        <translation>Difference in opportunity</translation>
    </message>
    <message>
        <source>punten meer of minder</source>
        <translation>points more or less</translation>
    </message>
    <message>
        <source>Gelegenheid</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>score van 0 tot 100</source>
        <translation>score from 0 to 100</translation>
    </message>
    <message>
        <source>Aandeel in de hoogste 10%</source>
        <translation>Share in the highest 10%</translation>
    </message>
    <message>
        <source>% van de vierkanten van dit soort gebied</source>
        <translation>% of the squares of this area type</translation>
    </message>
    <message>
        <source>Beschikbare gegevens</source>
        <translation>Available data</translation>
    </message>
    <message>
        <source>% van het gewicht waarvoor gegevens zijn</source>
        <translation>% of the weight that has data</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Meldachterstand</source>
        <translation>Reporting gap</translation>
    </message>
    <message>
        <source>0,5 is zoveel meldingen als verwacht; hoger is minder</source>
        <translation>0.5 is as many reports as expected; higher is fewer</translation>
    </message>
    <message>
        <source>Bereik van voorlichting</source>
        <translation>Reach of prevention</translation>
    </message>
    <message>
        <source>% van de mensen bij wie voorlichting nog werkt</source>
        <translation>% of people with whom prevention still works</translation>
    </message>
    <message>
        <source>januari</source>
        <translation>January</translation>
    </message>
    <message>
        <source>februari</source>
        <translation>February</translation>
    </message>
    <message>
        <source>maart</source>
        <translation>March</translation>
    </message>
    <message>
        <source>april</source>
        <translation>April</translation>
    </message>
    <message>
        <source>mei</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juni</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juli</source>
        <translation>July</translation>
    </message>
    <message>
        <source>augustus</source>
        <translation>August</translation>
    </message>
    <message>
        <source>september</source>
        <translation>September</translation>
    </message>
    <message>
        <source>oktober</source>
        <translation>October</translation>
    </message>
    <message>
        <source>november</source>
        <translation>November</translation>
    </message>
    <message>
        <source>december</source>
        <translation>December</translation>
    </message>
    <message>
        <source>Hotspots van %1</source>
        <translation>Hot spots of %1</translation>
    </message>
    <message>
        <source>waar hoge of lage waarden bij elkaar liggen</source>
        <translation>where high or low values lie together</translation>
    </message>
    <message>
        <source>Verschil in prioriteit</source>
        <translation>Difference in priority</translation>
    </message>
    <message>
        <source>geen signalen</source>
        <translation>no signals</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>De kaart toont</source>
        <translation>The map shows</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>Weergave</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Grootte van de letters</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>Kleuren van de kaart</source>
        <translation>Colours of the map</translation>
    </message>
    <message>
        <source>Per soort gebied</source>
        <translation>By area type</translation>
    </message>
    <message>
        <source>Blauw</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Oranje</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Groen</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Paars</source>
        <translation>Purple</translation>
    </message>
    <message>
        <source>Ondergrond</source>
        <translation>Base map</translation>
    </message>
    <message>
        <source>Lagen van dit project</source>
        <translation>Layers of this project</translation>
    </message>
    <message>
        <source>PDOK grijs</source>
        <translation>PDOK grey</translation>
    </message>
    <message>
        <source>PDOK pastel</source>
        <translation>PDOK pastel</translation>
    </message>
    <message>
        <source>PDOK standaard</source>
        <translation>PDOK standard</translation>
    </message>
    <message>
        <source>De kaart van PDOK is nu niet bereikbaar.</source>
        <translation>The map of PDOK cannot be reached now.</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>WeightRow</name>
    <message>
        <source>%1 telt mee</source>
        <translation>%1 counts</translation>
    </message>
    <message>
        <source>uit</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Gewicht van %1</source>
        <translation>Weight of %1</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Toon op kaart</source>
        <translation>Show on map</translation>
    </message>
    <message>
        <source>van 100</source>
        <translation>of 100</translation>
    </message>
    <message>
        <source>Ranglijst</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Onvoldoende gegevens: dit gebied staat gearceerd op de kaart en telt niet mee op de ranglijst.</source>
        <translation>Not enough data: this area is hatched on the map and has no rank.</translation>
    </message>
    <message>
        <source>In het kort</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Telt niet mee</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>Advies: %1</source>
        <translation>Advice: %1</translation>
    </message>
    <message>
        <source>De plaats is onzeker: kies dit gebied niet op de ranglijst alleen.</source>
        <translation>The rank is uncertain: do not choose this area by the ranking alone.</translation>
    </message>
    <message>
        <source>Waar bestaat de prioriteit uit?</source>
        <translation>What is the priority made of?</translation>
    </message>
    <message>
        <source>Waar komt de gelegenheid vandaan?</source>
        <translation>Where does the opportunity come from?</translation>
    </message>
    <message>
        <source>Lijkt het meest op</source>
        <translation>Looks most like</translation>
    </message>
    <message>
        <source>Bladzijde over dit gebied opslaan</source>
        <translation>Save a page about this area</translation>
    </message>
    <message>
        <source>Bladzijde…</source>
        <translation>Page…</translation>
    </message>
    <message>
        <source>Bladzijde over dit gebied als PDF opslaan</source>
        <translation>Save a page about this area as PDF</translation>
    </message>
    <message>
        <source>Waarom dit gebied</source>
        <translation>Why this area</translation>
    </message>
    <message>
        <source>De delen worden in elk vierkant vermenigvuldigd, niet opgeteld.</source>
        <translation>The parts are multiplied in each square, not added up.</translation>
    </message>
    <message>
        <source>│ mediaan van dit gebiedstype</source>
        <translation>│ median of this area type</translation>
    </message>
</context>
<context>
    <name>gk::desktop::DataImport</name>
    <message>
        <source>De kolom %1 wijst naar personen. Gebieden krijgen een score, personen en adressen nooit.</source>
        <translation>The column %1 points to persons. Areas are scored, persons and addresses never.</translation>
    </message>
    <message>
        <source>Dit bestand zit al in het project: er verandert niets.</source>
        <translation>This file is in the project already: nothing changes.</translation>
    </message>
    <message>
        <source>%1 rijen gelezen, %2 goed, %3 apart gezet</source>
        <translation>%1 rows read, %2 good, %3 set apart</translation>
    </message>
    <message>
        <source>Niet in dit bestand: %1 van de 32 gemeenten.</source>
        <translation>Not in this file: %1 of the 32 gemeenten.</translation>
    </message>
    <message>
        <source>Ingelezen: %1, %2 rijen.</source>
        <translation>Imported: %1, %2 rows.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::FactorCurve</name>
    <message>
        <source>Er zijn geen waarden om te tonen.</source>
        <translation>There are no values to show.</translation>
    </message>
    <message>
        <source>Van %1 tot %2 %3: van %4 tot %5 van de 100 punten</source>
        <translation>From %1 to %2 %3: from %4 to %5 of 100 points</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Judgements</name>
    <message>
        <source>Kies minstens twee kenmerken.</source>
        <translation>Choose at least two factors.</translation>
    </message>
    <message>
        <source>Nog niet beoordeeld.</source>
        <translation>Not judged yet.</translation>
    </message>
    <message>
        <source>Allebei even belangrijk (1)</source>
        <translation>Both matter equally (1)</translation>
    </message>
    <message>
        <source>een klein beetje</source>
        <translation>slightly</translation>
    </message>
    <message>
        <source>iets</source>
        <translation>somewhat</translation>
    </message>
    <message>
        <source>iets tot duidelijk</source>
        <translation>somewhat to clearly</translation>
    </message>
    <message>
        <source>duidelijk</source>
        <translation>clearly</translation>
    </message>
    <message>
        <source>duidelijk tot veel</source>
        <translation>clearly to much</translation>
    </message>
    <message>
        <source>veel</source>
        <translation>much</translation>
    </message>
    <message>
        <source>veel tot heel veel</source>
        <translation>much to very much</translation>
    </message>
    <message>
        <source>heel veel</source>
        <translation>very much</translation>
    </message>
    <message>
        <source>%1 is %2 belangrijker (%3)</source>
        <translation>%1 matters %2 more (%3)</translation>
    </message>
    <message>
        <source>Met twee kenmerken kunnen oordelen elkaar niet tegenspreken.</source>
        <translation>With two factors judgements cannot contradict one another.</translation>
    </message>
    <message>
        <source>Consistentieverhouding %1: de oordelen spreken elkaar nergens tegen.</source>
        <translation>Consistency ratio %1: the judgements nowhere contradict one another.</translation>
    </message>
    <message>
        <source>Consistentieverhouding %1 (index %2, gedeeld door Saaty&apos;s toevalsindex %3); tot %4 is goed genoeg.</source>
        <translation>Consistency ratio %1 (index %2, divided by Saaty&apos;s random index %3); up to %4 is good enough.</translation>
    </message>
    <message>
        <source>De oordelen spreken elkaar te veel tegen. Het minst past &quot;%1&quot; tegenover &quot;%2&quot;: dat kreeg %3, en de andere oordelen wijzen op %4. Daarmee wordt de verhouding %5.</source>
        <translation>The judgements contradict one another too much. What fits least is &quot;%1&quot; against &quot;%2&quot;: it was given %3, and the other judgements point to %4. With that the ratio would be %5.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::LayerList</name>
    <message>
        <source>Wat de kaart toont</source>
        <translation>What the map shows</translation>
    </message>
    <message>
        <source>Bedrijventerreinen</source>
        <translation>Industrial estates</translation>
    </message>
    <message>
        <source>Gemeentegrenzen</source>
        <translation>Borders of gemeenten</translation>
    </message>
    <message>
        <source>Snelwegen</source>
        <translation>Motorways</translation>
    </message>
    <message>
        <source>Namen</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>Inzet van dit jaar</source>
        <translation>Deployments of this year</translation>
    </message>
    <message>
        <source>Knelpunten</source>
        <translation>Knelpunten</translation>
    </message>
</context>
<context>
    <name>gk::desktop::LegendModel</name>
    <message>
        <source>gekozen gebieden</source>
        <translation>chosen areas</translation>
    </message>
    <message>
        <source>gekozen vierkant</source>
        <translation>chosen square</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Picks</name>
    <message>
        <source>Gekozen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Weggelaten</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>%1 gekozen</source>
        <translation>%1 chosen</translation>
    </message>
    <message>
        <source>%1 overgeslagen: te dicht bij een gekozen gebied</source>
        <translation>%1 passed over: too near to a chosen area</translation>
    </message>
    <message>
        <source>%1 overgeslagen: de gemeente heeft er genoeg</source>
        <translation>%1 passed over: their gemeente has enough</translation>
    </message>
    <message>
        <source>meer passen er niet binnen deze regels</source>
        <translation>no more fit within these rules</translation>
    </message>
    <message>
        <source>Gebied</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Gelegenheid</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>Door wie</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Reden</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>vastgehouden</source>
        <translation>kept</translation>
    </message>
    <message>
        <source>weggelaten</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>voorgesteld</source>
        <translation>proposed</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotChoice</name>
    <message>
        <source>van de tien gebieden die deskundigen kiezen er minder bij de eerste tien van de kaart staan dan</source>
        <translation>of the ten areas that experts choose, fewer are among the first ten of the map than</translation>
    </message>
    <message>
        <source>de samenhang tussen oordeel en kaart (tau-b: 1 is gelijk, 0 is toeval) ligt onder</source>
        <translation>the correlation of judgement and map (tau-b: 1 is equal, 0 is chance) is under</translation>
    </message>
    <message>
        <source>de overeenstemming over &apos;hoog of niet&apos; (kappa: 1 is gelijk, 0 is toeval) ligt onder</source>
        <translation>the agreement on &apos;high or not&apos; (kappa: 1 is equal, 0 is chance) is under</translation>
    </message>
    <message>
        <source>het aantal deskundigen met een formulier is minder dan</source>
        <translation>the number of experts with a form is less than</translation>
    </message>
    <message>
        <source>het deel van de veldnotities dat zegt &apos;score klopt niet&apos; is meer dan</source>
        <translation>the share of field notes that say &apos;score is wrong&apos; is more than</translation>
    </message>
    <message>
        <source>het aantal fouten in het logboek is meer dan</source>
        <translation>the number of mistakes in the log is more than</translation>
    </message>
    <message>
        <source>%1 van %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>zeker</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>te weinig om een verandering te zien</source>
        <translation>too few to see a change</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>standaardafwijking, keuze uit %1 gebieden</source>
        <translation>standard deviations, out of %1 areas</translation>
    </message>
    <message>
        <source>kies minstens een gebied (stap 1)</source>
        <translation>choose at least one area (step 1)</translation>
    </message>
    <message>
        <source>vul in wie hiertoe besluit</source>
        <translation>fill in who decides</translation>
    </message>
    <message>
        <source>vul de eerste dag in, zoals 01-04-2026</source>
        <translation>fill in the first day, such as 01-04-2026</translation>
    </message>
    <message>
        <source>vul de laatste blinde dag in, zoals 31-03-2026</source>
        <translation>fill in the last blind day, such as 31-03-2026</translation>
    </message>
    <message>
        <source>kies minstens een stopregel</source>
        <translation>choose at least one stop rule</translation>
    </message>
    <message>
        <source>De proef is vastgelegd.</source>
        <translation>The pilot is frozen.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotDesk</name>
    <message>
        <source>Er zijn nog geen formulieren.</source>
        <translation>There are no forms yet.</translation>
    </message>
    <message>
        <source>Terug: %1 van de %2 formulieren.</source>
        <translation>Returned: %1 of %2 forms.</translation>
    </message>
    <message>
        <source>Bezig met lezen</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Er is nog geen score. Bereken eerst de scores; daarna kunt u een proef kiezen.</source>
        <translation>There is no score yet. Work out the scores first; then you can choose a pilot.</translation>
    </message>
    <message>
        <source>Er is nog niets vastgelegd.</source>
        <translation>Nothing is frozen yet.</translation>
    </message>
    <message>
        <source>Vastgelegd op %1. Deskundigen oordelen blind tot en met %2.</source>
        <translation>Frozen on %1. Experts judge blind up to %2.</translation>
    </message>
    <message>
        <source>Vastgelegd op %1. De laatste blinde dag was %2.</source>
        <translation>Frozen on %1. The last blind day was %2.</translation>
    </message>
    <message>
        <source>De proef begint op %1.</source>
        <translation>The pilot starts on %1.</translation>
    </message>
    <message>
        <source>De proef begon op %1.</source>
        <translation>The pilot started on %1.</translation>
    </message>
    <message>
        <source>Het project is daarna opnieuw gescoord; de proef houdt de score van toen.</source>
        <translation>The project was scored again since; the pilot keeps the score of then.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>nummer %1, van %2</source>
        <translation>number %1, of %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Gegevens samen</source>
        <translation>All data</translation>
    </message>
    <message>
        <source>Gegevens: %1</source>
        <translation>Data: %1</translation>
    </message>
    <message>
        <source>Vastgelegd</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>%1, door %2</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>Eerste dag</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Laatste blinde dag</source>
        <translation>Last blind day</translation>
    </message>
    <message>
        <source>Vergelijken met</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>de %1 dagen ervoor</source>
        <translation>the %1 days before</translation>
    </message>
    <message>
        <source>Afstand tot de proef</source>
        <translation>Distance from the pilot</translation>
    </message>
    <message>
        <source>minstens %1 m</source>
        <translation>at least %1 m</translation>
    </message>
    <message>
        <source>nummer %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>Kenmerk van de proef</source>
        <translation>Fingerprint of the pilot</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotField</name>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>%1 mensen</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1 uur</source>
        <translation>%1 hours</translation>
    </message>
    <message>
        <source>hele proef</source>
        <translation>whole pilot</translation>
    </message>
    <message>
        <source>Kies het gebied waar de notitie over gaat.</source>
        <translation>Choose the area that the note is about.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is geen datum. Schrijf bijvoorbeeld 31-03-2026.</source>
        <translation>&apos;%1&apos; is not a date. Write for instance 31-03-2026.</translation>
    </message>
    <message>
        <source>De notitie is bewaard.</source>
        <translation>The note was saved.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is geen aantal mensen. Schrijf een heel getal, of laat het leeg.</source>
        <translation>&apos;%1&apos; is not a number of people. Write a whole number, or leave it empty.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is geen aantal uren. Schrijf bijvoorbeeld 2,5, of laat het leeg.</source>
        <translation>&apos;%1&apos; is not a number of hours. Write for instance 2.5, or leave it empty.</translation>
    </message>
    <message>
        <source>Het staat in het logboek.</source>
        <translation>It is in the log.</translation>
    </message>
    <message>
        <source>Veldnotities: %1, waarvan %2 keer &apos;score klopt niet&apos;.</source>
        <translation>Field notes: %1, of which %2 say &apos;score is wrong&apos;.</translation>
    </message>
    <message>
        <source>Logboek: 1 regel, waarvan %1 keer &apos;fout&apos;.</source>
        <translation>Log: 1 line, mistakes: %1.</translation>
    </message>
    <message>
        <source>Logboek: %1 regels, waarvan %2 keer &apos;fout&apos;.</source>
        <translation>Log: %1 lines, mistakes: %2.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotForms</name>
    <message>
        <source>en nog %1 andere</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Schrijf de codes van de deskundigen op, bijvoorbeeld W1, OOV1, P1.</source>
        <translation>Write the codes of the experts, such as W1, OOV1, P1.</translation>
    </message>
    <message>
        <source>%1 formulieren en een uitleg staan in %2</source>
        <translation>%1 forms and an explanation are in %2</translation>
    </message>
    <message>
        <source>%1 formulieren ingelezen.</source>
        <translation>%1 forms read.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotJudging</name>
    <message>
        <source>Het oordeel van %1 over %2 is bewaard.</source>
        <translation>The judgement of %1 on %2 was saved.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PilotResult</name>
    <message>
        <source>nog niet te zeggen</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>doorgaan</source>
        <translation>go on</translation>
    </message>
    <message>
        <source>%1, onzeker</source>
        <translation>%1, uncertain</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is geen datum. Schrijf bijvoorbeeld 31-03-2026.</source>
        <translation>&apos;%1&apos; is not a date. Write for instance 31-03-2026.</translation>
    </message>
    <message>
        <source>Of deskundigen hetzelfde zien als de kaart staat hier pas na %1, de laatste blinde dag. Tot nu toe zijn %2 van de %3 formulieren terug.</source>
        <translation>Whether experts see what the map sees is shown here after %1, the last blind day. So far %2 of %3 forms have come back.</translation>
    </message>
    <message>
        <source>Voor: %1 tot en met %2.</source>
        <translation>Before: %1 to %2.</translation>
    </message>
    <message>
        <source>De proef begint op %1; er zijn nog geen meldingen van daarna.</source>
        <translation>The pilot starts on %1; there are no reports from after that yet.</translation>
    </message>
    <message>
        <source>Na: %1 tot en met %2.</source>
        <translation>After: %1 to %2.</translation>
    </message>
    <message>
        <source>Hele proef</source>
        <translation>Whole pilot</translation>
    </message>
    <message>
        <source>pas na %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>%1, %2 beoordeeld</source>
        <translation>%1, %2 rated</translation>
    </message>
    <message>
        <source>Onderling</source>
        <translation>Among themselves</translation>
    </message>
    <message>
        <source>zichtbaar geweest vanaf %1 meldingen na de start</source>
        <translation>would have been seen from %1 reports after the start</translation>
    </message>
    <message>
        <source>Alle samen</source>
        <translation>All together</translation>
    </message>
    <message>
        <source>Het verslag houdt oordelen tegen de kaart. Het kan pas na %1, de laatste blinde dag.</source>
        <translation>The report holds judgements against the map. It can be made after %1, the last blind day.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Planner</name>
    <message>
        <source>het geld</source>
        <translation>the money</translation>
    </message>
    <message>
        <source>de dagen van het team</source>
        <translation>the days of the team</translation>
    </message>
    <message>
        <source>elke gemeente minstens één voorlichting</source>
        <translation>at least one prevention activity in every gemeente</translation>
    </message>
    <message>
        <source>het hoogste aantal in één gemeente</source>
        <translation>the most in one gemeente</translation>
    </message>
    <message>
        <source>de afstand tussen gebieden</source>
        <translation>the distance between areas</translation>
    </message>
    <message>
        <source>wat met de hand is gekozen</source>
        <translation>what was chosen by hand</translation>
    </message>
    <message>
        <source>Vul bij het budget hele euro&apos;s in, bijvoorbeeld 60.000.</source>
        <translation>Fill in the budget in whole euros, such as 60.000.</translation>
    </message>
    <message>
        <source>Vul bij de dagen van het team een getal in.</source>
        <translation>Fill in a number for the days of the team.</translation>
    </message>
    <message>
        <source>Vul bij %1 hele euro&apos;s in, bijvoorbeeld 750.</source>
        <translation>Fill in whole euros for %1, such as 750.</translation>
    </message>
    <message>
        <source>Vul eerst in wat de middelen kosten. Een middel zonder prijs doet niet mee; 0 is ook een prijs.</source>
        <translation>First fill in what the items cost. An item without a price takes no part; 0 is a price too.</translation>
    </message>
    <message>
        <source>prijzen ingevuld bij het plan</source>
        <translation>prices filled in at the plan</translation>
    </message>
    <message>
        <source>De prijzen zijn bewaard in het project.</source>
        <translation>The prices are saved in the project.</translation>
    </message>
    <message>
        <source>Scores opnieuw maken…</source>
        <translation>Making the scores anew…</translation>
    </message>
    <message>
        <source>Plan maken…</source>
        <translation>Making a plan…</translation>
    </message>
    <message>
        <source>Inzet</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>uit %1 gebieden</source>
        <translation>from %1 areas</translation>
    </message>
    <message>
        <source>Gemeenten</source>
        <translation>Gemeenten</translation>
    </message>
    <message>
        <source>van %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Kosten van wat nieuw is</source>
        <translation>Cost of what is new</translation>
    </message>
    <message>
        <source>de tijd was om</source>
        <translation>time ran out</translation>
    </message>
    <message>
        <source>kan niet met deze regels</source>
        <translation>impossible under these rules</translation>
    </message>
    <message>
        <source>kwartaal %1</source>
        <translation>quarter %1</translation>
    </message>
    <message>
        <source>: in %1 gevallen</source>
        <translation>: in %1 cases</translation>
    </message>
    <message>
        <source>€ 1.000 meer zou ongeveer %1% meer behoefte vervullen</source>
        <translation>€ 1.000 more would meet about %1% more need</translation>
    </message>
    <message>
        <source>Meer geld zou niets toevoegen: het geld is niet de grens</source>
        <translation>More money would add nothing: money is not the limit</translation>
    </message>
    <message>
        <source>Van %1 van de %2 gebieden (%3) is niet bekend hoe groot het publiek is. Zij tellen als gemiddeld.</source>
        <translation>Of %1 of %2 areas (%3) the size of the audience is not known. They count as average.</translation>
    </message>
    <message>
        <source>%1 heeft in de laatste score geen prioriteit. De gelegenheid telt in plaats daarvan.</source>
        <translation>%1 has no priority in the last score. Opportunity counts instead.</translation>
    </message>
    <message>
        <source>Doen niet mee, omdat hun prijs niet bekend is: %1.</source>
        <translation>Take no part, because their price is not known: %1.</translation>
    </message>
    <message>
        <source>Dit staat al in het register. Laat het daar vervallen.</source>
        <translation>This is in the register already. Cancel it there.</translation>
    </message>
    <message>
        <source>Wel: %1 in %2</source>
        <translation>Yes: %1 in %2</translation>
    </message>
    <message>
        <source>Niet: %1 in %2</source>
        <translation>Not: %1 in %2</translation>
    </message>
    <message>
        <source>, kwartaal %1</source>
        <translation>, quarter %1</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>In het volgende plan: %1 gebieden.</source>
        <translation>In the next plan: %1 areas.</translation>
    </message>
    <message>
        <source>Het plan staat in het register: %1 keer inzet, als gepland.</source>
        <translation>The plan is in the register: %1 deployments, as planned.</translation>
    </message>
    <message>
        <source>Buiten deze keuze valt %1 keer inzet uit het register. Het geld is afgetrokken, maar het plan telt niet mee wat die inzet oplevert.</source>
        <translation>Outside this choice are %1 deployments of the register. Their money is taken off, but the plan does not count what they bring.</translation>
    </message>
    <message>
        <source>Beter kan hoogstens</source>
        <translation>Could be better by at most</translation>
    </message>
    <message>
        <source>Meer dan de lijst volgen</source>
        <translation>More than following the list</translation>
    </message>
    <message>
        <source>De lijst volgen</source>
        <translation>Following the list</translation>
    </message>
    <message>
        <source>Niet ingevuld is hoeveel dagen het team heeft. Aangenomen is één team dat elke werkdag kan: hoogstens één dag werk per dag.</source>
        <translation>The days of the team are not filled in. Assumed is one team that can work every working day: at most one day of work a day.</translation>
    </message>
    <message>
        <source>Niet ingevuld is hoeveel dagen het team heeft. Eén team komt niet overal. Aangenomen zijn %1 teams die elke werkdag kunnen.</source>
        <translation>The days of the team are not filled in. One team cannot come everywhere. Assumed are %1 teams that can work every working day.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::PlotItem</name>
    <message>
        <source>aantal %1</source>
        <translation>number of %1</translation>
    </message>
    <message>
        <source>Er is niets om te tonen.</source>
        <translation>There is nothing to show.</translation>
    </message>
    <message>
        <source>Spreidingsdiagram van %1 en %2: %3 gebieden, %4 gekozen.</source>
        <translation>Scatter plot of %1 and %2: %3 areas, %4 selected.</translation>
    </message>
    <message>
        <source>Verdeling van %1: %2 gebieden, %3 gekozen.</source>
        <translation>Spread of %1: %2 areas, %3 selected.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Programme</name>
    <message>
        <source>geen: het kost niets</source>
        <translation>none: it costs nothing</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Alle gemeenten</source>
        <translation>All gemeenten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is geen datum. Schrijf de dag als 31-03-2026.</source>
        <translation>&quot;%1&quot; is no date. Write the day as 31-03-2026.</translation>
    </message>
    <message>
        <source>Kies eerst het soort knelpunt.</source>
        <translation>First choose the kind of knelpunt.</translation>
    </message>
    <message>
        <source>Er is al een knelpunt met nummer %1.</source>
        <translation>There is a knelpunt with number %1 already.</translation>
    </message>
    <message>
        <source>Knelpunt %1 is bewaard.</source>
        <translation>Knelpunt %1 is saved.</translation>
    </message>
    <message>
        <source>Kies eerst een knelpunt.</source>
        <translation>First choose a knelpunt.</translation>
    </message>
    <message>
        <source>Kies wat er is besloten.</source>
        <translation>Choose what was decided.</translation>
    </message>
    <message>
        <source>Kies eerst een gebied.</source>
        <translation>First choose an area.</translation>
    </message>
    <message>
        <source>Vul bij teamdagen een getal in, bijvoorbeeld 0,5.</source>
        <translation>Fill in a number for team days, such as 0,5.</translation>
    </message>
    <message>
        <source>Vul bij kosten hele euro&apos;s in, bijvoorbeeld 750.</source>
        <translation>Fill in whole euros for the cost, such as 750.</translation>
    </message>
    <message>
        <source>Vul bij bereik een percentage van 0 tot 100 in.</source>
        <translation>Fill in a percentage from 0 to 100 for the reach.</translation>
    </message>
    <message>
        <source>Vul in na hoeveel maanden het bereik voor de helft telt.</source>
        <translation>Fill in after how many months the reach counts for half.</translation>
    </message>
    <message>
        <source>De inzet staat in het register.</source>
        <translation>The deployment is in the register.</translation>
    </message>
    <message>
        <source>De inzet is bewaard.</source>
        <translation>The deployment is saved.</translation>
    </message>
    <message>
        <source>Schrijf in een paar woorden wat de evaluatie zegt.</source>
        <translation>Write in a few words what the evaluation says.</translation>
    </message>
    <message>
        <source>De evaluatie is bewaard.</source>
        <translation>The evaluation is saved.</translation>
    </message>
    <message>
        <source>Vul in hoeveel er is gedaan.</source>
        <translation>Fill in how much was done.</translation>
    </message>
    <message>
        <source>Vul in van hoeveel: een getal.</source>
        <translation>Fill in of how many: a number.</translation>
    </message>
    <message>
        <source>Vastgelegd.</source>
        <translation>Recorded.</translation>
    </message>
    <message>
        <source>Er is al een signaal met nummer %1.</source>
        <translation>There is a signal with number %1 already.</translation>
    </message>
    <message>
        <source>Signaal %1 staat op de balie.</source>
        <translation>Signal %1 is on the desk.</translation>
    </message>
    <message>
        <source>Signaal %1 is bewaard.</source>
        <translation>Signal %1 is saved.</translation>
    </message>
    <message>
        <source>Met wie is het signaal gedeeld?</source>
        <translation>With whom was the signal shared?</translation>
    </message>
    <message>
        <source>Ingelezen: %1 nieuw, %2 veranderd, %3 hetzelfde.</source>
        <translation>Read in: %1 new, %2 changed, %3 the same.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>beëindigd</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>besluit nodig sinds %1</source>
        <translation>decision due since %1</translation>
    </message>
    <message>
        <source>geldt tot %1</source>
        <translation>in force until %1</translation>
    </message>
    <message>
        <source>%1 in %2 (%3)</source>
        <translation>%1 in %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 is er niet bij aangeboden</source>
        <translation>%1: %2 was not offered with it</translation>
    </message>
    <message>
        <source>%1: nog niet geëvalueerd, na een half jaar</source>
        <translation>%1: not evaluated yet, after half a year</translation>
    </message>
    <message>
        <source>%1: de dag is voorbij. Is het gedaan?</source>
        <translation>%1: the day has gone. Was it done?</translation>
    </message>
    <message>
        <source>Gemeenten met voorlichting</source>
        <translation>Gemeenten with prevention</translation>
    </message>
    <message>
        <source>Persoon</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Knelpunt %1 (%2): %3</source>
        <translation>Knelpunt %1 (%2): %3</translation>
    </message>
    <message>
        <source>Signaal %1 (%2): %3</source>
        <translation>Signal %1 (%2): %3</translation>
    </message>
    <message>
        <source>Van %1 is er geen jaarplan. Er is een plan van %2. Lees het nieuwe plan in.</source>
        <translation>There is no year plan of %1. There is one of %2. Read the new plan in.</translation>
    </message>
    <message>
        <source>nog niet in %1 gemeenten</source>
        <translation>not yet in %1 gemeenten</translation>
    </message>
    <message>
        <source>nog niet in %1</source>
        <translation>not yet in %1</translation>
    </message>
    <message>
        <source>niets in %1</source>
        <translation>nothing in %1</translation>
    </message>
    <message>
        <source>%1 van %2; gevraagd %3</source>
        <translation>%1 of %2; asked %3</translation>
    </message>
    <message>
        <source>gevraagd %1</source>
        <translation>asked %1</translation>
    </message>
    <message>
        <source>Doelen gehaald</source>
        <translation>Targets reached</translation>
    </message>
    <message>
        <source>van %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Doelen die achterlopen</source>
        <translation>Targets that lag behind</translation>
    </message>
    <message>
        <source>Geld vastgelegd in inzet</source>
        <translation>Money committed to deployments</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Signalen binnen een week gedeeld</source>
        <translation>Signals shared within a week</translation>
    </message>
    <message>
        <source>nog niet gepubliceerd als %1</source>
        <translation>not yet published as %1</translation>
    </message>
    <message>
        <source>%1 uitgegeven, %2 gepland</source>
        <translation>%1 spent, %2 planned</translation>
    </message>
    <message>
        <source>%1 dagen te laat om te delen</source>
        <translation>%1 days too late to share</translation>
    </message>
    <message>
        <source>een dag te laat om te delen</source>
        <translation>a day too late to share</translation>
    </message>
    <message>
        <source>vandaag is de laatste dag om te delen</source>
        <translation>today is the last day to share</translation>
    </message>
    <message>
        <source>nog een dag om te delen</source>
        <translation>one more day to share</translation>
    </message>
    <message>
        <source>nog %1 dagen om te delen</source>
        <translation>%1 more days to share</translation>
    </message>
    <message>
        <source>alle partners</source>
        <translation>all partners</translation>
    </message>
    <message>
        <source>van %1: %2 gedaan, %3 gepland</source>
        <translation>of %1: %2 done, %3 planned</translation>
    </message>
    <message>
        <source>%1 van %2 gedaan</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>Baten</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>Lasten</source>
        <translation>Expenses</translation>
    </message>
    <message>
        <source>Meer baten dan lasten</source>
        <translation>More income than expenses</translation>
    </message>
    <message>
        <source>Meer lasten dan baten</source>
        <translation>More expenses than income</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>Vul in waar de bedragen vandaan komen, bijvoorbeeld: besluit stuurgroep 12 maart.</source>
        <translation>Fill in where the amounts come from, for example: decision of the steering group, 12 March.</translation>
    </message>
    <message>
        <source>De begroting van %1 is gemaakt. Vul nu de bedragen in.</source>
        <translation>The budget of %1 is made. Now fill in the amounts.</translation>
    </message>
    <message>
        <source>De bron is bewaard.</source>
        <translation>The source is saved.</translation>
    </message>
    <message>
        <source>Vul in hoe de regel heet.</source>
        <translation>Fill in what the line is called.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is geen bedrag. Vul hele euro&apos;s in, bijvoorbeeld 60.000.</source>
        <translation>&quot;%1&quot; is no amount. Fill in whole euros, such as 60.000.</translation>
    </message>
    <message>
        <source>De regel %1 is bewaard: %2.</source>
        <translation>The line %1 is saved: %2.</translation>
    </message>
    <message>
        <source>De regel %1 is verwijderd.</source>
        <translation>The line %1 is removed.</translation>
    </message>
    <message>
        <source>Deze som hoeft niet meer te kloppen.</source>
        <translation>This sum need not hold any more.</translation>
    </message>
    <message>
        <source>ongedaan gemaakt</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>De begroting is weer zoals zij was.</source>
        <translation>The budget is as it was before.</translation>
    </message>
    <message>
        <source>Inzet %1 is verwijderd. Het logboek bewaart wat er stond.</source>
        <translation>Deployment %1 is removed. The log keeps what it said.</translation>
    </message>
    <message>
        <source>Van %1 is er geen begroting. Zonder begroting kan inzet van dat jaar geen geld kosten.</source>
        <translation>There is no budget of %1. Without it, deployments of that year cannot cost money.</translation>
    </message>
    <message>
        <source>Baten min lasten</source>
        <translation>Income less expenses</translation>
    </message>
</context>
<context>
    <name>gk::desktop::RankedTable</name>
    <message>
        <source>Plaats</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Gebied</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Gemeente</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Top 10%</source>
        <translation>Top 10%</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Hectare</source>
        <translation>Hectares</translation>
    </message>
    <message>
        <source>%1 gebieden, %2 op de ranglijst</source>
        <translation>%1 areas, %2 ranked</translation>
    </message>
    <message>
        <source>Plaats %1</source>
        <translation>Rank %1</translation>
    </message>
    <message>
        <source>, met andere gewichten tussen %1 en %2</source>
        <translation>, with other weights between %1 and %2</translation>
    </message>
    <message>
        <source>, onzeker</source>
        <translation>, uncertain</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Gelegenheid</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>Tussen</source>
        <translation>Between</translation>
    </message>
    <message>
        <source>Achterstand</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Bereik</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Vingerafdruk van het model</source>
        <translation>Hash of the model</translation>
    </message>
    <message>
        <source>Geen plaats: minder dan 1 hectare van dit soort gebied</source>
        <translation>No place: less than 1 hectare of this kind of area</translation>
    </message>
    <message>
        <source>Geen plaats: onvoldoende gegevens</source>
        <translation>No place: insufficient data</translation>
    </message>
    <message>
        <source>%1 te klein (minder dan 1 hectare van dit soort gebied)</source>
        <translation>%1 too small (less than 1 hectare of this kind of area)</translation>
    </message>
    <message>
        <source>%1 met onvoldoende gegevens</source>
        <translation>%1 with insufficient data</translation>
    </message>
    <message>
        <source>. Zonder plaats: %1.</source>
        <translation>. Without a place: %1.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Scenarios</name>
    <message>
        <source>Geef het scenario een naam.</source>
        <translation>Give the scenario a name.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::ScoreHistory</name>
    <message>
        <source>Score van nu</source>
        <translation>Score of now</translation>
    </message>
    <message>
        <source>Score van %1</source>
        <translation>Score of %1</translation>
    </message>
    <message>
        <source>Toen waren het model en de gegevens anders dan nu.</source>
        <translation>Then the model and the data were other than now.</translation>
    </message>
    <message>
        <source>Toen was het model anders dan nu; de gegevens waren dezelfde.</source>
        <translation>Then the model was other than now; the data was the same.</translation>
    </message>
    <message>
        <source>Toen waren de gegevens anders dan nu; het model was hetzelfde.</source>
        <translation>Then the data was other than now; the model was the same.</translation>
    </message>
    <message>
        <source>Model en gegevens waren toen dezelfde als nu.</source>
        <translation>Model and data were the same then as now.</translation>
    </message>
</context>
<context>
    <name>gk::desktop::ValueModel</name>
    <message>
        <source>Uitkomsten</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Signalen per vierkant</source>
        <translation>Signals by square</translation>
    </message>
    <message>
        <source>Signalen</source>
        <translation>Signals</translation>
    </message>
    <message>
        <source>nieuwste: %1</source>
        <translation>newest: %1</translation>
    </message>
    <message>
        <source>Kenmerken</source>
        <translation>Factors</translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation>Hot spots</translation>
    </message>
    <message>
        <source>waar hoge of lage waarden bij elkaar liggen</source>
        <translation>where high or low values lie together</translation>
    </message>
    <message>
        <source>Hotspots van prioriteit</source>
        <translation>Hot spots of priority</translation>
    </message>
    <message>
        <source>Hotspots van gelegenheid</source>
        <translation>Hot spots of opportunity</translation>
    </message>
    <message>
        <source>Hotspots van signalen</source>
        <translation>Hot spots of signals</translation>
    </message>
</context>
<context>
    <name>gk::desktop::WeightModel</name>
    <message>
        <source>gevoelig: telt niet mee zolang er geen besluit is vastgelegd</source>
        <translation>sensitive: does not count until a decision is recorded</translation>
    </message>
    <message>
        <source>geen gegevens in dit project</source>
        <translation>no data in this project</translation>
    </message>
</context>
<context>
    <name>gk::desktop::WhyModel</name>
    <message>
        <source>geen gegevens</source>
        <translation>no data</translation>
    </message>
    <message>
        <source>%1: gevoelig, telt niet mee zonder besluit</source>
        <translation>%1: sensitive, does not count without a decision</translation>
    </message>
    <message>
        <source>%1: niet in dit project</source>
        <translation>%1: not in this project</translation>
    </message>
    <message>
        <source>%1: %2 punten, waarde %3, midden van dit soort gebied %4 punten</source>
        <translation>%1: %2 points, value %3, median of this area type %4 points</translation>
    </message>
    <message>
        <source>Plaats %1 van %2</source>
        <translation>Rank %1 of %2</translation>
    </message>
    <message>
        <source>Te klein voor een plaats</source>
        <translation>Too small to be ranked</translation>
    </message>
    <message>
        <source>Onvoldoende gegevens</source>
        <translation>Not enough data</translation>
    </message>
    <message>
        <source>Voorlichting over herkennen en melden</source>
        <translation>Prevention on recognising and reporting</translation>
    </message>
    <message>
        <source>Gezamenlijke controles, met voorlichting</source>
        <translation>Joint checks, with prevention</translation>
    </message>
    <message>
        <source>Uitzoeken waarom hier veel wordt gemeld</source>
        <translation>Find out why so much is reported here</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Gelegenheid</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>telt niet mee</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>score van 0 tot 100</source>
        <translation>score from 0 to 100</translation>
    </message>
    <message>
        <source>Meldachterstand</source>
        <translation>Reporting gap</translation>
    </message>
    <message>
        <source>%1 keer zo veel meldingen als verwacht</source>
        <translation>%1 times as many reports as expected</translation>
    </message>
    <message>
        <source>meldingen zijn hier niet te vergelijken</source>
        <translation>reports cannot be compared here</translation>
    </message>
    <message>
        <source>Nog niet bereikt</source>
        <translation>Not yet reached</translation>
    </message>
    <message>
        <source>van de mensen, na eerdere voorlichting</source>
        <translation>of people, after earlier prevention</translation>
    </message>
    <message>
        <source>over eerdere voorlichting zijn geen gegevens</source>
        <translation>there are no data on earlier prevention</translation>
    </message>
    <message>
        <source>Basisniveau: de gelegenheid is hier niet hoog en er wordt niet veel gemeld</source>
        <translation>Basic level: opportunity is not high here and not much is reported</translation>
    </message>
    <message>
        <source>minder dan %1</source>
        <translation>less than %1</translation>
    </message>
    <message>
        <source>bijna geen meldingen, veel minder dan verwacht</source>
        <translation>hardly any reports, far fewer than expected</translation>
    </message>
    <message>
        <source>Ook met andere gewichten plaats %1</source>
        <translation>Rank %1 with other weights too</translation>
    </message>
    <message>
        <source>Plaats met andere gewichten tussen %1 en %2</source>
        <translation>Rank with other weights between %1 and %2</translation>
    </message>
    <message>
        <source>weegt %1%</source>
        <translation>weighs %1%</translation>
    </message>
</context>
<context>
    <name>gk::desktop::Workspace</name>
    <message>
        <source>Alle gemeenten</source>
        <translation>All gemeenten</translation>
    </message>
    <message>
        <source>per vierkant van %1 m</source>
        <translation>by square of %1 m</translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>De lijst staat op het klembord.</source>
        <translation>The list is on the clipboard.</translation>
    </message>
    <message>
        <source>Opgeslagen: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Scenario bewaard: %1</source>
        <translation>Scenario kept: %1</translation>
    </message>
    <message>
        <source>Gelegenheidskaart %1: %2</source>
        <translation>Opportunity map %1: %2</translation>
    </message>
    <message>
        <source>%1, gewichten aangepast</source>
        <translation>%1, weights changed</translation>
    </message>
    <message>
        <source>De kaart wordt getekend…</source>
        <translation>The map is being drawn…</translation>
    </message>
    <message>
        <source>Project openen</source>
        <translation>Opening the project</translation>
    </message>
    <message>
        <source>Gebieden lezen</source>
        <translation>Reading areas</translation>
    </message>
    <message>
        <source>Gegevens lezen</source>
        <translation>Reading data</translation>
    </message>
    <message>
        <source>Kenmerken meten</source>
        <translation>Measuring factors</translation>
    </message>
    <message>
        <source>Scores berekenen</source>
        <translation>Computing scores</translation>
    </message>
    <message>
        <source>Bestand bekijken</source>
        <translation>Looking at the file</translation>
    </message>
    <message>
        <source>Bestand inlezen</source>
        <translation>Importing the file</translation>
    </message>
    <message>
        <source>Voorbeeld maken</source>
        <translation>Making the example</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Bezig</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Kies een gebied op de kaart of in de lijst. Dan staat hier waarom de score hoog of laag is.</source>
        <translation>Choose an area on the map or in the list. Then this shows why its score is high or low.</translation>
    </message>
    <message>
        <source>Er zijn %1 gebieden gekozen. Kies er één om te zien waarom de score hoog of laag is.</source>
        <translation>%1 areas are selected. Choose one to see why its score is high or low.</translation>
    </message>
    <message>
        <source>%1 heeft geen %2. Kies boven de kaart een ander soort gebied.</source>
        <translation>%1 has no %2. Choose another area type above the map.</translation>
    </message>
    <message>
        <source>RD %1, %2   ·   %3° N, %4° O</source>
        <translation>RD %1, %2   ·   %3° N, %4° E</translation>
    </message>
    <message>
        <source>De keuze is bewaard in het project.</source>
        <translation>The choice is kept in the project.</translation>
    </message>
    <message>
        <source>plaats %1</source>
        <translation>rank %1</translation>
    </message>
    <message>
        <source>Hier is geen %1.</source>
        <translation>There is no %1 here.</translation>
    </message>
    <message>
        <source>Plaats onder de gemeenten</source>
        <translation>Rank among the gemeenten</translation>
    </message>
    <message>
        <source>van %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Gelegenheid</source>
        <translation>Opportunity</translation>
    </message>
    <message>
        <source>midden: %1</source>
        <translation>median: %1</translation>
    </message>
    <message>
        <source>regio: 10%</source>
        <translation>region: 10%</translation>
    </message>
    <message>
        <source>De gegevens worden geschreven…</source>
        <translation>The data are being written…</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Scenario: %1</translation>
    </message>
    <message>
        <source>Dit bestand kan niet worden geschreven: %1 (%2)</source>
        <translation>This file cannot be written: %1 (%2)</translation>
    </message>
    <message>
        <source>Geef het scenario een naam.</source>
        <translation>Give the scenario a name.</translation>
    </message>
    <message>
        <source>Dit bestand is er niet (meer): %1</source>
        <translation>This file is not there (any more): %1</translation>
    </message>
    <message>
        <source>De bladzijde wordt gemaakt…</source>
        <translation>The page is being made…</translation>
    </message>
    <message>
        <source>%1, score van %2</source>
        <translation>%1, score of %2</translation>
    </message>
    <message>
        <source>Verschil met nu</source>
        <translation>Difference from now</translation>
    </message>
    <message>
        <source>Verschil met het scenario</source>
        <translation>Difference from the scenario</translation>
    </message>
    <message>
        <source>Van een eerdere score zijn de redenen per vierkant niet bewaard. Kies een gebied, of ga terug naar de score van nu.</source>
        <translation>Of an earlier score the reasons of squares were not kept. Choose an area, or go back to the score of now.</translation>
    </message>
    <message>
        <source>Aandeel van de vierkanten in de hoogste 10%</source>
        <translation>Share of the squares in the highest 10%</translation>
    </message>
</context>
</TS>
