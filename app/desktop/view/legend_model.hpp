// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// The classes of the map that is shown, highest first, with how many areas each holds; then what has no value.
class LegendModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString unit READ unit NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { LabelRole = Qt::UserRole, ColourRole, CountRole, HatchedRole, LineRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] QString unit() const { return unit_; }
    [[nodiscard]] QString note() const { return note_; }
    [[nodiscard]] bool isEmpty() const { return entries_.empty(); }
    /// `level`: of the squares that are drawn.
    void show(const Theme* theme, std::size_t level = 0);

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString label;
        QColor colour;
        QString count;
        bool hatched = false;
        QColor line = {}; ///< of the hatching
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    QString title_, unit_, note_;
    std::vector<Entry> entries_;
};

} // namespace gk::desktop
