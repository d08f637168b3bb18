// SPDX-License-Identifier: EUPL-1.2
// Earlier scores of the project: a slider through time that ends at the score of now. Folded up it is one button.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    objectName: "historyBar"
    required property Workspace workspace
    readonly property ScoreHistory history: workspace.history
    required property real maximumWidth
    property bool open: false
    readonly property real restingHeight: opener.implicitHeight + 8
    onVisibleChanged: if (!visible) history.playing = false
    width: Math.min(maximumWidth, open ? Math.round(310 * Theme.textScale) : opener.implicitWidth + 8)
    height: open ? content.implicitHeight + 16 : opener.implicitHeight + 8
    color: "#f2ffffff"
    border.color: Theme.line
    radius: Theme.radius

    Timer {
        interval: 900
        repeat: true
        running: bar.history.playing
        onTriggered: {
            if (bar.history.now)
                bar.history.playing = false
            else
                bar.history.step += 1
        }
    }
    PlainButton {
        id: opener
        objectName: "historyButton"
        visible: !bar.open
        anchors.centerIn: parent
        flatLook: true
        text: qsTr("Eerdere scores (%1)").arg(bar.history.count - 1)
        onClicked: {
            bar.open = true
            slider.forceActiveFocus()
        }
    }
    ColumnLayout {
        id: content
        visible: bar.open
        x: 12
        y: 8
        width: parent.width - 24
        spacing: 4
        RowLayout {
            spacing: Theme.gap
            BodyText {
                Layout.fillWidth: true
                text: bar.history.text
                font.weight: Font.Medium
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            MapButton {
                text: "×"
                name: qsTr("Eerdere scores sluiten")
                onClicked: {
                    bar.history.toNow()
                    bar.open = false
                }
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: bar.history.now ? qsTr("Schuif naar links voor een eerdere score.") : bar.history.note
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RowLayout {
            spacing: Theme.gap
            PlainButton {
                objectName: "playHistory"
                text: bar.history.playing ? qsTr("Stop") : qsTr("Afspelen")
                onClicked: {
                    if (!bar.history.playing && bar.history.now)
                        bar.history.step = 0
                    bar.history.playing = !bar.history.playing
                }
            }
            Slider {
                id: slider
                objectName: "historySlider"
                Layout.fillWidth: true
                from: 0
                to: bar.history.count - 1
                stepSize: 1
                snapMode: Slider.SnapAlways
                Accessible.name: qsTr("Welke score de kaart toont: %1").arg(bar.history.text)
                onMoved: {
                    bar.history.playing = false
                    bar.history.step = value
                }
                Binding {
                    target: slider
                    property: "value"
                    value: bar.history.step
                    when: !slider.pressed
            restoreMode: Binding.RestoreNone // a key that moves the slider begins where it stands
                }
                FocusRing { target: slider }
            }
        }
        Tick {
            id: difference
            text: qsTr("Verschil met nu")
            enabled: !bar.history.now
            checked: bar.history.difference
            onToggled: bar.history.difference = checked
        }
    }
}
