// SPDX-License-Identifier: EUPL-1.2
// The blind screen of an expert: the areas of one form, without anything that the map says, and no way to the map.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property PilotDesk pilot
    readonly property PilotJudging judging: pilot.judging
    property bool leaving: false

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        FollowView {
            id: view
            Layout.fillWidth: true
            Layout.fillHeight: true
            widest: 1080 * Math.min(1.6, Theme.textScale)
            StepHead {
                title: qsTr("Oordeel van %1: %2").arg(page.judging.expert).arg(page.judging.typeName)
                purpose: qsTr("U kent deze omgeving. Hoeveel gelegenheid ziet u in elk gebied, vergeleken met de andere op deze lijst? 1 is veel minder, 2 minder, 3 gemiddeld, 4 meer, 5 veel meer. Weet u het niet, laat dan het streepje staan. Vink ook tien gebieden aan waar u de meeste gelegenheid ziet. Overleg niet en kijk niet op de kaart. Gelegenheid is geen misdaad: het gaat om de omstandigheden in een gebied, niet om mensen.")
            }
            FormRow {
                Layout.topMargin: 16
                Layout.bottomMargin: 8
                Layout.fillWidth: false
                label: qsTr("Datum van uw oordeel")
                DateField {
                    objectName: "judgeDay"
                    focus: true
                    name: qsTr("Datum van uw oordeel")
                    text: page.judging.day
                    onTextEdited: page.judging.day = text
                }
            }
            Repeater {
                model: page.judging.areas
                delegate: JudgeRow {
                    Layout.fillWidth: true
                    judging: page.judging
                    roomy: view.width > 860 * Theme.textScale
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: foot.implicitHeight + 24
            color: Theme.surface
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
            ColumnLayout {
                id: foot
                x: 32
                y: 12
                width: parent.width - 64
                spacing: 10
                ProblemList {
                    Layout.fillWidth: true
                    title: qsTr("Uw oordeel is nog niet bewaard:")
                    problems: page.judging.problems
                }
                Flow {
                    Layout.fillWidth: true
                    visible: !page.leaving
                    spacing: 16
                    PlainButton {
                        objectName: "judgeSave"
                        primary: true
                        text: qsTr("Oordeel bewaren")
                        enabled: page.judging.touched && !page.pilot.busy
                        onClicked: page.judging.save()
                    }
                    PlainButton {
                        objectName: "judgeStop"
                        text: qsTr("Stoppen")
                        onClicked: {
                            if (page.judging.touched)
                                page.leaving = true
                            else
                                page.judging.stop()
                        }
                    }
                    BodyText {
                        height: Theme.control
                        text: qsTr("Beoordeeld: %1 van %2.").arg(page.judging.rated).arg(page.judging.count)
                    }
                    BodyText {
                        height: Theme.control
                        text: qsTr("Aangevinkt: %1 van %2.").arg(page.judging.listed).arg(page.judging.most)
                        color: page.judging.listed > page.judging.most ? Theme.problemText : Theme.text
                        font.weight: page.judging.listed > page.judging.most ? Font.DemiBold : Font.Normal
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    visible: page.leaving
                    spacing: 16
                    BodyText {
                        height: Theme.control
                        text: qsTr("Wat u invulde gaat dan weg.")
                    }
                    PlainButton {
                        objectName: "judgeLeave"
                        text: qsTr("Toch stoppen")
                        onClicked: page.judging.stop()
                    }
                    PlainButton {
                        text: qsTr("Verder met oordelen")
                        onClicked: page.leaving = false
                    }
                }
            }
        }
    }
}
