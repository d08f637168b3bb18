// SPDX-License-Identifier: EUPL-1.2
// A first choice of areas: so many, so far apart, so many in one gemeente; people keep and leave out, and say why.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: panel
    required property Workspace workspace
    readonly property Picks picks: workspace.picks
    tall: 480 * Theme.textScale

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        FileDialog {
            id: saveDialog
            title: qsTr("Keuze opslaan")
            fileMode: FileDialog.SaveFile
            defaultSuffix: "csv"
            nameFilters: [qsTr("CSV-bestand (*.csv)")]
            onAccepted: panel.workspace.exportPicks(selectedFile)
        }
        GridLayout {
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            columns: 2
            rowSpacing: 6
            columnSpacing: Theme.gap
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Aantal gebieden")
            }
            NumberBox {
                name: qsTr("Aantal gebieden")
                from: 1
                to: 100
                value: panel.picks.wanted
                onChosen: number => panel.picks.wanted = number
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Minstens zo ver van elkaar (km)")
                wrapMode: Text.WordWrap
            }
            NumberBox {
                name: qsTr("Minstens zo ver van elkaar (km)")
                from: 0
                to: 50
                value: Math.round(panel.picks.spacing / 1000)
                onChosen: number => panel.picks.spacing = number * 1000
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Hoogstens in één gemeente (0: geen grens)")
                wrapMode: Text.WordWrap
            }
            NumberBox {
                name: qsTr("Hoogstens in één gemeente (0: geen grens)")
                from: 0
                to: 20
                value: panel.picks.perGemeente
                onChosen: number => panel.picks.perGemeente = number
            }
        }
        BodyText {
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.bottomMargin: 6
            text: panel.picks.summary
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 8
            spacing: 4
            PlainButton {
                text: qsTr("Toon op de kaart")
                enabled: panel.picks.chosenCount > 0
                onClicked: panel.workspace.selectPicks()
            }
            PlainButton {
                text: qsTr("Selectie vasthouden")
                enabled: panel.workspace.selecting
                onClicked: panel.workspace.keepSelection()
            }
        }
        ListView {
            id: list
            objectName: "pickList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: panel.picks
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            ScrollBar.vertical: ScrollBar {}
            FollowFocus {
                parent: list.contentItem
                view: list
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Gekozen gebieden")
            section.property: "group"
            section.delegate: Rectangle {
                required property string section
                width: ListView.view.width
                height: Theme.row
                color: Theme.sunken
                BodyText {
                    anchors.fill: parent
                    anchors.leftMargin: 12
                    text: parent.section
                    color: Theme.softText
                    font.pixelSize: Theme.small
                }
            }
            delegate: PickEntry {
                width: ListView.view.width
                workspace: panel.workspace
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: 8
            Layout.leftMargin: 12
            spacing: Theme.gap
            PlainButton {
                primary: true
                text: qsTr("Bewaren in het project")
                enabled: panel.picks.unsaved
                onClicked: panel.workspace.savePicks()
            }
            PlainButton {
                flatLook: true
                text: qsTr("Opslaan als CSV…")
                onClicked: saveDialog.open()
            }
        }
        GridLayout { // as wide as the panel, so that what is chosen can be read
            Layout.fillWidth: true
            Layout.margins: 12
            Layout.topMargin: 0
            columns: Theme.textScale > 1.3 ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            Choice {
                id: intervention
                objectName: "pickIntervention"
                Layout.fillWidth: true
                name: qsTr("Welke voorlichting?")
                hint: name
                model: panel.workspace.programme.interventions.filter(one => one.types.includes(panel.workspace.areaType))
                onChosen: id => value = id
            }
            PlainButton {
                objectName: "pickToPlan"
                text: qsTr("Naar het plan")
                enabled: panel.picks.chosenCount > 0 && intervention.currentIndex >= 0
                onClicked: panel.workspace.sendPicksToPlan(intervention.currentValue)
            }
        }
    }
}
