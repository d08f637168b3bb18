// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace gk::desktop {

/// A list for the screen whose rows are made somewhere else, whole: each row has the same named texts and numbers.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by what owns the list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowModel(std::vector<QByteArray> names, QObject* parent = nullptr)
        : QAbstractListModel(parent)
        , names_(std::move(names)) {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    /// Rows that stay keep their place on the screen: only what differs is drawn anew.
    void setRows(std::vector<QVariantMap> rows);
    [[nodiscard]] const std::vector<QVariantMap>& rows() const { return rows_; }
    Q_INVOKABLE QVariantMap row(int index) const;
    /// First row whose `name` is `value`; -1 without.
    Q_INVOKABLE int find(const QString& name, const QVariant& value) const;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<QByteArray> names_;
    std::vector<QVariantMap> rows_;
};

} // namespace gk::desktop
