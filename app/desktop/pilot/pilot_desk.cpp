// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_desk.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"
#include "app/report/pilot_page.hpp"
#include "core/pilot/matching.hpp"

namespace gk::desktop {
namespace {

constexpr qsizetype hash_shown = 12;

/// Areas are called by what they are, other data by their own name.
QString dataset_text(std::string_view kind, const std::string& name) {
    switch (store::parse_layer_kind(kind).value_or(store::LayerKind::layer)) {
    case store::LayerKind::gemeenten: return map::plural(region::AreaKind::gemeente);
    case store::LayerKind::wijken: return map::plural(region::AreaKind::wijk);
    case store::LayerKind::buurten: return map::plural(region::AreaKind::buurt);
    case store::LayerKind::estates: return map::plural(region::AreaKind::estate);
    default: return text_of(name);
    }
}

/// "afstand tot de snelweg (m)", both in the language of the screen.
QString factor_text(const std::string& label) {
    const auto unit = label.rfind(" (");
    if (unit == std::string::npos || !label.ends_with(')')) return model_word(label);
    return QStringLiteral("%1 (%2)").arg(model_word(label.substr(0, unit)),
                                         model_word(label.substr(unit + 2, label.size() - unit - 3)));
}

QString hash_text(const std::string& hash) {
    return text_of(hash).left(hash_shown);
}

} // namespace

struct PilotDesk::State {
    std::optional<score::RunInfo> run;
    std::vector<store::DatasetVersion> datasets;
    std::optional<store::PilotFreeze> frozen;
    std::vector<store::PilotForm> forms;
    std::set<std::string> back; ///< codes of forms that were judged
    std::vector<store::PilotNote> notes;
    std::vector<store::PilotActivity> activities;
};

PilotDesk::PilotDesk(QObject* parent)
    : QObject(parent) {
    connect(&work_, &PilotWork::busyChanged, this, &PilotDesk::busyChanged);
    connect(&work_, &PilotWork::complained, this, &PilotDesk::failed);
    connect(&work_, &PilotWork::said, this, &PilotDesk::said);
    connect(&work_, &PilotWork::wrote, this, &PilotDesk::wrote);
    connect(&work_, &PilotWork::wrote, this, &PilotDesk::read);
    connect(&work_, &PilotWork::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::interrupted) Q_EMIT failed(pilot_reason(error));
    });
    connect(&choice_, &PilotChoice::frozen, this, [this] { setStep(2); });
}

void PilotDesk::open(std::shared_ptr<const ProjectData> project) {
    clear();
    project_ = std::move(project);
    work_.open(project_->path);
    choice_.open(project_);
    judging_.open(project_);
    read();
}

void PilotDesk::clear() {
    work_.close();
    state_.reset();
    choice_.clear();
    forms_.clear();
    judging_.clear();
    field_.clear();
    result_.clear();
    project_.reset();
    setStep(1);
    Q_EMIT changed();
}

void PilotDesk::retranslate() {
    choice_.retranslate();
    forms_.retranslate();
    judging_.retranslate();
    result_.retranslate();
    list();
    Q_EMIT changed();
}

void PilotDesk::setStep(int step) {
    if (step == step_ || step < 1 || step > 5) return;
    step_ = step;
    Q_EMIT stepChanged();
}

Result<std::shared_ptr<const PilotDesk::State>> PilotDesk::readState(store::Project& project) {
    auto state = std::make_shared<State>();
    Error error;
    const auto take = [&](auto found, auto& into) {
        const bool there = found.has_value();
        if (there) into = *std::move(found);
        else error = found.error();
        return there;
    };
    const store::PilotRegister pilots(project);
    std::vector<store::PilotJudgement> judgements;
    if (!take(project.last_run(), state->run) || !take(project.datasets(), state->datasets) ||
        !take(pilots.frozen(), state->frozen) || !take(pilots.forms(), state->forms) ||
        !take(pilots.judgements(), judgements) || !take(pilots.notes(), state->notes) ||
        !take(pilots.activities(), state->activities))
        return std::unexpected(error);
    for (const store::PilotJudgement& one : judgements) state->back.insert(one.form);
    return state;
}

void PilotDesk::read() {
    work_.make(
        store::Project::Mode::read, [](store::Project& project, const Progress&) { return readState(project); },
        [this](std::shared_ptr<const State> state) { show(std::move(state)); });
}

void PilotDesk::show(std::shared_ptr<const State> state) {
    const bool first = state_ == nullptr;
    state_ = std::move(state);
    list();
    // What a report said may be another thing now.
    result_.clear();
    if (first && frozen()) setStep(blind() ? 3 : 4);
    Q_EMIT changed();
}

void PilotDesk::list() {
    if (!state_ || !state_->frozen) return;
    field_.show(*project_, *state_->frozen, state_->notes, state_->activities);
    listForms();
}

void PilotDesk::listForms() {
    std::vector<QVariantMap> rows;
    for (const store::PilotForm& form : state_->forms)
        rows.push_back({{QStringLiteral("code"), text_of(form.code)},
                        {QStringLiteral("expert"), text_of(form.expert)},
                        {QStringLiteral("type"), map::type_text(form.type)},
                        {QStringLiteral("back"), state_->back.contains(form.code)}});
    forms_.show(std::move(rows),
                state_->forms.empty()
                    ? tr("Er zijn nog geen formulieren.")
                    : tr("Terug: %1 van de %2 formulieren.").arg(state_->back.size()).arg(state_->forms.size()));
}

bool PilotDesk::scored() const {
    return state_ && state_->run.has_value();
}
bool PilotDesk::frozen() const {
    return state_ && state_->frozen.has_value();
}
bool PilotDesk::blind() const {
    return frozen() && pilot_today() <= state_->frozen->unblind;
}

QString PilotDesk::today() const {
    return typed_iso(pilot_today());
}

QString PilotDesk::state() const {
    if (!state_) return tr("Bezig met lezen");
    if (!state_->run) return tr("Er is nog geen score. Bereken eerst de scores; daarna kunt u een proef kiezen.");
    if (!state_->frozen) return tr("Er is nog niets vastgelegd.");
    const store::PilotFreeze& pilot = *state_->frozen;
    QString text = blind() ? tr("Vastgelegd op %1. Deskundigen oordelen blind tot en met %2.")
                           : tr("Vastgelegd op %1. De laatste blinde dag was %2.");
    text = text.arg(map::date_text(pilot.frozen_at), map::date_text(pilot.unblind)) + QLatin1Char(' ') +
           (pilot_today() < pilot.start ? tr("De proef begint op %1.") : tr("De proef begon op %1."))
               .arg(map::date_text(pilot.start));
    if (state_->run->id != pilot.score_run)
        text += QLatin1Char(' ') + tr("Het project is daarna opnieuw gescoord; de proef houdt de score van toen.");
    return text;
}

QVariantList PilotDesk::willFreeze() const {
    QVariantList rows;
    if (!state_ || !state_->run) return rows;
    const score::RunInfo& run = *state_->run;
    rows << fact_row(tr("Score"), tr("nummer %1, van %2").arg(run.id).arg(map::date_text(run.created)))
         << fact_row(tr("Model"), hash_text(run.model_hash))
         << fact_row(tr("Gegevens samen"), hash_text(run.data_hash));
    for (const store::DatasetVersion& set : state_->datasets)
        rows << fact_row(tr("Gegevens: %1").arg(dataset_text(store::name(set.kind), set.name)),
                         hash_text(set.content_hash));
    return rows;
}

QVariantList PilotDesk::facts() const {
    QVariantList rows;
    if (!frozen()) return rows;
    const store::PilotFreeze& pilot = *state_->frozen;
    rows << fact_row(tr("Vastgelegd"), tr("%1, door %2").arg(map::date_text(pilot.frozen_at), text_of(pilot.frozen_by)))
         << fact_row(tr("Eerste dag"), map::date_text(pilot.start))
         << fact_row(tr("Laatste blinde dag"), map::date_text(pilot.unblind))
         << fact_row(tr("Vergelijken met"), tr("de %1 dagen ervoor").arg(pilot.days_before))
         << fact_row(tr("Afstand tot de proef"), tr("minstens %1 m").arg(map::whole_number(pilot.reach_m)))
         << fact_row(tr("Score"), tr("nummer %1").arg(pilot.score_run))
         << fact_row(tr("Model"), hash_text(pilot.model_hash))
         << fact_row(tr("Gegevens samen"), hash_text(pilot.data_hash));
    for (const store::PilotData& data : pilot.data)
        rows << fact_row(tr("Gegevens: %1").arg(dataset_text(data.kind, data.name)), hash_text(data.content_hash));
    rows << fact_row(tr("Kenmerk van de proef"), hash_text(pilot.hash));
    return rows;
}

QStringList PilotDesk::rules() const {
    QStringList rules;
    if (frozen())
        for (const pilot::StopRule& rule : state_->frozen->rules) rules << upper_first(report::stop_rule_nl(rule));
    return rules;
}

QVariantList PilotDesk::areas() const {
    QVariantList areas;
    if (!frozen() || !project_) return areas;
    for (const store::PilotArea& area : state_->frozen->areas) {
        QVariantMap row = place_row(*project_, area);
        row[QStringLiteral("type")] = static_cast<int>(area.type);
        row[QStringLiteral("typeName")] = map::type_text(area.type);
        row[QStringLiteral("onForm")] = static_cast<int>(area.form.size());
        row[QStringLiteral("eligible")] = map::whole_number(static_cast<std::int64_t>(area.eligible));
        QVariantList others, balance;
        QStringList unknown;
        int unlike = 0;
        for (const store::PilotComparison& one : area.comparisons) {
            QVariantMap other = place_row(*project_, one);
            other[QStringLiteral("distance")] = map::number(one.distance, 2);
            others << other;
        }
        for (const store::PilotBalance& one : area.balance) {
            if (one.pilot != one.pilot) {
                unknown << factor_text(one.label);
                continue;
            }
            const bool off = std::abs(one.smd_after) > pilot::balanced;
            if (off) ++unlike;
            const auto value = [](double x) { return x == x ? measured_number(x) : QString(QChar(0x2013)); };
            const auto shift = [](double x) { return x == x ? map::number(x, 2) : QString(QChar(0x2013)); };
            balance << QVariantMap{{QStringLiteral("label"), factor_text(one.label)},
                                   {QStringLiteral("pilot"), value(one.pilot)},
                                   {QStringLiteral("all"), value(one.mean_before)},
                                   {QStringLiteral("chosen"), value(one.mean_after)},
                                   {QStringLiteral("before"), shift(one.smd_before)},
                                   {QStringLiteral("after"), shift(one.smd_after)},
                                   {QStringLiteral("off"), off}};
        }
        row[QStringLiteral("others")] = others;
        row[QStringLiteral("balance")] = balance;
        row[QStringLiteral("unlike")] = unlike;
        row[QStringLiteral("unknown")] = unknown.join(QStringLiteral("; "));
        areas << row;
    }
    return areas;
}

} // namespace gk::desktop
