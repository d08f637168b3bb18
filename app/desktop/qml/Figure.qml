// SPDX-License-Identifier: EUPL-1.2
// One number with what it is.
import QtQuick

Column {
    id: figures
    required property string label
    required property string figure
    property string note: ""
    property bool compact: false
    spacing: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + figure + " " + note
    BodyText {
        text: figures.label
        color: Theme.softText
        font.pixelSize: Theme.small
    }
    Row {
        spacing: 5
        BodyText {
            id: number
            height: Math.round(32 * Theme.textScale)
            text: figures.figure
            font.pixelSize: figures.compact ? Theme.large : Theme.figure
            font.weight: figures.compact ? Font.Medium : Font.DemiBold
            font.features: { "tnum": 1 }
        }
        BodyText {
            visible: figures.note !== ""
            height: number.height
            text: figures.note
            color: Theme.softText
            font.pixelSize: Theme.small
            topPadding: 6
        }
    }
}
