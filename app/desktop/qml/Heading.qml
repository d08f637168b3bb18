// SPDX-License-Identifier: EUPL-1.2
import QtQuick

BodyText {
    color: Theme.softText
    font.pixelSize: Theme.small
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
