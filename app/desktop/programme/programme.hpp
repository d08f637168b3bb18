// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/programme/programme_data.hpp"
#include "app/desktop/programme/row_model.hpp"
#include "core/base/error.hpp"

namespace gk::desktop {

/// The registers of the programme on the screen: knelpunten, inzet, signals desk, results and money, each as rows in
/// words, and every change of them. A change goes through the Ledger on a thread of its own, all or nothing, with who
/// and why; what a person sees is what was read back afterwards.
class Programme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(int year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(QVariantList years READ years NOTIFY changed)
    Q_PROPERTY(QString who READ who WRITE setWho NOTIFY whoChanged)
    Q_PROPERTY(QString today READ todayText NOTIFY changed)
    /// As it stands in a sentence: "27 november 2026".
    Q_PROPERTY(QString todayInWords READ todayInWords NOTIFY changed)
    Q_PROPERTY(QString gemeente READ gemeente WRITE setGemeente NOTIFY changed)

    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* attention READ attention CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* targets READ targets CONSTANT)
    Q_PROPERTY(QString boardNote READ boardNote NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* knelpunten READ knelpunten CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* inzetten READ inzetten CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* money READ money CONSTANT)
    Q_PROPERTY(QVariantList checks READ checks NOTIFY changed)
    Q_PROPERTY(QString budgetNote READ budgetNote NOTIFY changed)
    Q_PROPERTY(bool hasBudget READ hasBudget NOTIFY changed)
    Q_PROPERTY(QString budgetSource READ budgetSource NOTIFY changed)
    Q_PROPERTY(int budgetExample READ budgetExample NOTIFY changed)
    Q_PROPERTY(QVariantList budgetTotals READ budgetTotals NOTIFY changed)
    Q_PROPERTY(QVariantList budgetSides READ budgetSides NOTIFY changed)
    Q_PROPERTY(bool canUndoBudget READ canUndoBudget NOTIFY changed)
    Q_PROPERTY(gk::desktop::RowModel* deskFigures READ deskFigures CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* deskTodo READ deskTodo CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* desk READ desk CONSTANT)

    Q_PROPERTY(QVariantList interventions READ interventions NOTIFY changed)
    Q_PROPERTY(QVariantList budgetLines READ budgetLines NOTIFY changed)
    Q_PROPERTY(QVariantList results READ results NOTIFY changed)
    Q_PROPERTY(QVariantList gemeenten READ gemeenten NOTIFY changed)
    Q_PROPERTY(QVariantList signalKinds READ signalKinds NOTIFY changed)
    Q_PROPERTY(QStringList partners READ partners NOTIFY changed)

    Q_PROPERTY(QVariantMap links READ links NOTIFY linksChanged)

public:
    explicit Programme(QObject* parent = nullptr);
    ~Programme() override;

    /// Reads the registers in the background; `changed` when they are there.
    void open(const std::filesystem::path& project);
    void clear();
    /// The day by which "late" and "still to come" are judged; the calendar's by default.
    void setToday(programme::Day today);
    [[nodiscard]] programme::Day today() const;
    /// Words again, in another language.
    void retranslate();

    [[nodiscard]] bool busy() const { return running_ > 0; }
    [[nodiscard]] bool ready() const { return data_ != nullptr; }
    [[nodiscard]] int year() const { return year_; }
    void setYear(int year);
    [[nodiscard]] QVariantList years() const;
    [[nodiscard]] QString who() const { return who_; }
    void setWho(const QString& who);
    [[nodiscard]] QString todayText() const;
    [[nodiscard]] QString todayInWords() const;
    /// GM....: only what is in this gemeente; empty: all.
    [[nodiscard]] QString gemeente() const { return gemeente_; }
    void setGemeente(const QString& gemeente);

    /// { label, figure, note }
    [[nodiscard]] QVariantList figures() const { return figures_; }
    /// text, page ("knelpunten", "inzet", "signalen", "overzicht"), id
    [[nodiscard]] RowModel* attention() { return &attention_; }
    [[nodiscard]] RowModel* targets() { return &targets_; }
    [[nodiscard]] QString boardNote() const { return board_note_; }
    [[nodiscard]] RowModel* knelpunten() { return &knelpunten_; }
    [[nodiscard]] RowModel* inzetten() { return &inzetten_; }
    [[nodiscard]] RowModel* money() { return &money_; }
    /// { id, text, holds, found, expected }
    [[nodiscard]] QVariantList checks() const { return checks_; }
    [[nodiscard]] QString budgetNote() const { return budget_note_; }
    [[nodiscard]] bool hasBudget() const { return data_ && data_->catalogue.budget(year_) != nullptr; }
    [[nodiscard]] QString budgetSource() const;
    /// Year whose lines a new begroting can begin with; 0 when there is nothing to begin.
    [[nodiscard]] int budgetExample() const;
    /// { label, figure }: of each side, and the difference.
    [[nodiscard]] QVariantList budgetTotals() const;
    [[nodiscard]] QVariantList budgetSides() const;
    [[nodiscard]] bool canUndoBudget() const;
    [[nodiscard]] RowModel* deskFigures() { return &desk_figures_; }
    [[nodiscard]] RowModel* deskTodo() { return &desk_todo_; }
    [[nodiscard]] RowModel* desk() { return &desk_; }

    /// { id, label, types, euro, days, reach, halfLife, offer }
    [[nodiscard]] QVariantList interventions() const;
    [[nodiscard]] QVariantList budgetLines() const;
    [[nodiscard]] QVariantList results() const;
    [[nodiscard]] QVariantList gemeenten() const;
    [[nodiscard]] QVariantList signalKinds() const;
    [[nodiscard]] QStringList partners() const;

    /// What is tied to the area that is selected: { name, knelpunten, inzetten, results, money }, lists of maps.
    [[nodiscard]] QVariantMap links() const { return links_; }
    void showArea(std::optional<programme::AreaRef> area);

    [[nodiscard]] const std::shared_ptr<const ProgrammeData>& data() const { return data_; }

    /// One knelpunt or inzet with everything that is known of it, for its form.
    Q_INVOKABLE QVariantMap knelpunt(const QString& code) const;
    Q_INVOKABLE QVariantMap inzet(qlonglong id) const;
    /// { label, side, euro, source } of a line of the begroting.
    Q_INVOKABLE QVariantMap budgetLine(const QString& id) const;
    /// A new inzet as the menukaart has it; fields of `draft` (intervention, area, date, ...) over that.
    Q_INVOKABLE QVariantMap inzetDraft(const QVariantMap& draft) const;
    /// The next free number: "G-2026-03".
    Q_INVOKABLE QString nextCode(const QString& type) const;
    Q_INVOKABLE QString areaName(const QString& code) const;
    /// Codes of the areas that a knelpunt, an inzet or a target is about.
    Q_INVOKABLE QStringList areasOfKnelpunt(const QString& code) const;

    // Changes. Each answers later: with `saved` and what it was, or with `failed`. A form that cannot be understood (a
    // date that is none) fails at once.
    Q_INVOKABLE bool saveKnelpunt(const QVariantMap& form);
    Q_INVOKABLE bool decide(const QString& code, const QString& kind, const QString& date, const QString& body,
                            const QString& why);
    /// Ties a knelpunt to something, or unties it. `kind`: "area", "result" or "inzet".
    Q_INVOKABLE bool link(const QString& code, const QString& kind, const QString& id, bool tied, const QString& why);
    Q_INVOKABLE bool saveInzet(const QVariantMap& form);
    /// Takes an inzet away that was a mistake; refused when something hangs on it.
    Q_INVOKABLE bool removeInzet(qlonglong id, const QString& why);
    Q_INVOKABLE bool evaluate(qlonglong id, const QString& date, const QString& text, const QString& reach);
    Q_INVOKABLE bool record(const QVariantMap& form);
    Q_INVOKABLE bool addSignal(const QVariantMap& form);
    Q_INVOKABLE bool share(const QString& code, const QString& partner, const QString& date);
    Q_INVOKABLE bool publish(const QString& code, const QString& date);
    /// A begroting of the year; with the lines of another year, or empty.
    Q_INVOKABLE bool makeBudget(const QString& source, bool with_lines);
    Q_INVOKABLE bool saveBudgetSource(const QString& source);
    /// { line (empty: a new one), label, side, euro, source }
    Q_INVOKABLE bool saveBudgetLine(const QVariantMap& form);
    Q_INVOKABLE bool removeBudgetLine(const QString& id);
    /// A sum that need not hold any more.
    Q_INVOKABLE bool dropBudgetSum(const QString& id);
    /// The begroting of the year as it was before its last change.
    Q_INVOKABLE bool undoBudget();
    Q_INVOKABLE void importRegister(const QString& kind, const QUrl& file);
    Q_INVOKABLE void exportRegister(const QString& kind, const QUrl& file);
    Q_INVOKABLE void exportBoard(const QUrl& file);

    /// Runs on the programme's thread with the project open for writing; then everything is read anew. `what` gives
    /// what to say when it worked. Answers to `failed` or `saved`.
    using Work = std::function<Result<QString>(store::Project&, programme::Ledger&)>;
    void change(Work work, const QString& subject = {});
    [[nodiscard]] store::Change changeBy(const QString& why) const;

Q_SIGNALS:
    void busyChanged();
    void changed();
    void linksChanged();
    void whoChanged();
    /// What was changed: "inzet", "knelpunt", ...; and the number or code that it has now.
    void saved(const QString& subject);
    void said(const QString& sentence);
    void failed(const gk::Error& error);
    void formProblem(const QString& sentence);
    void reachChanged(); ///< voorlichting that was given is another: scores must be made anew

private:
    /// What the thread of the registers gives back.
    struct Answer {
        Status status;
        std::shared_ptr<const ProgrammeData> data; ///< null: as it was
        QString said, subject;
    };
    void run(std::function<Answer()> work);
    void read(std::function<Status(programme::Ledger&, Answer&)> work, const QString& said = {});
    void show(std::shared_ptr<const ProgrammeData> data);
    void makeRows();
    void makeBoard();
    void makeMoney();
    void makeDesk();
    void makeLinks();
    [[nodiscard]] std::optional<programme::Day> dayOf(const QString& text);
    bool complain(const QString& sentence);
    bool changeKnelpunt(const QString& code, const QString& why,
                        std::function<Status(programme::Ledger&, programme::Knelpunt&)> edit);
    void changeBudget(std::function<Result<QString>(programme::Budget&)> edit, const QString& why);
    /// Remembers what a change that was stored took the place of.
    void followBudget(const QString& subject);
    bool changeSignal(const QString& code, std::function<void(programme::DeskSignal&)> edit);

    std::filesystem::path project_;
    std::optional<programme::Day> today_;
    std::shared_ptr<const ProgrammeData> data_;
    std::optional<programme::AreaRef> area_;
    int year_ = 0;
    QString who_, gemeente_, board_note_, budget_note_;
    QVariantList figures_, checks_;
    QVariantMap links_;
    RowModel attention_, targets_, knelpunten_, inzetten_, money_, desk_figures_, desk_todo_, desk_;
    std::vector<programme::Budget> budgets_before_; ///< of this session, the newest last
    std::optional<programme::Budget> budget_pending_;
    int budget_undone_ = 0;
    int running_ = 0;
    std::uint64_t session_ = 0; ///< answers for a project that was closed are dropped
    QThreadPool pool_;
};

} // namespace gk::desktop
