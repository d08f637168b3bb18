// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/pilot/pilot_work.hpp"
#include "app/desktop/programme/row_model.hpp"

namespace gk::desktop {

/// What is seen and done while the pilot runs: notes that a score is right or wrong, activities, mistakes.
class PilotField : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the pilot owns it")
    Q_PROPERTY(QVariantList areas READ areas NOTIFY changed)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* notes READ notes CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* activities READ activities CONSTANT)
    Q_PROPERTY(QString state READ state NOTIFY changed)

public:
    explicit PilotField(PilotWork& work, QObject* parent = nullptr);

    void show(const ProjectData& project, const store::PilotFreeze& pilot, const std::vector<store::PilotNote>& notes,
              const std::vector<store::PilotActivity>& activities);
    void clear();

    /// Areas that stand on a form, by name: { id, label }.
    [[nodiscard]] QVariantList areas() const { return areas_; }
    /// Kinds of activity: { id, label }.
    [[nodiscard]] QVariantList kinds() const;
    /// day, who, agrees, area, why; the newest first.
    [[nodiscard]] RowModel* notes() { return &notes_; }
    /// day, kind, mistake, type, what, figures; the newest first.
    [[nodiscard]] RowModel* activities() { return &activities_; }
    /// "4 notities, waarvan 1 keer: score klopt niet; 3 regels in het logboek, waarvan 1 fout"
    [[nodiscard]] QString state() const { return state_; }
    /// Whether an area stands on a form.
    Q_INVOKABLE bool known(const QString& area) const;

    Q_INVOKABLE void note(const QString& area, bool right, const QString& why, const QString& who, const QString& day);
    /// `type`: -1 is the whole pilot. `people` and `hours` may be empty.
    Q_INVOKABLE void log(const QString& kind, const QString& what, int type, const QString& people,
                         const QString& hours, const QString& day);

Q_SIGNALS:
    void changed();
    void noted();
    void logged();

private:
    bool complain(const QString& sentence);

    PilotWork& work_;
    QVariantList areas_;
    QString state_;
    RowModel notes_, activities_;
};

} // namespace gk::desktop
