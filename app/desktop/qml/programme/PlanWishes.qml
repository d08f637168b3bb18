// SPDX-License-Identifier: EUPL-1.2
// What a plan must keep to.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: wishes
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    readonly property Planner planner: workspace.planner
    spacing: 12

    Heading { text: qsTr("Geld en mensen") }
    FormRow {
        label: qsTr("Begrotingsregel die betaalt")
        note: wishes.programme.budgetNote
        Choice {
            Layout.fillWidth: true
            name: qsTr("Begrotingsregel die betaalt")
            model: wishes.programme.budgetLines.slice(1)
            value: wishes.planner.line
            onChosen: id => wishes.planner.line = id
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: wishes.width < 380 * Theme.textScale ? 1 : 2
        columnSpacing: 14
        FormRow {
            label: qsTr("Geld voor wat nieuw is (€)")
            Field {
                objectName: "planMoney"
                Layout.fillWidth: true
                name: qsTr("Geld voor wat nieuw is (€)")
                placeholderText: qsTr("wat de regel over heeft")
                text: wishes.planner.money
                onTextEdited: wishes.planner.money = text
            }
        }
        FormRow {
            label: qsTr("Dagen van het team per kwartaal")
            Field {
                objectName: "planDays"
                Layout.fillWidth: true
                name: qsTr("Dagen van het team per kwartaal")
                placeholderText: qsTr("één team, elke werkdag")
                text: wishes.planner.teamDays
                onTextEdited: wishes.planner.teamDays = text
            }
        }
    }
    Heading { text: qsTr("Eerlijk verdelen") }
    Check {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        text: qsTr("Elke gemeente minstens één voorlichting")
        checked: wishes.planner.everyGemeente
        onToggled: wishes.planner.everyGemeente = checked
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: 6
        BodyText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: qsTr("Hoogstens in één gemeente (0: geen grens)")
            wrapMode: Text.WordWrap
        }
        NumberBox {
            name: qsTr("Hoogstens in één gemeente (0: geen grens)")
            from: 0
            to: 50
            value: wishes.planner.perGemeente
            onChosen: number => wishes.planner.perGemeente = number
        }
        BodyText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: qsTr("Hoogstens in één gebied")
            wrapMode: Text.WordWrap
        }
        NumberBox {
            name: qsTr("Hoogstens in één gebied")
            from: 1
            to: 4
            value: wishes.planner.perArea
            onChosen: number => wishes.planner.perArea = number
        }
        BodyText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: qsTr("Gebieden minstens zo ver van elkaar (km)")
            wrapMode: Text.WordWrap
        }
        NumberBox {
            name: qsTr("Gebieden minstens zo ver van elkaar (km)")
            from: 0
            to: 50
            value: wishes.planner.spacing
            onChosen: number => wishes.planner.spacing = number
        }
    }
    Heading {
        visible: wishes.planner.choices.count > 0
        text: qsTr("Met de hand gekozen")
    }
    Repeater {
        model: wishes.planner.choices
        delegate: RowLayout {
            id: choice
            required property string text
            required property int index
            Layout.fillWidth: true
            BodyText {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: choice.text
                wrapMode: Text.WordWrap
            }
            PlainButton {
                flatLook: true
                text: qsTr("Vergeten")
                Accessible.name: qsTr("Vergeten: %1").arg(choice.text)
                onClicked: wishes.planner.removeChoice(choice.index)
            }
        }
    }
    Heading { text: qsTr("Wat kost één keer? (€)") }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: -8
        text: qsTr("Niemand anders weet wat een middel u kost. Een middel zonder prijs doet niet mee.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: wishes.planner.costs
        delegate: RowLayout {
            id: cost
            required property string interventionId
            required property string label
            required property string description
            required property string euro
            required property string days
            required property bool takesPart
            Layout.fillWidth: true
            spacing: Theme.gap
            BodyText {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: cost.label
                color: cost.takesPart ? Theme.text : Theme.softText
                wrapMode: Text.WordWrap
            }
            BodyText {
                text: cost.days === "1" ? qsTr("1 dag") : qsTr("%1 dagen").arg(cost.days)
                color: Theme.softText
                font.pixelSize: Theme.small
            }
            Field {
                Layout.preferredWidth: Math.round(80 * Theme.textScale)
                objectName: "cost:" + cost.interventionId
                name: qsTr("Prijs van %1").arg(cost.label)
                text: cost.euro
                horizontalAlignment: TextInput.AlignRight
                onEditingFinished: wishes.planner.setCost(cost.interventionId, text)
            }
        }
    }
    PlainButton {
        text: qsTr("Prijzen bewaren in het project")
        onClicked: wishes.planner.saveCosts()
    }
    Item { Layout.preferredHeight: 20 }
}
