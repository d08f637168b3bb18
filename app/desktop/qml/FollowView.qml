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
    readonly property bool roomy: column.width > 700 * Theme.textScale
    clip: true
    contentWidth: width
    contentHeight: column.implicitHeight + 64
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}

    FollowFocus { view: view }
    ColumnLayout {
        id: column
        x: 32
        y: 24
        width: Math.max(0, Math.min(view.width - 64, view.widest))
        spacing: 0
    }
}
