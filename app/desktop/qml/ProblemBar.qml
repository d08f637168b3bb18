// SPDX-License-Identifier: EUPL-1.2
// What went wrong, in one sentence, until it is put away.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: bar
    required property Workspace workspace
    visible: workspace.problem !== ""
    implicitHeight: content.implicitHeight + 20
    radius: Theme.radius
    color: Theme.problemGround
    RowLayout {
        id: content
        anchors.fill: parent
        anchors.margins: 10
        BodyText {
            Layout.fillWidth: true
            text: bar.workspace.problem
            color: Theme.problemText
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        PlainButton {
            flatLook: true
            text: qsTr("Sluiten")
            onClicked: bar.workspace.dismissProblem()
        }
    }
}
