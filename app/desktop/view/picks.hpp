// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <utility>

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"
#include "core/programme/pick.hpp"

namespace gk::desktop {

/// A first choice of areas from the ranked list, under a distance and a limit for each gemeente, with what people keep
/// or leave out by hand and why. One choice for each kind of area and area type; kept in the project (setting "picks")
/// when it is saved.
class Picks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(int wanted READ wanted WRITE setWanted NOTIFY changed)
    Q_PROPERTY(double spacing READ spacing WRITE setSpacing NOTIFY changed)
    Q_PROPERTY(int perGemeente READ perGemeente WRITE setPerGemeente NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
    Q_PROPERTY(bool unsaved READ isUnsaved NOTIFY changed)

public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { IdRole = Qt::UserRole, NameRole, GemeenteRole, RankRole, ScoreRole, HandRole, ReasonRole, GroupRole };
    /// HandRole
    enum Hand { Proposed, Kept, LeftOut };
    Q_ENUM(Hand)

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int wanted() const { return static_cast<int>(choice().rules.count); }
    void setWanted(int count);
    [[nodiscard]] double spacing() const { return choice().rules.spacing_m; } ///< metres
    void setSpacing(double metres);
    [[nodiscard]] int perGemeente() const {
        return static_cast<int>(choice().rules.most_per_gemeente);
    } ///< 0: no limit
    void setPerGemeente(int most);
    [[nodiscard]] QString summary() const { return summary_; }
    [[nodiscard]] int chosenCount() const { return static_cast<int>(chosen_.size()); }
    [[nodiscard]] bool isUnsaved() const { return choices_ != saved_; }

    /// Keeps or leaves out an area; Proposed takes that back.
    Q_INVOKABLE void decide(const QString& id, gk::desktop::Picks::Hand hand, const QString& reason);
    [[nodiscard]] std::vector<std::string> chosenIds() const;
    [[nodiscard]] QByteArray asCsv() const;

    [[nodiscard]] Status open(const std::filesystem::path& project);
    /// Errors: the project is locked or cannot be written.
    [[nodiscard]] Status save();
    /// Words again, in another language.
    void retranslate() { arrange(); }
    void clear();
    void show(std::shared_ptr<const ProjectData> project, std::shared_ptr<const Scores> scores, const View& view,
              bool by_priority);

Q_SIGNALS:
    void changed();

private:
    struct Decision {
        Hand hand = Kept;
        QString reason;
        friend bool operator==(const Decision&, const Decision&) = default;
    };
    struct Choice {
        programme::PickRules rules{.count = 10, .spacing_m = 0, .most_per_gemeente = 0};
        std::map<std::string, Decision> decisions; ///< by area id
        std::vector<std::string> chosen;           ///< what came out, for who reads the project
        friend bool operator==(const Choice& a, const Choice& b) {
            return a.rules.count == b.rules.count && a.rules.spacing_m == b.rules.spacing_m &&
                   a.rules.most_per_gemeente == b.rules.most_per_gemeente && a.decisions == b.decisions;
        }
    };
    using Key = std::pair<region::AreaKind, region::AreaType>;
    struct Row {
        const score::AreaScore* area = nullptr; ///< in scores_
        Hand hand = Proposed;
        QString reason;
    };
    [[nodiscard]] const Choice& choice() const;
    [[nodiscard]] Choice& choice();
    [[nodiscard]] QString text(const Row& row, int role) const;
    void arrange();

    std::filesystem::path path_;
    std::map<Key, Choice> choices_, saved_;
    Key key_{region::AreaKind::buurt, region::AreaType::woongebied};
    std::shared_ptr<const ProjectData> project_;
    std::shared_ptr<const Scores> scores_;
    bool by_priority_ = false;
    std::vector<Row> chosen_, left_out_;
    QString summary_;
};

} // namespace gk::desktop
