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
    Menu {
        id: menu
        y: button.height + 4
        MenuItem {
            text: qsTr("Kaart opslaan als PDF of afbeelding…")
            onTriggered: mapDialog.open()
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
