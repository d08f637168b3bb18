// SPDX-License-Identifier: EUPL-1.2
// The name of a register, and its way out of and into files.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import Gelegenheidskaart

GridLayout {
    id: bar
    required property Workspace workspace
    required property string title
    /// As the register is called in files; empty: it is not kept in files.
    property string register: ""
    /// What is read and saved, where the title does not say it.
    property string subject: ""
    /// Also, or only, as TOML: the reading of a document and not of rows.
    property bool document: false
    property bool tomlOnly: false
    property bool canSave: true
    default property alias actions: extra.data
    /// A title and its buttons in one row, unless large letters need two.
    readonly property bool stacked: heading.implicitWidth + buttons.implicitWidth + 3 * Theme.gap > width
    columns: stacked ? 1 : 2
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    Layout.minimumHeight: Theme.control

    FileDialog {
        id: openDialog
        title: qsTr("Bestand inlezen")
        nameFilters: bar.tomlOnly ? ["TOML (*.toml)"] : bar.document ? [qsTr("Tabellen (*.csv *.xlsx *.ods *.toml)")] : [qsTr("Tabellen (*.csv *.xlsx *.ods)")]
        onAccepted: bar.workspace.programme.importRegister(bar.register, selectedFile)
    }
    FileDialog {
        id: saveDialog
        title: qsTr("Opslaan als bestand")
        fileMode: FileDialog.SaveFile
        defaultSuffix: bar.tomlOnly ? "toml" : "ods"
        nameFilters: bar.tomlOnly ? ["TOML (*.toml)"] : [qsTr("Rekenblad (*.ods)"), qsTr("Excel (*.xlsx)"), qsTr("CSV-bestand (*.csv)")]
        onAccepted: bar.workspace.programme.exportRegister(bar.register, selectedFile)
    }
    BodyText {
        id: heading
        Layout.fillWidth: true
        text: bar.title
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    RowLayout {
        id: buttons
        spacing: Theme.gap
        BusyIndicator {
            Layout.preferredHeight: Theme.control
            Layout.preferredWidth: Theme.control
            running: bar.workspace.programme.busy
            visible: running
            Accessible.name: qsTr("Bezig")
        }
        RowLayout {
            id: extra
            spacing: Theme.gap
        }
        PlainButton {
            visible: bar.register !== ""
            flatLook: true
            text: bar.subject === "" ? qsTr("Inlezen…") : qsTr("%1 inlezen…").arg(bar.subject)
            onClicked: openDialog.open()
        }
        PlainButton {
            visible: bar.register !== "" && bar.canSave
            flatLook: true
            text: bar.subject === "" ? qsTr("Opslaan als…") : qsTr("%1 opslaan…").arg(bar.subject)
            onClicked: saveDialog.open()
        }
    }
}
