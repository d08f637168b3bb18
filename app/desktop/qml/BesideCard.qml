// SPDX-License-Identifier: EUPL-1.2
// What the second map shows, and what its colours mean.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: card
    required property Workspace workspace
    /// Of the map that the card lies on.
    required property real mapHeight
    /// A legend that takes too much of the map is behind a button.
    readonly property bool tall: legendHeight > 0.4 * mapHeight
    readonly property real legendHeight: entries.implicitHeight + top.implicitHeight + 16
    property bool open: false
    readonly property real restingHeight: implicitHeight - (tall && open ? entries.implicitHeight : 0)
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
            id: top
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
        PlainButton {
            objectName: "besideLegendButton"
            visible: card.tall
            flatLook: true
            checkable: true
            checked: card.open
            text: (card.open ? "▾ " : "▸ ") + qsTr("Legenda")
            Accessible.name: qsTr("Legenda")
            onToggled: card.open = checked
        }
        Item { // folded it is not invisible: then its height would not be known
            readonly property bool shown: card.open || !card.tall
            Layout.fillWidth: true
            Layout.preferredHeight: shown ? entries.implicitHeight : 0
            clip: true
            opacity: shown ? 1 : 0
            ColumnLayout {
                id: entries
                objectName: "besideLegend"
                width: parent.width
                spacing: 0
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
    }
}
