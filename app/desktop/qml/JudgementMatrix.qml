// SPDX-License-Identifier: EUPL-1.2
// All judgements at a glance. Arrows go from pair to pair, 1 to 9 say how many times the row matters more, and a minus
// turns that around.
pragma ComponentBehavior: Bound
import QtQuick
import Gelegenheidskaart

FocusScope {
    id: matrix
    required property Judgements judgements
    required property real maximumWidth
    readonly property int count: judgements.size
    readonly property real cell: Math.floor(Math.min(32 * Theme.textScale, (maximumWidth - 2) / (count + 1)))
    implicitWidth: (count + 1) * cell + 2
    implicitHeight: (count + 1) * cell + 2
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Oordelen: %1 tegenover %2: %3").arg(judgements.first).arg(judgements.second).arg(judgements.sentence)

    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Left: judgements.move(0, -1); break
        case Qt.Key_Right: judgements.move(0, 1); break
        case Qt.Key_Up: judgements.move(-1, 0); break
        case Qt.Key_Down: judgements.move(1, 0); break
        case Qt.Key_Minus: judgements.judge(-judgements.judgement); break
        default:
            if (event.key < Qt.Key_1 || event.key > Qt.Key_9)
                return
            judgements.judge(event.key - Qt.Key_1)
        }
        event.accepted = true
    }
    Repeater { // numbers of the factors, as the list below has them
        model: matrix.count * 2
        delegate: BodyText {
            required property int index
            readonly property bool above: index < matrix.count
            x: above ? (index + 1) * matrix.cell : 0
            y: above ? 0 : (index - matrix.count + 1) * matrix.cell
            width: matrix.cell
            height: matrix.cell
            text: index % matrix.count + 1
            color: Theme.softText
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Repeater {
        model: matrix.judgements.matrix
        delegate: Rectangle {
            id: entry
            required property var modelData
            required property int index
            x: (index % matrix.count + 1) * matrix.cell
            y: (Math.floor(index / matrix.count) + 1) * matrix.cell
            width: matrix.cell + 1
            height: matrix.cell + 1
            color: modelData.worst ? Theme.noticeGround : modelData.pair < 0 ? Theme.ground : modelData.upper ? Theme.surface : Theme.sunken
            border.color: Theme.line
            BodyText {
                anchors.centerIn: parent
                text: entry.modelData.text
                color: entry.modelData.worst ? Theme.noticeText : entry.modelData.upper ? Theme.text : Theme.softText
                font.pixelSize: Theme.small
            }
            Rectangle {
                visible: entry.modelData.current && entry.modelData.upper
                anchors.fill: parent
                anchors.margins: 1
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
            }
            MouseArea {
                anchors.fill: parent
                enabled: entry.modelData.pair >= 0
                onClicked: {
                    matrix.forceActiveFocus()
                    matrix.judgements.pair = entry.modelData.pair
                }
            }
        }
    }
    FocusRing { target: matrix }
}
