// SPDX-License-Identifier: EUPL-1.2
#include "gis/programme/area_index.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/region/gemeenten.hpp"

namespace gk::programme {
namespace {

using region::AreaKind;
using store::LayerKind;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

constexpr std::array kinds{std::pair{AreaKind::gemeente, LayerKind::gemeenten},
                           std::pair{AreaKind::wijk, LayerKind::wijken}, std::pair{AreaKind::buurt, LayerKind::buurten},
                           std::pair{AreaKind::estate, LayerKind::estates}};

} // namespace

Result<AreaIndex> AreaIndex::load(store::Project& project) {
    AreaIndex index;
    for (const auto& [kind, layer] : kinds) {
        const auto table = project.areas(layer);
        if (!table) return std::unexpected(table.error());
        if (!*table) continue;
        const store::AreaTable& areas = **table;
        for (std::size_t i = 0; i < areas.code.size(); ++i) {
            const AreaRef ref{kind, areas.code[i]};
            const std::string& gemeente = kind == AreaKind::gemeente ? areas.code[i] : areas.gemeente[i];
            index.areas_.emplace(ref, KnownArea{ref, areas.name[i], gemeente, {}});
            if (kind == AreaKind::gemeente) index.gemeenten_.push_back(areas.code[i]);
        }
    }
    std::ranges::sort(index.gemeenten_);
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run) return index;
    for (const auto& [kind, layer] : kinds) {
        auto scores = project.run_areas((*run)->id, kind);
        if (!scores) return std::unexpected(scores.error());
        std::ranges::stable_sort(*scores, std::ranges::greater{}, &score::AreaScore::hectares);
        for (const score::AreaScore& score : *scores) {
            const auto area = index.areas_.find({kind, score.id});
            if (area == index.areas_.end()) continue;
            area->second.types.push_back(score.type);
            // Estates often do not say where they lie; the score found out.
            if (area->second.gemeente.empty()) area->second.gemeente = score.gemeente;
        }
    }
    return index;
}

const KnownArea* AreaIndex::find(const AreaRef& ref) const {
    const auto found = areas_.find(ref);
    return found == areas_.end() ? nullptr : &found->second;
}

Result<const KnownArea*> AreaIndex::find(std::string_view text) const {
    std::string code(text);
    std::ranges::transform(code, code.begin(), upper);
    for (const std::string& id : {std::string(text), code})
        for (const auto& [kind, layer] : kinds)
            if (const KnownArea* area = find(AreaRef{kind, id})) return area;
    const std::string plain = region::plain_letters(text);
    for (const std::string& gemeente : gemeenten_)
        if (const KnownArea* area = find(AreaRef{AreaKind::gemeente, gemeente});
            !plain.empty() && region::plain_letters(area->name) == plain)
            return area;
    return fail(ErrorCode::refused,
                fmt::format("the project has no area \"{}\": give the code of a gemeente, wijk, buurt or estate, as "
                            "gkaart rank shows them",
                            text.substr(0, 60)),
                {}, 0, "gebied");
}

std::string AreaIndex::gemeente_name(std::string_view code) const {
    const KnownArea* area = find(AreaRef{AreaKind::gemeente, std::string(code)});
    return area == nullptr ? std::string(code) : area->name;
}

std::vector<const KnownArea*> AreaIndex::in_gemeente(std::string_view code) const {
    std::vector<const KnownArea*> found;
    for (const auto& [ref, area] : areas_)
        if (area.gemeente == code && ref.kind != AreaKind::gemeente) found.push_back(&area);
    return found;
}

} // namespace gk::programme
