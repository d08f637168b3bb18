// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/legend_model.hpp"

#include "app/map/palette.hpp"
#include "app/map/text.hpp"
#include "app/map/theme.hpp"

namespace gk::desktop {

int LegendModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant LegendModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole: return entry.label;
    case ColourRole: return entry.colour;
    case CountRole: return entry.count;
    case HatchedRole: return entry.hatched;
    case LineRole: return entry.line.isValid() ? entry.line : map::colour::hatch();
    default: return {};
    }
}

QHash<int, QByteArray> LegendModel::roleNames() const {
    return {{LabelRole, "label"},
            {ColourRole, "colour"},
            {CountRole, "count"},
            {HatchedRole, "hatched"},
            {LineRole, "line"}};
}

void LegendModel::show(const Theme* theme, std::size_t level) {
    std::vector<Entry> entries;
    title_.clear();
    unit_.clear();
    note_.clear();
    if (theme != nullptr && !theme->fills.empty()) {
        title_ = QString::fromStdString(theme->label);
        unit_ = QString::fromStdString(theme->unit);
        const classify::Classes& classes = theme->snapshot.classes;
        const auto& categories = theme->snapshot.categories;
        const auto colours = map::fill_colours(theme->snapshot);
        const auto& counts = theme->squares() && level > 0 ? theme->levels.at(level).counts : theme->counts;
        const auto count = [&](std::size_t fill) {
            return map::whole_number(static_cast<std::int64_t>(counts.at(fill)));
        };
        for (std::size_t c = 0; c < categories.size(); ++c)
            entries.push_back({QString::fromStdString(categories[c].label), colours[c], count(c),
                               categories[c].mark != map::Mark::none, QColor(Qt::white)});
        for (std::size_t c = categories.empty() ? classes.size() : 0; c-- > 0;)
            entries.push_back({map::class_text(classes, c), colours[c], count(c), false});
        if (theme->uncertain > 0)
            entries.push_back({tr("plaats in de lijst onzeker"), QColor(Qt::white),
                               map::whole_number(static_cast<std::int64_t>(theme->uncertain)), true});
        if (counts[map::unreliable_fill] > 0)
            entries.push_back({tr("te weinig gegevens"), map::colour::other_type(), count(map::unreliable_fill), true});
        if (counts[map::missing_fill] > 0)
            entries.push_back({tr("geen gegevens"), map::colour::missing(), count(map::missing_fill), false});
        note_ = theme->snapshot.note.empty() ? map::class_note(classes, map::plural(theme->view.kind))
                                             : QString::fromStdString(theme->snapshot.note);
    }
    if (entries.size() == entries_.size()) { // the list stays as it is on the screen, only its contents change
        entries_ = std::move(entries);
        if (!entries_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        entries_ = std::move(entries);
        endResetModel();
    }
    Q_EMIT changed();
}

} // namespace gk::desktop
