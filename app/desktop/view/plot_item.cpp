// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/plot_item.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "app/desktop/words/model_words.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

constexpr int bar_count = 25;
const QColor chosen_colour(196, 84, 0);
const QColor bar_colour(110, 160, 200);
const QColor dot_colour(20, 80, 127, 110);
const QColor line_colour(221, 225, 230);

int decimals_of(double step) {
    return step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
}

} // namespace

PlotItem::PlotItem(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &PlotItem::appearanceChanged, this, &PlotItem::refresh);
}

void PlotItem::setWorkspace(Workspace* workspace) {
    if (workspace == workspace_) return;
    workspace_ = workspace;
    connect(workspace, &Workspace::frameShown, this, &PlotItem::refresh);
    connect(workspace, &Workspace::selectionChanged, this, &PlotItem::refresh);
    connect(&workspace->engine(), &ScoreEngine::reasonsReady, this, &PlotItem::refresh);
    refresh();
    Q_EMIT workspaceChanged();
}

PlotItem::Axis PlotItem::axis(double lowest, double highest) {
    if (!(highest > lowest)) highest = lowest + 1;
    const double rough = (highest - lowest) / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= rough) {
            step = times * power;
            break;
        }
    return {std::floor(lowest / step) * step, std::ceil(highest / step) * step, step};
}

void PlotItem::refresh() {
    dots_.clear();
    bars_.assign(bar_count, {0, 0});
    x_name_.clear();
    y_name_.clear();
    const auto frame = workspace_ != nullptr ? workspace_->frame() : nullptr;
    if (frame && workspace_->project()) {
        const Theme& theme = *frame->theme;
        const auto values = theme.values();
        const auto& chosen = workspace_->scene()->highlight();
        const bool same_kind = chosen.kind == theme.view.kind;
        x_name_ = QString::fromStdString(theme.label);
        // Points need a second value: the raw value of a factor, by area.
        std::vector<double> other;
        if (scatter_ && !theme.squares() && !values.empty()) {
            const AreaSet* set = workspace_->project()->set(theme.view.kind);
            const auto reasons = workspace_->engine().reasons();
            const score::Model* model = workspace_->weights()->model(theme.view.type);
            other.assign(values.size(), std::nan(""));
            if (set != nullptr && reasons && !frame->scores->stored && model != nullptr && factor_ >= 0 &&
                static_cast<std::size_t>(factor_) < model->factors.size()) {
                const score::Factor& factor = model->factors[static_cast<std::size_t>(factor_)];
                y_name_ = model_word(factor.label);
                if (!factor.unit.empty()) y_name_ += QStringLiteral(" (%1)").arg(model_word(factor.unit));
                const auto [begin, end] = frame->scores->groups.at(static_cast<std::size_t>(theme.view.kind))
                                              .at(static_cast<std::size_t>(theme.view.type));
                for (std::size_t i = begin; i < end; ++i)
                    if (const auto found = set->by_code.find(frame->scores->areas[i].id); found != set->by_code.end())
                        other[found->second] = reasons->areas[i].factors[static_cast<std::size_t>(factor_)].raw;
            }
        }
        double low_x = 1e300, high_x = -1e300, low_y = 1e300, high_y = -1e300;
        for (std::size_t f = 0; f < values.size(); ++f) {
            if (theme.fills[f] >= classify::max_classes || !std::isfinite(values[f]) ||
                !theme.snapshot.categories.empty())
                continue; // categories are not more or less of something
            Dot dot{f, values[f], 0, same_kind && std::ranges::binary_search(chosen.features, f)};
            if (scatter_) {
                if (other.empty() || !std::isfinite(other[f])) continue;
                dot.y = other[f];
            }
            low_x = std::min(low_x, dot.x);
            high_x = std::max(high_x, dot.x);
            low_y = std::min(low_y, dot.y);
            high_y = std::max(high_y, dot.y);
            dots_.push_back(dot);
        }
        if (!dots_.empty()) {
            x_axis_ = axis(low_x, high_x);
            y_axis_ = axis(low_y, high_y);
        }
        if (!scatter_ && !dots_.empty()) {
            int most = 1;
            for (const Dot& dot : dots_) {
                const double share = (dot.x - x_axis_.from) / (x_axis_.to - x_axis_.from);
                auto& [all, own] =
                    bars_[static_cast<std::size_t>(std::clamp(static_cast<int>(share * bar_count), 0, bar_count - 1))];
                ++all;
                if (dot.chosen) ++own;
                most = std::max(most, all);
            }
            y_axis_ = axis(0, most);
            y_name_ = tr("aantal %1").arg(map::plural(theme.view.kind));
        }
    }
    Q_EMIT contentChanged();
    update();
}

QString PlotItem::summary() const {
    if (dots_.empty()) return tr("Er is niets om te tonen.");
    const auto own = std::ranges::count_if(dots_, &Dot::chosen);
    return scatter_ ? tr("Spreidingsdiagram van %1 en %2: %3 gebieden, %4 gekozen.")
                          .arg(x_name_, y_name_)
                          .arg(dots_.size())
                          .arg(own)
                    : tr("Verdeling van %1: %2 gebieden, %3 gekozen.").arg(x_name_).arg(dots_.size()).arg(own);
}

QRectF PlotItem::field() const {
    const double s = text_scale_;
    return QRectF(52 * s, 22 * s, width() - 64 * s, height() - 64 * s);
}

QPointF PlotItem::at(double x, double y) const {
    const QRectF f = field();
    return {f.left() + (x - x_axis_.from) / (x_axis_.to - x_axis_.from) * f.width(),
            f.bottom() - (y - y_axis_.from) / (y_axis_.to - y_axis_.from) * f.height()};
}

void PlotItem::paintAxes(QPainter& painter) const {
    QFont font(map::font_family());
    font.setPixelSize(static_cast<int>(std::lround(11 * text_scale_)));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QRectF f = field();
    for (double v = y_axis_.from; v <= y_axis_.to + y_axis_.step / 2; v += y_axis_.step) {
        const double y = at(x_axis_.from, v).y();
        painter.setPen(line_colour);
        painter.drawLine(QPointF(f.left(), y), QPointF(f.right(), y));
        painter.setPen(map::colour::soft_text());
        painter.drawText(QRectF(0, y - metrics.height() / 2, f.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, map::number(v, decimals_of(y_axis_.step)));
    }
    painter.setPen(map::colour::soft_text());
    for (double v = x_axis_.from; v <= x_axis_.to + x_axis_.step / 2; v += x_axis_.step) {
        const double x = at(v, y_axis_.from).x();
        painter.drawText(QRectF(x - 40, f.bottom() + 4, 80, metrics.height()), Qt::AlignHCenter | Qt::AlignTop,
                         map::number(v, decimals_of(x_axis_.step)));
    }
    painter.drawLine(f.bottomLeft(), f.bottomRight());
    painter.setPen(map::colour::text());
    painter.drawText(QRectF(f.left(), f.bottom() + 8 + metrics.height(), f.width(), metrics.height()), Qt::AlignHCenter,
                     metrics.elidedText(x_name_, Qt::ElideRight, f.width()));
    painter.drawText(QRectF(4, 0, width() - 8, metrics.height()), Qt::AlignLeft,
                     metrics.elidedText(y_name_, Qt::ElideRight, width() - 8));
}

void PlotItem::paintBars(QPainter& painter) const {
    const double wide = (x_axis_.to - x_axis_.from) / bar_count;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < bar_count; ++i) {
        const auto [all, own] = bars_[static_cast<std::size_t>(i)];
        const double left = x_axis_.from + i * wide;
        for (const auto& [height, colour] : {std::pair{all, bar_colour}, std::pair{own, chosen_colour}})
            if (height > 0)
                painter.fillRect(QRectF(at(left, height), at(left + wide, 0)).adjusted(0.5, 0, -0.5, 0), colour);
    }
}

void PlotItem::paintDots(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    for (const bool chosen : {false, true}) { // what is chosen lies on top, and is larger: not by colour alone
        painter.setBrush(chosen ? chosen_colour : dot_colour);
        const double radius = (chosen ? 4.5 : 2.6) * text_scale_;
        for (const Dot& dot : dots_)
            if (dot.chosen == chosen) painter.drawEllipse(at(dot.x, dot.y), radius, radius);
    }
}

void PlotItem::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    if (dots_.empty()) return;
    paintAxes(*painter);
    if (scatter_) paintDots(*painter);
    else paintBars(*painter);
}

void PlotItem::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    // Qt lets go of the picture of what cannot be seen, and does not ask for it again.
    if (change == ItemVisibleHasChanged && data.boolValue) update();
}

void PlotItem::selectBox(QPointF first, QPointF last, bool extend) {
    if (workspace_ == nullptr || dots_.empty()) return;
    const QRectF box = QRectF(first, last).normalized();
    std::vector<std::size_t> features;
    for (const Dot& dot : dots_) {
        const QPointF place = at(dot.x, dot.y);
        if (scatter_ ? box.contains(place) : place.x() >= box.left() && place.x() <= box.right())
            features.push_back(dot.feature);
    }
    workspace_->selectFeatures(std::move(features), extend);
}

} // namespace gk::desktop
