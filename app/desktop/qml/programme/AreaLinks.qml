// SPDX-License-Identifier: EUPL-1.2
// What is tied to the area that is selected: knelpunten, inzet, results, money; and the way to add to it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: links
    required property Workspace workspace
    readonly property var found: workspace.programme.links
    readonly property var kinds: [
        { entries: found.knelpunten ?? [], label: qsTr("Knelpunten"), section: "knelpunten" },
        { entries: found.inzetten ?? [], label: qsTr("Inzet"), section: "inzet" },
        { entries: found.results ?? [], label: qsTr("Resultaten van het jaarplan"), section: "" },
        { entries: found.money ?? [], label: qsTr("Begroting"), section: "" }
    ]
    readonly property bool empty: kinds.every(kind => kind.entries.length === 0)
    signal programmeWanted(string what, var subject)
    spacing: 4

    Heading { text: qsTr("Wat hier aan vastzit") }
    BodyText {
        Layout.fillWidth: true
        visible: links.empty
        text: qsTr("Nog geen knelpunt en geen inzet.")
        color: Theme.softText
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: links.kinds
        delegate: ColumnLayout {
            id: kind
            required property var modelData
            Layout.fillWidth: true
            visible: modelData.entries.length > 0
            spacing: 2
            BodyText {
                text: kind.modelData.label
                font.weight: Font.Medium
            }
            Repeater {
                model: kind.modelData.entries
                delegate: RowLayout {
                    id: entry
                    required property var modelData
                    Layout.fillWidth: true
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.minimumWidth: 0
                        spacing: 0
                        BodyText {
                            Layout.fillWidth: true
                            text: (entry.modelData.code ? entry.modelData.code + " · " : "") + entry.modelData.title
                            wrapMode: Text.WordWrap
                        }
                        BodyText {
                            Layout.fillWidth: true
                            visible: text !== ""
                            text: entry.modelData.note ?? ""
                            color: Theme.softText
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                        }
                    }
                    PlainButton {
                        visible: kind.modelData.section !== ""
                        flatLook: true
                        text: qsTr("Bekijken")
                        Accessible.name: qsTr("%1 bekijken").arg(entry.modelData.title)
                        onClicked: links.programmeWanted(kind.modelData.section, entry.modelData.code ?? entry.modelData.number)
                    }
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 4
        spacing: Theme.gap
        PlainButton {
            objectName: "planHere"
            text: qsTr("Inzet plannen…")
            onClicked: links.programmeWanted("plan", links.workspace.selectedId)
        }
        PlainButton {
            text: qsTr("Knelpunt toevoegen…")
            onClicked: links.programmeWanted("name", links.workspace.selectedId)
        }
    }
}
