// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

AbstractButton {
    id: entry
    required property string valueId
    required property string label
    required property string note
    required property bool chosen
    required property bool showFocus
    signal picked()
    padding: 0
    height: Math.max(Theme.row, words.implicitHeight + 8)
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: label
    onClicked: picked()
    Accessible.role: Accessible.RadioButton
    Accessible.name: note === "" ? label : label + ", " + note
    Accessible.checked: chosen
    background: Rectangle {
        color: entry.chosen ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        Rectangle {
            visible: entry.chosen
            width: 3
            height: parent.height
            color: Theme.accent
        }
        Rectangle {
            visible: entry.showFocus
            anchors.fill: parent
            anchors.margins: 1
            color: "transparent"
            border.color: Theme.focus
            border.width: 2
            radius: Theme.radius
        }
    }
    contentItem: BodyText {
        id: words
        leftPadding: Theme.pad
        rightPadding: 10
        text: entry.label
        color: entry.chosen ? Theme.accent : Theme.text
        font.weight: entry.chosen ? Font.Medium : Font.Normal
        wrapMode: Text.WordWrap
    }
}
