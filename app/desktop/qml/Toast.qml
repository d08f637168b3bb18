// SPDX-License-Identifier: EUPL-1.2
// A short word about what was done; it goes by itself.
import QtQuick
import Gelegenheidskaart

Rectangle {
    id: toast
    required property Workspace workspace
    implicitWidth: words.implicitWidth + 32
    implicitHeight: words.implicitHeight + 20
    radius: Theme.radius
    color: Theme.text
    opacity: 0
    visible: opacity > 0
    BodyText {
        id: words
        anchors.centerIn: parent
        text: toast.workspace.message
        color: Theme.accentText
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Behavior on opacity { NumberAnimation { duration: 150 } }
    Timer {
        id: away
        interval: 4000
        onTriggered: toast.opacity = 0
    }
    Connections {
        target: toast.workspace
        function onMessageChanged() {
            if (toast.workspace.message === "")
                return
            toast.opacity = 1
            away.restart()
        }
    }
}
