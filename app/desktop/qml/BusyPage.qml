// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

Item {
    id: page
    required property Workspace workspace
    ColumnLayout {
        anchors.centerIn: parent
        width: 320
        spacing: 14
        BodyText {
            text: page.workspace.stage
            font.pixelSize: Theme.large
            Layout.alignment: Qt.AlignHCenter
        }
        ProgressBar {
            id: bar
            Layout.fillWidth: true
            indeterminate: page.workspace.progress < 0
            value: Math.max(0, page.workspace.progress)
            Accessible.name: page.workspace.stage
        }
        PlainButton {
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Stoppen")
            focus: true
            onClicked: page.workspace.cancel()
        }
    }
}
