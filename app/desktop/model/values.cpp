// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <QCoreApplication>
#include <QDateTime>

#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

const std::array table{
    ScoreValue{.id = "prioriteit",
               .label = QT_TRANSLATE_NOOP("Value", "Prioriteit"),
               .unit = QT_TRANSLATE_NOOP("Value", "score van 0 tot 100"),
               .decimals = 1,
               .of_area = [](const score::AreaScore& area) { return area.priority; },
               .of_cells = [](const score::CellScores& cells) { return &cells.priority; },
               .on_paper = map::AreaValue::priority,
               .part = score::Part::opportunity},
    ScoreValue{.id = "gelegenheid",
               .label = QT_TRANSLATE_NOOP("Value", "Gelegenheid"),
               .unit = QT_TRANSLATE_NOOP("Value", "score van 0 tot 100"),
               .decimals = 1,
               .of_area = [](const score::AreaScore& area) { return area.opportunity; },
               .of_cells = [](const score::CellScores& cells) { return &cells.opportunity; },
               .on_paper = map::AreaValue::opportunity},
    ScoreValue{.id = "meldachterstand",
               .label = QT_TRANSLATE_NOOP("Value", "Meldachterstand"),
               .unit = QT_TRANSLATE_NOOP("Value", "0,5 is zoveel meldingen als verwacht; hoger is minder"),
               .decimals = 2,
               .of_area = [](const score::AreaScore& area) { return area.reporting_gap; },
               .of_cells = [](const score::CellScores& cells) { return &cells.reporting_gap; },
               .palette = map::Palette::diverging_purple_green,
               .on_paper = map::AreaValue::reporting_gap,
               .part = score::Part::reporting_gap},
    ScoreValue{.id = "bereik",
               .label = QT_TRANSLATE_NOOP("Value", "Bereik van voorlichting"),
               .unit = QT_TRANSLATE_NOOP("Value", "% van de mensen bij wie voorlichting nog werkt"),
               .decimals = 0,
               .of_area = [](const score::AreaScore& area) { return area.reach; },
               .of_cells = [](const score::CellScores& cells) { return &cells.reach; },
               .times = 100,
               .on_paper = map::AreaValue::reach,
               .part = score::Part::reach},
    ScoreValue{.id = "hoogste_tiende",
               .label = QT_TRANSLATE_NOOP("Value", "Aandeel in de hoogste 10%"),
               .unit = QT_TRANSLATE_NOOP("Value", "% van de vierkanten van dit soort gebied"),
               .decimals = 1,
               .of_area = [](const score::AreaScore& area) { return area.top_share; },
               .of_cells = nullptr,
               .times = 100,
               .on_paper = map::AreaValue::top_share},
    ScoreValue{.id = "gegevens",
               .label = QT_TRANSLATE_NOOP("Value", "Beschikbare gegevens"),
               .unit = QT_TRANSLATE_NOOP("Value", "% van het gewicht waarvoor gegevens zijn"),
               .decimals = 0,
               .of_area = [](const score::AreaScore& area) { return area.coverage; },
               .of_cells = [](const score::CellScores& cells) { return &cells.coverage; },
               .times = 100,
               .says_coverage = false,
               .palette = map::Palette::purple},
};

} // namespace

std::span<const ScoreValue> score_values() {
    return table;
}

const ScoreValue* find_score_value(std::string_view id) {
    const auto found = std::ranges::find(table, id, [](const ScoreValue& value) { return std::string_view(value.id); });
    return found == table.end() ? nullptr : &*found;
}

bool has_value(const ScoreValue& value, const score::TypeParts& parts) {
    if (!value.part) return true;
    switch (*value.part) {
    case score::Part::opportunity: return parts.any();
    case score::Part::reporting_gap: return parts.reporting_gap;
    case score::Part::reach: return parts.reach;
    }
    return false;
}

std::optional<int> month_of(std::string_view iso) {
    int year = 0, month = 0;
    if (iso.size() < 7 || iso[4] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count, int& into) {
        const char* end = iso.data() + from + count;
        return std::from_chars(iso.data() + from, end, into).ptr == end;
    };
    if (!number(0, 4, year) || !number(5, 2, month) || month < 1 || month > 12) return std::nullopt;
    return 12 * year + month - 1;
}

QString month_text(int month) {
    static const std::array names{QT_TRANSLATE_NOOP("Value", "januari"),   QT_TRANSLATE_NOOP("Value", "februari"),
                                  QT_TRANSLATE_NOOP("Value", "maart"),     QT_TRANSLATE_NOOP("Value", "april"),
                                  QT_TRANSLATE_NOOP("Value", "mei"),       QT_TRANSLATE_NOOP("Value", "juni"),
                                  QT_TRANSLATE_NOOP("Value", "juli"),      QT_TRANSLATE_NOOP("Value", "augustus"),
                                  QT_TRANSLATE_NOOP("Value", "september"), QT_TRANSLATE_NOOP("Value", "oktober"),
                                  QT_TRANSLATE_NOOP("Value", "november"),  QT_TRANSLATE_NOOP("Value", "december")};
    return QStringLiteral("%1 %2")
        .arg(QCoreApplication::translate("Value", names.at(static_cast<std::size_t>(month % 12))))
        .arg(month / 12);
}

QString run_text(const score::RunInfo& run) {
    const QDateTime at = QDateTime::fromString(QString::fromStdString(run.created), Qt::ISODate).toLocalTime();
    if (!at.isValid()) return QString::fromStdString(run.created);
    return QStringLiteral("%1, %2").arg(map::date_text(at.date().toString(Qt::ISODate).toStdString()),
                                        at.time().toString(QStringLiteral("HH:mm")));
}

std::string value_word(const char* dutch) {
    return QCoreApplication::translate("Value", dutch).toStdString();
}

} // namespace gk::desktop
