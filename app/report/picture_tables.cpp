// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/map/text.hpp"
#include "app/report/picture_page.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/pilot_tables.hpp"

namespace gk::report {

using map::words;
using programme::CountLine;
using programme::Picture;

namespace {

constexpr std::size_t most_targets = 24;
constexpr std::size_t most_knelpunten = 15;

using map::text_of;
QString whole(std::int64_t value) {
    return map::whole_number(value);
}
/// Nothing there is easier to see as a dash than as a column of noughts.
QString whole_or_none(std::int64_t value) {
    return value == 0 ? none() : whole(value);
}
bool clear(programme::CountVerdict verdict) {
    return verdict == programme::CountVerdict::more || verdict == programme::CountVerdict::fewer;
}

QString desk_text(const programme::DeskFigure& figure) {
    const auto share = figure.share();
    QString says = words("%1 ontvangen").arg(figure.received);
    if (share)
        says += words(", %1 van %2 binnen een week gedeeld: %3")
                    .arg(figure.in_time)
                    .arg(figure.in_time + figure.late)
                    .arg(percent_nl(*share));
    if (figure.waiting > 0) says += words(", van %1 is de week nog niet om").arg(figure.waiting);
    return says + QLatin1Char('.');
}

} // namespace

void draw_signals(Writer& writer, const Picture& picture) {
    heading(writer, words("Signalen naar soort"), 20);
    if (picture.kinds.empty()) {
        writer.paragraph(words("Er zijn geen ingelezen signalen van deze helft of van de helft ervoor."), 8.5, regular);
    } else {
        Table table(writer, {{.title = words("soort"), .right = 70},
                             {.title = words("helft ervoor"), .left = 70, .right = 92, .side = Qt::AlignRight},
                             {.title = words("deze helft"), .left = 94, .right = 114, .side = Qt::AlignRight},
                             {.title = words("verschil"), .left = 122}});
        const auto row = [&](const QString& name, const CountLine& line, int weight) {
            table.row({{.text = name, .weight = weight},
                       {.text = whole(line.before), .weight = weight},
                       {.text = whole(line.now), .weight = weight},
                       {.text = verdict_nl(line.verdict), .weight = clear(line.verdict) ? bold : weight}});
        };
        for (const CountLine& line : picture.kinds) row(kind_nl(line.id), line, regular);
        row(words("alle signalen"), picture.all_signals, bold);
        writer.y += 1;
        writer.paragraph(
            words(
                "Ingelezen signalen naar de dag waarop ze zijn gezien. Meer of minder staat er alleen als het verschil "
                "buiten toeval ligt (exacte toets, 5% over alle regels van de tabel samen) en er van beide helften "
                "minstens %1 te verwachten zijn.")
                .arg(5),
            7, regular, map::colour::soft_text());
    }
    writer.y += 2;
    writer.paragraph(words("De signaalbalie: 95% binnen een week"), 9, bold);
    writer.paragraph(
        words("Deze helft: %1 De helft ervoor: %2").arg(desk_text(picture.desk), desk_text(picture.desk_before)), 8.5,
        regular);
    if (picture.desk_late > 0)
        writer.paragraph(words("Op %1 lag er bij de balie nog %2 keer iets te laat.")
                             .arg(day_nl(picture.today))
                             .arg(picture.desk_late),
                         8.5, bold);
    writer.paragraph(
        words("De balie telt naar de dag van ontvangst. Een signaal kan hier en in de tabel staan: tel ze niet "
              "bij elkaar op."),
        7, regular, map::colour::soft_text());
}

void draw_gemeenten(Writer& writer, const Picture& picture) {
    heading(writer, words("Per gemeente: signalen en voorlichting"), 60);
    constexpr double names = 34, room = 76;
    std::vector<Column> columns{{.title = words("gemeente"), .right = page_margin + names}};
    double x = page_margin + names + 1;
    const double width = room / std::max(1.0, static_cast<double>(picture.kinds.size()));
    for (const CountLine& kind : picture.kinds) {
        columns.push_back(
            {.title = kind_short_nl(kind.id), .left = x, .right = x + width - 0.5, .side = Qt::AlignRight});
        x += width;
    }
    x = page_margin + names + room;
    columns.push_back({.title = words("alle"), .left = x + 1, .right = x + 9, .side = Qt::AlignRight});
    columns.push_back({.title = words("helft ervoor"), .left = x + 10, .right = x + 19, .side = Qt::AlignRight});
    columns.push_back({.title = words("verschil"), .left = x + 22, .right = x + 35});
    columns.push_back(
        {.title = words("voorlichting gegeven"), .left = x + 35, .right = x + 49, .side = Qt::AlignRight});
    columns.push_back({.title = words("gepland"), .left = x + 51, .right = page_right, .side = Qt::AlignRight});
    Table table(writer, columns, 8, 6.8);
    for (const programme::GemeentePicture& gemeente : picture.gemeenten) {
        std::vector<Cell> cells{{.text = text_of(gemeente.signals.name), .weight = gemeente.served ? regular : bold}};
        for (const CountLine& kind : picture.kinds) {
            const auto at = gemeente.kinds.find(kind.id);
            cells.push_back({.text = whole_or_none(at == gemeente.kinds.end() ? 0 : at->second)});
        }
        const QString verdict =
            clear(gemeente.signals.verdict)
                ? (gemeente.signals.verdict == programme::CountVerdict::more ? words("meer") : words("minder"))
            : gemeente.signals.verdict == programme::CountVerdict::chance ? words("toeval")
                                                                          : words("te weinig");
        const bool said = clear(gemeente.signals.verdict);
        cells.push_back({.text = whole_or_none(gemeente.signals.now), .weight = bold});
        cells.push_back({.text = whole_or_none(gemeente.signals.before)});
        cells.push_back({.text = verdict,
                         .weight = said ? bold : regular,
                         .colour = said ? map::colour::text() : map::colour::soft_text()});
        cells.push_back({.text = whole_or_none(gemeente.done)});
        cells.push_back({.text = whole_or_none(gemeente.planned)});
        table.row(cells);
    }
    writer.y += 1;
    QString note =
        words(
            "Vet: gemeenten die in %1 tot en met deze helft nog geen voorlichting hadden. Toeval: het verschil met de "
            "helft ervoor kan toeval zijn. Te weinig: minder dan 5 te verwachten per helft.")
            .arg(picture.half.year);
    if (picture.outside > 0)
        note += words(" %1 signalen van deze helft liggen in geen van deze gemeenten.").arg(picture.outside);
    writer.paragraph(note, 7, regular, map::colour::soft_text());
}

void draw_voorlichting(Writer& writer, const Picture& picture) {
    heading(writer, words("Voorlichting"), 24);
    if (picture.interventions.empty()) {
        writer.paragraph(
            words("In deze helft is volgens het register geen voorlichting gegeven, en er is niets gepland."), 8.5,
            regular);
    } else {
        Table table(writer, {{.title = words("middel"), .right = 90},
                             {.title = words("gegeven"), .left = 92, .right = 112, .side = Qt::AlignRight},
                             {.title = words("gepland"), .left = 116, .right = 136, .side = Qt::AlignRight},
                             {.title = words("besteed, euro"), .left = 140, .right = 166, .side = Qt::AlignRight}});
        for (const auto& item : picture.interventions)
            table.row({{.text = text_of(item.name)},
                       {.text = whole_or_none(item.done)},
                       {.text = whole_or_none(item.planned)},
                       {.text = whole_or_none(item.euro)}});
    }
    const auto layers = std::ranges::count(picture.datasets, store::LayerKind::reach, &store::DatasetVersion::kind);
    if (layers > 0)
        writer.paragraph(
            words("Voorlichting van ingelezen kaartlagen (%1) telt mee in het bereik op de kaarten, maar niet "
                  "in deze aantallen: die komen uit het register.")
                .arg(layers),
            8.5, regular);
    QStringList names;
    for (const programme::GemeentePicture& gemeente : picture.gemeenten)
        if (!gemeente.served)
            names << text_of(gemeente.signals.name) + (gemeente.planned > 0 ? words(" (gepland)") : QString());
    writer.y += 1.5;
    writer.paragraph(
        names.isEmpty()
            ? words("Elke gemeente had in %1 minstens een keer voorlichting.").arg(picture.half.year)
            : words("Nog zonder in %1: %2.").arg(QString::number(picture.half.year), joined(names, names.size())),
        8.5, regular);
}

void draw_knelpunten(Writer& writer, const Picture& picture) {
    heading(writer, words("Handhavingsknelpunten van kracht"), 20);
    if (!picture.knelpunten.empty()) {
        Table table(writer, {{.title = words("nummer"), .right = 42},
                             {.title = words("knelpunt"), .left = 44, .right = 112},
                             {.title = words("soort"), .left = 114, .right = 132},
                             {.title = words("gebieden"), .left = 133, .right = 147, .side = Qt::AlignRight},
                             {.title = words("besluit voor"), .left = 151}});
        for (std::size_t i = 0; i < std::min(most_knelpunten, picture.knelpunten.size()); ++i) {
            const programme::KnelpuntPicture& k = picture.knelpunten[i];
            const QString by = k.state.decide_by ? day_nl(*k.state.decide_by) : none();
            table.row({{.text = text_of(k.code)},
                       {.text = text_of(k.title)},
                       {.text = text_of(std::string(programme::name(k.type)))},
                       {.text = whole_or_none(static_cast<std::int64_t>(k.areas))},
                       {.text = k.state.overdue ? words("%1, te laat").arg(by) : by,
                        .weight = k.state.overdue ? bold : regular}});
        }
        writer.y += 1;
        if (picture.knelpunten.size() > most_knelpunten)
            writer.paragraph(words("En nog %1 andere.").arg(picture.knelpunten.size() - most_knelpunten), 8, regular);
    } else {
        writer.paragraph(words("Er zijn geen knelpunten van een gebied of branche van kracht."), 8.5, regular);
    }
    writer.paragraph(
        words("Knelpunten over personen: %1 van kracht, %2 met een besluit van meer dan een jaar geleden. Meer "
              "staat er niet over in dit project.")
            .arg(picture.persons)
            .arg(picture.persons_overdue),
        8.5, regular);
}

void draw_money(Writer& writer, const Picture& picture) {
    heading(writer, words("Geld"), 18);
    if (!picture.budget_year) {
        writer.paragraph(words("Er is geen begroting van %1 in dit project.").arg(picture.half.year), 8.5, regular);
        return;
    }
    if (picture.lines.empty()) {
        writer.paragraph(words("Van de begroting van %1 is volgens het register nog niets gebruikt voor inzet.")
                             .arg(*picture.budget_year),
                         8.5, regular);
        return;
    }
    Table table(writer, {{.title = words("begrotingsregel %1, euro").arg(*picture.budget_year), .right = 90},
                         {.title = words("begroot"), .left = 92, .right = 116, .side = Qt::AlignRight},
                         {.title = words("besteed"), .left = 118, .right = 138, .side = Qt::AlignRight},
                         {.title = words("gepland"), .left = 140, .right = 160, .side = Qt::AlignRight},
                         {.title = words("over"), .left = 162, .right = page_right, .side = Qt::AlignRight}});
    for (const programme::LineUse& use : picture.lines)
        table.row({{.text = text_of(use.label)},
                   {.text = whole(use.budget)},
                   {.text = whole(use.spent)},
                   {.text = whole(use.planned)},
                   {.text = whole(use.left()), .weight = bold}});
    writer.y += 1;
    writer.paragraph(
        words("Alleen inzet van het hele jaar uit het register. Andere uitgaven van deze regels staan niet in "
              "dit project."),
        7, regular, map::colour::soft_text());
}

void draw_targets(Writer& writer, const Picture& picture) {
    heading(writer, words("Doelen die achterlopen"), 20);
    if (!picture.plan_year) {
        writer.paragraph(
            words("Er is geen jaarplan van %1 in dit project, dus ook geen doelen.").arg(picture.half.year), 8.5,
            regular);
        return;
    }
    QStringList states;
    for (const auto& [state, count] : picture.targets)
        states << words("%1 %2").arg(count).arg(text_of(std::string(programme::name_nl(state))));
    writer.paragraph(
        words("Thema Drugs van het jaarplan %1, op %2: %3.")
            .arg(QString::number(*picture.plan_year), day_nl(picture.today), states.join(QStringLiteral(", "))),
        8.5, regular);
    if (picture.late.empty()) return;
    writer.y += 1;
    Table table(writer,
                {{.title = words("doel"), .right = 102},
                 {.title = words("gedaan"), .left = 104, .right = 138, .side = Qt::AlignRight},
                 {.title = words("uiterlijk"), .left = 142, .right = 170},
                 {.title = words("stand"), .left = 172}},
                3, 7);
    for (std::size_t i = 0; i < std::min(most_targets, picture.late.size()); ++i) {
        const programme::TargetLine& line = picture.late[i];
        const QString done =
            line.target.share ? words("%1; gevraagd %2")
                                    .arg(line.share ? percent_nl(*line.share) : none(), percent_nl(*line.target.share))
                              : words("%1 van %2").arg(map::number(line.done, 0), map::number(line.needed, 0));
        table.row({{.text = text_of(line.text)},
                   {.text = done},
                   {.text = day_nl(programme::Day(line.target.due))},
                   {.text = text_of(std::string(programme::name_nl(line.state))), .weight = bold}});
    }
    if (picture.late.size() > most_targets)
        writer.paragraph(
            words("En nog %1 andere; het bord van het jaarplan toont ze alle.").arg(picture.late.size() - most_targets),
            8, regular);
}

} // namespace gk::report
