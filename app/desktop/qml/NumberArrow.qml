// SPDX-License-Identifier: EUPL-1.2
// Half of what a number is made higher or lower with.
import QtQuick

Rectangle {
    id: arrow
    required property string sign
    required property bool pressed
    required property bool hovered
    implicitWidth: Math.round(18 * Theme.textScale)
    color: pressed ? Theme.accentSoft : hovered && enabled ? Theme.hover : "transparent"
    BodyText {
        anchors.centerIn: parent
        text: arrow.sign
        color: arrow.enabled ? Theme.text : "#b6bdc7"
        font.pixelSize: Theme.small
    }
}
