// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/row_writer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "gis/store/clock.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

constexpr std::size_t batch = std::size_t{1} << 18; // 4 MB: sorted, a batch visits each page of the table once

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

void hash_area(Sha256& hash, std::string_view code, std::string_view name, std::string_view gemeente,
               std::string_view attributes, std::span<const std::byte> blob) {
    hash.field(code).field(name).field(gemeente).field(attributes).field(blob);
}

void hash_layer(Sha256& hash, std::string_view attributes, std::span<const std::byte> blob) {
    hash.field(attributes).field(blob);
}

void hash_signal(Sha256& hash, const SignalRow& row, std::span<const std::byte> blob) {
    for (const std::string* text : {&row.kind, &row.observed, &row.received, &row.shared, &row.source, &row.reliability,
                                    &row.external_id, &row.precision, &row.gemeente, &row.cell, &row.attributes})
        hash.field(*text);
    hash.number(row.precision_m).number(row.weight).field(blob);
}

Result<std::string> stored_content_hash(Connection& db, std::int64_t version, LayerKind kind, GeometryKind geometry) {
    const std::string_view wanted = is_area_kind(kind) ? "code, name, gemeente, attributes, geom"
                                    : kind == LayerKind::signals
                                        ? "kind, observed, received, shared, source, reliability, "
                                          "external_id, precision, gemeente, cell, "
                                          "attributes, precision_m, weight, geom"
                                        : "attributes, geom";
    auto rows = Statement::prepare(
        db, fmt::format("SELECT {} FROM {} WHERE version = ? ORDER BY id", wanted, table_of(kind, geometry)));
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
            for (std::string* text :
                 {&signal.kind, &signal.observed, &signal.received, &signal.shared, &signal.source, &signal.reliability,
                  &signal.external_id, &signal.precision, &signal.gemeente, &signal.cell, &signal.attributes})
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
    auto insert_twin = Statement::prepare(db, "INSERT INTO signal_twin (key, signal) VALUES (?, ?)");
    if (!insert_twin) return std::unexpected(insert_twin.error());
    BulkIndex index(db, table, std::move(*insert_twin));
    auto rows = Statement::prepare(
        db, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name");
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
        if (auto status = db.run(fmt::format("DROP TRIGGER \"{}\"", name)); !status)
            return std::unexpected(status.error());
    return index;
}

Status BulkIndex::add(std::int64_t id, const geometry::Box& box, std::optional<std::int64_t> twin) {
    entries_.push_back(index_entry(id, box));
    if (!twin) return {};
    twins_.emplace_back(*twin, id);
    return twins_.size() < batch ? Status{} : flush_twins();
}

Status BulkIndex::flush_twins() {
    std::ranges::sort(twins_);
    for (const auto& [key, signal] : twins_)
        if (auto status = insert_twin_.bind(key).bind(signal).run(); !status) return status;
    twins_.clear();
    return {};
}

Status BulkIndex::finish() {
    if (auto status = flush_twins(); !status) return status;
    if (auto status = add_to_index(*db_, table_, std::move(entries_)); !status) return status;
    for (const std::string& sql : triggers_)
        if (auto status = db_->run(sql); !status) return status;
    // What the triggers would have noted: programs then know that cached extents are stale.
    auto note = Statement::prepare(*db_, "UPDATE geometry_columns_time SET last_insert = ? WHERE f_table_name = ?");
    if (!note) return std::unexpected(note.error());
    const std::string now = utc_now();
    return note->bind(now).bind(table_).run();
}

} // namespace gk::store
