// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/workspace.hpp"

namespace gk::desktop {

/// The areas of the map as a histogram of the value shown, or as points of two values. What is selected stands out, and
/// a drag over either selects; Shift adds.
class PlotItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(gk::desktop::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged REQUIRED)
    Q_PROPERTY(bool scatter MEMBER scatter_ NOTIFY appearanceChanged)
    Q_PROPERTY(int factor MEMBER factor_ NOTIFY appearanceChanged)
    Q_PROPERTY(double textScale MEMBER text_scale_ NOTIFY appearanceChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY contentChanged)

public:
    explicit PlotItem(QQuickItem* parent = nullptr);
    [[nodiscard]] Workspace* workspace() const { return workspace_; }
    void setWorkspace(Workspace* workspace);
    /// What the plot shows, for who cannot see it.
    [[nodiscard]] QString summary() const;
    void paint(QPainter* painter) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

    Q_INVOKABLE void selectBox(QPointF first, QPointF last, bool extend);

Q_SIGNALS:
    void workspaceChanged();
    void appearanceChanged();
    void contentChanged();

private:
    struct Dot {
        std::size_t feature = 0;
        double x = 0, y = 0;
        bool chosen = false;
    };
    /// Round ends and step of an axis.
    struct Axis {
        double from = 0, to = 1, step = 1;
    };
    static Axis axis(double lowest, double highest);
    void refresh();
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] QPointF at(double x, double y) const;
    void paintAxes(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintDots(QPainter& painter) const;

    Workspace* workspace_ = nullptr;
    bool scatter_ = false;
    int factor_ = 0;
    double text_scale_ = 1;
    std::vector<Dot> dots_;
    Axis x_axis_, y_axis_;
    std::vector<std::pair<int, int>> bars_; ///< all, chosen
    QString x_name_, y_name_;
};

} // namespace gk::desktop
