// SPDX-License-Identifier: EUPL-1.2
// What goes into the project and what comes out of it.
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import Gelegenheidskaart

PlainButton {
    id: button
    required property Workspace workspace
    text: qsTr("Bestand")
    onClicked: menu.open()
    FileDialog {
        id: mapDialog
        title: qsTr("Kaart opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)"), qsTr("Afbeelding (*.png)"), qsTr("Tekening (*.svg)")]
        onAccepted: button.workspace.saveMap(selectedFile)
    }
    FileDialog {
        id: dataDialog
        title: qsTr("Gegevens opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "gpkg"
        nameFilters: [qsTr("GeoPackage, met opmaak voor QGIS (*.gpkg)"), qsTr("CSV-bestand (*.csv)"), qsTr("GeoJSON (*.geojson)"), qsTr("Rekenblad (*.ods)")]
        onAccepted: button.workspace.exportData(selectedFile)
    }
    Menu {
        id: menu
        width: Math.round(330 * Theme.textScale)
        y: button.height + 4
        MenuItem {
            text: qsTr("Kaart opslaan als PDF of afbeelding…")
            onTriggered: mapDialog.open()
        }
        MenuItem {
            text: qsTr("Gegevens opslaan voor QGIS of Excel…")
            onTriggered: dataDialog.open()
        }
        MenuItem {
            text: qsTr("Gegevens toevoegen…")
            onTriggered: button.workspace.addData()
        }
        MenuItem {
            text: qsTr("Ander project…")
            onTriggered: button.workspace.closeProject()
        }
    }
}
