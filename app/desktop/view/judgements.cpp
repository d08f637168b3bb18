// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/judgements.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"
#include "gis/model/judgements.hpp"

namespace gk::desktop {
namespace {

/// 0 -> 1, 8 -> 9, -8 -> 1/9.
double ratio_of(int step) {
    return step >= 0 ? step + 1.0 : 1.0 / (1 - step);
}

/// The step on Saaty's scale that is nearest, by ratio.
int step_of(double ratio) {
    const double above = std::clamp(ratio >= 1 ? ratio : 1 / ratio, 1.0, score::ahp_largest_judgement);
    const int step = static_cast<int>(std::lround(above)) - 1;
    return ratio >= 1 ? step : -step;
}

/// As people write it on a Dutch screen too: "3", "1/3", "2,5".
QString judgement_word(double value) {
    const double above = value >= 1 ? value : 1 / value;
    const double near = std::round(above * 10) / 10;
    const QString text = map::number(near, near == std::round(near) ? 0 : 1);
    return value >= 1 || near == 1 ? text : QStringLiteral("1/") + text;
}

} // namespace

Judgements::Judgements(WeightModel& weights, QObject* parent)
    : QAbstractListModel(parent)
    , weights_(weights) {
    connect(&weights, &WeightModel::modelChanged, this, &Judgements::follow);
}

const score::Model* Judgements::model() const {
    return weights_.model(static_cast<region::AreaType>(type_));
}

QString Judgements::label(std::size_t factor) const {
    return upper_first(model_word(model()->factors.at(factor).label));
}

std::vector<std::size_t> Judgements::usable() const {
    std::vector<std::size_t> factors;
    for (std::size_t f = 0; model() != nullptr && f < model()->factors.size(); ++f)
        if (weights_.usable(static_cast<region::AreaType>(type_), f)) factors.push_back(f);
    return factors;
}

void Judgements::follow() {
    beginResetModel();
    type_ = static_cast<std::size_t>(weights_.type());
    begin();
    work();
    endResetModel();
    Q_EMIT changed();
}

void Judgements::reset() {
    beginResetModel();
    for (State& one : states_) one = {};
    begin();
    work();
    endResetModel();
    Q_EMIT changed();
}

/// The heaviest factors that count now, when nobody chose yet.
void Judgements::begin() {
    State& now = state();
    if (now.begun || model() == nullptr) return;
    const TypeWeights& weights = weights_.weights().at(type_);
    std::vector<std::size_t> factors = usable();
    std::erase_if(factors, [&](std::size_t f) { return weights.enabled[f] == 0; });
    std::ranges::stable_sort(factors, std::ranges::greater{}, [&](std::size_t f) { return weights.weight[f]; });
    if (factors.size() > score::ahp_most_factors) factors.resize(score::ahp_most_factors);
    std::ranges::sort(factors);
    now.factors = std::move(factors);
    now.begun = true;
}

void Judgements::work() {
    result_.reset();
    State& now = state();
    if (model() == nullptr) now = {}; // the project was closed
    const std::size_t n = now.factors.size();
    now.pair = std::clamp(now.pair, 0, std::max(0, pairCount() - 1));
    if (n < 2) return;
    std::vector<double> rows(n * n, std::numeric_limits<double>::quiet_NaN());
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < n; ++i) {
        labels.push_back(model()->factors[now.factors[i]].id);
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto given = now.given.find({now.factors[i], now.factors[j]});
            if (given == now.given.end()) return;
            rows[i * n + j] = given->second;
        }
    }
    if (const auto matrix = score::PairwiseMatrix::make(labels, std::move(rows)))
        result_ = score::analytic_hierarchy(*matrix);
}

int Judgements::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(usable().size());
}

QVariant Judgements::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const std::size_t factor = usable()[static_cast<std::size_t>(index.row())];
    const auto place = std::ranges::find(state().factors, factor);
    const bool included = place != state().factors.end();
    const double share =
        included && result_ ? result_->weights[static_cast<std::size_t>(place - state().factors.begin())] : -1;
    switch (role) {
    case LabelRole: return label(factor);
    case IncludedRole: return included;
    case NumberRole: return included ? static_cast<int>(place - state().factors.begin()) + 1 : 0;
    case ShareRole: return share;
    case ShareTextRole: return share < 0 ? QString() : map::number(100 * share, 1) + QStringLiteral("%");
    default: return {};
    }
}

QHash<int, QByteArray> Judgements::roleNames() const {
    return {{LabelRole, "label"},
            {IncludedRole, "included"},
            {NumberRole, "number"},
            {ShareRole, "share"},
            {ShareTextRole, "shareText"}};
}

Judgements::Pair Judgements::pairAt(int index) const {
    const auto& factors = state().factors;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const int in_row = static_cast<int>(factors.size() - i) - 1;
        if (index < in_row) return {factors[i], factors[i + 1 + static_cast<std::size_t>(index)]};
        index -= in_row;
    }
    return {0, 0};
}

int Judgements::indexOf(std::size_t first, std::size_t second) const {
    const std::size_t n = state().factors.size();
    return static_cast<int>(first * n - first * (first + 1) / 2 + second - first - 1);
}

void Judgements::setPair(int pair) {
    if (pair < 0 || pair >= pairCount() || pair == state().pair) return;
    state().pair = pair;
    Q_EMIT changed();
}

void Judgements::next() {
    setPair(state().pair + 1);
}
void Judgements::previous() {
    setPair(state().pair - 1);
}

void Judgements::move(int rows, int columns) {
    const auto& factors = state().factors;
    if (pairCount() == 0) return;
    const Pair now = pairAt(state().pair);
    const auto place = [&](std::size_t f) { return static_cast<int>(std::ranges::find(factors, f) - factors.begin()); };
    const int row = place(now.first) + rows;
    const int column = place(now.second) + columns;
    if (row < 0 || column >= size() || row >= column) return;
    setPair(indexOf(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
}

QString Judgements::first() const {
    return pairCount() == 0 ? QString() : label(pairAt(state().pair).first);
}
QString Judgements::second() const {
    return pairCount() == 0 ? QString() : label(pairAt(state().pair).second);
}

bool Judgements::isJudged() const {
    return pairCount() > 0 && state().given.contains(pairAt(state().pair));
}

int Judgements::judgement() const {
    return isJudged() ? step_of(state().given.at(pairAt(state().pair))) : 0;
}

QString Judgements::sentence() const {
    if (pairCount() == 0) return tr("Kies minstens twee kenmerken.");
    if (!isJudged()) return tr("Nog niet beoordeeld.");
    const int step = judgement();
    if (step == 0) return tr("Allebei even belangrijk (1)");
    static const std::array words{QT_TR_NOOP("een klein beetje"),   QT_TR_NOOP("iets"),
                                  QT_TR_NOOP("iets tot duidelijk"), QT_TR_NOOP("duidelijk"),
                                  QT_TR_NOOP("duidelijk tot veel"), QT_TR_NOOP("veel"),
                                  QT_TR_NOOP("veel tot heel veel"), QT_TR_NOOP("heel veel")};
    return tr("%1 is %2 belangrijker (%3)")
        .arg(step > 0 ? first() : second(), tr(words.at(static_cast<std::size_t>(std::abs(step) - 1))))
        .arg(std::abs(step) + 1);
}

int Judgements::left() const {
    int missing = 0;
    for (int p = 0; p < pairCount(); ++p)
        if (!state().given.contains(pairAt(p))) ++missing;
    return missing;
}

QString Judgements::consistency() const {
    if (!result_) return {};
    if (size() < 3) return tr("Met twee kenmerken kunnen oordelen elkaar niet tegenspreken.");
    const QString ratio = map::number(result_->consistency_ratio, 2);
    if (result_->consistency_index < 1e-9)
        return tr("Consistentieverhouding %1: de oordelen spreken elkaar nergens tegen.").arg(ratio);
    return tr("Consistentieverhouding %1 (index %2, gedeeld door Saaty's toevalsindex %3); tot %4 is goed genoeg.")
        .arg(ratio, map::number(result_->consistency_index, 3),
             map::number(result_->consistency_index / result_->consistency_ratio, 2),
             map::number(score::ahp_consistency_limit, 2));
}

QString Judgements::warning() const {
    if (!result_ || result_->consistent() || !result_->worst) return {};
    const score::InconsistentPair& worst = *result_->worst;
    const auto& factors = state().factors;
    return tr("De oordelen spreken elkaar te veel tegen. Het minst past \"%1\" tegenover \"%2\": dat kreeg %3, en de "
              "andere oordelen wijzen op %4. Daarmee wordt de verhouding %5.")
        .arg(label(factors[worst.first]), label(factors[worst.second]), judgement_word(worst.given),
             judgement_word(worst.fits), map::number(worst.consistency_then, 2));
}

int Judgements::worstPair() const {
    if (!result_ || !result_->worst) return -1;
    const auto [low, high] = std::minmax(result_->worst->first, result_->worst->second);
    return indexOf(low, high);
}

QVariantList Judgements::matrix() const {
    QVariantList cells;
    const auto& factors = state().factors;
    const int worst = isReady() && !isConsistent() ? worstPair() : -1;
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (std::size_t j = 0; j < factors.size(); ++j) {
            const auto [low, high] = std::minmax(i, j);
            const int pair = i == j ? -1 : indexOf(low, high);
            const auto given = state().given.find({factors[low], factors[high]});
            const QString text = i == j ? QStringLiteral("1")
                                 : given == state().given.end()
                                     ? QString()
                                     : judgement_word(i < j ? given->second : 1 / given->second);
            cells << QVariantMap{{QStringLiteral("text"), text},
                                 {QStringLiteral("pair"), pair},
                                 {QStringLiteral("upper"), i < j},
                                 {QStringLiteral("current"), pair >= 0 && pair == state().pair},
                                 {QStringLiteral("worst"), pair >= 0 && pair == worst}};
        }
    return cells;
}

void Judgements::judge(int step) {
    if (pairCount() == 0) return;
    state().given[pairAt(state().pair)] = ratio_of(std::clamp(step, -8, 8));
    work();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

void Judgements::include(int row, bool on) {
    const std::vector<std::size_t> all = usable();
    if (row < 0 || static_cast<std::size_t>(row) >= all.size()) return;
    auto& factors = state().factors;
    const std::size_t factor = all[static_cast<std::size_t>(row)];
    const auto found = std::ranges::lower_bound(factors, factor);
    const bool there = found != factors.end() && *found == factor;
    if (on && !there && factors.size() < score::ahp_most_factors) factors.insert(found, factor);
    if (!on && there) factors.erase(found);
    work();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

void Judgements::fillFromWeights() {
    const std::vector<double>& weight = weights_.weights().at(type_).weight;
    for (int p = 0; p < pairCount(); ++p) {
        const Pair pair = pairAt(p);
        const double least = WeightModel::max_weight / 100; // a weight of 0 has no ratio
        state().given[pair] =
            ratio_of(step_of(std::max(weight[pair.first], least) / std::max(weight[pair.second], least)));
    }
    work();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

void Judgements::clearAll() {
    state().given.clear();
    state().pair = 0;
    work();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

void Judgements::use() {
    if (!result_) return;
    Weights weights = weights_.weights();
    TypeWeights& type = weights.at(type_);
    const auto& factors = state().factors;
    // What these factors weigh together stays the same, so that they keep their share against those that took no part.
    double together = 0;
    for (const std::size_t f : factors) together += type.enabled[f] != 0 ? type.weight[f] : 0;
    if (together <= 0) together = static_cast<double>(factors.size());
    double largest = 0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        type.weight[factors[i]] = together * result_->weights[i];
        type.enabled[factors[i]] = 1;
        largest = std::max(largest, type.weight[factors[i]]);
    }
    if (largest > WeightModel::max_weight) // only ratios count: all of them a little lighter
        for (double& weight : type.weight) weight *= WeightModel::max_weight / largest;
    weights_.setWeights(weights);
}

QByteArray Judgements::asCsv() const {
    const auto& factors = state().factors;
    QByteArray text = "factor";
    for (const std::size_t f : factors) text += ',' + QByteArray::fromStdString(model()->factors[f].id);
    text += '\n';
    for (std::size_t i = 0; i < factors.size(); ++i) {
        text += QByteArray::fromStdString(model()->factors[factors[i]].id);
        for (std::size_t j = 0; j < factors.size(); ++j) {
            text += ',';
            const auto given = i < j ? state().given.find({factors[i], factors[j]}) : state().given.end();
            if (i == j) text += '1';
            else if (given != state().given.end())
                text += QByteArray::fromStdString(score::judgement_text(given->second));
        }
        text += '\n';
    }
    return text;
}

Status Judgements::read(const std::filesystem::path& file) {
    const auto pairwise = model::load_judgements(file);
    if (!pairwise) return std::unexpected(pairwise.error());
    std::vector<std::size_t> factors;
    for (const std::string& id : pairwise->factors) {
        const auto found = model() == nullptr ? std::optional<std::size_t>() : factor_index(*model(), id);
        if (!found) return fail(ErrorCode::refused, "the model has no factor '" + id + "'", file.string());
        factors.push_back(*found);
    }
    State& now = state();
    for (std::size_t i = 0; i < factors.size(); ++i)
        for (std::size_t j = 0; j < factors.size(); ++j)
            if (factors[i] < factors[j]) now.given[{factors[i], factors[j]}] = pairwise->matrix.at(i, j);
    const std::vector<std::size_t> all = usable();
    std::erase_if(factors, [&](std::size_t f) { return !std::ranges::contains(all, f); });
    std::ranges::sort(factors);
    now.factors = std::move(factors);
    now.pair = 0;
    work();
    if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
    return {};
}

} // namespace gk::desktop
