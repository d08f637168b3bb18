// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

RowLayout {
    id: entry
    required property LegendModel legend
    required property int index
    required property string label
    required property string count
    spacing: 10
    Accessible.role: Accessible.ListItem
    Accessible.name: count === "" ? label : label + ": " + count
    LegendSymbol {
        Layout.preferredWidth: Math.round(26 * Theme.textScale)
        Layout.preferredHeight: Math.round(16 * Theme.textScale)
        Layout.topMargin: 2
        Layout.bottomMargin: 2
        Layout.alignment: Qt.AlignTop
        legend: entry.legend
        row: entry.index
        Accessible.ignored: true
    }
    BodyText {
        Layout.fillWidth: true
        text: entry.label
        wrapMode: Text.WordWrap
    }
    BodyText {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Math.round(2.5 * Theme.textScale) // smaller letters, on the line of the label
        text: entry.count
        color: Theme.softText
        font.pixelSize: Theme.small
    }
}
