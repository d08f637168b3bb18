// SPDX-License-Identifier: EUPL-1.2
#include "app/scene/target_scene.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include "app/map/text.hpp"
#include "app/scene/scene.hpp"
#include "gis/programme/board_file.hpp"

namespace gk::scene {
namespace {

using programme::GemeenteTarget;
using programme::TargetLine;
using programme::TargetState;

constexpr std::size_t category_count = 4;

std::string text(const QString& words) {
    return words.toStdString();
}

/// From done to not done in falling darkness, and late in a hue of its own; each differs in its mark as well.
std::vector<map::Category> categories_of(const TargetLine& line) {
    const bool over =
        std::ranges::any_of(line.gemeenten, [](const GemeenteTarget& g) { return g.state == TargetState::missed; });
    return {{text(map::words("gehaald")), {40, 116, 76}, map::Mark::none},
            {text(map::words("gepland, nog niet gedaan")), {127, 188, 150}, map::Mark::hatch},
            {text(map::words("nog niet")), {222, 236, 226}, map::Mark::none},
            {text(over ? map::words("niet gehaald, de datum is voorbij") : map::words("te laat")),
             {204, 102, 26},
             map::Mark::cross}};
}

} // namespace

TargetCategory category_of(const GemeenteTarget& gemeente) {
    switch (gemeente.state) {
    case TargetState::reached: return TargetCategory::reached;
    case TargetState::missed:
    case TargetState::late: return TargetCategory::late;
    case TargetState::unknown:
    case TargetState::open: break;
    }
    return gemeente.planned > 0 ? TargetCategory::planned : TargetCategory::open;
}

Result<map::MapSnapshot> make_target_scene(store::Project& project, programme::Ledger& ledger, std::int32_t year,
                                           const std::string& result) {
    const auto line = programme::gemeente_target(ledger, year, result);
    if (!line) return std::unexpected(line.error());
    auto base = read_base(project);
    if (!base) return std::unexpected(base.error());

    map::MapSnapshot snapshot;
    snapshot.base = std::move(*base);
    snapshot.base.motorways = nullptr; // what a gemeente does has no road in it
    snapshot.base.estates = nullptr;
    snapshot.categories = categories_of(*line);
    snapshot.classes = map::category_classes(category_count);
    snapshot.subject.per = region::AreaKind::gemeente;
    snapshot.subject.quantity = text(map::words("Stand"));
    const QString due = map::date_text(programme::iso(programme::Day(line->target.due)));
    snapshot.subject.unit = text(map::words("uiterlijk %1").arg(due));

    map::AreaTheme theme{
        .polygons = snapshot.base.gemeenten, .gemeente = {}, .value = {}, .coverage = {}, .of_type = {}};
    std::array<map::NameList, category_count> lists;
    std::size_t reached = 0;
    for (std::size_t i = 0; i < snapshot.base.gemeente_code.size(); ++i) {
        const auto at = std::ranges::find(line->gemeenten, snapshot.base.gemeente_code[i], &GemeenteTarget::gemeente);
        if (at == line->gemeenten.end()) {
            theme.value.push_back(score::unknown_value);
            continue;
        }
        const auto category = static_cast<std::size_t>(category_of(*at));
        theme.value.push_back(static_cast<double>(category));
        lists.at(category).names.push_back(snapshot.base.gemeente_name[i]);
        reached += category == 0 ? 1 : 0;
    }
    snapshot.theme = std::move(theme);
    // What still has to be done first; those that are done are the rest.
    for (const auto category : {TargetCategory::late, TargetCategory::open, TargetCategory::planned}) {
        map::NameList& list = lists.at(static_cast<std::size_t>(category));
        std::ranges::sort(list.names);
        list.heading = snapshot.categories[static_cast<std::size_t>(category)].label;
        list.heading[0] = static_cast<char>(list.heading[0] - 'a' + 'A');
        snapshot.lists.push_back(std::move(list));
    }

    const std::string today = programme::iso(ledger.today());
    snapshot.title = line->text;
    snapshot.subtitle = text(map::words("Jaarplan %1: %2 van de %3 gemeenten, stand op %4")
                                 .arg(static_cast<int>(line->target.due.year()))
                                 .arg(reached)
                                 .arg(line->gemeenten.size())
                                 .arg(map::date_text(today)));
    snapshot.caution =
        text(map::words(
                 "Deze kaart toont wat volgens de registers van het programma is gedaan (geteld van: %1). Wat niemand "
                 "opschreef, staat er niet op. De kaart zegt niet hoe goed het ging, en niets over gelegenheid, "
                 "personen of adressen.")
                 .arg(QString::fromStdString(line->basis_nl)));
    snapshot.sources.push_back({text(map::words("registers van dit project")), text(map::date_text(today))});
    auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    std::erase_if(*datasets, [](const store::DatasetVersion& set) {
        return set.kind != store::LayerKind::gemeenten && set.name != neighbours_layer;
    });
    name_sources(snapshot, *datasets);
    snapshot.made_on = today;
    const auto schematic = project.setting("schematic");
    if (!schematic) return std::unexpected(schematic.error());
    if (!schematic->empty()) snapshot.banner = map::demo_banner();
    return snapshot;
}

} // namespace gk::scene
