// SPDX-License-Identifier: EUPL-1.2
// What is tied to something: each can be gone to and untied.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: list
    required property string heading
    required property var entries // [{ id, title }]
    property bool canOpen: true
    signal opened(string id)
    signal untied(string id)
    spacing: 2
    Heading { text: list.heading }
    BodyText {
        visible: list.entries.length === 0
        text: qsTr("Niets gekoppeld.")
        color: Theme.softText
    }
    Repeater {
        model: list.entries
        delegate: RowLayout {
            id: entry
            required property var modelData
            Layout.fillWidth: true
            BodyText {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: entry.modelData.title
                wrapMode: Text.WordWrap
            }
            PlainButton {
                visible: list.canOpen
                flatLook: true
                text: qsTr("Bekijken")
                Accessible.name: qsTr("%1 bekijken").arg(entry.modelData.title)
                onClicked: list.opened(entry.modelData.id)
            }
            PlainButton {
                flatLook: true
                text: qsTr("Loskoppelen")
                Accessible.name: qsTr("%1 loskoppelen").arg(entry.modelData.title)
                onClicked: list.untied(entry.modelData.id)
            }
        }
    }
}
