// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/values.hpp"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace gk::desktop {
namespace {

const std::array table{
    ScoreValue{"gelegenheid",
               QT_TRANSLATE_NOOP("Value", "Gelegenheid"),
               QT_TRANSLATE_NOOP("Value", "score van 0 tot 100"),
               1,
               [](const score::AreaScore& area) { return area.opportunity; },
               [](const score::CellScores& cells) { return &cells.opportunity; },
               1,
               true,
               {}},
    ScoreValue{"hoogste_tiende",
               QT_TRANSLATE_NOOP("Value", "Aandeel in de hoogste 10%"),
               QT_TRANSLATE_NOOP("Value", "% van de vierkanten van dit soort gebied"),
               1,
               [](const score::AreaScore& area) { return area.top_share; },
               nullptr,
               100,
               true,
               {}},
    ScoreValue{"gegevens", QT_TRANSLATE_NOOP("Value", "Beschikbare gegevens"),
               QT_TRANSLATE_NOOP("Value", "% van het gewicht waarvoor gegevens zijn"), 0,
               [](const score::AreaScore& area) { return area.coverage; },
               [](const score::CellScores& cells) { return &cells.coverage; }, 100, false, map::Palette::purple},
};

} // namespace

std::span<const ScoreValue> score_values() {
    return table;
}

const ScoreValue* find_score_value(std::string_view id) {
    const auto found = std::ranges::find(table, id, [](const ScoreValue& value) { return std::string_view(value.id); });
    return found == table.end() ? nullptr : &*found;
}

std::string value_word(const char* dutch) {
    return QCoreApplication::translate("Value", dutch).toStdString();
}

} // namespace gk::desktop
