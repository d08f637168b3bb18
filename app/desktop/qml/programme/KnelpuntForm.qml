// SPDX-License-Identifier: EUPL-1.2
// A new knelpunt.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: form
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    readonly property bool person: type.value === "persoon"
    signal closed()
    spacing: 12

    function start(area: string) {
        type.value = "gebied"
        number.text = programme.nextCode("gebied")
        title.clear()
        note.clear()
        why.clear()
        body.text = "stuurgroep" // a word of the register, in whatever language the window is
        day.text = programme.today
        area_.show(area)
        title.forceActiveFocus()
    }
    function save() {
        programme.saveKnelpunt({ isNew: true, code: number.text, type: type.value, title: title.text, note: note.text,
                                 date: day.text, body: body.text, why: why.text,
                                 areas: !person && area_.code !== "" ? [area_.code] : [] })
    }

    Heading { text: qsTr("Nieuw knelpunt") }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 16
        rowSpacing: 10
        FormRow {
            label: qsTr("Soort")
            Choice {
                id: type
                Layout.fillWidth: true
                name: qsTr("Soort")
                model: [
                    { id: "gebied", label: qsTr("gebied") },
                    { id: "branche", label: qsTr("branche") },
                    { id: "persoon", label: qsTr("persoon") }
                ]
                value: "gebied"
                onChosen: id => {
                    value = id
                    number.text = form.programme.nextCode(id)
                }
            }
        }
        FormRow {
            label: qsTr("Nummer")
            Field {
                id: number
                objectName: "knelpuntCode"
                Layout.fillWidth: true
                name: qsTr("Nummer")
                maximumLength: 30
            }
        }
    }
    Notice {
        Layout.fillWidth: true
        visible: form.person
        text: qsTr("Van een persoon komt alleen het nummer in het project. Houd zelf bij wie het is, op een veilige plek.")
    }
    FormRow {
        visible: !form.person
        label: qsTr("Wat is het knelpunt?")
        Field {
            id: title
            objectName: "knelpuntTitle"
            Layout.fillWidth: true
            name: qsTr("Wat is het knelpunt?")
            maximumLength: 120
            onAccepted: form.save()
        }
    }
    FormRow {
        visible: !form.person
        label: type.value === "branche" ? qsTr("Bedrijventerrein") : qsTr("Gebied")
        AreaField {
            id: area_
            objectName: "knelpuntArea"
            Layout.fillWidth: true
            workspace: form.workspace
        }
        PlainButton {
            text: qsTr("Gebied van de kaart")
            enabled: form.workspace.selectedId !== ""
            onClicked: area_.choose(form.workspace.selectedId)
        }
    }
    FormRow {
        visible: !form.person
        label: qsTr("Toelichting (zonder namen)")
        Field {
            id: note
            Layout.fillWidth: true
            name: qsTr("Toelichting (zonder namen)")
            maximumLength: 400
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: 16
        FormRow {
            label: qsTr("Benoemd op")
            DateField {
                id: day
                name: qsTr("Benoemd op")
            }
        }
        FormRow {
            label: qsTr("Door")
            Field {
                id: body
                Layout.fillWidth: true
                name: qsTr("Door")
                maximumLength: 60
            }
        }
    }
    FormRow {
        visible: !form.person
        label: qsTr("Waarom (voor het logboek)")
        Field {
            id: why
            Layout.fillWidth: true
            name: qsTr("Waarom (voor het logboek)")
            maximumLength: 200
        }
    }
    RowLayout {
        spacing: Theme.gap
        PlainButton {
            objectName: "knelpuntSave"
            primary: true
            text: qsTr("Bewaren")
            enabled: number.text.trim() !== "" && (form.person || title.text.trim() !== "")
            onClicked: form.save()
        }
        PlainButton {
            text: qsTr("Annuleren")
            onClicked: form.closed()
        }
    }
    Item { Layout.fillHeight: true }
}
