// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: column
    required property Workspace workspace
    required property string panel
    signal panelChosen(string name)
    signal programmeWanted(string what, var subject)
    readonly property list<string> names: ["list", "why", "model", "plots", "pick"]
    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 1
        spacing: 0
        Segments {
            Layout.margins: 12
            Layout.bottomMargin: 8
            name: qsTr("Panelen")
            choices: [
                { id: 0, label: qsTr("Lijst") },
                { id: 1, label: qsTr("Waarom") },
                { id: 2, label: qsTr("Model") },
                { id: 3, label: qsTr("Verdeling") },
                { id: 4, label: qsTr("Keuze") }
            ]
            current: column.names.indexOf(column.panel)
            onChosen: id => column.panelChosen(column.names[id])
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: column.names.indexOf(column.panel)
            // Pages fit the column, whatever their buttons would like.
            RankPanel {
                Layout.minimumWidth: 0
                workspace: column.workspace
            }
            WhyPanel {
                workspace: column.workspace
                onProgrammeWanted: (what, subject) => column.programmeWanted(what, subject)
            }
            ModelPanel { workspace: column.workspace }
            PlotsPanel { workspace: column.workspace }
            PickPanel {
                Layout.minimumWidth: 0
                workspace: column.workspace
            }
        }
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
}
