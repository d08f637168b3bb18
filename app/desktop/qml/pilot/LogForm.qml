// SPDX-License-Identifier: EUPL-1.2
// A line in the log: what was done, for whom, how long it took; or what went wrong.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: form
    required property PilotDesk pilot
    required property bool roomy
    spacing: 10
    GridLayout {
        Layout.fillWidth: true
        columns: form.roomy ? 3 : 1
        columnSpacing: 16
        rowSpacing: 10
        FormRow {
            Layout.preferredWidth: 1
            label: qsTr("Soort")
            Choice {
                id: kind
                objectName: "logKind"
                Layout.fillWidth: true
                name: qsTr("Soort")
                model: form.pilot.field.kinds
                value: "voorlichting"
                onChosen: id => value = id
            }
        }
        FormRow {
            Layout.preferredWidth: 1
            label: qsTr("Waar")
            Choice {
                id: type
                objectName: "logType"
                Layout.fillWidth: true
                name: qsTr("Waar")
                model: [{ id: -1, label: qsTr("Hele proef") }].concat(form.pilot.areas.map(area => ({ id: area.type, label: area.typeName })))
                value: -1
                onChosen: id => value = id
            }
        }
        FormRow {
            Layout.preferredWidth: 1
            label: qsTr("Datum")
            DateField {
                id: day
                objectName: "logDay"
                name: qsTr("Datum")
                text: form.pilot.today
            }
        }
    }
    FormRow {
        label: kind.value === "fout" ? qsTr("Wat ging er fout?") : qsTr("Wat is er gedaan?")
        Field {
            id: what
            objectName: "logWhat"
            Layout.fillWidth: true
            name: kind.value === "fout" ? qsTr("Wat ging er fout?") : qsTr("Wat is er gedaan?")
            placeholderText: qsTr("bijvoorbeeld: speedmobiel op de markt")
            maximumLength: 400
        }
    }
    GridLayout {
        columns: form.roomy ? 3 : 1
        columnSpacing: 16
        rowSpacing: 10
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Hoeveel mensen (mag leeg)")
            Field {
                id: people
                objectName: "logPeople"
                Layout.preferredWidth: Math.round(140 * Theme.textScale)
                name: qsTr("Hoeveel mensen (mag leeg)")
                maximumLength: 8
            }
        }
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Hoeveel uur (mag leeg)")
            Field {
                id: hours
                objectName: "logHours"
                Layout.preferredWidth: Math.round(140 * Theme.textScale)
                name: qsTr("Hoeveel uur (mag leeg)")
                maximumLength: 8
            }
        }
        PlainButton {
            objectName: "logSave"
            Layout.alignment: Qt.AlignBottom
            text: qsTr("In het logboek")
            enabled: !form.pilot.busy
            onClicked: form.pilot.field.log(kind.value, what.text, type.value, people.text, hours.text, day.text)
        }
    }
    Connections {
        target: form.pilot.field
        function onLogged() {
            what.clear()
            people.clear()
            hours.clear()
        }
    }
}
