// SPDX-License-Identifier: EUPL-1.2
// Which statistic seeks the hot spots, and how far it is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    required property Workspace workspace
    required property real maximumWidth
    readonly property HotspotSearch search: workspace.hotspots
    /// Only what can be chosen, unless there is something to say.
    readonly property bool telling: search.busy || search.stopped || search.problem !== ""
    width: Math.min(maximumWidth, telling ? Math.round(300 * Theme.textScale) : choice.implicitWidth + 8)
    height: telling ? content.implicitHeight + 16 : choice.implicitHeight + 8
    color: "#f2ffffff"
    border.color: Theme.line
    radius: Theme.radius

    ColumnLayout {
        id: content
        x: bar.telling ? 8 : 4
        y: x
        width: parent.width - 2 * x
        spacing: 6
        Segments {
            id: choice
            name: qsTr("Hoe hotspots worden gezocht")
            choices: [{ id: 0, label: "Gi*" }, { id: 1, label: qsTr("Lokale Moran") }]
            current: bar.search.statistic
            onChosen: id => bar.search.statistic = id
        }
        RowLayout {
            visible: bar.search.busy
            spacing: Theme.gap
            ProgressBar {
                Layout.fillWidth: true
                indeterminate: bar.search.progress < 0
                value: Math.max(0, bar.search.progress)
                Accessible.name: qsTr("Zoeken naar hotspots")
            }
            PlainButton {
                objectName: "stopHotspots"
                text: qsTr("Stop")
                onClicked: bar.search.stop()
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: bar.search.busy
            text: qsTr("De hotspots worden berekend. Tot dan toont de kaart de vorige uitkomst, of niets.")
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        RowLayout {
            visible: bar.search.stopped
            spacing: Theme.gap
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Het zoeken is gestopt. Wat de kaart toont, kan van eerdere gewichten zijn.")
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
            PlainButton {
                objectName: "startHotspots"
                text: qsTr("Zoek verder")
                onClicked: bar.search.start()
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: bar.search.problem !== ""
            text: bar.search.problem
            color: Theme.problemText
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
