// SPDX-License-Identifier: EUPL-1.2
// What the map shows, and for the demo that it is one.
import QtQuick
import Gelegenheidskaart

Column {
    id: card
    required property Workspace workspace
    required property real maximumWidth
    spacing: 6
    Rectangle {
        width: Math.min(card.maximumWidth, Math.max(title.implicitWidth, type.implicitWidth) + 24)
        height: title.height + type.height + 16
        color: "#f2ffffff"
        radius: Theme.radius
        border.color: Theme.line
        BodyText {
            id: title
            x: 12
            y: 8
            width: parent.width - 24
            text: card.workspace.viewTitle
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        BodyText {
            id: type
            x: 12
            y: 8 + title.height
            width: parent.width - 24
            elide: Text.ElideRight
            text: {
                if (card.workspace.value === "signalen" || card.workspace.value === "hotspots:signalen")
                    return qsTr("Alle soorten gebied")
                const types = card.workspace.types
                for (let i = 0; i < types.length; ++i)
                    if (types[i].id === card.workspace.areaType)
                        return types[i].label
                return ""
            }
            color: Theme.softText
        }
    }
    Rectangle {
        visible: card.workspace.banner !== ""
        width: Math.min(card.maximumWidth, banner.implicitWidth + 20)
        height: banner.implicitHeight + 8
        color: "#ffd640"
        radius: Theme.radius
        BodyText {
            id: banner
            x: 10
            y: 4
            width: parent.width - 20
            text: card.workspace.banner
            color: "#1e1400"
            font.weight: Font.Medium
            wrapMode: Text.WordWrap
        }
    }
}
