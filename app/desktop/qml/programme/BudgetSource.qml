// SPDX-License-Identifier: EUPL-1.2
// Where the amounts of the begroting come from: the beginning of a new one, or of the one there is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: head
    required property Programme programme
    readonly property bool fresh: !programme.hasBudget
    property bool editing: false
    spacing: Theme.gap
    function close() {
        editing = false
        change.forceActiveFocus()
    }
    function save() { programme.saveBudgetSource(source.text) }

    RowLayout {
        Layout.fillWidth: true
        visible: !head.fresh && !head.editing
        spacing: Theme.gap
        BodyText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: qsTr("Bron: %1").arg(head.programme.budgetSource)
            color: Theme.softText
            wrapMode: Text.WordWrap
        }
        PlainButton {
            id: change
            objectName: "budgetSourceEdit"
            flatLook: true
            text: qsTr("Bron wijzigen")
            onClicked: {
                source.text = head.programme.budgetSource
                head.editing = true
                source.forceActiveFocus()
            }
        }
    }
    FormRow {
        Layout.maximumWidth: Math.round(560 * Theme.textScale)
        visible: head.fresh || head.editing
        label: qsTr("Bron van de bedragen")
        Field {
            id: source
            objectName: "budgetSource"
            Layout.fillWidth: true
            name: qsTr("Bron van de bedragen")
            placeholderText: qsTr("bijvoorbeeld: besluit stuurgroep 12 maart")
            maximumLength: 200
            onAccepted: {
                if (head.editing)
                    head.save()
            }
            Keys.onEscapePressed: {
                if (head.editing)
                    head.close()
            }
        }
    }
    RowLayout {
        visible: head.editing
        spacing: Theme.gap
        PlainButton {
            objectName: "budgetSourceSave"
            primary: true
            text: qsTr("Bewaren")
            onClicked: head.save()
        }
        PlainButton {
            text: qsTr("Annuleren")
            onClicked: head.close()
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: head.fresh
        spacing: Theme.gap
        PlainButton {
            objectName: "budgetMakeLike"
            visible: head.programme.budgetExample > 0
            primary: true
            text: qsTr("Begin met de regels van %1").arg(head.programme.budgetExample)
            onClicked: head.programme.makeBudget(source.text, true)
        }
        PlainButton {
            objectName: "budgetMakeEmpty"
            text: qsTr("Begin leeg")
            onClicked: head.programme.makeBudget(source.text, false)
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: head.fresh && head.programme.budgetExample > 0
        text: qsTr("Alleen de regels komen mee, niet de bedragen. Een begroting uit een bestand leest u in met de knop hierboven.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
