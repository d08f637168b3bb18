// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/view/map_scene.hpp"
#include "app/map/legend.hpp"

namespace gk::desktop {

/// What a map on the screen draws, besides its classes.
[[nodiscard]] map::Drawn drawn_on_screen(const MapScene& scene, std::size_t level, double zoom);
/// Of the zooms between which the legend is the same; another number, another legend.
[[nodiscard]] int legend_step(double zoom);

/// The legend of a map on the screen: the same entries, in the same order, as on paper (app/map/legend.hpp).
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
    enum Role { LabelRole = Qt::UserRole, CountRole, HatchedRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] QString unit() const { return unit_; }
    [[nodiscard]] QString note() const { return note_; }
    [[nodiscard]] bool isEmpty() const { return entries_.empty(); }
    [[nodiscard]] const std::vector<map::LegendEntry>& entries() const { return entries_; }
    [[nodiscard]] const std::vector<QColor>& colours() const { return colours_; }
    /// At which it was made: how wide borders are.
    [[nodiscard]] double zoom() const { return zoom_; }
    /// `level`: of the squares that are drawn.
    void show(const MapScene& scene, std::size_t level, double zoom);
    void clear();

Q_SIGNALS:
    void changed();

private:
    void set(std::vector<map::LegendEntry> entries);

    QString title_, unit_, note_;
    std::vector<map::LegendEntry> entries_;
    std::vector<QColor> colours_; ///< of the classes
    double zoom_ = 0;
};

/// The symbol of one entry, painted as on paper.
class LegendSymbol : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(gk::desktop::LegendModel* legend READ legend WRITE setLegend NOTIFY legendChanged REQUIRED)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY rowChanged REQUIRED)

public:
    using QQuickPaintedItem::QQuickPaintedItem;
    [[nodiscard]] LegendModel* legend() const { return legend_; }
    void setLegend(LegendModel* legend);
    [[nodiscard]] int row() const { return row_; }
    void setRow(int row);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void legendChanged();
    void rowChanged();

private:
    LegendModel* legend_ = nullptr;
    int row_ = -1;
};

} // namespace gk::desktop
