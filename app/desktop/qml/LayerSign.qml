// SPDX-License-Identifier: EUPL-1.2
// What a layer looks like on the map.
import QtQuick

Item {
    id: sign
    required property int kind // as MapLayer
    property bool hollow: false
    implicitWidth: 20
    implicitHeight: 20
    Accessible.ignored: true
    Rectangle { // values, estates, borders, roads
        visible: sign.kind < 4
        anchors.centerIn: parent
        width: 16
        height: sign.kind === 3 ? 6 : 14
        color: sign.kind === 0 ? Theme.bar : sign.kind === 3 ? "#fff4d6" : "transparent"
        border.width: sign.kind === 0 ? 0 : 1.5
        border.color: sign.kind === 1 ? "#7a1e5c" : "#73000000"
    }
    BodyText {
        visible: sign.kind === 4
        anchors.centerIn: parent
        text: "Aa"
        font.pixelSize: 12
        font.weight: Font.DemiBold
    }
    Rectangle {
        visible: sign.kind === 5
        anchors.centerIn: parent
        width: 12
        height: 12
        radius: 6
        color: sign.hollow ? Theme.surface : Theme.mark
        border.width: 2
        border.color: Theme.mark
    }
    Rectangle {
        visible: sign.kind === 6
        anchors.centerIn: parent
        width: 11
        height: 11
        rotation: 45
        color: "#8a1c14"
    }
}
