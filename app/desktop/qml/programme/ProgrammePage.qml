// SPDX-License-Identifier: EUPL-1.2
// What is done with the map: the state of the year, and its registers.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Gelegenheidskaart

FocusScope {
    id: page
    objectName: "programmePage"
    required property Workspace workspace
    required property string section
    readonly property Programme programme: workspace.programme
    readonly property list<string> names: ["board", "knelpunten", "inzet", "plan", "money", "desk"]
    signal sectionChosen(string name)
    signal mapWanted()
    /// To one knelpunt or inzet.
    function open(section: string, subject: var) {
        sectionChosen(section)
        if (section === "knelpunten")
            knelpunten.code = subject
        else if (section === "inzet")
            inzet.open(Number(subject))
    }
    function planHere(area: string) {
        sectionChosen("inzet")
        inzet.fresh({ areaId: area })
    }
    function nameHere(area: string) {
        sectionChosen("knelpunten")
        knelpunten.fresh(area)
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        ProgrammeRail {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(208 * Math.min(1.4, Theme.textScale))
            workspace: page.workspace
            section: page.section
            onSectionChosen: name => page.sectionChosen(name)
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: page.names.indexOf(page.section)
            ProgrammeBoard {
                workspace: page.workspace
                onOpened: (section, subject) => page.open(section, subject)
                onMapWanted: page.mapWanted()
            }
            KnelpuntPage {
                id: knelpunten
                workspace: page.workspace
                onMapWanted: page.mapWanted()
                onInzetWanted: number => page.open("inzet", number)
            }
            InzetPage {
                id: inzet
                workspace: page.workspace
                onMapWanted: page.mapWanted()
            }
            PlanPage {
                workspace: page.workspace
                onMapWanted: page.mapWanted()
            }
            BudgetPage { workspace: page.workspace }
            DeskPage { workspace: page.workspace }
        }
    }
}
