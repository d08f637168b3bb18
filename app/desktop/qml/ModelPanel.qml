// SPDX-License-Identifier: EUPL-1.2
// What counts, and how much. Map, list and ranks follow while a slider moves.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Flickable {
    id: panel
    objectName: "modelPanel"
    required property Workspace workspace
    readonly property WeightModel weights: workspace.weights
    property bool judging: false
    clip: true
    contentWidth: width
    contentHeight: content.implicitHeight + 2 * Theme.pad
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}
    FollowFocus { view: panel }

    ColumnLayout {
        id: content
        x: 12
        y: 4
        width: panel.width - 28
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: panel.weights.modelName
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: 4
            text: panel.weights.changed ? qsTr("Gewichten zijn aangepast. De score in het project blijft zoals hij is.")
                                        : qsTr("Schuif om te zien wat een zwaarder of lichter gewicht doet.")
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 10
            Layout.bottomMargin: 4
            spacing: 4
            PlainButton {
                text: qsTr("Ongedaan maken")
                enabled: panel.weights.canUndo
                onClicked: panel.weights.undo()
            }
            PlainButton {
                text: qsTr("Opnieuw")
                enabled: panel.weights.canRedo
                onClicked: panel.weights.redo()
            }
            PlainButton {
                text: qsTr("Terug naar het model")
                enabled: panel.weights.changed
                onClicked: panel.weights.reset()
            }
        }
        Segments {
            Layout.topMargin: 4
            Layout.bottomMargin: 8
            name: qsTr("Hoe gewichten worden gekozen")
            choices: [{ id: 0, label: qsTr("Schuiven") }, { id: 1, label: qsTr("Oordelen in paren") }]
            current: panel.judging ? 1 : 0
            onChosen: id => panel.judging = id === 1
        }
        Loader {
            Layout.fillWidth: true
            active: panel.judging
            visible: active
            sourceComponent: JudgementPanel {
                objectName: "judgementPanel"
                workspace: panel.workspace
            }
        }
        BodyText {
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            visible: !panel.judging
            text: qsTr("Staafjes: hoe vaak een waarde voorkomt. Lijn: hoeveel punten die waarde geeft.")
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: panel.judging ? null : panel.weights
            delegate: WeightRow {
                Layout.fillWidth: true
                workspace: panel.workspace
            }
        }
        ScenarioList {
            Layout.fillWidth: true
            Layout.topMargin: 24
            workspace: panel.workspace
        }
    }
}
