// SPDX-License-Identifier: EUPL-1.2
// The work: the map, with what it shows on the left and the panels on the right; or the programme, or the pilot.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property Workspace workspace
    required property string panel
    required property string area
    required property string section
    signal panelChosen(string name)
    signal areaChosen(string name)
    signal sectionChosen(string name)
    /// From an area on the map to a form about it.
    function toProgramme(what: string, subject: var) {
        areaChosen("programme")
        const programme = programmePage.item as ProgrammePage
        if (what === "plan")
            programme.planHere(subject)
        else if (what === "name")
            programme.nameHere(subject)
        else
            programme.open(what, subject)
    }
    readonly property bool wide: width >= 1500
    readonly property int legendWidth: Math.round((wide ? 264 : 236) * Math.min(1.4, Theme.textScale))
    readonly property int panelWidth: Math.round((width >= 2200 ? 700 : wide ? 580 : 424) * Math.min(1.3, Theme.textScale))
    /// Large letters leave no room for two maps and a panel: the panel waits until the second map is closed.
    readonly property bool cramped: workspace.secondValue !== "" && width - legendWidth - panelWidth < 460 * Theme.textScale
    /// An expert judges blind: nothing else is on the screen, and nothing leads to the map.
    readonly property bool judging: area === "pilot" && workspace.pilot.judging.active

    Binding { // two maps are narrow, and so is one beside large letters: the region is shown under the cards
        target: page.workspace.camera
        property: "topInset"
        value: besidePane.item ? Math.max(map.covered, (besidePane.item as MapPane).covered) : Theme.textScale > 1.3 ? map.covered : 0
    }
    Binding { // at normal letters the cards are small: one map moves aside for them, where they would lie over the region
        target: page.workspace.camera
        property: "cards"
        value: besidePane.item || Theme.textScale > 1.3 ? [] : map.cardBoxes
    }
    Shortcut {
        sequences: [StandardKey.Find]
        enabled: page.visible && !page.judging
        onActivated: {
            page.areaChosen("map")
            header.focusSearch()
        }
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: page.visible
        onActivated: page.workspace.weights.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo, "Ctrl+Y"]
        enabled: page.visible
        onActivated: page.workspace.weights.redo()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        HeaderBar {
            id: header
            Layout.fillWidth: true
            visible: !page.judging
            workspace: page.workspace
            area: page.area
            onAreaChosen: name => page.areaChosen(name)
            onFound: map.forceActiveFocus()
        }
        ProblemBar {
            Layout.fillWidth: true
            workspace: page.workspace
            radius: 0
        }
        Loader { // made when it is first looked at
            id: programmePage
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.area === "programme"
            active: false
            onVisibleChanged: if (visible) active = true
            sourceComponent: ProgrammePage {
                workspace: page.workspace
                section: page.section
                onSectionChosen: name => page.sectionChosen(name)
                onMapWanted: page.areaChosen("map")
            }
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.area === "pilot"
            active: false
            onVisibleChanged: if (visible) active = true
            sourceComponent: PilotPage {
                workspace: page.workspace
                onMapWanted: page.areaChosen("map")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: page.area === "map"
            spacing: 0
            LegendColumn {
                Layout.fillHeight: true
                Layout.preferredWidth: page.legendWidth
                workspace: page.workspace
            }
            MapPane {
                id: map
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                workspace: page.workspace
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: 2
                visible: page.workspace.secondValue !== ""
                color: Theme.surface
            }
            Loader {
                id: besidePane
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                active: page.workspace.secondValue !== ""
                visible: active
                sourceComponent: MapPane {
                    workspace: page.workspace
                    scene: page.workspace.secondScene
                    beside: true
                }
            }
            PanelColumn {
                Layout.fillHeight: true
                Layout.preferredWidth: page.panelWidth
                visible: !page.cramped
                workspace: page.workspace
                panel: page.panel
                onPanelChosen: name => page.panelChosen(name)
                onProgrammeWanted: (what, subject) => page.toProgramme(what, subject)
            }
        }
        StatusBar {
            Layout.fillWidth: true
            visible: page.area === "map"
            workspace: page.workspace
        }
    }
}
