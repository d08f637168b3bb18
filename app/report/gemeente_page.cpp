// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>

#include <QPainter>

#include "app/map/layout.hpp"
#include "app/map/text.hpp"
#include "app/report/area_page.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/sheet_parts.hpp"
#include "app/report/table.hpp"

namespace gk::report {
namespace {

using map::words;
using programme::GemeenteSheet;
using programme::GemeenteStanding;
using programme::InzetStatus;

using map::text_of;

QString title_of(const GemeenteSheet& sheet) {
    return words("Gemeente %1").arg(text_of(sheet.area.name));
}

/// The year of the goals on this page.
std::int32_t year_of(const GemeenteSheet& sheet) {
    return sheet.plan_year.value_or(programme::year_of(sheet.today));
}

std::size_t inzet_count(const GemeenteSheet& sheet, InzetStatus status) {
    const std::int32_t year = year_of(sheet);
    return static_cast<std::size_t>(std::ranges::count_if(sheet.links.inzetten, [&](const programme::Inzet& inzet) {
        return inzet.status == status && programme::year_of(inzet.date) == year;
    }));
}

void draw_head(Writer& writer, const GemeenteSheet& sheet, const std::string& banner) {
    draw_banner(writer, banner);
    writer.paragraph(title_of(sheet), 20, bold);
    writer.paragraph(
        words("Gelegenheid, voorlichting en doelen, vergeleken met de regio. Stand op %1.").arg(day_nl(sheet.today)),
        8.5, regular, map::colour::soft_text());
    writer.y += 2;
    std::vector<KeyFigure> figures;
    for (const GemeenteStanding& standing : sheet.standings) {
        const bool has = standing.own && standing.own->rank;
        figures.push_back({map::type_text(standing.type), has ? words("plaats %1").arg(*standing.own->rank) : none(),
                           !has ? words("geen vergelijking")
                           : standing.by_priority
                               ? words("van %1 gemeenten, naar prioriteit").arg(standing.own->ranked)
                               : words("van %1 gemeenten, naar gelegenheid").arg(standing.own->ranked)});
    }
    figures.push_back({words("Voorlichting in %1").arg(year_of(sheet)),
                       words("%1 keer").arg(inzet_count(sheet, InzetStatus::uitgevoerd)),
                       words("en %1 keer gepland").arg(inzet_count(sheet, InzetStatus::gepland))});
    draw_key_figures(writer, figures);
}

/// Where the gemeente stands between the lowest and the highest of the region.
void draw_standing(Writer& writer, const GemeenteStanding& standing, double left, double width, double middle) {
    QPainter& painter = writer.painter();
    const auto at = [&](double value) { return left + width * std::clamp(value / 100, 0.0, 1.0); };
    painter.setPen(QPen(map::black(0.12), 0.2));
    painter.drawLine(QPointF(left, middle), QPointF(left + width, middle));
    if (standing.gemeenten == 0) return;
    painter.setPen(QPen(map::black(0.35), 1.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at(standing.least), middle), QPointF(at(standing.most), middle));
    painter.setPen(QPen(map::colour::text(), 0.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at(standing.median), middle - 1.8), QPointF(at(standing.median), middle + 1.8));
    if (!standing.own) return;
    const double own = programme::listed_value(*standing.own, standing.by_priority);
    if (std::isnan(own)) return;
    painter.setPen(QPen(Qt::white, 0.3));
    painter.setBrush(QColor(0x2b, 0x5c, 0x8a));
    painter.drawEllipse(QPointF(at(own), middle), 1.4, 1.4);
    painter.setBrush(Qt::NoBrush);
}

void draw_standings(Writer& writer, const GemeenteSheet& sheet) {
    part_heading(writer, words("Hoe staat %1 ervoor in de regio?").arg(text_of(sheet.area.name)), page_margin,
                 page_right);
    constexpr double bar_left = page_margin + 34, bar_width = 50, own_right = bar_left + bar_width + 14;
    constexpr double median_right = own_right + 18, interval = median_right + 5, first = interval + 24;
    writer.y += 3;
    const auto head = [&](double x, const QString& text, Qt::Alignment side = Qt::AlignLeft) {
        writer.put(x, writer.y, text, 6.5, bold, side, map::colour::soft_text());
    };
    head(page_margin, words("gebiedstype"));
    head(bar_left, words("0"));
    head(bar_left + bar_width, words("100"), Qt::AlignRight);
    head(own_right, words("gemeente"), Qt::AlignRight);
    head(median_right, words("mediaan regio"), Qt::AlignRight);
    head(interval, words("plaats, interval"));
    head(first, words("in de hoogste 10%"));
    writer.y += 1;
    for (const GemeenteStanding& standing : sheet.standings) {
        writer.need(5);
        writer.y += 5;
        const double base = writer.y - 1;
        writer.put(page_margin, base, map::type_text(standing.type), 7.5, bold);
        draw_standing(writer, standing, bar_left, bar_width, base - 0.9);
        const double own =
            standing.own ? programme::listed_value(*standing.own, standing.by_priority) : score::unknown_value;
        writer.put(own_right, base, std::isnan(own) ? none() : map::number(own, 1), 7.5, bold, Qt::AlignRight);
        writer.put(median_right, base, standing.gemeenten == 0 ? none() : map::number(standing.median, 1), 7.5, regular,
                   Qt::AlignRight);
        writer.put(interval, base, standing.own ? rank_interval_nl(*standing.own) : none(), 7.5, regular);
        writer.put(first, base,
                   standing.ranked == 0 ? none() : words("%1 van %2").arg(standing.among_first).arg(standing.ranked),
                   7.5, regular);
    }
    writer.y += 0.5;
    writer.paragraph(
        words(
            "Blauw: deze gemeente. Streepje: de middelste gemeente. Grijs: van de laagste tot de hoogste. Plaats: naar "
            "het deel van de vierkanten van de gemeente in de hoogste 10% van de regio. Interval: de plaats bij andere "
            "gewichten, in 9 van de 10 gevallen. In de hoogste 10%: hoeveel van de gebieden van de gemeente daar "
            "staan; dan tellen gebieden en geen vierkanten."),
        6.5, regular, map::colour::soft_text());
}

void draw_tops(Writer& writer, const GemeenteSheet& sheet, std::size_t most) {
    part_heading(writer, words("Welke gebieden staan het hoogst?"), page_margin, page_right);
    const double top = writer.y;
    const auto count = static_cast<double>(std::max<std::size_t>(1, sheet.standings.size()));
    const double gap = 5, width = (page_right - page_margin - gap * (count - 1)) / count;
    double x = page_margin, lowest = top;
    for (const GemeenteStanding& standing : sheet.standings) {
        writer.y = top + 3.4;
        writer.put(x, writer.y, map::type_text(standing.type), 7.5, bold);
        writer.put(x + width, writer.y, words("plaats in de regio"), 6.2, regular, Qt::AlignRight,
                   map::colour::soft_text());
        writer.y += 0.8;
        if (standing.top.empty()) {
            writer.y += 3.6;
            writer.put(x, writer.y, words("geen gebied met een plaats"), 7.2, regular);
        }
        for (std::size_t i = 0; i < std::min(most, standing.top.size()); ++i) {
            const score::AreaScore& area = standing.top[i];
            writer.y += 3.7;
            QString place = words("%1 van %2").arg(map::whole_number(*area.rank), map::whole_number(area.ranked));
            if (score::is_unreliable(area.reliability)) place = words("onzeker, ") + place;
            writer.put(x, writer.y,
                       fitted(name_or_code(area.name, area.id), width - map::text_width(place, 7.2, regular) - 2, 7.2,
                              regular),
                       7.2, regular);
            writer.put(x + width, writer.y, place, 7.2, regular, Qt::AlignRight);
        }
        lowest = std::max(lowest, writer.y);
        x += width + gap;
    }
    writer.y = lowest + 1;
}

QStringList target_lines(const GemeenteSheet& sheet, std::size_t most) {
    QStringList lines;
    std::size_t missing = 0, reached = 0;
    for (const programme::GemeenteTargetLine& line : sheet.targets) {
        if (line.state.state == programme::TargetState::reached) {
            ++reached;
            continue;
        }
        if (++missing > most) continue;
        const bool late = line.state.state != programme::TargetState::open;
        QString says = words("%1: %2, uiterlijk %3")
                           .arg(text_of(line.text),
                                late ? text_of(std::string(programme::name_nl(line.state.state))) : words("nog niet"),
                                day_nl(line.due));
        if (line.state.planned > 0) says += words(" (gepland)");
        lines << says;
    }
    if (missing > most) lines << words("en nog %1").arg(missing - most);
    lines << words("%1 van de %2 doelen per gemeente gehaald").arg(reached).arg(sheet.targets.size());
    return lines;
}

void compose(Writer& writer, const GemeenteSheet& sheet, const programme::Menukaart& menukaart,
             const map::MapSnapshot& snapshot, double map_height, std::size_t most) {
    draw_head(writer, sheet, snapshot.banner);
    writer.y += 3.5;
    if (map_height > 0) {
        writer.put(page_margin, writer.y + 2.6, text_of(snapshot.title), 9, bold);
    }
    writer.y += 4.5;
    draw_sheet_map(writer, snapshot, map_height);
    draw_standings(writer, sheet);
    draw_tops(writer, sheet, std::max<std::size_t>(most, 3));
    two_columns(
        writer,
        [&](double x, double right) {
            part_heading(writer, words("Voorlichting en wat er loopt"), x, right);
            QStringList lines = inzet_lines(sheet.links, menukaart, most);
            if (lines.isEmpty())
                lines << words("volgens het register is hier nog geen voorlichting gegeven of gepland");
            lines << knelpunten_lines(sheet.links, sheet.today, most) << money_lines(sheet.links, most);
            part_bullets(writer, lines, x, right);
        },
        [&](double x, double right) {
            part_heading(writer,
                         sheet.plan_year ? words("Doelen van het jaarplan %1").arg(*sheet.plan_year) : words("Doelen"),
                         x, right);
            part_bullets(writer, target_lines(sheet, most), x, right);
            part_heading(writer, words("Wat deze pagina niet zegt"), x, right);
            part_bullets(writer,
                         {words("gelegenheid is geen misdaad: een hoge score zegt niet dat er iets gebeurt"),
                          words("de score gaat over gebieden, nooit over personen of adressen"),
                          words("van andere gemeenten staat hier alleen de mediaan, het laagste en het hoogste"),
                          words("wat niemand opschreef in de registers, staat hier niet")},
                         x, right);
        });
}

} // namespace

void draw_gemeente_page(Writer& writer, const GemeenteSheet& sheet, const programme::Menukaart& menukaart,
                        const map::MapSnapshot& map) {
    constexpr double most_height = 120;
    const PageFit fit = fit_page(
        [&](Writer& page, double height, std::size_t most) { compose(page, sheet, menukaart, map, height, most); },
        most_height);
    writer.foot = [&](Writer& page) {
        draw_sheet_foot(page, words("%1. Voor burgemeester en driehoek: niet publiceren.").arg(title_of(sheet)),
                        sheet.run, map.attribution);
    };
    compose(writer, sheet, menukaart, map, fit.map_height, fit.most);
}

Status render_gemeente_pdf(const GemeenteSheet& sheet, const programme::Menukaart& menukaart,
                           const map::MapSnapshot& map, const std::filesystem::path& path) {
    if (auto good = map::check(map); !good) return good;
    return save_pdf(path, title_of(sheet), [&](Writer& writer) { draw_gemeente_page(writer, sheet, menukaart, map); });
}

} // namespace gk::report
