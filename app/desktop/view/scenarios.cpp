// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/scenarios.hpp"

#include <algorithm>
#include <cmath>

#include <QDate>
#include <nlohmann/json.hpp>

#include "app/map/text.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {
namespace {

using nlohmann::json;
constexpr std::string_view setting_key = "scenarios";

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

int Scenarios::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant Scenarios::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Entry& entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole: return entry.name;
    case NoteRole: return entry.note;
    case DateRole: return map::date_text(entry.date.toStdString());
    default: return {};
    }
}

QHash<int, QByteArray> Scenarios::roleNames() const {
    return {{NameRole, "name"}, {NoteRole, "note"}, {DateRole, "date"}};
}

QString Scenarios::name(int row) const {
    return row >= 0 && row < rowCount() ? entries_[static_cast<std::size_t>(row)].name : QString();
}

Status Scenarios::open(const std::filesystem::path& path, const std::vector<score::Model>& models) {
    beginResetModel();
    project_ = path;
    entries_.clear();
    ids_.assign(region::area_type_count, {});
    for (const score::Model& model : models)
        for (const score::Factor& factor : model.factors)
            ids_[static_cast<std::size_t>(model.area_type)].push_back(factor.id);
    Status status;
    const auto project = store::Project::open(path, store::Project::Mode::read);
    const auto text = project ? project->setting(setting_key) : Result<std::string>(std::unexpected(project.error()));
    if (!text) {
        status = std::unexpected(text.error());
    } else {
        const json list = json::parse(*text, nullptr, false);
        for (const json& item : list.is_array() ? list : json::array()) {
            if (!item.is_object()) continue;
            Entry entry{QString::fromStdString(text_of(item, "name")),
                        QString::fromStdString(text_of(item, "note")),
                        QString::fromStdString(text_of(item, "date")),
                        {}};
            for (std::size_t t = 0; t < region::area_type_count; ++t) {
                auto& factors = entry.factors.emplace_back();
                const auto of_type = item.find(region::name(static_cast<region::AreaType>(t)));
                if (of_type == item.end() || !of_type->is_object()) continue;
                for (const auto& [id, value] : of_type->items()) {
                    if (!value.is_object()) continue;
                    const double weight = value.value("weight", std::nan(""));
                    if (std::isfinite(weight) && weight >= 0)
                        factors.emplace_back(id, std::pair{weight, value.value("on", true)});
                }
            }
            if (!entry.name.isEmpty()) entries_.push_back(std::move(entry));
        }
    }
    endResetModel();
    Q_EMIT changed();
    return status;
}

void Scenarios::clear() {
    beginResetModel();
    entries_.clear();
    ids_.clear();
    project_.clear();
    endResetModel();
    Q_EMIT changed();
}

Status Scenarios::write(std::vector<Entry> entries) {
    json list = json::array();
    for (const Entry& entry : entries) {
        json item{
            {"name", entry.name.toStdString()}, {"note", entry.note.toStdString()}, {"date", entry.date.toStdString()}};
        for (std::size_t t = 0; t < entry.factors.size(); ++t)
            for (const auto& [id, value] : entry.factors[t])
                item[std::string(region::name(static_cast<region::AreaType>(t)))][id] = {{"weight", value.first},
                                                                                         {"on", value.second}};
        list.push_back(std::move(item));
    }
    auto project = store::Project::open(project_, store::Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    if (auto done = project->set_setting(setting_key, list.dump()); !done) return done;
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
    Q_EMIT changed();
    return {};
}

Status Scenarios::save(const QString& name, const QString& note, const Weights& weights) {
    if (name.trimmed().isEmpty()) return fail(ErrorCode::refused, tr("Geef het scenario een naam.").toStdString());
    Entry entry{name.trimmed(), note.trimmed(), QDate::currentDate().toString(Qt::ISODate), {}};
    for (std::size_t t = 0; t < ids_.size(); ++t) {
        auto& factors = entry.factors.emplace_back();
        for (std::size_t f = 0; f < ids_[t].size() && f < weights[t].weight.size(); ++f)
            factors.emplace_back(ids_[t][f], std::pair{weights[t].weight[f], weights[t].enabled[f] != 0});
    }
    std::vector<Entry> entries = entries_;
    const auto same = std::ranges::find(entries, entry.name, &Entry::name);
    if (same == entries.end()) entries.push_back(std::move(entry));
    else *same = std::move(entry);
    return write(std::move(entries));
}

Status Scenarios::remove(int row) {
    if (row < 0 || row >= rowCount()) return {};
    std::vector<Entry> entries = entries_;
    entries.erase(entries.begin() + row);
    return write(std::move(entries));
}

std::optional<Weights> Scenarios::weights(int row, Weights start) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    const Entry& entry = entries_[static_cast<std::size_t>(row)];
    for (std::size_t t = 0; t < entry.factors.size() && t < ids_.size(); ++t)
        for (const auto& [id, value] : entry.factors[t]) {
            const auto found = std::ranges::find(ids_[t], id);
            if (found == ids_[t].end()) continue;
            const auto f = static_cast<std::size_t>(found - ids_[t].begin());
            if (f >= start[t].weight.size()) continue;
            start[t].weight[f] = value.first;
            start[t].enabled[f] = value.second ? 1 : 0;
        }
    return start;
}

} // namespace gk::desktop
