// SPDX-License-Identifier: EUPL-1.2
// Handhavingsknelpunten: the register on the left, one of them on the right.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Gelegenheidskaart

TallPage {
    id: page
    required property Workspace workspace
    readonly property bool narrow: width < 760 * Theme.textScale
    tall: narrow ? 640 * Theme.textScale : 0
    readonly property Programme programme: workspace.programme
    property string code: ""
    property bool adding: false
    onCodeChanged: if (code !== "" && !list.activeFocus)
        reveal(side)
    signal mapWanted()
    signal inzetWanted(var number)
    function fresh(area: string) {
        adding = true
        form.start(area)
        reveal(side)
    }
    Connections {
        target: page.programme
        function onSaved(subject) {
            if (!subject.startsWith("knelpunt:"))
                return
            page.adding = false
            page.code = subject.substring(9)
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
            title: qsTr("Handhavingsknelpunten")
            register: "knelpunten"
            PlainButton {
                primary: true
                text: qsTr("Nieuw knelpunt")
                onClicked: page.fresh("")
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: qsTr("De stuurgroep benoemt een knelpunt en besluit er minstens elk jaar over. Van een persoon staat hier alleen een nummer en wat er is besloten: geen naam, geen plaats.")
            color: Theme.softText
            wrapMode: Text.WordWrap
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
                Layout.preferredWidth: 3
                Layout.preferredHeight: page.narrow && (page.adding || page.code !== "") ? 1.5 : 3
                color: Theme.surface
                border.color: Theme.line
                radius: Theme.radius
                BodyText {
                    anchors.fill: parent
                    anchors.margins: 16
                    visible: list.count === 0
                    verticalAlignment: Text.AlignTop
                    text: qsTr("Er staan nog geen knelpunten in dit project.")
                    color: Theme.softText
                    wrapMode: Text.WordWrap
                }
                ListView {
                    id: list
                    objectName: "knelpuntList"
                    anchors.fill: parent
                    anchors.margins: 1
                    clip: true
                    model: page.programme.knelpunten
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    currentIndex: { page.programme.knelpunten.count; return page.programme.knelpunten.find("code", page.code) }
                    ScrollBar.vertical: ScrollBar {}
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Handhavingsknelpunten")
                    Keys.onUpPressed: go(-1)
                    Keys.onDownPressed: go(1)
                    function go(by: int) {
                        const next = page.programme.knelpunten.row(Math.max(0, Math.min(count - 1, currentIndex + by)))
                        page.adding = false
                        page.code = next.code ?? ""
                    }
                    delegate: RegisterEntry {
                        required property string code
                        required property string typeText
                        required property string title
                        required property string stateText
                        required property bool inForce
                        required property bool overdue
                        required property string areas
                        width: ListView.view.width
                        listFocus: list.activeFocus
                        readonly property bool person: type === "persoon" // of whom there is nothing to show but the number
                        required property string type
                        first: person ? code : code + " · " + title
                        second: areas === "" ? typeText : typeText + " · " + areas
                        mark: overdue ? "overdue" : inForce ? "inForce" : "open"
                        markText: stateText
                        onClicked: {
                            page.adding = false
                            page.code = code
                        }
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
                contentHeight: page.adding ? form.implicitHeight : page.code !== "" ? detail.implicitHeight : 0
                // What is under the fold would not be missed otherwise.
                ScrollBar.vertical.policy: contentHeight > height ? ScrollBar.AlwaysOn : ScrollBar.AsNeeded
                FollowFocus {
                    parent: (side.contentItem as Flickable).contentItem
                    view: side.contentItem as Flickable
                }
                StackLayout {
                    width: side.availableWidth - 14
                    currentIndex: page.adding ? 1 : page.code !== "" ? 2 : 0
                    BodyText {
                        verticalAlignment: Text.AlignTop
                        text: qsTr("Kies een knelpunt in de lijst, of maak een nieuw.")
                        color: Theme.softText
                        wrapMode: Text.WordWrap
                    }
                    KnelpuntForm {
                        id: form
                        workspace: page.workspace
                        onClosed: page.adding = false
                    }
                    KnelpuntDetail {
                        id: detail
                        workspace: page.workspace
                        code: page.code
                        onMapWanted: page.mapWanted()
                        onInzetWanted: number => page.inzetWanted(number)
                    }
                }
            }
        }
    }
}
