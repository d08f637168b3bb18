// SPDX-License-Identifier: EUPL-1.2
// How alike the comparison areas are, feature by feature: before choosing them and after.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: table
    required property var area
    readonly property real figureWidth: Math.round(78 * Math.min(1.5, Theme.textScale))
    /// Narrow: only the difference that is left.
    readonly property bool narrow: width < 620 * Theme.textScale
    spacing: 0
    Notice {
        Layout.fillWidth: true
        Layout.bottomMargin: 8
        plain: table.area.unlike === 0
        text: table.area.unlike === 0 ? qsTr("De gekozen gebieden lijken in alle gemeten kenmerken op het proefgebied.")
                                      : qsTr("In %1 kenmerken lijken de gekozen gebieden niet genoeg op het proefgebied (verschil boven 0,25). Die staan vet.").arg(table.area.unlike)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Heading {
            Layout.fillWidth: true
            text: qsTr("Kenmerk")
        }
        Repeater {
            model: table.narrow ? [qsTr("verschil")] : [qsTr("proefgebied"), qsTr("alle"), qsTr("gekozen"), qsTr("eerst"), qsTr("verschil")]
            delegate: Heading {
                required property string modelData
                Layout.preferredWidth: table.figureWidth
                text: modelData
                horizontalAlignment: Text.AlignRight
            }
        }
    }
    Repeater {
        model: table.area.balance
        delegate: ColumnLayout {
            id: line
            required property var modelData
            Layout.fillWidth: true
            spacing: 0
            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: 1
                color: Theme.line
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 8
                BodyText {
                    Layout.fillWidth: true
                    topPadding: 4
                    bottomPadding: 4
                    text: line.modelData.label
                    font.weight: line.modelData.off ? Font.DemiBold : Font.Normal
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: verschil %2 standaarddeviaties").arg(line.modelData.label).arg(line.modelData.after)
                }
                Repeater {
                    model: table.narrow ? [line.modelData.after] : [line.modelData.pilot, line.modelData.all, line.modelData.chosen, line.modelData.before, line.modelData.after]
                    delegate: BodyText {
                        required property string modelData
                        Layout.preferredWidth: table.figureWidth
                        text: modelData
                        font.weight: line.modelData.off ? Font.DemiBold : Font.Normal
                        font.features: { "tnum": 1 }
                        horizontalAlignment: Text.AlignRight
                    }
                }
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 6
        text: qsTr("Verschil met het proefgebied in standaarddeviaties: eerst, met alle gebieden waaruit gekozen kon worden, en met de gekozen gebieden. Tot 0,25 is het klein.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 2
        visible: table.area.unknown !== ""
        text: qsTr("Zonder gegevens: %1.").arg(table.area.unknown)
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
}
