// SPDX-License-Identifier: EUPL-1.2
// What the map shows, and what its colours mean.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: column
    required property Workspace workspace
    color: Theme.surface

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.pad
        anchors.bottomMargin: 12
        spacing: 0
        Heading {
            Layout.leftMargin: Theme.pad
            text: qsTr("De kaart toont")
        }
        ValueList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: 6
            workspace: column.workspace
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }
        Flickable { // a long legend scrolls, so that the list above keeps its place
            id: below
            Layout.fillWidth: true
            Layout.margins: Theme.pad
            Layout.rightMargin: 0
            Layout.bottomMargin: 4
            Layout.preferredHeight: Math.min(legend.implicitHeight, column.height * 0.62)
            visible: !column.workspace.legend.empty
            contentHeight: legend.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: interactive
            interactive: contentHeight > height
            Keys.onUpPressed: flick(0, 600)
            Keys.onDownPressed: flick(0, -600)
            ScrollBar.vertical: ScrollBar {}
            Legend {
                id: legend
                width: below.width - Theme.pad
                workspace: column.workspace
            }
            FocusRing { target: below }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
