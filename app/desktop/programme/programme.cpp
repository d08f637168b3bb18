// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/programme.hpp"

#include <algorithm>
#include <set>

#include <QDate>
#include <QSettings>
#include <QtConcurrent>

#include "app/desktop/programme/forms.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {
namespace {

constexpr auto who_key = "programma/wie";

} // namespace

std::string form_field(const QVariantMap& form, const char* name) {
    return form.value(QString::fromLatin1(name)).toString().trimmed().toStdString();
}

Programme::Programme(QObject* parent)
    : QObject(parent)
    , who_(QSettings().value(QLatin1String(who_key)).toString())
    , attention_({"text", "page", "subject"})
    , targets_({"resultId", "text", "stateId", "stateText", "progress", "share", "due", "missing", "perGemeente",
                "isShare", "theme", "basis"})
    , knelpunten_({"code", "type", "typeText", "title", "stateText", "inForce", "overdue", "areas", "decided"})
    , inzetten_(
          {"number", "what", "area", "areaId", "gemeente", "date", "status", "statusText", "euro", "warning", "month"})
    , money_({"line", "label", "budget", "spent", "planned", "over", "spentShare", "plannedShare", "group", "heading",
              "source"})
    , desk_figures_({"period", "partner", "received", "inTime", "late", "waiting", "share", "low"})
    , desk_todo_({"code", "kind", "text_", "days", "late", "publish"})
    , desk_({"code", "kind", "gemeente", "received", "shares", "published", "imported", "canPublish"}) {
    pool_.setMaxThreadCount(1); // changes one after another
    connect(this, &Programme::saved, this, &Programme::followBudget);
}

Programme::~Programme() {
    pool_.waitForDone();
}

programme::Day Programme::today() const {
    if (today_) return *today_;
    const QDate date = QDate::currentDate();
    return programme::Day(std::chrono::days(QDate(1970, 1, 1).daysTo(date)));
}

void Programme::setToday(programme::Day today) {
    today_ = today;
    if (!project_.empty()) open(std::filesystem::path(project_));
}

QString Programme::todayInWords() const {
    return day_text(today());
}

QString Programme::todayText() const {
    return typed_day(today());
}

store::Change Programme::changeBy(const QString& why) const {
    return {who_.trimmed().toStdString(), why.trimmed().toStdString()};
}

void Programme::setWho(const QString& who) {
    if (who == who_) return;
    who_ = who;
    QSettings().setValue(QLatin1String(who_key), who_);
    Q_EMIT whoChanged();
}

bool Programme::complain(const QString& sentence) {
    Q_EMIT formProblem(sentence);
    return false;
}

std::optional<programme::Day> Programme::dayOf(const QString& text) {
    const auto day = read_day(text);
    if (!day) complain(tr("\"%1\" is geen datum. Schrijf de dag als 31-03-2026.").arg(text));
    return day;
}

void Programme::run(std::function<Answer()> work) {
    ++running_;
    Q_EMIT busyChanged();
    QtConcurrent::run(&pool_, std::move(work)).then(this, [this, session = session_](const Answer& answer) {
        --running_;
        Q_EMIT busyChanged();
        if (session != session_) return;
        if (answer.data) show(answer.data);
        if (!answer.status) {
            Q_EMIT failed(answer.status.error());
            return;
        }
        if (!answer.said.isEmpty()) Q_EMIT said(answer.said);
        if (!answer.subject.isEmpty()) Q_EMIT saved(answer.subject);
    });
}

void Programme::open(const std::filesystem::path& project) {
    ++session_;
    if (project != project_) {
        data_.reset();
        year_ = 0;
        gemeente_.clear();
        area_.reset();
        budgets_before_.clear();
        budget_pending_.reset();
    }
    project_ = project;
    read([](programme::Ledger& ledger, Answer& answer) -> Status {
        auto data = read_programme(ledger);
        if (!data) return std::unexpected(data.error());
        answer.data = *std::move(data);
        return {};
    });
}

void Programme::read(std::function<Status(programme::Ledger&, Answer&)> work, const QString& said) {
    run([file = project_, today = today(), work = std::move(work), said]() -> Answer {
        Answer answer{.status = {}, .data = {}, .said = said, .subject = {}};
        answer.status = [&]() -> Status {
            auto opened = store::Project::open(file, store::Project::Mode::read);
            if (!opened) return std::unexpected(opened.error());
            auto ledger = programme::Ledger::open(*opened, today);
            return ledger ? work(*ledger, answer) : Status(std::unexpected(ledger.error()));
        }();
        return answer;
    });
}

void Programme::change(Work work, const QString& subject) {
    run([file = project_, today = today(), work = std::move(work), subject]() -> Answer {
        Answer answer{.status = {}, .data = {}, .said = {}, .subject = subject};
        answer.status = [&]() -> Status {
            auto opened = store::Project::open(file, store::Project::Mode::write);
            if (!opened) return std::unexpected(opened.error());
            auto ledger = programme::Ledger::open(*opened, today);
            if (!ledger) return std::unexpected(ledger.error());
            auto said = work(*opened, *ledger);
            if (!said) return std::unexpected(said.error());
            answer.said = *said;
            auto data = read_programme(*ledger);
            if (!data) return std::unexpected(data.error());
            answer.data = *std::move(data);
            return {};
        }();
        return answer;
    });
}

void Programme::show(std::shared_ptr<const ProgrammeData> data) {
    const bool other_reach = data_ && !same_reach(*data_, *data);
    data_ = std::move(data);
    if (year_ == 0) year_ = programme::year_of(data_->today);
    makeRows();
    if (other_reach) Q_EMIT reachChanged();
}

void Programme::clear() {
    ++session_;
    project_.clear();
    data_.reset();
    area_.reset();
    budgets_before_.clear();
    budget_pending_.reset();
    year_ = 0;
    gemeente_.clear();
    makeRows();
}

void Programme::retranslate() {
    makeRows();
}

void Programme::setYear(int year) {
    if (year == year_ || year < 1980 || year > 2099) return;
    year_ = year;
    makeRows();
}

void Programme::setGemeente(const QString& gemeente) {
    if (gemeente == gemeente_) return;
    gemeente_ = gemeente;
    makeRows();
}

QVariantList Programme::years() const {
    std::set<std::int32_t> years{year_, programme::year_of(today()), programme::year_of(today()) + 1};
    if (data_) {
        for (const auto& budget : data_->catalogue.budgets) years.insert(budget.year);
        for (const auto& plan : data_->catalogue.plans) years.insert(plan.year);
        for (const auto& inzet : data_->inzetten) years.insert(programme::year_of(inzet.date));
    }
    years.erase(0);
    QVariantList list;
    for (const std::int32_t year : years)
        list << QVariantMap{{QStringLiteral("id"), year}, {QStringLiteral("label"), QString::number(year)}};
    return list;
}

QVariantList Programme::interventions() const {
    QVariantList list;
    if (!data_) return list;
    for (const programme::Intervention& item : data_->catalogue.menukaart.interventions) {
        QVariantList types;
        for (const region::AreaType type : item.area_types) types << static_cast<int>(type);
        list << QVariantMap{
            {QStringLiteral("id"), text_of(item.id)},
            {QStringLiteral("label"), text_of(item.name)},
            {QStringLiteral("description"), text_of(item.description)},
            {QStringLiteral("types"), types},
            {QStringLiteral("euro"), item.euro ? map::whole_number(std::llround(*item.euro)) : QString()},
            {QStringLiteral("days"), plain_number(item.team_days)},
            {QStringLiteral("offer"), text_of(item.requires_offer)}};
    }
    return list;
}

QVariantList Programme::budgetLines() const {
    QVariantList list{
        QVariantMap{{QStringLiteral("id"), QString()}, {QStringLiteral("label"), tr("geen: het kost niets")}}};
    const programme::Budget* budget = data_ ? data_->catalogue.budget(year_) : nullptr;
    if (budget == nullptr) return list;
    for (const programme::BudgetLine& line : budget->lines)
        if (line.side == programme::Side::lasten)
            list << QVariantMap{{QStringLiteral("id"), text_of(line.id)},
                                {QStringLiteral("label"), text_of(line.label)}};
    return list;
}

QVariantList Programme::results() const {
    QVariantList list{QVariantMap{{QStringLiteral("id"), QString()}, {QStringLiteral("label"), tr("geen")}}};
    const programme::YearPlan* plan = data_ ? data_->catalogue.plan(year_) : nullptr;
    if (plan == nullptr && data_ && !data_->catalogue.plans.empty()) plan = &data_->catalogue.plans.back();
    if (plan == nullptr) return list;
    for (const programme::PlannedResult& result : plan->results)
        list << QVariantMap{{QStringLiteral("id"), text_of(result.id)},
                            {QStringLiteral("label"), text_of(result.text)}};
    return list;
}

QVariantList Programme::gemeenten() const {
    QVariantList list{QVariantMap{{QStringLiteral("id"), QString()}, {QStringLiteral("label"), tr("Alle gemeenten")}}};
    if (!data_) return list;
    std::vector<std::pair<std::string, std::string>> named;
    for (const std::string& code : data_->areas.gemeenten()) named.emplace_back(data_->areas.gemeente_name(code), code);
    std::ranges::sort(named);
    for (const auto& [name, code] : named)
        list << QVariantMap{{QStringLiteral("id"), text_of(code)}, {QStringLiteral("label"), text_of(name)}};
    return list;
}

QVariantList Programme::signalKinds() const {
    QVariantList list;
    for (const std::string_view kind : programme::signal_kinds())
        list << QVariantMap{{QStringLiteral("id"), text_of(kind)}, {QStringLiteral("label"), signal_kind_text(kind)}};
    return list;
}

QStringList Programme::partners() const {
    std::set<QString> names;
    if (data_)
        for (const programme::DeskSignal& signal : data_->desk)
            for (const programme::DeskShare& share : signal.shares)
                if (!share.partner.empty() && share.partner != programme::unknown_partner)
                    names.insert(text_of(share.partner));
    return {names.begin(), names.end()};
}

void Programme::showArea(std::optional<programme::AreaRef> area) {
    if (area == area_) return;
    area_ = std::move(area);
    makeLinks();
}

QString Programme::areaName(const QString& code) const {
    if (!data_) return code;
    const auto found = data_->areas.find(code.toStdString());
    return found ? text_of((*found)->name) : code;
}

QStringList Programme::areasOfKnelpunt(const QString& code) const {
    QStringList codes;
    if (!data_) return codes;
    for (const programme::Knelpunt& knelpunt : data_->knelpunten)
        if (text_of(knelpunt.code) == code)
            for (const programme::AreaRef& area : knelpunt.areas) codes << text_of(area.id);
    return codes;
}

} // namespace gk::desktop
