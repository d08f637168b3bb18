// SPDX-License-Identifier: EUPL-1.2
// Which statistic seeks the hot spots, how far it is, and for who asks how it is done.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    required property Workspace workspace
    required property real maximumWidth
    required property real maximumHeight
    /// How the hot spots of this map were found; empty while there are none.
    required property string method
    /// Whether this map shows any.
    required property bool shown
    readonly property HotspotSearch search: workspace.hotspots
    /// Only what can be chosen, unless there is something to say.
    readonly property bool telling: search.busy || search.stopped || problem.visible || explanation.visible
    readonly property real restingHeight: choices.implicitHeight + 8
    readonly property real restingWidth: Math.min(maximumWidth, choices.wanted + 8)
    property bool open: false
    width: Math.min(maximumWidth, telling ? Math.max(Math.round(300 * Theme.textScale), choices.wanted + 16) : choices.wanted + 8)
    height: telling ? content.implicitHeight + 16 : restingHeight
    color: "#f2ffffff"
    border.color: Theme.line
    radius: Theme.radius

    ColumnLayout {
        id: content
        x: bar.telling ? 8 : 4
        y: x
        width: parent.width - 2 * x
        spacing: 6
        ColumnLayout { // one under the other: narrow, so that little of the map is covered
            id: choices
            readonly property real wanted: Math.ceil(Math.max(choice.implicitWidth, how.visible ? how.implicitWidth : 0))
            spacing: 2
            Segments {
                id: choice
                name: qsTr("Hoe hotspots worden gezocht")
                choices: [{ id: 0, label: "Gi*" }, { id: 1, label: qsTr("Lokale Moran") }]
                current: bar.search.statistic
                onChosen: id => bar.search.statistic = id
            }
            PlainButton {
                id: how
                objectName: "hotspotMethod"
                visible: bar.method !== ""
                flatLook: true
                checkable: true
                checked: bar.open
                text: (bar.open ? "▾ " : "▸ ") + qsTr("Hoe is dit berekend?")
                Accessible.name: qsTr("Hoe is dit berekend?")
                onToggled: bar.open = checked
            }
        }
        Flickable { // a long text scrolls
            id: explanation
            visible: bar.open && bar.method !== ""
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(60, Math.min(methodText.implicitHeight, bar.maximumHeight - bar.restingHeight - 16))
            contentHeight: methodText.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            activeFocusOnTab: interactive
            Keys.onUpPressed: flick(0, 600)
            Keys.onDownPressed: flick(0, -600)
            ScrollBar.vertical: ScrollBar {}
            BodyText {
                id: methodText
                objectName: "hotspotMethodText"
                width: explanation.width - 10
                text: bar.method
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            FocusRing { target: explanation }
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
            id: problem
            Layout.fillWidth: true
            visible: bar.search.problem !== "" && !bar.shown
            text: bar.search.problem
            color: Theme.problemText
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
