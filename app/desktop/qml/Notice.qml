// SPDX-License-Identifier: EUPL-1.2
// A sentence that must not be missed.
import QtQuick

Rectangle {
    id: notice
    required property string text
    /// Advice rather than a warning.
    property bool plain: false
    implicitHeight: words.implicitHeight + 16
    color: plain ? Theme.accentSoft : Theme.noticeGround
    radius: Theme.radius
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    BodyText {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 10
        text: notice.text
        color: notice.plain ? Theme.accent : Theme.noticeText
        font.weight: notice.plain ? Font.Medium : Font.Normal
        wrapMode: Text.WordWrap
    }
}
