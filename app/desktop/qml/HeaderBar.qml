// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: header
    required property Workspace workspace
    /// What fills the window: "map", "programme", "pilot".
    required property string area
    readonly property bool onMap: area === "map"
    readonly property list<string> areas: ["map", "programme", "pilot"]
    signal areaChosen(string name)
    signal found()
    function focusSearch() { search.forceActiveFocus() }
    /// Large letters take a second row.
    readonly property bool tight: onMap && width < 1230 * Theme.textScale
    implicitHeight: rows.implicitHeight + 20
    color: Theme.surface

    GridLayout {
        id: rows
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.pad
        columns: header.tight ? 2 : 3
        columnSpacing: 8
        rowSpacing: 8
        RowLayout {
            Layout.row: 0
            Layout.column: 0
            spacing: 8
            PlainButton {
                flatLook: true
                text: qsTr("‹ Projecten")
                onClicked: header.workspace.closeProject()
            }
            BodyText {
                Layout.fillWidth: true
                Layout.minimumWidth: 40
                text: header.workspace.projectName
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Segments {
                objectName: "areas"
                name: qsTr("Werk")
                choices: [
                    { id: 0, label: qsTr("Kaart") },
                    { id: 1, label: qsTr("Programma") },
                    { id: 2, label: qsTr("Proef") }
                ]
                current: header.areas.indexOf(header.area)
                onChosen: id => header.areaChosen(header.areas[id])
            }
        }
        RowLayout {
            Layout.row: header.tight ? 1 : 0
            Layout.column: header.tight ? 0 : 1
            Layout.columnSpan: header.tight ? 2 : 1
            visible: header.onMap
            spacing: 8
            Segments {
                visible: header.onMap
                name: qsTr("Soort gebied")
                choices: header.workspace.types
                current: header.workspace.areaType
                onChosen: id => header.workspace.areaType = id
            }
            Choice {
                visible: header.onMap
                Layout.preferredWidth: Math.round(174 * Math.min(1.5, Theme.textScale))
                name: qsTr("Kaart per")
                model: header.workspace.kinds
                value: header.workspace.areaKind
                onChosen: id => header.workspace.areaKind = id
            }
            SearchBox {
                id: search
                objectName: "search"
                visible: header.onMap
                Layout.fillWidth: header.tight
                Layout.preferredWidth: Math.round(200 * Theme.textScale)
                workspace: header.workspace
                onFound: header.found()
            }
        }
        RowLayout {
            Layout.row: 0
            Layout.column: header.tight ? 1 : 2
            spacing: 8
            FileMenu {
                objectName: "fileMenu"
                workspace: header.workspace
            }
            ViewMenu {
                objectName: "viewMenu"
                workspace: header.workspace
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
