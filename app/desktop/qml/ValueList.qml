// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

ListView {
    id: list
    required property Workspace workspace
    clip: true
    model: workspace.values
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar { policy: list.contentHeight > list.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff }
    // A legend that grows takes room from the list: what is chosen stays in sight.
    onHeightChanged: Qt.callLater(list.showChosen)
    function showChosen() {
        if (currentIndex >= 0 && height > 0)
            positionViewAtIndex(currentIndex, ListView.Contain)
    }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("De kaart toont")
    currentIndex: workspace.values.rowOf(workspace.value)
    Keys.onUpPressed: step(-1)
    Keys.onDownPressed: step(1)
    function step(by: int) {
        const next = itemAtIndex(Math.max(0, Math.min(count - 1, currentIndex + by))) as ValueEntry
        if (next)
            workspace.value = next.valueId
    }
    Connections {
        target: list.workspace
        function onViewChanged() {
            list.currentIndex = list.workspace.values.rowOf(list.workspace.value)
            Qt.callLater(list.showChosen)
        }
    }
    section.property: "group"
    section.delegate: BodyText {
        required property string section
        width: ListView.view.width
        height: Math.round(30 * Theme.textScale)
        leftPadding: Theme.pad
        verticalAlignment: Text.AlignBottom
        bottomPadding: 4
        text: section
        color: Theme.softText
        font.pixelSize: Theme.small
    }
    delegate: ValueEntry {
        width: ListView.view.width
        chosen: ListView.isCurrentItem
        showFocus: ListView.isCurrentItem && list.activeFocus
        onPicked: list.workspace.value = valueId
    }
}
