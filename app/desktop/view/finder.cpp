// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/finder.hpp"

#include <algorithm>

#include "app/map/text.hpp"
#include "core/region/gemeenten.hpp"

namespace gk::desktop {
namespace {

constexpr std::size_t most_hits = 12;

} // namespace

int Finder::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(hits_.size());
}

const Finder::Hit* Finder::hit(int row) const {
    return row >= 0 && row < rowCount() ? &hits_[static_cast<std::size_t>(row)] : nullptr;
}

QVariant Finder::data(const QModelIndex& index, int role) const {
    const Hit* found = hit(index.row());
    if (found == nullptr || !project_) return {};
    const AreaSet& set = *project_->set(found->kind);
    switch (role) {
    case NameRole: return QString::fromStdString(set.name[found->feature]);
    case WhatRole: {
        QString what = map::singular(found->kind);
        if (found->kind != region::AreaKind::gemeente)
            what +=
                QStringLiteral(" · ") + QString::fromStdString(project_->gemeente_name(set.gemeente[found->feature]));
        return what;
    }
    case IdRole: return QString::fromStdString(set.code[found->feature]);
    case KindRole: return static_cast<int>(found->kind);
    default: return {};
    }
}

QHash<int, QByteArray> Finder::roleNames() const {
    return {{NameRole, "name"}, {WhatRole, "what"}, {IdRole, "areaId"}, {KindRole, "kind"}};
}

void Finder::setText(const QString& text) {
    if (text == text_) return;
    beginResetModel();
    text_ = text;
    hits_.clear();
    const std::string wanted = region::plain_letters(text.toStdString());
    if (project_ && wanted.size() >= 2) {
        std::vector<std::pair<int, Hit>> found; // 0: the name begins with it, 1: a word further on, 2: the code
        for (const region::AreaKind kind : area_kinds) {
            const AreaSet* set = project_->set(kind);
            if (set == nullptr) continue;
            for (std::size_t f = 0; f < set->code.size(); ++f) {
                const auto at = region::plain_letters(set->name[f]).find(wanted);
                if (at != std::string::npos) found.emplace_back(at == 0 ? 0 : 1, Hit{kind, f});
                else if (region::plain_letters(set->code[f]).starts_with(wanted)) found.emplace_back(2, Hit{kind, f});
            }
        }
        std::ranges::stable_sort(found, {}, [](const auto& entry) { return entry.first; });
        for (const auto& [order, one] : found)
            if (hits_.size() < most_hits) hits_.push_back(one);
    }
    endResetModel();
    Q_EMIT textChanged();
}

void Finder::setProject(std::shared_ptr<const ProjectData> project) {
    beginResetModel();
    project_ = std::move(project);
    text_.clear();
    hits_.clear();
    endResetModel();
    Q_EMIT textChanged();
}

} // namespace gk::desktop
