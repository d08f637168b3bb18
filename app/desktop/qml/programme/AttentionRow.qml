// SPDX-License-Identifier: EUPL-1.2
// Something that is late or forgotten; a click goes there.
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

AbstractButton {
    id: row
    required property string page
    required property var subject
    signal opened()
    required text
    implicitHeight: Math.max(Theme.row, words.implicitHeight + 8)
    hoverEnabled: true
    onClicked: opened()
    Accessible.name: text
    background: Rectangle {
        color: row.down ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"
        radius: Theme.radius
        FocusRing { target: row }
    }
    contentItem: Item {
        implicitHeight: words.implicitHeight
        BodyText {
            id: sign
            y: words.y
            text: "!"
            color: Theme.problemText
        }
        BodyText {
            id: words
            anchors.left: sign.right
            anchors.leftMargin: 8
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: row.text
            color: Theme.problemText
            wrapMode: Text.WordWrap
        }
    }
}
