// SPDX-License-Identifier: EUPL-1.2
// The map: base, squares or areas, lines and names, what is selected, and what every map carries.
pragma ComponentBehavior: Bound
import QtQuick
import Gelegenheidskaart

FocusScope {
    id: pane
    required property Workspace workspace
    property MapScene scene: workspace.scene
    /// The map beside the first: it moves along, and chooses for itself what it shows.
    property bool beside: false
    readonly property string value: beside ? workspace.secondValue : workspace.value
    /// Down to where cards cover the map; what a reader folds open lies over it.
    readonly property real covered: beside ? besideCards.y + besideCard.restingHeight + (besideHotspots.visible ? besideHotspots.restingHeight + 8 : 0)
                                           : cards.y + (hotspotBar.visible ? hotspotBar.restingHeight + 8 : 0) + (historyBar.visible ? historyBar.restingHeight : 0)
    readonly property var cardBoxes: {
        const boxes = [Qt.rect(title.x, title.y, title.width, title.height)]
        if (cards.visible && (hotspotBar.visible || historyBar.visible))
            boxes.push(Qt.rect(cards.x, cards.y, Math.max(hotspotBar.visible ? hotspotBar.restingWidth : 0, historyBar.visible ? historyBar.width : 0), covered - cards.y))
        if (timeBar.visible)
            boxes.push(Qt.rect(timeBar.x, timeBar.y, timeBar.width, timeBar.height))
        return boxes
    }
    clip: true

    Binding {
        target: pane.workspace.camera
        property: "viewport"
        value: Qt.size(pane.width, pane.height)
        when: !pane.beside && pane.width > 0 && pane.height > 0
    }
    Loader { // a new map for each style: tiles of the last one would stay
        anchors.fill: parent
        active: pane.workspace.baseMap.style > 0
        sourceComponent: WebMap {
            workspace: pane.workspace
            host: pane.workspace.baseMap.host
            cache: pane.workspace.baseMap.cache
        }
        readonly property int style: pane.workspace.baseMap.style
        onStyleChanged: if (style > 0) {
            active = false
            active = Qt.binding(() => pane.workspace.baseMap.style > 0)
        }
    }
    BaseLayer {
        anchors.fill: parent
        camera: pane.workspace.camera
        scene: pane.scene
    }
    LineLayer {
        anchors.fill: parent
        below: true
        letters: Theme.textScale
        camera: pane.workspace.camera
        scene: pane.scene
    }
    CellLayer {
        anchors.fill: parent
        visible: opacity > 0
        opacity: (pane.workspace.baseMap.style > 0 ? 0.72 : 1) * pane.scene.valuesOpacity
        camera: pane.workspace.camera
        scene: pane.scene
    }
    AreaLayer {
        anchors.fill: parent
        visible: opacity > 0
        opacity: (pane.workspace.baseMap.style > 0 ? 0.72 : 1) * pane.scene.valuesOpacity
        camera: pane.workspace.camera
        scene: pane.scene
    }
    LineLayer {
        anchors.fill: parent
        letters: Theme.textScale
        camera: pane.workspace.camera
        scene: pane.scene
    }
    HighlightLayer {
        anchors.fill: parent
        camera: pane.workspace.camera
        scene: pane.scene
    }
    MapGestures {
        id: gestures
        anchors.fill: parent
        focus: true
        workspace: pane.workspace
    }
    MapTitle {
        id: title
        visible: !pane.beside
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: 12
        maximumWidth: pane.width - 36 - Theme.control
        workspace: pane.workspace
    }
    Column { // where the region leaves most room: the sea
        id: cards
        visible: !pane.beside
        anchors.left: title.left
        anchors.top: title.bottom
        anchors.topMargin: 8
        spacing: 8
        HotspotBar {
            id: hotspotBar
            visible: pane.value.startsWith("hotspots:")
            maximumWidth: pane.width - 36 - Theme.control
            maximumHeight: pane.height - cards.y - 72
            workspace: pane.workspace
            method: pane.workspace.method
            shown: !pane.workspace.legend.empty
        }
        HistoryBar {
            id: historyBar
            visible: pane.workspace.keeping && pane.workspace.history.count > 1
            maximumWidth: pane.width - 36 - Theme.control
            workspace: pane.workspace
        }
    }
    Column {
        id: besideCards
        visible: pane.beside
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: 12
        spacing: 8
        BesideCard {
            id: besideCard
            width: Math.min(pane.width - 24, Math.round(260 * Theme.textScale))
            mapHeight: pane.height
            workspace: pane.workspace
        }
        HotspotBar {
            id: besideHotspots
            visible: pane.value.startsWith("hotspots:")
            maximumWidth: pane.width - 24
            maximumHeight: pane.height - y - 84
            workspace: pane.workspace
            method: pane.workspace.secondMethod
            shown: !pane.workspace.secondLegend.empty
        }
    }
    MapButtons {
        visible: !pane.beside
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 12
        workspace: pane.workspace
        gestures: gestures
    }
    ScaleBar {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: 12
        camera: pane.workspace.camera
    }
    TimeBar {
        id: timeBar
        visible: pane.workspace.timed && !pane.beside
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 64
        width: Math.min(parent.width - 48, Math.round(460 * Theme.textScale))
        workspace: pane.workspace
    }
    Attribution {
        visible: whole !== "" && !pane.beside
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        maximumWidth: pane.width - 200
        readonly property string ground: pane.workspace.baseMap.style > 0 ? qsTr("Ondergrond: Kadaster (PDOK).") : ""
        whole: (ground + " " + pane.workspace.sources).trim()
        brief: (ground + " " + pane.workspace.sourcesInShort).trim()
        sources: ground === "" ? pane.workspace.sourceList : [ground].concat(Array.from(pane.workspace.sourceList))
    }
}
