// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/planner.hpp"

#include <algorithm>
#include <cmath>
#include <set>

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
using programme::PlannedInzet;
using programme::PlanNote;
using programme::Rule;

QString rule_text(Rule rule) {
    switch (rule) {
    case Rule::money: return Planner::tr("het geld");
    case Rule::team: return Planner::tr("de dagen van het team");
    case Rule::every_gemeente: return Planner::tr("elke gemeente minstens één voorlichting");
    case Rule::most_per_gemeente: return Planner::tr("het hoogste aantal in één gemeente");
    case Rule::spacing: return Planner::tr("de afstand tussen gebieden");
    case Rule::fixed: return Planner::tr("wat met de hand is gekozen");
    }
    return {};
}

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
        wish.team_days = *days;
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

void Planner::listItems() {
    std::vector<QVariantMap> rows;
    const auto& data = programme_.data();
    if (answer_ && data)
        for (const PlannedInzet& item : answer_->items) {
            const programme::Intervention* what = programme::find(data->catalogue.menukaart, item.inzet.intervention);
            const QString day = day_text(item.inzet.date);
            rows.push_back({{QStringLiteral("date"), day},
                            {QStringLiteral("month"), upper_first(day.section(QLatin1Char(' '), 1))},
                            {QStringLiteral("what"), text_of(what == nullptr ? item.inzet.intervention : what->name)},
                            {QStringLiteral("area"), text_of(item.area_name)},
                            {QStringLiteral("areaId"), text_of(item.inzet.area.id)},
                            {QStringLiteral("gemeente"), text_of(data->areas.gemeente_name(item.inzet.gemeente))},
                            {QStringLiteral("typeText"), map::type_text(item.inzet.type)},
                            {QStringLiteral("euro"), euro_text(item.inzet.euro)},
                            {QStringLiteral("priority"), map::number(item.priority, 1)},
                            {QStringLiteral("kept"), item.kept},
                            {QStringLiteral("quarter"), item.quarter}});
        }
    items_.setRows(std::move(rows));
}

bool Planner::acceptable() const {
    return answer_ && std::ranges::any_of(answer_->items, [](const PlannedInzet& item) { return !item.kept; });
}

QVariantList Planner::figures() const {
    QVariantList list;
    if (!answer_ || !answer_->clash.empty()) return list;
    const auto add = [&](const QString& label, const QString& figure, const QString& note = {}) {
        list << QVariantMap{
            {QStringLiteral("label"), label}, {QStringLiteral("figure"), figure}, {QStringLiteral("note"), note}};
    };
    std::set<std::string> gemeenten;
    for (const PlannedInzet& item : answer_->items) gemeenten.insert(item.inzet.gemeente);
    const auto& data = programme_.data();
    add(tr("Inzet"), QString::number(answer_->items.size()),
        tr("uit %1 gebieden").arg(map::whole_number(static_cast<std::int64_t>(answer_->areas))));
    add(tr("Gemeenten"), QString::number(gemeenten.size()),
        data ? tr("van %1").arg(data->areas.gemeenten().size()) : QString());
    add(tr("Kosten van wat nieuw is"), euro_text(answer_->spent), tr("van %1").arg(euro_text(answer_->money)));
    add(tr("Beter kan hoogstens"), map::number(100 * answer_->plan.gap(), 2) + QStringLiteral("%"),
        answer_->plan.proven ? QString() : tr("de tijd was om"));
    if (answer_->plan.top_of_list) {
        const double top = *answer_->plan.top_of_list;
        add(tr("Meer dan de lijst volgen"),
            map::number(top > 0 ? 100 * (answer_->plan.need_met / top - 1) : 0, 1) + QStringLiteral("%"));
    } else {
        add(tr("De lijst volgen"), QStringLiteral("–"), tr("kan niet met deze regels"));
    }
    return list;
}

QStringList Planner::binds() const {
    QStringList list;
    const auto& data = programme_.data();
    if (!answer_ || !data) return list;
    std::map<Rule, QStringList> what;
    for (const programme::Binding& one : answer_->plan.binding) {
        QString name = text_of(one.what);
        if (one.rule == Rule::team) name = tr("kwartaal %1").arg(name.section(QLatin1Char(' '), -1));
        else if (one.rule == Rule::money) name.clear();
        else if (name.startsWith(QLatin1String("GM"))) name = text_of(data->areas.gemeente_name(one.what));
        what[one.rule] << name;
    }
    for (auto& [rule, names] : what) {
        names.removeAll(QString());
        const auto count = names.size();
        QString line = upper_first(rule_text(rule));
        if (count > 4) line += tr(": in %1 gevallen").arg(count);
        else if (count > 0) line += QStringLiteral(": ") + names.join(QStringLiteral(", "));
        list << line;
    }
    if (answer_->thousand_euro && answer_->plan.need_met > 0)
        list << tr("€ 1.000 meer zou ongeveer %1% meer behoefte vervullen")
                    .arg(map::number(100 * *answer_->thousand_euro / answer_->plan.need_met, 2));
    else if (answer_->clash.empty()) list << tr("Meer geld zou niets toevoegen: het geld is niet de grens");
    return list;
}

QStringList Planner::notes() const {
    QStringList list;
    const auto& data = programme_.data();
    if (!answer_ || !data) return list;
    for (const PlanNote& note : answer_->notes) {
        const QString type = map::type_text(note.type).toLower();
        switch (note.kind) {
        case PlanNote::Kind::average_audience:
            list
                << tr("Van %1 van de %2 gebieden (%3) is niet bekend hoe groot het publiek is. Zij tellen als gemiddeld.")
                       .arg(note.count)
                       .arg(note.of)
                       .arg(type);
            break;
        case PlanNote::Kind::no_priority:
            list << tr("%1 heeft in de laatste score geen prioriteit. De gelegenheid telt in plaats daarvan.")
                        .arg(upper_first(type));
            break;
        case PlanNote::Kind::without_cost: {
            QStringList names;
            for (const std::string& id : note.ids)
                if (const auto* item = programme::find(data->catalogue.menukaart, id)) names << text_of(item->name);
            list << tr("Doen niet mee, omdat hun prijs niet bekend is: %1.").arg(names.join(QStringLiteral(", ")));
            break;
        }
        case PlanNote::Kind::not_counted:
            list
                << tr("Buiten deze keuze valt %1 keer inzet uit het register. Het geld is afgetrokken, maar het plan telt "
                      "niet mee wat die inzet oplevert.")
                       .arg(note.count);
            break;
        }
    }
    return list;
}

QStringList Planner::clash() const {
    QStringList list;
    if (answer_)
        for (const Rule rule : answer_->clash) list << rule_text(rule);
    return list;
}

QStringList Planner::chosenAreas() const {
    QStringList codes;
    if (answer_)
        for (const PlannedInzet& item : answer_->items)
            if (const QString code = text_of(item.inzet.area.id); !codes.contains(code)) codes << code;
    return codes;
}

void Planner::remember(const PlanChoice& choice) {
    std::erase_if(wanted_, [&](const PlanChoice& other) {
        return other.area == choice.area && other.intervention == choice.intervention;
    });
    wanted_.push_back(choice);
    listChoices();
}

void Planner::keep(int row) {
    if (!answer_ || row < 0 || row >= static_cast<int>(answer_->items.size())) return;
    const PlannedInzet& item = answer_->items[static_cast<std::size_t>(row)];
    if (item.kept) return; // the register keeps it
    remember(
        {.area = item.inzet.area.id, .intervention = item.inzet.intervention, .wanted = true, .quarter = item.quarter});
}

void Planner::throwOut(int row) {
    if (!answer_ || row < 0 || row >= static_cast<int>(answer_->items.size())) return;
    const PlannedInzet& item = answer_->items[static_cast<std::size_t>(row)];
    if (item.kept) {
        Q_EMIT formProblem(tr("Dit staat al in het register. Laat het daar vervallen."));
        return;
    }
    remember({.area = item.inzet.area.id, .intervention = item.inzet.intervention, .wanted = false});
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

void Planner::accept(const QString& team, const QString& why) {
    if (!acceptable()) return;
    programme_.change(
        [answer = answer_, team = team.trimmed().toStdString(),
         by = programme_.changeBy(why)](store::Project&, programme::Ledger& ledger) -> Result<QString> {
            const auto done = programme::accept(ledger, *answer, team, by);
            if (!done) return std::unexpected(done.error());
            return tr("Het plan staat in het register: %1 keer inzet, als gepland.").arg(done->added + done->changed);
        },
        QStringLiteral("plan"));
    answer_.reset(); // what is in the register is no proposal any more
    wanted_.clear();
    listItems();
    listChoices();
    Q_EMIT answered();
}

void Planner::save(const QUrl& file) {
    if (!answer_) return;
    const QString path = file.toLocalFile();
    auto work = [answer = answer_, project = project_, out = std::filesystem::path(path.toStdString())]() -> Status {
        if (out.extension() == ".ics") return programme::write_calendar(*answer, out);
        auto opened = store::Project::open(project, store::Project::Mode::read);
        if (!opened) return std::unexpected(opened.error());
        return programme::write_plan(*opened, *answer, out);
    };
    QtConcurrent::run(&pool_, std::move(work)).then(this, [this, path](const Status& done) {
        if (done) Q_EMIT said(tr("Opgeslagen: %1").arg(path));
        else Q_EMIT failed(done.error());
    });
}

} // namespace gk::desktop
