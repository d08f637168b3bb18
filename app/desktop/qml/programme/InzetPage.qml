// SPDX-License-Identifier: EUPL-1.2
// Inzet: what of the menukaart is given where, when, by whom and for what money.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: page
    required property Workspace workspace
    readonly property bool narrow: width < 760 * Theme.textScale
    tall: narrow ? 760 * Theme.textScale : 0
    readonly property Programme programme: workspace.programme
    property var number: 0
    property bool editing: false
    signal mapWanted()
    function open(number: var) {
        page.number = number
        editing = true
        form.load(programme.inzet(number))
        if (!list.activeFocus)
            reveal(side)
    }
    function fresh(draft: var) {
        number = 0
        editing = true
        form.load(programme.inzetDraft(draft))
        if (!list.activeFocus)
            reveal(side)
    }
    Connections {
        target: page.programme
        function onSaved(subject) {
            if (subject === "inzetRemoved") {
                page.number = 0
                page.editing = false
            }
            if (subject !== "inzet")
                return
            if (page.number > 0)
                form.load(page.programme.inzet(page.number))
            else
                page.editing = false
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 24
        anchors.topMargin: 20
        spacing: 12
        RegisterBar {
            Layout.fillWidth: true
            workspace: page.workspace
            title: qsTr("Inzet in %1").arg(page.programme.year)
            register: "inzet"
            PlainButton {
                objectName: "inzetNew"
                primary: true
                text: qsTr("Nieuwe inzet")
                onClicked: page.fresh({ areaId: page.workspace.selectedId })
            }
        }
        GridLayout {
            columns: page.narrow ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: 4
            Choice {
                Layout.preferredWidth: Math.round(220 * Theme.textScale)
                name: qsTr("Gemeente")
                model: page.programme.gemeenten
                value: page.programme.gemeente
                onChosen: id => page.programme.gemeente = id
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Wat is uitgevoerd telt als bereik: de prioriteit van het gebied wordt dan lager.")
                color: Theme.softText
                font.pixelSize: Theme.small
                wrapMode: Text.WordWrap
            }
        }
        GridLayout { // large letters or a small window: one above the other
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.narrow ? 1 : 2
            columnSpacing: 20
            rowSpacing: 12
            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.preferredHeight: page.narrow && page.editing ? 2 : 4
                color: Theme.surface
                border.color: Theme.line
                radius: Theme.radius
                BodyText {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: list.count === 0
                    verticalAlignment: Text.AlignTop
                    text: qsTr("Er is nog geen inzet in %1. Maak er een, of laat het plan van het jaar een voorstel doen.").arg(page.programme.year)
                    color: Theme.softText
                    wrapMode: Text.WordWrap
                }
                ListView {
                    id: list
                    objectName: "inzetList"
                    anchors.fill: parent
                    anchors.margins: 1
                    clip: true
                    model: page.programme.inzetten
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    currentIndex: { page.programme.inzetten.count; return page.editing ? page.programme.inzetten.find("number", page.number) : -1 }
                    ScrollBar.vertical: ScrollBar {}
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Inzet")
                    Keys.onUpPressed: go(-1)
                    Keys.onDownPressed: go(1)
                    function go(by: int) {
                        const next = page.programme.inzetten.row(Math.max(0, Math.min(count - 1, currentIndex + by)))
                        if (next.number !== undefined)
                            page.open(next.number)
                    }
                    section.property: "month"
                    section.delegate: Rectangle {
                        required property string section
                        width: ListView.view.width
                        height: Theme.row
                        color: Theme.sunken
                        BodyText {
                            anchors.fill: parent
                            anchors.leftMargin: 12
                            text: parent.section
                            color: Theme.softText
                            font.pixelSize: Theme.small
                        }
                    }
                    delegate: RegisterEntry {
                        required property var number
                        required property string what
                        required property string area
                        required property string gemeente
                        required property string date
                        required property string status
                        required property string statusText
                        required property string euro
                        required warning
                        width: ListView.view.width
                        listFocus: list.activeFocus
                        first: what + ", " + area
                        second: date + " · " + gemeente
                        amount: euro
                        markWidth: Math.round(100 * Theme.textScale)
                        mark: status
                        markText: statusText
                        onClicked: page.open(number)
                    }
                }
            }
            ScrollView {
                id: side
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                Layout.preferredHeight: 4
                contentWidth: availableWidth
                contentHeight: page.editing ? form.implicitHeight : 0
                // What is under the fold would not be missed otherwise.
                ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AsNeeded
                FollowFocus {
                    parent: (side.contentItem as Flickable).contentItem
                    view: side.contentItem as Flickable
                }
                StackLayout {
                    width: side.availableWidth - 14
                    currentIndex: page.editing ? 1 : 0
                    BodyText {
                        verticalAlignment: Text.AlignTop
                        text: qsTr("Kies een inzet in de lijst, of maak een nieuwe.")
                        color: Theme.softText
                        wrapMode: Text.WordWrap
                    }
                    InzetForm {
                        id: form
                        workspace: page.workspace
                        onClosed: page.editing = false
                        onMapWanted: page.mapWanted()
                    }
                }
            }
        }
    }
}
