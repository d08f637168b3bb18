// SPDX-License-Identifier: EUPL-1.2
// The layers of the map, the topmost first: shown or not, how strong, and in which order.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Popup {
    id: popup
    required property Workspace workspace
    width: Math.round(360 * Math.min(1.5, Theme.textScale))
    padding: Theme.pad
    focus: true
    background: Rectangle {
        color: Theme.surface
        border.color: "#b6bdc7"
        radius: Theme.radius
    }
    /// Large letters make the list longer than the window: then it scrolls.
    height: Math.min(implicitHeight, (Overlay.overlay ? Overlay.overlay.height : implicitHeight) - 24)
    margins: 12
    contentItem: TallPage {
        implicitHeight: list.implicitHeight
        tall: list.implicitHeight
        ColumnLayout {
            id: list
            width: parent.width
            spacing: 2
            Heading { text: qsTr("Lagen, de bovenste eerst") }
            Repeater {
                model: popup.workspace.layers
                delegate: RowLayout {
                    id: entry
                    required property int index
                    required property int kind
                    required property string label
                    required property bool shown
                    required property real strength
                    Layout.fillWidth: true
                    spacing: 4
                    LayerSign {
                        kind: entry.kind
                        opacity: entry.shown ? 1 : 0.3
                    }
                    Check {
                        objectName: "layer:" + entry.kind
                        Layout.fillWidth: true
                        Layout.minimumWidth: 0
                        text: entry.label
                        checked: entry.shown
                        onToggled: popup.workspace.layers.show(entry.index, checked)
                    }
                    Slider {
                        id: slider
                        Layout.preferredWidth: Math.round(84 * Math.min(1.2, Theme.textScale))
                        enabled: entry.shown
                        from: 0.1
                        to: 1
                        stepSize: 0.1
                        value: entry.strength
                        onMoved: popup.workspace.layers.setOpacity(entry.index, value)
                        Accessible.name: qsTr("%1: sterkte").arg(entry.label)
                        FocusRing { target: slider }
                    }
                    PlainButton {
                        flatLook: true
                        text: "▲"
                        enabled: entry.index > 0
                        Accessible.name: qsTr("%1 naar boven").arg(entry.label)
                        onClicked: popup.workspace.layers.move(entry.index, -1)
                    }
                    PlainButton {
                        flatLook: true
                        text: "▼"
                        enabled: entry.index < popup.workspace.layers.rowCount() - 1
                        Accessible.name: qsTr("%1 naar beneden").arg(entry.label)
                        onClicked: popup.workspace.layers.move(entry.index, 1)
                    }
                }
            }
            RowLayout {
                Layout.topMargin: 6
                BodyText {
                    Layout.fillWidth: true
                    text: qsTr("○ gepland   ● uitgevoerd")
                    color: Theme.softText
                    font.pixelSize: Theme.small
                }
                PlainButton {
                    flatLook: true
                    text: qsTr("Zoals het was")
                    onClicked: popup.workspace.layers.reset()
                }
            }
        }
    }
}
