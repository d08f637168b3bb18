// SPDX-License-Identifier: EUPL-1.2
// A note from the field: the score of an area is right, or it is wrong and why.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: form
    required property Workspace workspace
    required property bool roomy
    readonly property PilotDesk pilot: workspace.pilot
    readonly property bool fits: workspace.selectedId !== "" && pilot.field.areas.length > 0 && pilot.field.known(workspace.selectedId)
    spacing: 10
    GridLayout {
        Layout.fillWidth: true
        columns: form.roomy ? 2 : 1
        columnSpacing: 16
        rowSpacing: 10
        FormRow {
            label: qsTr("Gebied dat op een formulier staat")
            Choice {
                id: area
                objectName: "noteArea"
                Layout.fillWidth: true
                name: qsTr("Gebied dat op een formulier staat")
                hint: qsTr("kies een gebied")
                model: form.pilot.field.areas
                onChosen: id => value = id
            }
        }
        PlainButton {
            objectName: "noteFromMap"
            Layout.alignment: Qt.AlignBottom
            Layout.fillWidth: !form.roomy
            text: form.fits ? qsTr("Neem %1 van de kaart").arg(form.workspace.why.name) : qsTr("Neem het gebied van de kaart")
            enabled: form.fits
            onClicked: area.value = form.workspace.selectedId
        }
    }
    GridLayout {
        columns: form.roomy ? 3 : 1
        columnSpacing: 16
        rowSpacing: 10
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Wat zegt het veld?")
            Segments {
                id: says
                objectName: "noteRight"
                name: qsTr("Wat zegt het veld?")
                choices: [{ id: 0, label: qsTr("score klopt") }, { id: 1, label: qsTr("score klopt niet") }]
                current: 0
                onChosen: id => current = id
            }
        }
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Code van wie dit zegt")
            Field {
                id: who
                objectName: "noteWho"
                Layout.preferredWidth: Math.round(140 * Theme.textScale)
                name: qsTr("Code van wie dit zegt")
                placeholderText: "W1"
                maximumLength: 10
            }
        }
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Datum")
            DateField {
                id: day
                objectName: "noteDay"
                name: qsTr("Datum")
                text: form.pilot.today
            }
        }
    }
    FormRow {
        label: says.current === 1 ? qsTr("Klopt niet, want") : qsTr("Toelichting (mag leeg blijven)")
        Field {
            id: why
            objectName: "noteWhy"
            Layout.fillWidth: true
            name: says.current === 1 ? qsTr("Klopt niet, want") : qsTr("Toelichting (mag leeg blijven)")
            placeholderText: qsTr("bijvoorbeeld: de loodsen zijn vorig jaar gesloopt")
            maximumLength: 400
        }
    }
    PlainButton {
        objectName: "noteSave"
        text: qsTr("Notitie bewaren")
        enabled: !form.pilot.busy
        onClicked: form.pilot.field.note(area.value === undefined ? "" : area.value, says.current === 0, why.text, who.text, day.text)
    }
    Connections {
        target: form.pilot.field
        function onNoted() { why.clear() }
    }
}
