// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_work.hpp"
#include "app/desktop/programme/row_model.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::desktop {

/// What the pilot says, from what was gathered. Before the last blind day is over nothing that holds a judgement
/// against the map leaves this: who looks on may still have to judge.
class PilotResult : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the pilot owns it")
    Q_PROPERTY(bool made READ made NOTIFY changed)
    Q_PROPERTY(bool blind READ blind NOTIFY changed)
    Q_PROPERTY(QStringList summary READ summary NOTIFY changed)
    Q_PROPERTY(QStringList limits READ limits NOTIFY changed)
    Q_PROPERTY(QString periods READ periods NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* rules READ rules CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* agreement READ agreement CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* changes READ changes CONSTANT)

public:
    explicit PilotResult(PilotWork& work, QObject* parent = nullptr);

    void clear();
    void retranslate();

    [[nodiscard]] bool made() const { return report_ != nullptr; }
    [[nodiscard]] bool blind() const { return blind_; }
    [[nodiscard]] QStringList summary() const;
    [[nodiscard]] QStringList limits() const;
    [[nodiscard]] QString periods() const;
    /// text, outcomes: [{ type, says, stop }]
    [[nodiscard]] RowModel* rules() { return &rules_; }
    /// name, main, overlap, tau, kappa; and to draw them: ten and cor, each { value, low, high, chance }
    [[nodiscard]] RowModel* agreement() { return &agreement_; }
    /// name, main, before, after, otherBefore, otherAfter, says, note, ratio: { value, low, high, chance }
    [[nodiscard]] RowModel* changes() { return &changes_; }
    /// For tests: what was made, without what is still blind.
    [[nodiscard]] const std::shared_ptr<const piloting::PilotReport>& report() const { return report_; }

    /// `until`: the last day that counts, as typed; empty: the newest signal.
    Q_INVOKABLE void make(const QString& until);
    Q_INVOKABLE void savePdf(const QUrl& file);

Q_SIGNALS:
    void changed();

private:
    void list();
    void listRules();
    void listAgreement();
    void listChanges();

    PilotWork& work_;
    std::string until_; ///< ISO, of the report that is shown
    bool blind_ = false;
    std::size_t hidden_rules_ = 0;
    std::shared_ptr<const piloting::PilotReport> report_;
    RowModel rules_, agreement_, changes_;
};

} // namespace gk::desktop
