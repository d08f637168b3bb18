// SPDX-License-Identifier: EUPL-1.2
// One part of the priority: its value, how heavily it counts, and how full it is.
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: part
    required property var modelData
    spacing: 3
    Accessible.role: Accessible.StaticText
    Accessible.name: modelData.label + ": " + modelData.value + ", " + modelData.note + ", " + modelData.weight

    RowLayout {
        Layout.topMargin: 12
        BodyText {
            Layout.fillWidth: true
            text: part.modelData.label
            wrapMode: Text.WordWrap
        }
        BodyText {
            text: part.modelData.value
            font.weight: Font.DemiBold
            font.features: { "tnum": 1 }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 6
        color: Theme.ground
        radius: 2
        Rectangle {
            width: parent.width * Math.min(1, part.modelData.share)
            height: parent.height
            color: Theme.bar
            radius: 2
        }
    }
    BodyText {
        Layout.fillWidth: true
        text: part.modelData.note + "  ·  " + part.modelData.weight
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
