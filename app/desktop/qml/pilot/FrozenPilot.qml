// SPDX-License-Identifier: EUPL-1.2
// What was frozen: areas with what they are compared with and how alike they are, days, rules, fingerprints.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: frozen
    required property PilotDesk pilot
    signal showOnMap(string area)
    spacing: 0

    PartHead { title: qsTr("Afspraken") }
    FactList {
        Layout.fillWidth: true
        facts: frozen.pilot.facts
    }
    PartHead { title: qsTr("De proef stopt bij") }
    Repeater {
        model: frozen.pilot.rules
        delegate: BodyText {
            required property string modelData
            Layout.fillWidth: true
            Layout.topMargin: 2
            text: "·  " + modelData
            wrapMode: Text.WordWrap
        }
    }
    Repeater {
        model: frozen.pilot.areas
        delegate: ColumnLayout {
            id: area
            required property var modelData
            Layout.fillWidth: true
            spacing: 0
            PartHead {
                title: area.modelData.typeName + ": " + area.modelData.name + ", " + area.modelData.gemeente
                note: qsTr("Op het formulier staan %1 gebieden. Vergeleken wordt met %2 van de %3 gebieden buiten het bereik; wat er het meest op lijkt staat eerst:").arg(area.modelData.onForm).arg(area.modelData.others.length).arg(area.modelData.eligible)
            }
            Repeater {
                model: area.modelData.others
                delegate: BodyText {
                    required property var modelData
                    Layout.fillWidth: true
                    Layout.topMargin: 2
                    text: "·  " + qsTr("%1, %2; verschil %3").arg(modelData.name).arg(modelData.gemeente).arg(modelData.distance)
                    wrapMode: Text.WordWrap
                }
            }
            PlainButton {
                Layout.topMargin: 6
                flatLook: true
                flush: true
                text: qsTr("Toon %1 op kaart").arg(area.modelData.name)
                onClicked: frozen.showOnMap(area.modelData.id)
            }
            BalanceTable {
                Layout.fillWidth: true
                Layout.topMargin: 8
                area: area.modelData
            }
        }
    }
}
