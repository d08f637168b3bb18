// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/ranked_table.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <QCollator>

#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

/// What sorting compares; missing values come last whichever way.
double sort_number(const score::AreaScore& area, int column) {
    switch (column) {
    case RankedTable::Rank: return area.rank ? *area.rank : std::numeric_limits<double>::quiet_NaN();
    case RankedTable::Score: return area.opportunity;
    case RankedTable::TopShare: return area.top_share;
    case RankedTable::Coverage: return area.coverage;
    default: return area.hectares;
    }
}

QString or_dash(double value, int decimals) {
    return std::isfinite(value) ? map::number(value, decimals) : QStringLiteral("–");
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

QString RankedTable::text(const score::AreaScore& area, int column) const {
    switch (column) {
    case Rank: return area.rank ? map::whole_number(*area.rank) : QStringLiteral("–");
    case Name: return QString::fromStdString(area.name.empty() ? area.id : area.name);
    case Gemeente: return QString::fromStdString(project_->gemeente_name(area.gemeente));
    case Score: return or_dash(area.opportunity, 1);
    case TopShare: return or_dash(100 * area.top_share, 0) + QStringLiteral("%");
    case Coverage: return or_dash(100 * area.coverage, 0) + QStringLiteral("%");
    case Hectares: return or_dash(area.hectares, 0);
    default: return {};
    }
}

QVariant RankedTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const score::AreaScore& row = area(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case SelectedRole: return selected_.contains(row.id);
    case BarRole: return index.column() == Score && std::isfinite(row.opportunity) ? row.opportunity / 100 : -1.0;
    case ReliableRole: return row.rank.has_value();
    case NumberRole: return index.column() != Name && index.column() != Gemeente;
    default: return {};
    }
}

QStringList RankedTable::headers() const {
    return {tr("Plaats"), tr("Gebied"), tr("Gemeente"), tr("Score"), tr("Top 10%"), tr("Gegevens"), tr("Hectare")};
}

QVariant RankedTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) return {};
    return headers().at(section);
}

QHash<int, QByteArray> RankedTable::roleNames() const {
    return {{Qt::DisplayRole, "display"},
            {SelectedRole, "chosen"},
            {BarRole, "bar"},
            {ReliableRole, "reliable"},
            {NumberRole, "isNumber"}};
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
    else ascending_ = column <= Gemeente; // numbers are asked for to see the largest
    sort_column_ = column;
    arrange();
    Q_EMIT sorted();
}

void RankedTable::show(std::shared_ptr<const ProjectData> project, std::shared_ptr<const Scores> scores,
                       const View& view) {
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
        if (reliable_only_ && !row.rank) continue;
        order.push_back(static_cast<std::uint32_t>(i));
    }
    if (sort_column_ == Name || sort_column_ == Gemeente) {
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<std::pair<QCollatorSortKey, std::uint32_t>> keys;
        for (const std::uint32_t i : order)
            keys.emplace_back(collator.sortKey(text(scores_->areas[i], sort_column_)), i);
        std::ranges::stable_sort(keys, [&](const auto& a, const auto& b) {
            return ascending_ ? a.first.compare(b.first) < 0 : b.first.compare(a.first) < 0;
        });
        std::ranges::transform(keys, order.begin(), [](const auto& key) { return key.second; });
    } else {
        std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
            const double x = sort_number(scores_->areas[a], sort_column_);
            const double y = sort_number(scores_->areas[b], sort_column_);
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
    return tr("%1 gebieden, %2 op de ranglijst").arg(map::whole_number(rowCount()), map::whole_number(ranked));
}

QString RankedTable::areaAt(int row) const {
    return row >= 0 && row < rowCount() ? QString::fromStdString(area(row).id) : QString();
}

QString RankedTable::asText() const {
    QString result = headers().join(QLatin1Char('\t')) + QLatin1Char('\n');
    const bool all =
        std::ranges::none_of(order_, [&](std::uint32_t i) { return selected_.contains(scores_->areas[i].id); });
    for (int r = 0; r < rowCount(); ++r) {
        if (!all && !selected_.contains(area(r).id)) continue;
        QStringList cells;
        for (int c = 0; c < ColumnCount; ++c) cells << text(area(r), c);
        result += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return result;
}

QByteArray RankedTable::asCsv() const {
    const auto quoted = [](QString cell) {
        if (!cell.contains(QLatin1Char(';')) && !cell.contains(QLatin1Char('"'))) return cell;
        return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    };
    QString result = QStringLiteral("code;") + headers().join(QLatin1Char(';')) + QStringLiteral("\r\n");
    for (int r = 0; r < rowCount(); ++r) {
        QStringList cells{QString::fromStdString(area(r).id)};
        for (int c = 0; c < ColumnCount; ++c) cells << quoted(text(area(r), c));
        result += cells.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    }
    return "\xEF\xBB\xBF" + result.toUtf8();
}

} // namespace gk::desktop
