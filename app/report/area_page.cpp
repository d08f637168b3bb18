// SPDX-License-Identifier: EUPL-1.2
#include "app/report/area_page.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPainter>

#include "app/map/layout.hpp"
#include "app/map/text.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/sheet_parts.hpp"
#include "app/report/table.hpp"
#include "core/score/explain.hpp"
#include "core/score/reader_words.hpp"

namespace gk::report {
namespace {

using map::words;
using programme::AreaSheet;

using map::text_of;

QString number_or_none(double value, int decimals) {
    return std::isnan(value) ? none() : map::number(value, decimals);
}

QString title_of(const AreaSheet& sheet) {
    return name_or_code(sheet.area.name, sheet.area.ref.id);
}

void draw_head(Writer& writer, const AreaSheet& sheet, const std::string& banner) {
    draw_banner(writer, banner);
    const score::AreaScore& area = sheet.why.area;
    writer.paragraph(title_of(sheet), 20, bold);
    writer.y += 0.8;
    const QString kind = map::singular(sheet.area.ref.kind), as_type = map::type_text(area.type).toLower();
    QString where = kind == as_type ? kind : words("%1 als %2").arg(kind, as_type);
    where[0] = where[0].toUpper();
    if (!sheet.gemeente_name.empty()) where += words(" in de gemeente %1").arg(text_of(sheet.gemeente_name));
    where +=
        words(", code %1, %2 hectare van dit type.").arg(text_of(sheet.area.ref.id), map::number(area.hectares, 0));
    QStringList others;
    for (const region::AreaType type : sheet.other_types) others << map::type_text(type).toLower();
    if (!others.isEmpty()) where += words(" Er is hier ook %1.").arg(others.join(words(" en ")));
    writer.paragraph(where + words(" Stand op %1.").arg(day_nl(sheet.today)), 8.5, regular, map::colour::soft_text());
    writer.y += 2;
    std::vector<KeyFigure> figures;
    if (sheet.by_priority)
        figures.push_back(
            {words("prioriteit, 0 tot 100"), number_or_none(area.priority, 1), words("voor voorlichting")});
    figures.push_back(
        {words("gelegenheid, 0 tot 100"), number_or_none(area.opportunity, 1), words("kenmerken van de plek")});
    figures.push_back({sheet.by_priority ? words("plaats naar prioriteit") : words("plaats naar gelegenheid"),
                       area.rank ? words("%1 van %2").arg(map::whole_number(*area.rank), map::whole_number(area.ranked))
                                 : words("geen plaats"),
                       reliability_nl(area.reliability)});
    figures.push_back({words("bij andere gewichten"), rank_interval_nl(area), words("in 9 van de 10 gevallen")});
    if (!std::isnan(area.reporting_gap))
        figures.push_back({words("meldachterstand"), map::number(area.reporting_gap, 2), words("0,5 is als verwacht")});
    draw_key_figures(writer, figures);
}

/// The features that the opportunity is made of, most points first.
std::vector<const scoring::FactorLine*> counted_factors(const AreaSheet& sheet) {
    std::vector<const scoring::FactorLine*> counted;
    for (const scoring::FactorLine& line : sheet.why.factors) {
        const bool unused = std::ranges::find(sheet.why.unused, line.share.factor, &score::UnusedFactor::factor) !=
                            sheet.why.unused.end();
        if (!unused && !std::isnan(line.share.raw) && !std::isnan(line.share.share)) counted.push_back(&line);
    }
    return counted;
}

/// The scale on which points are drawn: the largest value of the page fills it.
double most_points(const AreaSheet& sheet) {
    double most = 1;
    for (const scoring::FactorLine& line : sheet.why.factors)
        for (const double value : {line.share.share, line.share.type_median})
            if (!std::isnan(value)) most = std::max(most, value);
    return most;
}

void draw_bar(Writer& writer, const scoring::FactorLine& line, double left, double width, double scale, double middle) {
    QPainter& painter = writer.painter();
    painter.fillRect(QRectF(left, middle - 1.3, width, 2.6), map::black(0.05));
    painter.fillRect(QRectF(left, middle - 1.3, width * line.share.share / scale, 2.6), QColor(0x2b, 0x5c, 0x8a));
    if (std::isnan(line.share.type_median)) return;
    const double x = left + width * line.share.type_median / scale;
    painter.setPen(QPen(Qt::white, 1.1, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, middle - 1.9), QPointF(x, middle + 1.9));
    painter.setPen(QPen(map::colour::text(), 0.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x, middle - 1.9), QPointF(x, middle + 1.9));
}

void draw_reasons(Writer& writer, const AreaSheet& sheet, std::size_t most) {
    part_heading(writer, words("Waarom staat dit gebied hier?"), page_margin, page_right);
    constexpr double bar_left = page_margin + 56, bar_width = 28, step = 4.5;
    constexpr double points_right = bar_left + bar_width + 9, raw_left = points_right + 3, source_left = raw_left + 30;
    writer.y += 3;
    const auto head = [&](double x, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        writer.put(x, writer.y, text, 6.5, bold, side, map::colour::soft_text());
    };
    head(page_margin, words("kenmerk"));
    head(bar_left, words("bijdrage"));
    head(points_right, words("punten"), Qt::AlignRight);
    head(raw_left, words("gemeten waarde"));
    head(source_left, words("bron en datum"));
    writer.y += 1;
    const double scale = most_points(sheet);
    const std::vector<const scoring::FactorLine*> counted = counted_factors(sheet);
    // The last row holds what is left, unless that is one feature, which can stand there itself.
    const std::size_t shown = counted.size() <= most + 1 ? counted.size() : most;
    for (std::size_t i = 0; i < shown; ++i) {
        const scoring::FactorLine& line = *counted[i];
        const QStringList name =
            map::wrap(text_of(score::reader_words(line.factor.label)), bar_left - page_margin - 2, 7.2, regular);
        const double more = 3 * static_cast<double>(std::max<qsizetype>(1, name.size()) - 1);
        writer.need(step + more);
        writer.y += step;
        const double base = writer.y - 1;
        for (qsizetype n = 0; n < name.size(); ++n)
            writer.put(page_margin, base + 3 * static_cast<double>(n), name[n], 7.2, regular);
        draw_bar(writer, line, bar_left, bar_width, scale, base - 0.9);
        writer.put(points_right, base, map::number(line.share.share, 1), 7.2, bold, Qt::AlignRight);
        const bool tiny = line.share.raw > 0 && line.share.raw < 0.01; // more digits than were measured
        const QString raw =
            (tiny ? words("minder dan %1").arg(map::number(0.01, 2)) : text_of(score::dutch_number(line.share.raw))) +
            QLatin1Char(' ') + text_of(score::reader_words(line.factor.unit));
        writer.put(raw_left, base, fitted(raw, source_left - raw_left - 1.5, 7, regular), 7, regular);
        // The date stays whole; a file name can do with its beginning.
        const QString date =
            line.origin.date.empty() ? QString() : QStringLiteral(", ") + text_of(score::table_dates(line.origin.date));
        const QString source = fitted(text_of(line.origin.source),
                                      page_right - source_left - map::text_width(date, 6.2, regular), 6.2, regular);
        writer.put(source_left, base, source + date, 6.2, regular, Qt::AlignLeft, map::colour::soft_text());
        writer.y += more;
    }
    if (shown < counted.size()) {
        // Of what is read, so that the points add up for who adds them.
        const auto read = [](double points) { return std::round(10 * points) / 10; };
        double rest = 0;
        for (const scoring::FactorLine* line : counted) rest += line->share.share;
        rest = read(rest);
        for (std::size_t i = 0; i < shown; ++i) rest -= read(counted[i]->share.share);
        writer.need(step);
        writer.y += step;
        writer.put(page_margin, writer.y - 1, words("%1 overige kenmerken").arg(counted.size() - shown), 7.2, regular);
        writer.put(points_right, writer.y - 1, map::number(std::max(0.0, rest), 1), 7.2, bold, Qt::AlignRight);
    }
    writer.y += 0.5;
    writer.paragraph(
        words("Punten tellen op tot de gelegenheid. Het streepje is de bijdrage in het middelste gebied van "
              "dezelfde soort."),
        6.5, regular, map::colour::soft_text());
}

QStringList missing_lines(const AreaSheet& sheet, std::size_t most) {
    QStringList names;
    for (const std::string& label : sheet.without_data) names << text_of(score::reader_words(label));
    QStringList lines;
    if (!names.isEmpty())
        lines << words("zonder gegevens of niet meegeteld: %1").arg(joined(names, static_cast<qsizetype>(most)));
    lines << words("van het gewicht van alle kenmerken heeft %1 gegevens").arg(percent_nl(sheet.why.area.coverage));
    for (const score::PriorityPart& part : sheet.why.parts)
        if (!part.used && part.part == score::Part::reporting_gap)
            lines << words("meldingen tellen hier niet mee: er zijn er geen om te vergelijken");
        else if (!part.used && part.part == score::Part::reach)
            lines << words("eerdere voorlichting telt hier niet mee: er is niets bekend");
    return lines;
}

QStringList limits() {
    return {words("gelegenheid is geen misdaad: een hoge score zegt niet dat er iets gebeurt"),
            words("de score gaat over een gebied, nooit over een persoon of adres"),
            words("wat niet gemeten is, telt niet mee; wat hier speelt weten mensen ter plaatse beter")};
}

void draw_links(Writer& writer, const AreaSheet& sheet, const programme::Menukaart& menukaart, std::size_t most,
                double x, double right) {
    part_heading(writer, words("Wat er loopt"), x, right);
    QStringList lines = knelpunten_lines(sheet.links, sheet.today, most);
    lines << inzet_lines(sheet.links, menukaart, most);
    QStringList results;
    for (const programme::AreaLinks::Result& result : sheet.links.results) results << text_of(result.text);
    if (!results.isEmpty()) lines << words("doel: %1").arg(joined(results, static_cast<qsizetype>(most)));
    lines << money_lines(sheet.links, most);
    if (lines.isEmpty()) lines << words("volgens de registers loopt hier niets: geen knelpunt, geen inzet");
    part_bullets(writer, lines, x, right);
    if (sheet.similar.empty()) return;
    part_heading(writer, words("Gebieden die hierop lijken, in deze gemeente"), x, right);
    QStringList similar;
    for (const score::AreaScore& area : sheet.similar)
        similar << words("%1: plaats %2").arg(name_or_code(area.name, area.id)).arg(area.rank.value_or(0));
    part_bullets(writer, similar.first(std::min<qsizetype>(similar.size(), static_cast<qsizetype>(most))), x, right);
}

void compose(Writer& writer, const AreaSheet& sheet, const programme::Menukaart& menukaart,
             const map::MapSnapshot& snapshot, double map_height, std::size_t most) {
    draw_head(writer, sheet, snapshot.banner);
    writer.y += 3.5;
    draw_sheet_map(writer, snapshot, map_height);
    draw_reasons(writer, sheet, most + 2);
    if (sheet.why.area.answer) {
        writer.y += 2.5;
        const QString advice =
            words("Advies: %1").arg(text_of(std::string(score::sentence_nl(*sheet.why.area.answer))));
        const double height =
            5.2 * static_cast<double>(map::wrap(advice, page_right - page_margin - 7, 9.5, bold).size()) + 2;
        writer.need(height);
        writer.painter().fillRect(QRectF(page_margin, writer.y, page_right - page_margin, height), map::black(0.07));
        writer.painter().fillRect(QRectF(page_margin, writer.y, 1.2, height), map::black(0.75));
        const double end = writer.y + height;
        writer.y += 0.6;
        writer.paragraph(advice, 9.5, bold, map::colour::text(), page_margin + 4, page_right - 3);
        writer.y = end;
    }
    part_heading(writer, words("In woorden"), page_margin, page_right);
    QString sentence = text_of(sheet.why.sentence);
    // The advice stands above already.
    if (const auto advice = sentence.lastIndexOf(QStringLiteral(" Advies: ")); advice > 0) sentence.truncate(advice);
    writer.paragraph(sentence, 7.5, regular);
    two_columns(
        writer, [&](double x, double right) { draw_links(writer, sheet, menukaart, most, x, right); },
        [&](double x, double right) {
            part_heading(writer, words("Wat ontbreekt"), x, right);
            part_bullets(writer, missing_lines(sheet, most), x, right);
            part_heading(writer, words("Wat deze pagina niet zegt"), x, right);
            part_bullets(writer, limits(), x, right);
        });
}

} // namespace

void draw_area_page(Writer& writer, const AreaSheet& sheet, const programme::Menukaart& menukaart,
                    const map::MapSnapshot& map) {
    constexpr double most_height = 95;
    const PageFit fit = fit_page(
        [&](Writer& page, double height, std::size_t most) { compose(page, sheet, menukaart, map, height, most); },
        most_height);
    writer.foot = [&](Writer& page) {
        draw_sheet_foot(page, words("%1. Voor burgemeester en driehoek: niet publiceren.").arg(title_of(sheet)),
                        sheet.why.info, map.attribution);
    };
    compose(writer, sheet, menukaart, map, fit.map_height, fit.most);
}

Status render_area_pdf(const AreaSheet& sheet, const programme::Menukaart& menukaart, const map::MapSnapshot& map,
                       const std::filesystem::path& path) {
    if (auto good = map::check(map); !good) return good;
    return save_pdf(path, title_of(sheet), [&](Writer& writer) { draw_area_page(writer, sheet, menukaart, map); });
}

} // namespace gk::report
