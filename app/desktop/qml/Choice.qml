// SPDX-License-Identifier: EUPL-1.2
// A drop-down list of { id, label }.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls

ComboBox {
    id: choice
    required property string name
    property var value
    /// Shown while nothing is chosen.
    property string hint: ""
    /// Of the list that opens, when it is to be wider than the box.
    property real popupWidth: 0
    signal chosen(var value)
    textRole: "label"
    valueRole: "id"
    implicitHeight: Theme.control
    font.pixelSize: Theme.normal
    Accessible.name: name
    popup.width: Math.max(width, popupWidth)
    indicator: BodyText {
        x: choice.width - width - 9
        height: choice.height
        text: "▾"
        color: choice.enabled ? Theme.text : Theme.softText
        font.pixelSize: Theme.small
    }
    function follow() { currentIndex = indexOfValue(value) }
    onValueChanged: follow()
    onModelChanged: follow()
    Component.onCompleted: follow()
    onActivated: chosen(currentValue)
    background: Rectangle {
        radius: Theme.radius
        color: choice.hovered ? Theme.hover : Theme.surface
        border.color: "#b6bdc7"
        FocusRing { target: choice }
    }
    contentItem: BodyText {
        leftPadding: 10
        rightPadding: 14 + Theme.small
        text: choice.currentIndex < 0 ? choice.hint : choice.displayText
        color: choice.currentIndex < 0 ? Theme.softText : Theme.text
        elide: Text.ElideRight
    }
}
