// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// The factors of the model of one area type with their weights, as sliders. Keeps the weights of all types, and what
/// to undo: a whole drag of a slider is one step.
class WeightModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY historyChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY historyChanged)
    Q_PROPERTY(bool changed READ isChanged NOTIFY weightsChanged)
    Q_PROPERTY(bool dragging READ dragging NOTIFY draggingChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString modelNote READ modelNote NOTIFY modelChanged)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { LabelRole = Qt::UserRole, WeightRole, TextRole, OnRole, UsableRole, NoteRole, ReasonRole, ShareRole };
    static constexpr double max_weight = 5;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool canUndo() const { return !undo_.empty(); }
    [[nodiscard]] bool canRedo() const { return !redo_.empty(); }
    [[nodiscard]] bool isChanged() const { return now_ != original_; }
    [[nodiscard]] bool dragging() const { return dragging_; }
    [[nodiscard]] QString modelName() const;
    [[nodiscard]] QString modelNote() const;

    Q_INVOKABLE void beginDrag();
    Q_INVOKABLE void setWeight(int row, double weight);
    Q_INVOKABLE void endDrag();
    Q_INVOKABLE void setOn(int row, bool on);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void reset();

    void open(std::vector<score::Model> models, const scoring::Workbench& bench, Weights weights);
    void clear();
    void showType(region::AreaType type);
    [[nodiscard]] const Weights& weights() const { return now_; }
    /// As one step that can be undone.
    void setWeights(const Weights& weights);
    /// The model of a type under the present weights; null without one.
    [[nodiscard]] const score::Model* model(region::AreaType type) const;
    /// The same as a file would hold it: what is switched off weighs 0.
    [[nodiscard]] std::vector<score::Model> effectiveModels() const;
    /// Whether a factor was measured and may count.
    [[nodiscard]] bool usable(region::AreaType type, std::size_t factor) const;
    [[nodiscard]] region::AreaType type() const { return type_; }
    /// Words are made again in another language.
    void retranslate();

Q_SIGNALS:
    void weightsChanged();
    void historyChanged();
    void draggingChanged();
    void modelChanged();

private:
    struct TypeModel {
        score::Model model;
        std::vector<std::string> barred;
    };
    [[nodiscard]] TypeWeights& current() { return now_.at(static_cast<std::size_t>(type_)); }
    [[nodiscard]] const TypeWeights& current() const { return now_.at(static_cast<std::size_t>(type_)); }
    [[nodiscard]] const TypeModel* shown() const;
    [[nodiscard]] QString noteOf(const TypeModel& shown, std::size_t factor) const;
    void remember();
    void take(Weights weights);
    void announce();

    std::array<std::optional<TypeModel>, region::area_type_count> models_;
    region::AreaType type_ = region::AreaType::woongebied;
    Weights original_, now_;
    std::vector<Weights> undo_, redo_;
    bool dragging_ = false;
};

} // namespace gk::desktop
