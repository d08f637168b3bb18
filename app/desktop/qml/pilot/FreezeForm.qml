// SPDX-License-Identifier: EUPL-1.2
// The days, the distance, the stop rules, who; and the button that ends all choosing.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: form
    required property PilotDesk pilot
    readonly property PilotChoice choice: pilot.choice
    spacing: 0

    PartHead { title: qsTr("De gebieden") }
    BodyText {
        visible: form.choice.chosen.length === 0
        text: qsTr("Er is nog geen gebied gekozen. Dat doet u in stap 1.")
        color: Theme.softText
    }
    Repeater {
        model: form.choice.chosen
        delegate: BodyText {
            required property var modelData
            Layout.fillWidth: true
            Layout.topMargin: 2
            text: modelData.label + ": " + modelData.name + ", " + modelData.gemeente
            wrapMode: Text.WordWrap
        }
    }

    PartHead { title: qsTr("Wie en wanneer") }
    GridLayout {
        Layout.fillWidth: true
        columns: form.width > 640 * Theme.textScale ? 3 : 1
        columnSpacing: 16
        rowSpacing: 12
        FormRow {
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Wie besluit tot deze proef?")
            Field {
                Layout.fillWidth: true
                objectName: "pilotWho"
                name: qsTr("Wie besluit tot deze proef?")
                placeholderText: qsTr("bijvoorbeeld Stuurgroep drugs")
                text: form.choice.who
                maximumLength: 120
                onTextEdited: form.choice.who = text
            }
        }
        FormRow {
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Eerste dag van de proef")
            note: qsTr("Na vandaag en na het nieuwste signaal.")
            DateField {
                objectName: "pilotStart"
                name: qsTr("Eerste dag van de proef")
                text: form.choice.start
                onTextEdited: form.choice.start = text
            }
        }
        FormRow {
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Laatste blinde dag")
            note: qsTr("Tot en met deze dag oordelen deskundigen zonder dat zij de kaart zien.")
            DateField {
                objectName: "pilotUnblind"
                name: qsTr("Laatste blinde dag")
                text: form.choice.unblind
                onTextEdited: form.choice.unblind = text
            }
        }
    }

    PartHead {
        title: qsTr("Waarmee vergelijken we?")
        note: qsTr("Bij elk proefgebied zoekt het programma vijf gebieden die erop lijken, van dezelfde soort en buiten de gemeenten van de proef.")
    }
    GridLayout {
        Layout.fillWidth: true
        columns: form.width > 640 * Theme.textScale ? 3 : 1
        columnSpacing: 16
        rowSpacing: 12
        FormRow {
            Layout.preferredWidth: 1
            label: qsTr("Afstand tot de gemeenten van de proef")
            Choice {
                Layout.fillWidth: true
                objectName: "pilotReach"
                name: qsTr("Afstand tot de gemeenten van de proef")
                model: [1000, 2000, 5000, 10000].map(metres => ({ id: metres, label: qsTr("minstens %1 km").arg(metres / 1000) }))
                value: form.choice.reach
                onChosen: id => form.choice.reach = id
            }
        }
        FormRow {
            Layout.preferredWidth: 1
            label: qsTr("Meldingen van voor de proef")
            Choice {
                Layout.fillWidth: true
                name: qsTr("Meldingen van voor de proef")
                model: [
                    { id: 182, label: qsTr("een half jaar") },
                    { id: 365, label: qsTr("een jaar") },
                    { id: 730, label: qsTr("twee jaar") }
                ]
                value: form.choice.daysBefore
                onChosen: id => form.choice.daysBefore = id
            }
        }
        Item {
            Layout.preferredWidth: 1
            Layout.fillWidth: true
            visible: parent.columns > 1
        }
    }

    PartHead {
        title: qsTr("Wanneer stopt de proef?")
        note: qsTr("Schrijf dit op voordat u iets weet. Stop als ...")
    }
    Repeater {
        model: form.choice.rules
        delegate: RuleChoice {
            Layout.fillWidth: true
            Layout.topMargin: 4
            choice: form.choice
        }
    }

    PartHead {
        title: qsTr("Wat wordt vastgelegd")
        note: qsTr("Uw keuzes hierboven, de formulieren, de gebieden om mee te vergelijken, en de score met alles waar die uit komt. De letters en cijfers zijn een vingerafdruk: verandert er iets, dan klopt die niet meer.")
    }
    FactList {
        Layout.fillWidth: true
        facts: form.pilot.willFreeze
    }

    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 24
        visible: form.choice.missing.length > 0
        text: qsTr("Nog te doen: %1.").arg(form.choice.missing.join("; "))
    }
    Tick {
        id: sure
        objectName: "pilotSure"
        Layout.fillWidth: true
        Layout.topMargin: 16
        text: qsTr("Ik weet dat dit daarna niet meer te veranderen is.")
    }
    RowLayout {
        Layout.topMargin: 12
        spacing: 12
        PlainButton {
            objectName: "pilotFreeze"
            primary: true
            text: qsTr("Proef vastleggen")
            enabled: sure.checked && form.choice.missing.length === 0 && !form.pilot.busy
            onClicked: form.choice.freeze()
        }
        BusyIndicator {
            Layout.preferredWidth: 28
            Layout.preferredHeight: 28
            visible: form.pilot.busy
            running: visible
            Accessible.name: qsTr("Bezig")
        }
    }
}
