// SPDX-License-Identifier: EUPL-1.2
// One area on the blind screen: a judgement, a mark for the list of ten, a remark.
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: row
    required property PilotJudging judging
    required property bool roomy
    required property int index
    required property string name
    required property string gemeente
    required property int rating
    required property bool listed
    required property string remark
    implicitHeight: content.implicitHeight + 16
    color: row.listed ? Theme.accentSoft : index % 2 === 0 ? Theme.surface : Theme.sunken
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + gemeente
    GridLayout {
        id: content
        x: 12
        y: 8
        width: parent.width - 24
        columns: row.roomy ? 4 : 1
        columnSpacing: 16
        rowSpacing: 6
        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: row.name
                font.weight: Font.Medium
                wrapMode: Text.WordWrap
            }
            BodyText {
                Layout.fillWidth: true
                visible: row.gemeente !== row.name
                text: row.gemeente
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
        Segments {
            objectName: "judgeRating" + row.index
            name: qsTr("Oordeel over %1").arg(row.name)
            choices: [{ id: 0, label: "–" }, { id: 1, label: "1" }, { id: 2, label: "2" }, { id: 3, label: "3" }, { id: 4, label: "4" }, { id: 5, label: "5" }]
            current: row.rating
            onChosen: id => row.judging.rate(row.index, id)
        }
        Tick {
            objectName: "judgeMark" + row.index
            text: qsTr("bij de tien")
            checked: row.listed
            Accessible.name: qsTr("%1 hoort bij de tien").arg(row.name)
            onClicked: row.judging.mark(row.index, checked)
        }
        Field {
            objectName: "judgeRemark" + row.index
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            name: qsTr("Toelichting bij %1").arg(row.name)
            placeholderText: qsTr("toelichting, zonder namen of adressen")
            maximumLength: 300
            text: row.remark
            onTextEdited: row.judging.remark(row.index, text)
        }
    }
}
