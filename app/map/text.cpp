// SPDX-License-Identifier: EUPL-1.2
#include "app/map/text.hpp"

#include <cmath>

#include <QCoreApplication>
#include <QDate>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>

namespace gk::map {
namespace {

/// The language of the map is that of its words: a translation file translates this too.
QLocale locale() {
    return QLocale(words("nl_NL"));
}

} // namespace

QString text_of(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString words(const char* dutch) {
    return QCoreApplication::translate("Map", dutch);
}

QString font_family() {
    static const QString family = [] {
        const QStringList installed = QFontDatabase::families();
        for (const char* wanted : {"Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans"})
            if (installed.contains(QLatin1String(wanted))) return QString::fromLatin1(wanted);
        return installed.isEmpty() ? QString() : QFont().family();
    }();
    return family;
}

QFont font(double points, int weight) {
    QFont f(font_family());
    f.setPixelSize(static_cast<int>(std::lround(points * mm_per_point / font_unit)));
    f.setWeight(static_cast<QFont::Weight>(weight));
    // Hinting rounds to whole pixels of a size that no device has here.
    f.setHintingPreference(QFont::PreferNoHinting);
    // Inter raises signs beside figures by other glyphs, which a PDF cannot turn back into text: who copies or hears
    // "1 : 500.000 (op A4)" would lose its signs.
    f.setFeature("calt", 0);
    return f;
}

double text_width(const QString& text, double points, int weight) {
    return QFontMetricsF(font(points, weight)).horizontalAdvance(text) * font_unit;
}
double ascent(double points) {
    return points * mm_per_point * 0.76;
}
double descent(double points) {
    return points * mm_per_point * 0.24;
}

QStringList wrap(const QString& text, double width, double points, int weight) {
    QStringList lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && text_width(longer, points, weight) > width) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty()) lines << line;
    return lines;
}

QString number(double value, int decimals) {
    return locale().toString(value, 'f', decimals);
}
QString whole_number(std::int64_t value) {
    return locale().toString(static_cast<qlonglong>(value));
}

QString date_text(const std::string& iso) {
    const QString text = QString::fromStdString(iso);
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    return date.isValid() ? locale().toString(date, QStringLiteral("d MMMM yyyy")) : text;
}

QString class_text(const classify::Classes& classes, std::size_t index, const std::optional<double>& most) {
    const auto edge = [&](std::size_t i) { return number(classes.breaks[i], classes.decimals); };
    if (classes.breaks.empty()) return words("alle waarden");
    if (index == 0) return words("minder dan %1").arg(edge(0));
    if (index < classes.breaks.size()) return words("%1 tot %2").arg(edge(index - 1), edge(index));
    if (!most || *most < classes.breaks.back()) return words("%1 of meer").arg(edge(index - 1));
    if (*most == classes.breaks.back()) return edge(index - 1); // that very value
    const int decimals = *most == std::floor(*most) ? 0 : classes.decimals;
    return words("%1 tot en met %2").arg(edge(index - 1), number(*most, decimals));
}

QString singular(region::AreaKind kind) {
    switch (kind) {
    case region::AreaKind::gemeente: return words("gemeente");
    case region::AreaKind::wijk: return words("wijk");
    case region::AreaKind::buurt: return words("buurt");
    case region::AreaKind::estate: return words("bedrijventerrein");
    case region::AreaKind::cell: return words("vierkant");
    }
    return {};
}

QString plural(region::AreaKind kind) {
    switch (kind) {
    case region::AreaKind::gemeente: return words("gemeenten");
    case region::AreaKind::wijk: return words("wijken");
    case region::AreaKind::buurt: return words("buurten");
    case region::AreaKind::estate: return words("bedrijventerreinen");
    case region::AreaKind::cell: return words("vierkanten");
    }
    return {};
}

QString type_text(region::AreaType type) {
    switch (type) {
    case region::AreaType::bedrijventerrein: return words("Bedrijventerrein");
    case region::AreaType::woongebied: return words("Woongebied");
    case region::AreaType::buitengebied: return words("Buitengebied");
    }
    return {};
}

QString subtitle_text(const MapSnapshot& snapshot) {
    if (!snapshot.subtitle.empty()) return QString::fromStdString(snapshot.subtitle);
    const Subject& subject = snapshot.subject;
    QString what = QString::fromStdString(subject.quantity).toLower();
    if (const auto* cells = std::get_if<CellTheme>(&snapshot.theme))
        what = words("%1 per vierkant van %2 m").arg(what).arg(cells->grid->spec().cell);
    else if (std::holds_alternative<AreaTheme>(snapshot.theme))
        what = words("%1 per %2").arg(what, singular(subject.per));
    if (subject.type) return type_text(*subject.type) + QStringLiteral(": ") + what;
    what[0] = what[0].toUpper();
    return what;
}

QString disclaimer() {
    return words("Deze kaart toont gelegenheid, geen misdaad: een hoge score betekent dat een plek kenmerken "
                 "heeft die misbruik makkelijker maken, niet dat het er gebeurt. De kaart zegt niets over personen "
                 "of adressen en helpt om voorlichting te plannen.");
}

QString disclaimer(const MapSnapshot& snapshot) {
    return snapshot.caution.empty() ? disclaimer() : QString::fromStdString(snapshot.caution);
}

QStringList source_lines(const MapSnapshot& snapshot) {
    QStringList lines;
    for (const SourceNote& source : snapshot.sources) {
        QString line = QString::fromStdString(source.name);
        if (!source.date.empty()) line += QStringLiteral(" (") + QString::fromStdString(source.date) + QLatin1Char(')');
        lines << line;
    }
    return lines;
}

QString sources_text(const MapSnapshot& snapshot) {
    const QStringList lines = source_lines(snapshot);
    return lines.isEmpty() ? QString() : words("Bronnen: %1.").arg(lines.join(QStringLiteral("; ")));
}

QString sources_in_short(const MapSnapshot& snapshot) {
    QStringList parts;
    int unknown = 0;
    for (const SourceNote& source : snapshot.sources) {
        const QString publisher = QString::fromStdString(source.publisher);
        if (publisher.isEmpty()) ++unknown;
        else if (!parts.contains(publisher)) parts << publisher;
    }
    if (unknown == 1) parts << words("1 bestand");
    if (unknown > 1) parts << words("%1 bestanden").arg(unknown);
    return parts.isEmpty() ? QString() : words("Bronnen: %1.").arg(parts.join(QStringLiteral("; ")));
}

QString provenance_text(const MapSnapshot& snapshot) {
    const auto short_hash = [](const std::string& hash) { return QString::fromStdString(hash.substr(0, 12)); };
    QStringList parts;
    if (!snapshot.model_name.empty()) {
        QString model = words("Model: %1").arg(QString::fromStdString(snapshot.model_name));
        if (!snapshot.model_hash.empty())
            model += QStringLiteral(" (") + short_hash(snapshot.model_hash) + QLatin1Char(')');
        parts << model;
    }
    if (!snapshot.data_hash.empty()) parts << words("gegevens: %1").arg(short_hash(snapshot.data_hash));
    if (!snapshot.made_on.empty()) parts << words("gemaakt op %1").arg(date_text(snapshot.made_on));
    if (parts.isEmpty()) return {};
    QString text = parts.join(QStringLiteral("; ")) + QLatin1Char('.');
    text[0] = text[0].toUpper();
    return text;
}

} // namespace gk::map
