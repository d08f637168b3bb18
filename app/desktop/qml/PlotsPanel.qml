// SPDX-License-Identifier: EUPL-1.2
// How the values lie, and how two of them go together. A drag selects; what is selected is selected everywhere.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: panel
    required property Workspace workspace
    property int factor: 0
    tall: 460 * Theme.textScale

    ColumnLayout {
        anchors.fill: parent
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
        GridLayout {
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.topMargin: 8
            visible: panel.workspace.areaKind !== 4
            columns: panel.width < 500 * Theme.textScale ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: 4
            Heading {
                Layout.fillWidth: true
                text: qsTr("Samenhang met een kenmerk")
            }
            Choice {
                Layout.preferredWidth: Math.round(230 * Theme.textScale)
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
}
