// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/workspace.hpp"

namespace gk::desktop {

/// How a factor's raw values lie over the squares of its area type, and the curve that turns them into points.
class FactorCurve : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(gk::desktop::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY workspaceChanged REQUIRED)
    Q_PROPERTY(int factor READ factor WRITE setFactor NOTIFY factorChanged REQUIRED)
    Q_PROPERTY(double textScale MEMBER text_scale_ NOTIFY appearanceChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY contentChanged)

public:
    explicit FactorCurve(QQuickItem* parent = nullptr);
    [[nodiscard]] Workspace* workspace() const { return workspace_; }
    void setWorkspace(Workspace* workspace);
    [[nodiscard]] int factor() const { return factor_; }
    void setFactor(int factor);
    /// What the curve shows, for who cannot see it.
    [[nodiscard]] QString summary() const;
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void workspaceChanged();
    void factorChanged();
    void appearanceChanged();
    void contentChanged();

protected:
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    /// An end of the axis, in figures.
    [[nodiscard]] QString end_text(double value) const;
    struct Bin {
        std::size_t count = 0;
        double points = 0; ///< sum of u, 0-1 each
    };
    void refresh();

    bool stale_ = true; ///< worked out when it is looked at
    Workspace* workspace_ = nullptr;
    int factor_ = -1;
    double text_scale_ = 1;
    std::vector<Bin> bins_;
    double low_ = 0, high_ = 0; ///< raw values at the ends
    QString unit_;
};

} // namespace gk::desktop
