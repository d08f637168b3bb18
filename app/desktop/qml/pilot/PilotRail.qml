// SPDX-License-Identifier: EUPL-1.2
// The steps of the pilot, and where it stands.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: rail
    required property PilotDesk pilot
    required property Programme programme
    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 12
        anchors.bottomMargin: 12
        spacing: 0
        Repeater {
            model: [
                { id: 1, label: qsTr("1  Gebieden kiezen") },
                { id: 2, label: qsTr("2  Vastleggen") },
                { id: 3, label: qsTr("3  Formulieren") },
                { id: 4, label: qsTr("4  Veldwerk") },
                { id: 5, label: qsTr("5  Verslag") }
            ]
            delegate: AbstractButton {
                id: entry
                required property var modelData
                Layout.fillWidth: true
                implicitHeight: Math.round(36 * Theme.textScale)
                objectName: "pilotStep" + modelData.id
                hoverEnabled: true
                text: modelData.label
                checked: rail.pilot.step === modelData.id
                onClicked: rail.pilot.step = modelData.id
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.checked: checked
                contentItem: BodyText {
                    leftPadding: Theme.pad
                    text: entry.text
                    color: entry.checked ? Theme.accent : Theme.text
                    font.weight: entry.checked ? Font.DemiBold : Font.Normal
                    elide: Text.ElideRight
                }
                background: Rectangle {
                    color: entry.checked ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
                    Rectangle {
                        visible: entry.checked
                        width: 3
                        height: parent.height
                        color: Theme.accent
                    }
                    FocusRing {
                        target: entry
                        anchors.margins: 1
                    }
                }
            }
        }
        Item { Layout.fillHeight: true }
        BusyIndicator {
            Layout.leftMargin: Theme.pad
            Layout.preferredWidth: 28
            Layout.preferredHeight: 28
            visible: rail.pilot.busy
            running: visible
            Accessible.name: qsTr("Bezig")
        }
        BodyText {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.pad
            text: rail.pilot.state
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: 8
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.pad
            text: qsTr("Vandaag: %1").arg(rail.programme.todayInWords)
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
