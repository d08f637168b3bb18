// SPDX-License-Identifier: EUPL-1.2
// One signal: when it came in, with whom it was shared; and a form for the next share.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: entry
    required property Workspace workspace
    required property string code
    required property string kind
    required property string gemeente
    required property string received
    required property string shares
    required property string published
    required property bool imported
    required property bool canPublish
    readonly property Programme programme: workspace.programme
    property bool asking: false
    implicitHeight: content.implicitHeight + 12
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: code + ", " + kind + ", " + received
    ColumnLayout {
        id: content
        x: 12
        y: 6
        width: parent.width - 20
        spacing: 3
        RowLayout {
            spacing: 8
            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: entry.code + " · " + entry.kind + (entry.gemeente === "" ? "" : " · " + entry.gemeente)
                    font.weight: Font.Medium
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    Layout.fillWidth: true
                    text: qsTr("ontvangen %1").arg(entry.received) + " · " + (entry.shares === "" ? qsTr("nog niet gedeeld") : qsTr("gedeeld: %1").arg(entry.shares)) + (entry.published === "" ? "" : " · " + qsTr("gepubliceerd %1").arg(entry.published))
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
            BodyText {
                visible: entry.imported
                text: qsTr("uit een bestand")
                color: Theme.softText
                font.pixelSize: Theme.small
            }
            PlainButton {
                visible: !entry.imported
                flatLook: true
                text: entry.asking ? qsTr("Sluiten") : qsTr("Gedeeld…")
                onClicked: {
                    entry.asking = !entry.asking
                    if (entry.asking)
                        partner.forceActiveFocus()
                }
            }
            PlainButton {
                visible: entry.canPublish
                flatLook: true
                text: qsTr("Gepubliceerd")
                onClicked: entry.programme.publish(entry.code, entry.programme.today)
            }
        }
        RowLayout {
            visible: entry.asking
            spacing: Theme.gap
            ComboBox {
                id: partner
                Layout.fillWidth: true
                implicitHeight: Theme.control
                font.pixelSize: Theme.normal
                editable: true
                model: entry.programme.partners
                Accessible.name: qsTr("Met wie is het gedeeld?")
                FocusRing { target: partner }
            }
            DateField {
                id: day
                name: qsTr("Wanneer is het gedeeld?")
                text: entry.programme.today
            }
            PlainButton {
                text: qsTr("Bewaren")
                enabled: partner.editText.trim() !== ""
                onClicked: if (entry.programme.share(entry.code, partner.editText, day.text))
                    entry.asking = false
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
