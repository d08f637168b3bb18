// SPDX-License-Identifier: EUPL-1.2
// Step 3: experts judge blind, on a form or on the screen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: step
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    readonly property PilotForms forms: pilot.forms

    FolderDialog {
        id: folder
        title: qsTr("Map voor de formulieren")
        onAccepted: step.forms.write(codes.text, kind.value === 1, selectedFolder)
    }
    FileDialog {
        id: files
        title: qsTr("Ingevulde formulieren")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Formulieren (*.csv *.ods *.xlsx)"), qsTr("Alle bestanden (*)")]
        onAccepted: step.forms.read(selectedFiles)
    }

    StepHead {
        title: qsTr("Formulieren")
        purpose: qsTr("Mensen die de gebieden kennen geven hun oordeel zonder dat zij de kaart hebben gezien. Zo is te zien of kaart en kennis van elkaar hetzelfde zeggen. Geef elke deskundige een code. Wie erachter zit houdt u zelf bij: namen komen niet in het project.")
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.ready && !step.pilot.frozen
        text: qsTr("Leg eerst de proef vast (stap 2).")
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.frozen && !step.pilot.blind
        text: qsTr("De blinde dagen zijn voorbij: er komen geen formulieren meer bij, en oordelen op het scherm kan niet meer. Een formulier dat op tijd is ingevuld leest u nog in; het verslag zegt dat het laat kwam.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: step.pilot.frozen
        spacing: 0
        PartHead {
            visible: step.pilot.blind
            title: qsTr("Op het scherm")
            note: qsTr("De deskundige oordeelt hier zelf. Op dat scherm staan geen scores en geen kaart. Laat de kaart niet zien voordat u het scherm geeft.")
        }
        GridLayout {
            Layout.fillWidth: true
            visible: step.pilot.blind
            columns: step.roomy ? 3 : 1
            columnSpacing: 16
            rowSpacing: 12
            FormRow {
                Layout.fillWidth: false
                label: qsTr("Code van de deskundige")
                Field {
                    id: expert
                    objectName: "pilotExpert"
                    Layout.preferredWidth: Math.round(140 * Theme.textScale)
                    name: qsTr("Code van de deskundige")
                    placeholderText: "W1"
                    maximumLength: 10
                }
            }
            FormRow {
                Layout.fillWidth: false
                label: qsTr("Soort gebied")
                Choice {
                    id: type
                    objectName: "pilotJudgeType"
                    Layout.preferredWidth: Math.round(190 * Theme.textScale)
                    name: qsTr("Soort gebied")
                    model: step.pilot.areas.map(area => ({ id: area.type, label: area.typeName }))
                    value: step.pilot.areas.length > 0 ? step.pilot.areas[0].type : undefined
                    onChosen: id => value = id
                }
            }
            PlainButton {
                objectName: "pilotJudge"
                Layout.alignment: Qt.AlignBottom
                primary: true
                text: qsTr("Begin met oordelen")
                enabled: expert.text.trim() !== "" && !step.pilot.busy
                onClicked: step.pilot.judging.begin(expert.text, type.value)
            }
        }

        PartHead {
            visible: step.pilot.blind
            title: qsTr("Als bestand")
            note: qsTr("Voor elke deskundige en elke soort komt er een formulier, met de gebieden in een willekeurige volgorde en zonder scores. Er komt een uitleg bij: stuur die mee.")
        }
        GridLayout {
            Layout.fillWidth: true
            visible: step.pilot.blind
            columns: step.roomy ? 3 : 1
            columnSpacing: 16
            rowSpacing: 12
            FormRow {
                label: qsTr("Codes van de deskundigen")
                Field {
                    id: codes
                    objectName: "pilotCodes"
                    Layout.fillWidth: true
                    name: qsTr("Codes van de deskundigen")
                    placeholderText: "W1, OOV1, P1"
                    maximumLength: 300
                }
            }
            FormRow {
                Layout.fillWidth: false
                label: qsTr("Soort bestand")
                Choice {
                    id: kind
                    Layout.preferredWidth: Math.round(190 * Theme.textScale)
                    name: qsTr("Soort bestand")
                    model: [{ id: 0, label: qsTr("CSV") }, { id: 1, label: qsTr("Rekenblad (ODS)") }]
                    value: 0
                    onChosen: id => value = id
                }
            }
            PlainButton {
                objectName: "pilotWrite"
                Layout.alignment: Qt.AlignBottom
                text: qsTr("Formulieren maken…")
                enabled: codes.text.trim() !== "" && !step.pilot.busy
                onClicked: folder.open()
            }
        }

        PartHead {
            title: qsTr("Terug")
            note: qsTr("Alle gekozen bestanden komen erin, of geen enkel. Een oordeel dat is ingelezen verandert niet meer.")
        }
        Flow {
            Layout.fillWidth: true
            spacing: 12
            PlainButton {
                objectName: "pilotRead"
                text: qsTr("Formulieren inlezen…")
                enabled: step.forms.issued.count > 0 && !step.pilot.busy
                onClicked: files.open()
            }
            BodyText {
                height: Theme.control
                text: step.forms.state
                color: Theme.softText
            }
        }
        ProblemList {
            Layout.fillWidth: true
            Layout.topMargin: 12
            title: qsTr("Er is niets ingelezen. Verbeter dit en lees alle bestanden opnieuw in:")
            problems: step.forms.problems
        }
        Repeater {
            model: step.forms.issued
            delegate: RowLayout {
                id: form
                required property string code
                required property string expert
                required property string type
                required property bool back
                Layout.fillWidth: true
                Layout.topMargin: 6
                spacing: 12
                Accessible.role: Accessible.ListItem
                Accessible.name: expert + ", " + type + ": " + state.text
                BodyText {
                    Layout.preferredWidth: Math.round(80 * Theme.textScale)
                    text: form.expert
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    Layout.preferredWidth: Math.round(150 * Theme.textScale)
                    text: form.type
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    id: state
                    Layout.preferredWidth: Math.round(90 * Theme.textScale)
                    text: form.back ? qsTr("✓ terug") : qsTr("nog niet")
                    color: form.back ? Theme.accent : Theme.softText
                }
                BodyText {
                    Layout.fillWidth: true
                    text: form.code
                    color: Theme.softText
                    wrapMode: Text.WordWrap
                }
            }
        }
    }
}
