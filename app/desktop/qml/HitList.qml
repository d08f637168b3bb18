// SPDX-License-Identifier: EUPL-1.2
// What a search found.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

Column {
    id: list
    required property Finder finder
    signal picked(int row)
    property alias currentIndex: hits.currentIndex
    readonly property int count: hits.count
    function incrementCurrentIndex() { hits.incrementCurrentIndex() }
    function decrementCurrentIndex() { hits.decrementCurrentIndex() }

    BodyText {
        visible: list.finder.count === 0
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
        model: list.finder
        delegate: ItemDelegate {
            id: hit
            required property int index
            required property string name
            required property string what
            width: ListView.view.width
            height: Theme.row
            highlighted: ListView.isCurrentItem
            Accessible.name: name + ", " + what
            onClicked: list.picked(hit.index)
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
