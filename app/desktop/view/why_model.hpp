// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// What stands behind a score: of the score of now the workbench knows, of an earlier one what the project kept.
struct Behind {
    std::vector<score::DataOrigin> origins; ///< of the model's factors; empty when nobody knows any more
    std::vector<score::UnusedFactor> unused;
    std::vector<score::PriorityPart> parts; ///< of the area's type
    score::TypeParts type_parts;
    std::vector<char> barred; ///< one a factor of the model: it could not or may not take part
};
[[nodiscard]] Behind behind(const scoring::Workbench& bench, const score::Model& model);
[[nodiscard]] Behind behind(const StoredRun& run, const score::Model& model);

/// Why the selected area scores as it does: one row a factor, most points first, with its raw value, unit and source.
class WhyModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool filled READ filled NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString scoreName READ scoreName NOTIFY changed)
    Q_PROPERTY(QString score READ score NOTIFY changed)
    Q_PROPERTY(QString interval READ interval NOTIFY changed)
    Q_PROPERTY(bool uncertain READ isUncertain NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed)
    Q_PROPERTY(double scoreShare READ scoreShare NOTIFY changed)
    Q_PROPERTY(QString rank READ rank NOTIFY changed)
    Q_PROPERTY(QString coverage READ coverage NOTIFY changed)
    Q_PROPERTY(bool enough READ enough NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role {
        LabelRole = Qt::UserRole,
        PointsRole,
        BarRole,
        MedianRole,
        RawRole,
        SourceRole,
        ReasonRole,
        SpokenRole
    };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool filled() const { return filled_; }
    [[nodiscard]] QString name() const { return name_; }
    [[nodiscard]] QString place() const { return place_; }
    /// "Prioriteit" where the area type has one, else "Gelegenheid".
    [[nodiscard]] QString scoreName() const { return score_name_; }
    [[nodiscard]] QString score() const { return score_; }
    /// Where the place lies with somewhat other weights; empty until that is worked out.
    [[nodiscard]] QString interval() const { return interval_; }
    [[nodiscard]] bool isUncertain() const { return uncertain_; }
    /// What to do here, in a few words; empty when the project cannot say.
    [[nodiscard]] QString advice() const { return advice_; }
    /// What the priority is made of: { label, value, note, share }; empty without a priority.
    [[nodiscard]] QVariantList parts() const { return parts_; }
    [[nodiscard]] double scoreShare() const { return score_share_; }
    [[nodiscard]] QString rank() const { return rank_; }
    [[nodiscard]] QString coverage() const { return coverage_; }
    [[nodiscard]] bool enough() const { return enough_; }
    [[nodiscard]] QString sentence() const { return sentence_; }
    [[nodiscard]] QStringList missing() const { return missing_; }
    [[nodiscard]] QString hint() const { return hint_; }

    /// `model` carries the weights under which `area` was scored.
    void explain(const ProjectData& project, const Behind& behind, const score::Model& model,
                 const score::AreaScore& area, std::span<const score::FactorShare> shares);
    /// Nothing to explain, and what to do about it.
    void clear(const QString& hint);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QString label, points, raw, source, reason, spoken;
        double bar = 0, median = 0; ///< shares of the largest bar
    };
    void explainPriority(const score::TypeParts& parts, const score::AreaScore& area);

    bool filled_ = false, enough_ = false, uncertain_ = false;
    QString name_, place_, score_name_, score_, rank_, interval_, advice_, coverage_, sentence_, hint_;
    QVariantList parts_;
    double score_share_ = 0;
    QStringList missing_;
    std::vector<Row> rows_;
};

} // namespace gk::desktop
