// SPDX-License-Identifier: EUPL-1.2
import QtQuick

Text {
    color: Theme.text
    font.pixelSize: Theme.normal
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
