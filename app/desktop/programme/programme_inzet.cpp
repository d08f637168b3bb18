// SPDX-License-Identifier: EUPL-1.2
// Inzet as people fill it in: planning, doing, evaluating.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/desktop/programme/forms.hpp"
#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using programme::Inzet;
using programme::InzetStatus;
using programme::Ledger;

Result<Inzet> find_inzet(store::Registers& registers, std::int64_t id) {
    auto all = registers.inzetten();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, id, &Inzet::id);
    if (found == all->end()) return fail(ErrorCode::refused, fmt::format("there is no inzet number {}", id));
    return *found;
}

QVariantMap inzet_form(const ProgrammeData& data, const Inzet& inzet) {
    const programme::Intervention* item = programme::find(data.catalogue.menukaart, inzet.intervention);
    const programme::KnownArea* area = data.areas.find(inzet.area);
    const QString offered = !inzet.offered ? QString() : *inzet.offered ? QStringLiteral("ja") : QStringLiteral("nee");
    return {
        {QStringLiteral("number"), static_cast<qlonglong>(inzet.id)},
        {QStringLiteral("intervention"), text_of(inzet.intervention)},
        {QStringLiteral("what"), text_of(item == nullptr ? inzet.intervention : item->name)},
        {QStringLiteral("description"), item == nullptr ? QString() : text_of(item->description)},
        {QStringLiteral("offer"), item == nullptr || item->requires_offer.empty()
                                      ? QString()
                                      : text_of(programme::find(data.catalogue.menukaart, item->requires_offer)->name)},
        {QStringLiteral("areaId"), text_of(inzet.area.id)},
        {QStringLiteral("area"), text_of(area == nullptr || area->name.empty() ? inzet.area.id : area->name)},
        {QStringLiteral("gemeente"),
         inzet.gemeente.empty() ? QString() : text_of(data.areas.gemeente_name(inzet.gemeente))},
        {QStringLiteral("type"), static_cast<int>(inzet.type)},
        {QStringLiteral("date"), inzet.date == programme::Day{} ? QString() : typed_day(inzet.date)},
        {QStringLiteral("status"), text_of(programme::name(inzet.status))},
        {QStringLiteral("team"), text_of(inzet.team)},
        {QStringLiteral("days"), plain_number(inzet.team_days)},
        {QStringLiteral("euro"), map::whole_number(inzet.euro)},
        {QStringLiteral("line"), text_of(inzet.line)},
        {QStringLiteral("reach"), plain_number(100 * inzet.reach)},
        {QStringLiteral("reachCounted"), inzet.reach_counted},
        {QStringLiteral("halfLife"), plain_number(inzet.half_life_months)},
        {QStringLiteral("offered"), offered},
        {QStringLiteral("result"), text_of(inzet.result)},
        {QStringLiteral("note"), text_of(inzet.note)},
        {QStringLiteral("evaluated"), inzet.evaluated ? typed_day(*inzet.evaluated) : QString()},
        {QStringLiteral("evaluation"), text_of(inzet.evaluation)}};
}

} // namespace

QString inzet_text(const ProgrammeData& data, const Inzet& inzet) {
    const QVariantMap form = inzet_form(data, inzet);
    return QStringLiteral("%1, %2, %3")
        .arg(form.value(QStringLiteral("what")).toString(), form.value(QStringLiteral("area")).toString(),
             day_text(inzet.date));
}

QVariantMap Programme::inzet(qlonglong id) const {
    if (!data_) return {};
    const auto found = std::ranges::find(data_->inzetten, id, &Inzet::id);
    return found == data_->inzetten.end() ? QVariantMap() : inzet_form(*data_, *found);
}

QVariantMap Programme::inzetDraft(const QVariantMap& draft) const {
    if (!data_ || data_->catalogue.menukaart.interventions.empty()) return {};
    const programme::Intervention* item =
        programme::find(data_->catalogue.menukaart, form_field(draft, "intervention"));
    if (item == nullptr) item = &data_->catalogue.menukaart.interventions.front();
    Inzet inzet{.intervention = item->id};
    if (const auto area = data_->areas.find(form_field(draft, "areaId"))) {
        inzet.area = (*area)->ref;
        inzet.gemeente = (*area)->gemeente;
        const auto suits = [&](region::AreaType type) {
            return std::ranges::find(item->area_types, type) != item->area_types.end();
        };
        // The largest part of the area that it suits.
        const auto largest = std::ranges::find_if((*area)->types, suits);
        inzet.type = largest != (*area)->types.end() ? *largest : item->area_types.front();
    } else {
        inzet.type = item->area_types.front();
    }
    bool good = false;
    if (const int type = draft.value(QStringLiteral("type")).toInt(&good);
        good && std::ranges::find(item->area_types, static_cast<region::AreaType>(type)) != item->area_types.end())
        inzet.type = static_cast<region::AreaType>(type);
    inzet.team_days = item->team_days;
    inzet.euro = std::llround(item->euro.value_or(0));
    inzet.reach = item->reach;
    inzet.half_life_months = item->half_life_months;
    inzet.date = data_->today;
    QVariantMap form = inzet_form(*data_, inzet);
    if (inzet.area.id.empty()) form[QStringLiteral("area")] = QString();
    return form;
}

bool Programme::saveInzet(const QVariantMap& form) {
    if (!data_) return false;
    const auto id = form.value(QStringLiteral("number")).toLongLong();
    programme::InzetDraft draft{.intervention = form_field(form, "intervention"), .area = form_field(form, "areaId")};
    if (draft.area.empty()) return complain(tr("Kies eerst een gebied."));
    const auto date = dayOf(form.value(QStringLiteral("date")).toString());
    if (!date) return false;
    draft.date = *date;
    draft.type = static_cast<region::AreaType>(form.value(QStringLiteral("type")).toInt());
    const auto status = programme::parse_inzet_status(form_field(form, "status"));
    draft.status = status.value_or(InzetStatus::gepland);
    draft.team = form_field(form, "team");
    draft.line = form_field(form, "line");
    draft.result = form_field(form, "result");
    draft.note = form_field(form, "note");
    const auto days = read_number(form.value(QStringLiteral("days")).toString());
    if (!days) return complain(tr("Vul bij teamdagen een getal in, bijvoorbeeld 0,5."));
    draft.team_days = days;
    const auto euro = read_euro(form.value(QStringLiteral("euro")).toString());
    if (!euro) return complain(tr("Vul bij kosten hele euro's in, bijvoorbeeld 750."));
    draft.euro = euro;
    const auto reach = read_percent(form.value(QStringLiteral("reach")).toString());
    if (!reach) return complain(tr("Vul bij bereik een percentage van 0 tot 100 in."));
    draft.reach = reach;
    draft.reach_counted = form.value(QStringLiteral("reachCounted")).toBool();
    const auto half_life = read_number(form.value(QStringLiteral("halfLife")).toString());
    if (!half_life) return complain(tr("Vul in na hoeveel maanden het bereik voor de helft telt."));
    draft.half_life_months = half_life;
    const std::string offered = form_field(form, "offered");
    if (!offered.empty()) draft.offered = offered == "ja";
    if (!form_field(form, "evaluation").empty()) {
        const QString text = form.value(QStringLiteral("evaluated")).toString();
        const auto evaluated = dayOf(text.trimmed().isEmpty() ? typed_day(data_->today) : text);
        if (!evaluated) return false;
        draft.evaluated = *evaluated;
        draft.evaluation = form_field(form, "evaluation");
    }
    change(
        [draft, id, by = changeBy(form.value(QStringLiteral("why")).toString())](store::Project&,
                                                                                 Ledger& ledger) -> Result<QString> {
            auto inzet = ledger.complete(draft);
            if (!inzet) return std::unexpected(inzet.error());
            inzet->id = id;
            if (id == 0) {
                const auto all = ledger.registers().inzetten();
                if (!all) return std::unexpected(all.error());
                for (const Inzet& other : *all)
                    if (programme::same_occasion(other, *inzet))
                        return fail(ErrorCode::refused, fmt::format("this is inzet {} already", other.id));
            }
            const auto done = ledger.put(std::span(&*inzet, 1), by);
            if (!done) return std::unexpected(done.error());
            return id == 0 ? tr("De inzet staat in het register.") : tr("De inzet is bewaard.");
        },
        QStringLiteral("inzet"));
    return true;
}

bool Programme::removeInzet(qlonglong id, const QString& why) {
    change(
        [id, by = changeBy(why)](store::Project&, Ledger& ledger) -> Result<QString> {
            const auto done = ledger.remove_inzet(id, by);
            if (!done) return std::unexpected(done.error());
            return tr("Inzet %1 is verwijderd. Het logboek bewaart wat er stond.").arg(id);
        },
        QStringLiteral("inzetRemoved"));
    return true;
}

bool Programme::evaluate(qlonglong id, const QString& date, const QString& text, const QString& reach) {
    const auto day = dayOf(date);
    if (!day) return false;
    if (text.trimmed().isEmpty()) return complain(tr("Schrijf in een paar woorden wat de evaluatie zegt."));
    const auto counted = reach.trimmed().isEmpty() ? std::nullopt : read_percent(reach);
    if (!reach.trimmed().isEmpty() && !counted) return complain(tr("Vul bij bereik een percentage van 0 tot 100 in."));
    change(
        [id, day = *day, text, counted, by = changeBy({})](store::Project&, Ledger& ledger) -> Result<QString> {
            auto inzet = find_inzet(ledger.registers(), id);
            if (!inzet) return std::unexpected(inzet.error());
            inzet->evaluated = day;
            inzet->evaluation = text.trimmed().toStdString();
            if (counted) {
                inzet->reach = *counted;
                inzet->reach_counted = true;
            }
            const auto done = ledger.put(std::span(&*inzet, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("De evaluatie is bewaard.");
        },
        QStringLiteral("inzet"));
    return true;
}

} // namespace gk::desktop
