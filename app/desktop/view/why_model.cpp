// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/why_model.hpp"

#include <algorithm>
#include <cmath>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"
#include "core/score/explain.hpp"
#include "core/score/explain_en.hpp"
#include "core/score/reporting_gap.hpp"

namespace gk::desktop {
namespace {

QString raw_text(double raw, const std::string& unit) {
    if (!std::isfinite(raw)) return WhyModel::tr("geen gegevens");
    QString text =
        raw > 0 && raw < 0.01 ? WhyModel::tr("minder dan %1").arg(map::number(0.01, 2)) : measured_number(raw);
    if (!unit.empty()) text += (unit == "%" ? QString() : QStringLiteral(" ")) + model_word(unit);
    return text;
}

QString reports_text(double ratio) {
    if (ratio < 0.05) return WhyModel::tr("bijna geen meldingen, veel minder dan verwacht");
    return WhyModel::tr("%1 keer zo veel meldingen als verwacht").arg(map::number(ratio, ratio < 0.95 ? 2 : 1));
}

QString advice_of(score::Answer answer) {
    switch (answer) {
    case score::Answer::awareness: return WhyModel::tr("Voorlichting over herkennen en melden");
    case score::Answer::joint_checks: return WhyModel::tr("Gezamenlijke controles, met voorlichting");
    case score::Answer::find_out: return WhyModel::tr("Uitzoeken waarom hier veel wordt gemeld");
    case score::Answer::basic:
        return WhyModel::tr("Basisniveau: de gelegenheid is hier niet hoog en er wordt niet veel gemeld");
    }
    return {};
}

/// From a model's factors to where their data came from.
std::vector<score::DataOrigin> origins_of(const scoring::Workbench& bench, const score::Model& model) {
    std::vector<score::DataOrigin> origins;
    for (const score::Factor& factor : model.factors)
        for (const score::DataOrigin& origin : bench.origins)
            if (origin.factor == scoring::origin_key(model.id, factor.id))
                origins.push_back({factor.id, origin.source, date_word(origin.date).toStdString()});
    return origins;
}

std::vector<score::PriorityPart> parts_of(const score::RunInfo& info, region::AreaType type) {
    std::vector<score::PriorityPart> parts;
    std::ranges::copy_if(info.parts, std::back_inserter(parts),
                         [&](const score::PriorityPart& part) { return part.area_type == type; });
    return parts;
}

/// The sentences, in the language of the screen.
QString in_short(const Behind& known, const score::Model& model, const score::AreaScore& area,
                 std::span<const score::FactorShare> shares) {
    std::string reasons, priority;
    if (screen_is_english()) {
        const score::Model english = in_screen_words(model);
        reasons = score::explain_en(area, english, shares, known.origins, known.unused);
        priority = score::explain_priority_en(area, english, shares, known.parts);
    } else {
        reasons = score::explain_nl(area, model, shares, known.origins, known.unused);
        priority = score::explain_priority_nl(area, model, shares, known.parts);
    }
    return QString::fromStdString(priority.empty() ? reasons : reasons + "\n\n" + priority);
}

} // namespace

Behind behind(const scoring::Workbench& bench, const score::Model& model) {
    Behind known{origins_of(bench, model),
                 bench.info.unused,
                 parts_of(bench.info, model.area_type),
                 bench.priorities.parts(model.area_type),
                 {}};
    for (std::size_t f = 0; f < model.factors.size(); ++f)
        known.barred.push_back(bench.scorer.barred(model.area_type, f).empty() ? 0 : 1);
    return known;
}

Behind behind(const StoredRun& run, const score::Model& model) {
    Behind known{{}, run.info.unused, parts_of(run.info, model.area_type), {.exponents = model.priority}, {}};
    for (const score::PriorityPart& part : known.parts) {
        if (part.part == score::Part::reporting_gap) known.type_parts.reporting_gap = part.used;
        if (part.part == score::Part::reach) known.type_parts.reach = part.used;
    }
    for (const score::Factor& factor : model.factors)
        known.barred.push_back(std::ranges::any_of(run.info.unused, [&](const score::UnusedFactor& unused) {
            return unused.model == model.id && unused.factor == factor.id;
        }));
    return known;
}

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

void WhyModel::explainPriority(const score::TypeParts& parts, const score::AreaScore& area) {
    parts_.clear();
    advice_ = area.answer ? advice_of(*area.answer) : QString();
    uncertain_ = area.reliability == score::Reliability::wide_interval;
    interval_.clear();
    if (area.rank_p05 && area.rank_p95)
        interval_ = *area.rank_p05 == *area.rank_p95
                        ? tr("Ook met andere gewichten plaats %1").arg(map::whole_number(*area.rank_p05))
                        : tr("Plaats met andere gewichten tussen %1 en %2")
                              .arg(map::whole_number(*area.rank_p05), map::whole_number(*area.rank_p95));
    const bool by_priority = std::isfinite(area.priority);
    const double score = by_priority ? area.priority : area.opportunity;
    score_name_ = by_priority ? tr("Prioriteit") : tr("Gelegenheid");
    score_ = std::isfinite(score) ? map::number(score, 1) : QStringLiteral("–");
    score_share_ = std::isfinite(score) ? score / 100 : 0;
    if (!by_priority) return;
    const bool with_gap = parts.reporting_gap && std::isfinite(area.reporting_gap);
    const bool with_reach = parts.reach && std::isfinite(area.reach);
    const auto add = [&](const QString& label, score::Part part, const QString& value, const QString& note,
                         double share) {
        const double exponent = share < 0 ? 0 : parts.exponent(part, with_gap, with_reach);
        const QString weight = share < 0 ? tr("telt niet mee") : tr("weegt %1%").arg(map::number(100 * exponent, 0));
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
            reports_text(score::reports_ratio(area.reporting_gap)), area.reporting_gap);
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

void WhyModel::explain(const ProjectData& project, const Behind& known, const score::Model& model,
                       const score::AreaScore& area, std::span<const score::FactorShare> shares) {
    const auto& origins = known.origins;
    std::vector<const score::FactorShare*> order;
    double largest = 1;
    missing_.clear();
    for (const score::FactorShare& share : shares) {
        const auto factor = std::ranges::find(model.factors, share.factor, &score::Factor::id);
        if (factor == model.factors.end()) continue;
        const auto index = static_cast<std::size_t>(factor - model.factors.begin());
        if (known.barred[index] != 0) {
            const QString label = upper_first(model_word(factor->label));
            missing_ << (factor->sensitive ? tr("%1: gevoelig, telt niet mee zonder besluit").arg(label)
                                           : tr("%1: niet in dit project").arg(label));
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
        row.label = upper_first(model_word(factor->label));
        row.points = std::isfinite(share->share) ? map::number(share->share, 1) : QStringLiteral("–");
        row.raw = raw_text(share->raw, factor->unit);
        const auto origin = std::ranges::find(origins, share->factor, &score::DataOrigin::factor);
        if (origin != origins.end()) {
            QStringList parts;
            for (const std::string& part : {origin->source, origin->date})
                if (!part.empty()) parts << QString::fromStdString(part);
            row.source = parts.join(QStringLiteral(", "));
        }
        row.reason = model_word(factor->reason);
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
    explainPriority(known.type_parts, area);
    rank_ = area.rank ? tr("Plaats %1 van %2").arg(map::whole_number(*area.rank), map::whole_number(area.ranked))
                      : (enough_ ? tr("Te klein voor een plaats") : tr("Onvoldoende gegevens"));
    coverage_ = map::number(100 * area.coverage, 0) + QStringLiteral("%");
    sentence_ = in_short(known, model, area, shares);
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
