// SPDX-License-Identifier: EUPL-1.2
// A row of a register: what it is, where, and how it stands.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

AbstractButton {
    id: entry
    required property string first
    required property string second
    required property string mark
    required property string markText
    property string amount: ""
    property string warning: ""
    /// Of every mark in the list, where amounts stand in a column beside it.
    property real markWidth: 0
    property bool listFocus: false
    readonly property bool current: ListView.isCurrentItem
    implicitHeight: words.implicitHeight + 16
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    text: first
    Accessible.role: Accessible.ListItem
    Accessible.name: first + ", " + second + ", " + markText + (warning === "" ? "" : ", " + warning)
    background: Rectangle {
        color: entry.current ? Theme.accentSoft : entry.hovered ? Theme.hover : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: "#eef0f2"
        }
        Rectangle {
            visible: entry.current && entry.listFocus
            anchors.fill: parent
            anchors.margins: 1
            color: "transparent"
            border.color: Theme.focus
            border.width: 2
            radius: Theme.radius
        }
    }
    contentItem: RowLayout {
        id: words
        spacing: 10
        ColumnLayout {
            Layout.leftMargin: 12
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            spacing: 1
            BodyText {
                Layout.fillWidth: true
                text: entry.first
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
            }
            BodyText {
                Layout.fillWidth: true
                text: entry.second
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
            RowLayout {
                Layout.fillWidth: true
                visible: entry.warning !== ""
                spacing: 4
                BodyText {
                    Layout.alignment: Qt.AlignTop
                    text: "!"
                    color: Theme.problemText
                    font.pixelSize: Theme.small
                }
                BodyText {
                    Layout.fillWidth: true
                    Layout.minimumWidth: 0
                    text: entry.warning
                    color: Theme.problemText
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
        }
        BodyText {
            visible: entry.amount !== ""
            text: entry.amount
            font.features: { "tnum": 1 }
        }
        StateMark {
            Layout.rightMargin: 12
            Layout.preferredWidth: Math.max(implicitWidth, entry.markWidth)
            state_: entry.mark
            text: entry.markText
        }
    }
}
