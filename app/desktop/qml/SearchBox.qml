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
        width: Math.max(box.width, 320)
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
        contentItem: Column {
            BodyText {
                visible: box.workspace.finder.count === 0
                text: qsTr("Niets gevonden")
                color: Theme.softText
                leftPadding: 8
                height: Theme.row
            }
            ListView {
                id: hits
                width: parent.width
                implicitHeight: contentHeight
                visible: count > 0
                interactive: false
                model: box.workspace.finder
                delegate: ItemDelegate {
                    id: hit
                    required property int index
                    required property string name
                    required property string what
                    width: ListView.view.width
                    height: Theme.row
                    highlighted: ListView.isCurrentItem
                    Accessible.name: name + ", " + what
                    onClicked: box.pick(hit.index)
                    background: Rectangle { color: hit.highlighted || hit.hovered ? Theme.accentSoft : "transparent" }
                    contentItem: Item {
                        BodyText {
                            id: hitName
                            height: parent.height
                            width: Math.min(implicitWidth, parent.width * 0.6)
                            text: hit.name
                            elide: Text.ElideRight
                        }
                        BodyText {
                            anchors.left: hitName.right
                            anchors.leftMargin: 8
                            anchors.right: parent.right
                            height: parent.height
                            text: hit.what
                            color: Theme.softText
                            font.pixelSize: Theme.small
                            horizontalAlignment: Text.AlignRight
                            elide: Text.ElideRight
                        }
                    }
                }
            }
        }
    }
}
