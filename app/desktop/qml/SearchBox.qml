// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

Field {
    id: box
    required property Workspace workspace
    signal found()
    function pick(row: int) {
        workspace.selectHit(row)
        found()
    }
    name: qsTr("Zoek een gebied")
    placeholderText: qsTr("Zoek gemeente, wijk of buurt")
    text: workspace.finder.text
    onTextEdited: {
        workspace.finder.text = text
        hits.currentIndex = 0
    }
    Connections {
        target: box.workspace.finder
        function onTextChanged() { box.text = box.workspace.finder.text }
    }
    Keys.onDownPressed: hits.incrementCurrentIndex()
    Keys.onUpPressed: hits.decrementCurrentIndex()
    Keys.onReturnPressed: if (box.workspace.finder.count > 0) box.pick(hits.currentIndex)
    Keys.onEnterPressed: if (box.workspace.finder.count > 0) box.pick(hits.currentIndex)
    Keys.onEscapePressed: box.workspace.finder.text = ""

    Popup {
        y: box.height + 4
        width: Math.max(box.width, Math.round(320 * Theme.textScale))
        x: box.width - width
        padding: 4
        visible: box.activeFocus && box.workspace.finder.text.length >= 2
        closePolicy: Popup.NoAutoClose
        focus: false
        background: Rectangle {
            color: Theme.surface
            border.color: "#b6bdc7"
            radius: Theme.radius
        }
        contentItem: HitList {
            id: hits
            finder: box.workspace.finder
            onPicked: row => box.pick(row)
        }
    }
}
