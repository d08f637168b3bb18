// SPDX-License-Identifier: EUPL-1.2
// An area that would do for the pilot, and why.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: entry
    required property string id
    required property string name
    required property string gemeente
    required property string rank
    required property string certain
    required property string reports
    required property string reportsNote
    required property string likeness
    required property string likenessNote
    required property bool suggested
    required property bool own
    required property bool chosen
    signal picked()
    signal showOnMap()
    implicitHeight: content.implicitHeight + 20
    color: Theme.surface
    border.color: chosen ? Theme.accent : Theme.line
    border.width: chosen ? 2 : 1
    radius: Theme.radius

    ColumnLayout {
        id: content
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 8
        RowLayout {
            Layout.fillWidth: true
            spacing: 12
            Tick {
                Layout.fillWidth: true
                objectName: "pilotArea " + entry.id
                text: entry.gemeente === entry.name ? entry.name : entry.name + ", " + entry.gemeente
                font.weight: Font.DemiBold
                checked: entry.chosen
                onClicked: entry.picked()
            }
            BodyText {
                visible: entry.suggested || entry.own
                text: entry.own ? qsTr("eigen keuze") : qsTr("voorstel")
                color: Theme.accent
                font.pixelSize: Theme.small
            }
            PlainButton {
                flatLook: true
                text: qsTr("Toon op kaart")
                onClicked: entry.showOnMap()
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 24
            Figure {
                label: qsTr("Plaats op de ranglijst")
                figure: entry.rank
                note: entry.certain
                compact: true
            }
            Figure {
                label: qsTr("Meldingen in een jaar")
                figure: entry.reports
                note: entry.reportsNote
                compact: true
            }
            Figure {
                label: qsTr("Verschil met gebieden die erop lijken")
                figure: entry.likeness
                note: entry.likenessNote
                compact: true
            }
        }
    }
}
