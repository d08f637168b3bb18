// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: entry
    required property string label
    required property color colour
    required property string count
    required property bool hatched
    required property color line
    spacing: 10
    Accessible.role: Accessible.ListItem
    Accessible.name: label + ": " + count
    Rectangle {
        Layout.preferredWidth: Math.round(26 * Theme.textScale)
        Layout.preferredHeight: Math.round(16 * Theme.textScale)
        Layout.topMargin: 2
        Layout.bottomMargin: 2
        color: entry.colour
        border.color: "#26000000"
        clip: true
        Repeater { // the hatching of the map
            model: entry.hatched ? 7 : 0
            delegate: Rectangle {
                required property int index
                x: index * 7 - 8
                y: -6
                width: 1
                height: 32
                rotation: 45
                color: entry.line
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        text: entry.label
        wrapMode: Text.WordWrap
    }
    BodyText {
        text: entry.count
        color: Theme.softText
        font.pixelSize: Theme.small
    }
}
