// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/programme/programme.hpp"
#include "gis/programme/plan_project.hpp"

namespace gk::desktop {

/// Choosing a year of voorlichting: what may be spent, what things cost, how fair it must be; then the plan as a list
/// by day, what holds it back, and into the register. Choices by hand (keep this, not there) go along into the next
/// plan.
class Planner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY busyChanged)
    Q_PROPERTY(QString line READ line WRITE setLine NOTIFY wishChanged)
    Q_PROPERTY(QString money READ money WRITE setMoney NOTIFY wishChanged)
    Q_PROPERTY(QString teamDays READ teamDays WRITE setTeamDays NOTIFY wishChanged)
    Q_PROPERTY(bool everyGemeente READ everyGemeente WRITE setEveryGemeente NOTIFY wishChanged)
    Q_PROPERTY(int perGemeente READ perGemeente WRITE setPerGemeente NOTIFY wishChanged)
    Q_PROPERTY(int perArea READ perArea WRITE setPerArea NOTIFY wishChanged)
    Q_PROPERTY(int spacing READ spacing WRITE setSpacing NOTIFY wishChanged)
    Q_PROPERTY(gk::desktop::RowModel* costs READ costs CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* choices READ choices CONSTANT)
    Q_PROPERTY(gk::desktop::RowModel* items READ items CONSTANT)
    Q_PROPERTY(bool planned READ planned NOTIFY answered)
    Q_PROPERTY(bool acceptable READ acceptable NOTIFY answered)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY answered)
    Q_PROPERTY(QStringList binds READ binds NOTIFY answered)
    Q_PROPERTY(QStringList notes READ notes NOTIFY answered)
    Q_PROPERTY(QStringList clash READ clash NOTIFY answered)

public:
    explicit Planner(Programme& programme, QObject* parent = nullptr);
    ~Planner() override;

    void open(const std::filesystem::path& project);
    void clear();
    void retranslate();
    /// The scores of the project are older than its data: the next plan makes them anew first.
    void setStale(bool stale) { stale_ = stale; }

    [[nodiscard]] bool busy() const { return cancelled_ != nullptr; }
    [[nodiscard]] QString stage() const { return stage_; }
    [[nodiscard]] QString line() const { return line_; }
    void setLine(const QString& line);
    /// Euros for what is new; empty: what the line has left.
    [[nodiscard]] QString money() const { return money_; }
    void setMoney(const QString& money);
    /// Each quarter; empty: as many as one team can.
    [[nodiscard]] QString teamDays() const { return team_days_; }
    void setTeamDays(const QString& days);
    [[nodiscard]] bool everyGemeente() const { return every_gemeente_; }
    void setEveryGemeente(bool every);
    [[nodiscard]] int perGemeente() const { return per_gemeente_; }
    void setPerGemeente(int most);
    [[nodiscard]] int perArea() const { return per_area_; }
    void setPerArea(int most);
    /// Kilometres.
    [[nodiscard]] int spacing() const { return spacing_; }
    void setSpacing(int km);

    [[nodiscard]] RowModel* costs() { return &costs_; }
    [[nodiscard]] RowModel* choices() { return &choices_; }
    [[nodiscard]] RowModel* items() { return &items_; }
    [[nodiscard]] bool planned() const { return answer_ != nullptr; }
    /// There is something new in it, that the register does not have.
    [[nodiscard]] bool acceptable() const;
    [[nodiscard]] QVariantList figures() const;
    [[nodiscard]] QStringList binds() const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QStringList clash() const;
    [[nodiscard]] const std::shared_ptr<const programme::PlanAnswer>& answer() const { return answer_; }

    /// What one deployment costs; empty: it takes no part.
    Q_INVOKABLE void setCost(const QString& intervention, const QString& euro);
    /// The costs as they stand into the menukaart of the project.
    Q_INVOKABLE void saveCosts();
    Q_INVOKABLE void make();
    Q_INVOKABLE void cancel();
    /// A row of the plan must stay, or must not come back.
    Q_INVOKABLE void keep(int row);
    Q_INVOKABLE void throwOut(int row);
    Q_INVOKABLE void removeChoice(int row);
    /// Areas that were chosen on the map take part whatever their place in the list, with this intervention.
    Q_INVOKABLE void wish(const QStringList& areas, const QString& intervention);
    Q_INVOKABLE QStringList chosenAreas() const;
    Q_INVOKABLE void accept(const QString& team, const QString& why);
    /// .csv, .xlsx, .ods or .gpkg; or .ics: as a calendar.
    Q_INVOKABLE void save(const QUrl& file);

Q_SIGNALS:
    void busyChanged();
    void wishChanged();
    void answered();
    void said(const QString& sentence);
    void failed(const gk::Error& error);
    void formProblem(const QString& sentence);
    void scored(); ///< the project has a new score

private:
    struct Made;
    [[nodiscard]] std::optional<programme::PlanWish> makeWish();
    void show(const std::shared_ptr<Made>& made);
    void listCosts();
    void listChoices();
    void listItems();
    void remember(const programme::PlanChoice& choice);

    Programme& programme_;
    std::filesystem::path project_;
    bool stale_ = false;
    QString stage_, line_ = QStringLiteral("lasten-werkbudget"), money_, team_days_;
    bool every_gemeente_ = true;
    int per_gemeente_ = 0, per_area_ = 3, spacing_ = 0;
    std::map<QString, QString> cost_; ///< as typed, over the menukaart's
    std::vector<programme::PlanChoice> wanted_;
    std::shared_ptr<const programme::PlanAnswer> answer_;
    RowModel costs_, choices_, items_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    std::uint64_t session_ = 0;
    QThreadPool pool_;
};

} // namespace gk::desktop
