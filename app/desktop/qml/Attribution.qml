// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls

Rectangle {
    id: attribution
    required property string text
    required property real maximumWidth
    visible: text !== ""
    width: Math.min(maximumWidth, words.implicitWidth + 12)
    height: words.height + 6
    color: "#d9ffffff"
    BodyText {
        id: words
        x: 6
        y: 3
        width: parent.width - 12
        text: attribution.text
        color: Theme.softText
        font.pixelSize: Math.round(10.5 * Theme.textScale)
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    HoverHandler { id: hover }
    ToolTip.visible: hover.hovered && words.truncated
    ToolTip.text: text
}
