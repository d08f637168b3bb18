// SPDX-License-Identifier: EUPL-1.2
// Yes or no, with a sentence that may take more than one line.
import QtQuick
import QtQuick.Controls

CheckBox {
    id: tick
    padding: 0
    topPadding: 2
    bottomPadding: 2
    font.pixelSize: Theme.normal
    hoverEnabled: true
    Accessible.name: text
    contentItem: BodyText {
        leftPadding: tick.indicator.width + (tick.text === "" ? 0 : 8)
        text: tick.text
        font: tick.font
        color: tick.enabled ? Theme.text : Theme.softText
        wrapMode: Text.WordWrap
    }
    indicator: Rectangle {
        implicitWidth: Math.round(18 * Math.min(1.5, Theme.textScale))
        implicitHeight: implicitWidth
        y: (tick.height - height) / 2
        radius: 3
        color: tick.checked ? (tick.enabled ? Theme.accent : Theme.softText) : tick.hovered ? Theme.hover : Theme.surface
        border.color: tick.checked ? color : "#7d8590"
        Text {
            anchors.centerIn: parent
            visible: tick.checked
            text: "✓"
            color: Theme.accentText
            font.pixelSize: Math.round(parent.height * 0.8)
            font.weight: Font.Bold
        }
    }
    FocusRing {
        target: tick
        anchors.margins: -3
    }
}
