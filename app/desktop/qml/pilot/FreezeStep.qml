// SPDX-License-Identifier: EUPL-1.2
// Step 2: what is agreed on beforehand, once and for good; after that, what was agreed on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: step
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    signal showOnMap(string area)

    StepHead {
        title: qsTr("Vastleggen")
        purpose: step.pilot.frozen ? qsTr("Dit is vooraf afgesproken. Niemand kan het nog veranderen, ook u niet: daardoor zegt de uitkomst iets.")
                                   : qsTr("Leg vooraf vast wat u gaat doen en wanneer u stopt, voordat iemand de uitkomst kent. Dit kan één keer. Daarna verandert het niet meer; voor een andere proef is een kopie van het project nodig.")
    }
    Loader {
        Layout.fillWidth: true
        active: step.pilot.ready && !step.pilot.frozen
        visible: active
        sourceComponent: FreezeForm { pilot: step.pilot }
    }
    Loader {
        Layout.fillWidth: true
        active: step.pilot.frozen
        visible: active
        sourceComponent: FrozenPilot {
            pilot: step.pilot
            onShowOnMap: area => step.showOnMap(area)
        }
    }
}
