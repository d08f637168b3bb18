// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    required property Workspace workspace
    implicitHeight: Math.round(26 * Theme.textScale)
    color: Theme.surface
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.pad
        anchors.rightMargin: Theme.pad
        spacing: 24
        BodyText {
            Layout.fillWidth: true
            text: qsTr("Gelegenheid is geen misdaad: de score zegt waar voorlichting zinvol is, niet dat er iets gebeurt.")
            color: Theme.softText
            font.pixelSize: Theme.small
            elide: Text.ElideRight
        }
        BodyText {
            text: bar.workspace.pointerName
            font.pixelSize: Theme.small
        }
        BodyText {
            text: bar.workspace.pointerPlace
            color: Theme.softText
            font.pixelSize: Theme.small
        }
    }
}
