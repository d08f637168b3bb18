// SPDX-License-Identifier: EUPL-1.2
#include "app/map/text.hpp"
#include "app/report/pilot_tables.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include <QPainter>

#include "app/report/pilot_page.hpp"
#include "app/report/pilot_words.hpp"

namespace gk::report {
namespace {

constexpr double row_step = 4.4;
constexpr double small = 7.5; ///< points

QColor strong() {
    return QColor(0x1b, 0x78, 0x37);
}

using map::text_of;

/// A horizontal scale on which figures and their intervals are drawn.
struct Scale {
    double left = 0, right = 0, least = 0, most = 1;
    bool logarithmic = false;
    [[nodiscard]] double at(double value) const {
        const auto place = [&](double x) { return logarithmic ? std::log(std::max(x, 1e-9)) : x; };
        const double share = (place(value) - place(least)) / (place(most) - place(least));
        return left + std::clamp(share, 0.0, 1.0) * (right - left);
    }
};

void draw_scale(Writer& writer, const Scale& scale, std::initializer_list<double> ticks, int decimals) {
    for (const double tick : ticks)
        writer.put(scale.at(tick), writer.y, map::number(tick, std::abs(tick) < 0.3 && tick != 0 ? 2 : decimals), 6,
                   regular, Qt::AlignHCenter, map::colour::soft_text());
}

/// A line that figures are held against: chance, no difference.
void draw_mark(Writer& writer, const Scale& scale, double value, double top, double bottom) {
    if (!std::isfinite(value)) return;
    QPen pen(map::black(0.45), 0.2);
    pen.setDashPattern({3, 2});
    writer.painter().setPen(pen);
    writer.painter().drawLine(QPointF(scale.at(value), top), QPointF(scale.at(value), bottom));
}

/// Interval as a bar, figure as a dot; nothing when there is none. The middle of the row is at `y`.
void draw_figure(Writer& writer, const Scale& scale, double value, const validation::Interval& interval, double y,
                 bool main) {
    QPainter& painter = writer.painter();
    painter.setPen(QPen(map::black(0.10), 0.15));
    painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y));
    if (value != value || interval.low != interval.low) return;
    const QColor colour = main ? strong() : map::colour::soft_text();
    QPen pen(colour, main ? 0.8 : 0.45);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(scale.at(interval.low), y), QPointF(scale.at(interval.high), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double radius = main ? 1.0 : 0.75;
    painter.drawEllipse(QPointF(scale.at(value), y), radius, radius);
    painter.setBrush(Qt::NoBrush);
}

QString gemeente_of(const piloting::PilotReport& report, const std::string& code) {
    const auto name = report.gemeente_name.find(code);
    return text_of(name == report.gemeente_name.end() ? code : name->second);
}

/// "doorgaan (7,0)", "stop, onzeker (2,1)"
QString outcome_text(const pilot::StopVerdict& verdict, const piloting::PilotReport& report) {
    if (verdict.state == pilot::StopState::unknown && verdict.rule.metric == pilot::StopMetric::experts)
        return map::words("pas na %1").arg(map::date_text(report.pilot.unblind));
    if (verdict.state == pilot::StopState::unknown) return map::words("nog niet te zeggen");
    QString outcome = verdict.state == pilot::StopState::stop ? map::words("stop") : map::words("doorgaan");
    if (!verdict.certain) outcome += map::words(", onzeker");
    const bool count =
        verdict.rule.metric == pilot::StopMetric::experts || verdict.rule.metric == pilot::StopMetric::mistakes;
    const int decimals = count ? 0 : verdict.rule.metric == pilot::StopMetric::overlap ? 1 : 2;
    return map::words("%1 (%2)").arg(outcome, map::number(verdict.figure.value, decimals));
}

/// The name of an area on a form, with its code.
QString named(const piloting::PilotReport& report, const store::PilotNote& note) {
    const store::PilotArea* area = report.pilot.find(note.type);
    if (area == nullptr) return text_of(note.area);
    const auto row = std::ranges::find(area->form, note.area, &store::PilotFormArea::id);
    return row == area->form.end() ? text_of(note.area)
                                   : map::words("%1 (%2)").arg(text_of(row->name), text_of(note.area));
}

} // namespace

void heading(Writer& writer, const QString& text, double height) {
    writer.need(height + 9);
    writer.y += 8;
    writer.put(page_margin, writer.y, text, 10.5, bold);
    writer.y += 1.5;
}

void draw_pilot_areas(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("De gebieden"), 18);
    for (const store::PilotArea& area : report.pilot.areas) {
        QStringList others;
        for (const store::PilotComparison& c : area.comparisons)
            others.push_back(map::words("%1 (%2)").arg(text_of(c.name), gemeente_of(report, c.gemeente)));
        writer.need(3 * row_step);
        writer.y += row_step;
        writer.put(page_margin, writer.y, map::type_text(area.type), 8, bold);
        writer.put(page_margin + 30, writer.y,
                   map::words("%1 in %2").arg(text_of(area.name), gemeente_of(report, area.gemeente)), 8, bold);
        writer.y -= 0.4;
        writer.paragraph(map::words("vergeleken met %1").arg(others.join(QStringLiteral(", "))), small, regular,
                         map::colour::soft_text(), page_margin + 30);
        writer.y += 0.6;
    }
}

void draw_agreement(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Zien deskundigen hetzelfde als de kaart?"), 26);
    const Scale ten{.left = page_margin + 30, .right = page_margin + 56, .least = 0, .most = 10};
    const Scale tau{.left = page_margin + 85, .right = page_margin + 110, .least = -0.5, .most = 1};
    const double kappa = page_right;
    writer.y += 3.6;
    writer.put(ten.left, writer.y, map::words("lijst van tien gedeeld met de kaart"), 7, bold);
    writer.put(tau.left, writer.y, map::words("samenhang (tau-b)"), 7, bold);
    writer.put(kappa, writer.y, map::words("hoog of niet (kappa)"), 7, bold, Qt::AlignRight);
    writer.y += 3.2;
    draw_scale(writer, ten, {0, 5, 10}, 0);
    draw_scale(writer, tau, {-0.5, 0, 0.5, 1}, 1);
    for (const pilot::AreaEvaluation& area : report.evaluation.areas) {
        const pilot::Agreement& agreement = area.agreement;
        writer.need(2 * row_step);
        const double top = writer.y + 1;
        const auto row = [&](const QString& name, const pilot::Estimate& overlap, const pilot::Estimate& t,
                             const pilot::Estimate& k, bool main) {
            writer.y += row_step;
            const int weight = main ? bold : regular;
            writer.put(page_margin + (main ? 0 : 3), writer.y, name, small, weight);
            draw_figure(writer, ten, overlap.value, overlap.interval, writer.y - 0.9, main);
            writer.put(ten.right + 2.5, writer.y, figure_text(overlap, 1), 7, weight);
            draw_figure(writer, tau, t.value, t.interval, writer.y - 0.9, main);
            writer.put(tau.right + 2, writer.y, figure_text(t, 2), 7, weight);
            writer.put(kappa, writer.y, figure_text(k, 2), 7, weight, Qt::AlignRight);
        };
        row(map::type_text(area.type), agreement.overlap.of_ten, agreement.tau, agreement.kappa, true);
        for (const pilot::ExpertAgreement& expert : agreement.experts)
            row(map::words("%1, %2 beoordeeld").arg(text_of(expert.expert)).arg(expert.rated), expert.overlap.of_ten,
                expert.tau, expert.kappa, false);
        draw_mark(writer, ten, agreement.overlap.by_chance, top, writer.y + 0.6);
        draw_mark(writer, tau, 0, top, writer.y + 0.6);
        if (agreement.between.known()) {
            writer.y += row_step;
            writer.put(page_margin + 3, writer.y,
                       map::words("Deskundigen onderling: tau-b %1.").arg(figure_text(agreement.between, 2)), 7,
                       regular, Qt::AlignLeft, map::colour::soft_text());
        }
        writer.y += 1.2;
    }
    writer.paragraph(
        map::words(
            "Streepjeslijn: wat toeval geeft. Lijst van tien: hoeveel van de gekozen gebieden ook bij de eerste tien van "
            "de kaart staan, met minstens %1 gebieden op het formulier. Streep: interval van 95%. Tau-b en kappa: 1 is "
            "volledig gelijk, 0 is toeval; bij minder dan %2 beoordeelde gebieden staat er niets.")
            .arg(pilot::min_listed_areas)
            .arg(pilot::min_rated_areas),
        7, regular, map::colour::soft_text());
}

void draw_reports(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Meldingen voor en na"), 34);
    const bool begun = !report.until.empty();
    writer.paragraph(
        begun ? map::words("Voor: %1 tot en met %2. Na: %3 tot en met %4.")
                    .arg(map::date_text(report.first_before), map::date_text(report.last_before),
                         map::date_text(report.pilot.start), map::date_text(report.until))
              : map::words("Voor: %1 tot en met %2. De proef begint op %3; er zijn nog geen meldingen van daarna.")
                    .arg(map::date_text(report.first_before), map::date_text(report.last_before),
                         map::date_text(report.pilot.start)),
        small, regular, map::colour::soft_text());
    const std::array columns{page_margin + 42.0, page_margin + 53.0, page_margin + 67.0, page_margin + 78.0};
    const Scale scale{
        .left = page_margin + 84, .right = page_margin + 112, .least = 0.125, .most = 8, .logarithmic = true};
    writer.y += 4.2;
    writer.put(columns[1], writer.y, map::words("proefgebied"), 7, bold, Qt::AlignRight);
    writer.put(columns[3], writer.y, map::words("vergelijking"), 7, bold, Qt::AlignRight);
    writer.put(scale.left, writer.y, map::words("verandering, vergeleken met de andere gebieden"), 7, bold);
    writer.y += 3.2;
    const std::array names{map::words("voor"), map::words("na"), map::words("voor"), map::words("na")};
    for (std::size_t c = 0; c < columns.size(); ++c)
        writer.put(columns.at(c), writer.y, names.at(c), 7, regular, Qt::AlignRight, map::colour::soft_text());
    draw_scale(writer, scale, {0.25, 1, 4}, 0);
    const double top = writer.y + 1;
    const auto row = [&](const QString& name, const pilot::FourCounts& counts, const pilot::Change& change, bool main) {
        writer.y += row_step + 0.4;
        const int weight = main ? bold : regular;
        writer.put(page_margin, writer.y, name, small, weight);
        const std::array values{counts.pilot.before, counts.pilot.after, counts.comparison.before,
                                counts.comparison.after};
        for (std::size_t c = 0; c < columns.size(); ++c)
            writer.put(columns.at(c), writer.y, map::whole_number(static_cast<std::int64_t>(values.at(c))), small,
                       weight, Qt::AlignRight);
        const bool shown = change.enough() && begun;
        draw_figure(writer, scale, shown ? change.ratio : pilot::not_known, change.interval, writer.y - 0.9, main);
        QString says = change_nl(change, begun);
        if (shown) says = figure_text(change.ratio, change.interval, 2) + QStringLiteral(": ") + says;
        writer.put(scale.right + 2.5, writer.y, says, 7, weight);
        if (begun && !change.beyond_chance() && change.visible_from) {
            writer.y += 3.2;
            writer.put(scale.right + 2.5, writer.y,
                       map::words("zichtbaar geweest vanaf %1 meldingen na de start")
                           .arg(map::whole_number(static_cast<std::int64_t>(*change.visible_from))),
                       6.5, regular, Qt::AlignLeft, map::colour::soft_text());
        }
    };
    pilot::FourCounts sum;
    for (std::size_t i = 0; i < report.facts.areas.size(); ++i) {
        const pilot::FourCounts& counts = report.facts.areas[i].reports;
        sum.pilot.before += counts.pilot.before;
        sum.pilot.after += counts.pilot.after;
        sum.comparison.before += counts.comparison.before;
        sum.comparison.after += counts.comparison.after;
        row(map::type_text(report.facts.areas[i].type), counts, report.evaluation.areas[i].change, false);
    }
    if (report.facts.areas.size() > 1) row(map::words("alle samen"), sum, report.evaluation.change, true);
    draw_mark(writer, scale, 1, top, writer.y + 0.6);
    writer.y += 1.5;
    writer.paragraph(
        map::words(
            "1 betekent: het proefgebied veranderde even veel als de vergelijkingsgebieden; 2: twee keer zo veel. Het interval "
            "(95%) is exact. Alleen als elk van de vier aantallen door toeval minstens %1 zou zijn, staat er een "
            "uitspraak.")
            .arg(map::number(pilot::min_expected, 0)),
        7, regular, map::colour::soft_text());
}

void draw_stop_rules(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Stopregels, geschreven voor de start"), 20);
    std::map<region::AreaType, double> column;
    for (const store::PilotArea& area : report.pilot.areas)
        column.emplace(area.type, page_margin + 78 + 33 * static_cast<double>(column.size()));
    writer.y += 3.6;
    for (const auto& [type, x] : column) writer.put(x, writer.y, map::type_text(type), 7, bold);
    const pilot::StopRule* last = nullptr;
    for (const pilot::StopVerdict& verdict : report.evaluation.rules) {
        // Verdicts come rule by rule: a new rule is a new row.
        if (last == nullptr || !(*last == verdict.rule)) {
            writer.need(row_step);
            writer.y += row_step;
            writer.put(page_margin, writer.y, fitted(stop_rule_nl(verdict.rule), 76, small, regular), small, regular);
        }
        last = &verdict.rule;
        const double x = verdict.type ? column.at(*verdict.type) : page_margin + 78;
        writer.put(x, writer.y, fitted(outcome_text(verdict, report), 32, small, regular), small,
                   verdict.state == pilot::StopState::stop ? bold : regular);
    }
    writer.y += 1;
    writer.paragraph(map::words("Onzeker: het interval ligt aan beide kanten van de grens."), 7, regular,
                     map::colour::soft_text());
}

void draw_balance(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Lijken de vergelijkingsgebieden op het proefgebied?"), 40);
    writer.paragraph(
        map::words(
            "Verschil met het proefgebied in standaarddeviaties: open rondje alle gebieden waaruit gekozen kon worden, dicht rondje de "
            "gekozen gebieden. Binnen de grijze band (%1) is het klein. Wat erbuiten ligt staat vet.")
            .arg(map::number(pilot::balanced, 2)),
        7, regular, map::colour::soft_text());
    const std::array columns{page_margin + 76.0, page_margin + 94.0, page_margin + 112.0};
    const Scale scale{.left = page_margin + 118, .right = page_right, .least = -2, .most = 2};
    for (const store::PilotArea& area : report.pilot.areas) {
        QStringList unknown;
        std::vector<store::PilotBalance> known;
        for (const store::PilotBalance& balance : area.balance) {
            if (balance.pilot == balance.pilot) known.push_back(balance);
            else unknown.push_back(text_of(balance.label));
        }
        const auto rows = static_cast<double>(known.size());
        writer.need(rows * 3.7 + 12);
        writer.y += 5.4;
        writer.put(page_margin, writer.y, map::type_text(area.type), 8, bold);
        const std::array names{map::words("proefgebied"), map::words("alle %1").arg(area.eligible),
                               map::words("gekozen %1").arg(area.comparisons.size())};
        for (std::size_t c = 0; c < columns.size(); ++c)
            writer.put(columns.at(c), writer.y, names.at(c), 6.5, regular, Qt::AlignRight, map::colour::soft_text());
        draw_scale(writer, scale, {-2, -1, 0, 1, 2}, 0);
        QPainter& painter = writer.painter();
        painter.fillRect(QRectF(QPointF(scale.at(-pilot::balanced), writer.y + 1),
                                QPointF(scale.at(pilot::balanced), writer.y + 1.6 + rows * 3.7)),
                         map::black(0.08));
        for (const store::PilotBalance& balance : known) {
            writer.y += 3.7;
            const int weight = std::abs(balance.smd_after) > pilot::balanced ? bold : regular;
            writer.put(page_margin, writer.y, fitted(text_of(balance.label), 58, 7, weight), 7, weight);
            const std::array values{balance.pilot, balance.mean_before, balance.mean_after};
            for (std::size_t c = 0; c < columns.size(); ++c)
                writer.put(columns.at(c), writer.y,
                           values.at(c) != values.at(c)
                               ? QString(QChar(0x2013))
                               : map::number(values.at(c), std::abs(values.at(c)) < 10 ? 2 : 0),
                           7, weight, Qt::AlignRight);
            const double y = writer.y - 0.85;
            painter.setPen(QPen(map::black(0.10), 0.15));
            painter.drawLine(QPointF(scale.left, y), QPointF(scale.right, y));
            if (balance.smd_after != balance.smd_after) continue;
            painter.setPen(QPen(map::colour::soft_text(), 0.25));
            painter.setBrush(Qt::white);
            painter.drawEllipse(QPointF(scale.at(balance.smd_before), y), 0.8, 0.8);
            painter.setPen(Qt::NoPen);
            painter.setBrush(strong());
            painter.drawEllipse(QPointF(scale.at(balance.smd_after), y), 0.85, 0.85);
            painter.setBrush(Qt::NoBrush);
        }
        if (!unknown.isEmpty())
            writer.paragraph(map::words("Zonder gegevens: %1.").arg(unknown.join(QStringLiteral("; "))), 6.5, regular,
                             map::colour::soft_text());
        writer.y += 1.5;
    }
}

void draw_field(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Uit het veld"), 16);
    const auto wrong = static_cast<std::size_t>(std::ranges::count(report.notes, false, &store::PilotNote::right));
    writer.paragraph(report.notes.empty() ? map::words("Er zijn geen veldnotities.")
                                          : map::words("%1 notities: score klopt %2 keer, klopt niet %3 keer.")
                                                .arg(report.notes.size())
                                                .arg(report.notes.size() - wrong)
                                                .arg(wrong),
                     8, regular);
    std::size_t shown = 0;
    constexpr std::size_t most_notes = 6;
    for (auto note = report.notes.rbegin(); note != report.notes.rend() && shown < most_notes; ++note) {
        if (note->right) continue;
        ++shown;
        writer.paragraph(
            map::words("%1, %2, %3: klopt niet, want %4")
                .arg(map::date_text(note->day), text_of(note->expert), named(report, *note), text_of(note->why)),
            7, regular, map::colour::soft_text(), page_margin + 3);
    }
    if (wrong > shown)
        writer.paragraph(map::words("en %1 eerdere (gkaart pilot report --json)").arg(wrong - shown), 7, regular,
                         map::colour::soft_text(), page_margin + 3);
    std::map<std::string, std::array<double, 3>> by_kind; // times, people, hours
    for (const store::PilotActivity& activity : report.activities) {
        auto& sum = by_kind[activity.kind];
        sum[0] += 1;
        sum[1] += static_cast<double>(activity.people.value_or(0));
        sum[2] += activity.hours.value_or(0);
    }
    QStringList parts;
    for (const auto& [kind, sum] : by_kind) {
        QString one = map::words("%1 %2 keer").arg(text_of(kind), map::number(sum[0], 0));
        if (sum[1] > 0) one += map::words(", %1 mensen").arg(map::number(sum[1], 0));
        if (sum[2] > 0) one += map::words(", %1 uur").arg(map::number(sum[2], 1));
        parts.push_back(one);
    }
    writer.paragraph(parts.isEmpty() ? map::words("Er staat niets in het logboek.")
                                     : map::words("Logboek: %1.").arg(parts.join(QStringLiteral("; "))),
                     8, regular);
}

} // namespace gk::report
