// SPDX-License-Identifier: EUPL-1.2
// The registers as rows in words.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using programme::Inzet;
using programme::InzetStatus;
using programme::Knelpunt;
using programme::TargetState;

QVariantMap figure(const QString& label, const QString& figure, const QString& note = {}) {
    return {{QStringLiteral("label"), label}, {QStringLiteral("figure"), figure}, {QStringLiteral("note"), note}};
}

QString percent(std::optional<double> share) {
    if (!share) return QStringLiteral("–");
    // Cut off, not rounded: 94,96% is not the 95% that was asked, and the state beside it says so too.
    const double shown = std::floor(1000 * *share + 1e-9) / 10;
    return map::number(shown, shown == std::round(shown) ? 0 : 1) + QStringLiteral("%");
}

QString intervention_name(const ProgrammeData& data, const std::string& id) {
    const programme::Intervention* item = programme::find(data.catalogue.menukaart, id);
    return text_of(item == nullptr ? id : item->name);
}

QString area_name(const ProgrammeData& data, const programme::AreaRef& area) {
    const programme::KnownArea* known = data.areas.find(area);
    return text_of(known == nullptr || known->name.empty() ? area.id : known->name);
}

QString gemeente_name(const ProgrammeData& data, const std::string& code) {
    return code.empty() ? QString() : text_of(data.areas.gemeente_name(code));
}

QString state_of_knelpunt(const Knelpunt& knelpunt, programme::Day today) {
    const programme::KnelpuntState state = programme::state_of(knelpunt, today);
    if (!state.in_force) return Programme::tr("beëindigd");
    return state.overdue ? Programme::tr("besluit nodig sinds %1").arg(day_text(*state.decide_by))
                         : Programme::tr("geldt tot %1").arg(day_text(*state.decide_by));
}

QString warning_text(const ProgrammeData& data, const programme::Warning& warning) {
    const auto inzet = std::ranges::find(data.inzetten, warning.inzet, &Inzet::id);
    if (inzet == data.inzetten.end()) return {};
    const QString what =
        Programme::tr("%1 in %2 (%3)")
            .arg(intervention_name(data, inzet->intervention), area_name(data, inzet->area), day_text(inzet->date));
    switch (warning.kind) {
    case programme::Attention::offer_missing: {
        const programme::Intervention* item = programme::find(data.catalogue.menukaart, inzet->intervention);
        return Programme::tr("%1: %2 is er niet bij aangeboden")
            .arg(what, item == nullptr ? QString() : intervention_name(data, item->requires_offer));
    }
    case programme::Attention::evaluation_due:
        return Programme::tr("%1: nog niet geëvalueerd, na een half jaar").arg(what);
    case programme::Attention::overdue_plan: return Programme::tr("%1: de dag is voorbij. Is het gedaan?").arg(what);
    case programme::Attention::gemeente_without: return {};
    }
    return {};
}

} // namespace

void Programme::makeRows() {
    figures_.clear();
    std::vector<QVariantMap> attention, knelpunten, inzetten;
    const auto mind = [&](const QString& text, const QString& page, const QVariant& subject) {
        attention.push_back(
            {{QStringLiteral("text"), text}, {QStringLiteral("page"), page}, {QStringLiteral("subject"), subject}});
    };
    if (data_) {
        const auto all = programme::warnings(data_->inzetten, data_->catalogue.menukaart, data_->areas.gemeenten(),
                                             year_, data_->today);
        std::size_t without = 0;
        std::map<std::int64_t, QString> warned;
        for (const programme::Warning& warning : all) {
            if (warning.kind == programme::Attention::gemeente_without) {
                ++without;
                continue;
            }
            const QString text = warning_text(*data_, warning);
            mind(text, QStringLiteral("inzet"), static_cast<qlonglong>(warning.inzet));
            QString& own = warned[warning.inzet];
            if (!own.isEmpty()) own += QStringLiteral(" · ");
            own += text.section(QStringLiteral("): "), 1);
        }
        const std::size_t gemeenten = data_->areas.gemeenten().size();
        std::set<std::string> done; // as the goal of the jaarplan counts them
        for (const Inzet& inzet : data_->inzetten)
            if (programme::year_of(inzet.date) == year_ && inzet.status == programme::InzetStatus::uitgevoerd)
                done.insert(inzet.gemeente);
        done.erase(std::string());
        const std::size_t planned = gemeenten - without - std::min(gemeenten - without, done.size());
        figures_ << figure(tr("Gemeenten met voorlichting"), QString::number(gemeenten - without),
                           tr("van %1: %2 gedaan, %3 gepland").arg(gemeenten).arg(done.size()).arg(planned));
        for (const Knelpunt& knelpunt : data_->knelpunten) {
            const programme::KnelpuntState state = programme::state_of(knelpunt, data_->today);
            // Of a person there is nothing to show but the number.
            const QString title = knelpunt.title.empty() ? tr("Persoon") : text_of(knelpunt.title);
            if (state.overdue)
                mind(tr("Knelpunt %1 (%2): %3")
                         .arg(text_of(knelpunt.code), title, state_of_knelpunt(knelpunt, data_->today)),
                     QStringLiteral("knelpunten"), text_of(knelpunt.code));
            QStringList areas;
            for (const programme::AreaRef& area : knelpunt.areas) areas << area_name(*data_, area);
            knelpunten.push_back({{QStringLiteral("code"), text_of(knelpunt.code)},
                                  {QStringLiteral("type"), text_of(programme::name(knelpunt.type))},
                                  {QStringLiteral("typeText"), knelpunt_type_text(knelpunt.type)},
                                  {QStringLiteral("title"), title},
                                  {QStringLiteral("stateText"), state_of_knelpunt(knelpunt, data_->today)},
                                  {QStringLiteral("inForce"), state.in_force},
                                  {QStringLiteral("overdue"), state.overdue},
                                  {QStringLiteral("areas"), areas.join(QStringLiteral(", "))},
                                  {QStringLiteral("decided"), state.decided ? day_text(*state.decided) : QString()}});
        }
        for (const Inzet& inzet : data_->inzetten) {
            if (programme::year_of(inzet.date) != year_) continue;
            if (!gemeente_.isEmpty() && text_of(inzet.gemeente) != gemeente_) continue;
            const auto warning = warned.find(inzet.id);
            inzetten.push_back(
                {{QStringLiteral("number"), static_cast<qlonglong>(inzet.id)},
                 {QStringLiteral("what"), intervention_name(*data_, inzet.intervention)},
                 {QStringLiteral("area"), area_name(*data_, inzet.area)},
                 {QStringLiteral("areaId"), text_of(inzet.area.id)},
                 {QStringLiteral("gemeente"), gemeente_name(*data_, inzet.gemeente)},
                 {QStringLiteral("date"), typed_day(inzet.date)},
                 {QStringLiteral("status"), text_of(programme::name(inzet.status))},
                 {QStringLiteral("statusText"), status_text(inzet.status)},
                 {QStringLiteral("euro"), euro_text(inzet.euro)},
                 {QStringLiteral("warning"), warning == warned.end() ? QString() : warning->second},
                 {QStringLiteral("month"), upper_first(day_text(inzet.date).section(QLatin1Char(' '), 1))}});
        }
    }
    knelpunten_.setRows(std::move(knelpunten));
    inzetten_.setRows(std::move(inzetten));
    makeBoard();
    makeMoney();
    makeDesk();
    if (data_) {
        for (const auto& todo : desk_todo_.rows())
            if (todo.value(QStringLiteral("late")).toBool() && !todo.value(QStringLiteral("publish")).toBool())
                mind(tr("Signaal %1 (%2): %3")
                         .arg(todo.value(QStringLiteral("code")).toString(),
                              todo.value(QStringLiteral("kind")).toString(),
                              todo.value(QStringLiteral("text_")).toString()),
                     QStringLiteral("signalen"), todo.value(QStringLiteral("code")));
    }
    attention_.setRows(std::move(attention));
    makeLinks();
    Q_EMIT changed();
}

void Programme::makeBoard() {
    std::vector<QVariantMap> rows;
    board_note_.clear();
    const programme::YearPlan* plan = data_ ? data_->catalogue.plan(year_) : nullptr;
    if (data_ && plan == nullptr)
        board_note_ = tr("Van %1 is er geen jaarplan. Er is een plan van %2. Lees het nieuwe plan in.")
                          .arg(year_)
                          .arg(text_of(data_->catalogue.plan_years()));
    if (plan != nullptr) {
        const auto lines = programme::board({.plan = *plan,
                                             .menukaart = data_->catalogue.menukaart,
                                             .entries = data_->results,
                                             .inzetten = data_->inzetten,
                                             .signals = data_->desk,
                                             .gemeenten = data_->areas.gemeenten(),
                                             .today = data_->today});
        std::size_t reached = 0, late = 0;
        for (const programme::TargetLine& line : lines) {
            reached += line.state == TargetState::reached ? 1 : 0;
            late += line.state == TargetState::missed || line.state == TargetState::late ? 1 : 0;
            const bool per_gemeente = line.target.per == programme::Per::gemeente;
            QStringList missing;
            for (const std::string& code : line.missing) missing << gemeente_name(*data_, code);
            std::ranges::sort(missing);
            QStringList notes;
            if (!missing.isEmpty())
                notes << (missing.size() > 6 ? tr("nog niet in %1 gemeenten").arg(missing.size())
                                             : tr("nog niet in %1").arg(missing.join(QStringLiteral(", "))));
            if (!line.missed_periods.empty()) {
                QStringList periods;
                for (const std::string& period : line.missed_periods) periods << period_text(period);
                notes << tr("niets in %1").arg(periods.join(QStringLiteral(", ")));
            }
            const QString progress =
                line.target.share
                    ? (line.share ? tr("%1 van %2; gevraagd %3")
                                        .arg(percent(line.share), plain_number(line.of), percent(line.target.share))
                                  : tr("gevraagd %1").arg(percent(line.target.share)))
                    : tr("%1 van %2 gedaan").arg(plain_number(line.done), plain_number(line.needed));
            const double share = line.target.share ? line.share.value_or(0) / *line.target.share
                                 : line.needed > 0 ? line.done / line.needed
                                                   : 0;
            rows.push_back({{QStringLiteral("resultId"), text_of(line.result)},
                            {QStringLiteral("text"), text_of(line.text)},
                            {QStringLiteral("stateId"), text_of(programme::name(line.state))},
                            {QStringLiteral("stateText"), state_text(line.state)},
                            {QStringLiteral("progress"), progress},
                            {QStringLiteral("share"), std::clamp(share, 0.0, 1.0)},
                            {QStringLiteral("due"), typed_day(programme::Day(line.target.due))},
                            {QStringLiteral("missing"), notes.join(QStringLiteral(" · "))},
                            {QStringLiteral("perGemeente"), per_gemeente},
                            {QStringLiteral("isShare"), line.target.share.has_value()},
                            {QStringLiteral("theme"), text_of(line.theme)},
                            {QStringLiteral("basis"), text_of(line.basis)}});
        }
        figures_ << figure(tr("Doelen gehaald"), QString::number(reached), tr("van %1").arg(lines.size()));
        figures_ << figure(tr("Doelen die achterlopen"), QString::number(late));
    }
    targets_.setRows(std::move(rows));
}

void Programme::makeMoney() {
    std::vector<QVariantMap> rows;
    checks_.clear();
    budget_note_.clear();
    const programme::Budget* budget = data_ ? data_->catalogue.budget(year_) : nullptr;
    if (data_ && budget == nullptr)
        budget_note_ =
            tr("Van %1 is er geen begroting. Zonder begroting kan inzet van dat jaar geen geld kosten.").arg(year_);
    if (budget != nullptr) {
        const auto uses = programme::use_of(*budget, data_->inzetten);
        std::int64_t committed = 0;
        std::optional<programme::Side> last_side;
        for (const programme::BudgetLine& line : budget->lines) {
            if (line.side == programme::Side::memo) continue;
            const auto use = line.side == programme::Side::lasten
                                 ? std::ranges::find(uses, line.id, &programme::LineUse::line)
                                 : uses.end();
            QVariantMap row{{QStringLiteral("line"), text_of(line.id)},
                            {QStringLiteral("label"), text_of(line.label)},
                            {QStringLiteral("budget"), euro_text(line.euro)},
                            {QStringLiteral("group"), side_text(line.side)},
                            {QStringLiteral("source"), text_of(line.source)},
                            {QStringLiteral("heading"), !last_side || *last_side != line.side}};
            last_side = line.side;
            if (use != uses.end() && use->committed() != 0) {
                committed += use->committed();
                const double total = std::max<double>(1, static_cast<double>(line.euro));
                row[QStringLiteral("spent")] = euro_text(use->spent);
                row[QStringLiteral("planned")] = euro_text(use->planned);
                row[QStringLiteral("over")] = euro_text(use->left());
                row[QStringLiteral("spentShare")] = std::clamp(static_cast<double>(use->spent) / total, 0.0, 1.0);
                row[QStringLiteral("plannedShare")] = std::clamp(static_cast<double>(use->planned) / total, 0.0, 1.0);
            }
            rows.push_back(std::move(row));
        }
        if (const auto sums = programme::check(*budget))
            for (const programme::SumOutcome& sum : *sums)
                checks_ << QVariantMap{
                    {QStringLiteral("id"), text_of(sum.id)},
                    {QStringLiteral("text"),
                     sum.id == programme::balance_id ? tr("Baten min lasten") : text_of(sum.text)},
                    {QStringLiteral("holds"), sum.holds()},
                    {QStringLiteral("found"), sum.found ? euro_text(*sum.found) : QStringLiteral("–")},
                    {QStringLiteral("expected"), euro_text(sum.expected)}};
        figures_ << figure(tr("Geld vastgelegd in inzet"), euro_text(committed), tr("in %1").arg(year_));
    }
    money_.setRows(std::move(rows));
}

void Programme::makeDesk() {
    std::vector<QVariantMap> figures, todo, signals_;
    if (data_) {
        std::optional<double> year_share;
        for (const auto& figure : programme::desk_figures(data_->desk, programme::DeskPeriod::year, data_->today))
            if (figure.partner.empty() && figure.period == std::to_string(year_)) year_share = figure.share();
        figures_ << figure(tr("Signalen binnen een week gedeeld"), percent(year_share),
                           tr("gevraagd %1").arg(percent(programme::share_wanted)));
        for (const auto& one : programme::desk_figures(data_->desk, programme::DeskPeriod::quarter, data_->today)) {
            // Imported signals do not say with whom: that is no partner to be judged.
            if (!one.period.starts_with(std::to_string(year_)) || one.partner == programme::unknown_partner) continue;
            figures.push_back(
                {{QStringLiteral("period"), period_text(one.period)},
                 {QStringLiteral("partner"), one.partner.empty() ? tr("alle partners") : text_of(one.partner)},
                 {QStringLiteral("received"), one.received},
                 {QStringLiteral("inTime"), one.in_time},
                 {QStringLiteral("late"), one.late},
                 {QStringLiteral("waiting"), one.waiting},
                 {QStringLiteral("share"), percent(one.share())},
                 {QStringLiteral("low"), one.share().value_or(1) < programme::share_wanted}});
        }
        for (const auto& one : programme::desk_todo(data_->desk, data_->today)) {
            const std::int32_t over = -one.days_left;
            const QString days = one.publish
                                     ? tr("nog niet gepubliceerd als %1").arg(text_of(programme::alert_of(one.kind)))
                                 : over > 1   ? tr("%1 dagen te laat om te delen").arg(over)
                                 : over == 1  ? tr("een dag te laat om te delen")
                                 : over == 0  ? tr("vandaag is de laatste dag om te delen")
                                 : over == -1 ? tr("nog een dag om te delen")
                                              : tr("nog %1 dagen om te delen").arg(one.days_left);
            todo.push_back({{QStringLiteral("code"), text_of(one.code)},
                            {QStringLiteral("kind"), signal_kind_text(one.kind)},
                            {QStringLiteral("text_"), days},
                            {QStringLiteral("days"), one.days_left},
                            {QStringLiteral("late"), one.days_left < 0},
                            {QStringLiteral("publish"), one.publish}});
        }
        for (auto signal = data_->desk.rbegin(); signal != data_->desk.rend(); ++signal) {
            if (programme::year_of(signal->received) != year_ || signal->received > data_->today) continue;
            if (!gemeente_.isEmpty() && text_of(signal->gemeente) != gemeente_) continue;
            QStringList shares;
            for (const programme::DeskShare& share : signal->shares) {
                if (share.date > data_->today) continue; // not shared yet
                shares << (share.partner.empty() || share.partner == programme::unknown_partner
                               ? typed_day(share.date)
                               : QStringLiteral("%1 %2").arg(text_of(share.partner), typed_day(share.date)));
            }
            const bool published = signal->published && *signal->published <= data_->today;
            signals_.push_back({{QStringLiteral("code"), text_of(signal->code)},
                                {QStringLiteral("kind"), signal_kind_text(signal->kind)},
                                {QStringLiteral("gemeente"), gemeente_name(*data_, signal->gemeente)},
                                {QStringLiteral("received"), typed_day(signal->received)},
                                {QStringLiteral("shares"), shares.join(QStringLiteral(", "))},
                                {QStringLiteral("published"), published ? typed_day(*signal->published) : QString()},
                                {QStringLiteral("imported"), signal->imported},
                                {QStringLiteral("canPublish"),
                                 !signal->imported && !published && !programme::alert_of(signal->kind).empty()}});
        }
    }
    desk_figures_.setRows(std::move(figures));
    desk_todo_.setRows(std::move(todo));
    desk_.setRows(std::move(signals_));
}

void Programme::makeLinks() {
    links_.clear();
    if (data_ && area_) {
        const programme::AreaLinks found =
            programme::links_of(data_->catalogue, data_->areas, data_->knelpunten, data_->inzetten, *area_);
        QVariantList knelpunten, inzetten, results, money;
        for (const Knelpunt& knelpunt : found.knelpunten)
            knelpunten << QVariantMap{{QStringLiteral("code"), text_of(knelpunt.code)},
                                      {QStringLiteral("title"), text_of(knelpunt.title)},
                                      {QStringLiteral("note"), state_of_knelpunt(knelpunt, data_->today)}};
        for (const Inzet& inzet : found.inzetten)
            inzetten << QVariantMap{
                {QStringLiteral("number"), static_cast<qlonglong>(inzet.id)},
                {QStringLiteral("title"), intervention_name(*data_, inzet.intervention)},
                {QStringLiteral("note"),
                 QStringLiteral("%1 · %2 · %3")
                     .arg(day_text(inzet.date), area_name(*data_, inzet.area), status_text(inzet.status))}};
        for (const auto& result : found.results)
            results << QVariantMap{{QStringLiteral("id"), text_of(result.id)},
                                   {QStringLiteral("title"), text_of(result.text)}};
        for (const auto& one : found.money)
            money << QVariantMap{
                {QStringLiteral("title"), QStringLiteral("%1 (%2)").arg(text_of(one.label)).arg(one.year)},
                {QStringLiteral("note"),
                 tr("%1 uitgegeven, %2 gepland").arg(euro_text(one.spent), euro_text(one.planned))}};
        links_ = {{QStringLiteral("name"), area_name(*data_, *area_)},
                  {QStringLiteral("code"), text_of(area_->id)},
                  {QStringLiteral("knelpunten"), knelpunten},
                  {QStringLiteral("inzetten"), inzetten},
                  {QStringLiteral("results"), results},
                  {QStringLiteral("money"), money}};
    }
    Q_EMIT linksChanged();
}

} // namespace gk::desktop
