// SPDX-License-Identifier: EUPL-1.2
#include "app/report/pilot_page.hpp"

#include <QPainter>

#include "app/report/page.hpp"
#include "app/report/pilot_tables.hpp"
#include "app/report/pilot_words.hpp"
#include "app/report/table.hpp"

namespace gk::report {
namespace {

QString as_text(const std::string& text) {
    return QString::fromStdString(text);
}

void draw_lead(Writer& writer, const piloting::PilotReport& report) {
    writer.paragraph(map::words("Wat zegt de proef met de gelegenheidskaart?"), 18, bold);
    writer.y += 1;
    writer.paragraph(
        map::words(
            "Vastgelegd op %1 door %2. Start van de proef: %3. Deskundigen oordeelden blind tot en met %4; %5 van de %6 formulieren zijn terug.")
            .arg(map::date_text(report.pilot.frozen_at.substr(0, 10)), as_text(report.pilot.frozen_by),
                 map::date_text(report.pilot.start), map::date_text(report.pilot.unblind))
            .arg(report.forms_read)
            .arg(report.forms.size()),
        9, regular, map::colour::soft_text());
    writer.y += 2;
    const std::vector<QString> sentences = pilot_summary_nl(report);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const bool first = i == 0, last = i + 1 == sentences.size();
        writer.paragraph(sentences[i], first ? 11 : 9, first || last ? bold : regular);
        writer.y += 1;
    }
}

void draw_limits(Writer& writer, const piloting::PilotReport& report) {
    heading(writer, map::words("Wat deze proef niet zegt"), 24);
    for (const QString& limit : pilot_limits_nl(report)) {
        writer.need(5);
        const double top = writer.y;
        writer.paragraph(limit, 8, regular, map::colour::text(), page_margin + 4);
        writer.put(page_margin, top + 1.35 * 8 * map::mm_per_point, QString(QChar(0x2013)), 8, regular);
        writer.y += 0.5;
    }
}

} // namespace

Status render_pilot_pdf(const piloting::PilotReport& report, const std::string& banner,
                        const std::filesystem::path& path) {
    return save_pdf(path, map::words("Evaluatie van de proef"), [&](Writer& writer) {
        writer.foot = [&](Writer& page) {
            page.put(page_margin, page_bottom + 8,
                     map::words("Vastlegging %1, score %2, model %3, gegevens %4. Gelegenheid is geen misdaad.")
                         .arg(as_text(report.pilot.hash.substr(0, 12)), QString::number(report.pilot.score_run),
                              as_text(report.pilot.model_hash.substr(0, 12)),
                              as_text(report.pilot.data_hash.substr(0, 12))),
                     6.5, regular, Qt::AlignLeft, map::colour::soft_text());
            page.put(page_right, page_bottom + 8, map::words("pagina %1").arg(page.page()), 6.5, regular,
                     Qt::AlignRight, map::colour::soft_text());
        };
        draw_banner(writer, banner);
        draw_lead(writer, report);
        draw_agreement(writer, report);
        draw_reports(writer, report);
        draw_pilot_areas(writer, report);
        draw_stop_rules(writer, report);
        draw_balance(writer, report);
        draw_field(writer, report);
        draw_limits(writer, report);
    });
}

} // namespace gk::report
