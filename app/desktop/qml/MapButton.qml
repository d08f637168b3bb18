// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

AbstractButton {
    id: button
    required property string name
    implicitWidth: Theme.control
    implicitHeight: Theme.control
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.checked: checked
    ToolTip.text: name
    ToolTip.visible: hovered
    ToolTip.delay: 600
    background: Rectangle {
        color: button.down || button.checked ? Theme.accentSoft : button.hovered ? Theme.hover : Theme.surface
        border.color: Theme.line
        radius: Theme.radius
        FocusRing { target: button }
    }
    contentItem: BodyText {
        text: button.text
        font.pixelSize: Theme.large
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
    }
}
