// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "gis/store/hash.hpp"
#include "gis/store/project_impl.hpp"
#include "gis/store/row_writer.hpp"
#include "gis/vector/wkb.hpp"

namespace gk::store {
namespace {

/// A geometry of the file that cannot be read names its row.
Status read_geometry(const Connection& db, std::string_view table, const Statement& row, int column,
                     vector::ShapeKind wanted, vector::Shape& shape) {
    auto status = vector::read_blob(row.blob(column), shape);
    if (status && shape.kind == wanted) return {};
    return std::unexpected(damaged(db, fmt::format("{} {}: {}", table, row.integer(0),
                                                   status ? "a geometry of another kind" : status.error().message)));
}

} // namespace

Result<std::optional<AreaTable>> Project::areas(LayerKind kind) const {
    Connection& db = impl_->db();
    if (!is_area_kind(kind)) return fail(ErrorCode::bug, fmt::format("{} are no areas", store::name(kind)));
    auto version = current_version(db, kind, store::name(kind));
    if (!version) return std::unexpected(version.error());
    if (!*version) return std::nullopt;
    const std::string_view table = table_of(kind, GeometryKind::polygons);
    auto rows = Statement::prepare(
        db, fmt::format("SELECT id, code, name, gemeente, geom FROM {} WHERE version = ? ORDER BY code", table));
    if (!rows) return std::unexpected(rows.error());
    rows->bind((*version)->id);
    AreaTable areas{.version = std::move(**version), .code = {}, .name = {}, .gemeente = {}, .polygons = {}};
    vector::Shape shape;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return areas;
        areas.code.emplace_back(rows->text(1));
        areas.name.emplace_back(rows->text(2));
        areas.gemeente.emplace_back(rows->text(3));
        if (auto status = read_geometry(db, table, *rows, 4, vector::ShapeKind::polygons, shape); !status)
            return std::unexpected(status.error());
        if (auto status = vector::append(shape, areas.polygons); !status) return std::unexpected(status.error());
    }
}

Result<std::optional<LayerTable>> Project::layer(std::string_view wanted) const {
    Connection& db = impl_->db();
    std::optional<DatasetVersion> version;
    for (const LayerKind kind : {LayerKind::layer, LayerKind::reach}) {
        auto found = current_version(db, kind, wanted);
        if (!found) return std::unexpected(found.error());
        if (!version) version = std::move(*found);
    }
    if (!version) return std::nullopt;
    const auto geometry = geometry_of(db, version->id);
    if (!geometry) return std::unexpected(geometry.error());
    const std::string_view table = table_of(version->kind, *geometry);
    auto rows = Statement::prepare(db, fmt::format("SELECT id, geom FROM {} WHERE version = ? ORDER BY id", table));
    if (!rows) return std::unexpected(rows.error());
    rows->bind(version->id);
    LayerTable layer;
    layer.version = std::move(*version);
    layer.kind = *geometry;
    vector::Shape shape;
    for (;; ++layer.count) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return layer;
        auto status = read_geometry(db, table, *rows, 1, static_cast<vector::ShapeKind>(layer.kind), shape);
        if (status && layer.kind == GeometryKind::points) {
            status = vector::append(shape, layer.points);
            layer.point_feature.resize(layer.points.size(), static_cast<std::uint32_t>(layer.count));
        } else if (status) {
            status = layer.kind == GeometryKind::lines ? vector::append(shape, layer.lines)
                                                       : vector::append(shape, layer.polygons);
        }
        if (!status) return std::unexpected(status.error());
    }
}

Result<SignalTable> Project::signals() const {
    Connection& db = impl_->db();
    auto versions = find_versions(db, "v.current = 1 AND d.kind = 'signals'"); // ordered by name
    if (!versions) return std::unexpected(versions.error());
    SignalTable table;
    Sha256 hash;
    auto rows = Statement::prepare(
        db, "SELECT id, geom, weight, kind, observed, source, reliability, gemeente, cell FROM signal "
            "WHERE version = ? ORDER BY id");
    if (!rows) return std::unexpected(rows.error());
    vector::Shape shape;
    for (const DatasetVersion& version : *versions) {
        hash.field(version.name).field(version.content_hash);
        rows->reset();
        rows->bind(version.id);
        for (;;) {
            const auto row = rows->step();
            if (!row) return std::unexpected(row.error());
            if (!*row) break;
            if (auto status = read_geometry(db, "signal", *rows, 1, vector::ShapeKind::points, shape); !status)
                return std::unexpected(status.error());
            if (shape.points.size() != 1) return std::unexpected(damaged(db, "a signal has more than one place"));
            table.at.push_back(shape.points.front());
            table.weight.push_back(rows->real(2));
            int column = 3;
            for (std::vector<std::string>* texts :
                 {&table.kind, &table.observed, &table.source, &table.reliability, &table.gemeente, &table.cell})
                texts->emplace_back(rows->text(column++));
        }
    }
    table.content_hash = hash.finish();
    return table;
}

Result<bool> Project::has_signal_elsewhere(const SignalRow& row, std::string_view except_dataset) const {
    Connection& db = impl_->db();
    if (!impl_->has_key) {
        auto has_key = Statement::prepare(db, "SELECT 1 FROM signal_twin WHERE key = ?");
        if (!has_key) return std::unexpected(has_key.error());
        auto find = Statement::prepare(db, "SELECT 1 FROM signal_twin AS t JOIN signal AS s ON s.id = t.signal "
                                           "JOIN dataset_version AS v ON v.id = s.version AND v.current = 1 JOIN "
                                           "dataset AS d ON d.id = v.dataset "
                                           "WHERE t.key = ? AND s.kind = ? AND s.cell = ? AND s.observed = ? AND "
                                           "s.source = ? AND d.name <> ? LIMIT 1");
        if (!find) return std::unexpected(find.error());
        impl_->has_key.emplace(std::move(*has_key));
        impl_->find_twin.emplace(std::move(*find));
    }
    const std::int64_t key = twin_key(row);
    const auto candidate = impl_->has_key->bind(key).step(); // nearly always the end of it
    impl_->has_key->reset();
    if (!candidate || !*candidate) return candidate;
    Statement& find = *impl_->find_twin;
    const auto found =
        find.bind(key).bind(row.kind).bind(row.cell).bind(row.observed).bind(row.source).bind(except_dataset).step();
    find.reset();
    return found;
}

} // namespace gk::store
