// SPDX-License-Identifier: EUPL-1.2
// The one place for colours, letters and distances. Contrast of every text on its ground is at least 4.5 : 1.
pragma Singleton
import QtQuick

QtObject {
    property real textScale: 1.0

    readonly property color ground: "#f3f5f7"
    readonly property color surface: "#ffffff"
    readonly property color sunken: "#f7f8fa"
    readonly property color line: "#dde1e6"
    readonly property color text: "#1a1c20"
    readonly property color softText: "#545860"
    readonly property color accent: "#14507f"
    readonly property color accentSoft: "#e4eef6"
    readonly property color accentText: "#ffffff"
    readonly property color hover: "#eef1f4"
    readonly property color focus: "#0b6bc2"
    readonly property color bar: "#3b7fb3"
    readonly property color barSoft: "#cfe0ed"
    readonly property color mark: "#1a1c20"
    readonly property color noticeGround: "#fff3cd"
    readonly property color noticeText: "#4d3800"
    readonly property color problemGround: "#fdeceb"
    readonly property color problemText: "#8a1c14"

    readonly property int small: Math.round(11.5 * textScale)
    readonly property int normal: Math.round(13 * textScale)
    readonly property int large: Math.round(15 * textScale)
    readonly property int title: Math.round(20 * textScale)
    readonly property int figure: Math.round(26 * textScale)

    readonly property int gap: 8
    readonly property int pad: 16
    readonly property int radius: 4
    readonly property int control: Math.round(32 * textScale)
    readonly property int row: Math.round(28 * textScale)
}
