// SPDX-License-Identifier: EUPL-1.2
// Knelpunten as people fill them in: naming, decisions, and what they are tied to.
#include <algorithm>

#include <fmt/format.h>

#include "app/desktop/programme/forms.hpp"
#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"

namespace gk::desktop {
namespace {

using programme::Inzet;
using programme::Knelpunt;
using programme::KnelpuntType;
using programme::Ledger;

Result<Knelpunt> find_knelpunt(store::Registers& registers, const std::string& code) {
    auto all = registers.knelpunten();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, code, &Knelpunt::code);
    if (found == all->end()) return fail(ErrorCode::refused, fmt::format("there is no knelpunt {}", code));
    return *found;
}

} // namespace

QVariantMap Programme::knelpunt(const QString& code) const {
    if (!data_) return {};
    const auto found = std::ranges::find(data_->knelpunten, code.toStdString(), &Knelpunt::code);
    if (found == data_->knelpunten.end()) return {};
    QVariantList decisions, areas, results, inzetten, next;
    for (auto one = found->decisions.rbegin(); one != found->decisions.rend(); ++one)
        decisions << QVariantMap{{QStringLiteral("text"), decision_text(one->kind)},
                                 {QStringLiteral("date"), day_text(one->date)},
                                 {QStringLiteral("body"), text_of(one->body)}};
    for (const programme::AreaRef& area : found->areas)
        areas << QVariantMap{{QStringLiteral("id"), text_of(area.id)},
                             {QStringLiteral("title"), areaName(text_of(area.id))}};
    for (const std::string& id : found->results) {
        QString text = text_of(id);
        for (const programme::YearPlan& plan : data_->catalogue.plans)
            if (const auto result = std::ranges::find(plan.results, id, &programme::PlannedResult::id);
                result != plan.results.end())
                text = text_of(result->text);
        results << QVariantMap{{QStringLiteral("id"), text_of(id)}, {QStringLiteral("title"), text}};
    }
    for (const std::int64_t id : found->inzetten)
        if (const auto inzet = std::ranges::find(data_->inzetten, id, &Inzet::id); inzet != data_->inzetten.end())
            inzetten << QVariantMap{{QStringLiteral("id"), QString::number(id)},
                                    {QStringLiteral("title"), inzet_text(*data_, *inzet)}};
    using enum programme::DecisionKind;
    for (const auto kind : {benoemd, verlengd, beeindigd})
        if (programme::may_follow(*found, {kind, data_->today, {}}))
            next << QVariantMap{{QStringLiteral("id"), text_of(programme::name(kind))},
                                {QStringLiteral("label"), decision_text(kind)}};
    const programme::KnelpuntState state = programme::state_of(*found, data_->today);
    return {{QStringLiteral("code"), code},
            {QStringLiteral("type"), text_of(programme::name(found->type))},
            {QStringLiteral("typeText"), knelpunt_type_text(found->type)},
            {QStringLiteral("title"), text_of(found->title)},
            {QStringLiteral("note"), text_of(found->note)},
            {QStringLiteral("inForce"), state.in_force},
            {QStringLiteral("overdue"), state.overdue},
            {QStringLiteral("decideBy"), state.decide_by ? day_text(*state.decide_by) : QString()},
            {QStringLiteral("decisions"), decisions},
            {QStringLiteral("areas"), areas},
            {QStringLiteral("results"), results},
            {QStringLiteral("inzetten"), inzetten},
            {QStringLiteral("next"), next}};
}

QString Programme::nextCode(const QString& type) const {
    const QString prefix = QStringLiteral("%1-%2-").arg(type.left(1).toUpper()).arg(programme::year_of(today()));
    int last = 0;
    if (data_)
        for (const Knelpunt& knelpunt : data_->knelpunten)
            if (const QString code = text_of(knelpunt.code); code.startsWith(prefix))
                last = std::max(last, code.mid(prefix.size()).toInt());
    return prefix + QStringLiteral("%1").arg(last + 1, 2, 10, QLatin1Char('0'));
}

bool Programme::saveKnelpunt(const QVariantMap& form) {
    Knelpunt wanted{.code = form_field(form, "code")};
    const auto type = programme::parse_knelpunt_type(form_field(form, "type"));
    if (!type || !data_) return complain(tr("Kies eerst het soort knelpunt."));
    wanted.type = *type;
    if (*type != KnelpuntType::persoon) {
        wanted.title = form_field(form, "title");
        wanted.note = form_field(form, "note");
    }
    const bool known = std::ranges::find(data_->knelpunten, wanted.code, &Knelpunt::code) != data_->knelpunten.end();
    std::optional<programme::Decision> decision;
    if (!known) {
        const auto date = dayOf(form.value(QStringLiteral("date")).toString());
        if (!date) return false;
        decision = programme::Decision{programme::DecisionKind::benoemd, *date, form_field(form, "body")};
    } else if (form.value(QStringLiteral("isNew")).toBool()) {
        return complain(tr("Er is al een knelpunt met nummer %1.").arg(text_of(wanted.code)));
    }
    std::vector<std::string> areas;
    for (const QString& area : form.value(QStringLiteral("areas")).toStringList()) areas.push_back(area.toStdString());
    // Of a person the trail keeps no words.
    const store::Change by =
        changeBy(*type == KnelpuntType::persoon ? QString() : form.value(QStringLiteral("why")).toString());
    change(
        [wanted, decision, areas, known, by](store::Project&, Ledger& ledger) -> Result<QString> {
            Knelpunt knelpunt = wanted;
            if (known) {
                auto found = find_knelpunt(ledger.registers(), wanted.code);
                if (!found) return std::unexpected(found.error());
                knelpunt = *std::move(found);
                knelpunt.title = wanted.title;
                knelpunt.note = wanted.note;
            }
            if (decision) knelpunt.decisions.push_back(*decision);
            for (const std::string& text : areas) {
                const auto area = ledger.areas().find(text);
                if (!area) return std::unexpected(area.error());
                knelpunt.areas.push_back((*area)->ref);
            }
            const auto done = ledger.put(std::span(&knelpunt, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("Knelpunt %1 is bewaard.").arg(text_of(knelpunt.code));
        },
        QStringLiteral("knelpunt:") + text_of(wanted.code));
    return true;
}

bool Programme::changeKnelpunt(const QString& code, const QString& why,
                               std::function<Status(Ledger&, Knelpunt&)> edit) {
    const QVariantMap now = knelpunt(code);
    if (now.isEmpty()) return complain(tr("Kies eerst een knelpunt."));
    const bool person = now.value(QStringLiteral("type")).toString() == text_of(programme::name(KnelpuntType::persoon));
    change(
        [code, edit = std::move(edit), by = changeBy(person ? QString() : why)](store::Project&,
                                                                                Ledger& ledger) -> Result<QString> {
            auto found = find_knelpunt(ledger.registers(), code.toStdString());
            if (!found) return std::unexpected(found.error());
            if (auto good = edit(ledger, *found); !good) return std::unexpected(good.error());
            const auto done = ledger.put(std::span(&*found, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("Knelpunt %1 is bewaard.").arg(code);
        },
        QStringLiteral("knelpunt:") + code);
    return true;
}

bool Programme::decide(const QString& code, const QString& kind, const QString& date, const QString& body,
                       const QString& why) {
    const auto what = programme::parse_decision_kind(kind.toStdString());
    const auto day = dayOf(date);
    if (!day) return false;
    if (!what) return complain(tr("Kies wat er is besloten."));
    return changeKnelpunt(code, why, [what = *what, day = *day, body](Ledger&, Knelpunt& knelpunt) -> Status {
        const programme::Decision next{what, day, body.trimmed().toStdString()};
        if (auto good = programme::may_follow(knelpunt, next); !good) return good;
        knelpunt.decisions.push_back(next);
        return {};
    });
}

bool Programme::link(const QString& code, const QString& kind, const QString& id, bool tied, const QString& why) {
    return changeKnelpunt(code, why, [kind, id = id.toStdString(), tied](Ledger& ledger, Knelpunt& knelpunt) -> Status {
        const auto put = [&](auto& list, const auto& item) {
            std::erase(list, item);
            if (tied) list.push_back(item);
        };
        if (kind == QLatin1String("area")) {
            const auto area = ledger.areas().find(id);
            if (!area) return std::unexpected(area.error());
            put(knelpunt.areas, (*area)->ref);
        } else if (kind == QLatin1String("result")) {
            put(knelpunt.results, id);
        } else {
            put(knelpunt.inzetten, std::int64_t{QString::fromStdString(id).toLongLong()});
        }
        return {};
    });
}

} // namespace gk::desktop
