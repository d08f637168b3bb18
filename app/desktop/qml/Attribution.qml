// SPDX-License-Identifier: EUPL-1.2
// Where the map comes from: whole where there is room for it, else in short with the whole a key away.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts

Rectangle {
    id: attribution
    required property string whole
    required property string brief
    /// Each source by itself.
    required property list<string> sources
    required property real maximumWidth
    readonly property int letters: Math.round(10.5 * Theme.textScale)
    readonly property bool fits: measure.lineCount <= 2
    readonly property bool narrow: maximumWidth < 260 * Theme.textScale
    visible: whole !== ""
    width: row.width + 12
    height: row.height + 6
    color: "#e6ffffff"

    BodyText { // never seen: how many lines the whole would take
        id: measure
        visible: false
        width: attribution.maximumWidth - 12
        text: attribution.whole
        font.pixelSize: attribution.letters
        wrapMode: Text.Wrap
    }
    Row {
        id: row
        x: 6
        y: 3
        spacing: 6
        BodyText {
            id: words
            visible: attribution.fits || !attribution.narrow
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, attribution.maximumWidth - 12 - (button.visible ? button.width + 6 : 0))
            text: attribution.fits ? attribution.whole : attribution.brief
            color: Theme.softText
            font.pixelSize: attribution.letters
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: attribution.whole
        }
        PlainButton {
            id: button
            objectName: "sourcesButton"
            visible: !attribution.fits
            text: attribution.narrow ? qsTr("Bronnen") : qsTr("Alle bronnen")
            font.pixelSize: Theme.small
            onClicked: popup.open()
        }
    }
    Popup {
        id: popup
        objectName: "sourcesPopup"
        x: attribution.width - width
        y: -height - 4
        width: Math.min(attribution.maximumWidth + 176, Math.round(480 * Math.min(1.5, Theme.textScale)))
        height: Math.min(implicitHeight, attribution.y - 24)
        padding: Theme.pad
        focus: true
        background: Rectangle {
            color: Theme.surface
            border.color: "#b6bdc7"
            radius: Theme.radius
        }
        contentItem: Flickable {
            id: scroll
            implicitHeight: list.implicitHeight
            contentHeight: list.implicitHeight
            clip: true
            focus: true
            boundsBehavior: Flickable.StopAtBounds
            Keys.onUpPressed: flick(0, 600)
            Keys.onDownPressed: flick(0, -600)
            ScrollBar.vertical: ScrollBar {}
            ColumnLayout {
                id: list
                width: scroll.width
                spacing: 6
                Heading { text: qsTr("Bronnen van deze kaart") }
                Repeater {
                    model: attribution.sources
                    delegate: BodyText {
                        required property string modelData
                        objectName: "sourceLine"
                        Layout.fillWidth: true
                        text: modelData
                        wrapMode: Text.Wrap
                        Accessible.role: Accessible.ListItem
                        Accessible.name: text
                    }
                }
            }
        }
    }
}
