// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <QPainter>

#include "app/map/render.hpp"
#include "app/map/text.hpp"
#include "app/report/picture_page.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/pilot_tables.hpp"

namespace gk::report {

using map::words;
using programme::Picture;
using programme::TypePicture;

namespace {

constexpr double map_height = 146; ///< at most; less where the text under it needs the room
constexpr double least_height = 105;
constexpr double moved_points = 8;
constexpr double legend_width = 52;
constexpr qsizetype most_moved = 3;

using map::text_of;

QString whole(std::size_t value) {
    return map::whole_number(static_cast<std::int64_t>(value));
}

void draw_sources(Writer& writer, const map::MapSnapshot& snapshot) {
    heading(writer, words("Waar het vandaan komt"), 20);
    Table table(writer, {{.title = words("gegevens"), .right = 140}, {.title = words("datum"), .left = 144}});
    for (const map::SourceNote& source : snapshot.sources)
        table.row({{.text = text_of(source.name)}, {.text = text_of(source.date)}});
    writer.y += 1;
    if (!snapshot.attribution.empty())
        writer.paragraph(text_of(snapshot.attribution), 7, regular, map::colour::soft_text());
}

void draw_models(Writer& writer, const Picture& picture) {
    heading(writer, words("Waarmee gerekend is"), 20);
    writer.paragraph((picture.run_day.empty()
                          ? words("Score %1 van %2.").arg(picture.run.id).arg(map::date_text(picture.run.created))
                          : words("Score %1 van %2, met gegevens tot en met %3.")
                                .arg(picture.run.id)
                                .arg(map::date_text(picture.run.created), map::date_text(picture.run_day))) +
                         words(" Gegevens %1.").arg(text_of(picture.run.data_hash.substr(0, 12))),
                     8.5, regular);
    writer.y += 1;
    Table table(writer, {{.title = words("gebiedstype"), .right = 50},
                         {.title = words("model"), .left = 52, .right = 112},
                         {.title = words("kenmerk van het model"), .left = 114, .right = 150},
                         {.title = words("lijst naar"), .left = 152}});
    for (const TypePicture& type : picture.types)
        table.row({{.text = map::type_text(type.type)},
                   {.text = text_of(type.model)},
                   {.text = text_of(type.model_hash.substr(0, 12))},
                   {.text = type.by_priority ? words("prioriteit") : words("gelegenheid")}});
}

QString moved_names(const Picture& picture, const std::vector<score::Move>& moves) {
    QStringList names;
    for (const score::Move& move : moves) {
        const auto place = [](std::uint32_t rank) { return rank == 0 ? words("geen plaats") : QString::number(rank); };
        names << words("%1 in %2 (van %3 naar %4)")
                     .arg(text_of(move.name.empty() ? move.id : move.name), gemeente_name(picture, move.gemeente),
                          place(move.before), place(move.now));
    }
    return names.isEmpty() ? words("geen") : joined(names, most_moved);
}

struct MovesText {
    QString lead;
    QStringList bullets = {};
};

MovesText moves_text(const Picture& picture, const TypePicture& type) {
    if (!type.moves || !picture.earlier)
        return {.lead = words("Dat is niet te zeggen: dit project heeft geen score van gegevens van voor %1.")
                            .arg(day_nl(picture.half.first()))};
    const score::Moves& moves = *type.moves;
    const std::string day =
        picture.earlier->reference_date.empty() ? picture.earlier->created : picture.earlier->reference_date;
    MovesText text;
    text.lead = words("Vergeleken met score %1, met gegevens tot en met %2: %3 gebieden hebben in beide een plaats.")
                    .arg(picture.earlier->id)
                    .arg(map::date_text(day), whole(moves.compared));
    if (!picture.same_model) text.lead += words(" Het model was anders, dus een verschuiving kan ook daarvan komen.");
    if (picture.same_data) text.lead += words(" De gegevens zijn dezelfde.");
    text.bullets << words("Nieuw bij de eerste tien: %1.").arg(moved_names(picture, moves.entered))
                 << words("Niet meer bij de eerste tien: %1.").arg(moved_names(picture, moves.left))
                 << words("Gestegen, meer dan de onzekerheid van hun plaats: %1.").arg(moved_names(picture, moves.rose))
                 << words("Gedaald, meer dan de onzekerheid van hun plaats: %1.").arg(moved_names(picture, moves.fell));
    return text;
}

double height_of(const MovesText& text) {
    const double step = 1.35 * moved_points * map::mm_per_point;
    const auto lines = [](const QString& words_of_it, double left) {
        return static_cast<double>(map::wrap(words_of_it, page_right - left, moved_points, regular).size());
    };
    double height = 9.5 + step * lines(text.lead, page_margin) + 1;
    for (const QString& one : text.bullets) height += step * lines(one, page_margin + 4) + 0.8;
    return height;
}

void draw_moves(Writer& writer, const MovesText& text) {
    heading(writer, words("Wat verschoof er sinds het half jaar ervoor?"), 12);
    writer.paragraph(text.lead, moved_points, regular, map::colour::soft_text());
    writer.y += 1;
    for (const QString& one : text.bullets) bullet(writer, one, moved_points);
}

std::vector<Column> top_columns(const TypePicture& type) {
    return {{.title = words("plaats"), .right = page_margin + 9, .side = Qt::AlignRight},
            {.title = words("bij andere gewichten"), .left = page_margin + 11, .right = page_margin + 29},
            {.title = map::singular(type.kind), .left = page_margin + 30, .right = page_margin + 76},
            {.title = words("gemeente"), .left = page_margin + 77, .right = page_margin + 102},
            {.title = type.by_priority ? words("prioriteit") : words("gelegenheid"),
             .left = page_margin + 102,
             .right = page_margin + 118,
             .side = Qt::AlignRight},
            {.title = words("oordeel over de plaats"), .left = page_margin + 121, .right = page_margin + 142},
            {.title = words("advies"), .left = page_margin + 143}};
}

std::vector<std::vector<Cell>> top_rows(const Picture& picture, const TypePicture& type) {
    std::vector<std::vector<Cell>> rows;
    for (const score::AreaScore& area : type.top) {
        const bool sure = area.reliability == score::Reliability::reliable;
        rows.push_back({{.text = QString::number(*area.rank), .weight = bold},
                        {.text = rank_interval_nl(area)},
                        {.text = text_of(area.name.empty() ? area.id : area.name), .weight = bold},
                        {.text = gemeente_name(picture, area.gemeente)},
                        {.text = map::number(type.by_priority ? area.priority : area.opportunity, 1)},
                        {.text = reliability_nl(area.reliability), .weight = sure ? regular : bold},
                        {.text = answer_nl(area.answer)}});
    }
    return rows;
}

} // namespace

void draw_front(Writer& writer, const Picture& picture, const map::MapSnapshot* first) {
    if (first != nullptr) draw_banner(writer, first->banner);
    writer.paragraph(words("Informatiebeeld drugs"), 22, bold);
    writer.paragraph(half_year_nl(picture.half), 14, regular, map::colour::soft_text());
    writer.y += 1.5;
    writer.paragraph(words("%1 tot en met %2, stand op %3. Gemaakt van de gegevens en registers van dit project.")
                         .arg(day_nl(picture.half.first()), day_nl(picture.half.last()), day_nl(picture.today)),
                     9, regular, map::colour::soft_text());
    writer.y += 2.5;
    const QRectF box(page_margin, writer.y, page_right - page_margin, 10.5);
    writer.painter().fillRect(box, map::black(0.07));
    writer.painter().fillRect(QRectF(box.left(), box.top(), 1.2, box.height()), map::black(0.75));
    writer.put(box.left() + 4, box.top() + 4.4, words("Voor het team drugs en de stuurgroep. Niet publiceren."), 9,
               bold);
    writer.put(box.left() + 4, box.top() + 8.4,
               words("Kleine aantallen staan er zoals ze zijn. Wat naar een gemeente of naar buiten gaat, maakt het "
                     "programma apart."),
               8, regular);
    writer.y = box.bottom();
    heading(writer, words("In het kort"), 30);
    writer.y += 1;
    for (const QString& sentence : picture_summary_nl(picture)) bullet(writer, sentence, 9.5);
    if (picture.half.holds(picture.today))
        bullet(writer, words("Deze helft is nog niet voorbij: alle aantallen zijn die tot nu toe."), 9.5, bold);
    if (!picture.purpose.empty()) {
        heading(writer, words("Waarvoor"), 10);
        writer.paragraph(text_of(picture.purpose), 9, regular);
    }
    heading(writer, words("Wat dit beeld niet zegt"), 24);
    writer.y += 1;
    for (const QString& limit : picture_limits_nl(picture)) bullet(writer, limit, 8);
    draw_models(writer, picture);
    if (first != nullptr) draw_sources(writer, *first);
}

void draw_type(Writer& writer, const Picture& picture, const TypePicture& type, const map::MapSnapshot& snapshot) {
    writer.paragraph(words("%1: %2 per %3")
                         .arg(map::type_text(type.type),
                              type.by_priority ? words("prioriteit voor voorlichting") : words("gelegenheid"),
                              map::singular(type.kind)),
                     14, bold);
    const auto count = [&](score::Reliability reliability) {
        const auto at = type.reliability.find(reliability);
        return at == type.reliability.end() ? std::size_t{0} : at->second;
    };
    QString says = words("%1 %2 hebben iets van dit type; %3 hebben een plaats in de lijst.")
                       .arg(whole(type.areas), map::plural(type.kind), whole(type.ranked));
    says += words(" Van %1 is de plaats onzeker, van %2 zijn er te weinig gegevens, %3 zijn te klein.")
                .arg(whole(count(score::Reliability::wide_interval)),
                     whole(count(score::Reliability::insufficient_data)), whole(count(score::Reliability::too_small)));
    if (snapshot.dot_below > 0) says += words(" Een rondje is een terrein dat te klein is om op schaal te tekenen.");
    writer.paragraph(says, 8.5, regular, map::colour::soft_text());
    writer.y += 3;
    constexpr double top_points = 7;
    const std::vector<std::vector<Cell>> rows = top_rows(picture, type);
    const MovesText moves = moves_text(picture, type);
    const double below = 4 + table_height(top_columns(type), rows, top_points) + height_of(moves);
    const QRectF box(page_margin, writer.y, page_right - page_margin,
                     std::clamp(page_bottom - writer.y - below, least_height, map_height));
    writer.painter().save();
    map::paint(writer.painter(), snapshot, map::lay_out_inset(snapshot, box, legend_width, 0.9));
    writer.painter().restore();
    writer.y = box.bottom() + 4;
    if (rows.empty())
        writer.paragraph(words("Geen gebied van dit type heeft een plaats: er zijn te weinig gegevens."), 8.5, regular);
    else {
        Table table(writer, top_columns(type), 4, top_points);
        for (const std::vector<Cell>& row : rows) table.row(row);
    }
    draw_moves(writer, moves);
}

} // namespace gk::report
