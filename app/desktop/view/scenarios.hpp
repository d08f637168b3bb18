// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// Weights with a name and a note, kept in the project (setting "scenarios") so that others see them too.
class Scenarios : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { NameRole = Qt::UserRole, NoteRole, DateRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] Status open(const std::filesystem::path& project, const std::vector<score::Model>& models);
    void clear();
    /// Replaces one of the same name. Errors: no name (refused), the project is locked or cannot be written.
    [[nodiscard]] Status save(const QString& name, const QString& note, const Weights& weights);
    [[nodiscard]] Status remove(int row);
    /// Over `start`: factors that a scenario does not name keep their weight.
    [[nodiscard]] std::optional<Weights> weights(int row, Weights start) const;
    [[nodiscard]] QString name(int row) const;

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString name, note, date;
        std::vector<std::vector<std::pair<std::string, std::pair<double, bool>>>> factors; ///< by area type
    };
    [[nodiscard]] Status write(std::vector<Entry> entries);

    std::filesystem::path project_;
    std::vector<std::vector<std::string>> ids_; ///< factors of each area type's model
    std::vector<Entry> entries_;
};

} // namespace gk::desktop
