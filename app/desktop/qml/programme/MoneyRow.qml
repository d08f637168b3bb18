// SPDX-License-Identifier: EUPL-1.2
// One line of the begroting; with inzet on it also what is spent, planned and left. Its form opens under it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: row
    required property Programme programme
    required property bool editing
    required property string line
    required property string label
    required property string source
    required property string budget
    /// Of the button after the amount: sums under the lines end where the amounts end.
    required property real editWidth
    required property string group
    required property bool heading
    required property var spent
    required property var planned
    required property var over
    required property var spentShare
    required property var plannedShare
    readonly property bool used: over !== undefined
    signal editWanted()
    signal closed()
    spacing: 2
    onEditingChanged: {
        if (!editing)
            edit.forceActiveFocus() // where the form was opened from
    }
    Heading {
        Layout.topMargin: 18
        visible: row.heading
        text: row.group
    }
    RowLayout {
        Layout.topMargin: 6
        spacing: 12
        BodyText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: row.label
            font.weight: row.used ? Font.Medium : Font.Normal
            wrapMode: Text.WordWrap
        }
        BodyText {
            text: row.budget
            font.features: { "tnum": 1 }
            Accessible.role: Accessible.StaticText
            Accessible.name: row.label + ": " + text
        }
        PlainButton {
            id: edit
            objectName: "postEdit:" + row.line
            flatLook: true
            Layout.preferredWidth: row.editWidth
            implicitHeight: Math.round(26 * Theme.textScale)
            text: qsTr("Wijzigen")
            Accessible.name: qsTr("Wijzigen: %1").arg(row.label)
            onClicked: row.editWanted()
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: row.source !== ""
        text: qsTr("Bron: %1").arg(row.source)
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 8
        visible: row.used
        color: Theme.line
        radius: 2
        Row {
            height: parent.height
            Rectangle {
                width: row.width * (row.spentShare ?? 0)
                height: parent.height
                color: Theme.bar
            }
            Rectangle {
                width: row.width * (row.plannedShare ?? 0)
                height: parent.height
                color: Theme.barSoft
                border.color: Theme.bar
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: row.used
        text: row.used ? qsTr("%1 uitgegeven · %2 gepland (lichter) · %3 over").arg(row.spent).arg(row.planned).arg(row.over) : ""
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Loader {
        Layout.fillWidth: true
        Layout.topMargin: active ? 4 : 0
        active: row.editing
        visible: active
        sourceComponent: BudgetLineForm {
            programme: row.programme
            line: row.line
            onClosed: row.closed()
        }
    }
}
