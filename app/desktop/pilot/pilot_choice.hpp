// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/pilot/pilot_work.hpp"
#include "app/desktop/programme/row_model.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::desktop {

/// What is agreed on beforehand: the areas, one a type, with why they would do; the days, the distance and the stop
/// rules; and the freeze, which is for good.
class PilotChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the pilot owns it")
    Q_PROPERTY(bool looked READ looked NOTIFY changed)
    Q_PROPERTY(QVariantList types READ types NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* areas READ areas CONSTANT)
    Q_PROPERTY(QVariantList chosen READ chosen NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* rules READ rules CONSTANT)
    Q_PROPERTY(QString who READ who WRITE setWho NOTIFY wishChanged)
    Q_PROPERTY(QString start READ start WRITE setStart NOTIFY wishChanged)
    Q_PROPERTY(QString unblind READ unblind WRITE setUnblind NOTIFY wishChanged)
    Q_PROPERTY(int reach READ reach WRITE setReach NOTIFY wishChanged)
    Q_PROPERTY(int daysBefore READ daysBefore WRITE setDaysBefore NOTIFY wishChanged)
    Q_PROPERTY(QStringList missing READ missing NOTIFY wishChanged)

public:
    explicit PilotChoice(PilotWork& work, QObject* parent = nullptr);

    void open(std::shared_ptr<const ProjectData> project);
    void clear();
    void retranslate();

    /// Suggestions were asked for and have come.
    [[nodiscard]] bool looked() const { return looked_; }
    /// The types that have areas to choose from: { id, label, kind }.
    [[nodiscard]] QVariantList types() const;
    /// Every area that may be chosen, by type: type, id, name, gemeente, rank, certain, reports, likeness (each with a
    /// note), suggested, own, chosen; texts for the screen.
    [[nodiscard]] RowModel* areas() { return &rows_; }
    /// What was chosen: { type, label, id, name, gemeente }.
    [[nodiscard]] QVariantList chosen() const;
    /// metric, text (with %1 for the limit), limits: [{ id, label }], limit, on.
    [[nodiscard]] RowModel* rules() { return &rules_; }
    [[nodiscard]] QString who() const { return who_; }
    void setWho(const QString& who);
    [[nodiscard]] QString start() const { return start_; }
    void setStart(const QString& day);
    [[nodiscard]] QString unblind() const { return unblind_; }
    void setUnblind(const QString& day);
    [[nodiscard]] int reach() const { return reach_; } ///< metres
    void setReach(int metres);
    [[nodiscard]] int daysBefore() const { return days_before_; }
    void setDaysBefore(int days);
    /// What must still be filled in before anything can be frozen.
    [[nodiscard]] QStringList missing() const;

    /// Asks for suggestions.
    Q_INVOKABLE void look();
    /// Chooses an area for its type; the same again takes it back.
    Q_INVOKABLE void choose(int type, const QString& id);
    /// Adds an area that people chose themselves, with the same facts, and chooses it.
    Q_INVOKABLE void add(int type, const QString& id);
    Q_INVOKABLE void setRule(int metric, bool on, double limit);
    Q_INVOKABLE void freeze();

Q_SIGNALS:
    void changed();
    void wishChanged();
    void frozen();

private:
    struct Rule {
        pilot::StopMetric metric = pilot::StopMetric::overlap;
        bool on = false;
        double limit = 0;
    };
    struct Offered {
        piloting::SuggestedArea area;
        bool own = false; ///< not suggested: chosen by hand
    };
    void show(std::vector<piloting::SuggestedArea> areas);
    void list();
    void listRules();

    PilotWork& work_;
    std::shared_ptr<const ProjectData> project_;
    bool looked_ = false;
    std::vector<Offered> offered_; ///< by type
    std::map<region::AreaType, std::string> chosen_;
    std::vector<Rule> wanted_;
    QString who_, start_, unblind_;
    int reach_ = static_cast<int>(piloting::usual_reach_m), days_before_ = 365;
    RowModel rows_, rules_;
};

} // namespace gk::desktop
