// SPDX-License-Identifier: EUPL-1.2
// The work: what the map shows on the left, the map, and the panels on the right.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property Workspace workspace
    required property string panel
    signal panelChosen(string name)
    readonly property bool wide: width >= 1500

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: page.visible
        onActivated: header.focusSearch()
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
            workspace: page.workspace
            onFound: map.forceActiveFocus()
        }
        ProblemBar {
            Layout.fillWidth: true
            workspace: page.workspace
            radius: 0
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            LegendColumn {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.round((page.wide ? 264 : 236) * Math.min(1.4, Theme.textScale))
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
                Layout.preferredWidth: Math.round((page.width >= 2200 ? 700 : page.wide ? 580 : 424) * Math.min(1.3, Theme.textScale))
                workspace: page.workspace
                panel: page.panel
                onPanelChosen: name => page.panelChosen(name)
            }
        }
        StatusBar {
            Layout.fillWidth: true
            workspace: page.workspace
        }
    }
}
