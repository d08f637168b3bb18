// SPDX-License-Identifier: EUPL-1.2
// An inzet out of the register, asked twice.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: remove
    property bool asking: false
    signal wanted()
    spacing: Theme.gap
    function reset() { asking = false }

    PlainButton {
        id: ask
        objectName: "inzetRemove"
        visible: !remove.asking
        flatLook: true
        flush: true
        text: qsTr("Verwijderen…")
        onClicked: {
            remove.asking = true
            no.forceActiveFocus()
        }
    }
    BodyText {
        Layout.fillWidth: true
        visible: remove.asking
        text: qsTr("Deze inzet uit het register verwijderen? Dat is voor een vergissing. Wat niet doorgaat, laat u vervallen.")
        wrapMode: Text.WordWrap
    }
    RowLayout {
        visible: remove.asking
        spacing: Theme.gap
        PlainButton {
            objectName: "inzetRemoveYes"
            text: qsTr("Ja, verwijderen")
            onClicked: {
                remove.asking = false
                ask.forceActiveFocus()
                remove.wanted()
            }
        }
        PlainButton {
            id: no
            objectName: "inzetRemoveNo"
            text: qsTr("Nee")
            onClicked: {
                remove.asking = false
                ask.forceActiveFocus()
            }
        }
    }
}
