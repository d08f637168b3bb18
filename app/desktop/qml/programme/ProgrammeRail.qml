// SPDX-License-Identifier: EUPL-1.2
// The parts of the programme, the year that they are about, and who is at work.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: rail
    required property Workspace workspace
    required property string section
    readonly property Programme programme: workspace.programme
    signal sectionChosen(string name)
    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: 12
        anchors.bottomMargin: 12
        spacing: 0
        Repeater {
            model: [
                { id: "board", label: qsTr("Overzicht") },
                { id: "knelpunten", label: qsTr("Knelpunten") },
                { id: "inzet", label: qsTr("Inzet") },
                { id: "plan", label: qsTr("Plan van het jaar") },
                { id: "money", label: qsTr("Begroting") },
                { id: "desk", label: qsTr("Signalenbalie") }
            ]
            delegate: AbstractButton {
                id: entry
                required property var modelData
                Layout.fillWidth: true
                implicitHeight: Math.round(36 * Theme.textScale)
                hoverEnabled: true
                text: modelData.label
                checked: rail.section === modelData.id
                onClicked: rail.sectionChosen(modelData.id)
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
                    FocusRing { target: entry }
                }
            }
        }
        Item { Layout.fillHeight: true }
        ColumnLayout {
            Layout.leftMargin: Theme.pad
            Layout.rightMargin: Theme.pad
            spacing: 10
            FormRow {
                label: qsTr("Jaar")
                Choice {
                    Layout.fillWidth: true
                    name: qsTr("Jaar")
                    model: rail.programme.years
                    value: rail.programme.year
                    onChosen: id => rail.programme.year = id
                }
            }
            FormRow {
                label: qsTr("Wie legt dit vast?")
                note: rail.height < 620 * Theme.textScale ? "" : qsTr("Elke wijziging komt in het logboek, met wie en waarom. Leeg: wie op deze computer is aangemeld.")
                Field {
                    Layout.fillWidth: true
                    name: qsTr("Wie legt dit vast?")
                    placeholderText: qsTr("rol of team")
                    text: rail.programme.who
                    maximumLength: 60
                    onTextEdited: rail.programme.who = text
                }
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Stand op %1").arg(rail.programme.todayInWords)
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
