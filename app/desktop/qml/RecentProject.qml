// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

AbstractButton {
    id: entry
    required property string path
    signal opened()
    signal forgotten()
    height: Math.round(52 * Theme.textScale)
    hoverEnabled: true
    text: path.split("/").pop().replace(".gkaart", "")
    Accessible.name: text
    onClicked: opened()
    Keys.onDeletePressed: forgotten()
    background: Rectangle {
        color: entry.hovered || entry.activeFocus ? Theme.hover : "transparent"
        radius: Theme.radius
        FocusRing { target: entry }
    }
    contentItem: RowLayout {
        ColumnLayout {
            Layout.leftMargin: 12
            spacing: 2
            BodyText {
                text: entry.text
                font.weight: Font.Medium
            }
            BodyText {
                Layout.fillWidth: true
                text: entry.path
                color: Theme.softText
                font.pixelSize: Theme.small
                elide: Text.ElideMiddle
            }
        }
        PlainButton {
            Layout.rightMargin: 8
            flatLook: true
            text: qsTr("Vergeten")
            visible: entry.hovered || activeFocus || entry.activeFocus
            onClicked: entry.forgotten()
        }
    }
}
