// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/map_layers.hpp"

namespace gk::desktop {

/// The layers of the map, the topmost first: which are shown, how opaque, in which order. Kept in the settings of the
/// person who uses the program.
class LayerList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")

public:
    explicit LayerList(QObject* parent = nullptr);
    enum Role { LayerRole = Qt::UserRole, LabelRole, ShownRole, OpacityRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(stack_.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const LayerStack& stack() const { return stack_; }

    /// Words again, in another language.
    void retranslate() { Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LabelRole}); }
    Q_INVOKABLE void show(int row, bool shown);
    Q_INVOKABLE void setOpacity(int row, double opacity); ///< 0-1
    /// Up is towards the top: -1.
    Q_INVOKABLE void move(int row, int by);
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] LayerStyle& at(int row) { return stack_[stack_.size() - 1 - static_cast<std::size_t>(row)]; }
    void keep();
    LayerStack stack_;
};

} // namespace gk::desktop
