// SPDX-License-Identifier: EUPL-1.2
// Yes or no in a form: a tick with room around it.
import QtQuick

Tick {
    padding: 4
    topPadding: 4
    bottomPadding: 4
}
