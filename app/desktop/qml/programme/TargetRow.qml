// SPDX-License-Identifier: EUPL-1.2
// One target of the jaarplan: how far it is, where it lacks, and a form for what was done.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: row
    required property Workspace workspace
    required property string resultId
    required property string text
    required property string stateId
    required property string stateText
    required property string progress
    required property real share
    required property string due
    required property string missing
    required property bool perGemeente
    required property bool isShare
    readonly property Programme programme: workspace.programme
    property bool asking: false
    signal mapWanted()
    implicitHeight: content.implicitHeight + 16
    color: "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: text + ": " + stateText + ", " + progress

    function save() {
        if (programme.record({ result: resultId, date: day.text, amount: amount.text, of: of.text,
                               gemeente: gemeente.value ?? "", note: note.text })) {
            amount.clear()
            of.clear()
            note.clear()
            asking = false
        }
    }
    FileDialog {
        id: mapDialog
        title: qsTr("Kaart opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF (*.pdf)"), qsTr("Afbeelding (*.png)"), qsTr("Tekening (*.svg)")]
        onAccepted: row.workspace.saveTargetMap(row.resultId, selectedFile)
    }
    ColumnLayout {
        id: content
        y: 8
        width: parent.width
        spacing: 4
        RowLayout {
            spacing: 12
            StateMark {
                Layout.preferredWidth: Math.round(128 * Theme.textScale)
                state_: row.stateId
                text: row.stateText
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                spacing: 1
                BodyText {
                    Layout.fillWidth: true
                    text: row.text
                    wrapMode: Text.WordWrap
                }
                BodyText {
                    Layout.fillWidth: true
                    visible: row.missing !== ""
                    text: row.missing
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
            ColumnLayout {
                Layout.preferredWidth: Math.round(170 * Theme.textScale)
                Layout.minimumWidth: Layout.preferredWidth // a long target beside it takes nothing of this column
                Layout.maximumWidth: Layout.preferredWidth
                spacing: 3
                BodyText {
                    Layout.fillWidth: true
                    text: row.progress
                    font.pixelSize: Theme.small
                    font.features: { "tnum": 1 }
                    wrapMode: Text.WordWrap
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 5
                    color: Theme.line
                    radius: 2
                    Rectangle {
                        width: parent.width * row.share
                        height: parent.height
                        radius: 2
                        color: Theme.bar
                    }
                }
            }
            BodyText {
                Layout.preferredWidth: Math.round(126 * Theme.textScale)
                Layout.minimumWidth: Layout.preferredWidth
                text: row.due
                color: Theme.softText
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
            }
            PlainButton {
                Layout.preferredWidth: Math.round(104 * Theme.textScale)
                flatLook: true
                text: row.asking ? qsTr("Sluiten") : qsTr("Vastleggen…")
                Accessible.name: qsTr("Vastleggen wat er is gedaan voor: %1").arg(row.text)
                onClicked: {
                    row.asking = !row.asking
                    if (row.asking)
                        amount.forceActiveFocus()
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.leftMargin: Math.round(140 * Theme.textScale)
            visible: row.asking
            spacing: Theme.gap
            Field {
                id: amount
                width: Math.round(90 * Theme.textScale)
                name: qsTr("Hoeveel?")
                placeholderText: name
                onAccepted: row.save()
            }
            Field {
                id: of
                visible: row.isShare
                width: Math.round(110 * Theme.textScale)
                name: qsTr("van hoeveel?")
                placeholderText: name
                onAccepted: row.save()
            }
            DateField {
                id: day
                name: qsTr("Op welke dag?")
                text: row.programme.today
            }
            Choice {
                id: gemeente
                visible: row.perGemeente
                width: Math.round(190 * Theme.textScale)
                name: qsTr("In welke gemeente?")
                hint: name
                model: row.programme.gemeenten.slice(1)
                onChosen: id => value = id
            }
            Field {
                id: note
                width: Math.round(240 * Theme.textScale)
                name: qsTr("Wat was het?")
                placeholderText: name
                maximumLength: 200
                onAccepted: row.save()
            }
            PlainButton {
                visible: row.perGemeente
                flatLook: true
                text: qsTr("Kaart als PDF…")
                onClicked: mapDialog.open()
            }
            PlainButton {
                text: qsTr("Bewaren")
                enabled: amount.text.trim() !== "" && (!row.perGemeente || (gemeente.value ?? "") !== "")
                onClicked: row.save()
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
