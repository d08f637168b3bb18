// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/words.hpp"

#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

QString word(const char* dutch) {
    return QCoreApplication::translate("Registers", dutch);
}

} // namespace

QString typed_day(programme::Day day) {
    const std::chrono::year_month_day date(day);
    return QStringLiteral("%1-%2-%3")
        .arg(static_cast<unsigned>(date.day()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(date.month()), 2, 10, QLatin1Char('0'))
        .arg(static_cast<int>(date.year()));
}

std::optional<programme::Day> read_day(const QString& text) {
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression dutch(QStringLiteral("^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})$"));
    const QString trimmed = text.trimmed();
    QDate date;
    if (const auto match = iso.match(trimmed); match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto other = dutch.match(trimmed); other.hasMatch()) {
        const int year = other.captured(3).toInt();
        date = QDate(year < 100 ? 2000 + year : year, other.captured(2).toInt(), other.captured(1).toInt());
    }
    return date.isValid() ? programme::parse_day(date.toString(Qt::ISODate).toStdString()) : std::nullopt;
}

QString day_text(programme::Day day) {
    return map::date_text(programme::iso(day));
}

QString euro_text(std::int64_t euro) {
    return QStringLiteral("€ ") + map::whole_number(euro);
}

std::optional<std::int64_t> read_euro(const QString& text) {
    QString digits = text.trimmed();
    digits.remove(QLatin1Char(' ')).remove(QChar(0x20AC)).remove(QChar(0xA0));
    static const QRegularExpression cents(QStringLiteral(",(00|-)$"));
    digits.remove(cents);
    // Cents have two digits, so groups of three are thousands in either language.
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3}([.,]\\d{3})+$"));
    if (grouped.match(digits).hasMatch()) digits.remove(QLatin1Char('.')).remove(QLatin1Char(','));
    bool good = false;
    const qlonglong value = digits.toLongLong(&good);
    return good && value >= 0 ? std::optional<std::int64_t>(value) : std::nullopt;
}

std::optional<double> read_number(const QString& text) {
    QString digits = text.trimmed();
    digits.replace(QLatin1Char(','), QLatin1Char('.'));
    bool good = false;
    const double value = digits.toDouble(&good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<double> read_percent(const QString& text) {
    QString digits = text.trimmed();
    if (digits.endsWith(QLatin1Char('%'))) digits.chop(1);
    const auto value = read_number(digits);
    return value && *value >= 0 && *value <= 100 ? std::optional(*value / 100) : std::nullopt;
}

QString plain_number(double value) {
    if (!std::isfinite(value)) return {};
    const double rounded = std::round(value * 100) / 100;
    return map::number(rounded, rounded == std::round(rounded) ? 0 : rounded * 10 == std::round(rounded * 10) ? 1 : 2);
}

QString status_text(programme::InzetStatus status) {
    switch (status) {
    case programme::InzetStatus::gepland: return word(QT_TRANSLATE_NOOP("Registers", "gepland"));
    case programme::InzetStatus::uitgevoerd: return word(QT_TRANSLATE_NOOP("Registers", "uitgevoerd"));
    case programme::InzetStatus::vervallen: return word(QT_TRANSLATE_NOOP("Registers", "vervallen"));
    }
    return {};
}

QString knelpunt_type_text(programme::KnelpuntType type) {
    switch (type) {
    case programme::KnelpuntType::persoon: return word(QT_TRANSLATE_NOOP("Registers", "persoon"));
    case programme::KnelpuntType::gebied: return word(QT_TRANSLATE_NOOP("Registers", "gebied"));
    case programme::KnelpuntType::branche: return word(QT_TRANSLATE_NOOP("Registers", "branche"));
    }
    return {};
}

QString decision_text(programme::DecisionKind kind) {
    switch (kind) {
    case programme::DecisionKind::benoemd: return word(QT_TRANSLATE_NOOP("Registers", "benoemd"));
    case programme::DecisionKind::verlengd: return word(QT_TRANSLATE_NOOP("Registers", "verlengd"));
    case programme::DecisionKind::beeindigd: return word(QT_TRANSLATE_NOOP("Registers", "beëindigd"));
    }
    return {};
}

QString state_text(programme::TargetState state) {
    switch (state) {
    case programme::TargetState::missed: return word(QT_TRANSLATE_NOOP("Registers", "niet gehaald"));
    case programme::TargetState::late: return word(QT_TRANSLATE_NOOP("Registers", "loopt achter"));
    case programme::TargetState::unknown: return word(QT_TRANSLATE_NOOP("Registers", "niets vastgelegd"));
    case programme::TargetState::open: return word(QT_TRANSLATE_NOOP("Registers", "loopt"));
    case programme::TargetState::reached: return word(QT_TRANSLATE_NOOP("Registers", "gehaald"));
    }
    return {};
}

QString side_text(programme::Side side) {
    switch (side) {
    case programme::Side::baten: return word(QT_TRANSLATE_NOOP("Registers", "Baten"));
    case programme::Side::lasten: return word(QT_TRANSLATE_NOOP("Registers", "Lasten"));
    case programme::Side::activa: return word(QT_TRANSLATE_NOOP("Registers", "Activa"));
    case programme::Side::passiva: return word(QT_TRANSLATE_NOOP("Registers", "Passiva"));
    case programme::Side::memo: return word(QT_TRANSLATE_NOOP("Registers", "Ter herinnering"));
    }
    return {};
}

QString signal_kind_text(std::string_view kind) {
    static constexpr std::array known{
        QT_TRANSLATE_NOOP("Registers", "lab"),     QT_TRANSLATE_NOOP("Registers", "opslag"),
        QT_TRANSLATE_NOOP("Registers", "dumping"), QT_TRANSLATE_NOOP("Registers", "hennepkwekerij"),
        QT_TRANSLATE_NOOP("Registers", "melding"), QT_TRANSLATE_NOOP("Registers", "energie-afwijking"),
        QT_TRANSLATE_NOOP("Registers", "overig"),
    };
    for (const char* one : known)
        if (kind == one) return word(one);
    return text_of(kind);
}

QString period_text(std::string_view period) {
    const QString text = text_of(period);
    const QString part = text.section(QLatin1Char('-'), -1);
    const QString number = part.mid(1);
    const QString name =
        part.startsWith(QLatin1Char('K'))   ? word(QT_TRANSLATE_NOOP("Registers", "kwartaal %1")).arg(number)
        : part.startsWith(QLatin1Char('H')) ? word(QT_TRANSLATE_NOOP("Registers", "halfjaar %1")).arg(number)
                                            : part;
    return name;
}

} // namespace gk::desktop
