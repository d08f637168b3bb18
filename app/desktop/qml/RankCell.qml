// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

Rectangle {
    id: cell
    required property Workspace workspace
    required property int row
    required property int column
    required property string display
    required property bool chosen
    required property bool reliable
    required property bool isNumber
    required property real bar
    required property real low
    required property real high
    required property string spoken
    required property bool interval ///< whether this column shows it
    signal picked(bool extend)
    signal opened()
    implicitHeight: Theme.row
    color: chosen ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : Theme.surface
    Accessible.role: Accessible.Cell
    Accessible.name: spoken
    Accessible.selected: chosen

    /// Why there is no place.
    readonly property bool placeless: column === RankedTable.Rank && !reliable
    ToolTip.text: placeless ? spoken : display
    ToolTip.visible: mouse.containsMouse && (placeless || words.truncated)
    ToolTip.delay: 500

    Rectangle { // the score as a bar
        visible: cell.bar >= 0
        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        height: 12
        width: Math.max(1, (parent.width - 46 * Theme.textScale) * Math.max(0, cell.bar))
        color: cell.reliable ? Theme.barSoft : "transparent"
        border.color: cell.reliable ? "transparent" : Theme.line
        radius: 2
    }
    Rectangle { // where the place lies with somewhat other weights, from the first to the last of the list
        visible: cell.interval && cell.high >= 0
        x: 6 + (cell.width - 14) * cell.low
        y: cell.height - 5
        width: Math.max(3, (cell.width - 14) * (cell.high - cell.low))
        height: 3
        color: Theme.bar
    }
    BodyText {
        id: words
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: cell.isNumber ? 8 : 4
        text: cell.display
        color: cell.reliable ? Theme.text : Theme.softText
        font.weight: cell.chosen && cell.column === RankedTable.Name ? Font.DemiBold : Font.Normal
        font.features: { "tnum": 1 }
        horizontalAlignment: cell.isNumber ? Text.AlignRight : Text.AlignLeft
        // Names of buurten often differ at their end: "Hoorn Noord - Buurt 11 02".
        elide: Text.ElideMiddle
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: "#eef0f2"
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: event => cell.picked((event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0)
        onDoubleClicked: cell.opened()
    }
}
