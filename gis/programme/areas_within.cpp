// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include "gis/programme/area_index.hpp"
#include "gis/vector/source.hpp"

namespace gk::programme {
namespace {

Result<std::vector<vector::GeometryPtr>> read_shapes(const std::string& file) {
    const auto source = vector::Source::open(file);
    if (!source) return std::unexpected(source.error());
    std::vector<vector::GeometryPtr> shapes;
    const auto& layers = (*source)->layers();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!layers[i].has_geometry) continue;
        const auto to_rd = crs::ToRd::from(layers[i].crs);
        if (!to_rd) return std::unexpected(to_rd.error());
        auto rows = (*source)->rows(i, vector::Geometries::read);
        if (!rows) return std::unexpected(rows.error());
        vector::Row row;
        for (;;) {
            const auto there = (*rows)->next(row);
            if (!there) return std::unexpected(there.error());
            if (!*there) break;
            auto clean = vector::clean(row.geometry, vector::ShapeKind::polygons, *to_rd);
            if (!clean) return fail(ErrorCode::refused, clean.error().message, file, row.number);
            shapes.push_back(std::move(clean->geometry));
        }
    }
    if (shapes.empty()) return fail(ErrorCode::refused, "holds no polygons to link areas by", file);
    return shapes;
}

} // namespace

Result<std::vector<AreaRef>> areas_within(store::Project& project, const std::string& file, double share) {
    const auto shapes = read_shapes(file);
    if (!shapes) return std::unexpected(shapes.error());
    vector::GeometryPtr all((*shapes)[0]->clone());
    for (std::size_t i = 1; i < shapes->size(); ++i) all.reset(all->Union((*shapes)[i].get()));
    if (!all) return fail(ErrorCode::refused, "the polygons cannot be joined into one", file);
    std::vector<AreaRef> found;
    for (const auto& [kind, layer] : {std::pair{region::AreaKind::buurt, store::LayerKind::buurten},
                                      std::pair{region::AreaKind::estate, store::LayerKind::estates}}) {
        const auto table = project.areas(layer);
        if (!table) return std::unexpected(table.error());
        if (!*table) continue;
        for (std::size_t i = 0; i < (*table)->code.size(); ++i) {
            const vector::GeometryPtr area = vector::to_geometry((*table)->polygons, i);
            if (!area->Intersects(all.get())) continue;
            const vector::GeometryPtr part(area->Intersection(all.get()));
            if (!part) continue;
            if (OGR_G_Area(OGRGeometry::ToHandle(part.get())) >= share * (*table)->polygons.area(i))
                found.push_back({kind, (*table)->code[i]});
        }
    }
    return found;
}

} // namespace gk::programme
