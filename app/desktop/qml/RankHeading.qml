// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

Rectangle {
    id: heading
    required property RankedTable table
    required property int column
    required property string display
    /// What the column shows besides its figures; said on request.
    property string explanation: ""
    readonly property bool sorting: table.sortColumn === column
    readonly property bool isNumber: column !== RankedTable.Name && column !== RankedTable.Gemeente
    implicitHeight: Theme.row
    color: mouse.containsMouse ? Theme.hover : Theme.sunken
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: !sorting ? display : table.ascending ? qsTr("%1, van laag naar hoog").arg(display) : qsTr("%1, van hoog naar laag").arg(display)
    Accessible.description: explanation
    ToolTip.visible: mouse.containsMouse && explanation !== ""
    ToolTip.delay: 500
    ToolTip.text: explanation
    Accessible.onPressAction: table.sortBy(column)
    BodyText {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: heading.isNumber ? 8 : 4
        text: !heading.sorting ? heading.display : heading.isNumber ? (heading.table.ascending ? "▴ " : "▾ ") + heading.display : heading.display + (heading.table.ascending ? " ▴" : " ▾")
        font.pixelSize: Theme.small
        font.weight: heading.sorting ? Font.DemiBold : Font.Normal
        color: heading.sorting ? Theme.text : Theme.softText
        horizontalAlignment: heading.isNumber ? Text.AlignRight : Text.AlignLeft
        elide: Text.ElideRight
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: heading.table.sortBy(heading.column)
    }
}
