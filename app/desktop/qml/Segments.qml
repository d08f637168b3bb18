// SPDX-License-Identifier: EUPL-1.2
// One choice out of a few, side by side. Arrow keys go along.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls

FocusScope {
    id: segments
    required property var choices // [{ id, label }]
    required property int current
    required property string name
    signal chosen(int id)
    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.control
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    function step(by: int) {
        for (let i = 0; i < choices.length; ++i)
            if (choices[i].id === current) {
                const next = Math.max(0, Math.min(choices.length - 1, i + by))
                if (next !== i)
                    chosen(choices[next].id)
                return
            }
    }
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius + 1
        color: Theme.ground
        border.color: Theme.line
        FocusRing { target: segments }
    }
    Row {
        id: row
        x: 2
        y: 2
        height: parent.height - 4
        Repeater {
            model: segments.choices
            delegate: AbstractButton {
                id: part
                required property var modelData
                height: row.height
                leftPadding: 10
                rightPadding: 10
                checked: segments.current === modelData.id
                focusPolicy: Qt.NoFocus
                text: modelData.label
                hoverEnabled: true
                onClicked: segments.chosen(modelData.id)
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.checked: checked
                contentItem: BodyText {
                    text: part.text
                    color: part.checked ? Theme.accent : Theme.text
                    font.weight: part.checked ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: part.checked ? Theme.surface : part.hovered ? Theme.hover : "transparent"
                    border.width: part.checked ? 1 : 0
                    border.color: "#b6bdc7"
                }
            }
        }
    }
}
