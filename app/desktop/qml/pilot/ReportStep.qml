// SPDX-License-Identifier: EUPL-1.2
// Step 5: what the pilot says, no more than the figures carry, and what it does not say.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: step
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    readonly property PilotResult result: pilot.result
    /// What was gathered since makes it anew; what fails is not tried for ever.
    property bool asked: false
    readonly property bool due: visible && pilot.frozen && !result.made && !pilot.busy && !asked
    onVisibleChanged: if (!visible) asked = false
    function work() {
        if (!due)
            return
        asked = true
        result.make(until.text)
    }
    onDueChanged: Qt.callLater(work)
    Connections {
        target: step.result
        function onChanged() { if (step.result.made) step.asked = false }
    }

    FileDialog {
        id: file
        title: qsTr("Verslag opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)")]
        onAccepted: step.result.savePdf(selectedFile)
    }
    StepHead {
        title: qsTr("Verslag")
        purpose: qsTr("Wat de proef tot nu toe zegt: de stopregels van vooraf, of deskundigen hetzelfde zien als de kaart, en de meldingen voor en na. Bij elk cijfer staat hoe zeker het is. Zijn er te weinig meldingen, dan staat dat er, en geen uitspraak.")
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.ready && !step.pilot.frozen
        text: qsTr("Leg eerst de proef vast (stap 2).")
    }
    GridLayout {
        Layout.topMargin: 16
        visible: step.pilot.frozen
        columns: step.roomy ? 3 : 1
        columnSpacing: 16
        rowSpacing: 12
        FormRow {
            Layout.fillWidth: false
            label: qsTr("Meldingen tot en met (leeg: de nieuwste)")
            DateField {
                id: until
                objectName: "reportUntil"
                name: qsTr("Meldingen tot en met (leeg: de nieuwste)")
            }
        }
        PlainButton {
            objectName: "reportMake"
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Opnieuw berekenen")
            enabled: !step.pilot.busy
            onClicked: step.result.make(until.text)
        }
        PlainButton {
            objectName: "reportPdf"
            Layout.alignment: Qt.AlignBottom
            primary: true
            text: qsTr("Opslaan als PDF…")
            enabled: step.result.made && !step.result.blind && !step.pilot.busy
            onClicked: file.open()
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 6
        visible: step.result.blind
        text: qsTr("Het verslag als PDF houdt oordelen tegen de kaart. Het kan pas als de blinde dagen voorbij zijn.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    ReportTables {
        Layout.fillWidth: true
        visible: step.result.made
        result: step.result
    }
}
