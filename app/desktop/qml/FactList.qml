// SPDX-License-Identifier: EUPL-1.2
// What is so, one line each: { label, value }.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: list
    required property var facts
    spacing: 0
    Repeater {
        model: list.facts
        delegate: RowLayout {
            id: fact
            required property var modelData
            Layout.fillWidth: true
            spacing: 12
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.label + ": " + modelData.value
            BodyText {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Math.round(190 * Math.min(1.5, Theme.textScale))
                topPadding: 4
                text: fact.modelData.label
                color: Theme.softText
                wrapMode: Text.WordWrap
            }
            BodyText {
                Layout.fillWidth: true
                topPadding: 4
                bottomPadding: 4
                text: fact.modelData.value
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
