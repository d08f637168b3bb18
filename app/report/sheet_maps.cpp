// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/report/area_page.hpp"
#include "app/report/picture_parts.hpp"
#include "app/scene/scene.hpp"

namespace gk::report {
namespace {

using programme::AreaSheet;
using programme::GemeenteSheet;
using programme::GemeenteStanding;

constexpr double least_view = 4000; ///< metres that the map shows at least

/// The area in the middle, with as much around it as it is large.
geometry::Box surroundings(const geometry::Box& area) {
    const double x = (area.min_x + area.max_x) / 2, y = (area.min_y + area.max_y) / 2;
    const double half = std::max({least_view, 2.2 * (area.max_x - area.min_x), 2.2 * (area.max_y - area.min_y)}) / 2;
    return {.min_x = x - half, .min_y = y - half, .max_x = x + half, .max_y = y + half};
}

map::AreaValue value_of(bool by_priority) {
    return by_priority ? map::AreaValue::priority : map::AreaValue::opportunity;
}

/// The type that was asked, else the one in which the gemeente stands highest.
const GemeenteStanding* shown_standing(const GemeenteSheet& sheet, const std::optional<region::AreaType>& wanted) {
    const GemeenteStanding* best = nullptr;
    for (const GemeenteStanding& standing : sheet.standings) {
        if (wanted && standing.type == *wanted) return &standing;
        if (wanted || !standing.own || !standing.own->rank) continue;
        if (best == nullptr || *standing.own->rank < *best->own->rank) best = &standing;
    }
    return best;
}

} // namespace

Result<map::MapSnapshot> area_map(store::Project& project, const AreaSheet& sheet, const Progress& progress) {
    auto snapshot = scene::make_scene(project,
                                      {.by = sheet.area.ref.kind,
                                       .type = sheet.why.area.type,
                                       .value = value_of(sheet.by_priority),
                                       .focus = region::GemeenteCode::parse(sheet.area.gemeente),
                                       .highlight = sheet.area.ref.id},
                                      progress);
    if (snapshot && sheet.area.ref.kind == region::AreaKind::estate)
        snapshot->base.estates = nullptr; // the theme itself
    if (snapshot && snapshot->highlight) snapshot->view = surroundings(snapshot->highlight->bounds());
    return snapshot;
}

Result<map::MapSnapshot> gemeente_map(store::Project& project, const GemeenteSheet& sheet,
                                      const std::optional<region::AreaType>& wanted, const Progress& progress) {
    const GemeenteStanding* standing = shown_standing(sheet, wanted);
    if (standing == nullptr)
        return fail(ErrorCode::refused, "the last score has nothing of that area type in " + sheet.area.name +
                                            ": score again, or take another");
    auto snapshot = scene::make_scene(project,
                                      {.by = standing->listed,
                                       .type = standing->type,
                                       .value = value_of(standing->by_priority),
                                       .focus = region::GemeenteCode::parse(sheet.area.ref.id)},
                                      progress);
    if (snapshot && standing->listed == region::AreaKind::estate) {
        snapshot->base.estates = nullptr; // the theme itself
        snapshot->dot_below = estate_dot;
    }
    return snapshot;
}

Result<Sheet> make_area_pdf(store::Project& project, programme::Ledger& ledger, const std::string& area,
                            const programme::SheetOptions& options, const std::filesystem::path& path,
                            const Progress& progress) {
    const auto found = ledger.areas().find(area);
    if (!found) return std::unexpected(found.error());
    const programme::Menukaart& menukaart = ledger.catalogue().menukaart;
    if (options.kind.value_or((*found)->ref.kind) == region::AreaKind::gemeente) {
        auto sheet = programme::gemeente_sheet(ledger, project, area);
        if (!sheet) return std::unexpected(sheet.error());
        const auto map = gemeente_map(project, *sheet, options.type, progress);
        if (!map) return std::unexpected(map.error());
        if (auto done = render_gemeente_pdf(*sheet, menukaart, *map, path); !done) return std::unexpected(done.error());
        return Sheet(*std::move(sheet));
    }
    auto sheet = programme::area_sheet(ledger, project, area, options, progress);
    if (!sheet) return std::unexpected(sheet.error());
    const auto map = area_map(project, *sheet, progress);
    if (!map) return std::unexpected(map.error());
    if (auto done = render_area_pdf(*sheet, menukaart, *map, path); !done) return std::unexpected(done.error());
    return Sheet(*std::move(sheet));
}

Result<Sheet> make_area_pdf(const std::filesystem::path& project, programme::Day today, const std::string& area,
                            const programme::SheetOptions& options, const std::filesystem::path& path,
                            const Progress& progress) {
    auto opened = store::Project::open(project, store::Project::Mode::read);
    if (!opened) return std::unexpected(opened.error());
    auto ledger = programme::Ledger::open(*opened, today);
    if (!ledger) return std::unexpected(ledger.error());
    return make_area_pdf(*opened, *ledger, area, options, path, progress);
}

} // namespace gk::report
