// SPDX-License-Identifier: EUPL-1.2
// Which months the signals on the map are of; playing moves them on. Classes stand still.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    required property Workspace workspace
    property bool playing: false
    readonly property bool windowed: workspace.monthCount > 0
    visible: workspace.timed
    onVisibleChanged: playing = false
    implicitHeight: content.implicitHeight + 16
    color: "#f2ffffff"
    border.color: Theme.line
    radius: Theme.radius

    Timer {
        interval: 450
        repeat: true
        running: bar.playing
        onTriggered: {
            if (bar.workspace.untilMonth >= bar.workspace.lastMonth)
                bar.playing = false
            else
                bar.workspace.untilMonth += 1
        }
    }
    ColumnLayout {
        id: content
        x: 12
        y: 8
        width: parent.width - 24
        spacing: 4
        RowLayout {
            spacing: Theme.gap
            BodyText {
                Layout.fillWidth: true
                text: bar.workspace.timeText
                font.weight: Font.Medium
                elide: Text.ElideRight
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Segments {
                name: qsTr("Periode")
                choices: [
                    { id: 0, label: qsTr("Alles") },
                    { id: 12, label: qsTr("12 maanden") },
                    { id: 3, label: qsTr("3") },
                    { id: 1, label: qsTr("1") }
                ]
                current: bar.workspace.monthCount
                onChosen: id => bar.workspace.monthCount = id
            }
        }
        RowLayout {
            visible: bar.windowed
            spacing: Theme.gap
            PlainButton {
                objectName: "playButton"
                text: bar.playing ? qsTr("Stop") : qsTr("Afspelen")
                onClicked: {
                    if (!bar.playing && bar.workspace.untilMonth >= bar.workspace.lastMonth)
                        bar.workspace.untilMonth = bar.workspace.firstMonth + bar.workspace.monthCount - 1
                    bar.playing = !bar.playing
                }
            }
            Slider {
                id: slider
                Layout.fillWidth: true
                from: bar.workspace.firstMonth
                to: bar.workspace.lastMonth
                stepSize: 1
                Accessible.name: qsTr("Laatste maand op de kaart")
                onMoved: {
                    bar.playing = false
                    bar.workspace.untilMonth = value
                }
                Binding {
                    target: slider
                    property: "value"
                    value: bar.workspace.untilMonth
                    when: !slider.pressed
            restoreMode: Binding.RestoreNone // a key that moves the slider begins where it stands
                }
                FocusRing { target: slider }
            }
        }
    }
}
