// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/planner.hpp"

#include <algorithm>
#include <cmath>

#include <QtConcurrent>

#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/prepare_run.hpp"
#include "gis/scoring/scoring.hpp"

namespace gk::desktop {
namespace {

using programme::PlanAnswer;
using programme::PlanChoice;

/// The project's scores anew, by the models of its last run; the standard ones when it never had any.
Status score_again(store::Project& project, const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    std::vector<score::Model> models = model::standard_models();
    scoring::ScoreOptions options;
    if (*run) {
        auto used = scoring::run_models(project, (*run)->id);
        if (!used) return std::unexpected(used.error());
        models = *std::move(used);
        options.cell = (*run)->cell;
    }
    const auto done = scoring::score_project(project, models, options, progress);
    return done ? Status() : Status(std::unexpected(done.error()));
}

} // namespace

struct Planner::Made {
    Status status;
    std::shared_ptr<const PlanAnswer> answer;
    bool scored = false;
};

Planner::Planner(Programme& programme, QObject* parent)
    : QObject(parent)
    , programme_(programme)
    , costs_({"interventionId", "label", "description", "euro", "days", "takesPart"})
    , choices_({"text"})
    , items_(
          {"date", "month", "what", "area", "areaId", "gemeente", "typeText", "euro", "priority", "kept", "quarter"}) {
    connect(&programme_, &Programme::changed, this, [this] {
        if (answer_ && answer_->year != programme_.year()) {
            answer_.reset();
            listItems();
            Q_EMIT answered();
        }
        listCosts();
    });
    connect(&programme_, &Programme::saved, this, [this](const QString& subject) {
        if (subject != QLatin1String("costs")) return;
        cost_.clear(); // the menukaart has them now
        listCosts();
    });
    pool_.setMaxThreadCount(1);
}

Planner::~Planner() {
    cancel();
    pool_.waitForDone();
}

void Planner::open(const std::filesystem::path& project) {
    if (project == project_) return;
    clear();
    project_ = project;
}

void Planner::clear() {
    ++session_;
    cancel();
    project_.clear();
    answer_.reset();
    wanted_.clear();
    cost_.clear();
    money_.clear();
    team_days_.clear();
    retranslate();
}

void Planner::retranslate() {
    listCosts();
    listChoices();
    listItems();
    Q_EMIT wishChanged();
    Q_EMIT answered();
}

void Planner::setLine(const QString& line) {
    if (line == line_) return;
    line_ = line;
    Q_EMIT wishChanged();
}
void Planner::setMoney(const QString& money) {
    if (money == money_) return;
    money_ = money;
    Q_EMIT wishChanged();
}
void Planner::setTeamDays(const QString& days) {
    if (days == team_days_) return;
    team_days_ = days;
    Q_EMIT wishChanged();
}
void Planner::setEveryGemeente(bool every) {
    if (every == every_gemeente_) return;
    every_gemeente_ = every;
    Q_EMIT wishChanged();
}
void Planner::setPerGemeente(int most) {
    if (most == per_gemeente_ || most < 0) return;
    per_gemeente_ = most;
    Q_EMIT wishChanged();
}
void Planner::setPerArea(int most) {
    if (most == per_area_ || most < 1 || most > 4) return;
    per_area_ = most;
    Q_EMIT wishChanged();
}
void Planner::setSpacing(int km) {
    if (km == spacing_ || km < 0) return;
    spacing_ = km;
    Q_EMIT wishChanged();
}

void Planner::setCost(const QString& intervention, const QString& euro) {
    cost_[intervention] = euro.trimmed();
    listCosts();
}

void Planner::listCosts() {
    std::vector<QVariantMap> rows;
    if (const auto& data = programme_.data())
        for (const programme::Intervention& item : data->catalogue.menukaart.interventions) {
            const QString id = text_of(item.id);
            const auto typed = cost_.find(id);
            const QString euro = typed != cost_.end() ? typed->second
                                 : item.euro          ? map::whole_number(std::llround(*item.euro))
                                                      : QString();
            rows.push_back({{QStringLiteral("interventionId"), id},
                            {QStringLiteral("label"), text_of(item.name)},
                            {QStringLiteral("description"), text_of(item.description)},
                            {QStringLiteral("euro"), euro},
                            {QStringLiteral("days"), plain_number(item.team_days)},
                            {QStringLiteral("takesPart"), !euro.isEmpty()}});
        }
    costs_.setRows(std::move(rows));
}

std::optional<programme::PlanWish> Planner::makeWish() {
    const auto complain = [this](const QString& sentence) {
        Q_EMIT formProblem(sentence);
        return std::nullopt;
    };
    programme::PlanWish wish;
    wish.year = programme_.year();
    wish.line = line_.toStdString();
    if (!money_.trimmed().isEmpty()) {
        wish.money = read_euro(money_);
        if (!wish.money) return complain(tr("Vul bij het budget hele euro's in, bijvoorbeeld 60.000."));
    }
    if (!team_days_.trimmed().isEmpty()) {
        const auto days = read_number(team_days_);
        if (!days || *days < 0) return complain(tr("Vul bij de dagen van het team een getal in."));
        wish.team_days = days;
    }
    for (const QVariantMap& row : costs_.rows()) {
        const QString text = row.value(QStringLiteral("euro")).toString();
        const QString label = row.value(QStringLiteral("label")).toString();
        if (text.isEmpty()) continue;
        const auto euro = read_euro(text);
        if (!euro) return complain(tr("Vul bij %1 hele euro's in, bijvoorbeeld 750.").arg(label));
        const std::string id = row.value(QStringLiteral("interventionId")).toString().toStdString();
        wish.cost[id] = static_cast<double>(*euro);
        wish.interventions.push_back(id);
    }
    if (wish.interventions.empty())
        return complain(
            tr("Vul eerst in wat de middelen kosten. Een middel zonder prijs doet niet mee; 0 is ook een prijs."));
    wish.every_gemeente = every_gemeente_;
    wish.most_per_gemeente = static_cast<std::uint32_t>(per_gemeente_);
    wish.most_per_area = static_cast<std::uint32_t>(per_area_);
    wish.spacing_m = 1000.0 * spacing_;
    wish.choices = wanted_;
    wish.options.seconds = 30;
    return wish;
}

void Planner::saveCosts() {
    std::map<std::string, std::optional<double>> costs;
    for (const QVariantMap& row : costs_.rows()) {
        const QString text = row.value(QStringLiteral("euro")).toString();
        const auto euro = read_euro(text);
        if (!text.isEmpty() && !euro) {
            Q_EMIT formProblem(
                tr("Vul bij %1 hele euro's in, bijvoorbeeld 750.").arg(row.value(QStringLiteral("label")).toString()));
            return;
        }
        costs[row.value(QStringLiteral("interventionId")).toString().toStdString()] =
            euro ? std::optional(static_cast<double>(*euro)) : std::nullopt;
    }
    programme_.change(
        [costs, by = programme_.changeBy(tr("prijzen ingevuld bij het plan"))](
            store::Project&, programme::Ledger& ledger) -> Result<QString> {
            programme::Menukaart menukaart = ledger.catalogue().menukaart;
            for (programme::Intervention& item : menukaart.interventions)
                if (const auto found = costs.find(item.id); found != costs.end()) item.euro = found->second;
            const auto done = ledger.put(store::Document{.kind = store::DocumentKind::menukaart,
                                                         .year = 0,
                                                         .file_name = {},
                                                         .toml = programme::to_toml(menukaart)},
                                         by);
            if (!done) return std::unexpected(done.error());
            return tr("De prijzen zijn bewaard in het project.");
        },
        QStringLiteral("costs"));
}

void Planner::make() {
    if (busy() || project_.empty()) return;
    const auto wish = makeWish();
    if (!wish) return;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    stage_ = stale_ ? tr("Scores opnieuw maken…") : tr("Plan maken…");
    Q_EMIT busyChanged();
    auto work = [file = project_, today = programme_.today(), wish = *wish, cancelled = cancelled_, stale = stale_] {
        auto made = std::make_shared<Made>();
        const Progress progress = [cancelled](std::string_view, std::uint64_t, std::uint64_t) { return !*cancelled; };
        made->status = [&]() -> Status {
            auto project = store::Project::open(file, stale ? store::Project::Mode::write : store::Project::Mode::read);
            if (!project) return std::unexpected(project.error());
            if (stale) {
                if (auto done = score_again(*project, progress); !done) return done;
                made->scored = true;
            }
            auto ledger = programme::Ledger::open(*project, today);
            if (!ledger) return std::unexpected(ledger.error());
            auto answer = programme::plan_project(*ledger, *project, wish, progress);
            if (!answer) return std::unexpected(answer.error());
            made->answer = std::make_shared<const PlanAnswer>(*std::move(answer));
            return {};
        }();
        return made;
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session = session_](const std::shared_ptr<Made>& made) {
            if (session == session_) show(made);
        });
}

void Planner::show(const std::shared_ptr<Made>& made) {
    cancelled_.reset();
    stage_.clear();
    Q_EMIT busyChanged();
    if (made->scored) {
        stale_ = false;
        Q_EMIT scored();
    }
    if (!made->status) {
        if (made->status.error().code != ErrorCode::interrupted) Q_EMIT failed(made->status.error());
        return;
    }
    answer_ = made->answer;
    listItems();
    Q_EMIT answered();
}

void Planner::cancel() {
    if (!cancelled_) return;
    *cancelled_ = true;
    cancelled_.reset();
    ++session_;
    stage_.clear();
    Q_EMIT busyChanged();
}

void Planner::remember(const PlanChoice& choice) {
    std::erase_if(wanted_, [&](const PlanChoice& other) {
        return other.area == choice.area && other.intervention == choice.intervention;
    });
    wanted_.push_back(choice);
    listChoices();
}

void Planner::removeChoice(int row) {
    if (row < 0 || row >= static_cast<int>(wanted_.size())) return;
    wanted_.erase(wanted_.begin() + row);
    listChoices();
}

void Planner::wish(const QStringList& areas, const QString& intervention) {
    for (const QString& area : areas)
        remember({.area = area.toStdString(), .intervention = intervention.toStdString(), .wanted = true});
    Q_EMIT said(tr("In het volgende plan: %1 gebieden.").arg(areas.size()));
}

void Planner::listChoices() {
    std::vector<QVariantMap> rows;
    const auto& data = programme_.data();
    for (const PlanChoice& choice : wanted_) {
        const auto* item = data ? programme::find(data->catalogue.menukaart, choice.intervention) : nullptr;
        const QString what = text_of(item == nullptr ? choice.intervention : item->name);
        const QString area = programme_.areaName(text_of(choice.area));
        QString text = choice.wanted ? tr("Wel: %1 in %2").arg(what, area) : tr("Niet: %1 in %2").arg(what, area);
        if (choice.quarter) text += tr(", kwartaal %1").arg(*choice.quarter);
        rows.push_back({{QStringLiteral("text"), text}});
    }
    choices_.setRows(std::move(rows));
}

} // namespace gk::desktop
