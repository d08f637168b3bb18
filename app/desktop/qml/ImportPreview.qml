// SPDX-License-Identifier: EUPL-1.2
// What a file would bring: columns, counts, and rows that are set apart with the reason.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: preview
    required property DataImport source
    spacing: 8
    RowLayout {
        visible: preview.source.busy
        spacing: 12
        ProgressBar {
            Layout.fillWidth: true
            indeterminate: preview.source.progress < 0
            value: Math.max(0, preview.source.progress)
            Accessible.name: qsTr("Bezig met het bestand")
        }
        PlainButton {
            text: qsTr("Stoppen")
            onClicked: preview.source.cancel()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: refusal.implicitHeight + 20
        visible: preview.source.problem !== ""
        color: Theme.problemGround
        radius: Theme.radius
        ColumnLayout {
            id: refusal
            anchors.fill: parent
            anchors.margins: 10
            BodyText {
                Layout.fillWidth: true
                text: preview.source.problem
                color: Theme.problemText
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            PlainButton {
                visible: preview.source.refused.length > 0
                text: qsTr("Laat deze kolommen weg")
                onClicked: preview.source.leaveOut()
            }
        }
    }
    Repeater {
        model: preview.source
        delegate: ImportResult { Layout.fillWidth: true }
    }
    BodyText {
        Layout.fillWidth: true
        visible: preview.source.personal.length > 0
        text: qsTr("Deze kolommen komen niet in het project: %1").arg(preview.source.personal.join(", "))
        color: Theme.softText
        wrapMode: Text.WordWrap
    }
    PlainButton {
        Layout.topMargin: 4
        visible: preview.source.ready
        primary: true
        text: qsTr("Inlezen")
        onClicked: preview.source.run()
    }
}
