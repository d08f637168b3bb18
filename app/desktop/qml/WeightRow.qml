// SPDX-License-Identifier: EUPL-1.2
// One factor: whether it counts, its weight, and what share of the whole that is.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: entry
    required property Workspace workspace
    readonly property WeightModel weights: workspace.weights
    required property int index
    required property string label
    required property real weight
    required property string weightText
    required property bool on
    required property bool usable
    required property string note
    required property string reason
    required property real share
    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: 8
        Layout.preferredHeight: 1
        color: Theme.line
    }
    RowLayout {
        Layout.topMargin: 6
        spacing: 6
        Tick {
            id: check
            enabled: entry.usable
            checked: entry.on
            onToggled: entry.weights.setOn(entry.index, checked)
            Accessible.name: qsTr("%1 telt mee").arg(entry.label)
        }
        BodyText {
            Layout.fillWidth: true
            text: entry.label
            color: entry.usable ? Theme.text : Theme.softText
            wrapMode: Text.WordWrap
        }
        BodyText {
            visible: entry.usable
            text: entry.on ? Math.round(entry.share * 100) + "%" : qsTr("uit")
            color: Theme.softText
            font.pixelSize: Theme.small
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.leftMargin: 28
        visible: !entry.usable
        text: entry.note
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    RowLayout {
        Layout.leftMargin: 24
        visible: entry.usable
        spacing: 10
        Slider {
            id: slider
            Layout.fillWidth: true
            from: 0
            to: 5
            stepSize: 0.05
            enabled: entry.on
            value: entry.weight
            Accessible.name: qsTr("Gewicht van %1").arg(entry.label)
            onPressedChanged: pressed ? entry.weights.beginDrag() : entry.weights.endDrag()
            onMoved: entry.weights.setWeight(entry.index, value)
            Binding {
                target: slider
                property: "value"
                value: entry.weight
                when: !slider.pressed
            }
            FocusRing { target: slider }
        }
        BodyText {
            Layout.preferredWidth: Math.round(34 * Theme.textScale)
            text: entry.weightText
            horizontalAlignment: Text.AlignRight
            font.features: { "tnum": 1 }
        }
    }
    FactorCurve {
        Layout.fillWidth: true
        Layout.leftMargin: 28
        Layout.rightMargin: Math.round(44 * Theme.textScale)
        Layout.topMargin: 2
        Layout.preferredHeight: Math.round(48 * Theme.textScale)
        visible: entry.usable && entry.on
        workspace: entry.workspace
        factor: entry.index
        textScale: Theme.textScale
        Accessible.role: Accessible.Chart
        Accessible.name: summary
    }
    HoverHandler { id: hover }
    ToolTip.visible: hover.hovered && entry.reason !== "" && !slider.pressed
    ToolTip.delay: 700
    ToolTip.text: entry.reason
}
