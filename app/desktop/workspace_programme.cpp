// SPDX-License-Identifier: EUPL-1.2
// What the registers of the programme, the pilot and the map say to each other.
#include <algorithm>
#include <array>

#include <QtConcurrent>

#include "app/desktop/workspace.hpp"

namespace gk::desktop {

using region::AreaKind;

void Workspace::connectProgramme() {
    connect(&programme_, &Programme::failed, this, &Workspace::fail);
    connect(&programme_, &Programme::said, this, &Workspace::say);
    connect(&programme_, &Programme::formProblem, this, &Workspace::warn);
    connect(&programme_, &Programme::saved, this, &Workspace::dismissProblem);
    connect(&programme_, &Programme::reachChanged, this, &Workspace::readAgain);
    connect(&planner_, &Planner::failed, this, &Workspace::fail);
    connect(&planner_, &Planner::said, this, &Workspace::say);
    connect(&planner_, &Planner::formProblem, this, &Workspace::warn);
    connect(&planner_, &Planner::scored, this, &Workspace::readAgain);
    connect(&programme_, &Programme::changed, this, &Workspace::setSigns);
    const auto layers = [this] {
        scene_.setLayers(layers_.stack());
        second_scene_.setLayers(layers_.stack());
    };
    connect(&layers_, &LayerList::changed, this, layers);
    layers();
    connect(this, &Workspace::selectionChanged, this, [this] {
        const AreaSet* set = project_ ? project_->set(selected_.kind) : nullptr;
        if (set == nullptr || selected_.features.size() != 1) programme_.showArea(std::nullopt);
        else programme_.showArea(programme::AreaRef{selected_.kind, set->code[selected_.features.front()]});
    });
}

void Workspace::connectPilot() {
    connect(&pilot_, &PilotDesk::failed, this, &Workspace::warn);
    connect(&pilot_, &PilotDesk::said, this, &Workspace::say);
    connect(&pilot_, &PilotDesk::wrote, this, &Workspace::dismissProblem);
    connect(this, &Workspace::scoresRead, &pilot_, &PilotDesk::read);
}

std::vector<map::Sign> Workspace::programmeSigns() const {
    std::vector<map::Sign> signs;
    const auto& data = programme_.data();
    if (!data || !project_) return signs;
    const auto add = [&](const programme::AreaRef& area, map::SignKind kind) {
        const AreaSet* set = project_->set(area.kind);
        if (set == nullptr) return;
        const auto found = set->by_code.find(area.id);
        if (found == set->by_code.end()) return;
        map::Sign sign{.at = set->centre[found->second], .kind = kind};
        const auto& codes = project_->base.gemeente_code;
        if (const auto in = std::ranges::find(codes, set->gemeente[found->second]); in != codes.end())
            sign.gemeente = static_cast<std::size_t>(in - codes.begin());
        signs.push_back(sign);
    };
    for (const programme::Inzet& inzet : data->inzetten)
        if (programme::year_of(inzet.date) == programme_.year() && inzet.status != programme::InzetStatus::vervallen)
            add(inzet.area,
                inzet.status == programme::InzetStatus::uitgevoerd ? map::SignKind::done : map::SignKind::planned);
    for (const programme::Knelpunt& knelpunt : data->knelpunten)
        if (programme::state_of(knelpunt, data->today).in_force)
            for (const programme::AreaRef& area : knelpunt.areas) add(area, map::SignKind::knelpunt);
    return signs;
}

void Workspace::setSigns() {
    std::vector<map::Sign> signs;
    for (map::Sign sign : programmeSigns())
        if (const auto at = plane_ ? plane_->from_rd(sign.at) : std::nullopt) {
            sign.at = {at->x - project_->origin.x, at->y - project_->origin.y};
            signs.push_back(sign);
        }
    scene_.setSigns(signs);
    second_scene_.setSigns(std::move(signs));
}

QString Workspace::selectedId() const {
    const AreaSet* set = project_ ? project_->set(selected_.kind) : nullptr;
    return set != nullptr && selected_.features.size() == 1
               ? QString::fromStdString(set->code[selected_.features.front()])
               : QString();
}

void Workspace::showAreas(const QStringList& codes) {
    if (!project_) return;
    // Areas of one kind can be selected together: the kind that most of them are of.
    std::array<std::vector<std::size_t>, kind_count> found;
    for (const QString& code : codes)
        for (const AreaKind kind : area_kinds)
            if (const AreaSet* set = project_->set(kind))
                if (const auto at = set->by_code.find(code.toStdString()); at != set->by_code.end())
                    found.at(static_cast<std::size_t>(kind)).push_back(at->second);
    const auto most = std::ranges::max_element(found, {}, &std::vector<std::size_t>::size);
    if (most->empty()) return;
    const auto kind = static_cast<AreaKind>(most - found.begin());
    setAreaKind(static_cast<int>(kind));
    select({kind, std::move(*most)});
    zoomToSelection();
}

void Workspace::sendPicksToPlan(const QString& intervention) {
    QStringList areas;
    for (const std::string& id : picks_.chosenIds()) areas << QString::fromStdString(id);
    planner_.wish(areas, intervention);
}

void Workspace::readAgain() {
    if (!project_ || page_ != Page::Map) return;
    QtConcurrent::run(&loader_, [file = project_->path] {
        return std::make_shared<Result<OpenedProject>>(open_project(file, no_progress()));
    }).then(this, [this, turn = loading_](const Loaded& result) {
        if (turn != loading_) return;
        if (!*result) {
            fail((*result).error());
            return;
        }
        OpenedProject opened = *std::move(*result);
        // Areas and squares are the same; what was measured or given in them may not be.
        const bool main = view_.value == mainValue();
        const Weights weights = weights_.weights();
        project_ = opened.data;
        engine_.open(project_, std::move(opened.bench));
        weights_.open(std::move(opened.models), engine_.bench(), engine_.originalWeights());
        weights_.showType(view_.type);
        if (weights != weights_.weights()) weights_.setWeights(weights);
        followProject();
        finder_.setProject(project_);
        area_finder_.setProject(project_);
        scene_.setProject(project_);
        second_scene_.setProject(project_);
        scene_.setHighlight(selected_);
        second_scene_.setHighlight(selected_);
        if (main) view_.value = mainValue();
        planner_.setStale(engine_.bench().info.id == 0);
        listValues();
        requestFrame();
        Q_EMIT viewChanged();
        Q_EMIT scoresRead();
    });
}

} // namespace gk::desktop
