// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: column
    required property Workspace workspace
    spacing: 0
    visible: !workspace.legend.empty
    BodyText {
        Layout.fillWidth: true
        text: column.workspace.legend.title
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    BodyText {
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        text: column.workspace.legend.unit
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: column.workspace.legend
        delegate: LegendEntry {
            Layout.fillWidth: true
            legend: column.workspace.legend
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: text !== ""
        text: column.workspace.legend.note
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
