// SPDX-License-Identifier: EUPL-1.2
// One knelpunt: what was decided, what it is tied to, and the next decision.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: detail
    required property Workspace workspace
    required property string code
    readonly property Programme programme: workspace.programme
    property var knelpunt: ({})
    property bool editing: false
    readonly property bool person: knelpunt.type === "persoon"
    signal mapWanted()
    signal inzetWanted(var number)
    spacing: 14

    function follow() { knelpunt = programme.knelpunt(code) }
    onCodeChanged: {
        editing = false
        follow()
    }
    Connections {
        target: detail.programme
        function onChanged() { detail.follow() }
    }
    function tie(kind: string, id: string, tied: bool) { programme.link(code, kind, id, tied, "") }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 3
        BodyText {
            Layout.fillWidth: true
            text: detail.code + (detail.person ? "" : " · " + (detail.knelpunt.title ?? ""))
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: detail.knelpunt.note ?? ""
            wrapMode: Text.WordWrap
        }
    }
    PlainButton {
        visible: !detail.person && !detail.editing
        flatLook: true
        flush: true
        text: qsTr("Omschrijving wijzigen…")
        onClicked: {
            title.text = detail.knelpunt.title
            note.text = detail.knelpunt.note
            detail.editing = true
            title.forceActiveFocus()
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: detail.editing
        spacing: 8
        Field {
            id: title
            Layout.fillWidth: true
            name: qsTr("Wat is het knelpunt?")
            placeholderText: name
            maximumLength: 120
        }
        Field {
            id: note
            Layout.fillWidth: true
            name: qsTr("Toelichting (zonder namen)")
            placeholderText: name
            maximumLength: 400
        }
        Field {
            id: why
            Layout.fillWidth: true
            name: qsTr("Waarom (voor het logboek)")
            placeholderText: name
            maximumLength: 200
        }
        RowLayout {
            spacing: Theme.gap
            PlainButton {
                text: qsTr("Bewaren")
                enabled: title.text.trim() !== ""
                onClicked: {
                    detail.programme.saveKnelpunt({ code: detail.code, type: detail.knelpunt.type, title: title.text, note: note.text, why: why.text })
                    detail.editing = false
                }
            }
            PlainButton {
                text: qsTr("Annuleren")
                onClicked: detail.editing = false
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        visible: detail.knelpunt.overdue === true
        text: qsTr("Het laatste besluit is van meer dan 12 maanden geleden. Uiterlijk %1 was een nieuw besluit nodig.").arg(detail.knelpunt.decideBy ?? "")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 3
        Heading { text: qsTr("Besluiten") }
        Repeater {
            model: detail.knelpunt.decisions ?? []
            delegate: BodyText {
                required property var modelData
                Layout.fillWidth: true
                text: modelData.date + ": " + modelData.text + (modelData.body === "" ? "" : qsTr(", door %1").arg(modelData.body))
                wrapMode: Text.WordWrap
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: Theme.gap
            Choice {
                id: kind
                width: Math.round(140 * Theme.textScale)
                name: qsTr("Nieuw besluit")
                hint: qsTr("nieuw besluit")
                model: detail.knelpunt.next ?? []
            }
            DateField {
                id: day
                name: qsTr("Datum van het besluit")
                text: detail.programme.today
            }
            Field {
                id: body
                width: Math.round(150 * Theme.textScale)
                name: qsTr("Door wie is het besloten?")
                placeholderText: qsTr("door")
                text: "stuurgroep" // a word of the register, in whatever language the window is
                maximumLength: 60
            }
            PlainButton {
                text: qsTr("Besluit vastleggen")
                enabled: kind.currentValue !== undefined
                onClicked: detail.programme.decide(detail.code, kind.currentValue, day.text, body.text, "")
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: !detail.person
        spacing: 14
        LinkList {
            Layout.fillWidth: true
            heading: qsTr("Gebieden")
            entries: detail.knelpunt.areas ?? []
            onOpened: id => {
                detail.workspace.showAreas([id])
                detail.mapWanted()
            }
            onUntied: id => detail.tie("area", id, false)
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            AreaField {
                id: area
                width: Math.round(240 * Theme.textScale)
                workspace: detail.workspace
                onChosen: code => {
                    detail.tie("area", code, true)
                    area.show("")
                }
            }
            PlainButton {
                text: qsTr("Gebied van de kaart erbij")
                enabled: detail.workspace.selectedId !== ""
                onClicked: detail.tie("area", detail.workspace.selectedId, true)
            }
            PlainButton {
                text: qsTr("Toon alle op de kaart")
                enabled: (detail.knelpunt.areas ?? []).length > 0
                onClicked: {
                    detail.workspace.showAreas(detail.programme.areasOfKnelpunt(detail.code))
                    detail.mapWanted()
                }
            }
        }
        LinkList {
            Layout.fillWidth: true
            heading: qsTr("Inzet")
            entries: detail.knelpunt.inzetten ?? []
            onOpened: id => detail.inzetWanted(Number(id))
            onUntied: id => detail.tie("inzet", id, false)
        }
        RowLayout {
            Layout.fillWidth: true
            Choice {
                id: inzet
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(420 * Theme.textScale)
                name: qsTr("Inzet koppelen")
                textRole: "what"
                valueRole: "number"
                hint: qsTr("kies inzet van dit jaar")
                displayText: currentText + ", " + (detail.programme.inzetten.row(currentIndex).area ?? "")
                model: detail.programme.inzetten
            }
            PlainButton {
                text: qsTr("Koppelen")
                enabled: inzet.currentIndex >= 0
                onClicked: detail.tie("inzet", String(inzet.currentValue), true)
            }
        }
        LinkList {
            Layout.fillWidth: true
            heading: qsTr("Resultaten van het jaarplan")
            entries: detail.knelpunt.results ?? []
            canOpen: false
            onUntied: id => detail.tie("result", id, false)
        }
        RowLayout {
            Layout.fillWidth: true
            Choice {
                id: result
                Layout.fillWidth: true
                Layout.maximumWidth: Math.round(420 * Theme.textScale)
                name: qsTr("Resultaat koppelen")
                hint: qsTr("kies een resultaat")
                model: detail.programme.results
            }
            PlainButton {
                text: qsTr("Koppelen")
                enabled: result.currentIndex > 0
                onClicked: detail.tie("result", result.currentValue, true)
            }
        }
    }
    Item { Layout.preferredHeight: 20 }
}
