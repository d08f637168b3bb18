// SPDX-License-Identifier: EUPL-1.2
// Step 4: what is seen in the field, what is done, and what goes wrong.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: step
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    readonly property PilotField field: pilot.field

    StepHead {
        title: qsTr("Veldwerk")
        purpose: qsTr("Houd bij wat er gebeurt. Klopt de score met wat u in het gebied ziet, en zo nee, waarom niet? Wat is er gedaan, en wat ging er fout? Het gaat over gebieden: schrijf geen namen, adressen of kentekens op.")
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.ready && !step.pilot.frozen
        text: qsTr("Leg eerst de proef vast (stap 2).")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: step.pilot.frozen
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: 12
            text: step.field.state
            color: Theme.softText
            wrapMode: Text.WordWrap
        }
        PartHead { title: qsTr("Klopt de score?") }
        NoteForm {
            Layout.fillWidth: true
            workspace: step.workspace
            roomy: step.roomy
        }
        Repeater {
            model: step.field.notes
            delegate: BodyText {
                required property string day
                required property string who
                required property bool agrees
                required property string area
                required property string why
                Layout.fillWidth: true
                Layout.topMargin: 8
                text: (agrees ? qsTr("%1, %2: score van %3 klopt") : qsTr("%1, %2: score van %3 klopt niet")).arg(day).arg(who).arg(area) + (why === "" ? "." : qsTr(", want %1").arg(why))
                color: agrees ? Theme.text : Theme.problemText
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
        PartHead {
            title: qsTr("Logboek")
            note: qsTr("Wat is er gedaan? Schrijf ook op wat fout ging (soort: Fout); dat telt bij de stopregels.")
        }
        LogForm {
            Layout.fillWidth: true
            pilot: step.pilot
            roomy: step.roomy
        }
        Repeater {
            model: step.field.activities
            delegate: BodyText {
                required property string day
                required property string kind
                required property bool mistake
                required property string type
                required property string what
                required property string figures
                Layout.fillWidth: true
                Layout.topMargin: 8
                text: day + ", " + kind + " (" + type + "): " + what + (figures === "" ? "" : "; " + figures)
                color: mistake ? Theme.problemText : Theme.text
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
    }
}
