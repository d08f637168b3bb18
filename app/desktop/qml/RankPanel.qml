// SPDX-License-Identifier: EUPL-1.2
// The ranked list with its filters.
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: panel
    required property Workspace workspace
    spacing: 0

    FileDialog {
        id: saveDialog
        title: qsTr("Lijst opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV-bestand (*.csv)")]
        onAccepted: panel.workspace.saveTable(selectedFile)
    }

    GridLayout {
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 8
        columns: Theme.textScale > 1.3 ? 1 : 2
        columnSpacing: Theme.gap
        Choice {
            Layout.fillWidth: true
            name: qsTr("Gemeente")
            model: panel.workspace.gemeenten
            value: panel.workspace.table.gemeente
            onChosen: id => {
                if (alone.checked)
                    panel.workspace.lock = id
                else
                    panel.workspace.table.gemeente = id
            }
        }
        Tick {
            id: alone
            visible: enabled || Theme.textScale <= 1.3
            text: qsTr("Alleen op de kaart")
            enabled: checked || panel.workspace.table.gemeente !== ""
            checked: panel.workspace.lock !== ""
            onToggled: panel.workspace.lock = checked ? panel.workspace.table.gemeente : ""
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 6
        visible: text !== ""
        text: {
            const notes = []
            if (panel.workspace.areaKind === 0)
                notes.push(qsTr("De plaats van een gemeente gaat naar haar deel in de hoogste 10% van de regio, niet naar haar gemiddelde."))
            if (panel.workspace.areaKind === 4)
                notes.push(qsTr("De kaart toont vierkanten, de lijst buurten."))
            if (panel.workspace.value === "hotspots:signalen" || panel.workspace.value === "signalen") {
                notes.push(panel.workspace.table.byPriority ? qsTr("De kaart gaat over signalen, de lijst over prioriteit.") : qsTr("De kaart gaat over signalen, de lijst over gelegenheid."))
                notes.push(qsTr("Een gebied waar veel wordt gemeld, kan dus laag op de lijst staan."))
            }
            return notes.join(" ")
        }
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 6
        Tick {
            id: reliable
            Layout.fillWidth: true
            text: qsTr("Alleen gebieden met een zekere plaats")
            checked: panel.workspace.table.reliableOnly
            onToggled: panel.workspace.table.reliableOnly = checked
        }
    }
    GemeenteCard {
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 8
        workspace: panel.workspace
    }
    RankTable {
        Layout.fillWidth: true
        Layout.fillHeight: true
        workspace: panel.workspace
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 1
        color: Theme.line
    }
    RowLayout {
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.topMargin: 6
        spacing: Theme.gap
        Rectangle {
            Layout.preferredWidth: Math.round(16 * Theme.textScale)
            Layout.preferredHeight: 3
            color: Theme.bar
        }
        BodyText {
            Layout.fillWidth: true
            text: Theme.textScale > 1.3 ? qsTr("bij iets andere gewichten   ± onzeker") : qsTr("plaats bij iets andere gewichten (links: plaats 1)   ± onzeker")
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
    RowLayout {
        Layout.margins: 8
        Layout.topMargin: 0
        Layout.leftMargin: 12
        spacing: Theme.gap
        BodyText {
            Layout.fillWidth: true
            text: panel.workspace.table.summary
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        PlainButton {
            flatLook: true
            text: qsTr("Kopiëren")
            onClicked: panel.workspace.copyTable()
        }
        PlainButton {
            flatLook: true
            text: qsTr("Opslaan…")
            onClicked: saveDialog.open()
        }
    }
}
