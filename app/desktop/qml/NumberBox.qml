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
    onValueModified: chosen(value)
    FocusRing { target: box }
}
