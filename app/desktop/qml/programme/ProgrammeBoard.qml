// SPDX-License-Identifier: EUPL-1.2
// The state of the year: figures, what needs attention, and every target of the jaarplan, late ones first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

ScrollView {
    id: board
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    signal opened(string section, var subject)
    signal mapWanted()
    contentWidth: availableWidth

    FileDialog {
        id: saveDialog
        title: qsTr("Overzicht opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "ods"
        nameFilters: [qsTr("Rekenblad (*.ods)"), qsTr("Excel (*.xlsx)"), qsTr("CSV-bestand (*.csv)")]
        onAccepted: board.programme.exportBoard(selectedFile)
    }
    FileDialog {
        id: pictureDialog
        property int half: 1
        title: qsTr("Informatiebeeld opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: board.workspace.savePicture(half, selectedFile)
    }
    ColumnLayout {
        x: 24
        width: Math.min(board.availableWidth - 48, Math.round(1180 * Theme.textScale))
        spacing: 0
        RegisterBar {
            Layout.fillWidth: true
            Layout.topMargin: 20
            workspace: board.workspace
            title: qsTr("Stand van %1").arg(board.programme.year)
            PlainButton {
                id: picture
                flatLook: true
                text: qsTr("Informatiebeeld…")
                onClicked: halves.open()
                Menu {
                    id: halves
                    y: picture.height + 4
                    width: Math.round(300 * Theme.textScale)
                    MenuItem {
                        text: qsTr("Eerste helft van %1, als PDF…").arg(board.programme.year)
                        onTriggered: {
                            pictureDialog.half = 1
                            pictureDialog.open()
                        }
                    }
                    MenuItem {
                        text: qsTr("Tweede helft van %1, als PDF…").arg(board.programme.year)
                        onTriggered: {
                            pictureDialog.half = 2
                            pictureDialog.open()
                        }
                    }
                }
            }
            PlainButton {
                flatLook: true
                text: qsTr("Overzicht opslaan…")
                enabled: board.programme.targets.count > 0
                onClicked: saveDialog.open()
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 16
            spacing: 40
            Repeater {
                model: board.programme.figures
                delegate: Figure {
                    required property var modelData
                    label: modelData.label
                    figure: modelData.figure
                    note: modelData.note
                }
            }
        }
        Heading {
            Layout.topMargin: 24
            text: qsTr("Wat vraagt aandacht")
        }
        BodyText {
            Layout.topMargin: 6
            visible: board.programme.attention.count === 0
            text: qsTr("Niets op dit moment.")
            color: Theme.softText
        }
        Repeater {
            model: board.programme.attention
            delegate: AttentionRow {
                Layout.fillWidth: true
                onOpened: board.opened(page, subject)
            }
        }
        Heading {
            Layout.topMargin: 24
            text: qsTr("Doelen van het jaarplan, wat achterloopt eerst")
        }
        Notice {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: board.programme.boardNote !== ""
            text: board.programme.boardNote
        }
        Repeater {
            model: board.programme.targets
            delegate: TargetRow {
                Layout.fillWidth: true
                workspace: board.workspace
                onMapWanted: board.mapWanted()
            }
        }
        RegisterBar {
            Layout.fillWidth: true
            Layout.topMargin: 24
            workspace: board.workspace
            register: "resultaten"
            subject: qsTr("Resultaten")
            title: ""
        }
        RegisterBar {
            Layout.fillWidth: true
            workspace: board.workspace
            register: "jaarplan"
            subject: qsTr("Jaarplan")
            tomlOnly: true
            canSave: false
            title: ""
        }
        Item { Layout.preferredHeight: 32 }
    }
}
