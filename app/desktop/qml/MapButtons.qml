// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Gelegenheidskaart

Column {
    id: buttons
    required property Workspace workspace
    required property MapGestures gestures
    spacing: 4
    function middle(): point { return Qt.point(workspace.camera.viewport.width / 2, workspace.camera.viewport.height / 2) }
    MapButton {
        text: "+"
        name: qsTr("Inzoomen")
        onClicked: buttons.workspace.camera.zoomAt(buttons.middle(), 1)
    }
    MapButton {
        text: "−"
        name: qsTr("Uitzoomen")
        onClicked: buttons.workspace.camera.zoomAt(buttons.middle(), -1)
    }
    MapButton {
        text: "◻"
        name: qsTr("Hele regio")
        onClicked: buttons.workspace.camera.showAll()
    }
    MapButton {
        id: layersButton
        objectName: "layersButton"
        text: "☰"
        name: qsTr("Lagen van de kaart")
        onClicked: layersPopup.open()
        LayersPopup {
            id: layersPopup
            y: 0
            x: -width - 8
            workspace: buttons.workspace
        }
    }
    MapButton {
        text: "◫"
        name: qsTr("Twee kaarten naast elkaar")
        checkable: true
        checked: buttons.workspace.secondValue !== ""
        onToggled: buttons.workspace.toggleSecond()
    }
    MapButton {
        text: "⬚"
        name: qsTr("Omlijn gebieden om ze te kiezen")
        checkable: true
        checked: buttons.gestures.lasso
        enabled: buttons.workspace.areaKind !== 4
        onToggled: buttons.gestures.lasso = checked
    }
}
