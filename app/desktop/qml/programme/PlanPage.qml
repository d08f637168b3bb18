// SPDX-License-Identifier: EUPL-1.2
// The plan of a year: plain choices on the left, what comes out on the right.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: page
    required property Workspace workspace
    readonly property bool narrow: width < 800 * Theme.textScale
    tall: narrow ? 1000 * Theme.textScale : 0
    readonly property Planner planner: workspace.planner
    signal mapWanted()

    Connections {
        target: page.planner
        function onAnswered() {
            if (page.planner.planned)
                page.reveal(result)
        }
    }
    FileDialog {
        id: saveDialog
        title: qsTr("Plan opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "ods"
        nameFilters: [qsTr("Rekenblad (*.ods)"), qsTr("Excel (*.xlsx)"), qsTr("CSV-bestand (*.csv)"), qsTr("Kaart voor QGIS (*.gpkg)"), qsTr("Agenda (*.ics)")]
        onAccepted: page.planner.save(selectedFile)
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 24
        anchors.topMargin: 20
        spacing: 12
        RegisterBar {
            Layout.fillWidth: true
            workspace: page.workspace
            title: qsTr("Plan voor %1").arg(page.workspace.programme.year)
            PlainButton {
                visible: page.planner.planned
                flatLook: true
                text: qsTr("Toon op de kaart")
                onClicked: {
                    page.workspace.showAreas(page.planner.chosenAreas())
                    page.mapWanted()
                }
            }
            PlainButton {
                visible: page.planner.planned
                flatLook: true
                text: qsTr("Plan opslaan…")
                onClicked: saveDialog.open()
            }
        }
        GridLayout { // large letters or a small window: one above the other
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.narrow ? 1 : 2
            columnSpacing: 20
            rowSpacing: 12
            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.preferredHeight: 3
                spacing: 10
                ScrollView {
                    id: wishesView
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    contentWidth: availableWidth
                    ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AsNeeded
                    PlanWishes {
                        width: wishesView.availableWidth - 16
                        workspace: page.workspace
                    }
                }
                RowLayout {
                    spacing: Theme.gap
                    PlainButton {
                        objectName: "planMake"
                        primary: true
                        text: page.planner.planned ? qsTr("Plan opnieuw maken") : qsTr("Plan maken")
                        enabled: !page.planner.busy
                        onClicked: page.planner.make()
                    }
                    PlainButton {
                        visible: page.planner.busy
                        text: qsTr("Stoppen")
                        onClicked: page.planner.cancel()
                    }
                }
                BodyText {
                    visible: page.planner.busy
                    text: page.planner.stage
                    color: Theme.softText
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
            PlanResult {
                id: result
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                Layout.preferredHeight: 4
                workspace: page.workspace
                onMapWanted: page.mapWanted()
            }
        }
    }
}
