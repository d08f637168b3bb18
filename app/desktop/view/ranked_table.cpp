// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/ranked_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <QCollator>

#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "core/score/scorer.hpp"

namespace gk::desktop {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

QString or_dash(double value, int decimals, const QString& unit = {}) {
    return std::isfinite(value) ? map::number(value, decimals) + unit : QStringLiteral("–");
}

/// Without a place because there is so little of it (core/score/scorer.hpp).
bool is_small(const score::AreaScore& area) {
    return !area.rank && area.hectares < score::min_ranked_hectares - 1e-9;
}

} // namespace

RankedTable::RankedTable(QObject* parent)
    : QAbstractTableModel(parent) {}

int RankedTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int RankedTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const score::AreaScore& RankedTable::area(int row) const {
    return scores_->areas[order_[static_cast<std::size_t>(row)]];
}

/// What sorting compares; missing values come last whichever way.
double RankedTable::number(const score::AreaScore& area, int column) const {
    switch (column) {
    case Rank: return area.rank ? *area.rank : none;
    case Score: return by_priority_ ? area.priority : area.opportunity;
    case Interval: return area.rank_p05 && area.rank_p95 ? *area.rank_p95 - *area.rank_p05 : none;
    case Opportunity: return area.opportunity;
    case ReportingGap: return area.reporting_gap;
    case Reach: return area.reach;
    case TopShare: return by_priority_ ? area.priority_top_share : area.top_share;
    case Coverage: return area.coverage;
    default: return area.hectares;
    }
}

QString RankedTable::text(const score::AreaScore& area, int column) const {
    switch (column) {
    case Rank:
        if (!area.rank) return QStringLiteral("–");
        return (score::is_unreliable(area.reliability) ? QStringLiteral("± ") : QString()) +
               map::whole_number(*area.rank);
    case Name: return QString::fromStdString(area.name.empty() ? area.id : area.name);
    case Gemeente: return QString::fromStdString(project_->gemeente_name(area.gemeente));
    case Score:
    case Opportunity: return or_dash(number(area, column), 1);
    case Interval:
        if (!area.rank_p05 || !area.rank_p95) return QStringLiteral("–");
        return QStringLiteral("%1–%2").arg(map::whole_number(*area.rank_p05), map::whole_number(*area.rank_p95));
    case ReportingGap: return or_dash(area.reporting_gap, 2);
    case Reach:
    case TopShare:
    case Coverage: return or_dash(100 * number(area, column), 0, QStringLiteral("%"));
    case Hectares: return or_dash(area.hectares, 0);
    default: return {};
    }
}

QString RankedTable::spoken(const score::AreaScore& area, int column) const {
    const QString value = text(area, column);
    if (column == Rank && !area.rank)
        return is_small(area) ? tr("Geen plaats: minder dan 1 hectare van dit soort gebied")
                              : tr("Geen plaats: onvoldoende gegevens");
    if (column != Rank) return QStringLiteral("%1: %2").arg(headers().at(column), value);
    QString words = tr("Plaats %1").arg(map::whole_number(*area.rank));
    if (area.rank_p05 && area.rank_p95)
        words += tr(", met andere gewichten tussen %1 en %2")
                     .arg(map::whole_number(*area.rank_p05), map::whole_number(*area.rank_p95));
    if (score::is_unreliable(area.reliability)) words += tr(", onzeker");
    return words;
}

QVariant RankedTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const score::AreaScore& row = area(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case SelectedRole: return selected_.contains(row.id);
    case BarRole: {
        const double score = number(row, Score);
        return index.column() == Score && std::isfinite(score) ? score / 100 : -1.0;
    }
    case ReliableRole: return row.rank.has_value();
    case NumberRole: return index.column() != Name && index.column() != Gemeente;
    case LowRole:
    case HighRole: {
        const auto& end = role == LowRole ? row.rank_p05 : row.rank_p95;
        if (!end || row.ranked < 2) return -1.0;
        return std::log(*end) / std::log(row.ranked);
    }
    case SpokenRole: return spoken(row, index.column());
    default: return {};
    }
}

QStringList RankedTable::headers() const {
    return {tr("Plaats"),  tr("Gebied"),      tr("Gemeente"),    by_priority_ ? tr("Prioriteit") : tr("Gelegenheid"),
            tr("Tussen"),  tr("Gelegenheid"), tr("Achterstand"), tr("Bereik"),
            tr("Top 10%"), tr("Gegevens"),    tr("Hectare")};
}

QVariant RankedTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) return {};
    return headers().at(section);
}

QHash<int, QByteArray> RankedTable::roleNames() const {
    return {{Qt::DisplayRole, "display"}, {SelectedRole, "chosen"}, {BarRole, "bar"},   {ReliableRole, "reliable"},
            {NumberRole, "isNumber"},     {LowRole, "low"},         {HighRole, "high"}, {SpokenRole, "spoken"}};
}

void RankedTable::setGemeente(const QString& code) {
    if (code == gemeente_) return;
    gemeente_ = code;
    arrange();
    Q_EMIT filterChanged();
}

void RankedTable::setReliableOnly(bool only) {
    if (only == reliable_only_) return;
    reliable_only_ = only;
    arrange();
    Q_EMIT filterChanged();
}

void RankedTable::sortBy(int column) {
    if (column == sort_column_) ascending_ = !ascending_;
    else ascending_ = column <= Gemeente || column == Interval; // other numbers are asked for to see the largest
    sort_column_ = column;
    arrange();
    Q_EMIT sorted();
}

void RankedTable::show(std::shared_ptr<const ProjectData> project, std::shared_ptr<const Scores> scores,
                       const View& view, bool by_priority) {
    if (by_priority != by_priority_) {
        by_priority_ = by_priority;
        Q_EMIT sorted();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }
    project_ = std::move(project);
    scores_ = std::move(scores);
    kind_ = view.kind == region::AreaKind::cell ? region::AreaKind::buurt : view.kind;
    type_ = view.type;
    arrange();
}

void RankedTable::clear() {
    beginResetModel();
    order_.clear();
    selected_.clear();
    scores_.reset();
    project_.reset();
    gemeente_.clear();
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT selectionChanged();
    Q_EMIT summaryChanged();
}

void RankedTable::arrange() {
    if (!scores_) return;
    const auto [begin, end] = scores_->groups.at(static_cast<std::size_t>(kind_)).at(static_cast<std::size_t>(type_));
    const std::string wanted = gemeente_.toStdString();
    std::vector<std::uint32_t> order;
    for (std::size_t i = begin; i < end; ++i) {
        const score::AreaScore& row = scores_->areas[i];
        if (!wanted.empty() && row.gemeente != wanted && row.id != wanted) continue;
        if (reliable_only_ && (!row.rank || score::is_unreliable(row.reliability))) continue;
        order.push_back(static_cast<std::uint32_t>(i));
    }
    if (sort_column_ == Name || sort_column_ == Gemeente) {
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keys;
        keys.reserve(order.size());
        for (const std::uint32_t i : order)
            keys.emplace_back(collator.sortKey(text(scores_->areas[i], sort_column_)), i);
        std::ranges::stable_sort(keys, [&](const auto& a, const auto& b) {
            return ascending_ ? a.first.compare(b.first) < 0 : b.first.compare(a.first) < 0;
        });
        std::ranges::transform(keys, order.begin(), [](const auto& key) { return key.second; });
    } else {
        std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
            const double x = number(scores_->areas[a], sort_column_);
            const double y = number(scores_->areas[b], sort_column_);
            if (std::isnan(x) || std::isnan(y)) return !std::isnan(x) && std::isnan(y);
            return ascending_ ? x < y : x > y;
        });
    }
    if (order.size() == order_.size() && !order.empty()) { // no jump of the view while a slider moves
        order_ = std::move(order);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        order_ = std::move(order);
        endResetModel();
    }
    Q_EMIT selectionChanged();
    Q_EMIT summaryChanged();
}

void RankedTable::select(std::set<std::string> ids) {
    if (ids == selected_) return;
    selected_ = std::move(ids);
    if (!order_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {SelectedRole});
    Q_EMIT selectionChanged();
}

int RankedTable::currentRow() const {
    if (selected_.empty() || !scores_) return -1;
    const auto found =
        std::ranges::find_if(order_, [&](std::uint32_t i) { return selected_.contains(scores_->areas[i].id); });
    return found == order_.end() ? -1 : static_cast<int>(found - order_.begin());
}

QString RankedTable::summary() const {
    if (!scores_) return {};
    const auto ranked =
        std::ranges::count_if(order_, [&](std::uint32_t i) { return scores_->areas[i].rank.has_value(); });
    QString text = tr("%1 gebieden, %2 op de ranglijst").arg(map::whole_number(rowCount()), map::whole_number(ranked));
    const auto small = std::ranges::count_if(order_, [&](std::uint32_t i) { return is_small(scores_->areas[i]); });
    const auto rest = static_cast<std::ptrdiff_t>(order_.size()) - ranked - small;
    QStringList reasons;
    if (small > 0)
        reasons << tr("%1 te klein (minder dan 1 hectare van dit soort gebied)").arg(map::whole_number(small));
    if (rest > 0) reasons << tr("%1 met onvoldoende gegevens").arg(map::whole_number(rest));
    if (!reasons.isEmpty()) text += tr(". Zonder plaats: %1.").arg(reasons.join(QStringLiteral(", ")));
    return text;
}

QString RankedTable::areaAt(int row) const {
    return row >= 0 && row < rowCount() ? QString::fromStdString(area(row).id) : QString();
}

std::vector<int> RankedTable::written() const {
    std::vector<int> columns;
    for (int c = 0; c < ColumnCount; ++c)
        if (c != Opportunity || by_priority_) columns.push_back(c); // else it stands there as the score already
    return columns;
}

QString RankedTable::plain(const score::AreaScore& area, int column) const {
    return column == Rank && area.rank ? QString::number(*area.rank) : text(area, column);
}

QString RankedTable::asText() const {
    QStringList names;
    for (const int c : written()) names << headers().at(c);
    QString result = names.join(QLatin1Char('\t')) + QLatin1Char('\n');
    const bool all =
        std::ranges::none_of(order_, [&](std::uint32_t i) { return selected_.contains(scores_->areas[i].id); });
    for (int r = 0; r < rowCount(); ++r) {
        if (!all && !selected_.contains(area(r).id)) continue;
        QStringList cells;
        for (const int c : written()) cells << plain(area(r), c);
        result += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return result;
}

QByteArray RankedTable::asCsv(const QString& model, const QString& model_hash) const {
    QStringList names{QStringLiteral("code")};
    for (const int c : written()) names << headers().at(c);
    names << tr("Model") << tr("Vingerafdruk van het model");
    QString result = names.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    for (int r = 0; r < rowCount(); ++r) {
        QStringList cells{QString::fromStdString(area(r).id)};
        for (const int c : written()) cells << csv_cell(plain(area(r), c));
        cells << csv_cell(model) << model_hash;
        result += cells.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    }
    return "\xEF\xBB\xBF" + result.toUtf8();
}

} // namespace gk::desktop
