// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_field.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::desktop {

PilotField::PilotField(PilotWork& work, QObject* parent)
    : QObject(parent)
    , work_(work)
    , notes_({"day", "who", "agrees", "area", "why"})
    , activities_({"day", "kind", "mistake", "type", "what", "figures"}) {}

void PilotField::clear() {
    areas_.clear();
    state_.clear();
    notes_.setRows({});
    activities_.setRows({});
    Q_EMIT changed();
}

QVariantList PilotField::kinds() const {
    QVariantList kinds;
    for (const std::string_view kind : store::pilot_activity_kinds())
        kinds << QVariantMap{{QStringLiteral("id"), text_of(kind)}, {QStringLiteral("label"), activity_text(kind)}};
    return kinds;
}

bool PilotField::known(const QString& area) const {
    return std::ranges::any_of(
        areas_, [&](const QVariant& one) { return one.toMap().value(QStringLiteral("id")).toString() == area; });
}

void PilotField::show(const ProjectData& project, const store::PilotFreeze& pilot,
                      const std::vector<store::PilotNote>& notes, const std::vector<store::PilotActivity>& activities) {
    std::vector<std::pair<QString, QString>> named; // label and id
    std::map<std::string, QString> name_of;
    for (const store::PilotArea& area : pilot.areas)
        for (const store::PilotFormArea& row : area.form) {
            named.emplace_back(tr("%1, %2 (%3)")
                                   .arg(text_of(row.name), text_of(project.gemeente_name(row.gemeente)),
                                        map::type_text(area.type).toLower()),
                               text_of(row.id));
            name_of[row.id] = text_of(row.name);
        }
    std::ranges::sort(named);
    areas_.clear();
    for (const auto& [label, id] : named)
        if (!known(id)) areas_ << QVariantMap{{QStringLiteral("id"), id}, {QStringLiteral("label"), label}};

    std::vector<QVariantMap> rows;
    for (const store::PilotNote& note : notes | std::views::reverse) {
        const auto name = name_of.find(note.area);
        rows.push_back({{QStringLiteral("day"), map::date_text(note.day)},
                        {QStringLiteral("who"), text_of(note.expert)},
                        {QStringLiteral("agrees"), note.right},
                        {QStringLiteral("area"), name == name_of.end() ? text_of(note.area) : name->second},
                        {QStringLiteral("why"), text_of(note.why)}});
    }
    notes_.setRows(std::move(rows));

    rows.clear();
    for (const store::PilotActivity& one : activities | std::views::reverse) {
        QStringList figures;
        if (one.people) figures << tr("%1 mensen").arg(map::whole_number(*one.people));
        if (one.hours) figures << tr("%1 uur").arg(plain_number(*one.hours));
        rows.push_back({{QStringLiteral("day"), map::date_text(one.day)},
                        {QStringLiteral("kind"), activity_text(one.kind)},
                        {QStringLiteral("mistake"), one.kind == "fout"},
                        {QStringLiteral("type"), one.type ? map::type_text(*one.type) : tr("hele proef")},
                        {QStringLiteral("what"), text_of(one.what)},
                        {QStringLiteral("figures"), figures.join(QStringLiteral(", "))}});
    }
    activities_.setRows(std::move(rows));
    const auto wrong = std::ranges::count(notes, false, &store::PilotNote::right);
    const auto mistakes = std::ranges::count(activities, "fout", &store::PilotActivity::kind);
    state_ = tr("Veldnotities: %1, waarvan %2 keer 'score klopt niet'.").arg(notes.size()).arg(wrong) +
             QLatin1Char(' ') +
             (activities.size() == 1
                  ? tr("Logboek: 1 regel, waarvan %1 keer 'fout'.").arg(mistakes)
                  : tr("Logboek: %1 regels, waarvan %2 keer 'fout'.").arg(activities.size()).arg(mistakes));
    Q_EMIT changed();
}

bool PilotField::complain(const QString& sentence) {
    Q_EMIT work_.complained(sentence);
    return false;
}

void PilotField::note(const QString& area, bool right, const QString& why, const QString& who, const QString& day) {
    if (area.isEmpty()) {
        complain(tr("Kies het gebied waar de notitie over gaat."));
        return;
    }
    const std::string iso = pilot_day(day);
    if (iso.empty()) {
        complain(tr("'%1' is geen datum. Schrijf bijvoorbeeld 31-03-2026.").arg(day.trimmed()));
        return;
    }
    const store::PilotNote note{.type = {},
                                .area = area.toStdString(),
                                .day = iso,
                                .expert = who.trimmed().toUpper().toStdString(),
                                .right = right,
                                .why = why.trimmed().toStdString()};
    work_.make(
        store::Project::Mode::write,
        [note](store::Project& project, const Progress&) { return piloting::add_note(project, note); },
        [this](const store::PilotNote&) {
            Q_EMIT noted();
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("De notitie is bewaard."));
        });
}

void PilotField::log(const QString& kind, const QString& what, int type, const QString& people, const QString& hours,
                     const QString& day) {
    store::PilotActivity activity{.day = pilot_day(day),
                                  .kind = kind.toStdString(),
                                  .type = type < 0 ? std::nullopt : std::optional(static_cast<region::AreaType>(type)),
                                  .what = what.trimmed().toStdString(),
                                  .people = {},
                                  .hours = {}};
    if (activity.day.empty()) {
        complain(tr("'%1' is geen datum. Schrijf bijvoorbeeld 31-03-2026.").arg(day.trimmed()));
        return;
    }
    if (!people.trimmed().isEmpty()) {
        bool good = false;
        const qlonglong number = people.trimmed().toLongLong(&good);
        if (!good || number < 0) {
            complain(tr("'%1' is geen aantal mensen. Schrijf een heel getal, of laat het leeg.").arg(people.trimmed()));
            return;
        }
        activity.people = number;
    }
    if (!hours.trimmed().isEmpty()) {
        activity.hours = read_number(hours);
        if (!activity.hours || *activity.hours < 0) {
            complain(tr("'%1' is geen aantal uren. Schrijf bijvoorbeeld 2,5, of laat het leeg.").arg(hours.trimmed()));
            return;
        }
    }
    work_.make(
        store::Project::Mode::write,
        [activity](store::Project& project, const Progress&) { return piloting::add_activity(project, activity); },
        [this] {
            Q_EMIT logged();
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("Het staat in het logboek."));
        });
}

} // namespace gk::desktop
