// SPDX-License-Identifier: EUPL-1.2
// What people fill in, into the registers. Fields are read here; whether what they say is allowed is for the Ledger.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"
#include "gis/programme/board_file.hpp"
#include "gis/programme/register_file.hpp"

namespace gk::desktop {
namespace {

using programme::DeskSignal;
using programme::Inzet;
using programme::InzetStatus;
using programme::Knelpunt;
using programme::KnelpuntType;
using programme::Ledger;

std::string field(const QVariantMap& form, const char* name) {
    return form.value(QString::fromLatin1(name)).toString().trimmed().toStdString();
}

Result<Knelpunt> find_knelpunt(store::Registers& registers, const std::string& code) {
    auto all = registers.knelpunten();
    if (!all) return std::unexpected(all.error());
    const auto found = std::ranges::find(*all, code, &Knelpunt::code);
    if (found == all->end()) return fail(ErrorCode::refused, fmt::format("there is no knelpunt {}", code));
    return *found;
}

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

QString inzet_text(const ProgrammeData& data, const Inzet& inzet) {
    const QVariantMap form = inzet_form(data, inzet);
    return QStringLiteral("%1, %2, %3")
        .arg(form.value(QStringLiteral("what")).toString(), form.value(QStringLiteral("area")).toString(),
             day_text(inzet.date));
}

} // namespace

bool Programme::complain(const QString& sentence) {
    Q_EMIT formProblem(sentence);
    return false;
}

std::optional<programme::Day> Programme::dayOf(const QString& text) {
    const auto day = read_day(text);
    if (!day) complain(tr("\"%1\" is geen datum. Schrijf de dag als 31-03-2026.").arg(text));
    return day;
}

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

QVariantMap Programme::inzet(qlonglong id) const {
    if (!data_) return {};
    const auto found = std::ranges::find(data_->inzetten, id, &Inzet::id);
    return found == data_->inzetten.end() ? QVariantMap() : inzet_form(*data_, *found);
}

QVariantMap Programme::inzetDraft(const QVariantMap& draft) const {
    if (!data_ || data_->catalogue.menukaart.interventions.empty()) return {};
    const programme::Intervention* item = programme::find(data_->catalogue.menukaart, field(draft, "intervention"));
    if (item == nullptr) item = &data_->catalogue.menukaart.interventions.front();
    Inzet inzet{.intervention = item->id};
    if (const auto area = data_->areas.find(field(draft, "areaId"))) {
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
    Knelpunt wanted{.code = field(form, "code")};
    const auto type = programme::parse_knelpunt_type(field(form, "type"));
    if (!type || !data_) return complain(tr("Kies eerst het soort knelpunt."));
    wanted.type = *type;
    if (*type != KnelpuntType::persoon) {
        wanted.title = field(form, "title");
        wanted.note = field(form, "note");
    }
    const bool known = std::ranges::find(data_->knelpunten, wanted.code, &Knelpunt::code) != data_->knelpunten.end();
    std::optional<programme::Decision> decision;
    if (!known) {
        const auto date = dayOf(form.value(QStringLiteral("date")).toString());
        if (!date) return false;
        decision = programme::Decision{programme::DecisionKind::benoemd, *date, field(form, "body")};
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

bool Programme::saveInzet(const QVariantMap& form) {
    if (!data_) return false;
    const auto id = form.value(QStringLiteral("number")).toLongLong();
    programme::InzetDraft draft{.intervention = field(form, "intervention"), .area = field(form, "areaId")};
    if (draft.area.empty()) return complain(tr("Kies eerst een gebied."));
    const auto date = dayOf(form.value(QStringLiteral("date")).toString());
    if (!date) return false;
    draft.date = *date;
    draft.type = static_cast<region::AreaType>(form.value(QStringLiteral("type")).toInt());
    const auto status = programme::parse_inzet_status(field(form, "status"));
    draft.status = status.value_or(InzetStatus::gepland);
    draft.team = field(form, "team");
    draft.line = field(form, "line");
    draft.result = field(form, "result");
    draft.note = field(form, "note");
    const auto days = read_number(form.value(QStringLiteral("days")).toString());
    if (!days) return complain(tr("Vul bij teamdagen een getal in, bijvoorbeeld 0,5."));
    draft.team_days = *days;
    const auto euro = read_euro(form.value(QStringLiteral("euro")).toString());
    if (!euro) return complain(tr("Vul bij kosten hele euro's in, bijvoorbeeld 750."));
    draft.euro = *euro;
    const auto reach = read_percent(form.value(QStringLiteral("reach")).toString());
    if (!reach) return complain(tr("Vul bij bereik een percentage van 0 tot 100 in."));
    draft.reach = *reach;
    draft.reach_counted = form.value(QStringLiteral("reachCounted")).toBool();
    const auto half_life = read_number(form.value(QStringLiteral("halfLife")).toString());
    if (!half_life) return complain(tr("Vul in na hoeveel maanden het bereik voor de helft telt."));
    draft.half_life_months = *half_life;
    const std::string offered = field(form, "offered");
    if (!offered.empty()) draft.offered = offered == "ja";
    if (!field(form, "evaluation").empty()) {
        const QString text = form.value(QStringLiteral("evaluated")).toString();
        const auto evaluated = dayOf(text.trimmed().isEmpty() ? typed_day(data_->today) : text);
        if (!evaluated) return false;
        draft.evaluated = *evaluated;
        draft.evaluation = field(form, "evaluation");
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

bool Programme::record(const QVariantMap& form) {
    programme::ResultEntry entry{.year = year_,
                                 .result = field(form, "result"),
                                 .gemeente = field(form, "gemeente"),
                                 .note = field(form, "note")};
    const auto date = dayOf(form.value(QStringLiteral("date")).toString());
    if (!date) return false;
    entry.date = *date;
    const auto amount = read_number(form.value(QStringLiteral("amount")).toString());
    if (!amount) return complain(tr("Vul in hoeveel er is gedaan."));
    entry.amount = *amount;
    if (const QString of = form.value(QStringLiteral("of")).toString().trimmed(); !of.isEmpty()) {
        entry.of = read_number(of);
        if (!entry.of) return complain(tr("Vul in van hoeveel: een getal."));
    }
    change(
        [entry, by = changeBy(form.value(QStringLiteral("why")).toString())](store::Project&,
                                                                             Ledger& ledger) -> Result<QString> {
            const auto done = ledger.put(std::span(&entry, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("Vastgelegd.");
        },
        QStringLiteral("result"));
    return true;
}

bool Programme::addSignal(const QVariantMap& form) {
    DeskSignal signal{.code = field(form, "code"), .kind = field(form, "kind"), .gemeente = field(form, "gemeente")};
    const auto received = dayOf(form.value(QStringLiteral("received")).toString());
    if (!received || !data_) return false;
    signal.received = *received;
    if (std::ranges::find(data_->desk, signal.code, &DeskSignal::code) != data_->desk.end())
        return complain(tr("Er is al een signaal met nummer %1.").arg(text_of(signal.code)));
    change(
        [signal, by = changeBy({})](store::Project&, Ledger& ledger) -> Result<QString> {
            const auto done = ledger.put(std::span(&signal, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("Signaal %1 staat op de balie.").arg(text_of(signal.code));
        },
        QStringLiteral("signal"));
    return true;
}

bool Programme::changeSignal(const QString& code, std::function<void(DeskSignal&)> edit) {
    change(
        [code, edit = std::move(edit), by = changeBy({})](store::Project&, Ledger& ledger) -> Result<QString> {
            auto all = ledger.registers().desk();
            if (!all) return std::unexpected(all.error());
            const auto found = std::ranges::find(*all, code.toStdString(), &DeskSignal::code);
            if (found == all->end())
                return fail(ErrorCode::refused, fmt::format("the desk has no signal {}", code.toStdString()));
            edit(*found);
            const auto done = ledger.put(std::span(&*found, 1), by);
            if (!done) return std::unexpected(done.error());
            return tr("Signaal %1 is bewaard.").arg(code);
        },
        QStringLiteral("signal"));
    return true;
}

bool Programme::share(const QString& code, const QString& partner, const QString& date) {
    const auto day = dayOf(date);
    if (!day) return false;
    if (partner.trimmed().isEmpty()) return complain(tr("Met wie is het signaal gedeeld?"));
    return changeSignal(code, [partner = partner.trimmed().toStdString(), day = *day](DeskSignal& signal) {
        signal.shares.push_back({partner, day});
    });
}

bool Programme::publish(const QString& code, const QString& date) {
    const auto day = dayOf(date);
    if (!day) return false;
    return changeSignal(code, [day = *day](DeskSignal& signal) { signal.published = day; });
}

void Programme::importRegister(const QString& kind, const QUrl& file) {
    const auto what = programme::parse_register(kind.toStdString());
    if (!what) return;
    change(
        [what = *what, path = std::filesystem::path(file.toLocalFile().toStdString()),
         by = changeBy({})](store::Project&, Ledger& ledger) -> Result<QString> {
            const auto done = programme::import_register(ledger, what, path, {}, by);
            if (!done) return std::unexpected(done.error());
            return tr("Ingelezen: %1 nieuw, %2 veranderd, %3 hetzelfde.")
                .arg(done->outcome.added)
                .arg(done->outcome.changed)
                .arg(done->outcome.unchanged);
        },
        QStringLiteral("import"));
}

void Programme::exportRegister(const QString& kind, const QUrl& file) {
    const auto what = programme::parse_register(kind.toStdString());
    if (!what) return;
    const QString path = file.toLocalFile();
    read(
        [what = *what, year = year_, path](Ledger& ledger, Answer&) -> Status {
            // Without a document of this year the newest, as an example.
            std::optional<std::int32_t> wanted;
            if (what == programme::RegisterKind::begroting && ledger.catalogue().budget(year) != nullptr) wanted = year;
            if (what == programme::RegisterKind::jaarplan && ledger.catalogue().plan(year) != nullptr) wanted = year;
            const auto rows = programme::export_register(ledger, what, path.toStdString(), wanted);
            return rows ? Status() : Status(std::unexpected(rows.error()));
        },
        tr("Opgeslagen: %1").arg(path));
}

void Programme::exportBoard(const QUrl& file) {
    const QString path = file.toLocalFile();
    read(
        [year = year_, path](Ledger& ledger, Answer&) -> Status {
            const auto board = programme::board_of(ledger, year);
            if (!board) return std::unexpected(board.error());
            return programme::write_board(ledger, *board, path.toStdString());
        },
        tr("Opgeslagen: %1").arg(path));
}

} // namespace gk::desktop
