// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/value_model.hpp"

#include <algorithm>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {

int ValueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant ValueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole: return entry.id;
    case LabelRole: return entry.label;
    case GroupRole: return entry.group;
    case NoteRole: return entry.note;
    default: return {};
    }
}

QHash<int, QByteArray> ValueModel::roleNames() const {
    return {{IdRole, "valueId"}, {LabelRole, "label"}, {GroupRole, "group"}, {NoteRole, "note"}};
}

int ValueModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(entries_, id, &Entry::id);
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

void ValueModel::list(const ProjectData& project, const score::Model* model, const scoring::Workbench& bench,
                      const View& view, const QString& difference) {
    const bool squares = view.kind == region::AreaKind::cell;
    std::vector<Entry> entries;
    const QString results = tr("Uitkomsten");
    for (const ScoreValue& value : score_values())
        if ((squares ? value.of_cells != nullptr : value.of_area != nullptr) &&
            has_value(value, bench.priorities.parts(view.type)))
            entries.push_back(
                {QString::fromLatin1(value.id), QString::fromStdString(value_word(value.label)), results, {}});
    if (!difference.isEmpty())
        entries.push_back({QString::fromUtf8(difference_id.data(), difference_id.size()), difference, results, {}});
    if (squares && !project.signals_in_cell.empty())
        entries.push_back({QString::fromUtf8(signals_id.data(), signals_id.size()), tr("Signalen per vierkant"),
                           tr("Signalen"), tr("nieuwste: %1").arg(map::date_text(project.newest_signal))});
    const auto add_hotspots = [&](std::string_view of, const QString& label) {
        entries.push_back({QString::fromStdString(std::string(hotspots_prefix) + std::string(of)), label,
                           tr("Hotspots"), tr("waar hoge of lage waarden bij elkaar liggen")});
    };
    if (model != nullptr && bench.priorities.parts(view.type).any())
        add_hotspots(priority_id, tr("Hotspots van prioriteit"));
    if (model != nullptr) add_hotspots(opportunity_id, tr("Hotspots van gelegenheid"));
    if (!project.signals_in_cell.empty()) add_hotspots(signals_id, tr("Hotspots van signalen"));
    for (std::size_t f = 0; model != nullptr && f < model->factors.size(); ++f) {
        if (!bench.scorer.raw(view.type, f)) continue;
        const score::Factor& factor = model->factors[f];
        const QString label = upper_first(model_word(factor.label));
        entries.push_back({QString::fromStdString(std::string(factor_prefix) + factor.id), label, tr("Kenmerken"),
                           model_word(factor.unit)});
    }
    if (entries == entries_) return;
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
}

void ValueModel::clear() {
    beginResetModel();
    entries_.clear();
    endResetModel();
}

} // namespace gk::desktop
