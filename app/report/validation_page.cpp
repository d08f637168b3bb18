// SPDX-License-Identifier: EUPL-1.2
#include "app/report/validation_page.hpp"

#include <algorithm>
#include <array>

#include <QPainter>
#include <QPainterPath>

#include "app/map/palette.hpp"
#include "app/map/text.hpp"
#include "app/report/page.hpp"

namespace gk::report {
namespace {

QString name_of(const validation::MethodResult& method) {
    static const std::array<std::pair<std::string_view, const char*>, 7> names{
        {{"forecast", "gewogen kaarten"},
         {"risk_terrain", "risk terrain model"},
         {"opportunity", "gelegenheid"},
         {"uniform", "willekeurige plaatsen"},
         {"exposure", "alleen blootstelling"},
         {"past_density", "dichtheid van het verleden"},
         {"past_counts", "aantallen van het verleden"}}};
    const auto known = std::ranges::find(names, method.id, &std::pair<std::string_view, const char*>::first);
    return known != names.end() ? map::words(known->second) : QString::fromStdString(method.name);
}

QString percent(double share) {
    return map::number(100 * share, share > 0 && 100 * share < 1 ? 1 : 0) + "%";
}

/// Colour and dashes, so that curves stay apart in black and white too.
QPen pen_of(const validation::Report& report, std::size_t method) {
    static const std::array<const char*, 7> colours{"#7b3294", "#1b7837", "#2166ac", "#b35806",
                                                    "#c51b7d", "#4d4d4d", "#8c6d31"};
    QPen pen(QColor(QString::fromLatin1(colours[method % colours.size()])),
             report.methods[method].baseline ? 0.35 : 0.7);
    if (report.methods[method].baseline) pen.setDashPattern({4.0 + 2.0 * static_cast<double>(method), 3});
    return pen;
}

void draw_curves(QPainter& painter, Writer& writer, const validation::Report& report) {
    const QRectF box(page_margin + 12, writer.y + 6, 88, 88);
    const auto at = [&](double area, double hits) {
        return QPointF(box.left() + area * box.width(), box.bottom() - hits * box.height());
    };
    for (int i = 0; i <= 10; i += 2) {
        const double share = i / 10.0;
        painter.setPen(QPen(map::black(0.15), 0.15));
        painter.drawLine(at(share, 0), at(share, 1));
        painter.drawLine(at(0, share), at(1, share));
        writer.put(at(share, 0).x(), box.bottom() + 4.5, percent(share), 7, regular, Qt::AlignHCenter,
                   map::colour::soft_text());
        writer.put(box.left() - 1.5, at(0, share).y() + 0.9, percent(share), 7, regular, Qt::AlignRight,
                   map::colour::soft_text());
    }
    writer.put(box.center().x(), box.bottom() + 9, map::words("aandeel van het gebied dat wordt aangewezen"), 7.5,
               regular, Qt::AlignHCenter);
    writer.put(page_margin, box.top() - 2.5, map::words("aandeel van de latere gebeurtenissen daarin"), 7.5, regular);
    double key = box.top() + 2;
    for (std::size_t m = 0; m < report.methods.size(); ++m) {
        QPainterPath path(at(0, 0));
        for (const auto& point : report.methods[m].curve) path.lineTo(at(point.area_share, point.hit_rate));
        painter.setPen(pen_of(report, m));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.drawLine(QPointF(box.right() + 6, key - 1), QPointF(box.right() + 16, key - 1));
        writer.put(box.right() + 18, key, name_of(report.methods[m]), 8, report.methods[m].baseline ? regular : bold);
        writer.put(box.right() + 18, key + 3.6,
                   map::words("AUC %1 (%2 tot %3)")
                       .arg(map::number(report.methods[m].auc, 3), map::number(report.methods[m].auc_interval.low, 3),
                            map::number(report.methods[m].auc_interval.high, 3)),
                   7, regular, Qt::AlignLeft, map::colour::soft_text());
        key += 9.5;
    }
    writer.y = box.bottom() + 14;
}

void draw_table(QPainter& painter, Writer& writer, const validation::Report& report) {
    const double first = page_margin + 46;
    const double width = (page_right - first) / static_cast<double>(report.options.shares.size());
    const auto column = [&](std::size_t s) { return first + width * static_cast<double>(s + 1); };
    writer.y += 4;
    writer.put(page_margin, writer.y, map::words("PAI (95%-interval) bij aandeel van het gebied"), 8, bold);
    writer.y += 5;
    for (std::size_t s = 0; s < report.options.shares.size(); ++s)
        writer.put(column(s), writer.y, percent(report.options.shares[s]), 7.5, bold, Qt::AlignRight);
    for (const auto& method : report.methods) {
        writer.y += 2;
        painter.setPen(QPen(map::black(0.2), 0.15));
        painter.drawLine(QPointF(page_margin, writer.y), QPointF(page_right, writer.y));
        writer.y += 3.6;
        writer.put(page_margin, writer.y, name_of(method), 7.5, method.baseline ? regular : bold);
        for (std::size_t s = 0; s < method.at.size(); ++s) {
            writer.put(column(s), writer.y, map::number(method.at[s].pai, 2), 7.5, method.baseline ? regular : bold,
                       Qt::AlignRight);
            writer.put(column(s), writer.y + 3,
                       map::words("%1-%2").arg(map::number(method.at[s].pai_interval.low, 1),
                                               map::number(method.at[s].pai_interval.high, 1)),
                       6, regular, Qt::AlignRight, map::colour::soft_text());
        }
        writer.y += 3;
    }
    writer.y += 4;
}

void paint(QPainter& painter, Writer& writer, const ValidationPage& page) {
    const validation::Report& report = page.report;
    writer.paragraph(map::words("Vindt de kaart wat later gebeurde?"), 18, bold);
    writer.y += 1;
    writer.paragraph(QString::fromStdString(page.title), 9, regular, map::colour::soft_text());
    writer.y += 2;
    const std::vector<QString> sentences = verdict_nl(report);
    writer.paragraph(sentences.front(), 11, bold);
    writer.y += 2;
    for (std::size_t i = 1; i < sentences.size(); ++i) writer.paragraph(sentences[i], 8.5, regular);
    writer.y += 3;
    writer.paragraph(
        map::words(
            "Geleerd van %1 gebeurtenissen van %2 tot en met %3; beoordeeld op %4 gebeurtenissen (%5 incidenten) daarna, tot en met %6. "
            "%7 vierkanten van %8 m.")
            .arg(map::whole_number(static_cast<std::int64_t>(page.train)), map::date_text(page.first_day),
                 map::date_text(page.last_training_day), map::whole_number(static_cast<std::int64_t>(report.events)),
                 map::whole_number(static_cast<std::int64_t>(report.incidents)), map::date_text(page.last_day),
                 map::whole_number(static_cast<std::int64_t>(report.units)), QString::number(page.cell)),
        8.5, regular);
    writer.y += 6;
    draw_curves(painter, writer, report);
    draw_table(painter, writer, report);
    writer.paragraph(
        map::words(
            "PAI: hoeveel keer zoveel latere gebeurtenissen in het aangewezen deel liggen als bij een gelijke spreiding. Gelijke scores tellen in het "
            "nadeel van de methode. De intervallen komen van %1 trekkingen met teruglegging van incidenten (zelfde vierkant, zelfde dag); ze zeggen "
            "niets over een ander jaar of een andere streek. Een kaart die latere meldingen vindt, vindt waar gemeld wordt: dat is iets anders dan waar "
            "iets gebeurt.")
            .arg(map::whole_number(report.options.draws)),
        7.5, regular, map::colour::soft_text());
}

} // namespace

std::vector<QString> verdict_nl(const validation::Report& report) {
    const auto& winner = report.methods[report.winner];
    const double share = report.options.verdict_share;
    const QString finds = map::words("%1 vindt %2 van de latere gebeurtenissen in de eerste %3 van het gebied (PAI %4)")
                              .arg(name_of(winner), percent(winner.verdict_pai * share), percent(share),
                                   map::number(winner.verdict_pai, 2));
    bool beats_baselines = true;
    bool beats_models = true;
    bool beats_any = false;
    for (std::size_t m = 0; m < report.methods.size(); ++m) {
        if (m == report.winner) continue;
        const bool beats = report.compare(report.winner, m).beats();
        beats_any |= beats;
        (report.methods[m].baseline ? beats_baselines : beats_models) &= beats;
    }
    QString lead;
    if (winner.baseline && beats_any && beats_models) lead = map::words("Een vergelijkingsmethode wint: %1.");
    else if (winner.baseline && beats_any)
        lead = map::words(
            "Een vergelijkingsmethode komt op de eerste plaats, maar niet met meer verschil dan toeval toelaat: %1.");
    else if (winner.baseline)
        lead = map::words("Een vergelijkingsmethode komt op de eerste plaats, maar niets wint: %1.");
    else if (beats_any && beats_baselines) lead = map::words("Het model wint van elke vergelijkingsmethode: %1.");
    else if (beats_any)
        lead = map::words(
            "Het model komt op de eerste plaats, maar niet van elke vergelijkingsmethode met meer verschil dan toeval toelaat: %1.");
    else lead = map::words("Niets wint: %1.");
    std::vector<QString> sentences{lead.arg(finds)};
    for (std::size_t m = 0; m < report.methods.size(); ++m) {
        if (m == report.winner) continue;
        const auto& c = report.compare(report.winner, m);
        sentences.push_back(
            map::words("Tegen %1: %2 PAI (%3 tot %4), %5.")
                .arg(name_of(report.methods[m]), map::number(c.difference, 2), map::number(c.interval.low, 2),
                     map::number(c.interval.high, 2),
                     c.beats() ? map::words("meer dan toeval toelaat") : map::words("binnen wat toeval toelaat")));
    }
    return sentences;
}

Status render_validation_pdf(const ValidationPage& page, const std::filesystem::path& path) {
    return save_pdf(path, map::words("Validatie"), [&](Writer& writer) { paint(writer.painter(), writer, page); });
}

} // namespace gk::report
