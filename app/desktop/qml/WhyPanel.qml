// SPDX-License-Identifier: EUPL-1.2
// Why the selected area scores as it does.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

Flickable {
    id: panel
    required property Workspace workspace
    readonly property WhyModel why: workspace.why
    signal programmeWanted(string what, var subject)
    clip: true
    contentWidth: width
    contentHeight: content.implicitHeight + 2 * Theme.pad
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Keys.onUpPressed: flick(0, 600)
    Keys.onDownPressed: flick(0, -600)
    ScrollBar.vertical: ScrollBar {}
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Waarom dit gebied")
    FollowFocus { view: panel }

    FileDialog {
        id: pageDialog
        title: qsTr("Bladzijde over dit gebied opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: ["PDF (*.pdf)"]
        onAccepted: panel.workspace.savePage(panel.workspace.selectedId, selectedFile)
    }
    BodyText {
        visible: !panel.why.filled
        x: 12
        y: 8
        width: panel.width - 24
        text: panel.why.hint
        color: Theme.softText
        wrapMode: Text.WordWrap
        lineHeight: 1.2
    }
    ColumnLayout {
        id: content
        visible: panel.why.filled
        x: 12
        y: 4
        width: panel.width - 28
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            // A long name has the row to itself.
            columns: areaName.implicitWidth + actions.implicitWidth + Theme.pad > width ? 1 : 2
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2
                BodyText {
                    id: areaName
                    Layout.fillWidth: true
                    text: panel.why.name
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                BodyText {
                    Layout.fillWidth: true
                    text: panel.why.place
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    wrapMode: Text.WordWrap
                }
            }
            RowLayout {
                id: actions
                spacing: 4
                PlainButton {
                    visible: panel.workspace.selectedId !== ""
                    flatLook: true
                    text: qsTr("Bladzijde…")
                    Accessible.name: qsTr("Bladzijde over dit gebied als PDF opslaan")
                    onClicked: pageDialog.open()
                }
                PlainButton {
                    text: qsTr("Toon op kaart")
                    onClicked: panel.workspace.zoomToSelection()
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: 14
            spacing: 24
            Figure {
                label: panel.why.scoreName
                figure: panel.why.score
                note: qsTr("van 100")
            }
            Figure {
                label: qsTr("Ranglijst")
                figure: panel.why.rank
                compact: true
            }
            Figure {
                label: qsTr("Gegevens")
                figure: panel.why.coverage
                compact: true
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: panel.why.interval !== ""
            text: panel.why.interval
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Notice {
            Layout.fillWidth: true
            Layout.topMargin: 12
            visible: panel.why.advice !== ""
            plain: true
            text: qsTr("Advies: %1").arg(panel.why.advice)
        }
        Notice {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: !panel.why.enough
            text: qsTr("Onvoldoende gegevens: dit gebied staat gearceerd op de kaart en telt niet mee op de ranglijst.")
        }
        Notice {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: panel.why.enough && panel.why.uncertain
            text: qsTr("De plaats is onzeker: kies dit gebied niet op de ranglijst alleen.")
        }
        Heading {
            Layout.topMargin: 20
            visible: panel.why.parts.length > 0
            text: qsTr("Waar bestaat de prioriteit uit?")
        }
        BodyText {
            Layout.fillWidth: true
            visible: panel.why.parts.length > 0
            text: qsTr("De delen worden in elk vierkant vermenigvuldigd, niet opgeteld.")
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: panel.why.parts
            delegate: WhyPart { Layout.fillWidth: true }
        }
        RowLayout {
            Layout.topMargin: 20
            Layout.fillWidth: true
            Heading {
                Layout.fillWidth: true
                text: qsTr("Waar komt de gelegenheid vandaan?")
            }
            BodyText {
                text: qsTr("│ mediaan van dit gebiedstype")
                color: Theme.softText
                font.pixelSize: Theme.small
            }
        }
        Repeater {
            model: panel.why
            delegate: WhyFactor { Layout.fillWidth: true }
        }
        Heading {
            Layout.topMargin: 20
            visible: panel.workspace.similar.length > 0
            text: qsTr("Lijkt het meest op")
        }
        Repeater {
            model: panel.workspace.similar
            delegate: SimilarRow {
                Layout.fillWidth: true
                workspace: panel.workspace
            }
        }
        AreaLinks {
            Layout.fillWidth: true
            Layout.topMargin: 20
            visible: panel.workspace.selectedId !== ""
            workspace: panel.workspace
            onProgrammeWanted: (what, subject) => panel.programmeWanted(what, subject)
        }
        Heading {
            Layout.topMargin: 20
            text: qsTr("In het kort")
        }
        BodyText {
            Layout.fillWidth: true
            Layout.topMargin: 6
            text: panel.why.sentence
            wrapMode: Text.WordWrap
            lineHeight: 1.25
        }
        Heading {
            Layout.topMargin: 20
            visible: panel.why.missing.length > 0
            text: qsTr("Telt niet mee")
        }
        Repeater {
            model: panel.why.missing
            delegate: BodyText {
                required property string modelData
                Layout.fillWidth: true
                Layout.topMargin: 4
                text: "·  " + modelData
                color: Theme.softText
                wrapMode: Text.WordWrap
            }
        }
    }
}
