// SPDX-License-Identifier: EUPL-1.2
// What is compared with what: areas that look alike, a gemeente against the region.
#include <algorithm>
#include <cmath>

#include "app/desktop/workspace.hpp"
#include "app/map/text.hpp"
#include "core/score/similar.hpp"

namespace gk::desktop {
namespace {

constexpr std::size_t similar_shown = 5;
constexpr std::size_t similar_gemeenten_shown = 3;

double main_score(const score::AreaScore& area) {
    return std::isfinite(area.priority) ? area.priority : area.opportunity;
}

QString score_or_dash(double value) {
    return std::isfinite(value) ? map::number(value, 1) : QStringLiteral("–");
}

double median_of(std::vector<double> values) {
    if (values.empty()) return std::nan("");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

} // namespace

QString Workspace::lockName() const {
    return project_ && !lock_.isEmpty() ? QString::fromStdString(project_->gemeente_name(lock_.toStdString()))
                                        : QString();
}

QVariantList Workspace::similarTo(region::AreaKind kind, const std::string& id, std::size_t count) const {
    const auto reasons = engine_.reasons();
    const score::Model* shown = weights_.model(view_.type);
    if (!frame_ || frame_->scores->stored || !reasons || shown == nullptr || kind == region::AreaKind::cell) return {};
    const auto areas = frame_->scores->of(kind, view_.type);
    const auto own = std::ranges::find(areas, id, &score::AreaScore::id);
    if (own == areas.end()) return {};
    score::Model model = *shown;
    const TypeWeights& weights = weights_.weights().at(static_cast<std::size_t>(view_.type));
    for (std::size_t f = 0; f < model.factors.size(); ++f)
        if (weights.enabled[f] == 0) model.factors[f].weight = 0;
    const std::size_t begin =
        frame_->scores->groups.at(static_cast<std::size_t>(kind)).at(static_cast<std::size_t>(view_.type)).first;
    const auto group = std::span(reasons->areas).subspan(begin, areas.size());
    QVariantList list;
    for (const score::SimilarArea& one :
         score::similar_areas(model, group, static_cast<std::size_t>(own - areas.begin()), count)) {
        const score::AreaScore& area = areas[one.area];
        const bool has_gemeente = kind != region::AreaKind::gemeente;
        const QString gemeente =
            has_gemeente ? QString::fromStdString(project_->gemeente_name(area.gemeente)) : QString();
        list << QVariantMap{
            {QStringLiteral("id"), QString::fromStdString(area.id)},
            {QStringLiteral("name"), QString::fromStdString(area.name.empty() ? area.id : area.name)},
            {QStringLiteral("gemeente"), gemeente},
            {QStringLiteral("rank"), area.rank ? tr("plaats %1").arg(map::whole_number(*area.rank)) : QString()},
            {QStringLiteral("score"), score_or_dash(main_score(area))}};
    }
    return list;
}

QVariantList Workspace::similar() const {
    if (!project_ || selected_.features.size() != 1 || selected_.kind == region::AreaKind::cell) return {};
    return similarTo(selected_.kind, project_->set(selected_.kind)->code[selected_.features.front()], similar_shown);
}

QVariantList Workspace::similarGemeenten() const {
    if (lock_.isEmpty()) return {};
    return similarTo(region::AreaKind::gemeente, lock_.toStdString(), similar_gemeenten_shown);
}

QVariantList Workspace::gemeenteFacts() const {
    if (lock_.isEmpty() || !frame_ || !project_) return {};
    const auto gemeenten = frame_->scores->of(region::AreaKind::gemeente, view_.type);
    const auto own = std::ranges::find(gemeenten, lock_.toStdString(), &score::AreaScore::id);
    QVariantList facts;
    const auto add = [&](const QString& label, const QString& value, const QString& region) {
        facts << QVariantMap{
            {QStringLiteral("label"), label}, {QStringLiteral("own"), value}, {QStringLiteral("region"), region}};
    };
    if (own == gemeenten.end()) {
        add(tr("Hier is geen %1.").arg(map::type_text(view_.type).toLower()), QString(), QString());
        return facts;
    }
    const bool by_priority = std::isfinite(own->priority);
    if (own->rank)
        add(tr("Plaats onder de gemeenten"), map::whole_number(*own->rank),
            tr("van %1").arg(map::whole_number(own->ranked)));
    std::vector<double> scores;
    for (const score::AreaScore& one : gemeenten)
        if (std::isfinite(main_score(one))) scores.push_back(main_score(one));
    add(by_priority ? tr("Prioriteit") : tr("Gelegenheid"), score_or_dash(main_score(*own)),
        tr("midden: %1").arg(score_or_dash(median_of(std::move(scores)))));
    const double share = by_priority ? own->priority_top_share : own->top_share;
    if (std::isfinite(share))
        add(tr("Aandeel van de vierkanten in de hoogste 10%"), map::number(100 * share, 0) + QStringLiteral("%"),
            tr("regio: 10%"));
    return facts;
}

void Workspace::selectPicks() {
    if (!project_) return;
    const region::AreaKind kind = view_.kind == region::AreaKind::cell ? region::AreaKind::buurt : view_.kind;
    const AreaSet* set = project_->set(kind);
    if (set == nullptr) return;
    setAreaKind(static_cast<int>(kind));
    MapScene::Highlight next{kind, {}};
    for (const std::string& id : picks_.chosenIds())
        if (const auto found = set->by_code.find(id); found != set->by_code.end())
            next.features.push_back(found->second);
    select(std::move(next));
}

void Workspace::keepSelection() {
    const AreaSet* set = project_ ? project_->set(selected_.kind) : nullptr;
    if (set == nullptr || selected_.kind != view_.kind) return;
    for (const std::size_t feature : selected_.features)
        picks_.decide(QString::fromStdString(set->code[feature]), Picks::Kept, {});
}

} // namespace gk::desktop
