// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// What the map can show for the area type and kind of area chosen: scores, signals, and each factor that was measured.
class ValueModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { IdRole = Qt::UserRole, LabelRole, GroupRole, NoteRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE int rowOf(const QString& id) const;

    void list(const ProjectData& project, const score::Model* model, const scoring::Workbench& bench, const View& view,
              const QString& difference);
    void clear();

private:
    struct Entry {
        QString id, label, group, note;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::vector<Entry> entries_;
};

} // namespace gk::desktop
