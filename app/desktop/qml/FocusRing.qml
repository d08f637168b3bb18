// SPDX-License-Identifier: EUPL-1.2
// Shows where the keyboard is.
import QtQuick

Rectangle {
    required property Item target
    anchors.fill: parent
    anchors.margins: -1
    visible: target.activeFocus
    color: "transparent"
    border.color: Theme.focus
    border.width: 2
    radius: Theme.radius + 1
}
