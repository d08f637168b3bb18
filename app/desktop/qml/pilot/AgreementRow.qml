// SPDX-License-Identifier: EUPL-1.2
// How far experts see what the map sees, in one area: all of them, or one.
import QtQuick
import QtQuick.Layouts

GridLayout {
    id: row
    required property string name
    required property bool main
    required property string overlap
    required property string tau
    required property string kappa
    required property var ten
    required property var cor
    readonly property bool roomy: width > 720 * Theme.textScale
    readonly property int weight: main ? Font.DemiBold : Font.Normal
    columns: roomy ? 4 : 1
    columnSpacing: 20
    rowSpacing: 2
    Layout.topMargin: main ? 10 : 4
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: lijst van tien %2, tau-b %3, kappa %4").arg(name).arg(overlap).arg(tau).arg(kappa)
    BodyText {
        Layout.preferredWidth: Math.round(150 * Theme.textScale)
        leftPadding: row.main ? 0 : 12
        text: row.name
        font.weight: row.weight
        wrapMode: Text.WordWrap
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: qsTr("lijst van tien: %1").arg(row.overlap)
            font.pixelSize: Theme.small
            font.weight: row.weight
            wrapMode: Text.WordWrap
        }
        IntervalBar {
            Layout.fillWidth: true
            figure: row.ten
            least: 0
            most: 10
            main: row.main
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: qsTr("samenhang: %1").arg(row.tau)
            font.pixelSize: Theme.small
            font.weight: row.weight
            wrapMode: Text.WordWrap
        }
        IntervalBar {
            Layout.fillWidth: true
            figure: row.cor
            least: -0.5
            most: 1
            main: row.main
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        text: qsTr("hoog of niet: %1").arg(row.kappa)
        font.pixelSize: Theme.small
        font.weight: row.weight
        wrapMode: Text.WordWrap
    }
}
