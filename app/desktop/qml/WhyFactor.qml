// SPDX-License-Identifier: EUPL-1.2
// What one factor brings: its points as a bar, the median of its kind as a mark, its raw value and source.
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: factor
    required property string label
    required property string points
    required property real bar
    required property real median
    required property string raw
    required property string source
    required property string spoken
    spacing: 3
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken

    RowLayout {
        Layout.topMargin: 12
        BodyText {
            Layout.fillWidth: true
            text: factor.label
            wrapMode: Text.WordWrap
        }
        BodyText {
            text: factor.points
            font.weight: Font.DemiBold
            font.features: { "tnum": 1 }
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.preferredHeight: 10
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 2
            anchors.bottomMargin: 2
            color: Theme.ground
            radius: 2
        }
        Rectangle {
            y: 2
            width: Math.max(factor.bar > 0 ? 2 : 0, parent.width * factor.bar)
            height: parent.height - 4
            color: Theme.bar
            radius: 2
        }
        Rectangle {
            visible: factor.median > 0
            x: Math.round(parent.width * factor.median) - 1
            width: 2
            height: parent.height
            color: Theme.mark
        }
    }
    BodyText {
        Layout.fillWidth: true
        text: factor.source === "" ? factor.raw : factor.raw + "  ·  " + factor.source
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
