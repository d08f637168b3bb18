// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

TextField {
    id: field
    required property string name
    implicitHeight: Theme.control
    font.pixelSize: Theme.normal
    color: Theme.text
    placeholderTextColor: "#646a73"
    selectByMouse: true
    leftPadding: 10
    rightPadding: 10
    Accessible.name: name
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.color: "#b6bdc7"
        FocusRing { target: field }
    }
}
