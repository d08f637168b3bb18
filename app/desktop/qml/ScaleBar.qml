// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Gelegenheidskaart

Rectangle {
    id: bar
    required property MapCamera camera
    /// The largest of 1, 2, 5 x 10^n metres that is at most 120 pixels.
    readonly property real metres: {
        const most = 120 * camera.metresPerPixel
        const power = Math.pow(10, Math.floor(Math.log10(most)))
        return (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power
    }
    readonly property real pixels: metres / camera.metresPerPixel
    width: pixels + 20
    height: words.height + 18
    color: "#e6ffffff"
    radius: Theme.radius
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Schaalbalk: %1").arg(words.text)
    BodyText {
        id: words
        x: 10
        y: 4
        width: bar.pixels
        horizontalAlignment: Text.AlignHCenter
        text: bar.metres >= 1000 ? qsTr("%1 km").arg(bar.metres / 1000) : qsTr("%1 m").arg(bar.metres)
        font.pixelSize: Theme.small
    }
    Row {
        x: 10
        y: words.y + words.height + 2
        Repeater {
            model: 2
            delegate: Rectangle {
                required property int index
                width: bar.pixels / 2
                height: 5
                color: index === 0 ? Theme.text : Theme.surface
                border.color: Theme.text
            }
        }
    }
}
