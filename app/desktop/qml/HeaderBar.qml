// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: header
    required property Workspace workspace
    signal found()
    function focusSearch() { search.forceActiveFocus() }
    implicitHeight: Theme.control + 20
    color: Theme.surface

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.pad
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
            name: qsTr("Soort gebied")
            choices: header.workspace.types
            current: header.workspace.areaType
            onChosen: id => header.workspace.areaType = id
        }
        Choice {
            Layout.preferredWidth: Math.round(186 * Theme.textScale)
            name: qsTr("Kaart per")
            model: header.workspace.kinds
            value: header.workspace.areaKind
            onChosen: id => header.workspace.areaKind = id
        }
        SearchBox {
            id: search
            Layout.preferredWidth: Math.round(224 * Theme.textScale)
            workspace: header.workspace
            onFound: header.found()
        }
        FileMenu { workspace: header.workspace }
        ViewMenu { workspace: header.workspace }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
