// SPDX-License-Identifier: EUPL-1.2
// One factor of the judgements: whether it takes part, its number in the matrix, and the weight that follows.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

RowLayout {
    id: entry
    required property Judgements judgements
    required property int index
    required property string label
    required property bool included
    required property int number
    required property real share
    required property string shareText
    spacing: 6
    Tick {
        id: check
        checked: entry.included
        enabled: entry.included || entry.judgements.size < 10
        onToggled: entry.judgements.include(entry.index, checked)
        Accessible.name: qsTr("%1 doet mee").arg(entry.label)
    }
    BodyText {
        Layout.preferredWidth: Math.round(18 * Theme.textScale)
        text: entry.included ? entry.number : ""
        color: Theme.softText
        font.pixelSize: Theme.small
    }
    BodyText {
        Layout.fillWidth: true
        text: entry.label
        color: entry.included ? Theme.text : Theme.softText
        wrapMode: Text.WordWrap
    }
    Rectangle {
        Layout.preferredWidth: Math.round(70 * Theme.textScale)
        Layout.preferredHeight: 8
        visible: entry.share >= 0
        color: Theme.ground
        radius: 2
        Rectangle {
            width: parent.width * Math.max(0, entry.share)
            height: parent.height
            color: Theme.bar
            radius: 2
        }
    }
    BodyText {
        Layout.preferredWidth: Math.round(46 * Theme.textScale)
        text: entry.shareText
        horizontalAlignment: Text.AlignRight
        font.features: { "tnum": 1 }
    }
}
