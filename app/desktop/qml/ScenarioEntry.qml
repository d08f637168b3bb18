// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: entry
    required property Workspace workspace
    required property int index
    required property string name
    required property string note
    required property string date
    readonly property bool compared: workspace.comparing === name
    spacing: 0
    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 10
        Layout.preferredHeight: 1
        color: Theme.line
    }
    RowLayout {
        Layout.topMargin: 4
        BodyText {
            Layout.fillWidth: true
            text: entry.name
            font.weight: Font.Medium
            wrapMode: Text.WordWrap
        }
        BodyText {
            text: entry.date
            color: Theme.softText
            font.pixelSize: Theme.small
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: entry.note !== ""
        text: entry.note
        color: Theme.softText
        wrapMode: Text.WordWrap
    }
    RowLayout {
        spacing: 0
        PlainButton {
            flatLook: true
            flush: true
            text: qsTr("Gebruiken")
            onClicked: entry.workspace.useScenario(entry.index)
        }
        PlainButton {
            flatLook: true
            text: entry.compared ? qsTr("Stop vergelijken") : qsTr("Vergelijken")
            onClicked: entry.workspace.compareWith(entry.compared ? -1 : entry.index)
        }
        PlainButton {
            flatLook: true
            text: qsTr("Weggooien")
            onClicked: entry.workspace.removeScenario(entry.index)
        }
    }
}
