// SPDX-License-Identifier: EUPL-1.2
// What a plan says, in words, and what is done with it: keep and throw out, into the register, into a file.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QtConcurrent>

#include "app/desktop/chosen_file.hpp"
#include "app/desktop/programme/planner.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using programme::PlannedInzet;
using programme::PlanNote;
using programme::Rule;

QString rule_text(Rule rule) {
    switch (rule) {
    case Rule::money: return Planner::tr("het geld");
    case Rule::team: return Planner::tr("de dagen van het team");
    case Rule::every_gemeente: return Planner::tr("elke gemeente minstens één voorlichting");
    case Rule::most_per_gemeente: return Planner::tr("het hoogste aantal in één gemeente");
    case Rule::spacing: return Planner::tr("de afstand tussen gebieden");
    case Rule::fixed: return Planner::tr("wat met de hand is gekozen");
    }
    return {};
}

} // namespace

void Planner::listItems() {
    std::vector<QVariantMap> rows;
    const auto& data = programme_.data();
    if (answer_ && data)
        for (const PlannedInzet& item : answer_->items) {
            const programme::Intervention* what = programme::find(data->catalogue.menukaart, item.inzet.intervention);
            const QString day = day_text(item.inzet.date);
            rows.push_back({{QStringLiteral("date"), day},
                            {QStringLiteral("month"), upper_first(day.section(QLatin1Char(' '), 1))},
                            {QStringLiteral("what"), text_of(what == nullptr ? item.inzet.intervention : what->name)},
                            {QStringLiteral("area"), text_of(item.area_name)},
                            {QStringLiteral("areaId"), text_of(item.inzet.area.id)},
                            {QStringLiteral("gemeente"), text_of(data->areas.gemeente_name(item.inzet.gemeente))},
                            {QStringLiteral("typeText"), map::type_text(item.inzet.type)},
                            {QStringLiteral("euro"), euro_text(item.inzet.euro)},
                            {QStringLiteral("priority"), map::number(item.priority, 1)},
                            {QStringLiteral("kept"), item.kept},
                            {QStringLiteral("quarter"), item.quarter}});
        }
    items_.setRows(std::move(rows));
}

bool Planner::acceptable() const {
    return answer_ && std::ranges::any_of(answer_->items, [](const PlannedInzet& item) { return !item.kept; });
}

QVariantList Planner::figures() const {
    QVariantList list;
    if (!answer_ || !answer_->clash.empty()) return list;
    const auto add = [&](const QString& label, const QString& figure, const QString& note = {}) {
        list << QVariantMap{
            {QStringLiteral("label"), label}, {QStringLiteral("figure"), figure}, {QStringLiteral("note"), note}};
    };
    std::set<std::string> gemeenten;
    for (const PlannedInzet& item : answer_->items) gemeenten.insert(item.inzet.gemeente);
    const auto& data = programme_.data();
    add(tr("Inzet"), QString::number(answer_->items.size()),
        tr("uit %1 gebieden").arg(map::whole_number(static_cast<std::int64_t>(answer_->areas))));
    add(tr("Gemeenten"), QString::number(gemeenten.size()),
        data ? tr("van %1").arg(data->areas.gemeenten().size()) : QString());
    add(tr("Kosten van wat nieuw is"), euro_text(answer_->spent), tr("van %1").arg(euro_text(answer_->money)));
    add(tr("Beter kan hoogstens"), map::number(100 * answer_->plan.gap(), 2) + QStringLiteral("%"),
        answer_->plan.proven ? QString() : tr("de tijd was om"));
    if (answer_->plan.top_of_list) {
        const double top = *answer_->plan.top_of_list;
        add(tr("Meer dan de lijst volgen"),
            map::number(top > 0 ? 100 * (answer_->plan.need_met / top - 1) : 0, 1) + QStringLiteral("%"));
    } else {
        add(tr("De lijst volgen"), QStringLiteral("–"), tr("kan niet met deze regels"));
    }
    return list;
}

QStringList Planner::binds() const {
    QStringList list;
    const auto& data = programme_.data();
    if (!answer_ || !data) return list;
    std::map<Rule, QStringList> what;
    for (const programme::Binding& one : answer_->plan.binding) {
        QString name = text_of(one.what);
        if (one.rule == Rule::team) name = tr("kwartaal %1").arg(name.section(QLatin1Char(' '), -1));
        else if (one.rule == Rule::money) name.clear();
        else if (name.startsWith(QLatin1String("GM"))) name = text_of(data->areas.gemeente_name(one.what));
        what[one.rule] << name;
    }
    for (auto& [rule, names] : what) {
        names.removeAll(QString());
        const auto count = names.size();
        QString line = upper_first(rule_text(rule));
        if (count > 4) line += tr(": in %1 gevallen").arg(count);
        else if (count > 0) line += QStringLiteral(": ") + names.join(QStringLiteral(", "));
        list << line;
    }
    if (answer_->thousand_euro && answer_->plan.need_met > 0)
        list << tr("€ 1.000 meer zou ongeveer %1% meer behoefte vervullen")
                    .arg(map::number(100 * *answer_->thousand_euro / answer_->plan.need_met, 2));
    else if (answer_->clash.empty()) list << tr("Meer geld zou niets toevoegen: het geld is niet de grens");
    return list;
}

QStringList Planner::notes() const {
    QStringList list;
    const auto& data = programme_.data();
    if (!answer_ || !data) return list;
    for (const PlanNote& note : answer_->notes) {
        const QString type = map::type_text(note.type).toLower();
        switch (note.kind) {
        case PlanNote::Kind::average_audience:
            list
                << tr("Van %1 van de %2 gebieden (%3) is niet bekend hoe groot het publiek is. Zij tellen als gemiddeld.")
                       .arg(note.count)
                       .arg(note.of)
                       .arg(type);
            break;
        case PlanNote::Kind::no_priority:
            list << tr("%1 heeft in de laatste score geen prioriteit. De gelegenheid telt in plaats daarvan.")
                        .arg(upper_first(type));
            break;
        case PlanNote::Kind::without_cost: {
            QStringList names;
            for (const std::string& id : note.ids)
                if (const auto* item = programme::find(data->catalogue.menukaart, id)) names << text_of(item->name);
            list << tr("Doen niet mee, omdat hun prijs niet bekend is: %1.").arg(names.join(QStringLiteral(", ")));
            break;
        }
        case PlanNote::Kind::teams_assumed:
            list
                << (note.count == 1
                        ? tr("Niet ingevuld is hoeveel dagen het team heeft. Aangenomen is één team dat elke werkdag kan: "
                             "hoogstens één dag werk per dag.")
                        : tr("Niet ingevuld is hoeveel dagen het team heeft. Eén team komt niet overal. Aangenomen zijn "
                             "%1 teams die elke werkdag kunnen.")
                              .arg(note.count));
            break;
        case PlanNote::Kind::not_counted:
            list
                << tr("Buiten deze keuze valt %1 keer inzet uit het register. Het geld is afgetrokken, maar het plan telt "
                      "niet mee wat die inzet oplevert.")
                       .arg(note.count);
            break;
        }
    }
    return list;
}

QStringList Planner::clash() const {
    QStringList list;
    if (answer_)
        for (const Rule rule : answer_->clash) list << rule_text(rule);
    return list;
}

QStringList Planner::chosenAreas() const {
    QStringList codes;
    if (answer_)
        for (const PlannedInzet& item : answer_->items)
            if (const QString code = text_of(item.inzet.area.id); !codes.contains(code)) codes << code;
    return codes;
}

void Planner::keep(int row) {
    if (!answer_ || row < 0 || row >= static_cast<int>(answer_->items.size())) return;
    const PlannedInzet& item = answer_->items[static_cast<std::size_t>(row)];
    if (item.kept) return; // the register keeps it
    remember(
        {.area = item.inzet.area.id, .intervention = item.inzet.intervention, .wanted = true, .quarter = item.quarter});
}

void Planner::throwOut(int row) {
    if (!answer_ || row < 0 || row >= static_cast<int>(answer_->items.size())) return;
    const PlannedInzet& item = answer_->items[static_cast<std::size_t>(row)];
    if (item.kept) {
        Q_EMIT formProblem(tr("Dit staat al in het register. Laat het daar vervallen."));
        return;
    }
    remember({.area = item.inzet.area.id, .intervention = item.inzet.intervention, .wanted = false});
}

void Planner::accept(const QString& team, const QString& why) {
    if (!acceptable()) return;
    programme_.change(
        [answer = answer_, team = team.trimmed().toStdString(),
         by = programme_.changeBy(why)](store::Project&, programme::Ledger& ledger) -> Result<QString> {
            const auto done = programme::accept(ledger, *answer, team, by);
            if (!done) return std::unexpected(done.error());
            return tr("Het plan staat in het register: %1 keer inzet, als gepland.").arg(done->added + done->changed);
        },
        QStringLiteral("plan"));
    answer_.reset(); // what is in the register is no proposal any more
    wanted_.clear();
    listItems();
    listChoices();
    Q_EMIT answered();
}

void Planner::save(const QUrl& file) {
    if (!answer_) return;
    const QString path = chosen_file(file);
    auto work = [answer = answer_, project = project_, out = std::filesystem::path(path.toStdString())]() -> Status {
        if (out.extension() == ".ics") return programme::write_calendar(*answer, out);
        auto opened = store::Project::open(project, store::Project::Mode::read);
        if (!opened) return std::unexpected(opened.error());
        return programme::write_plan(*opened, *answer, out);
    };
    QtConcurrent::run(&pool_, std::move(work)).then(this, [this, path](const Status& done) {
        if (done) Q_EMIT said(tr("Opgeslagen: %1").arg(path));
        else Q_EMIT failed(done.error());
    });
}

} // namespace gk::desktop
