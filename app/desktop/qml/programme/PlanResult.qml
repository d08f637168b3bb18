// SPDX-License-Identifier: EUPL-1.2
// The plan: how good it is, what holds it back, and everything in it by day.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: result
    required property Workspace workspace
    readonly property Planner planner: workspace.planner
    signal mapWanted()
    color: Theme.surface
    border.color: Theme.line
    radius: Theme.radius

    BodyText {
        anchors.fill: parent
        anchors.margins: 16
        visible: !result.planner.planned
        verticalAlignment: Text.AlignTop
        text: qsTr("Hier komt het plan: welke voorlichting waar en wanneer, zo dat er zo veel mogelijk behoefte wordt vervuld binnen het geld, de dagen van het team en de regels. Wat al in het register staat blijft staan. U beslist zelf wat u overneemt.")
        color: Theme.softText
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        visible: result.planner.planned
        spacing: 0
        ColumnLayout {
            Layout.fillWidth: true
            Layout.margins: 15
            spacing: 6
            Notice {
                Layout.fillWidth: true
                visible: result.planner.clash.length > 0
                text: qsTr("Deze regels kunnen niet samen: %1. Maak er één losser; alle andere kunnen blijven.").arg(result.planner.clash.join("; "))
            }
            Flow {
                Layout.fillWidth: true
                spacing: 28
                Repeater {
                    model: result.planner.figures
                    delegate: Figure {
                        required property var modelData
                        compact: true
                        label: modelData.label
                        figure: modelData.figure
                        note: modelData.note
                    }
                }
            }
            Heading {
                visible: result.planner.binds.length > 0
                text: qsTr("Wat meer inzet tegenhoudt")
            }
            Repeater {
                model: result.planner.binds
                delegate: BodyText {
                    required property string modelData
                    Layout.fillWidth: true
                    text: "·  " + modelData
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
            Repeater {
                model: result.planner.notes
                delegate: BodyText {
                    required property string modelData
                    Layout.fillWidth: true
                    text: modelData
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
        }
        ListView {
            id: list
            objectName: "planList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: result.planner.items
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // nothing half made when the list changes
            ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Het plan, per dag")
            Keys.onUpPressed: decrementCurrentIndex()
            Keys.onDownPressed: incrementCurrentIndex()
            section.property: "month"
            section.delegate: Rectangle {
                required property string section
                width: ListView.view.width
                height: Theme.row
                color: Theme.sunken
                BodyText {
                    anchors.fill: parent
                    anchors.leftMargin: 12
                    text: parent.section
                    color: Theme.softText
                    font.pixelSize: Theme.small
                }
            }
            delegate: Rectangle {
                id: item
                required property int index
                required property string date
                required property string what
                required property string area
                required property string areaId
                required property string gemeente
                required property string typeText
                required property string euro
                required property string priority
                required property bool kept
                width: ListView.view.width
                height: row.implicitHeight + 8
                color: ListView.isCurrentItem && list.activeFocus ? Theme.accentSoft : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: date + ": " + what + ", " + area + ", " + gemeente + ", " + euro
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 1
                    color: "#eef0f2"
                }
                RowLayout {
                    id: row
                    x: 12
                    y: 4
                    width: parent.width - 20
                    spacing: 8
                    ColumnLayout {
                        Layout.fillWidth: true
                        Layout.minimumWidth: 0
                        spacing: 0
                        BodyText {
                            Layout.fillWidth: true
                            text: item.what + ", " + item.area + (item.kept ? " " + qsTr("(staat al in het register)") : "")
                            font.weight: Font.Medium
                            wrapMode: Text.WordWrap
                        }
                        BodyText {
                            Layout.fillWidth: true
                            text: item.date + " · " + item.gemeente + " · " + item.typeText.toLowerCase() + " · " + qsTr("prioriteit %1").arg(item.priority)
                            color: Theme.softText
                            font.pixelSize: Theme.small
                            wrapMode: Text.WordWrap
                        }
                    }
                    BodyText {
                        text: item.euro
                        font.features: { "tnum": 1 }
                    }
                    PlainButton {
                        flatLook: true
                        text: qsTr("Kaart")
                        Accessible.name: qsTr("%1 op de kaart").arg(item.area)
                        onClicked: {
                            result.workspace.showAreas([item.areaId])
                            result.mapWanted()
                        }
                    }
                    PlainButton {
                        visible: !item.kept
                        flatLook: true
                        text: qsTr("Houd vast")
                        onClicked: result.planner.keep(item.index)
                    }
                    PlainButton {
                        visible: !item.kept
                        flatLook: true
                        text: qsTr("Niet hier")
                        onClicked: result.planner.throwOut(item.index)
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.line
        }
        Flow {
            Layout.fillWidth: true
            Layout.margins: 10
            spacing: Theme.gap
            visible: result.planner.acceptable
            Field {
                id: team
                width: Math.round(170 * Theme.textScale)
                name: qsTr("Welk team voert het uit?")
                placeholderText: name
                maximumLength: 60
            }
            Field {
                id: why
                width: Math.round(220 * Theme.textScale)
                name: qsTr("Waarom (voor het logboek)")
                placeholderText: name
                maximumLength: 200
            }
            PlainButton {
                objectName: "planAccept"
                primary: true
                text: qsTr("Overnemen in het register")
                onClicked: result.planner.accept(team.text, why.text)
            }
        }
    }
}
