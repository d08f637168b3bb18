// SPDX-License-Identifier: EUPL-1.2
// Mouse and keys on the map: drag moves, the wheel zooms where the cursor is, a click selects, Shift with a drag draws a
// box; arrows, plus and minus do the same without a mouse.
import QtQuick
import Gelegenheidskaart

Item {
    id: gestures
    required property Workspace workspace
    readonly property MapCamera camera: workspace.camera
    /// The next drag draws around areas instead of moving the map.
    property bool lasso: false
    activeFocusOnTab: true
    Accessible.role: Accessible.Graphic
    Accessible.name: workspace.viewTitle
    Accessible.description: qsTr("Pijltjes verschuiven de kaart, plus en min zoomen. De ranglijst bevat dezelfde gegevens.")

    Keys.onPressed: event => {
        const step = 120
        const middle = Qt.point(width / 2, height / 2)
        switch (event.key) {
        case Qt.Key_Left: camera.glideBy(step, 0); break
        case Qt.Key_Right: camera.glideBy(-step, 0); break
        case Qt.Key_Up: camera.glideBy(0, step); break
        case Qt.Key_Down: camera.glideBy(0, -step); break
        case Qt.Key_Plus: case Qt.Key_Equal: camera.zoomAt(middle, 0.5); break
        case Qt.Key_Minus: camera.zoomAt(middle, -0.5); break
        case Qt.Key_Home: camera.showAll(); break
        case Qt.Key_Return: case Qt.Key_Enter: gestures.workspace.zoomToSelection(); break
        case Qt.Key_Escape:
            if (lasso)
                lasso = false
            else
                gestures.workspace.clearSelection()
            break
        case Qt.Key_Space: gestures.workspace.clickAt(middle, (event.modifiers & Qt.ShiftModifier) !== 0); break
        default: return
        }
        event.accepted = true
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton
        property point last
        property point start
        property bool moved: false
        property bool boxing: false
        property list<point> outline
        cursorShape: boxing || gestures.lasso ? Qt.CrossCursor : pressed && moved ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onPressed: event => {
            gestures.forceActiveFocus()
            last = start = Qt.point(event.x, event.y)
            moved = false
            boxing = !gestures.lasso && (event.modifiers & Qt.ShiftModifier) !== 0
            outline = [start]
        }
        onPositionChanged: event => {
            if (!pressed) {
                gestures.workspace.pointAt(Qt.point(event.x, event.y))
                return
            }
            if (!moved && Math.abs(event.x - start.x) + Math.abs(event.y - start.y) < 5)
                return
            moved = true
            if (gestures.lasso) {
                outline.push(Qt.point(event.x, event.y))
                drawn.requestPaint()
            } else if (!boxing)
                gestures.camera.panBy(event.x - last.x, event.y - last.y)
            last = Qt.point(event.x, event.y)
        }
        onReleased: event => {
            const extend = (event.modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0
            if (!moved)
                gestures.workspace.clickAt(Qt.point(event.x, event.y), extend)
            else if (gestures.lasso)
                gestures.workspace.lassoSelect(outline, extend)
            else if (boxing)
                gestures.workspace.boxSelect(start, Qt.point(event.x, event.y), (event.modifiers & Qt.ControlModifier) !== 0)
            moved = boxing = gestures.lasso = false
            outline = []
            drawn.requestPaint()
        }
        onDoubleClicked: event => gestures.camera.zoomAt(Qt.point(event.x, event.y), 1)
        onExited: gestures.workspace.pointAway()
        onWheel: event => {
            const steps = event.pixelDelta.y !== 0 ? event.pixelDelta.y / 160 : event.angleDelta.y / 120 * 0.5
            gestures.camera.zoomAt(Qt.point(event.x, event.y), steps, event.pixelDelta.y === 0)
        }
    }
    Canvas { // the outline while it is drawn
        id: drawn
        anchors.fill: parent
        visible: gestures.lasso
        onPaint: {
            const context = getContext("2d")
            context.reset()
            if (mouse.outline.length < 2)
                return
            context.beginPath()
            context.moveTo(mouse.outline[0].x, mouse.outline[0].y)
            for (let i = 1; i < mouse.outline.length; ++i)
                context.lineTo(mouse.outline[i].x, mouse.outline[i].y)
            context.closePath()
            context.fillStyle = "#2214507f"
            context.fill()
            context.strokeStyle = Theme.accent
            context.lineWidth = 1.5
            context.stroke()
        }
    }
    Rectangle {
        visible: mouse.boxing && mouse.moved
        x: Math.min(mouse.start.x, mouse.last.x)
        y: Math.min(mouse.start.y, mouse.last.y)
        width: Math.abs(mouse.last.x - mouse.start.x)
        height: Math.abs(mouse.last.y - mouse.start.y)
        color: "#2214507f"
        border.color: Theme.accent
    }
    FocusRing {
        target: gestures
        anchors.margins: 1
        radius: 0
    }
}
