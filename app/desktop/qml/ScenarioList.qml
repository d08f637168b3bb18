// SPDX-License-Identifier: EUPL-1.2
// Weights with a name, kept in the project.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: list
    required property Workspace workspace
    spacing: 0
    Heading { text: qsTr("Scenario's") }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: qsTr("Bewaar gewichten onder een naam en vergelijk ze op de kaart.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: list.workspace.scenarios
        delegate: ScenarioEntry {
            Layout.fillWidth: true
            workspace: list.workspace
        }
    }
    Field {
        id: scenarioName
        Layout.fillWidth: true
        Layout.topMargin: 12
        name: qsTr("Naam van het scenario")
        placeholderText: name
        maximumLength: 60
    }
    Field {
        id: scenarioNote
        Layout.fillWidth: true
        Layout.topMargin: 6
        name: qsTr("Waarom deze gewichten?")
        placeholderText: name
        maximumLength: 400
    }
    PlainButton {
        Layout.topMargin: 8
        text: qsTr("Bewaar deze gewichten")
        enabled: scenarioName.text.trim() !== ""
        onClicked: if (list.workspace.saveScenario(scenarioName.text, scenarioNote.text)) {
            scenarioName.clear()
            scenarioNote.clear()
        }
    }
}
