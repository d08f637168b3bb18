// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_choice.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using pilot::StopMetric;
using region::AreaType;

constexpr std::size_t suggestions_each = 3;
constexpr std::array type_order{AreaType::woongebied, AreaType::bedrijventerrein, AreaType::buitengebied};

/// The limits that can be chosen for a rule; the first is the usual one.
std::vector<double> limits_of(StopMetric metric) {
    switch (metric) {
    case StopMetric::overlap: return {3, 2, 4, 5};
    case StopMetric::tau: return {0.2, 0, 0.1, 0.3};
    case StopMetric::kappa: return {0.1, 0, 0.2, 0.3};
    case StopMetric::experts: return {2, 3, 4};
    case StopMetric::wrong_notes: return {0.5, 0.25, 0.75};
    case StopMetric::mistakes: return {2, 0, 1, 3, 5};
    }
    return {};
}

QString limit_text(StopMetric metric, double limit) {
    if (metric == StopMetric::wrong_notes) return map::number(100 * limit, 0) + QLatin1Char('%');
    return map::number(limit, limit == std::floor(limit) ? 0 : 1);
}

/// %1 stands where the limit is chosen.
QString rule_text(StopMetric metric) {
    switch (metric) {
    case StopMetric::overlap:
        return PilotChoice::tr("van de tien gebieden die deskundigen kiezen er minder bij de eerste tien van de kaart "
                               "staan dan");
    case StopMetric::tau:
        return PilotChoice::tr("de samenhang tussen oordeel en kaart (tau-b: 1 is gelijk, 0 is toeval) ligt onder");
    case StopMetric::kappa:
        return PilotChoice::tr("de overeenstemming over 'hoog of niet' (kappa: 1 is gelijk, 0 is toeval) ligt onder");
    case StopMetric::experts: return PilotChoice::tr("het aantal deskundigen met een formulier is minder dan");
    case StopMetric::wrong_notes:
        return PilotChoice::tr("het deel van de veldnotities dat zegt 'score klopt niet' is meer dan");
    case StopMetric::mistakes: return PilotChoice::tr("het aantal fouten in het logboek is meer dan");
    }
    return {};
}

} // namespace

PilotChoice::PilotChoice(PilotWork& work, QObject* parent)
    : QObject(parent)
    , work_(work)
    , rows_({"type", "id", "name", "gemeente", "rank", "certain", "reports", "reportsNote", "likeness", "likenessNote",
             "suggested", "own", "chosen"})
    , rules_({"metric", "text", "limits", "limit", "on"}) {
    connect(this, &PilotChoice::changed, this, &PilotChoice::wishChanged);
}

void PilotChoice::open(std::shared_ptr<const ProjectData> project) {
    clear();
    project_ = std::move(project);
    // The usual pilot starts on the first of the month that is at least two weeks away.
    const auto today = programme::parse_day(pilot_today());
    if (today) {
        std::chrono::year_month_day date(*today + std::chrono::days{14});
        date = (date.year() / date.month() + std::chrono::months{1}) / std::chrono::day{1};
        start_ = typed_day(std::chrono::sys_days{date});
        unblind_ = typed_day(std::chrono::sys_days{date} - std::chrono::days{1});
    }
    for (const StopMetric metric : {StopMetric::overlap, StopMetric::tau, StopMetric::kappa, StopMetric::experts,
                                    StopMetric::wrong_notes, StopMetric::mistakes})
        wanted_.push_back(
            {metric, metric != StopMetric::tau && metric != StopMetric::kappa, limits_of(metric).front()});
    listRules();
    Q_EMIT changed();
}

void PilotChoice::clear() {
    project_.reset();
    looked_ = false;
    offered_.clear();
    chosen_.clear();
    wanted_.clear();
    who_.clear();
    reach_ = static_cast<int>(piloting::usual_reach_m);
    days_before_ = 365;
    list();
    listRules();
}

void PilotChoice::retranslate() {
    list();
    listRules();
}

QVariantList PilotChoice::types() const {
    QVariantList types;
    for (const AreaType type : type_order)
        types << QVariantMap{{QStringLiteral("id"), static_cast<int>(type)},
                             {QStringLiteral("label"), map::type_text(type)},
                             {QStringLiteral("kind"), static_cast<int>(piloting::kind_for(type))},
                             {QStringLiteral("kindName"), map::singular(piloting::kind_for(type))}};
    return types;
}

QVariantList PilotChoice::chosen() const {
    QVariantList chosen;
    for (const AreaType type : type_order) {
        const auto id = chosen_.find(type);
        if (id == chosen_.end()) continue;
        for (const Offered& one : offered_)
            if (one.area.candidate.type == type && one.area.candidate.id == id->second) {
                QVariantMap row =
                    place_row(*project_, {one.area.candidate.id, one.area.name, one.area.candidate.gemeente});
                row[QStringLiteral("type")] = static_cast<int>(type);
                row[QStringLiteral("label")] = map::type_text(type);
                chosen << row;
            }
    }
    return chosen;
}

void PilotChoice::look() {
    work_.make(
        store::Project::Mode::read,
        [](store::Project& project, const Progress& progress) {
            return piloting::suggest_areas(project, suggestions_each, progress);
        },
        [this](std::vector<piloting::SuggestedArea> areas) { show(std::move(areas)); });
}

void PilotChoice::show(std::vector<piloting::SuggestedArea> areas) {
    std::erase_if(offered_, [](const Offered& one) { return !one.own; });
    for (piloting::SuggestedArea& area : areas) {
        const pilot::Candidate& candidate = area.candidate;
        if (area.first_choice && !chosen_.contains(candidate.type)) chosen_[candidate.type] = candidate.id;
        std::erase_if(offered_, [&](const Offered& one) {
            return one.area.candidate.type == candidate.type && one.area.candidate.id == candidate.id;
        });
        offered_.push_back({std::move(area), false});
    }
    looked_ = true;
    list();
}

void PilotChoice::list() {
    std::vector<QVariantMap> rows;
    for (const AreaType type : type_order)
        for (const Offered& one : offered_) {
            const pilot::Candidate& c = one.area.candidate;
            if (c.type != type || !project_) continue;
            QVariantMap row = place_row(*project_, {c.id, one.area.name, c.gemeente});
            const auto chosen = chosen_.find(type);
            row[QStringLiteral("type")] = static_cast<int>(type);
            row[QStringLiteral("rank")] = tr("%1 van %2").arg(map::whole_number(c.rank), map::whole_number(c.ranked));
            row[QStringLiteral("certain")] = c.reliable ? tr("zeker") : tr("onzeker");
            row[QStringLiteral("reports")] = map::whole_number(static_cast<std::int64_t>(c.reports));
            row[QStringLiteral("reportsNote")] =
                c.reports >= pilot::enough_reports ? QString() : tr("te weinig om een verandering te zien");
            row[QStringLiteral("likeness")] = std::isfinite(c.distance) ? map::number(c.distance, 2) : tr("geen");
            row[QStringLiteral("likenessNote")] =
                std::isfinite(c.distance) ? tr("standaardafwijking, keuze uit %1 gebieden")
                                                .arg(map::whole_number(static_cast<std::int64_t>(one.area.eligible)))
                                          : QString();
            row[QStringLiteral("suggested")] = one.area.first_choice;
            row[QStringLiteral("own")] = one.own;
            row[QStringLiteral("chosen")] = chosen != chosen_.end() && chosen->second == c.id;
            rows.push_back(std::move(row));
        }
    rows_.setRows(std::move(rows));
    Q_EMIT changed();
}

void PilotChoice::choose(int type, const QString& id) {
    const auto key = static_cast<AreaType>(type);
    const auto chosen = chosen_.find(key);
    if (chosen != chosen_.end() && chosen->second == id.toStdString()) chosen_.erase(chosen);
    else chosen_[key] = id.toStdString();
    list();
}

void PilotChoice::add(int type, const QString& id) {
    const auto key = static_cast<AreaType>(type);
    work_.make(
        store::Project::Mode::read,
        [key, code = id.toStdString()](store::Project& project, const Progress&) {
            return piloting::look_at_area(project, key, code);
        },
        [this, key](piloting::SuggestedArea area) {
            const std::string code = area.candidate.id;
            const bool known = std::ranges::any_of(offered_, [&](const Offered& one) {
                return one.area.candidate.type == key && one.area.candidate.id == code;
            });
            if (!known) offered_.push_back({std::move(area), true});
            chosen_[key] = code;
            list();
        });
}

void PilotChoice::listRules() {
    std::vector<QVariantMap> rows;
    for (const Rule& rule : wanted_) {
        QVariantList limits;
        std::vector<double> values = limits_of(rule.metric);
        std::ranges::sort(values);
        for (const double limit : values)
            limits << QVariantMap{{QStringLiteral("id"), limit},
                                  {QStringLiteral("label"), limit_text(rule.metric, limit)}};
        rows.push_back({{QStringLiteral("metric"), static_cast<int>(rule.metric)},
                        {QStringLiteral("text"), rule_text(rule.metric)},
                        {QStringLiteral("limits"), limits},
                        {QStringLiteral("limit"), rule.limit},
                        {QStringLiteral("on"), rule.on}});
    }
    rules_.setRows(std::move(rows));
}

void PilotChoice::setRule(int metric, bool on, double limit) {
    for (Rule& rule : wanted_)
        if (static_cast<int>(rule.metric) == metric) {
            rule.on = on;
            rule.limit = limit;
        }
    listRules();
    Q_EMIT wishChanged();
}

void PilotChoice::setWho(const QString& who) {
    if (who == who_) return;
    who_ = who;
    Q_EMIT wishChanged();
}
void PilotChoice::setStart(const QString& day) {
    if (day == start_) return;
    start_ = day;
    Q_EMIT wishChanged();
}
void PilotChoice::setUnblind(const QString& day) {
    if (day == unblind_) return;
    unblind_ = day;
    Q_EMIT wishChanged();
}
void PilotChoice::setReach(int metres) {
    if (metres == reach_) return;
    reach_ = metres;
    Q_EMIT wishChanged();
}
void PilotChoice::setDaysBefore(int days) {
    if (days == days_before_) return;
    days_before_ = days;
    Q_EMIT wishChanged();
}

QStringList PilotChoice::missing() const {
    QStringList missing;
    if (chosen_.empty()) missing << tr("kies minstens een gebied (stap 1)");
    if (who_.trimmed().isEmpty()) missing << tr("vul in wie hiertoe besluit");
    if (pilot_day(start_).empty()) missing << tr("vul de eerste dag in, zoals 01-04-2026");
    if (pilot_day(unblind_).empty()) missing << tr("vul de laatste blinde dag in, zoals 31-03-2026");
    if (std::ranges::none_of(wanted_, &Rule::on)) missing << tr("kies minstens een stopregel");
    return missing;
}

void PilotChoice::freeze() {
    piloting::FreezeChoice choice;
    choice.areas = chosen_;
    choice.who = who_.trimmed().toStdString();
    choice.start = pilot_day(start_);
    choice.unblind = pilot_day(unblind_);
    choice.days_before = days_before_;
    choice.reach_m = reach_;
    for (const Rule& rule : wanted_)
        if (rule.on) choice.rules.push_back({rule.metric, rule.limit});
    work_.make(
        store::Project::Mode::write,
        [choice](store::Project& project, const Progress& progress) {
            return piloting::freeze(project, choice, progress);
        },
        [this](const store::PilotFreeze&) {
            Q_EMIT frozen();
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("De proef is vastgelegd."));
        });
}

} // namespace gk::desktop
