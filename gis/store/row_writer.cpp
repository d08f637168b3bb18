// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/row_writer.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "gis/store/clock.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

constexpr std::size_t batch = std::size_t{1} << 18; // 15 MB of entries: memory stays flat, order is good enough

/// Place along a Hilbert curve of 65,536 x 65,536 steps over the RD grid (10 m a step): neighbours
/// on the map are written one after the other, so nodes of the R*Tree are filled once and left.
std::uint64_t hilbert(const geometry::Box& box) {
    constexpr std::uint32_t side = 1U << 16;
    const auto step = [](double metres, double origin) {
        return static_cast<std::uint32_t>(std::clamp((metres - origin) / 10, 0.0, side - 1.0));
    };
    std::uint32_t x = step((box.min_x + box.max_x) / 2, -100'000);
    std::uint32_t y = step((box.min_y + box.max_y) / 2, 250'000);
    std::uint64_t place = 0;
    for (std::uint32_t half = side / 2; half > 0; half /= 2) {
        const std::uint32_t right = (x & half) != 0 ? 1 : 0;
        const std::uint32_t upper = (y & half) != 0 ? 1 : 0;
        place = place * 4 + ((3 * right) ^ upper);
        if (upper == 0) { // turn the quadrant so that the curve goes on
            if (right == 1) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

} // namespace

std::int64_t twin_key(const SignalRow& row) {
    std::uint64_t hash = 14695981039346656037U; // FNV-1a
    for (const std::string* text : {&row.kind, &row.cell, &row.observed, &row.source}) {
        for (const char c : *text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        hash = (hash ^ 0xFFU) * 1099511628211U; // no byte of UTF-8: ends the text
    }
    return static_cast<std::int64_t>(hash);
}

Sha256 begin_content_hash(LayerKind kind) {
    Sha256 hash;
    hash.field("gelegenheidskaart rows 1").field(name(kind));
    return hash;
}

void hash_area(Sha256& hash, std::string_view code, std::string_view name, std::string_view gemeente, std::string_view attributes,
               std::span<const std::byte> blob) {
    hash.field(code).field(name).field(gemeente).field(attributes).field(blob);
}

void hash_layer(Sha256& hash, std::string_view attributes, std::span<const std::byte> blob) { hash.field(attributes).field(blob); }

void hash_signal(Sha256& hash, const SignalRow& row, std::span<const std::byte> blob) {
    for (const std::string* text : {&row.kind, &row.observed, &row.received, &row.shared, &row.source, &row.reliability,
                                    &row.external_id, &row.precision, &row.gemeente, &row.cell, &row.attributes})
        hash.field(*text);
    hash.number(row.precision_m).number(row.weight).field(blob);
}

Result<std::string> stored_content_hash(Connection& db, std::int64_t version, LayerKind kind, GeometryKind geometry) {
    const std::string_view wanted =
        is_area_kind(kind)             ? "code, name, gemeente, attributes, geom"
        : kind == LayerKind::signals ? "kind, observed, received, shared, source, reliability, external_id, precision, gemeente, cell, "
                                       "attributes, precision_m, weight, geom"
                                     : "attributes, geom";
    auto rows = Statement::prepare(db, fmt::format("SELECT {} FROM {} WHERE version = ? ORDER BY id", wanted, table_of(kind, geometry)));
    if (!rows) return std::unexpected(rows.error());
    rows->bind(version);
    Sha256 hash = begin_content_hash(kind);
    SignalRow signal;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return hash.finish();
        if (is_area_kind(kind)) {
            hash_area(hash, rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->blob(4));
        } else if (kind == LayerKind::signals) {
            int column = 0;
            for (std::string* text : {&signal.kind, &signal.observed, &signal.received, &signal.shared, &signal.source,
                                      &signal.reliability, &signal.external_id, &signal.precision, &signal.gemeente, &signal.cell,
                                      &signal.attributes})
                *text = rows->text(column++);
            signal.precision_m = rows->real(column++);
            signal.weight = rows->real(column++);
            hash_signal(hash, signal, rows->blob(column));
        } else {
            hash_layer(hash, rows->text(0), rows->blob(1));
        }
    }
}

Result<BulkIndex> BulkIndex::begin(Connection& db, std::string_view table) {
    auto insert = Statement::prepare(db, fmt::format("INSERT INTO idx_{}_geom (pkid, xmin, xmax, ymin, ymax) VALUES (?, ?, ?, ?, ?)", table));
    if (!insert) return std::unexpected(insert.error());
    BulkIndex index(db, table, std::move(*insert));
    auto rows = Statement::prepare(db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(table);
    std::vector<std::string> names;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) break;
        names.emplace_back(rows->text(0));
        index.triggers_.emplace_back(rows->text(1));
    }
    rows->reset();
    for (const std::string& name : names)
        if (auto status = db.run(fmt::format("DROP TRIGGER \"{}\"", name)); !status) return std::unexpected(status.error());
    return index;
}

Status BulkIndex::add(std::int64_t id, const geometry::Box& box) {
    entries_.push_back({hilbert(box), id, box});
    return entries_.size() < batch ? Status{} : flush();
}

Status BulkIndex::flush() {
    std::ranges::sort(entries_, {}, [](const Entry& e) { return std::tuple(e.place, e.id); });
    for (const Entry& e : entries_) {
        insert_.bind(e.id).bind(e.box.min_x).bind(e.box.max_x).bind(e.box.min_y).bind(e.box.max_y);
        if (auto status = insert_.run(); !status) return status;
    }
    entries_.clear();
    return {};
}

Status BulkIndex::finish() {
    if (auto status = flush(); !status) return status;
    for (const std::string& sql : triggers_)
        if (auto status = db_->run(sql); !status) return status;
    // What the triggers would have noted: programs then know that cached extents are stale.
    auto note = Statement::prepare(*db_, "UPDATE geometry_columns_time SET last_insert = ? WHERE f_table_name = ?");
    if (!note) return std::unexpected(note.error());
    const std::string now = utc_now();
    return note->bind(now).bind(table_).run();
}

} // namespace gk::store
