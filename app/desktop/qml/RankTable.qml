// SPDX-License-Identifier: EUPL-1.2
// The list itself. Up and down select, Enter zooms; a click on a heading sorts, as do left and right, and space turns
// the order around.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import Gelegenheidskaart

FocusScope {
    id: area
    required property Workspace workspace
    readonly property bool roomy: width > 660 * Theme.textScale
    readonly property bool narrow: width < 500 * Theme.textScale
    /// The column that shows where the place lies with somewhat other weights.
    readonly property int dashes: narrow ? RankedTable.Rank : RankedTable.Interval
    /// Shares of the width that is left for texts; numbers have a width of their own.
    readonly property list<real> widths: {
        const t = Theme.textScale
        const rank = workspace.table.byPriority
        const top = workspace.areaKind === 0 ? 68 : 0 // what the place of a gemeente goes by
        const numbers = roomy ? [64, 0, 0, 104, 74, rank ? 86 : 0, 0, 0, top, 72, 0] : narrow ? [64, 0, 0, t > 1.3 ? 72 : 84, 0, 0, 0, 0, top, 0, 0] : [64, 0, 0, 100, 70, rank ? 84 : 0, 0, 0, top, 0, 0]
        const left = width - 10 - numbers.reduce((sum, w) => sum + w * t, 0)
        // A name in full says more than half a name and half a gemeente.
        const gemeente = workspace.areaKind === 0 || workspace.table.gemeente !== "" || left * 0.42 < 80 * t ? 0 : Math.min(left * 0.42, 112 * t)
        return numbers.map((w, i) => i === 1 ? left - gemeente : i === 2 ? gemeente : w * t)
    }
    // Later: while the rows change as well, a layout now would leave those of before on the screen.
    onWidthsChanged: Qt.callLater(table.forceLayout)

    /// Sorts by the next column that can be seen.
    function sortBeside(step: int) {
        for (let column = workspace.table.sortColumn + step; column >= 0 && column < widths.length; column += step)
            if (widths[column] > 0) {
                workspace.table.sortBy(column)
                return
            }
    }

    HorizontalHeaderView {
        id: headings
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.row
        syncView: table
        clip: true
        resizableColumns: false
        // Sorting by keyboard goes through the list itself: Left, Right, Space.
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        delegate: RankHeading {
            table: area.workspace.table
            explanation: column !== area.dashes ? "" : qsTr("Het streepje toont tussen welke plaatsen dit gebied ligt als de gewichten iets anders zijn. Links is plaats 1, rechts de laatste plaats; een kort streepje is een zekere plaats.")
        }
    }
    TableView {
        id: table
        objectName: "rankTable"
        anchors.top: headings.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        clip: true
        focus: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        reuseItems: true
        model: area.workspace.table
        columnWidthProvider: column => area.widths[column]
        rowHeightProvider: () => Theme.row
        ScrollBar.vertical: ScrollBar { policy: ScrollBar.AsNeeded }
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Ranglijst")
        delegate: RankCell {
            workspace: area.workspace
            interval: column === area.dashes
            onPicked: extend => {
                table.forceActiveFocus()
                area.workspace.selectRow(row, extend)
            }
            onOpened: area.workspace.zoomToSelection()
        }
        Keys.onUpPressed: area.workspace.moveSelection(-1)
        Keys.onDownPressed: area.workspace.moveSelection(1)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(table.height / Theme.row) - 1)
            if (event.key === Qt.Key_PageDown) area.workspace.moveSelection(page)
            else if (event.key === Qt.Key_PageUp) area.workspace.moveSelection(-page)
            else if (event.key === Qt.Key_Home) area.workspace.moveSelection(-1000000)
            else if (event.key === Qt.Key_End) area.workspace.moveSelection(1000000)
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) area.workspace.zoomToSelection()
            else if (event.key === Qt.Key_Escape) area.workspace.clearSelection()
            else if (event.matches(StandardKey.Copy)) area.workspace.copyTable()
            else if (event.key === Qt.Key_Right) area.sortBeside(1)
            else if (event.key === Qt.Key_Left) area.sortBeside(-1)
            else if (event.key === Qt.Key_Space) area.workspace.table.sortBy(area.workspace.table.sortColumn)
            else return
            event.accepted = true
        }
        Connections {
            target: area.workspace.table
            function onSelectionChanged() {
                const row = area.workspace.table.currentRow
                if (row >= 0)
                    table.positionViewAtRow(row, TableView.Contain)
            }
        }
    }
    FocusRing {
        target: table
        anchors.margins: 1
    }
}
