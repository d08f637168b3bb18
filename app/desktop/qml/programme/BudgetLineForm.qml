// SPDX-License-Identifier: EUPL-1.2
// One line of the begroting, new or there already.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: form
    required property Programme programme
    /// Empty: a new one.
    property string line: ""
    signal closed()
    implicitHeight: fields.implicitHeight + 28
    color: Theme.surface
    border.color: Theme.line
    radius: Theme.radius

    function save() {
        programme.saveBudgetLine({ line: line, label: label.text, side: side.value, euro: euro.text, source: source.text })
    }
    Component.onCompleted: {
        const now = line === "" ? { label: "", side: "lasten", euro: "", source: "" } : programme.budgetLine(line)
        label.text = now.label
        side.value = now.side
        euro.text = now.euro
        source.text = now.source
        if (line === "")
            label.forceActiveFocus()
        else
            euro.forceActiveFocus()
    }
    Keys.onEscapePressed: closed()

    ColumnLayout {
        id: fields
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 14
        spacing: 12
        GridLayout {
            Layout.fillWidth: true
            columns: form.width < 620 * Theme.textScale ? 2 : 4
            columnSpacing: 14
            rowSpacing: 10
            FormRow {
                Layout.preferredWidth: 5
                label: qsTr("Regel")
                Field {
                    id: label
                    objectName: "postLabel"
                    Layout.fillWidth: true
                    name: qsTr("Regel")
                    maximumLength: 120
                    onAccepted: form.save()
                }
            }
            FormRow {
                Layout.preferredWidth: 2
                label: qsTr("Kant")
                Choice {
                    id: side
                    objectName: "postSide"
                    Layout.fillWidth: true
                    name: qsTr("Kant van de begroting")
                    model: form.programme.budgetSides
                    onChosen: id => value = id
                }
            }
            FormRow {
                Layout.preferredWidth: 2
                label: qsTr("Bedrag (€)")
                Field {
                    id: euro
                    objectName: "postEuro"
                    Layout.fillWidth: true
                    name: qsTr("Bedrag in hele euro's")
                    horizontalAlignment: TextInput.AlignRight
                    maximumLength: 20
                    onAccepted: form.save()
                }
            }
            FormRow {
                Layout.preferredWidth: 4
                label: qsTr("Bron, als die anders is")
                Field {
                    id: source
                    objectName: "postSource"
                    Layout.fillWidth: true
                    name: qsTr("Bron van dit bedrag")
                    maximumLength: 200
                    onAccepted: form.save()
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            PlainButton {
                objectName: "postSave"
                primary: true
                text: qsTr("Bewaren")
                onClicked: form.save()
            }
            PlainButton {
                objectName: "postCancel"
                text: qsTr("Annuleren")
                onClicked: form.closed()
            }
            Item { Layout.fillWidth: true }
            PlainButton {
                objectName: "postRemove"
                visible: form.line !== ""
                flatLook: true
                text: qsTr("Regel verwijderen")
                onClicked: form.programme.removeBudgetLine(form.line)
            }
        }
    }
}
