// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_choice.hpp"
#include "app/desktop/pilot/pilot_field.hpp"
#include "app/desktop/pilot/pilot_forms.hpp"
#include "app/desktop/pilot/pilot_judging.hpp"
#include "app/desktop/pilot/pilot_result.hpp"
#include "app/desktop/pilot/pilot_work.hpp"

namespace gk::desktop {

/// The pilot of the project: whether there is one, what was frozen, and the five steps.
class PilotDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool scored READ scored NOTIFY changed)
    Q_PROPERTY(bool frozen READ frozen NOTIFY changed)
    Q_PROPERTY(bool blind READ blind NOTIFY changed)
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(QVariantList willFreeze READ willFreeze NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(QStringList rules READ rules NOTIFY changed)
    Q_PROPERTY(QVariantList areas READ areas NOTIFY changed)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(gk::desktop::PilotChoice* choice READ choice CONSTANT)
    Q_PROPERTY(gk::desktop::PilotForms* forms READ forms CONSTANT)
    Q_PROPERTY(gk::desktop::PilotJudging* judging READ judging CONSTANT)
    Q_PROPERTY(gk::desktop::PilotField* field READ field CONSTANT)
    Q_PROPERTY(gk::desktop::PilotResult* result READ result CONSTANT)

public:
    explicit PilotDesk(QObject* parent = nullptr);

    void open(std::shared_ptr<const ProjectData> project);
    void clear();
    void retranslate();
    /// Reads the pilot of the project again: after something was written, or another day has begun.
    void read();

    [[nodiscard]] bool ready() const { return state_ != nullptr; }
    [[nodiscard]] bool busy() const { return work_.busy(); }
    [[nodiscard]] bool scored() const;
    [[nodiscard]] bool frozen() const;
    /// Experts can still judge without having seen the map.
    [[nodiscard]] bool blind() const;
    /// Where the pilot stands, in a sentence.
    [[nodiscard]] QString state() const;
    /// As it stands in a field for a date.
    [[nodiscard]] QString today() const;
    /// What a freeze would fix besides what is chosen: { label, value }.
    [[nodiscard]] QVariantList willFreeze() const;
    /// What was frozen: { label, value }.
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QStringList rules() const;
    /// type, typeName, id, name, gemeente, onForm, eligible, others: [{ id, name, gemeente, distance }], balance: [{
    /// label, pilot, all, chosen, before, after, off }], unlike, unknown
    [[nodiscard]] QVariantList areas() const;
    /// 1 to 5.
    [[nodiscard]] int step() const { return step_; }
    void setStep(int step);

    [[nodiscard]] PilotChoice* choice() { return &choice_; }
    [[nodiscard]] PilotForms* forms() { return &forms_; }
    [[nodiscard]] PilotJudging* judging() { return &judging_; }
    [[nodiscard]] PilotField* field() { return &field_; }
    [[nodiscard]] PilotResult* result() { return &result_; }

Q_SIGNALS:
    void changed();
    void busyChanged();
    void stepChanged();
    void failed(const QString& sentence);
    void said(const QString& sentence);
    void wrote();

private:
    /// What the project holds of the pilot; immutable.
    struct State;
    static Result<std::shared_ptr<const State>> readState(store::Project& project);
    void show(std::shared_ptr<const State> state);
    void list();
    void listForms();

    std::shared_ptr<const ProjectData> project_;
    std::shared_ptr<const State> state_;
    int step_ = 1;
    PilotWork work_; ///< goes last
    PilotChoice choice_{work_};
    PilotForms forms_{work_};
    PilotJudging judging_{work_};
    PilotField field_{work_};
    PilotResult result_{work_};
};

} // namespace gk::desktop
