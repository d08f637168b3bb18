// SPDX-License-Identifier: EUPL-1.2
// What the map shows, and what its colours mean.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: column
    required property Workspace workspace
    /// Large letters leave a list of two rows: then one chooses from a drop-down list.
    readonly property bool folded: height < 440 * Theme.textScale
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
            visible: !column.folded
            workspace: column.workspace
        }
        Choice {
            id: values
            objectName: "valueChoice"
            Layout.fillWidth: true
            Layout.margins: Theme.gap
            Layout.leftMargin: Theme.pad
            visible: column.folded
            name: qsTr("De kaart toont")
            model: column.workspace.values
            valueRole: "valueId"
            value: column.workspace.value
            popupWidth: Math.round(300 * Theme.textScale)
            onChosen: id => column.workspace.value = id
            Connections {
                target: column.workspace.values
                function onModelReset() { values.follow() }
            }
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
            Layout.preferredHeight: Math.min(legend.implicitHeight, column.height * (column.folded ? 0.9 : 0.62))
            visible: !column.workspace.legend.empty
            contentHeight: legend.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: interactive
            interactive: contentHeight > height
            Keys.onUpPressed: flick(0, 600)
            Keys.onDownPressed: flick(0, -600)
            ScrollBar.vertical: ScrollBar { policy: below.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
            Legend {
                id: legend
                width: below.width - Theme.pad
                workspace: column.workspace
            }
            FocusRing { target: below }
        }
        Item {
            Layout.fillHeight: true
            visible: column.folded
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
}
