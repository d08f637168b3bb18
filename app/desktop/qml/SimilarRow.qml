// SPDX-License-Identifier: EUPL-1.2
// An area that looks like the one selected; a click goes there.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

AbstractButton {
    id: entry
    required property Workspace workspace
    required property var modelData
    implicitHeight: Theme.row
    hoverEnabled: true
    text: modelData.name
    Accessible.name: modelData.name + ", " + modelData.gemeente + ", " + modelData.rank + ", " + modelData.score
    onClicked: workspace.selectId(modelData.id)
    background: Rectangle {
        color: entry.down ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        radius: Theme.radius
        FocusRing { target: entry }
    }
    contentItem: RowLayout {
        spacing: Theme.gap
        BodyText {
            Layout.fillWidth: true
            text: entry.modelData.gemeente === "" ? entry.modelData.name : entry.modelData.name + ", " + entry.modelData.gemeente
            color: Theme.accent
            wrapMode: Text.WordWrap
        }
        BodyText {
            text: entry.modelData.rank
            color: Theme.softText
            font.pixelSize: Theme.small
        }
        BodyText {
            Layout.minimumWidth: Math.round(40 * Theme.textScale)
            text: entry.modelData.score
            horizontalAlignment: Text.AlignRight
            font.features: { "tnum": 1 }
        }
    }
}
