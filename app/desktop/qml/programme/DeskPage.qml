// SPDX-License-Identifier: EUPL-1.2
// The signals desk: what came in, with whom it was shared and when; 95% within a week.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: page
    required property Workspace workspace
    readonly property bool narrow: width < 760 * Theme.textScale
    tall: narrow ? 640 * Theme.textScale : 0
    readonly property Programme programme: workspace.programme
    Connections {
        target: page.programme
        function onSaved(subject) {
            if (subject === "signal")
                code.clear()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 24
        anchors.topMargin: 20
        spacing: 10
        RegisterBar {
            Layout.fillWidth: true
            workspace: page.workspace
            title: qsTr("Signalenbalie in %1").arg(page.programme.year)
            register: "signaalbalie"
        }
        BodyText {
            Layout.fillWidth: true
            text: qsTr("Een signaal is op tijd als het binnen zeven dagen is gedeeld. Een signaal waarvan de week nog niet om is telt nog niet mee. Een nummer is genoeg: geen namen, geen adressen.")
            color: Theme.softText
            wrapMode: Text.WordWrap
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap
            Field {
                id: code
                objectName: "signalCode"
                width: Math.round(130 * Theme.textScale)
                name: qsTr("Nummer")
                placeholderText: name
                maximumLength: 40
            }
            Choice {
                id: kind
                width: Math.round(160 * Theme.textScale)
                name: qsTr("Soort signaal")
                hint: qsTr("soort")
                model: page.programme.signalKinds
                onChosen: id => value = id
            }
            Choice {
                id: gemeente
                width: Math.round(170 * Theme.textScale)
                name: qsTr("Gemeente")
                hint: qsTr("gemeente")
                model: page.programme.gemeenten.slice(1)
                onChosen: id => value = id
            }
            DateField {
                id: received
                name: qsTr("Ontvangen op")
                text: page.programme.today
            }
            PlainButton {
                text: qsTr("Nieuw signaal")
                enabled: code.text.trim() !== "" && kind.currentIndex >= 0
                onClicked: page.programme.addSignal({ code: code.text, kind: kind.value, gemeente: gemeente.value ?? "", received: received.text })
            }
        }
        GridLayout { // large letters or a small window: one above the other
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.narrow ? 1 : 2
            columnSpacing: 20
            rowSpacing: 12
            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 5
                Layout.preferredHeight: 4
                color: Theme.surface
                border.color: Theme.line
                radius: Theme.radius
                BodyText {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: list.count === 0
                    verticalAlignment: Text.AlignTop
                    text: qsTr("Er is in %1 nog geen signaal binnengekomen.").arg(page.programme.year)
                    color: Theme.softText
                    wrapMode: Text.WordWrap
                }
                ListView {
                    id: list
                    anchors.fill: parent
                    anchors.margins: 1
                    clip: true
                    model: page.programme.desk
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    ScrollBar.vertical: ScrollBar {}
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Signalen")
                    Keys.onUpPressed: decrementCurrentIndex()
                    Keys.onDownPressed: incrementCurrentIndex()
                    delegate: DeskEntry {
                        width: ListView.view.width
                        workspace: page.workspace
                    }
                }
            }
            ScrollView {
                id: side
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                Layout.preferredHeight: 3
                contentWidth: availableWidth
                ColumnLayout {
                    width: side.availableWidth
                    spacing: 4
                    Heading { text: qsTr("Te doen") }
                    BodyText {
                        visible: page.programme.deskTodo.count === 0
                        text: qsTr("Alles is gedeeld en gepubliceerd.")
                        color: Theme.softText
                    }
                    Repeater {
                        model: page.programme.deskTodo
                        delegate: RowLayout {
                            id: todo
                            required property string code
                            required property string kind
                            required property string text_
                            required property bool late
                            Layout.fillWidth: true
                            spacing: 6
                            BodyText {
                                Layout.alignment: Qt.AlignTop
                                visible: todo.late
                                text: "!"
                                color: Theme.problemText
                            }
                            BodyText {
                                Layout.fillWidth: true
                                Layout.minimumWidth: 0
                                text: todo.code + " (" + todo.kind + "): " + todo.text_
                                color: todo.late ? Theme.problemText : Theme.text
                                wrapMode: Text.WordWrap
                            }
                        }
                    }
                    Heading {
                        Layout.topMargin: 16
                        visible: page.programme.deskFigures.count > 0
                        text: qsTr("Binnen een week gedeeld")
                    }
                    Repeater {
                        model: page.programme.deskFigures
                        delegate: RowLayout {
                            id: figure
                            required property string period
                            required property string partner
                            required property int received
                            required property int inTime
                            required property int late
                            required property int waiting
                            required property string share
                            required property bool low
                            Layout.fillWidth: true
                            BodyText {
                                Layout.preferredWidth: Math.round(72 * Theme.textScale)
                                text: figure.period
                            }
                            BodyText {
                                Layout.fillWidth: true
                                Layout.minimumWidth: 0
                                text: figure.partner
                                elide: Text.ElideRight
                            }
                            BodyText {
                                text: qsTr("%1 van %2").arg(figure.inTime).arg(figure.inTime + figure.late)
                                color: Theme.softText
                                font.pixelSize: Theme.small
                            }
                            BodyText {
                                Layout.preferredWidth: Math.round(56 * Theme.textScale)
                                text: (figure.low ? "! " : "") + figure.share
                                color: figure.low ? Theme.problemText : Theme.text
                                horizontalAlignment: Text.AlignRight
                                font.features: { "tnum": 1 }
                            }
                        }
                    }
                }
            }
        }
    }
}
