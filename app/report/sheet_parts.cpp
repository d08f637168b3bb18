// SPDX-License-Identifier: EUPL-1.2
#include "app/report/sheet_parts.hpp"

#include <algorithm>

#include <QPainter>

#include "app/map/render.hpp"
#include "app/map/text.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/table.hpp"

namespace gk::report {

using map::words;

namespace {

constexpr double part_points = 7.5;

using map::text_of;

QString status_nl(programme::InzetStatus status) {
    return text_of(std::string(programme::name(status)));
}

/// "en nog 3" as a last line, when a list was cut.
void say_rest(QStringList& lines, std::size_t all, std::size_t shown) {
    if (all > shown) lines << words("en nog %1").arg(all - shown);
}

} // namespace

void draw_key_figures(Writer& writer, const std::vector<KeyFigure>& figures) {
    const double gap = 3;
    const auto count = static_cast<double>(figures.size());
    const double width = (page_right - page_margin - gap * (count - 1)) / count;
    double x = page_margin;
    for (const KeyFigure& figure : figures) {
        const QRectF box(x, writer.y, width, 17);
        writer.painter().fillRect(box, map::black(0.05));
        writer.painter().fillRect(QRectF(box.left(), box.top(), width, 0.5), map::black(0.75));
        writer.put(box.left() + 2, box.top() + 4.2, fitted(figure.label, width - 4, 7, regular), 7, regular,
                   Qt::AlignLeft, map::colour::soft_text());
        double points = 15;
        while (points > 9 && map::text_width(figure.value, points, bold) > width - 4) points -= 0.5;
        writer.put(box.left() + 2, box.top() + 10.6, fitted(figure.value, width - 4, points, bold), points, bold);
        writer.put(box.left() + 2, box.top() + 14.8, fitted(figure.note, width - 4, 6.5, regular), 6.5, regular,
                   Qt::AlignLeft, map::colour::soft_text());
        x += width + gap;
    }
    writer.y += 17;
}

void part_heading(Writer& writer, const QString& text, double x, double right) {
    writer.need(10);
    writer.y += 5.5;
    writer.put(x, writer.y, fitted(text, right - x, 9.5, bold), 9.5, bold);
    writer.y += 1;
}

void part_bullets(Writer& writer, const QStringList& lines, double x, double right) {
    for (const QString& line : lines) {
        const double top = writer.y;
        const int page = writer.page();
        writer.paragraph(line, part_points, regular, map::colour::text(), x + 3, right);
        if (page == writer.page())
            writer.put(x, top + 1.35 * part_points * map::mm_per_point, none(), part_points, regular);
        writer.y += 0.4;
    }
}

void two_columns(Writer& writer, const std::function<void(double, double)>& left,
                 const std::function<void(double, double)>& right) {
    const double top = writer.y;
    const double middle = (page_margin + page_right) / 2;
    left(page_margin, middle - 4);
    const double end = writer.y;
    writer.y = top;
    right(middle + 4, page_right);
    writer.y = std::max(writer.y, end);
}

QString name_or_code(const std::string& name, const std::string& code) {
    return text_of(name.empty() ? code : name);
}

QStringList knelpunten_lines(const programme::AreaLinks& links, programme::Day today, std::size_t most) {
    QStringList lines;
    std::size_t in_force = 0;
    for (const programme::Knelpunt& knelpunt : links.knelpunten) {
        const auto state = programme::state_of(knelpunt, today);
        if (!state.in_force) continue;
        if (++in_force > most) continue;
        lines << (state.overdue ? words("knelpunt %1, %2: besluit te laat sinds %3")
                                : words("knelpunt %1, %2: besluit voor %3"))
                     .arg(text_of(knelpunt.code), text_of(knelpunt.title), day_nl(*state.decide_by));
    }
    say_rest(lines, in_force, most);
    return lines;
}

QStringList inzet_lines(const programme::AreaLinks& links, const programme::Menukaart& menukaart, std::size_t most) {
    QStringList lines;
    std::size_t all = 0;
    for (auto inzet = links.inzetten.rbegin(); inzet != links.inzetten.rend(); ++inzet) { // newest first
        if (inzet->status == programme::InzetStatus::vervallen) continue;
        if (++all > most) continue;
        const programme::Intervention* item = programme::find(menukaart, inzet->intervention);
        lines << words("%1, %2, %3")
                     .arg(text_of(item == nullptr ? inzet->intervention : item->name), day_nl(inzet->date),
                          status_nl(inzet->status));
    }
    say_rest(lines, all, most);
    return lines;
}

QStringList money_lines(const programme::AreaLinks& links, std::size_t most) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most, links.money.size()); ++i) {
        const programme::AreaLinks::Money& money = links.money[i];
        lines << words("%1 van %2: %3 euro besteed, %4 gepland")
                     .arg(text_of(money.label), QString::number(money.year), map::whole_number(money.spent),
                          map::whole_number(money.planned));
    }
    say_rest(lines, links.money.size(), most);
    return lines;
}

PageFit fit_page(const std::function<void(Writer&, double, std::size_t)>& compose, double most_height) {
    constexpr double least_height = 75; // of a map with its legend
    PageFit fit;
    for (const std::size_t most : {6U, 4U, 3U, 2U, 1U}) {
        fit.most = most;
        fit.map_height = page_bottom - measured([&](Writer& writer) { compose(writer, 0, most); });
        if (fit.map_height >= least_height) break;
    }
    fit.map_height = std::clamp(fit.map_height, 0.0, most_height);
    return fit;
}

void draw_sheet_foot(Writer& page, const QString& about, const score::RunInfo& run, const std::string& attribution) {
    page.put(page_margin, page_bottom + 5, about, 6.5, bold, Qt::AlignLeft, map::colour::soft_text());
    page.put(page_margin, page_bottom + 8.4,
             words("Score %1 van %2, model %3, gegevens %4. Gelegenheid is geen misdaad.")
                 .arg(QString::number(run.id), map::date_text(run.created), text_of(run.model_hash.substr(0, 12)),
                      text_of(run.data_hash.substr(0, 12))),
             6.5, regular, Qt::AlignLeft, map::colour::soft_text());
    if (attribution.empty()) return;
    page.put(page_margin, page_bottom + 11.6,
             fitted(words("Kaart: %1").arg(text_of(attribution)), page_right - page_margin, 6, regular), 6, regular,
             Qt::AlignLeft, map::colour::soft_text());
}

void draw_sheet_map(Writer& writer, const map::MapSnapshot& snapshot, double height) {
    if (height < 1) return;
    const QRectF box(page_margin, writer.y, page_right - page_margin, height);
    writer.painter().save();
    map::MapSnapshot bare = snapshot;
    bare.banner.clear(); // stands above the page
    map::paint(writer.painter(), bare, map::lay_out_inset(bare, box, 50, 0.8));
    writer.painter().restore();
    writer.y = box.bottom();
}

} // namespace gk::report
