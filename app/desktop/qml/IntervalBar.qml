// SPDX-License-Identifier: EUPL-1.2
// A figure as a dot on a line, its interval as a bar, and a dashed mark for what chance gives.
import QtQuick

Item {
    id: bar
    /// { value, low, high, chance }; empty: there is no figure.
    required property var figure
    required property real least
    required property real most
    property bool logarithmic: false
    property bool main: true
    readonly property bool known: figure !== undefined && figure.value !== undefined
    implicitHeight: 18
    implicitWidth: 120
    Accessible.ignored: true // the figure stands beside it in words
    function at(value: real): real {
        const place = x => logarithmic ? Math.log(Math.max(x, 1e-9)) : x
        const share = (place(value) - place(least)) / (place(most) - place(least))
        return Math.max(0, Math.min(1, share)) * width
    }
    Rectangle {
        y: Math.round(bar.height / 2)
        width: bar.width
        height: 1
        color: Theme.line
    }
    Column {
        visible: bar.known && !isNaN(bar.figure.chance)
        y: 4
        x: bar.known ? Math.round(bar.at(bar.figure.chance)) : 0
        spacing: 2
        Repeater {
            model: 3
            delegate: Rectangle {
                width: 1
                height: 3
                color: Theme.softText
            }
        }
    }
    Rectangle {
        visible: bar.known
        x: bar.known ? bar.at(bar.figure.low) : 0
        y: Math.round((bar.height - height) / 2)
        width: bar.known ? Math.max(1, bar.at(bar.figure.high) - x) : 0
        height: bar.main ? 4 : 2
        color: bar.main ? Theme.bar : Theme.softText
    }
    Rectangle {
        visible: bar.known
        x: bar.known ? bar.at(bar.figure.value) - width / 2 : 0
        y: Math.round((bar.height - height) / 2)
        width: bar.main ? 10 : 8
        height: width
        radius: width / 2
        color: bar.main ? Theme.accent : Theme.softText
    }
}
