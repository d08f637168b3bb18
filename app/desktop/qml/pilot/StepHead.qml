// SPDX-License-Identifier: EUPL-1.2
// The name of a step, and what it is for.
import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: head
    required property string title
    required property string purpose
    Layout.fillWidth: true
    spacing: 6
    BodyText {
        Layout.fillWidth: true
        text: head.title
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    BodyText {
        Layout.fillWidth: true
        text: head.purpose
        wrapMode: Text.WordWrap
        lineHeight: 1.25
    }
}
