// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: legend
    required property Workspace workspace
    spacing: 0
    visible: !workspace.legend.empty
    BodyText {
        Layout.fillWidth: true
        text: legend.workspace.legend.title
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    BodyText {
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        text: legend.workspace.legend.unit
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: legend.workspace.legend
        delegate: LegendEntry { Layout.fillWidth: true }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 8
        text: legend.workspace.legend.note
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater { // signs of the programme, when the map has any
        model: legend.workspace.scene.signs
        delegate: RowLayout {
            id: sign
            required property var modelData
            readonly property string label: modelData.kind === 0 ? qsTr("knelpunt") : modelData.kind === 1 ? qsTr("inzet, gepland") : qsTr("inzet, uitgevoerd")
            Layout.fillWidth: true
            Layout.topMargin: 2
            spacing: 10
            Accessible.role: Accessible.ListItem
            Accessible.name: label + ": " + modelData.count
            LayerSign {
                Layout.preferredWidth: Math.round(26 * Theme.textScale)
                kind: sign.modelData.kind === 0 ? 6 : 5
                hollow: sign.modelData.kind === 1
            }
            BodyText {
                Layout.fillWidth: true
                text: sign.label
                wrapMode: Text.WordWrap
            }
            BodyText {
                text: sign.modelData.count
                color: Theme.softText
                font.pixelSize: Theme.small
            }
        }
    }
}
