// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

ApplicationWindow {
    id: window
    required property Workspace workspace
    property string panel: "list"
    /// What fills the window: "map", "programme" or "pilot"; and the part of the programme.
    property string area: "map"
    property string section: "board"

    width: 1280
    height: 800
    minimumWidth: 900
    minimumHeight: 560
    visible: true
    color: Theme.ground
    title: workspace.page === Workspace.Map ? workspace.projectName + " – Gelegenheidskaart" : "Gelegenheidskaart"
    palette.highlight: Theme.accent
    palette.highlightedText: Theme.accentText

    StartPage {
        anchors.fill: parent
        visible: window.workspace.page === Workspace.Start
        workspace: window.workspace
    }
    BusyPage {
        anchors.fill: parent
        visible: window.workspace.page === Workspace.Busy
        workspace: window.workspace
    }
    ImportPage {
        anchors.fill: parent
        visible: window.workspace.page === Workspace.Import
        workspace: window.workspace
    }
    MapPage {
        anchors.fill: parent
        visible: window.workspace.page === Workspace.Map
        workspace: window.workspace
        panel: window.panel
        area: window.area
        section: window.section
        onPanelChosen: name => window.panel = name
        onAreaChosen: name => window.area = name
        onSectionChosen: name => window.section = name
    }
    Toast {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 44
        workspace: window.workspace
    }
}
