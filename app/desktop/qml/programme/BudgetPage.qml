// SPDX-License-Identifier: EUPL-1.2
// The begroting of the year: each line with what was spent and planned, and the sums that must hold.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

ScrollView {
    id: page
    required property Workspace workspace
    readonly property Programme programme: workspace.programme
    contentWidth: availableWidth

    ColumnLayout {
        x: 24
        width: Math.min(page.availableWidth - 48, Math.round(1000 * Theme.textScale))
        spacing: 0
        RegisterBar {
            Layout.fillWidth: true
            Layout.topMargin: 20
            workspace: page.workspace
            title: qsTr("Begroting van %1").arg(page.programme.year)
            register: "begroting"
            document: true
        }
        Notice {
            Layout.fillWidth: true
            Layout.topMargin: 12
            visible: page.programme.budgetNote !== ""
            text: page.programme.budgetNote
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
            delegate: MoneyRow { Layout.fillWidth: true }
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
                BodyText {
                    text: check.modelData.holds ? check.modelData.expected : qsTr("%1 in plaats van %2").arg(check.modelData.found).arg(check.modelData.expected)
                    font.features: { "tnum": 1 }
                }
            }
        }
        Item { Layout.preferredHeight: 32 }
    }
}
