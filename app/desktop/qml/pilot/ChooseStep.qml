// SPDX-License-Identifier: EUPL-1.2
// Step 1: which areas. The program suggests and says why; people choose.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: step
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    readonly property PilotChoice choice: pilot.choice
    /// Once each time that the step is looked at: what cannot be worked out is not tried for ever.
    property bool asked: false
    readonly property bool due: visible && pilot.ready && pilot.scored && !pilot.frozen && !choice.looked && !pilot.busy && !asked
    signal showOnMap(string area)
    onVisibleChanged: if (!visible) asked = false
    function look() {
        if (!due)
            return
        asked = true
        choice.look()
    }
    onDueChanged: Qt.callLater(look)

    StepHead {
        title: qsTr("Gebieden kiezen")
        purpose: qsTr("Kies voor elk soort gebied een plek om de kaart te proberen. Een goede plek staat hoog op de kaart, met een zekere plaats. Er komen genoeg meldingen om een verandering te zien, en er zijn elders gebieden die erop lijken. Het programma stelt voor, u kiest.")
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.ready && !step.pilot.scored
        text: step.pilot.state
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 16
        visible: step.pilot.frozen
        plain: true
        text: qsTr("De gebieden zijn vastgelegd. Ze staan in stap 2 en veranderen niet meer.")
    }
    Repeater {
        model: step.pilot.frozen || !step.pilot.scored ? [] : step.choice.types
        delegate: TypeChoice {
            required property var modelData
            Layout.fillWidth: true
            workspace: step.workspace
            type: modelData.id
            label: modelData.label
            kind: modelData.kind
            kindName: modelData.kindName
            onShowOnMap: area => step.showOnMap(area)
        }
    }
    PlainButton {
        Layout.topMargin: 24
        visible: !step.pilot.frozen && step.choice.chosen.length > 0
        primary: true
        text: qsTr("Verder naar vastleggen")
        onClicked: step.pilot.step = 2
    }
}
