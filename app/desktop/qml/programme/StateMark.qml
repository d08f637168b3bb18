// SPDX-License-Identifier: EUPL-1.2
// A state in a word and a shape: nothing is told by colour alone.
import QtQuick

Rectangle {
    id: mark
    required property string state_
    required property string text
    readonly property bool bad: ["missed", "late", "overdue"].includes(state_)
    readonly property bool good: ["reached", "uitgevoerd", "inForce"].includes(state_)
    implicitWidth: words.implicitWidth + 16
    implicitHeight: Math.round(22 * Theme.textScale)
    radius: 3
    color: bad ? Theme.problemGround : good ? Theme.accentSoft : Theme.ground
    border.color: bad ? Theme.problemText : good ? Theme.accent : "#b6bdc7"
    border.width: bad || good ? 1 : 0
    Accessible.ignored: true
    BodyText {
        id: words
        anchors.centerIn: parent
        text: (mark.bad ? "! " : mark.good ? "✓ " : "") + mark.text
        color: mark.bad ? Theme.problemText : mark.good ? Theme.accent : Theme.softText
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
}
