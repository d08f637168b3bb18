// SPDX-License-Identifier: EUPL-1.2
// A column that is longer than the window: it scrolls, and goes along with the keyboard, so that what has the focus is seen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Flickable {
    id: view
    default property alias content: column.data
    /// No line is longer than can be read.
    property real widest: 940 * Math.min(1.6, Theme.textScale)
    /// Beside and above the column.
    property int margin: 32
    property int above: 24
    readonly property bool roomy: column.width > 700 * Theme.textScale
    clip: true
    contentWidth: width
    contentHeight: column.implicitHeight + 64
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}

    FollowFocus { view: view }
    ColumnLayout {
        id: column
        x: view.margin
        y: view.above
        width: Math.max(0, Math.min(view.width - 2 * view.margin, view.widest))
        spacing: 0
    }
}
