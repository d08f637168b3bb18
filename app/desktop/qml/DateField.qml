// SPDX-License-Identifier: EUPL-1.2
// A day, as 31-03-2026; the arrow keys go a day up and down.
import QtQuick

Field {
    id: field
    implicitWidth: Math.round(116 * Theme.textScale)
    placeholderText: qsTr("dd-mm-jjjj")
    maximumLength: 10
    readonly property bool valid: /^\d{1,2}[-\/. ]\d{1,2}[-\/. ](\d{4}|\d{2})$/.test(text.trim()) || /^\d{4}-\d{1,2}-\d{1,2}$/.test(text.trim())
    function step(days: int) {
        const parts = text.trim().split(/[-\/. ]/).map(Number)
        if (parts.length !== 3 || parts.some(isNaN))
            return
        const day = parts[0] > 31 ? new Date(parts[0], parts[1] - 1, parts[2] + days) : new Date(parts[2], parts[1] - 1, parts[0] + days)
        const two = n => String(n).padStart(2, "0")
        text = two(day.getDate()) + "-" + two(day.getMonth() + 1) + "-" + day.getFullYear()
        textEdited()
    }
    Keys.onUpPressed: step(1)
    Keys.onDownPressed: step(-1)
}
