// SPDX-License-Identifier: EUPL-1.2
// One inzet, from plan to evaluation.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: form
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    property var now: ({})
    readonly property bool stored: (now.number ?? 0) > 0
    readonly property var item: programme.interventions.find(one => one.id === what.value) ?? null
    readonly property list<string> typeNames: [qsTr("bedrijventerrein"), qsTr("woongebied"), qsTr("buitengebied")]
    signal closed()
    signal mapWanted()
    spacing: 12

    function load(values: var) {
        now = values
        what.value = values.intervention
        area.show(values.areaId ?? "")
        type.value = values.type
        day.text = values.date
        status.value = values.status
        team.text = values.team
        days.text = values.days
        euro.text = values.euro
        line.value = values.line
        reach.text = values.reach
        halfLife.text = values.halfLife
        offered.value = values.offered
        result.value = values.result
        note.text = values.note
        evaluated.text = values.evaluated
        evaluation.text = values.evaluation
        why.clear()
        remove.reset()
    }
    /// What the menukaart says of another intervention, in the same place on the same day.
    function choose(intervention: string) {
        const fresh = programme.inzetDraft({ intervention: intervention, areaId: area.code, type: type.value })
        what.value = intervention
        type.value = fresh.type
        days.text = fresh.days
        euro.text = fresh.euro
        reach.text = fresh.reach
        halfLife.text = fresh.halfLife
        offered.value = ""
    }
    function save() {
        programme.saveInzet({ number: now.number ?? 0, intervention: what.value, areaId: area.code, type: type.value,
                              date: day.text, status: status.value, team: team.text, days: days.text, euro: euro.text,
                              line: line.value, reach: reach.text,
                              reachCounted: (now.reachCounted ?? false) || (status.value === "uitgevoerd" && reach.text !== now.reach),
                              halfLife: halfLife.text, offered: offered.value, result: result.value, note: note.text,
                              evaluated: evaluated.text, evaluation: evaluation.text, why: why.text })
    }

    Heading { text: form.stored ? qsTr("Inzet %1").arg(form.now.number) : qsTr("Nieuwe inzet") }
    FormRow {
        label: qsTr("Middel van de menukaart")
        note: form.item ? form.item.description : ""
        Choice {
            id: what
            objectName: "inzetWhat"
            Layout.fillWidth: true
            name: qsTr("Middel van de menukaart")
            model: form.programme.interventions
            onChosen: id => form.choose(id)
        }
    }
    FormRow {
        label: qsTr("Gebied")
        AreaField {
            id: area
            objectName: "inzetArea"
            Layout.fillWidth: true
            workspace: form.workspace
            onChosen: code => type.value = form.programme.inzetDraft({ intervention: what.value, areaId: code }).type
        }
        PlainButton {
            text: qsTr("Gebied van de kaart")
            enabled: form.workspace.selectedId !== ""
            onClicked: area.choose(form.workspace.selectedId)
        }
        PlainButton {
            text: qsTr("Toon op kaart")
            enabled: area.code !== ""
            onClicked: {
                form.workspace.showAreas([area.code])
                form.mapWanted()
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: form.width < 430 * Theme.textScale ? 2 : 3
        columnSpacing: 14
        rowSpacing: 10
        FormRow {
            label: qsTr("Voor wie (soort gebied)")
            Choice {
                id: type
                Layout.fillWidth: true
                name: qsTr("Voor wie (soort gebied)")
                model: (form.item ? form.item.types : []).map(t => ({ id: t, label: form.typeNames[t] }))
                onChosen: id => value = id
            }
        }
        FormRow {
            label: qsTr("Dag")
            DateField {
                id: day
                objectName: "inzetDay"
                Layout.fillWidth: true
                name: qsTr("Dag")
            }
        }
        FormRow {
            label: qsTr("Stand")
            Choice {
                id: status
                objectName: "inzetStatus"
                Layout.fillWidth: true
                name: qsTr("Stand")
                model: [
                    { id: "gepland", label: qsTr("gepland") },
                    { id: "uitgevoerd", label: qsTr("uitgevoerd") },
                    { id: "vervallen", label: qsTr("vervallen") }
                ]
                onChosen: id => value = id
            }
        }
        FormRow {
            label: qsTr("Team")
            Field {
                id: team
                Layout.fillWidth: true
                name: qsTr("Team")
                maximumLength: 60
            }
        }
        FormRow {
            label: qsTr("Teamdagen")
            Field {
                id: days
                Layout.fillWidth: true
                name: qsTr("Teamdagen")
            }
        }
        FormRow {
            label: qsTr("Kosten (€)")
            Field {
                id: euro
                objectName: "inzetEuro"
                Layout.fillWidth: true
                name: qsTr("Kosten (€)")
            }
        }
        FormRow {
            label: qsTr("Bereik van het publiek (%)")
            Field {
                id: reach
                objectName: "inzetReach"
                Layout.fillWidth: true
                name: qsTr("Bereik van het publiek (%)")
            }
        }
        FormRow {
            label: qsTr("Maanden tot half bereik")
            Field {
                id: halfLife
                Layout.fillWidth: true
                name: qsTr("Maanden tot half bereik")
            }
        }
        FormRow {
            visible: form.item !== null && form.item.offer !== ""
            label: qsTr("%1 aangeboden?").arg(form.item && form.item.offer !== "" ? (form.programme.interventions.find(one => one.id === form.item.offer)?.label ?? "") : "")
            Choice {
                id: offered
                Layout.fillWidth: true
                name: qsTr("Is aangeboden wat erbij hoort?")
                model: [
                    { id: "", label: qsTr("niet bekend") },
                    { id: "ja", label: qsTr("ja") },
                    { id: "nee", label: qsTr("nee") }
                ]
                onChosen: id => value = id
            }
        }
    }
    FormRow {
        label: qsTr("Begrotingsregel die betaalt")
        note: {
            const row = form.programme.money.row(form.programme.money.find("line", line.value))
            return row.over === undefined ? "" : qsTr("Op deze regel is nog %1 over van %2.").arg(row.over).arg(row.budget)
        }
        Choice {
            id: line
            objectName: "inzetLine"
            Layout.fillWidth: true
            name: qsTr("Begrotingsregel die betaalt")
            model: form.programme.budgetLines
            onChosen: id => value = id
        }
    }
    FormRow {
        label: qsTr("Draagt bij aan resultaat")
        Choice {
            id: result
            Layout.fillWidth: true
            name: qsTr("Draagt bij aan resultaat")
            model: form.programme.results
            onChosen: id => value = id
        }
    }
    FormRow {
        label: qsTr("Opmerking")
        Field {
            id: note
            Layout.fillWidth: true
            name: qsTr("Opmerking")
            maximumLength: 400
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: form.stored && status.value === "uitgevoerd"
        columns: 2
        columnSpacing: 14
        FormRow {
            Layout.maximumWidth: Math.round(130 * Theme.textScale)
            label: qsTr("Geëvalueerd op")
            DateField {
                id: evaluated
                Layout.fillWidth: true
                name: qsTr("Geëvalueerd op")
            }
        }
        FormRow {
            label: qsTr("Uitkomst van de evaluatie")
            Field {
                id: evaluation
                Layout.fillWidth: true
                name: qsTr("Uitkomst van de evaluatie")
                maximumLength: 400
            }
        }
    }
    FormRow {
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
            objectName: "inzetSave"
            primary: true
            text: qsTr("Bewaren")
            enabled: area.code !== ""
            onClicked: form.save()
        }
        PlainButton {
            text: qsTr("Sluiten")
            onClicked: form.closed()
        }
    }
    InzetRemove {
        id: remove
        Layout.fillWidth: true
        visible: form.stored
        onWanted: form.programme.removeInzet(form.now.number, why.text)
    }
    Item { Layout.preferredHeight: 20 }
}
