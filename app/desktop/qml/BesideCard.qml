// SPDX-License-Identifier: EUPL-1.2
// What the second map shows, and what its colours mean.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: card
    required property Workspace workspace
    implicitHeight: content.implicitHeight + 16
    height: implicitHeight
    color: "#f2ffffff"
    radius: Theme.radius
    border.color: Theme.line
    ColumnLayout {
        id: content
        x: 8
        y: 8
        width: parent.width - 16
        spacing: 0
        RowLayout {
            Layout.bottomMargin: 6
            spacing: 4
            Choice {
                Layout.fillWidth: true
                name: qsTr("De tweede kaart toont")
                model: card.workspace.secondChoices
                value: card.workspace.secondValue
                onChosen: id => card.workspace.secondValue = id
            }
            MapButton {
                text: "×"
                name: qsTr("Tweede kaart sluiten")
                onClicked: card.workspace.secondValue = ""
            }
        }
        BodyText {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: card.workspace.secondLegend.unit
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            visible: text !== ""
            text: card.workspace.banner
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: card.workspace.secondLegend
            delegate: LegendEntry {
                Layout.fillWidth: true
                legend: card.workspace.secondLegend
                visible: count !== "" // land, water and lines are in the legend of the first map
            }
        }
    }
}
