// SPDX-License-Identifier: EUPL-1.2
// How the values lie, and how two of them go together. A drag selects; what is selected is selected everywhere.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: panel
    required property Workspace workspace
    property int factor: 0
    spacing: 0

    Heading {
        Layout.leftMargin: 12
        text: qsTr("Verdeling van de waarde op de kaart")
    }
    Plot {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: 8
        Layout.rightMargin: 8
        Layout.topMargin: 6
        workspace: panel.workspace
        visible: panel.visible
    }
    RowLayout {
        Layout.leftMargin: 12
        Layout.rightMargin: 12
        Layout.topMargin: 8
        visible: panel.workspace.areaKind !== 4
        spacing: Theme.gap
        Heading {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: qsTr("Samenhang met een kenmerk")
            wrapMode: Text.WordWrap
        }
        Choice {
            Layout.preferredWidth: Math.round(220 * Theme.textScale)
            name: qsTr("Kenmerk")
            model: panel.workspace.measured
            value: panel.factor
            onChosen: id => panel.factor = id
        }
    }
    Plot {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.margins: 8
        Layout.topMargin: 6
        visible: panel.visible && panel.workspace.areaKind !== 4
        workspace: panel.workspace
        scatter: true
        factor: panel.factor
    }
    BodyText {
        Layout.fillWidth: true
        Layout.margins: 12
        Layout.topMargin: 0
        text: qsTr("Sleep over een grafiek om gebieden te kiezen; met Shift komen ze erbij.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
