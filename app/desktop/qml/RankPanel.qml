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
        CheckBox {
            id: alone
            text: qsTr("Alleen op de kaart")
            Accessible.name: text
            font.pixelSize: Theme.normal
            enabled: checked || panel.workspace.table.gemeente !== ""
            checked: panel.workspace.lock !== ""
            onToggled: panel.workspace.lock = checked ? panel.workspace.table.gemeente : ""
            FocusRing { target: alone }
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 6
        visible: panel.workspace.areaKind === 0 || panel.workspace.areaKind === 4
        text: panel.workspace.areaKind === 0 ? qsTr("De plaats van een gemeente gaat naar haar deel in de hoogste 10% van de regio, niet naar haar gemiddelde.") : qsTr("De kaart toont vierkanten, de lijst buurten.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.bottomMargin: 6
        CheckBox {
            id: reliable
            text: qsTr("Alleen gebieden met een zekere plaats")
            Accessible.name: text
            font.pixelSize: Theme.normal
            checked: panel.workspace.table.reliableOnly
            onToggled: panel.workspace.table.reliableOnly = checked
            FocusRing { target: reliable }
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
        Layout.margins: 8
        Layout.leftMargin: 12
        spacing: Theme.gap
        BodyText {
            Layout.fillWidth: true
            text: panel.workspace.table.summary
            color: Theme.softText
            font.pixelSize: Theme.small
            elide: Text.ElideRight
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
