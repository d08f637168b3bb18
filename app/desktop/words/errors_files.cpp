// SPDX-License-Identifier: EUPL-1.2
// Files and the project itself.
#include <array>

#include "app/desktop/words/error_words.hpp"

namespace gk::desktop {
namespace {

constexpr std::array file_errors_table{
    ErrorWords{"there is no such file; `gkaart new` makes a project",
               "Dit bestand is er niet. Maak een nieuw project, of kies een ander bestand."},
    ErrorWords{"this is not a project file",
               "Dit is geen projectbestand van de gelegenheidskaart. Kies een bestand dat op .gkaart eindigt."},
    ErrorWords{"this is a database of another program, not a project file",
               "Dit is een database van een ander programma en geen project van de gelegenheidskaart."},
    ErrorWords{"the file cannot be read; check its permissions",
               "Dit bestand kan niet worden gelezen. Controleer of u het mag openen."},
    ErrorWords{
        "the project file is cut off: {} of {} bytes are there; copy it again or put back a copy",
        "Het projectbestand is niet compleet: er zijn %1 van de %2 bytes. Kopieer het opnieuw, of zet een kopie terug."},
    ErrorWords{
        "this project was made by a newer version of this program (file version {}, known are 1 to {}); install the newer version",
        "Dit project is gemaakt met een nieuwere versie van dit programma (bestandsversie %1; deze versie kent 1 tot en met %2). Installeer de nieuwere versie."},
    ErrorWords{"this project was made by an older version of this program and cannot be brought up to date: {=}",
               "Dit project is gemaakt met een oudere versie van dit programma en kan niet worden bijgewerkt. %1"},
    ErrorWords{
        "this project was not closed properly and its folder is read-only; copy the file and its -wal file to a folder that you may write to",
        "Dit project is niet goed gesloten en in de map mag u niet schrijven. Kopieer het bestand en het bestand met -wal erachter naar een map waarin u mag schrijven."},
    ErrorWords{"there is a file with this name already; choose another name or move it away",
               "Er is al een bestand met deze naam. Kies een andere naam, of verplaats het andere bestand."},
    ErrorWords{"the file cannot be given its name: {}", "Het bestand kan deze naam niet krijgen: %1."},
    ErrorWords{"the project file is damaged; put back a copy of it ({})",
               "Het projectbestand is beschadigd. Zet een kopie terug (%1)."},
    ErrorWords{"the project file is damaged: {}", "Het projectbestand is beschadigd: %1"},
    ErrorWords{"the project file cannot be used as it is ({}); put back a copy of it",
               "Het projectbestand kan zo niet worden gebruikt (%1). Zet een kopie terug."},
    ErrorWords{
        "an array in the project file is damaged; put back a copy of the file, or score again",
        "Een deel van de getallen in het projectbestand is beschadigd. Zet een kopie terug, of maak de score opnieuw."},
    ErrorWords{"the spatial index of {} is damaged; put back a copy of the project",
               "De plaatsindex van %1 is beschadigd. Zet een kopie van het project terug."},
    ErrorWords{"the disk is full; nothing was changed: free some space and try again",
               "De schijf is vol. Er is niets veranderd. Maak ruimte en probeer het opnieuw."},
    ErrorWords{"the disk is full or was taken away; nothing was changed",
               "De schijf is vol of niet meer bereikbaar. Er is niets veranderd."},
    ErrorWords{
        "the disk refused to read or write ({}); nothing was changed: check free space, quota and the connection to the drive",
        "Lezen of schrijven lukte niet (%1). Er is niets veranderd. Controleer de vrije ruimte en de verbinding met de schijf."},
    ErrorWords{"another program is writing to this project; try again when it is done",
               "Een ander programma schrijft in dit project. Probeer het opnieuw als dat klaar is."},
    ErrorWords{
        "the project or its folder is read-only; copy it to a folder that you may write to",
        "In dit project of in deze map mag u niet schrijven. Kopieer het project naar een map waarin dat wel mag."},
    ErrorWords{"the file cannot be opened; check its name and whether you may read and write its folder",
               "Dit bestand kan niet worden geopend. Controleer de naam, en of u in deze map mag lezen en schrijven."},
    ErrorWords{"there is not enough memory; close other programs and try again",
               "Er is te weinig geheugen. Sluit andere programma's en probeer het opnieuw."},
    ErrorWords{"a value is too large for the project file", "Een waarde is te groot voor het projectbestand."},
    ErrorWords{"the project refuses this row ({})", "Het project neemt deze rij niet aan (%1)."},
    ErrorWords{"the lock file cannot be written; is the disk full?",
               "Het slot op het project kan niet worden geschreven. Is de schijf vol?"},
    ErrorWords{
        "the lock file cannot be made ({}); copy the project to a folder that you may write to",
        "Het slot op het project kan niet worden gemaakt (%1). Kopieer het project naar een map waarin u mag schrijven."},
    ErrorWords{
        "{} is working in this project on {} since {}; wait until that is done, or delete the file {} if you are sure that it is not so",
        "%1 werkt in dit project op %2 sinds %3. Wacht tot dat klaar is. Weet u zeker dat het niet zo is? Verwijder dan het bestand %4."},
    ErrorWords{"the project is locked by another program; try again",
               "Een ander programma houdt dit project vast. Probeer het opnieuw."},
    ErrorWords{"cannot be written: {}", "Dit bestand kan niet worden geschreven: %1."},
    ErrorWords{
        "cannot be written ({}): check that the disk has room and the folder may be written",
        "Dit bestand kan niet worden geschreven (%1). Controleer of de schijf ruimte heeft en of u in de map mag schrijven."},
    ErrorWords{
        "cannot be written: check that the disk has room and the folder may be written",
        "Dit bestand kan niet worden geschreven. Controleer of de schijf ruimte heeft en of u in de map mag schrijven."},
    ErrorWords{
        "cannot be written: check that the folder exists, may be written to and has room",
        "Dit bestand kan niet worden geschreven. Controleer of de map bestaat, of u erin mag schrijven en of er ruimte is."},
    ErrorWords{"cannot be written; check the disk and the folder",
               "Dit bestand kan niet worden geschreven. Controleer de schijf en de map."},
    ErrorWords{
        "cannot write the map: {}; check that the folder exists, may be written to and has room",
        "De kaart kan niet worden geschreven: %1. Controleer of de map bestaat, of u erin mag schrijven en of er ruimte is."},
    ErrorWords{"cannot draw the map: {}", "De kaart kan niet worden getekend: %1."},
    ErrorWords{"a map is written as .pdf, .png or .svg, not \"{}\"",
               "Een kaart wordt bewaard als .pdf, .png of .svg, niet als \"%1\"."},
    ErrorWords{"this machine has no fonts to write a map with; install the package fonts-inter",
               "Deze computer heeft geen lettertype om een kaart mee te schrijven. Installeer het pakket fonts-inter."},
    ErrorWords{"cannot export to '{}': use .gpkg, .geojson, .csv, .ods, .tif or .qgz",
               "Opslaan als '%1' kan niet. Kies .gpkg, .geojson, .csv, .ods, .tif of .qgz."},
    ErrorWords{"a GeoTIFF always holds all cells: leave out --by, --type and --gemeente",
               "Een GeoTIFF bevat altijd alle vierkanten van de hele regio: toon daarvoor alle gemeenten."},
    ErrorWords{"this GDAL cannot write {}", "Dit soort bestand (%1) kan deze computer niet schrijven."},
    ErrorWords{"nothing to export: the last score has no areas of the kind, type or gemeente asked for",
               "Er is niets om op te slaan: de score heeft geen gebieden van deze soort, dit type of deze gemeente."},
    ErrorWords{
        "this score was made with other squares than the project has now: score again and export that",
        "Deze score is gemaakt met andere vierkanten dan het project nu heeft. Maak een nieuwe score en sla die op."},
    ErrorWords{"the file cannot be read ({}); check its name and permissions",
               "Dit bestand kan niet worden gelezen (%1). Controleer de naam en of u het mag openen."},
    ErrorWords{"cannot be read; check its name and permissions",
               "Dit bestand kan niet worden gelezen. Controleer de naam en of u het mag openen."},
    ErrorWords{"Only files on this machine are imported; download or unpack it first.",
               "Alleen bestanden op deze computer worden ingelezen. Download het bestand eerst, of pak het uit."},
    ErrorWords{"There is no such file.", "Dit bestand is er niet."},
    ErrorWords{"The file cannot be reached: {}.", "Dit bestand is niet bereikbaar: %1."},
    ErrorWords{"This is a folder; name the file in it.", "Dit is een map. Kies het bestand dat erin zit."},
    ErrorWords{"This is no ordinary file.", "Dit is geen gewoon bestand."},
    ErrorWords{"The file is empty.", "Dit bestand is leeg."},
    ErrorWords{"This is an archive; unpack it and import the file that is in it.",
               "Dit is een ingepakt bestand. Pak het uit en kies het bestand dat erin zit."},
    ErrorWords{
        "A Shapefile is several files, and the {} is not beside this one; copy them all (.shp, .shx, .dbf, .prj) together.",
        "Een Shapefile bestaat uit meer bestanden, en de %1 staat er niet naast. Zet ze bij elkaar: .shp, .shx, .dbf en .prj."},
    ErrorWords{"The file cannot be read on after row {}: {}.",
               "Na rij %1 kan dit bestand niet verder worden gelezen: %2."},
    ErrorWords{"The file holds no layer with rows.", "In dit bestand staat geen laag met rijen."},
    ErrorWords{"Two columns have the same name; rename one of them.",
               "Twee kolommen hebben dezelfde naam. Geef er één een andere naam."},
    ErrorWords{"The file cannot be read as one of {}{}{}.", "Dit bestand is niet te lezen als %1%2%3."},
    ErrorWords{"The file cannot be opened; is reading it allowed?",
               "Dit bestand kan niet worden geopend. Mag u het lezen?"},
    ErrorWords{"The text from line {} on cannot be read ({}); a quote is perhaps not closed.",
               "De tekst vanaf regel %1 is niet te lezen (%2). Misschien is een aanhalingsteken niet gesloten."},
    ErrorWords{"The text is in UTF-16; save it as \"CSV UTF-8\" and import that.",
               "Deze tekst is in UTF-16. Sla het bestand op als \"CSV UTF-8\" en kies dat."},
    ErrorWords{"The file holds no text with a header.",
               "In dit bestand staat geen tekst met namen van kolommen erboven."},
    ErrorWords{"The header has {} columns; at most {} are read.",
               "Er zijn %1 kolommen; er worden er hoogstens %2 gelezen."},
    ErrorWords{
        "The first line is no header: its field {} is \"{}\"; put the names of the columns in the first line.",
        "De eerste regel bevat geen namen van kolommen: veld %1 is \"%2\". Zet de namen van de kolommen in de eerste regel."},
    ErrorWords{
        "The first line holds only \"{}\", which looks like a title: put the names of the columns in the first line, and remove what stands above them.",
        "In de eerste regel staat alleen \"%1\"; dat lijkt een titel. Zet de namen van de kolommen in de eerste regel en haal weg wat erboven staat."},
};

} // namespace

std::span<const ErrorWords> file_errors() {
    return file_errors_table;
}

} // namespace gk::desktop
