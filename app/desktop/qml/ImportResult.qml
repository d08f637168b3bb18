// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: result
    required property string title
    required property string counts
    required property string mapping
    required property string reasons
    required property string notes
    implicitHeight: words.implicitHeight + 24
    color: Theme.surface
    border.color: Theme.line
    radius: Theme.radius
    ColumnLayout {
        id: words
        anchors.fill: parent
        anchors.margins: 12
        spacing: 4
        BodyText {
            Layout.fillWidth: true
            text: result.title
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            text: result.counts
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            visible: result.mapping !== ""
            text: qsTr("Kolommen: %1").arg(result.mapping)
            color: Theme.softText
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            visible: result.reasons !== ""
            text: qsTr("Apart gezet: %1").arg(result.reasons)
            color: Theme.noticeText
            wrapMode: Text.WordWrap
        }
        BodyText {
            Layout.fillWidth: true
            visible: result.notes !== ""
            text: result.notes
            color: Theme.softText
            wrapMode: Text.WordWrap
        }
    }
}
