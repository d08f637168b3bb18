// SPDX-License-Identifier: EUPL-1.2
// The begroting as people type it: line by line, each change stored at once, so that nothing is lost; and one change
// back.
#include <algorithm>

#include "app/desktop/programme/forms.hpp"
#include "app/desktop/programme/programme.hpp"
#include "app/desktop/programme/words.hpp"

namespace gk::desktop {
namespace {

using programme::Budget;
using programme::BudgetLine;
using programme::Ledger;
using programme::Side;

constexpr auto budget_subject = "budget";
constexpr auto undo_subject = "budgetUndone";

} // namespace

QString Programme::budgetSource() const {
    const Budget* budget = data_ ? data_->catalogue.budget(year_) : nullptr;
    return budget == nullptr ? QString() : text_of(budget->source);
}

int Programme::budgetExample() const {
    if (!data_ || data_->catalogue.budgets.empty() || hasBudget()) return 0;
    return data_->catalogue.budgets.back().year;
}

QVariantList Programme::budgetTotals() const {
    QVariantList list;
    const Budget* budget = data_ ? data_->catalogue.budget(year_) : nullptr;
    if (budget == nullptr) return list;
    const auto add = [&](const QString& label, std::int64_t euro) {
        list << QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("figure"), euro_text(euro)}};
    };
    const std::int64_t in = programme::total(*budget, Side::baten), out = programme::total(*budget, Side::lasten);
    add(tr("Baten"), in);
    add(tr("Lasten"), out);
    if (in != out) add(in > out ? tr("Meer baten dan lasten") : tr("Meer lasten dan baten"), std::abs(in - out));
    return list;
}

QVariantList Programme::budgetSides() const {
    QVariantList list;
    for (const Side side : {Side::lasten, Side::baten, Side::activa, Side::passiva})
        list << QVariantMap{{QStringLiteral("id"), text_of(programme::name(side))},
                            {QStringLiteral("label"), side_text(side)}};
    return list;
}

bool Programme::canUndoBudget() const {
    return std::ranges::contains(budgets_before_, year_, &Budget::year);
}

QVariantMap Programme::budgetLine(const QString& id) const {
    const Budget* budget = data_ ? data_->catalogue.budget(year_) : nullptr;
    const BudgetLine* line = budget == nullptr ? nullptr : programme::find_line(*budget, id.toStdString());
    if (line == nullptr) return {};
    return {{QStringLiteral("label"), text_of(line->label)},
            {QStringLiteral("side"), text_of(programme::name(line->side))},
            {QStringLiteral("euro"), map::whole_number(line->euro)},
            {QStringLiteral("source"), text_of(line->source)}};
}

/// `edit` gets the begroting as it is in the file now, which another program may have changed.
void Programme::changeBudget(std::function<Result<QString>(Budget&)> edit, const QString& why) {
    const Budget* now = data_->catalogue.budget(year_);
    budget_pending_ = now == nullptr ? std::nullopt : std::optional(*now);
    change(
        [year = year_, edit = std::move(edit), by = changeBy(why)](store::Project&, Ledger& ledger) -> Result<QString> {
            const Budget* there = ledger.catalogue().budget(year);
            Budget budget = there == nullptr ? Budget{.year = year} : *there;
            auto said = edit(budget);
            if (!said) return std::unexpected(said.error());
            const auto done = ledger.put(budget, by);
            if (!done) return std::unexpected(done.error());
            return *done ? *said : tr("Er is niets veranderd.");
        },
        QLatin1String(budget_subject));
}

void Programme::followBudget(const QString& subject) {
    if (subject == QLatin1String(budget_subject) && budget_pending_) {
        const Budget* now = data_ ? data_->catalogue.budget(budget_pending_->year) : nullptr;
        if (now != nullptr && programme::to_toml(*now) != programme::to_toml(*budget_pending_))
            budgets_before_.push_back(*std::move(budget_pending_));
    } else if (subject == QLatin1String(undo_subject)) {
        const auto last = std::ranges::find_last(budgets_before_, budget_undone_, &Budget::year);
        if (!last.empty()) budgets_before_.erase(last.begin());
    } else {
        return;
    }
    budget_pending_.reset();
    Q_EMIT changed();
}

bool Programme::makeBudget(const QString& source, bool with_lines) {
    if (!data_ || hasBudget()) return false;
    if (source.trimmed().isEmpty())
        return complain(tr("Vul in waar de bedragen vandaan komen, bijvoorbeeld: besluit stuurgroep 12 maart."));
    const std::vector<Budget>& known = data_->catalogue.budgets;
    const Budget* example = with_lines && !known.empty() ? &known.back() : nullptr;
    const Budget fresh = programme::new_budget(year_, source.trimmed().toStdString(), example);
    changeBudget(
        [fresh](Budget& budget) -> Result<QString> {
            budget = fresh;
            return tr("De begroting van %1 is gemaakt. Vul nu de bedragen in.").arg(fresh.year);
        },
        {});
    return true;
}

bool Programme::saveBudgetSource(const QString& source) {
    if (!hasBudget()) return false;
    if (source.trimmed().isEmpty())
        return complain(tr("Vul in waar de bedragen vandaan komen, bijvoorbeeld: besluit stuurgroep 12 maart."));
    changeBudget(
        [source = source.trimmed().toStdString()](Budget& budget) -> Result<QString> {
            budget.source = source;
            return tr("De bron is bewaard.");
        },
        {});
    return true;
}

bool Programme::saveBudgetLine(const QVariantMap& form) {
    if (!hasBudget()) return false;
    BudgetLine wanted{.id = form_field(form, "line"),
                      .label = form_field(form, "label"),
                      .side = programme::parse_side(form_field(form, "side")).value_or(Side::lasten),
                      .group = {},
                      .source = form_field(form, "source")};
    if (wanted.label.empty()) return complain(tr("Vul in hoe de regel heet."));
    const QString typed = form.value(QStringLiteral("euro")).toString();
    const auto euro = read_euro(typed);
    if (!euro)
        return complain(tr("\"%1\" is geen bedrag. Vul hele euro's in, bijvoorbeeld 60.000.").arg(typed.trimmed()));
    wanted.euro = *euro;
    changeBudget(
        [wanted](Budget& budget) -> Result<QString> {
            BudgetLine line = wanted;
            const BudgetLine* before = programme::find_line(budget, line.id);
            if (before != nullptr && before->side == line.side) line.group = before->group;
            const auto done = programme::put_line(budget, std::move(line));
            if (!done) return std::unexpected(done.error());
            return tr("De regel %1 is bewaard: %2.").arg(text_of(wanted.label), euro_text(wanted.euro));
        },
        form.value(QStringLiteral("why")).toString());
    return true;
}

bool Programme::removeBudgetLine(const QString& id) {
    if (!hasBudget()) return false;
    const QString label = budgetLine(id).value(QStringLiteral("label")).toString();
    changeBudget(
        [id = id.toStdString(), label](Budget& budget) -> Result<QString> {
            if (auto done = programme::remove_line(budget, id); !done) return std::unexpected(done.error());
            return tr("De regel %1 is verwijderd.").arg(label);
        },
        {});
    return true;
}

bool Programme::dropBudgetSum(const QString& id) {
    if (!hasBudget()) return false;
    changeBudget(
        [id = id.toStdString()](Budget& budget) -> Result<QString> {
            std::erase_if(budget.checks, [&](const programme::SumCheck& sum) { return sum.id == id; });
            return tr("Deze som hoeft niet meer te kloppen.");
        },
        {});
    return true;
}

bool Programme::undoBudget() {
    const auto last = std::ranges::find_last(budgets_before_, year_, &Budget::year);
    if (last.empty()) return false;
    budget_undone_ = year_;
    change(
        [before = *last.begin(), by = changeBy(tr("ongedaan gemaakt"))](store::Project&,
                                                                        Ledger& ledger) -> Result<QString> {
            const auto done = ledger.put(before, by);
            if (!done) return std::unexpected(done.error());
            return tr("De begroting is weer zoals zij was.");
        },
        QLatin1String(undo_subject));
    return true;
}

} // namespace gk::desktop
