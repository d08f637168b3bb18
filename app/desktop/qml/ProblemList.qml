// SPDX-License-Identifier: EUPL-1.2
// Everything that was wrong, with where: rows of where and what. Empty: nothing is shown.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

Rectangle {
    id: list
    required property RowModel problems
    required property string title
    visible: problems.count > 0
    implicitHeight: content.implicitHeight + 24
    color: Theme.problemGround
    radius: Theme.radius
    ColumnLayout {
        id: content
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 6
        BodyText {
            Layout.fillWidth: true
            text: list.title
            color: Theme.problemText
            font.weight: Font.DemiBold
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        Repeater {
            model: list.problems
            delegate: BodyText {
                required property string where
                required property string what
                Layout.fillWidth: true
                text: where === "" ? what : where + ": " + what
                color: Theme.problemText
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.role: Accessible.ListItem
                Accessible.name: text
            }
        }
    }
}
