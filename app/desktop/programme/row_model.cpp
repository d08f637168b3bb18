// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/row_model.hpp"

#include <algorithm>
#include <iterator>

namespace gk::desktop {

QVariant RowModel::data(const QModelIndex& index, int role) const {
    const int name = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= rowCount() || name < 0 || name >= static_cast<int>(names_.size())) return {};
    return rows_[static_cast<std::size_t>(index.row())].value(
        QString::fromLatin1(names_[static_cast<std::size_t>(name)]));
}

QHash<int, QByteArray> RowModel::roleNames() const {
    QHash<int, QByteArray> roles;
    for (std::size_t i = 0; i < names_.size(); ++i) roles.insert(Qt::UserRole + static_cast<int>(i), names_[i]);
    return roles;
}

void RowModel::setRows(std::vector<QVariantMap> rows) {
    const std::size_t before = rows_.size();
    const std::size_t common = std::min(before, rows.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (rows[i] == rows_[i]) continue;
        rows_[i] = std::move(rows[i]);
        const QModelIndex at = index(static_cast<int>(i));
        Q_EMIT dataChanged(at, at);
    }
    if (rows.size() > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        rows_.insert(rows_.end(), std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(before)),
                     std::make_move_iterator(rows.end()));
        endInsertRows();
    } else if (rows.size() < before) {
        beginRemoveRows({}, static_cast<int>(rows.size()), static_cast<int>(before) - 1);
        rows_.resize(rows.size());
        endRemoveRows();
    }
    if (rows_.size() != before) Q_EMIT countChanged();
}

QVariantMap RowModel::row(int index) const {
    return index >= 0 && index < rowCount() ? rows_[static_cast<std::size_t>(index)] : QVariantMap();
}

int RowModel::find(const QString& name, const QVariant& value) const {
    const auto found = std::ranges::find_if(rows_, [&](const QVariantMap& row) { return row.value(name) == value; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

} // namespace gk::desktop
