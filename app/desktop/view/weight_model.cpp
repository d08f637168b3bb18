// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/weight_model.hpp"

#include <algorithm>
#include <cmath>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

/// Sliders stop at these, so that a weight can be read and repeated.
constexpr double weight_step = 0.05;
constexpr std::size_t most_steps_back = 200;

} // namespace

const WeightModel::TypeModel* WeightModel::shown() const {
    const auto& model = models_.at(static_cast<std::size_t>(type_));
    return model ? &*model : nullptr;
}

int WeightModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(current().weight.size());
}

QString WeightModel::noteOf(const TypeModel& shown, std::size_t factor) const {
    if (shown.barred[factor].empty()) return {};
    return shown.model.factors[factor].sensitive ? tr("gevoelig: telt niet mee zolang er geen besluit is vastgelegd")
                                                 : tr("geen gegevens in dit project");
}

QVariant WeightModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || shown() == nullptr) return {};
    const auto f = static_cast<std::size_t>(index.row());
    const TypeModel& shown_model = *shown();
    const score::Factor& factor = shown_model.model.factors[f];
    const TypeWeights& weights = current();
    const bool usable = shown_model.barred[f].empty();
    switch (role) {
    case LabelRole: return upper_first(model_word(factor.label));
    case WeightRole: return weights.weight[f];
    case TextRole: return map::number(weights.weight[f], 2);
    case OnRole: return usable && weights.enabled[f] != 0;
    case UsableRole: return usable;
    case NoteRole: return noteOf(shown_model, f);
    case ReasonRole: return model_word(factor.reason);
    case ShareRole: {
        double total = 0;
        for (std::size_t i = 0; i < weights.weight.size(); ++i)
            if (weights.enabled[i] != 0 && shown_model.barred[i].empty()) total += weights.weight[i];
        return total > 0 && usable && weights.enabled[f] != 0 ? weights.weight[f] / total : 0.0;
    }
    default: return {};
    }
}

QHash<int, QByteArray> WeightModel::roleNames() const {
    return {{LabelRole, "label"},   {WeightRole, "weight"}, {TextRole, "weightText"}, {OnRole, "on"},
            {UsableRole, "usable"}, {NoteRole, "note"},     {ReasonRole, "reason"},   {ShareRole, "share"}};
}

QString WeightModel::modelName() const {
    return shown() == nullptr ? QString() : model_word(shown()->model.name);
}

QString WeightModel::modelNote() const {
    return shown() == nullptr ? QString() : model_word(shown()->model.note);
}

void WeightModel::open(std::vector<score::Model> models, const scoring::Workbench& bench, Weights weights) {
    beginResetModel();
    for (auto& model : models_) model.reset();
    for (score::Model& model : models) {
        TypeModel entry{std::move(model), {}};
        const region::AreaType type = entry.model.area_type;
        for (std::size_t f = 0; f < entry.model.factors.size(); ++f)
            entry.barred.push_back(bench.scorer.barred(type, f));
        models_.at(static_cast<std::size_t>(type)) = std::move(entry);
    }
    original_ = weights;
    now_ = std::move(weights);
    undo_.clear();
    redo_.clear();
    dragging_ = false;
    endResetModel();
    Q_EMIT modelChanged();
    Q_EMIT historyChanged();
}

void WeightModel::clear() {
    beginResetModel();
    for (auto& model : models_) model.reset();
    original_ = now_ = {};
    undo_.clear();
    redo_.clear();
    endResetModel();
    Q_EMIT modelChanged();
    Q_EMIT historyChanged();
}

void WeightModel::showType(region::AreaType type) {
    if (type == type_) return;
    beginResetModel();
    type_ = type;
    endResetModel();
    Q_EMIT modelChanged();
}

const score::Model* WeightModel::model(region::AreaType type) const {
    const auto& entry = models_.at(static_cast<std::size_t>(type));
    return entry ? &entry->model : nullptr;
}

std::vector<score::Model> WeightModel::effectiveModels() const {
    std::vector<score::Model> models;
    for (std::size_t t = 0; t < models_.size(); ++t) {
        if (!models_[t]) continue;
        score::Model model = models_[t]->model;
        for (std::size_t f = 0; f < model.factors.size(); ++f)
            if (now_[t].enabled[f] == 0 && models_[t]->barred[f].empty()) model.factors[f].weight = 0;
        models.push_back(std::move(model));
    }
    return models;
}

bool WeightModel::usable(region::AreaType type, std::size_t factor) const {
    const auto& entry = models_.at(static_cast<std::size_t>(type));
    return entry && factor < entry->barred.size() && entry->barred[factor].empty();
}

void WeightModel::retranslate() {
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT modelChanged();
}

void WeightModel::announce() {
    for (std::size_t t = 0; t < models_.size(); ++t)
        if (models_[t])
            for (std::size_t f = 0; f < now_[t].weight.size(); ++f)
                models_[t]->model.factors[f].weight = now_[t].weight[f];
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT weightsChanged();
}

void WeightModel::remember() {
    undo_.push_back(now_);
    if (undo_.size() > most_steps_back) undo_.erase(undo_.begin());
    redo_.clear();
    Q_EMIT historyChanged();
}

void WeightModel::take(Weights weights) {
    now_ = std::move(weights);
    announce();
    Q_EMIT historyChanged();
}

void WeightModel::beginDrag() {
    if (dragging_) return;
    remember();
    dragging_ = true;
    Q_EMIT draggingChanged();
}

void WeightModel::endDrag() {
    if (!dragging_) return;
    dragging_ = false;
    if (!undo_.empty() && undo_.back() == now_) {
        undo_.pop_back();
        Q_EMIT historyChanged();
    }
    Q_EMIT draggingChanged();
}

void WeightModel::setWeight(int row, double weight) {
    if (row < 0 || row >= rowCount() || !std::isfinite(weight)) return;
    weight = std::clamp(std::round(weight / weight_step) * weight_step, 0.0, max_weight);
    double& now = current().weight[static_cast<std::size_t>(row)];
    if (weight == now) return;
    if (!dragging_) remember();
    now = weight;
    announce();
}

void WeightModel::setOn(int row, bool on) {
    if (row < 0 || row >= rowCount()) return;
    char& now = current().enabled[static_cast<std::size_t>(row)];
    if ((now != 0) == on) return;
    remember();
    now = on ? 1 : 0;
    announce();
}

void WeightModel::undo() {
    if (undo_.empty()) return;
    redo_.push_back(now_);
    Weights last = std::move(undo_.back());
    undo_.pop_back();
    take(std::move(last));
}

void WeightModel::redo() {
    if (redo_.empty()) return;
    undo_.push_back(now_);
    Weights next = std::move(redo_.back());
    redo_.pop_back();
    take(std::move(next));
}

void WeightModel::reset() {
    setWeights(original_);
}

void WeightModel::setWeights(const Weights& weights) {
    if (weights == now_) return;
    remember();
    take(weights);
}

} // namespace gk::desktop
