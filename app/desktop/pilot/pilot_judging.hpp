// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/pilot/pilot_words.hpp"
#include "app/desktop/pilot/pilot_work.hpp"
#include "app/desktop/programme/row_model.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::desktop {

/// One form on the screen: an expert with a code judges its areas without seeing anything that the map says. The rules
/// are those of a form on paper (piloting::judge_form).
class PilotJudging : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the pilot owns it")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool touched READ touched NOTIFY answered)
    Q_PROPERTY(QString expert READ expert NOTIFY changed)
    Q_PROPERTY(QString typeName READ typeName NOTIFY changed)
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY answered)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int rated READ rated NOTIFY answered)
    Q_PROPERTY(int listed READ listed NOTIFY answered)
    Q_PROPERTY(int most READ most CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* areas READ areas CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* problems READ problems CONSTANT)

public:
    explicit PilotJudging(PilotWork& work, QObject* parent = nullptr);

    void open(std::shared_ptr<const ProjectData> project);
    void clear();
    void retranslate();

    [[nodiscard]] bool active() const { return !blind_.areas.empty(); }
    /// Something was filled in that leaving would lose.
    [[nodiscard]] bool touched() const { return touched_; }
    [[nodiscard]] QString expert() const;
    [[nodiscard]] QString typeName() const;
    [[nodiscard]] QString day() const { return day_; }
    void setDay(const QString& day);
    [[nodiscard]] int count() const { return static_cast<int>(answers_.size()); }
    [[nodiscard]] int rated() const;
    [[nodiscard]] int listed() const;
    [[nodiscard]] int most() const { return static_cast<int>(pilot::list_length); }
    /// area, name, gemeente, rating, listed, remark
    [[nodiscard]] RowModel* areas() { return &rows_; }
    /// where, what
    [[nodiscard]] RowModel* problems() { return &problems_; }

    Q_INVOKABLE void begin(const QString& expert, int type);
    Q_INVOKABLE void rate(int row, int rating);
    Q_INVOKABLE void mark(int row, bool listed);
    Q_INVOKABLE void remark(int row, const QString& text);
    Q_INVOKABLE void save();
    Q_INVOKABLE void stop();

Q_SIGNALS:
    void changed();
    void answered();
    void kept();

private:
    void list();
    void listProblems();
    [[nodiscard]] bool has(int row) const { return row >= 0 && row < count(); }

    PilotWork& work_;
    std::shared_ptr<const ProjectData> project_;
    piloting::BlindForm blind_;
    std::vector<piloting::BlindAnswer> answers_;
    std::vector<Error> refused_;
    QString day_;
    bool touched_ = false;
    RowModel rows_, problems_;
};

} // namespace gk::desktop
