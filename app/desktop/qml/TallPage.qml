// SPDX-License-Identifier: EUPL-1.2
// A page that fills its place, and scrolls when large letters or a small window leave too little of it.
import QtQuick
import QtQuick.Controls

Flickable {
    id: page
    /// No less height than this.
    property real tall: 0
    default property alias content: holder.data
    contentWidth: width
    contentHeight: holder.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    ScrollBar.vertical: ScrollBar {}
    FollowFocus {
        parent: page.contentItem
        view: page
    }
    Item {
        id: holder
        width: page.width
        height: Math.max(page.height, page.tall)
    }
}
