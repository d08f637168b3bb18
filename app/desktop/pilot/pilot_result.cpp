// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/chosen_file.hpp"
#include "app/desktop/pilot/pilot_result.hpp"

#include <algorithm>
#include <cmath>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "app/report/pilot_page.hpp"
#include "app/report/pilot_words.hpp"

namespace gk::desktop {
namespace {

using pilot::StopMetric;
using pilot::StopState;
using piloting::PilotReport;

bool about_the_map(const pilot::StopRule& rule) {
    return rule.metric == StopMetric::overlap || rule.metric == StopMetric::tau || rule.metric == StopMetric::kappa;
}

/// Takes out of a report what would show an expert how the map judges.
std::size_t hide_agreement(PilotReport& report) {
    for (pilot::AreaEvaluation& area : report.evaluation.areas) area.agreement = {};
    for (pilot::AreaFacts& area : report.facts.areas) {
        area.map = {};
        area.experts.clear();
    }
    for (store::PilotArea& area : report.pilot.areas)
        for (store::PilotFormArea& row : area.form) row.opportunity = 0, row.high = false;
    return std::erase_if(report.evaluation.rules,
                         [](const pilot::StopVerdict& verdict) { return about_the_map(verdict.rule); });
}

/// To draw a figure with its interval; empty when there is none.
QVariantMap bar(double value, const validation::Interval& interval, double chance) {
    if (value != value || interval.low != interval.low) return {};
    return {{QStringLiteral("value"), value},
            {QStringLiteral("low"), interval.low},
            {QStringLiteral("high"), interval.high},
            {QStringLiteral("chance"), chance}};
}
QVariantMap bar(const pilot::Estimate& estimate, double chance) {
    return bar(estimate.value, estimate.interval, chance);
}

QString outcome(const pilot::StopVerdict& verdict, const PilotReport& report) {
    if (verdict.state == StopState::unknown && verdict.rule.metric == StopMetric::experts)
        return PilotResult::tr("pas na %1").arg(map::date_text(report.pilot.unblind));
    if (verdict.state == StopState::unknown) return PilotResult::tr("nog niet te zeggen");
    QString says = verdict.state == StopState::stop ? PilotResult::tr("stop") : PilotResult::tr("doorgaan");
    if (!verdict.certain) says = PilotResult::tr("%1, onzeker").arg(says);
    const double value = verdict.figure.value;
    const int decimals = verdict.rule.metric == StopMetric::overlap ? 1 : 2;
    QString figure = map::number(value, value == std::floor(value) ? 0 : decimals);
    if (verdict.rule.metric == StopMetric::wrong_notes) figure = map::number(100 * value, 0) + QLatin1Char('%');
    return QStringLiteral("%1 (%2)").arg(says, figure);
}

} // namespace

PilotResult::PilotResult(PilotWork& work, QObject* parent)
    : QObject(parent)
    , work_(work)
    , rules_({"text", "outcomes"})
    , agreement_({"name", "main", "overlap", "tau", "kappa", "ten", "cor"})
    , changes_({"name", "main", "before", "after", "otherBefore", "otherAfter", "says", "note", "ratio"}) {}

void PilotResult::clear() {
    report_.reset();
    blind_ = false;
    list();
}

void PilotResult::retranslate() {
    list();
}

void PilotResult::make(const QString& until) {
    const std::string day = pilot_day(until);
    if (day.empty() && !until.trimmed().isEmpty()) {
        Q_EMIT work_.complained(tr("'%1' is geen datum. Schrijf bijvoorbeeld 31-03-2026.").arg(until.trimmed()));
        return;
    }
    struct Made {
        std::shared_ptr<PilotReport> report;
        bool blind = false;
        std::size_t hidden = 0;
    };
    work_.make(
        store::Project::Mode::read,
        [day](store::Project& project, const Progress& progress) -> Result<Made> {
            auto report = piloting::make_report(project, day, progress);
            if (!report) return std::unexpected(report.error());
            Made made{.report = std::make_shared<PilotReport>(*std::move(report))};
            made.blind = pilot_today() <= made.report->pilot.unblind;
            if (made.blind) made.hidden = hide_agreement(*made.report);
            return made;
        },
        [this, day](Made made) {
            until_ = day;
            blind_ = made.blind;
            hidden_rules_ = made.hidden;
            report_ = std::move(made.report);
            list();
        });
}

QStringList PilotResult::summary() const {
    QStringList lines;
    if (!report_) return lines;
    const std::vector<QString> said = report::pilot_summary_nl(*report_);
    // First the stop rules, then a sentence for each area about agreement, then the reports.
    const std::size_t areas = report_->evaluation.areas.size();
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (blind_ && i >= 1 && i <= areas) continue;
        if (i == 0 && report_->evaluation.rules.empty()) continue;
        lines << said[i];
    }
    if (blind_)
        lines.insert(
            std::min<qsizetype>(lines.size(), report_->evaluation.rules.empty() ? 0 : 1),
            tr("Of deskundigen hetzelfde zien als de kaart staat hier pas na %1, de laatste blinde dag. Tot nu "
               "toe zijn %2 van de %3 formulieren terug.")
                .arg(map::date_text(report_->pilot.unblind))
                .arg(report_->forms_read)
                .arg(report_->forms.size()));
    return lines;
}

QStringList PilotResult::limits() const {
    QStringList lines;
    if (!report_) return lines;
    for (const QString& limit : report::pilot_limits_nl(*report_)) lines << limit;
    return lines;
}

QString PilotResult::periods() const {
    if (!report_) return {};
    const QString before =
        tr("Voor: %1 tot en met %2.").arg(map::date_text(report_->first_before), map::date_text(report_->last_before));
    if (report_->until.empty())
        return before + QLatin1Char(' ') +
               tr("De proef begint op %1; er zijn nog geen meldingen van daarna.")
                   .arg(map::date_text(report_->pilot.start));
    return before + QLatin1Char(' ') +
           tr("Na: %1 tot en met %2.").arg(map::date_text(report_->pilot.start), map::date_text(report_->until));
}

void PilotResult::list() {
    listRules();
    listAgreement();
    listChanges();
    Q_EMIT changed();
}

void PilotResult::listRules() {
    std::vector<QVariantMap> rows;
    const pilot::StopRule* last = nullptr;
    if (report_)
        for (const pilot::StopVerdict& verdict : report_->evaluation.rules) {
            // Verdicts come rule by rule: a new rule is a new row.
            if (last == nullptr || !(*last == verdict.rule))
                rows.push_back({{QStringLiteral("text"), upper_first(report::stop_rule_nl(verdict.rule))},
                                {QStringLiteral("outcomes"), QVariantList()}});
            last = &verdict.rule;
            QVariantList outcomes = rows.back()[QStringLiteral("outcomes")].toList();
            outcomes << QVariantMap{
                {QStringLiteral("type"), verdict.type ? map::type_text(*verdict.type) : tr("Hele proef")},
                {QStringLiteral("says"), outcome(verdict, *report_)},
                {QStringLiteral("stop"), verdict.state == StopState::stop}};
            rows.back()[QStringLiteral("outcomes")] = outcomes;
        }
    if (report_ && hidden_rules_ > 0 && blind_)
        for (const pilot::StopRule& rule : report_->pilot.rules)
            if (about_the_map(rule))
                rows.push_back({{QStringLiteral("text"), upper_first(report::stop_rule_nl(rule))},
                                {QStringLiteral("outcomes"),
                                 QVariantList{QVariantMap{{QStringLiteral("type"), QString()},
                                                          {QStringLiteral("says"),
                                                           tr("pas na %1").arg(map::date_text(report_->pilot.unblind))},
                                                          {QStringLiteral("stop"), false}}}}});
    rules_.setRows(std::move(rows));
}

void PilotResult::listAgreement() {
    std::vector<QVariantMap> rows;
    const auto add = [&](const QString& name, bool main, const pilot::Overlap& overlap, const pilot::Estimate& tau,
                         const pilot::Estimate& kappa, double by_chance) {
        rows.push_back({{QStringLiteral("name"), name},
                        {QStringLiteral("main"), main},
                        {QStringLiteral("overlap"), report::figure_text(overlap.of_ten, 1)},
                        {QStringLiteral("tau"), report::figure_text(tau, 2)},
                        {QStringLiteral("kappa"), report::figure_text(kappa, 2)},
                        {QStringLiteral("ten"), bar(overlap.of_ten, by_chance)},
                        {QStringLiteral("cor"), bar(tau, 0)}});
    };
    if (report_ && !blind_)
        for (const pilot::AreaEvaluation& area : report_->evaluation.areas) {
            const pilot::Agreement& all = area.agreement;
            add(map::type_text(area.type), true, all.overlap, all.tau, all.kappa, all.overlap.by_chance);
            for (const pilot::ExpertAgreement& expert : all.experts)
                add(tr("%1, %2 beoordeeld").arg(text_of(expert.expert)).arg(expert.rated), false, expert.overlap,
                    expert.tau, expert.kappa, all.overlap.by_chance);
            if (all.between.known())
                rows.push_back({{QStringLiteral("name"), tr("Onderling")},
                                {QStringLiteral("main"), false},
                                {QStringLiteral("overlap"), QString(QChar(0x2013))},
                                {QStringLiteral("tau"), report::figure_text(all.between, 2)},
                                {QStringLiteral("kappa"), QString(QChar(0x2013))},
                                {QStringLiteral("ten"), QVariantMap()},
                                {QStringLiteral("cor"), bar(all.between, 0)}});
        }
    agreement_.setRows(std::move(rows));
}

void PilotResult::listChanges() {
    std::vector<QVariantMap> rows;
    const auto add = [&](const QString& name, bool main, const pilot::FourCounts& counts, const pilot::Change& change) {
        const bool begun = !report_->until.empty();
        const bool shown = begun && change.enough();
        const auto whole = [](std::uint64_t count) { return map::whole_number(static_cast<std::int64_t>(count)); };
        QString says = report::change_nl(change, begun);
        if (shown) says = report::figure_text(change.ratio, change.interval, 2) + QStringLiteral(": ") + says;
        QString note;
        if (begun && !change.beyond_chance() && change.visible_from)
            note = tr("zichtbaar geweest vanaf %1 meldingen na de start").arg(whole(*change.visible_from));
        rows.push_back({{QStringLiteral("name"), name},
                        {QStringLiteral("main"), main},
                        {QStringLiteral("before"), whole(counts.pilot.before)},
                        {QStringLiteral("after"), begun ? whole(counts.pilot.after) : QString(QChar(0x2013))},
                        {QStringLiteral("otherBefore"), whole(counts.comparison.before)},
                        {QStringLiteral("otherAfter"), begun ? whole(counts.comparison.after) : QString(QChar(0x2013))},
                        {QStringLiteral("says"), says},
                        {QStringLiteral("note"), note},
                        {QStringLiteral("ratio"), shown ? bar(change.ratio, change.interval, 1) : QVariantMap()}});
    };
    if (report_) {
        pilot::FourCounts sum;
        for (std::size_t i = 0; i < report_->facts.areas.size(); ++i) {
            const pilot::FourCounts& counts = report_->facts.areas[i].reports;
            sum.pilot.before += counts.pilot.before;
            sum.pilot.after += counts.pilot.after;
            sum.comparison.before += counts.comparison.before;
            sum.comparison.after += counts.comparison.after;
            add(map::type_text(report_->facts.areas[i].type), false, counts, report_->evaluation.areas[i].change);
        }
        if (report_->facts.areas.size() > 1) add(tr("Alle samen"), true, sum, report_->evaluation.change);
    }
    changes_.setRows(std::move(rows));
}

void PilotResult::savePdf(const QUrl& file) {
    if (!report_) return;
    if (blind_) {
        Q_EMIT work_.complained(
            tr("Het verslag houdt oordelen tegen de kaart. Het kan pas na %1, de laatste blinde dag.")
                .arg(map::date_text(report_->pilot.unblind)));
        return;
    }
    const QString path = chosen_file(file);
    work_.make(
        store::Project::Mode::read,
        [until = until_, to = std::filesystem::path(path.toStdString())](store::Project& project,
                                                                         const Progress& progress) -> Status {
            const auto report = piloting::make_report(project, until, progress);
            if (!report) return std::unexpected(report.error());
            const auto banner = project.setting("schematic");
            if (!banner) return std::unexpected(banner.error());
            return report::render_pilot_pdf(*report, *banner, to);
        },
        [this, path] { Q_EMIT work_.said(tr("Opgeslagen: %1").arg(path)); });
}

} // namespace gk::desktop
