// SPDX-License-Identifier: EUPL-1.2
// The begroting of the year: each line with what was spent and planned, and the sums that must hold. Lines are typed
// here too, one at a time.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FollowView {
    id: page
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    /// Line whose form is open; "+": that of a new one.
    property string open: ""
    /// What is typed is of one year.
    readonly property int year: programme.year
    onYearChanged: open = ""
    margin: 24
    above: 20
    widest: 1000 * Theme.textScale
    readonly property real editWidth: Math.round(88 * Theme.textScale)
    function close() {
        if (open === "+")
            fresh.forceActiveFocus()
        open = ""
    }
    Connections {
        target: page.programme
        function onSaved(subject) {
            if (subject !== "budget" && subject !== "budgetUndone")
                return
            if (source.editing)
                source.close()
            const line = page.open
            page.close()
            if (line !== "" && line !== "+" && page.programme.money.find("line", line) < 0)
                fresh.forceActiveFocus() // it was removed, and its button with it
        }
        function onChanged() {
            if (!page.programme.hasBudget)
                page.open = ""
        }
    }

    RegisterBar {
        Layout.fillWidth: true
        workspace: page.workspace
        title: qsTr("Begroting van %1").arg(page.programme.year)
        register: "begroting"
        document: true
        PlainButton {
            objectName: "budgetUndo"
            visible: page.programme.canUndoBudget
            text: qsTr("Ongedaan maken")
            onClicked: page.programme.undoBudget()
        }
        PlainButton {
            id: fresh
            objectName: "budgetNew"
            visible: page.programme.hasBudget
            primary: true
            text: qsTr("Nieuwe regel")
            onClicked: page.open = "+"
        }
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: page.programme.budgetNote !== ""
        text: page.programme.budgetNote
    }
    BudgetSource {
        id: source
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: page.programme.ready
        programme: page.programme
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 12
        visible: page.programme.hasBudget
        spacing: 28
        Repeater {
            model: page.programme.budgetTotals
            delegate: RowLayout {
                id: sum
                required property var modelData
                spacing: 8
                BodyText {
                    text: sum.modelData.label
                    color: Theme.softText
                }
                BodyText {
                    text: sum.modelData.figure
                    font.weight: Font.DemiBold
                    font.features: { "tnum": 1 }
                    Accessible.role: Accessible.StaticText
                    Accessible.name: sum.modelData.label + ": " + text
                }
            }
        }
    }
    Loader {
        Layout.fillWidth: true
        Layout.topMargin: active ? 12 : 0
        active: page.open === "+"
        visible: active
        sourceComponent: BudgetLineForm {
            programme: page.programme
            onClosed: page.close()
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: page.programme.money.count > 0
        text: qsTr("Wat een regel aan andere dingen uitgeeft staat niet in dit project. Inzet die het plafond van een regel doorbreekt wordt geweigerd.")
        color: Theme.softText
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: page.programme.money
        delegate: MoneyRow {
            Layout.fillWidth: true
            programme: page.programme
            editWidth: page.editWidth
            editing: page.open === line
            onEditWanted: page.open = line
            onClosed: page.close()
        }
    }
    Heading {
        Layout.topMargin: 24
        visible: page.programme.checks.length > 0
        text: qsTr("Sommen die moeten kloppen")
    }
    Repeater {
        model: page.programme.checks
        delegate: RowLayout {
            id: check
            required property var modelData
            Layout.fillWidth: true
            Layout.topMargin: 6
            spacing: 12
            StateMark {
                Layout.preferredWidth: Math.round(96 * Theme.textScale)
                state_: check.modelData.holds ? "reached" : "missed"
                text: check.modelData.holds ? qsTr("klopt") : qsTr("klopt niet")
            }
            BodyText {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: check.modelData.text
                wrapMode: Text.WordWrap
            }
            PlainButton {
                visible: !check.modelData.holds
                flatLook: true
                text: qsTr("Hoeft niet meer")
                Accessible.name: qsTr("Deze som hoeft niet meer te kloppen: %1").arg(check.modelData.text)
                onClicked: page.programme.dropBudgetSum(check.modelData.id)
            }
            BodyText {
                Layout.rightMargin: page.editWidth + 12 // the amounts of the lines end here too
                text: check.modelData.holds ? check.modelData.expected : qsTr("%1 in plaats van %2").arg(check.modelData.found).arg(check.modelData.expected)
                font.features: { "tnum": 1 }
            }
        }
    }
}
