// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/chosen_file.hpp"
#include "app/desktop/workspace.hpp"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QSaveFile>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/error_words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr auto scenario_choice = "scenario";

} // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent) {
    connect(&engine_, &ScoreEngine::frameReady, this, &Workspace::show);
    connect(&engine_, &ScoreEngine::reasonsReady, this, &Workspace::explain);
    connect(&engine_, &ScoreEngine::reasonsReady, this, &Workspace::comparisonChanged);
    connect(this, &Workspace::lockChanged, this, &Workspace::comparisonChanged);
    connect(this, &Workspace::viewChanged, this, &Workspace::comparisonChanged);
    connect(this, &Workspace::viewChanged, this, [this] {
        // What the list no longer holds cannot stay beside the map.
        const bool gone = second_value_ == QLatin1String(scenario_choice)
                              ? comparing_.isEmpty()
                              : !second_value_.isEmpty() && values_.rowOf(second_value_) < 0;
        if (gone) setSecondValue({});
        Q_EMIT secondChanged();
    });
    connect(&weights_, &WeightModel::weightsChanged, this, &Workspace::requestFrame);
    connect(&weights_, &WeightModel::draggingChanged, this, [this] {
        if (!weights_.dragging()) requestFrame(); // breaks may move again
    });
    connect(&import_, &DataImport::done, this, &Workspace::say);
    connect(&camera_, &MapCamera::moved, this, &Workspace::followLevel);
    for (const MapScene* scene : {&scene_, &second_scene_}) { // what is drawn is what its legend explains
        connect(scene, &MapScene::layersChanged, this, &Workspace::showLegends);
        connect(scene, &MapScene::signsChanged, this, &Workspace::showLegends);
        connect(scene, &MapScene::highlightChanged, this, &Workspace::showLegends);
        connect(scene, &MapScene::baseChanged, this, &Workspace::showLegends);
    }
    connect(&base_map_, &BaseMap::changed, this, [this] {
        scene_.setOwnBase(base_map_.style() == 0);
        second_scene_.setOwnBase(base_map_.style() == 0);
    });
    connectProgramme();
    connectPilot();
    connectHistory();
    why_.clear({});
}

Workspace::~Workspace() {
    if (cancelled_) *cancelled_ = true;
    loader_.waitForDone();
}

void Workspace::setPage(Page page) {
    page_ = page;
    Q_EMIT pageChanged();
}

QString Workspace::projectName() const {
    return project_ ? QString::fromStdString(project_->path.stem().string()) : QString();
}
QString Workspace::purpose() const {
    return project_ ? QString::fromStdString(project_->purpose) : QString();
}
QString Workspace::banner() const {
    return project_ && !project_->banner.empty() ? QString::fromStdString(map::demo_banner()) : QString();
}
QString Workspace::sources() const {
    return frame_ ? map::sources_text(frame_->theme->snapshot) : QString();
}

QString Workspace::sourcesInShort() const {
    return frame_ ? map::sources_in_short(frame_->theme->snapshot) : QString();
}
QStringList Workspace::sourceList() const {
    if (!frame_) return {};
    const map::MapSnapshot& snapshot = frame_->theme->snapshot;
    QStringList lines = map::source_lines(snapshot);
    const QString licences = QString::fromStdString(snapshot.attribution);
    if (!lines.join(QLatin1Char('\n')).contains(licences)) lines << licences; // publishers alone are there already
    return lines;
}

QVariantList Workspace::kinds() const {
    QVariantList list;
    if (!project_) return list;
    for (const AreaKind kind : area_kinds)
        if (project_->set(kind) != nullptr)
            list << QVariantMap{{QStringLiteral("id"), static_cast<int>(kind)},
                                {QStringLiteral("label"), upper_first(map::plural(kind))}};
    list << QVariantMap{{QStringLiteral("id"), static_cast<int>(AreaKind::cell)},
                        {QStringLiteral("label"), upper_first(map::plural(AreaKind::cell))}};
    return list;
}

QVariantList Workspace::types() const {
    QVariantList list;
    for (const AreaType type : {AreaType::woongebied, AreaType::bedrijventerrein, AreaType::buitengebied})
        if (weights_.model(type) != nullptr)
            list << QVariantMap{{QStringLiteral("id"), static_cast<int>(type)},
                                {QStringLiteral("label"), map::type_text(type)}};
    return list;
}

QVariantList Workspace::gemeenten() const {
    QVariantList list{QVariantMap{{QStringLiteral("id"), QString()}, {QStringLiteral("label"), tr("Alle gemeenten")}}};
    if (!project_) return list;
    std::vector<std::pair<std::string, std::string>> named;
    for (std::size_t i = 0; i < project_->base.gemeente_code.size(); ++i)
        named.emplace_back(project_->base.gemeente_name[i], project_->base.gemeente_code[i]);
    std::ranges::sort(named);
    for (const auto& [name, code] : named)
        list << QVariantMap{{QStringLiteral("id"), QString::fromStdString(code)},
                            {QStringLiteral("label"), QString::fromStdString(name)}};
    return list;
}

QVariantList Workspace::measured() const {
    QVariantList list;
    const score::Model* model = engine_.isOpen() ? weights_.model(view_.type) : nullptr;
    for (std::size_t f = 0; model != nullptr && f < model->factors.size(); ++f)
        if (engine_.bench().scorer.raw(view_.type, f))
            list << QVariantMap{{QStringLiteral("id"), static_cast<int>(f)},
                                {QStringLiteral("label"), upper_first(model_word(model->factors[f].label))}};
    return list;
}

QString Workspace::viewTitle() const {
    if (!frame_) return {};
    QString what = QString::fromStdString(frame_->theme->label);
    const QString per =
        view_.kind == AreaKind::cell
            ? tr("per vierkant van %1 m").arg(project_->grid->spec().cell << counted_level(*frame_->theme, level_))
            : tr("per %1").arg(map::singular(view_.kind));
    what = QStringLiteral("%1 %2").arg(what, per);
    return frame_->theme->when.empty() ? what
                                       : tr("%1, score van %2").arg(what, QString::fromStdString(frame_->theme->when));
}

void Workspace::setAreaType(int type) {
    const auto wanted = static_cast<AreaType>(type);
    if (wanted == view_.type || type < 0 || type >= region::area_type_count || !project_) return;
    view_.type = wanted;
    if (view_.kind == AreaKind::estate && wanted != AreaType::bedrijventerrein) {
        view_.kind = project_->set(AreaKind::buurt) == nullptr ? AreaKind::gemeente : AreaKind::buurt;
        select({view_.kind, {}});
    }
    weights_.showType(wanted);
    listValues();
    if (values_.rowOf(value()) < 0) view_.value = mainValue();
    requestFrame();
    Q_EMIT viewChanged();
    explain();
}

void Workspace::setAreaKind(int kind) {
    const auto wanted = static_cast<AreaKind>(kind);
    if (wanted == view_.kind || kind < 0 || kind >= static_cast<int>(kind_count) || !project_) return;
    if (wanted != AreaKind::cell && project_->set(wanted) == nullptr) return;
    view_.kind = wanted;
    if (wanted == AreaKind::estate && view_.type != AreaType::bedrijventerrein) {
        view_.type = AreaType::bedrijventerrein;
        weights_.showType(view_.type);
    }
    listValues();
    if (values_.rowOf(value()) < 0) view_.value = mainValue();
    select({wanted, {}});
    requestFrame();
    Q_EMIT viewChanged();
}

/// Just "hotspots": of what the list goes by.
QString Workspace::fullValue(const QString& wanted) const {
    return wanted == QLatin1String("hotspots") && engine_.isOpen()
               ? QString::fromStdString(std::string(hotspots_prefix) + mainValue())
               : wanted;
}

void Workspace::setValue(const QString& wanted) {
    const QString value = fullValue(wanted);
    if (value.toStdString() == view_.value || values_.rowOf(value) < 0) return;
    if (difference_of_history_ && value.toStdString() != difference_id) history_.setDifference(false);
    view_.value = value.toStdString();
    requestFrame();
    Q_EMIT viewChanged();
}

std::string Workspace::mainValue() const {
    return std::string(engine_.bench().priorities.parts(view_.type).any() ? priority_id : opportunity_id);
}

void Workspace::listValues() {
    if (!project_ || !engine_.isOpen()) return;
    const QString difference = comparing_.isEmpty()     ? QString()
                               : difference_of_history_ ? tr("Verschil met nu")
                                                        : tr("Verschil met het scenario");
    values_.list(*project_, weights_.model(view_.type), engine_.bench(), view_, difference);
}

void Workspace::requestFrame() {
    if (!engine_.isOpen()) return;
    ThemeRequest request;
    request.view = view_;
    request.palette = palette_;
    if (isTimed()) request.months = monthsShown();
    const auto gemeente = std::ranges::find(project_->base.gemeente_code, lock_.toStdString());
    if (gemeente != project_->base.gemeente_code.end())
        request.focus = static_cast<std::size_t>(gemeente - project_->base.gemeente_code.begin());
    completeRequest(request);
    // Classes stand still while a slider moves: colours then tell what changes.
    if (weights_.dragging() && frame_ && frame_->theme->view == view_) request.frozen = frame_->theme->snapshot.classes;
    std::optional<ThemeRequest> second;
    if (!second_value_.isEmpty()) {
        second = request;
        second->before = second_value_ == QLatin1String(scenario_choice);
        if (!second->before) second->view.value = second_value_.toStdString();
        else if (view_.value == difference_id) second->view.value = mainValue(); // the scenario itself
        if (weights_.dragging() && frame_ && frame_->second && frame_->second->view == second->view)
            second->frozen = frame_->second->snapshot.classes;
        else if (second->before && frame_ && frame_->theme->view == second->view)
            second->frozen = frame_->theme->snapshot.classes; // two models are compared on the same classes
        else second->frozen.reset();
        const auto frozen = second->frozen;
        completeRequest(*second);
        second->frozen = frozen;
    }
    engine_.request(weights_.weights(), request, second);
}

void Workspace::setSecondValue(const QString& wanted) {
    const QString value = fullValue(wanted);
    const bool known = value.isEmpty() || values_.rowOf(value) >= 0 ||
                       (value == QLatin1String(scenario_choice) && !comparing_.isEmpty());
    if (value == second_value_ || !known) return;
    second_value_ = value;
    requestFrame();
    Q_EMIT secondChanged();
}

QVariantList Workspace::secondChoices() const {
    QVariantList list;
    const auto add = [&](const QString& id, const QString& label) {
        list << QVariantMap{{QStringLiteral("id"), id}, {QStringLiteral("label"), label}};
    };
    if (!comparing_.isEmpty())
        add(QString::fromLatin1(scenario_choice),
            difference_of_history_ ? comparing_ : tr("Scenario: %1").arg(comparing_));
    for (int row = 0; row < values_.rowCount(); ++row)
        add(values_.data(values_.index(row), ValueModel::IdRole).toString(),
            values_.data(values_.index(row), ValueModel::LabelRole).toString());
    return list;
}

void Workspace::toggleSecond() {
    if (!second_value_.isEmpty()) setSecondValue({});
    else if (!comparing_.isEmpty()) setSecondValue(QString::fromLatin1(scenario_choice));
    else
        setSecondValue(QString::fromUtf8(
            view_.value == opportunity_id ? mainValue() == priority_id ? "prioriteit" : "gegevens" : "gelegenheid"));
}

std::optional<Months> Workspace::monthsShown() const {
    if (month_count_ == 0) return std::nullopt;
    return Months{std::max(firstMonth(), until_month_ - month_count_ + 1), until_month_};
}

void Workspace::setUntilMonth(int month) {
    month = std::clamp(month, firstMonth(), lastMonth());
    if (month == until_month_) return;
    until_month_ = month;
    if (isTimed() && month_count_ > 0) requestFrame();
    Q_EMIT timeChanged();
}

void Workspace::setMonthCount(int months) {
    months = std::clamp(months, 0, lastMonth() - firstMonth() + 1);
    if (months == month_count_) return;
    month_count_ = months;
    if (isTimed()) requestFrame();
    Q_EMIT timeChanged();
}

QString Workspace::timeText() const {
    const auto months = monthsShown().value_or(Months{firstMonth(), lastMonth()});
    return months.first == months.last
               ? month_text(months.first)
               : QStringLiteral("%1 – %2").arg(month_text(months.first), month_text(months.last));
}

void Workspace::show(const std::shared_ptr<const Frame>& frame) {
    const bool first = !frame_;
    const bool rescored = first || frame_->scores != frame->scores;
    const bool other_list = first || frame_->theme->view.kind != frame->theme->view.kind ||
                            frame_->theme->view.type != frame->theme->view.type;
    const bool other_view = first || frame_->theme->view != frame->theme->view ||
                            frame_->theme->label != frame->theme->label || frame_->theme->when != frame->theme->when;
    frame_ = frame;
    scene_.setTheme(frame->theme);
    second_scene_.setTheme(frame->second);
    level_ = frame->theme->squares() ? level_for(*frame->theme, camera_.metresPerPixel()) : 0;
    showLegends();
    if (rescored || other_list) {
        const bool by_priority = engine_.bench().priorities.parts(frame->theme->view.type).any();
        table_.show(project_, frame->scores, frame->theme->view, by_priority);
        picks_.show(project_, frame->live, frame->theme->view, by_priority); // one chooses with what is known now
    }
    if (rescored && (frame->scores->certain || frame->scores->stored)) explain(); // now with the interval of the rank
    if (first) setPage(Page::Map);
    if (other_view) Q_EMIT viewChanged();
    Q_EMIT frameShown();
}

/// Far away squares are drawn together; title and legend say so.
void Workspace::followLevel() {
    if (!frame_) return;
    const std::size_t level = frame_->theme->squares() ? level_for(*frame_->theme, camera_.metresPerPixel()) : level_;
    if (level == level_ && legend_step(camera_.zoom()) == legend_step_) return;
    const bool other_squares = level != level_;
    level_ = level;
    showLegends();
    if (other_squares) Q_EMIT viewChanged();
}

void Workspace::showLegends() {
    legend_step_ = legend_step(camera_.zoom());
    const auto counted = [&](const Theme* theme) { return theme == nullptr ? 0 : counted_level(*theme, level_); };
    legend_.show(scene_, frame_ ? counted(frame_->theme.get()) : 0, camera_.zoom());
    second_legend_.show(second_scene_, frame_ ? counted(frame_->second.get()) : 0, camera_.zoom());
}

void Workspace::say(const QString& message) {
    message_ = message;
    Q_EMIT messageChanged();
}

void Workspace::fail(const Error& error) {
    if (error.code == ErrorCode::interrupted) return;
    warn(error_text(error));
}

void Workspace::warn(const QString& sentence) {
    problem_ = sentence;
    Q_EMIT problemChanged();
}

void Workspace::dismissProblem() {
    problem_.clear();
    Q_EMIT problemChanged();
}

void Workspace::copyTable() {
    QGuiApplication::clipboard()->setText(table_.asText());
    say(tr("De lijst staat op het klembord."));
}

void Workspace::exportPicks(const QUrl& url) {
    write(url, picks_.asCsv());
}

void Workspace::savePicks() {
    if (auto done = picks_.save(); !done) fail(done.error());
    else say(tr("De keuze is bewaard in het project."));
}

void Workspace::write(const QUrl& url, const QByteArray& bytes) {
    QSaveFile file(chosen_file(url));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0 || !file.commit()) {
        warn(tr("Dit bestand kan niet worden geschreven: %1 (%2)").arg(file.fileName(), file.errorString()));
        return;
    }
    say(tr("Opgeslagen: %1").arg(file.fileName()));
}

} // namespace gk::desktop
