// SPDX-License-Identifier: EUPL-1.2
// One area of the choice, and what people may do with it.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: entry
    required property Workspace workspace
    required property string areaId
    required property string name
    required property string gemeente
    required property string rank
    required property string score
    required property int hand
    required property string reason
    property bool asking: false
    implicitHeight: content.implicitHeight + 12
    color: Theme.surface
    Accessible.role: Accessible.ListItem
    Accessible.name: rank + ": " + name + ", " + gemeente + ", " + score

    function leaveOut() {
        workspace.picks.decide(areaId, Picks.LeftOut, why.text)
        asking = false
    }

    ColumnLayout {
        id: content
        x: 12
        y: 6
        width: parent.width - 20
        spacing: 2
        RowLayout {
            spacing: Theme.gap
            BodyText {
                Layout.preferredWidth: Math.round(32 * Theme.textScale)
                text: entry.rank
                color: Theme.softText
                horizontalAlignment: Text.AlignRight
                font.features: { "tnum": 1 }
            }
            BodyText {
                Layout.fillWidth: true
                text: entry.gemeente === entry.name ? entry.name : entry.name + ", " + entry.gemeente
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
            }
            BodyText {
                Layout.rightMargin: 6
                text: entry.score
                font.features: { "tnum": 1 }
            }
        }
        BodyText {
            Layout.leftMargin: Math.round(40 * Theme.textScale)
            Layout.fillWidth: true
            visible: entry.reason !== ""
            text: entry.reason
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RowLayout {
            Layout.leftMargin: Math.round(32 * Theme.textScale)
            visible: !entry.asking
            spacing: 0
            PlainButton {
                flatLook: true
                text: qsTr("Bekijken")
                onClicked: {
                    entry.workspace.selectId(entry.areaId)
                    entry.workspace.zoomToSelection()
                }
            }
            PlainButton {
                flatLook: true
                visible: entry.hand !== Picks.LeftOut
                text: entry.hand === Picks.Kept ? qsTr("Niet meer vasthouden") : qsTr("Vasthouden")
                onClicked: entry.workspace.picks.decide(entry.areaId, entry.hand === Picks.Kept ? Picks.Proposed : Picks.Kept, "")
            }
            PlainButton {
                flatLook: true
                visible: entry.hand !== Picks.LeftOut
                text: qsTr("Weglaten…")
                onClicked: {
                    entry.asking = true
                    why.forceActiveFocus()
                }
            }
            PlainButton {
                flatLook: true
                visible: entry.hand === Picks.LeftOut
                text: qsTr("Toch meenemen")
                onClicked: entry.workspace.picks.decide(entry.areaId, Picks.Proposed, "")
            }
        }
        RowLayout {
            Layout.leftMargin: Math.round(40 * Theme.textScale)
            visible: entry.asking
            spacing: 4
            Field {
                id: why
                Layout.fillWidth: true
                name: qsTr("Waarom niet hier?")
                placeholderText: name
                maximumLength: 200
                onAccepted: if (text.trim() !== "") entry.leaveOut()
                Keys.onEscapePressed: entry.asking = false
            }
            PlainButton {
                text: qsTr("Weglaten")
                enabled: why.text.trim() !== ""
                onClicked: entry.leaveOut()
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: "#eef0f2"
    }
}
