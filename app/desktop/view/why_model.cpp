// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/why_model.hpp"

#include <algorithm>
#include <cmath>

#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "core/score/explain.hpp"
#include "core/score/reporting_gap.hpp"

namespace gk::desktop {
namespace {

QString raw_text(double raw, const std::string& unit) {
    if (!std::isfinite(raw)) return WhyModel::tr("geen gegevens");
    QString text = measured_number(raw);
    if (!unit.empty()) text += (unit == "%" ? QString() : QStringLiteral(" ")) + QString::fromStdString(unit);
    return text;
}

QString advice_of(score::Answer answer) {
    switch (answer) {
    case score::Answer::awareness: return WhyModel::tr("Voorlichting over herkennen en melden");
    case score::Answer::joint_checks: return WhyModel::tr("Gezamenlijke controles, met voorlichting");
    case score::Answer::find_out: return WhyModel::tr("Uitzoeken waarom hier veel wordt gemeld");
    case score::Answer::basic: return WhyModel::tr("Basisniveau: hier is nu niets extra's nodig");
    }
    return {};
}

/// From a model's factors to where their data came from.
std::vector<score::DataOrigin> origins_of(const scoring::Workbench& bench, const score::Model& model) {
    std::vector<score::DataOrigin> origins;
    for (const score::Factor& factor : model.factors)
        for (const score::DataOrigin& origin : bench.origins)
            if (origin.factor == scoring::origin_key(model.id, factor.id))
                origins.push_back({factor.id, origin.source, origin.date});
    return origins;
}

} // namespace

int WhyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant WhyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole: return row.label;
    case PointsRole: return row.points;
    case BarRole: return row.bar;
    case MedianRole: return row.median;
    case RawRole: return row.raw;
    case SourceRole: return row.source;
    case ReasonRole: return row.reason;
    case SpokenRole: return row.spoken;
    default: return {};
    }
}

QHash<int, QByteArray> WhyModel::roleNames() const {
    return {{LabelRole, "label"}, {PointsRole, "points"}, {BarRole, "bar"},       {MedianRole, "median"},
            {RawRole, "raw"},     {SourceRole, "source"}, {ReasonRole, "reason"}, {SpokenRole, "spoken"}};
}

void WhyModel::clear(const QString& hint) {
    beginResetModel();
    rows_.clear();
    filled_ = false;
    name_.clear();
    sentence_.clear();
    missing_.clear();
    parts_.clear();
    advice_.clear();
    hint_ = hint;
    endResetModel();
    Q_EMIT changed();
}

void WhyModel::explainPriority(const scoring::Workbench& bench, const score::AreaScore& area) {
    parts_.clear();
    advice_ = area.answer ? advice_of(*area.answer) : QString();
    uncertain_ = area.reliability == score::Reliability::wide_interval;
    interval_ = area.rank_p05 && area.rank_p95
                    ? tr("met andere gewichten tussen %1 en %2")
                          .arg(map::whole_number(*area.rank_p05), map::whole_number(*area.rank_p95))
                    : QString();
    const bool by_priority = std::isfinite(area.priority);
    const double score = by_priority ? area.priority : area.opportunity;
    score_name_ = by_priority ? tr("Prioriteit") : tr("Gelegenheid");
    score_ = std::isfinite(score) ? map::number(score, 1) : QStringLiteral("–");
    score_share_ = std::isfinite(score) ? score / 100 : 0;
    const score::TypeParts& parts = bench.priorities.parts(area.type);
    if (!by_priority) return;
    const bool with_gap = parts.reporting_gap && std::isfinite(area.reporting_gap);
    const bool with_reach = parts.reach && std::isfinite(area.reach);
    const auto add = [&](const QString& label, score::Part part, const QString& value, const QString& note,
                         double share) {
        const double exponent = share < 0 ? 0 : parts.exponent(part, with_gap, with_reach);
        const QString weight =
            share < 0 ? tr("telt niet mee") : tr("telt voor %1%").arg(map::number(100 * exponent, 0));
        parts_ << QVariantMap{{QStringLiteral("label"), label},
                              {QStringLiteral("value"), value},
                              {QStringLiteral("note"), note},
                              {QStringLiteral("weight"), weight},
                              {QStringLiteral("share"), std::max(0.0, share)}};
    };
    add(tr("Gelegenheid"), score::Part::opportunity, map::number(area.opportunity, 1), tr("score van 0 tot 100"),
        area.opportunity / 100);
    if (with_gap)
        add(tr("Meldachterstand"), score::Part::reporting_gap, map::number(area.reporting_gap, 2),
            tr("%1 keer zo veel meldingen als verwacht").arg(map::number(score::reports_ratio(area.reporting_gap), 1)),
            area.reporting_gap);
    else
        add(tr("Meldachterstand"), score::Part::reporting_gap, QStringLiteral("–"),
            tr("meldingen zijn hier niet te vergelijken"), -1);
    if (with_reach)
        add(tr("Nog niet bereikt"), score::Part::reach, map::number(100 * (1 - area.reach), 0) + QStringLiteral("%"),
            tr("van de mensen, na eerdere voorlichting"), 1 - area.reach);
    else
        add(tr("Nog niet bereikt"), score::Part::reach, QStringLiteral("–"),
            tr("over eerdere voorlichting zijn geen gegevens"), -1);
}

void WhyModel::explain(const ProjectData& project, const scoring::Workbench& bench, const score::Model& model,
                       const score::AreaScore& area, std::span<const score::FactorShare> shares) {
    const auto origins = origins_of(bench, model);
    std::vector<const score::FactorShare*> order;
    double largest = 1;
    missing_.clear();
    for (const score::FactorShare& share : shares) {
        const auto factor = std::ranges::find(model.factors, share.factor, &score::Factor::id);
        if (factor == model.factors.end()) continue;
        const auto index = static_cast<std::size_t>(factor - model.factors.begin());
        if (!bench.scorer.barred(model.area_type, index).empty()) {
            missing_ << (factor->sensitive
                             ? tr("%1: gevoelig, telt niet mee zonder besluit")
                                   .arg(upper_first(QString::fromStdString(factor->label)))
                             : tr("%1: niet in dit project").arg(upper_first(QString::fromStdString(factor->label))));
            continue;
        }
        order.push_back(&share);
        if (std::isfinite(share.share)) largest = std::max({largest, share.share, share.type_median});
    }
    std::ranges::stable_sort(order, [](const auto* a, const auto* b) {
        return (std::isnan(a->share) ? -1 : a->share) > (std::isnan(b->share) ? -1 : b->share);
    });
    std::vector<Row> rows;
    for (const score::FactorShare* share : order) {
        const auto factor = std::ranges::find(model.factors, share->factor, &score::Factor::id);
        Row row;
        row.label = upper_first(QString::fromStdString(factor->label));
        row.points = std::isfinite(share->share) ? map::number(share->share, 1) : QStringLiteral("–");
        row.raw = raw_text(share->raw, factor->unit);
        const auto origin = std::ranges::find(origins, share->factor, &score::DataOrigin::factor);
        if (origin != origins.end()) {
            QStringList parts;
            for (const std::string& part : {origin->source, origin->date})
                if (!part.empty()) parts << QString::fromStdString(part);
            row.source = parts.join(QStringLiteral(", "));
        }
        row.reason = QString::fromStdString(factor->reason);
        row.bar = std::isfinite(share->share) ? share->share / largest : 0;
        row.median = std::isfinite(share->type_median) ? share->type_median / largest : 0;
        row.spoken = tr("%1: %2 punten, waarde %3, midden van dit soort gebied %4 punten")
                         .arg(row.label, row.points, row.raw, map::number(share->type_median, 1));
        rows.push_back(std::move(row));
    }
    enough_ = std::isfinite(area.opportunity) && area.coverage >= score::min_coverage - 1e-12;
    name_ = QString::fromStdString(area.name.empty() ? area.id : area.name);
    QStringList place{upper_first(map::singular(area.kind))};
    if (area.kind != region::AreaKind::gemeente && !area.gemeente.empty())
        place << QString::fromStdString(project.gemeente_name(area.gemeente));
    place << QString::fromStdString(area.id);
    if (name_ == place.last()) place.removeLast();
    place << map::number(area.hectares, 0) + QStringLiteral(" ha");
    place_ = place.join(QStringLiteral(" · "));
    explainPriority(bench, area);
    rank_ = area.rank ? tr("Plaats %1 van %2").arg(map::whole_number(*area.rank), map::whole_number(area.ranked))
                      : (enough_ ? tr("Te klein voor een plaats") : tr("Onvoldoende gegevens"));
    coverage_ = map::number(100 * area.coverage, 0) + QStringLiteral("%");
    std::vector<score::PriorityPart> parts;
    std::ranges::copy_if(bench.info.parts, std::back_inserter(parts),
                         [&](const score::PriorityPart& part) { return part.area_type == area.type; });
    sentence_ = QString::fromStdString(score::explain_nl(area, model, shares, origins, bench.info.unused));
    const std::string priority = score::explain_priority_nl(area, model, shares, parts);
    if (!priority.empty()) sentence_ += QStringLiteral("\n\n") + QString::fromStdString(priority);
    hint_.clear();
    if (rows.size() == rows_.size()) {
        rows_ = std::move(rows);
        if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        rows_ = std::move(rows);
        endResetModel();
    }
    filled_ = true;
    Q_EMIT changed();
}

} // namespace gk::desktop
