// SPDX-License-Identifier: EUPL-1.2
// Yes or no, with a sentence that may be long.
import QtQuick
import QtQuick.Controls

CheckBox {
    id: check
    font.pixelSize: Theme.normal
    padding: 4
    Accessible.name: text
    contentItem: BodyText {
        leftPadding: check.indicator.width + 6
        text: check.text
        wrapMode: Text.WordWrap
    }
    FocusRing { target: check }
}
