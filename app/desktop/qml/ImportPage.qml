// SPDX-License-Identifier: EUPL-1.2
// Files into the project: choose or drop, look at what would come in, and bring it in.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property Workspace workspace
    readonly property DataImport source: workspace.dataImport

    FileDialog {
        id: fileDialog
        title: qsTr("Bestand kiezen")
        nameFilters: [qsTr("Kaarten en tabellen (*.gpkg *.geojson *.json *.shp *.fgb *.csv *.xlsx *.ods)"), qsTr("Alle bestanden (*)")]
        onAccepted: page.source.chooseFile(selectedFile)
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => {
            if (drop.hasUrls)
                page.source.chooseFile(drop.urls[0])
        }
    }
    ScrollView {
        anchors.fill: parent
        contentWidth: availableWidth
        ColumnLayout {
            x: Math.max(32, (page.width - width) / 2)
            width: Math.min(page.width - 64, Math.round(720 * Math.min(1.6, Theme.textScale)))
            spacing: 0
            RowLayout {
                Layout.topMargin: 40
                BodyText {
                    Layout.fillWidth: true
                    text: qsTr("Gegevens van %1").arg(page.source.project)
                    font.pixelSize: Theme.title
                    font.weight: Font.DemiBold
                    wrapMode: Text.WordWrap
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                PlainButton {
                    flatLook: true
                    text: qsTr("‹ Projecten")
                    onClicked: page.workspace.closeProject()
                }
                PlainButton {
                    primary: true
                    text: qsTr("Naar de kaart")
                    enabled: page.source.usable && !page.source.busy
                    onClicked: page.workspace.toMap()
                }
            }
            BodyText {
                Layout.fillWidth: true
                Layout.topMargin: 6
                text: page.source.usable ? qsTr("Er is genoeg voor een kaart. Meer gegevens maken de score betrouwbaarder.")
                                         : qsTr("Voor een kaart zijn minstens gemeenten en buurten nodig.")
                color: Theme.softText
                wrapMode: Text.WordWrap
            }
            ProblemBar {
                Layout.fillWidth: true
                Layout.topMargin: 16
                workspace: page.workspace
            }
            Heading {
                Layout.topMargin: 24
                visible: page.source.present.length > 0
                text: qsTr("In het project")
            }
            Repeater {
                model: page.source.present
                delegate: RowLayout {
                    id: entry
                    required property var modelData
                    Layout.topMargin: 6
                    BodyText {
                        Layout.preferredWidth: Math.round(220 * Theme.textScale)
                        text: entry.modelData.label
                        wrapMode: Text.WordWrap
                    }
                    BodyText {
                        Layout.preferredWidth: Math.round(80 * Theme.textScale)
                        text: entry.modelData.count
                        horizontalAlignment: Text.AlignRight
                        font.features: { "tnum": 1 }
                    }
                    BodyText {
                        Layout.fillWidth: true
                        Layout.leftMargin: 16
                        text: entry.modelData.source
                        color: Theme.softText
                        elide: Text.ElideMiddle
                    }
                }
            }
            Heading {
                Layout.topMargin: 28
                text: qsTr("Bestand toevoegen")
            }
            GridLayout {
                Layout.topMargin: 8
                columns: Theme.textScale > 1.3 ? 2 : 3
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                Choice {
                    Layout.preferredWidth: Math.round(280 * Theme.textScale)
                    name: qsTr("Wat staat er in het bestand?")
                    model: page.source.kinds
                    value: page.source.kind
                    enabled: !page.source.busy
                    onChosen: id => page.source.kind = id
                }
                PlainButton {
                    Layout.alignment: Qt.AlignLeft
                    focus: true
                    text: qsTr("Bestand kiezen…")
                    enabled: !page.source.busy
                    onClicked: fileDialog.open()
                }
                BodyText {
                    Layout.fillWidth: true
                    Layout.columnSpan: Theme.textScale > 1.3 ? 2 : 1
                    text: page.source.file === "" ? qsTr("of sleep het hierheen") : page.source.file
                    color: Theme.softText
                    elide: Text.ElideMiddle
                }
            }
            ImportPreview {
                Layout.fillWidth: true
                Layout.topMargin: 12
                source: page.source
            }
            Item { Layout.preferredHeight: 40 }
        }
    }
}
