// SPDX-License-Identifier: EUPL-1.2
// Weights from judgements in pairs (AHP): which of two factors matters more, and how much, on Saaty's scale of 1 to 9.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

ColumnLayout {
    id: panel
    required property Workspace workspace
    readonly property Judgements judgements: workspace.judgements
    spacing: 0

    FileDialog {
        id: saveDialog
        title: qsTr("Oordelen opslaan")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV-bestand (*.csv)")]
        onAccepted: panel.workspace.saveJudgements(selectedFile)
    }
    FileDialog {
        id: openDialog
        title: qsTr("Oordelen openen")
        nameFilters: [qsTr("Tabel of model (*.csv *.ods *.xlsx *.toml)")]
        onAccepted: panel.workspace.openJudgements(selectedFile)
    }

    BodyText {
        Layout.fillWidth: true
        text: qsTr("Zeg bij elk paar welk kenmerk belangrijker is, en hoeveel. Daaruit volgen de gewichten.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    BodyText {
        Layout.topMargin: 12
        visible: panel.judgements.pairCount > 0
        text: panel.judgements.left > 0 ? qsTr("Paar %1 van %2, nog %3 te doen").arg(panel.judgements.pair + 1).arg(panel.judgements.pairCount).arg(panel.judgements.left)
                                        : qsTr("Paar %1 van %2").arg(panel.judgements.pair + 1).arg(panel.judgements.pairCount)
        font.weight: Font.Medium
    }
    RowLayout {
        Layout.topMargin: 4
        visible: panel.judgements.pairCount > 0
        spacing: Theme.gap
        BodyText {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: panel.judgements.first
            wrapMode: Text.WordWrap
            font.weight: panel.judgements.judged && panel.judgements.judgement > 0 ? Font.DemiBold : Font.Normal
        }
        BodyText {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: panel.judgements.second
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.WordWrap
            font.weight: panel.judgements.judged && panel.judgements.judgement < 0 ? Font.DemiBold : Font.Normal
        }
    }
    Slider { // 9 at the left: the first matters most
        id: slider
        objectName: "judgementSlider"
        Layout.fillWidth: true
        visible: panel.judgements.pairCount > 0
        from: -8
        to: 8
        stepSize: 1
        snapMode: Slider.SnapAlways
        Accessible.name: qsTr("%1 tegenover %2: %3").arg(panel.judgements.first).arg(panel.judgements.second).arg(panel.judgements.sentence)
        onMoved: panel.judgements.judge(-value)
        Keys.onReturnPressed: panel.accept()
        Keys.onEnterPressed: panel.accept()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown) panel.judgements.next()
            else if (event.key === Qt.Key_PageUp) panel.judgements.previous()
            else return
            event.accepted = true
        }
        Binding {
            target: slider
            property: "value"
            value: -panel.judgements.judgement
            when: !slider.pressed
            restoreMode: Binding.RestoreNone // a key that moves the slider begins where it stands
        }
        background: Rectangle { // two sides of one middle, not more of one thing
            x: slider.leftPadding
            y: slider.topPadding + slider.availableHeight / 2 - height / 2
            width: slider.availableWidth
            height: 4
            radius: 2
            color: Theme.barSoft
            Rectangle {
                anchors.centerIn: parent
                width: 2
                height: 12
                color: Theme.softText
            }
        }
        FocusRing { target: slider }
    }
    function accept() { // as it stands, and on to the next
        if (!judgements.judged)
            judgements.judge(-slider.value)
        judgements.next()
    }
    Item { // each figure under its own place of the slider
        id: scale
        readonly property real end: 7 // half of the knob
        Layout.fillWidth: true
        Layout.preferredHeight: one.implicitHeight
        visible: panel.judgements.pairCount > 0
        BodyText {
            id: one
            visible: false
            text: "1"
            font.pixelSize: Theme.small
        }
        Repeater {
            model: ["9", "5", "1", "5", "9"]
            delegate: BodyText {
                required property string modelData
                required property int index
                x: scale.end + (scale.width - 2 * scale.end) * index / 4 - width / 2
                text: modelData
                color: Theme.softText
                font.pixelSize: Theme.small
            }
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 4
        text: panel.judgements.sentence
        wrapMode: Text.WordWrap
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: panel.judgements.pairCount > 0
        spacing: 4
        PlainButton {
            text: qsTr("Vorige")
            enabled: panel.judgements.pair > 0
            onClicked: panel.judgements.previous()
        }
        PlainButton {
            objectName: "acceptJudgement"
            text: panel.judgements.judged ? qsTr("Volgende") : qsTr("Zo is het, volgende")
            enabled: !panel.judgements.judged || panel.judgements.pair + 1 < panel.judgements.pairCount
            onClicked: panel.accept()
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 10
        visible: text !== ""
        text: panel.judgements.consistency
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Notice {
        Layout.fillWidth: true
        Layout.topMargin: 8
        visible: panel.judgements.warning !== ""
        text: panel.judgements.warning
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: 10
        spacing: 4
        PlainButton {
            objectName: "useJudgements"
            primary: true
            text: qsTr("Gebruik deze gewichten")
            enabled: panel.judgements.ready
            onClicked: panel.judgements.use()
        }
        PlainButton {
            visible: panel.judgements.warning !== ""
            text: qsTr("Naar dat paar")
            onClicked: {
                panel.judgements.pair = panel.judgements.worstPair
                slider.forceActiveFocus()
            }
        }
        PlainButton {
            text: qsTr("Begin met de schuiven")
            enabled: panel.judgements.pairCount > 0
            onClicked: panel.judgements.fillFromWeights()
        }
        PlainButton {
            text: qsTr("Alles leeg")
            enabled: panel.judgements.left < panel.judgements.pairCount
            onClicked: panel.judgements.clearAll()
        }
        PlainButton {
            flatLook: true
            text: qsTr("Opslaan…")
            onClicked: saveDialog.open()
        }
        PlainButton {
            flatLook: true
            text: qsTr("Openen…")
            onClicked: openDialog.open()
        }
    }
    BodyText {
        Layout.fillWidth: true
        Layout.topMargin: 14
        text: qsTr("Wat doet mee (2 tot 10 kenmerken), en het gewicht dat volgt:")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.WordWrap
    }
    Repeater {
        model: panel.judgements
        delegate: JudgementRow {
            Layout.fillWidth: true
            judgements: panel.judgements
        }
    }
    JudgementMatrix {
        Layout.topMargin: 14
        visible: panel.judgements.size > 1
        judgements: panel.judgements
        maximumWidth: panel.width
    }
}
