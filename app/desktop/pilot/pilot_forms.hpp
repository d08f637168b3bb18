// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_work.hpp"
#include "app/desktop/programme/row_model.hpp"
#include "core/base/error.hpp"

namespace gk::desktop {

/// The forms of the experts: made as files, read back as files; what is wrong with them, row by row.
class PilotForms : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the pilot owns it")
    Q_PROPERTY(gk::desktop::RowModel* issued READ issued CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* problems READ problems CONSTANT)
    Q_PROPERTY(QString state READ state NOTIFY changed)

public:
    explicit PilotForms(PilotWork& work, QObject* parent = nullptr);

    /// code, expert, type, back
    [[nodiscard]] RowModel* issued() { return &issued_; }
    /// where, what: of the files that were refused last.
    [[nodiscard]] RowModel* problems() { return &problems_; }
    /// "6 van de 9 formulieren zijn terug"
    [[nodiscard]] QString state() const { return state_; }
    void show(std::vector<QVariantMap> issued, const QString& state);
    void clear();
    void retranslate();

    /// `codes`: as typed, with commas or spaces between.
    Q_INVOKABLE void write(const QString& codes, bool spreadsheet, const QUrl& folder);
    Q_INVOKABLE void read(const QList<QUrl>& files);
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();

private:
    void listProblems();

    PilotWork& work_;
    QString state_;
    std::vector<Error> refused_;
    RowModel issued_, problems_;
};

} // namespace gk::desktop
