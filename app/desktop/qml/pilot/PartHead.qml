// SPDX-License-Identifier: EUPL-1.2
// Where a part of a step begins.
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: head
    required property string title
    property string note: ""
    Layout.fillWidth: true
    Layout.topMargin: 28
    Layout.bottomMargin: 8
    spacing: 3
    BodyText {
        Layout.fillWidth: true
        text: head.title
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    BodyText {
        Layout.fillWidth: true
        visible: head.note !== ""
        text: head.note
        color: Theme.softText
        wrapMode: Text.WordWrap
    }
}
