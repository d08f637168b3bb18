// SPDX-License-Identifier: EUPL-1.2
// Inside a view that scrolls: keeps what has the focus in sight, with some air around it.
import QtQuick

Item {
    id: follow
    required property Flickable view
    readonly property Item focused: Window.activeFocusItem

    onFocusedChanged: {
        show()
        Qt.callLater(show) // what opens with the focus has its place only then
    }
    function show() {
        const within = view.contentItem
        let parent = focused
        while (parent && parent !== within)
            parent = parent.parent
        if (!parent || !focused || !follow.visible)
            return
        const top = focused.mapToItem(within, 0, 0).y
        const bottom = top + focused.height
        const air = Math.min(56, view.height / 4)
        // A list begins where its first row is, which need not be 0.
        const first = view.originY
        const last = Math.max(first, first + view.contentHeight - view.height)
        if (top - air < view.contentY)
            view.contentY = Math.max(first, top - air)
        else if (bottom + air > view.contentY + view.height)
            view.contentY = Math.max(first, Math.min(last, top - air, bottom + air - view.height))
    }
}
