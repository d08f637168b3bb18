// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/view/weight_model.hpp"

namespace gk::desktop {

/// Judgements in pairs about the factors of the area type that is shown (analytic hierarchy process): one pair at a
/// time, with the weights that follow and how much the judgements contradict one another. One row a factor that may
/// take part. Each area type keeps its own judgements while the project is open.
class Judgements : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    /// Factors that take part; at most 10.
    Q_PROPERTY(int size READ size NOTIFY changed)
    Q_PROPERTY(int pairCount READ pairCount NOTIFY changed)
    Q_PROPERTY(int pair READ pair WRITE setPair NOTIFY changed)
    Q_PROPERTY(QString first READ first NOTIFY changed)
    Q_PROPERTY(QString second READ second NOTIFY changed)
    /// Of the pair: 0 equal, 1 to 8 the first matters 2 to 9 times as much, below 0 the second.
    Q_PROPERTY(int judgement READ judgement NOTIFY changed)
    Q_PROPERTY(bool judged READ isJudged NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(int left READ left NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool consistent READ isConsistent NOTIFY changed)
    Q_PROPERTY(QString consistency READ consistency NOTIFY changed)
    /// What contradicts most; empty when the judgements are consistent enough.
    Q_PROPERTY(QString warning READ warning NOTIFY changed)
    Q_PROPERTY(int worstPair READ worstPair NOTIFY changed)
    /// Row by row, the heads left out: { text, pair, current, worst }.
    Q_PROPERTY(QVariantList matrix READ matrix NOTIFY changed)

public:
    explicit Judgements(WeightModel& weights, QObject* parent = nullptr);
    enum Role { LabelRole = Qt::UserRole, IncludedRole, NumberRole, ShareRole, ShareTextRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int size() const { return static_cast<int>(state().factors.size()); }
    [[nodiscard]] int pairCount() const { return size() * (size() - 1) / 2; }
    [[nodiscard]] int pair() const { return state().pair; }
    void setPair(int pair);
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString second() const;
    [[nodiscard]] int judgement() const;
    [[nodiscard]] bool isJudged() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int left() const;
    [[nodiscard]] bool isReady() const { return result_.has_value(); }
    [[nodiscard]] bool isConsistent() const { return result_ && result_->consistent(); }
    [[nodiscard]] QString consistency() const;
    [[nodiscard]] QString warning() const;
    [[nodiscard]] int worstPair() const;
    [[nodiscard]] QVariantList matrix() const;

    Q_INVOKABLE void judge(int step);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// The pair above, below or beside in the matrix.
    Q_INVOKABLE void move(int rows, int columns);
    Q_INVOKABLE void include(int row, bool on);
    /// Every pair as the sliders of now have it, on Saaty's scale.
    Q_INVOKABLE void fillFromWeights();
    Q_INVOKABLE void clearAll();
    /// Sets the sliders, as one step that can be undone. Factors that took no part keep their share.
    Q_INVOKABLE void use();

    /// After a project was opened, or closed.
    void reset();
    /// The judgements as a table for `gkaart ahp`: CSV with the factors' ids.
    [[nodiscard]] QByteArray asCsv() const;
    /// Takes the judgements of a table or a model. Errors: the file; a factor that this model does not have (refused).
    [[nodiscard]] Status read(const std::filesystem::path& file);
    [[nodiscard]] const std::optional<score::AhpResult>& result() const { return result_; }

Q_SIGNALS:
    void changed();

private:
    using Pair = std::pair<std::size_t, std::size_t>; ///< factors of the model, the lower number first
    struct State {
        bool begun = false;
        std::vector<std::size_t> factors; ///< that take part, in the order of the model
        std::map<Pair, double> given;     ///< how many times more the first matters; also of factors left out for now
        int pair = 0;
    };
    [[nodiscard]] const State& state() const { return states_.at(type_); }
    [[nodiscard]] State& state() { return states_.at(type_); }
    [[nodiscard]] const score::Model* model() const;
    [[nodiscard]] QString label(std::size_t factor) const;
    [[nodiscard]] std::vector<std::size_t> usable() const;
    [[nodiscard]] Pair pairAt(int index) const;
    [[nodiscard]] int indexOf(std::size_t first, std::size_t second) const; ///< by place among those that take part
    void begin();
    void follow();
    void work();

    WeightModel& weights_;
    std::size_t type_ = 0;
    std::array<State, region::area_type_count> states_;
    std::optional<score::AhpResult> result_; ///< when every pair is judged
};

} // namespace gk::desktop
