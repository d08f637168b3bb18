// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/picks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "app/desktop/view/words.hpp"
#include "app/map/text.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {
namespace {

constexpr std::string_view picks_key = "picks";
constexpr int most_picks = 500;

} // namespace

const Picks::Choice& Picks::choice() const {
    static const Choice none;
    const auto found = choices_.find(key_);
    return found == choices_.end() ? none : found->second;
}

Picks::Choice& Picks::choice() {
    return choices_[key_];
}

int Picks::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(chosen_.size() + left_out_.size());
}

QVariant Picks::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto i = static_cast<std::size_t>(index.row());
    const bool in = i < chosen_.size();
    const Row& row = in ? chosen_[i] : left_out_[i - chosen_.size()];
    switch (role) {
    case HandRole: return row.hand;
    case GroupRole: return in ? tr("Gekozen") : tr("Weggelaten");
    default: return text(row, role);
    }
}

QString Picks::text(const Row& row, int role) const {
    const score::AreaScore& area = *row.area;
    switch (role) {
    case IdRole: return QString::fromStdString(area.id);
    case NameRole: return QString::fromStdString(area.name.empty() ? area.id : area.name);
    case GemeenteRole: return QString::fromStdString(project_->gemeente_name(area.gemeente));
    case RankRole: return area.rank ? QString::number(*area.rank) : QStringLiteral("–");
    case ScoreRole: {
        const double score = by_priority_ ? area.priority : area.opportunity;
        return std::isfinite(score) ? map::number(score, 1) : QStringLiteral("–");
    }
    case ReasonRole: return row.reason;
    default: return {};
    }
}

QHash<int, QByteArray> Picks::roleNames() const {
    return {{IdRole, "areaId"},   {NameRole, "name"}, {GemeenteRole, "gemeente"}, {RankRole, "rank"},
            {ScoreRole, "score"}, {HandRole, "hand"}, {ReasonRole, "reason"},     {GroupRole, "group"}};
}

void Picks::setWanted(int count) {
    choice().rules.count = static_cast<std::uint32_t>(std::clamp(count, 1, most_picks));
    arrange();
}

void Picks::setSpacing(double metres) {
    choice().rules.spacing_m = std::isfinite(metres) ? std::max(0.0, metres) : 0;
    arrange();
}

void Picks::setPerGemeente(int most) {
    choice().rules.most_per_gemeente = static_cast<std::uint32_t>(std::clamp(most, 0, most_picks));
    arrange();
}

void Picks::decide(const QString& id, Hand hand, const QString& reason) {
    if (hand == Proposed) choice().decisions.erase(id.toStdString());
    else choice().decisions[id.toStdString()] = {hand, reason.trimmed()};
    arrange();
}

void Picks::show(std::shared_ptr<const ProjectData> project, std::shared_ptr<const Scores> scores, const View& view,
                 bool by_priority) {
    project_ = std::move(project);
    scores_ = std::move(scores);
    by_priority_ = by_priority;
    // Squares have no name to go to: the list beside them is of buurten.
    key_ = {view.kind == region::AreaKind::cell ? region::AreaKind::buurt : view.kind, view.type};
    arrange();
}

void Picks::arrange() {
    std::vector<Row> chosen, left_out;
    summary_.clear();
    const AreaSet* set = project_ && scores_ ? project_->set(key_.first) : nullptr;
    if (set != nullptr) {
        const Choice& now = std::as_const(*this).choice();
        std::vector<const score::AreaScore*> ranked;
        for (const score::AreaScore& area : scores_->of(key_.first, key_.second))
            if (area.rank && set->by_code.contains(area.id)) ranked.push_back(&area);
        std::ranges::sort(ranked, {}, [](const score::AreaScore* area) { return *area->rank; });
        std::map<std::string, std::uint32_t> gemeenten;
        std::vector<programme::PickCandidate> candidates;
        const auto decision = [&](const std::string& id) -> const Decision* {
            const auto found = now.decisions.find(id);
            return found == now.decisions.end() ? nullptr : &found->second;
        };
        for (const score::AreaScore* area : ranked) {
            const auto number = static_cast<std::uint32_t>(gemeenten.size());
            programme::PickCandidate one{area->id, gemeenten.try_emplace(area->gemeente, number).first->second,
                                         set->centre[set->by_code.at(area->id)]};
            if (const Decision* by_hand = decision(area->id))
                one.hand = by_hand->hand == Kept ? programme::Hand::keep : programme::Hand::leave_out;
            candidates.push_back(std::move(one));
        }
        int near = 0, full = 0;
        if (const auto picked = programme::pick(candidates, now.rules)) {
            for (const std::uint32_t i : picked->chosen) {
                const Decision* by_hand = decision(ranked[i]->id);
                chosen.push_back(
                    {ranked[i], by_hand ? by_hand->hand : Proposed, by_hand ? by_hand->reason : QString()});
            }
            for (const auto& passed : picked->passed_over) {
                if (passed.why == programme::Passed::too_near) ++near;
                if (passed.why == programme::Passed::gemeente_full) ++full;
            }
        }
        for (const score::AreaScore* area : ranked)
            if (const Decision* by_hand = decision(area->id); by_hand && by_hand->hand == LeftOut)
                left_out.push_back({area, LeftOut, by_hand->reason});
        QStringList parts{tr("%1 gekozen").arg(chosen.size())};
        if (near > 0) parts << tr("%1 overgeslagen: te dicht bij een gekozen gebied").arg(near);
        if (full > 0) parts << tr("%1 overgeslagen: de gemeente heeft er genoeg").arg(full);
        if (chosen.size() < now.rules.count) parts << tr("meer passen er niet binnen deze regels");
        summary_ = parts.join(QStringLiteral("  ·  "));
    }
    const bool same_shape = chosen.size() == chosen_.size() && left_out.size() == left_out_.size();
    if (!same_shape) beginResetModel();
    chosen_ = std::move(chosen);
    left_out_ = std::move(left_out);
    if (!same_shape) endResetModel();
    else if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // while a slider moves
    if (const auto touched = choices_.find(key_); touched != choices_.end()) touched->second.chosen = chosenIds();
    Q_EMIT changed();
}

std::vector<std::string> Picks::chosenIds() const {
    std::vector<std::string> ids;
    ids.reserve(chosen_.size());
    for (const Row& row : chosen_) ids.push_back(row.area->id);
    return ids;
}

QByteArray Picks::asCsv() const {
    QString result = QStringList{QStringLiteral("code"),
                                 tr("Gebied"),
                                 tr("Gemeente"),
                                 tr("Plaats"),
                                 by_priority_ ? tr("Prioriteit") : tr("Gelegenheid"),
                                 tr("Door wie"),
                                 tr("Reden")}
                         .join(QLatin1Char(';')) +
                     QStringLiteral("\r\n");
    const auto add = [&](const Row& row) {
        const QString by = row.hand == Kept      ? tr("vastgehouden")
                           : row.hand == LeftOut ? tr("weggelaten")
                                                 : tr("voorgesteld");
        QStringList cells;
        for (const int role : {IdRole, NameRole, GemeenteRole, RankRole, ScoreRole}) cells << text(row, role);
        cells << by << row.reason;
        for (QString& cell : cells) cell = csv_cell(cell);
        result += cells.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    };
    for (const Row& row : chosen_) add(row);
    for (const Row& row : left_out_) add(row);
    return "\xEF\xBB\xBF" + result.toUtf8();
}

Status Picks::open(const std::filesystem::path& path) {
    using nlohmann::json;
    path_ = path;
    choices_.clear();
    const auto project = store::Project::open(path, store::Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto text = project->setting(picks_key);
    if (!text) return std::unexpected(text.error());
    const json list = json::parse(*text, nullptr, false);
    const auto number = [](const json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_number() ? std::max(0.0, found->get<double>()) : 0.0;
    };
    const auto words = [](const json& object, const char* key) {
        const auto found = object.find(key);
        return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    for (const json& item : list.is_array() ? list : json::array()) {
        if (!item.is_object()) continue;
        const auto kind = region::parse_area_kind(words(item, "by"));
        const auto type = region::parse_area_type(words(item, "type"));
        if (!kind || !type) continue;
        Choice& one = choices_[{*kind, *type}];
        one.rules.count = static_cast<std::uint32_t>(std::clamp(number(item, "count"), 1.0, double{most_picks}));
        one.rules.spacing_m = number(item, "spacing_m");
        one.rules.most_per_gemeente =
            static_cast<std::uint32_t>(std::min(number(item, "most_per_gemeente"), double{most_picks}));
        if (const auto chosen = item.find("chosen"); chosen != item.end() && chosen->is_array())
            for (const json& id : *chosen)
                if (id.is_string()) one.chosen.push_back(id.get<std::string>());
        const auto decisions = item.find("decisions");
        if (decisions == item.end() || !decisions->is_array()) continue;
        for (const json& decision : *decisions)
            if (decision.is_object() && !words(decision, "area_id").empty())
                one.decisions[words(decision, "area_id")] = {words(decision, "hand") == "keep" ? Kept : LeftOut,
                                                             QString::fromStdString(words(decision, "reason"))};
    }
    saved_ = choices_;
    return {};
}

Status Picks::save() {
    using nlohmann::json;
    choice().chosen = chosenIds();
    json list = json::array();
    for (const auto& [key, one] : choices_) {
        json item{{"by", region::name(key.first)},
                  {"type", region::name(key.second)},
                  {"count", one.rules.count},
                  {"spacing_m", one.rules.spacing_m},
                  {"most_per_gemeente", one.rules.most_per_gemeente},
                  {"decisions", json::array()}};
        for (const auto& [id, decision] : one.decisions)
            item["decisions"].push_back({{"area_id", id},
                                         {"hand", decision.hand == Kept ? "keep" : "leave_out"},
                                         {"reason", decision.reason.toStdString()}});
        item["chosen"] = one.chosen;
        list.push_back(std::move(item));
    }
    auto project = store::Project::open(path_, store::Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    if (auto done = project->set_setting(picks_key, list.dump()); !done) return done;
    saved_ = choices_;
    Q_EMIT changed();
    return {};
}

void Picks::clear() {
    choices_.clear();
    saved_.clear();
    project_.reset();
    scores_.reset();
    arrange();
}

} // namespace gk::desktop
