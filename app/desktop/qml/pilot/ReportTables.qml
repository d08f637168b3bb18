// SPDX-License-Identifier: EUPL-1.2
// The outcomes: in sentences first, then the figures with their intervals, then what they do not say.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: tables
    required property PilotResult result
    spacing: 0

    PartHead { title: qsTr("In het kort") }
    Repeater {
        model: tables.result.summary
        delegate: BodyText {
            required property string modelData
            required property int index
            Layout.fillWidth: true
            Layout.bottomMargin: 6
            text: modelData
            font.weight: index === 0 || index === tables.result.summary.length - 1 ? Font.DemiBold : Font.Normal
            wrapMode: Text.WordWrap
            lineHeight: 1.2
        }
    }
    PartHead { title: qsTr("Stopregels van vooraf") }
    Repeater {
        model: tables.result.rules
        delegate: ColumnLayout {
            id: rule
            required property string text
            required property var outcomes
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            spacing: 2
            BodyText {
                Layout.fillWidth: true
                text: rule.text
                wrapMode: Text.WordWrap
            }
            Flow {
                Layout.fillWidth: true
                Layout.leftMargin: 16
                spacing: 20
                Repeater {
                    model: rule.outcomes
                    delegate: BodyText {
                        required property var modelData
                        text: modelData.type === "" ? modelData.says : modelData.type + ": " + modelData.says
                        color: modelData.stop ? Theme.problemText : Theme.softText
                        font.weight: modelData.stop ? Font.DemiBold : Font.Normal
                    }
                }
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        text: qsTr("Onzeker: het interval ligt aan beide kanten van de grens.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    PartHead {
        visible: !tables.result.blind
        title: qsTr("Zien deskundigen hetzelfde als de kaart?")
        note: qsTr("Lijst van tien: hoeveel van de gekozen gebieden ook bij de eerste tien van de kaart staan. Samenhang (tau-b) en hoog of niet (kappa): 1 is volledig gelijk, 0 is toeval. Balk: interval van 95%. Streepjes: wat toeval geeft.")
    }
    Repeater {
        model: tables.result.agreement
        delegate: AgreementRow { Layout.fillWidth: true }
    }
    PartHead {
        title: qsTr("Meldingen voor en na")
        note: tables.result.periods
    }
    Repeater {
        model: tables.result.changes
        delegate: ChangeRow { Layout.fillWidth: true }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: qsTr("1 betekent: het proefgebied veranderde even veel als de vergelijkingsgebieden; 2: twee keer zo veel. Alleen als elk van de vier aantallen door toeval minstens 5 zou zijn, staat er een uitspraak.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    PartHead { title: qsTr("Wat deze proef niet zegt") }
    Repeater {
        model: tables.result.limits
        delegate: BodyText {
            required property string modelData
            Layout.fillWidth: true
            Layout.bottomMargin: 4
            text: "·  " + modelData
            wrapMode: Text.WordWrap
        }
    }
}
