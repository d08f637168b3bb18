// SPDX-License-Identifier: EUPL-1.2
// One rule for stopping: whether it counts, and from where.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

RowLayout {
    id: rule
    required property PilotChoice choice
    required property int metric
    required property string text
    required property var limits
    required property real limit
    required property bool on
    spacing: 12
    Tick {
        objectName: "pilotRule" + rule.metric
        Layout.fillWidth: true
        text: rule.text
        checked: rule.on
        onClicked: rule.choice.setRule(rule.metric, checked, rule.limit)
    }
    Choice {
        Layout.preferredWidth: Math.round(92 * Theme.textScale)
        objectName: "pilotLimit" + rule.metric
        name: qsTr("Grens: %1").arg(rule.text)
        enabled: rule.on
        model: rule.limits
        value: rule.limit
        onChosen: id => rule.choice.setRule(rule.metric, rule.on, id)
    }
}
