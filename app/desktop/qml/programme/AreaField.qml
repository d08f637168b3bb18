// SPDX-License-Identifier: EUPL-1.2
// An area by its name or code. What is selected on the map is offered first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

Field {
    id: box
    required property Workspace workspace
    property string code: ""
    signal chosen(string code)
    function choose(code: string) {
        box.code = code
        text = workspace.programme.areaName(code)
        workspace.areaFinder.text = ""
        chosen(code)
    }
    function show(code: string) {
        box.code = code
        text = code === "" ? "" : workspace.programme.areaName(code)
    }
    name: qsTr("Gebied")
    placeholderText: qsTr("Zoek een gebied")
    onTextEdited: {
        code = ""
        workspace.areaFinder.text = text
        hits.currentIndex = 0
    }
    Keys.onDownPressed: hits.incrementCurrentIndex()
    Keys.onUpPressed: hits.decrementCurrentIndex()
    Keys.onReturnPressed: if (hits.count > 0) choose(workspace.areaFinder.idAt(hits.currentIndex))
    Keys.onEnterPressed: if (hits.count > 0) choose(workspace.areaFinder.idAt(hits.currentIndex))
    Keys.onEscapePressed: workspace.areaFinder.text = ""
    Popup {
        y: box.height + 4
        width: Math.max(box.width, 320)
        padding: 4
        visible: box.activeFocus && box.workspace.areaFinder.text.length >= 2
        closePolicy: Popup.NoAutoClose
        focus: false
        background: Rectangle {
            color: Theme.surface
            border.color: "#b6bdc7"
            radius: Theme.radius
        }
        contentItem: HitList {
            id: hits
            finder: box.workspace.areaFinder
            onPicked: row => box.choose(box.workspace.areaFinder.idAt(row))
        }
    }
}
