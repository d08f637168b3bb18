// SPDX-License-Identifier: EUPL-1.2
// The base map from the web, under our own layers. It follows the camera and has no gestures of its own.
import QtQuick
import QtLocation
import Gelegenheidskaart

Map {
    id: map
    required property Workspace workspace
    required property string host
    required property string cache
    enabled: false
    copyrightsVisible: false
    center: workspace.camera.centre
    zoomLevel: workspace.camera.zoom
    plugin: Plugin {
        name: "osm"
        PluginParameter { name: "osm.useragent"; value: "Gelegenheidskaart" }
        PluginParameter { name: "osm.mapping.custom.host"; value: map.host }
        PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: true }
        PluginParameter { name: "osm.mapping.cache.directory"; value: map.cache }
    }
    Component.onCompleted: activeMapType = supportedMapTypes[supportedMapTypes.length - 1]
}
