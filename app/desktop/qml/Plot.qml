// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import Gelegenheidskaart

PlotItem {
    id: plot
    textScale: Theme.textScale
    implicitHeight: 200
    Accessible.role: Accessible.Chart
    Accessible.name: summary
    MouseArea {
        id: mouse
        anchors.fill: parent
        property point start
        property point last
        preventStealing: true
        onPressed: event => start = last = Qt.point(event.x, event.y)
        onPositionChanged: event => last = Qt.point(event.x, event.y)
        onReleased: event => plot.selectBox(Qt.point(start.x - 3, start.y - 3), Qt.point(event.x + 3, event.y + 3), (event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0)
    }
    Rectangle {
        visible: mouse.pressed
        x: Math.min(mouse.start.x, mouse.last.x)
        y: plot.scatter ? Math.min(mouse.start.y, mouse.last.y) : 0
        width: Math.abs(mouse.last.x - mouse.start.x)
        height: plot.scatter ? Math.abs(mouse.last.y - mouse.start.y) : parent.height
        color: "#2214507f"
        border.color: Theme.accent
    }
}
