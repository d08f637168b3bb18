// SPDX-License-Identifier: EUPL-1.2
// The pilot in five steps; or, while an expert judges, that form and nothing else.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property Workspace workspace
    readonly property PilotDesk pilot: workspace.pilot
    signal mapWanted()
    function showOnMap(area: string) {
        if (!workspace.selectId(area))
            return
        mapWanted()
        workspace.zoomToSelection()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    RowLayout {
        anchors.fill: parent
        visible: !page.pilot.judging.active
        spacing: 0
        PilotRail {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(216 * Math.min(1.4, Theme.textScale))
            pilot: page.pilot
            programme: page.workspace.programme
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: page.pilot.step - 1
            ChooseStep {
                workspace: page.workspace
                onShowOnMap: area => page.showOnMap(area)
            }
            FreezeStep {
                workspace: page.workspace
                onShowOnMap: area => page.showOnMap(area)
            }
            FormsStep { workspace: page.workspace }
            FieldStep { workspace: page.workspace }
            ReportStep { workspace: page.workspace }
        }
    }
    Loader {
        anchors.fill: parent
        active: page.pilot.judging.active
        focus: active
        sourceComponent: JudgePage { pilot: page.pilot }
    }
}
