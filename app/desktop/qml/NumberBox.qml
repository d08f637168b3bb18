// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

SpinBox {
    id: box
    required property string name
    signal chosen(int number)
    implicitWidth: Math.round(96 * Theme.textScale)
    implicitHeight: Theme.control
    font.pixelSize: Theme.normal
    editable: true
    Accessible.name: name
    contentItem: TextInput {
        z: 2
        text: box.displayText
        font: box.font
        color: box.enabled ? Theme.text : Theme.softText
        selectByMouse: true
        horizontalAlignment: Qt.AlignHCenter
        verticalAlignment: Qt.AlignVCenter
        readOnly: !box.editable
        validator: box.validator
        inputMethodHints: box.inputMethodHints
        // The field inside is what has the focus.
        Accessible.name: box.name
    }
    // As large as the letters; those of the style keep one size.
    up.indicator: NumberArrow {
        x: box.width - width - 1
        y: 1
        height: box.height / 2 - 1
        sign: "▴"
        pressed: box.up.pressed
        hovered: box.up.hovered
    }
    down.indicator: NumberArrow {
        x: box.width - width - 1
        y: box.height / 2
        height: box.height / 2 - 1
        sign: "▾"
        pressed: box.down.pressed
        hovered: box.down.hovered
    }
    onValueModified: chosen(value)
    FocusRing { target: box }
}
