// SPDX-License-Identifier: EUPL-1.2
// A page that fills its place, and scrolls when large letters or a small window leave too little of it. It goes along with
// the keyboard, so that what has the focus is seen.
import QtQuick
import QtQuick.Controls

Flickable {
    id: page
    /// No less height than this.
    property real tall: 0
    default property alias content: holder.data
    /// Scrolls to what was asked for, when the page does not show all.
    function reveal(item: Item) {
        settled.wanted = item
        settled.restart()
    }
    Timer { // what was asked for moves the rest first
        id: settled
        property Item wanted
        interval: 60
        onTriggered: if (page.interactive)
            page.contentY = Math.max(0, Math.min(page.contentHeight - page.height, wanted.mapToItem(page.contentItem, 0, 0).y - Theme.pad))
    }
    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: {
        let parent = focused
        while (parent && parent !== holder)
            parent = parent.parent
        if (!parent || !interactive)
            return
        const top = focused.mapToItem(holder, 0, 0).y
        const bottom = top + Math.min(focused.height, height / 2)
        const air = 24
        if (top - air < contentY)
            contentY = Math.max(0, top - air)
        else if (bottom + air > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, bottom + air - height))
    }
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
