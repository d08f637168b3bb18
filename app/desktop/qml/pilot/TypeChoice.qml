// SPDX-License-Identifier: EUPL-1.2
// The areas of one type that would do, and the one of the map.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: part
    required property Workspace workspace
    required property int type
    required property string label
    required property int kind
    required property string kindName
    readonly property PilotChoice choice: workspace.pilot.choice
    readonly property bool fits: workspace.selectedId !== "" && workspace.areaKind === kind
    signal showOnMap(string area)
    spacing: 0
    PartHead { title: part.label }
    Repeater {
        model: part.choice.areas
        delegate: AreaChoice {
            id: entry
            required property int type
            Layout.fillWidth: true
            Layout.topMargin: entry.visible ? 8 : 0
            visible: entry.type === part.type
            onPicked: part.choice.choose(part.type, entry.id)
            onShowOnMap: part.showOnMap(entry.id)
        }
    }
    RowLayout {
        Layout.topMargin: 8
        Layout.fillWidth: true
        spacing: 12
        PlainButton {
            objectName: "pilotOwn" + part.type
            text: part.fits ? qsTr("Neem %1 van de kaart").arg(part.workspace.why.name) : qsTr("Neem het gebied van de kaart")
            enabled: part.fits && !part.workspace.pilot.busy
            Layout.maximumWidth: part.width
            onClicked: part.choice.add(part.type, part.workspace.selectedId)
        }
        BodyText {
            Layout.fillWidth: true
            visible: !part.fits
            text: qsTr("Iets anders? Kies op de kaart een %1 en kom hier terug.").arg(part.kindName)
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
    }
}
