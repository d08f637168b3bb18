// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    required property Workspace workspace

    FileDialog {
        id: openDialog
        title: qsTr("Project openen")
        nameFilters: [qsTr("Projecten (*.gkaart)")]
        onAccepted: page.workspace.openUrl(selectedFile)
    }

    FileDialog {
        id: newDialog
        title: qsTr("Nieuw project")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "gkaart"
        nameFilters: [qsTr("Projecten (*.gkaart)")]
        onAccepted: page.workspace.newProject(selectedFile, purpose.text)
    }

    TallPage { // with large letters, or many projects, from the top down
        anchors.fill: parent
        tall: column.implicitHeight + 64
        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: Math.min(page.width - 64, Math.round(640 * Math.min(1.5, Theme.textScale)))
            spacing: 0

            BodyText {
                text: "Gelegenheidskaart"
                font.pixelSize: Math.round(30 * Theme.textScale)
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            BodyText {
                Layout.topMargin: 6
                Layout.fillWidth: true
                text: qsTr("Zie waar voorlichting over drugs het meest nodig is, en waarom. De kaart gaat over gebieden, nooit over personen of adressen.")
                color: Theme.softText
                font.pixelSize: Theme.large
                wrapMode: Text.WordWrap
                lineHeight: 1.25
            }
            ProblemBar {
                Layout.fillWidth: true
                Layout.topMargin: 20
                workspace: page.workspace
            }
            RowLayout {
                Layout.topMargin: 24
                spacing: Theme.gap
                PlainButton {
                    text: qsTr("Project openen…")
                    primary: true
                    focus: true
                    onClicked: openDialog.open()
                }
                PlainButton {
                    text: qsTr("Voorbeeld bekijken")
                    onClicked: page.workspace.openDemo()
                }
            }
            Heading {
                Layout.topMargin: 28
                text: qsTr("Nieuw project")
            }
            GridLayout {
                Layout.topMargin: 8
                Layout.fillWidth: true
                columns: Theme.textScale > 1.3 ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap
                Field {
                    id: purpose
                    Layout.fillWidth: true
                    name: qsTr("Waarvoor is het project? Bijvoorbeeld: kiezen waar voorlichting nodig is")
                    placeholderText: name
                    maximumLength: 300
                }
                PlainButton {
                    text: qsTr("Nieuw project…")
                    enabled: purpose.text.trim() !== ""
                    onClicked: newDialog.open()
                }
            }
            Heading {
                Layout.topMargin: 28
                text: qsTr("Eerder geopend")
                visible: page.workspace.recent.length > 0
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.topMargin: 8
                Layout.preferredHeight: recents.implicitHeight
                visible: page.workspace.recent.length > 0
                color: Theme.surface
                border.color: Theme.line
                radius: Theme.radius
                Column {
                    id: recents
                    width: parent.width
                    Repeater {
                        model: page.workspace.recent
                        delegate: RecentProject {
                            required property string modelData
                            width: recents.width
                            path: modelData
                            onOpened: page.workspace.openFile(modelData)
                            onForgotten: page.workspace.forgetRecent(modelData)
                        }
                    }
                }
            }
        }
    }
}
