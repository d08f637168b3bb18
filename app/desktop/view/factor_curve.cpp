// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/factor_curve.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/palette.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

constexpr std::size_t curve_bins = 48;
/// Enough for a picture; all squares of a region would take longer than a frame.
constexpr std::size_t curve_sample = 20'000;
const QColor curve_ground(222, 230, 238);
const QColor curve_line(20, 80, 127);

} // namespace

FactorCurve::FactorCurve(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &FactorCurve::appearanceChanged, this, [this] { update(); });
}

void FactorCurve::setWorkspace(Workspace* workspace) {
    if (workspace == workspace_) return;
    workspace_ = workspace;
    connect(workspace->weights(), &WeightModel::modelChanged, this, &FactorCurve::refresh);
    refresh();
    Q_EMIT workspaceChanged();
}

void FactorCurve::setFactor(int factor) {
    if (factor == factor_) return;
    factor_ = factor;
    refresh();
    Q_EMIT factorChanged();
}

void FactorCurve::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged && data.boolValue && stale_) refresh();
}

void FactorCurve::refresh() {
    bins_.clear();
    stale_ = !isVisible();
    if (stale_) return;
    if (workspace_ == nullptr || factor_ < 0 || !workspace_->engine().isOpen()) return;
    const auto type = static_cast<region::AreaType>(workspace_->areaType());
    const score::Scorer& scorer = workspace_->engine().bench().scorer;
    const score::Model* model = scorer.model(type);
    const auto factor = static_cast<std::size_t>(factor_);
    if (model == nullptr || factor >= model->factors.size() || !scorer.barred(type, factor).empty()) return;
    const score::SharedValues raw = scorer.raw(type, factor);
    if (!raw) return;
    unit_ = model_word(model->factors[factor].unit);
    const grid::CellValues u = scorer.u(type, factor);
    std::vector<std::pair<double, double>> values; // raw, u
    for (std::size_t c = 0; c < u.size(); ++c)
        if (std::isfinite(u[c]) && std::isfinite((*raw)[c])) values.emplace_back((*raw)[c], u[c]);
    const std::size_t step = std::max<std::size_t>(1, values.size() / curve_sample);
    std::vector<std::pair<double, double>> sample;
    for (std::size_t i = 0; i < values.size(); i += step) sample.push_back(values[i]);
    if (sample.size() < 2) return;
    std::ranges::sort(sample);
    // A few squares far away would press all others together: the highest hundredth is not drawn.
    low_ = sample.front().first;
    high_ = sample[(sample.size() - 1) * 99 / 100].first;
    if (!(high_ > low_)) high_ = sample.back().first;
    if (!(high_ > low_)) return;
    bins_.resize(curve_bins);
    for (const auto& [x, points] : sample) {
        const double place = (x - low_) / (high_ - low_) * curve_bins;
        if (place >= curve_bins + 0.5) continue;
        Bin& bin = bins_[std::min(curve_bins - 1, static_cast<std::size_t>(place))];
        ++bin.count;
        bin.points += points;
    }
    Q_EMIT contentChanged();
    update();
}

QString FactorCurve::end_text(double value) const {
    // What is nothing beside the rest of the axis is written as nothing.
    return measured_number(std::abs(value) < 1e-3 * (high_ - low_) ? 0 : value);
}

QString FactorCurve::summary() const {
    const Bin* first = nullptr;
    const Bin* last = nullptr;
    for (const Bin& bin : bins_) {
        if (bin.count == 0) continue;
        if (first == nullptr) first = &bin;
        last = &bin;
    }
    if (first == nullptr || first == last) return tr("Er zijn geen waarden om te tonen.");
    const auto percent = [](const Bin& bin) {
        return map::number(100 * bin.points / static_cast<double>(bin.count), 0);
    };
    return tr("Van %1 tot %2 %3: van %4 tot %5 van de 100 punten")
        .arg(end_text(low_), end_text(high_), unit_, percent(*first), percent(*last));
}

void FactorCurve::paint(QPainter* painter) {
    if (bins_.empty()) return;
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font(map::font_family());
    font.setPixelSize(static_cast<int>(std::lround(10.5 * text_scale_)));
    painter->setFont(font);
    const QFontMetricsF metrics(font);
    const QRectF field(0, 3, width(), height() - metrics.height() - 5);
    std::size_t most = 1;
    for (const Bin& bin : bins_) most = std::max(most, bin.count);
    const double wide = field.width() / curve_bins;
    QPolygonF curve;
    for (std::size_t i = 0; i < bins_.size(); ++i) {
        const Bin& bin = bins_[i];
        if (bin.count == 0) continue;
        const double left = static_cast<double>(i) * wide;
        // Roots, so that the few high values can be seen beside the many low ones.
        const double share = std::sqrt(static_cast<double>(bin.count) / static_cast<double>(most));
        painter->fillRect(QRectF(left, field.bottom() - share * field.height(), wide - 0.6, share * field.height()),
                          curve_ground);
        curve << QPointF(left + wide / 2,
                         field.bottom() - bin.points / static_cast<double>(bin.count) * field.height());
    }
    painter->setPen(QPen(curve_line, 1.6));
    painter->drawPolyline(curve);
    painter->setPen(map::colour::soft_text());
    painter->drawLine(field.bottomLeft(), field.bottomRight());
    const QRectF under(0, field.bottom() + 2, width(), metrics.height());
    const QString high = end_text(high_) + QLatin1Char(' ') + unit_;
    painter->drawText(under, Qt::AlignLeft, end_text(low_));
    painter->drawText(under, Qt::AlignRight, metrics.elidedText(high, Qt::ElideRight, width() * 0.8));
}

} // namespace gk::desktop
