// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/project_data.hpp"

namespace gk::desktop {

/// Finds areas by any part of their name or the start of their code: gemeenten, wijken, buurten, estates.
class Finder : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY textChanged)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { NameRole = Qt::UserRole, WhatRole, IdRole, KindRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString text() const { return text_; }
    [[nodiscard]] int count() const { return rowCount(); }
    void setText(const QString& text);
    void setProject(std::shared_ptr<const ProjectData> project);

    struct Hit {
        region::AreaKind kind;
        std::size_t feature;
    };
    [[nodiscard]] const Hit* hit(int row) const;
    Q_INVOKABLE QString idAt(int row) const { return data(index(row), IdRole).toString(); }
    [[nodiscard]] const ProjectData* project() const { return project_.get(); }

Q_SIGNALS:
    void textChanged();

private:
    std::shared_ptr<const ProjectData> project_;
    QString text_;
    std::vector<Hit> hits_;
};

} // namespace gk::desktop
