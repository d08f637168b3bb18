// SPDX-License-Identifier: EUPL-1.2
// How things look: size of letters, colours, base map, language.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

PlainButton {
    id: button
    required property Workspace workspace
    text: qsTr("Weergave")
    onClicked: menu.open()

    Popup {
        id: menu
        y: button.height + 4
        x: button.width - width
        width: Math.round(320 * Math.min(1.4, Theme.textScale))
        padding: Theme.pad
        focus: true
        background: Rectangle {
            color: Theme.surface
            border.color: "#b6bdc7"
            radius: Theme.radius
        }
        contentItem: ColumnLayout {
            spacing: 4
            Heading { text: qsTr("Grootte van de letters") }
            Segments {
                Layout.bottomMargin: 10
                focus: true
                name: qsTr("Grootte van de letters")
                choices: [100, 125, 150, 200].map(percent => ({ id: percent, label: percent + "%" }))
                current: Math.round(Theme.textScale * 100)
                onChosen: id => Theme.textScale = id / 100
            }
            Heading { text: qsTr("Kleuren van de kaart") }
            Choice {
                Layout.fillWidth: true
                Layout.bottomMargin: 10
                name: qsTr("Kleuren van de kaart")
                model: [
                    { id: -1, label: qsTr("Per soort gebied") },
                    { id: 0, label: qsTr("Blauw") },
                    { id: 1, label: qsTr("Oranje") },
                    { id: 2, label: qsTr("Groen") },
                    { id: 3, label: qsTr("Paars") }
                ]
                value: button.workspace.palette
                onChosen: id => button.workspace.palette = id
            }
            Heading { text: qsTr("Ondergrond") }
            Choice {
                Layout.fillWidth: true
                name: qsTr("Ondergrond")
                enabled: button.workspace.baseMap.reachable
                model: [
                    { id: 0, label: qsTr("Lagen van dit project") },
                    { id: 2, label: qsTr("PDOK grijs") },
                    { id: 3, label: qsTr("PDOK pastel") },
                    { id: 1, label: qsTr("PDOK standaard") }
                ]
                value: button.workspace.baseMap.style
                onChosen: id => button.workspace.baseMap.style = id
            }
            BodyText {
                Layout.fillWidth: true
                visible: !button.workspace.baseMap.reachable
                text: qsTr("De kaart van PDOK is nu niet bereikbaar.")
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
            Heading {
                Layout.topMargin: 10
                text: qsTr("Taal")
            }
            Segments {
                name: qsTr("Taal")
                choices: [{ id: 0, label: "Nederlands" }, { id: 1, label: "English" }]
                current: button.workspace.language === "en" ? 1 : 0
                onChosen: id => button.workspace.language = id === 1 ? "en" : "nl"
            }
        }
    }
}
