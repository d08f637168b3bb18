// SPDX-License-Identifier: EUPL-1.2
// Reports before and after, in a pilot area and in what it is compared with, and what may be said of that.
import QtQuick
import QtQuick.Layouts

GridLayout {
    id: row
    required property string name
    required property bool main
    required property string before
    required property string after
    required property string otherBefore
    required property string otherAfter
    required property string says
    required property string note
    required property var ratio
    readonly property bool roomy: width > 720 * Theme.textScale
    readonly property int weight: main ? Font.DemiBold : Font.Normal
    columns: roomy ? 4 : 1
    columnSpacing: 20
    rowSpacing: 2
    Layout.topMargin: 8
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: proefgebied %2 voor en %3 na; vergelijking %4 en %5. %6").arg(name).arg(before).arg(after).arg(otherBefore).arg(otherAfter).arg(says)
    BodyText {
        Layout.preferredWidth: Math.round(150 * Theme.textScale)
        Layout.alignment: Qt.AlignTop
        text: row.name
        font.weight: row.weight
        wrapMode: Text.WordWrap
    }
    BodyText {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        text: qsTr("proefgebied: %1 voor, %2 na").arg(row.before).arg(row.after)
        font.weight: row.weight
        wrapMode: Text.WordWrap
    }
    BodyText {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        text: qsTr("vergelijking: %1 voor, %2 na").arg(row.otherBefore).arg(row.otherAfter)
        font.weight: row.weight
        wrapMode: Text.WordWrap
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 2
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: row.says
            font.weight: row.weight
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            visible: row.note !== ""
            text: row.note
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        IntervalBar {
            Layout.fillWidth: true
            visible: known
            figure: row.ratio
            least: 0.125
            most: 8
            logarithmic: true
            main: row.main
        }
    }
}
