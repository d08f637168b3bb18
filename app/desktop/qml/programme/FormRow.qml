// SPDX-License-Identifier: EUPL-1.2
// What a field is, above it.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: row
    required property string label
    property string note: ""
    default property alias field: place.data
    Layout.fillWidth: true
    Layout.minimumWidth: 0
    spacing: 3
    BodyText {
        Layout.fillWidth: true
        text: row.label
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    RowLayout {
        id: place
        Layout.fillWidth: true
        spacing: Theme.gap
    }
    BodyText {
        Layout.fillWidth: true
        visible: row.note !== ""
        text: row.note
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
