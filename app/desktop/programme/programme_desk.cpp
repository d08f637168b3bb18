// SPDX-License-Identifier: EUPL-1.2
// What is written down as it happens: signals at the desk, and what was done for a result of the jaarplan.
#include <algorithm>

#include <fmt/format.h>

#include "app/desktop/programme/forms.hpp"
#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"

namespace gk::desktop {

using programme::DeskSignal;
using programme::Ledger;

bool Programme::record(const QVariantMap& form) {
    programme::ResultEntry entry{.year = year_,
                                 .result = form_field(form, "result"),
                                 .gemeente = form_field(form, "gemeente"),
                                 .note = form_field(form, "note")};
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
    DeskSignal signal{
        .code = form_field(form, "code"), .kind = form_field(form, "kind"), .gemeente = form_field(form, "gemeente")};
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

} // namespace gk::desktop
