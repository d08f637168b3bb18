// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

Button {
    id: button
    property bool primary: false
    property bool flatLook: false
    /// Flat, and first in its line: its words begin where those above it begin.
    property bool flush: false
    implicitHeight: Theme.control
    leftPadding: flush ? 0 : flatLook ? 8 : 14
    rightPadding: flatLook ? 8 : 14
    leftInset: flush ? -8 : 0
    font.pixelSize: Theme.normal
    hoverEnabled: true
    Accessible.name: text
    contentItem: BodyText {
        text: button.text
        font: button.font
        color: !button.enabled ? "#6b7078" : button.primary ? Theme.accentText : button.flatLook ? Theme.accent : Theme.text
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? (button.enabled ? (button.down ? Qt.darker(Theme.accent, 1.2) : Theme.accent) : Theme.line)
                              : button.down ? Theme.accentSoft : button.hovered && button.enabled ? Theme.hover : button.flatLook ? "transparent" : Theme.surface
        border.width: button.primary || button.flatLook ? 0 : 1
        border.color: "#b6bdc7"
        FocusRing { target: button }
    }
}
