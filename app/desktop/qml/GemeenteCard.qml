// SPDX-License-Identifier: EUPL-1.2
// The gemeente that is shown alone: its place in the region, and the gemeenten that it looks like.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: card
    required property Workspace workspace
    readonly property var facts: workspace.gemeenteFacts
    visible: facts.length > 0
    implicitHeight: content.implicitHeight + 20
    color: Theme.sunken
    border.color: Theme.line
    radius: Theme.radius
    FileDialog {
        id: pageDialog
        title: qsTr("Bladzijde over deze gemeente opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: card.workspace.savePage(card.workspace.lock, selectedFile)
    }
    ColumnLayout {
        id: content
        x: 12
        y: 10
        width: parent.width - 24
        spacing: 2
        RowLayout {
            Heading {
                Layout.fillWidth: true
                text: qsTr("%1 in de regio").arg(card.workspace.lockName)
            }
            PlainButton {
                flatLook: true
                text: qsTr("Bladzijde…")
                Accessible.name: qsTr("Bladzijde over deze gemeente als PDF opslaan")
                onClicked: pageDialog.open()
            }
        }
        Repeater {
            model: card.facts
            delegate: RowLayout {
                id: fact
                required property var modelData
                spacing: Theme.gap
                BodyText {
                    Layout.fillWidth: true
                    text: fact.modelData.label
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    text: fact.modelData.own
                    font.weight: Font.DemiBold
                    font.features: { "tnum": 1 }
                }
                BodyText {
                    Layout.preferredWidth: Math.round(112 * Theme.textScale)
                    text: fact.modelData.region
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
        Heading {
            Layout.topMargin: 8
            visible: card.workspace.similarGemeenten.length > 0
            text: qsTr("Gemeenten die hierop lijken")
        }
        Repeater {
            model: card.workspace.similarGemeenten
            delegate: RowLayout {
                id: alike
                required property var modelData
                BodyText {
                    Layout.fillWidth: true
                    text: alike.modelData.name
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    text: alike.modelData.rank
                    color: Theme.softText
                    font.pixelSize: Theme.small
                }
                BodyText {
                    Layout.minimumWidth: Math.round(44 * Theme.textScale)
                    text: alike.modelData.score
                    horizontalAlignment: Text.AlignRight
                    font.features: { "tnum": 1 }
                }
            }
        }
    }
}
