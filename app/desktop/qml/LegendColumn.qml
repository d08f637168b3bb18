// SPDX-License-Identifier: EUPL-1.2
// What the map shows, and what its colours mean.
import QtQuick
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
        Legend {
            Layout.fillWidth: true
            Layout.margins: Theme.pad
            Layout.bottomMargin: 4
            workspace: column.workspace
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
