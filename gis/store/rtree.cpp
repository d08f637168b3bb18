// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/rtree.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace gk::store {
namespace {

// File format of an R*Tree (sqlite.org/rtree.html, section "Shadow Tables"): a node is a blob of fixed
// size, big-endian: depth (2 bytes, root only), number of cells (2), then a cell of 24 bytes each: id or
// node number (8) and four 32-bit floats min_x max_x min_y max_y. Node 1 is the root.
constexpr std::size_t head_size = 4, cell_size = 24, most_cells = 51;

float rounded_down(double value) {
    const auto f = static_cast<float>(value);
    return static_cast<double>(f) > value ? std::nextafter(f, -std::numeric_limits<float>::infinity()) : f;
}
float rounded_up(double value) {
    const auto f = static_cast<float>(value);
    return static_cast<double>(f) < value ? std::nextafter(f, std::numeric_limits<float>::infinity()) : f;
}

/// Place along a Hilbert curve of 65,536 x 65,536 steps of 10 m over the RD grid: neighbours along the
/// curve are neighbours on the map.
std::uint32_t hilbert(double centre_x, double centre_y) {
    constexpr std::uint32_t side = 1U << 16;
    const auto step = [](double metres, double origin) {
        return static_cast<std::uint32_t>(std::clamp((metres - origin) / 10, 0.0, side - 1.0));
    };
    std::uint32_t x = step(centre_x, -100'000);
    std::uint32_t y = step(centre_y, 250'000);
    std::uint32_t place = 0;
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

template <class T>
void put(std::vector<std::byte>& blob, std::size_t at, T value) {
    if constexpr (std::endian::native == std::endian::little) value = std::byteswap(value);
    std::memcpy(blob.data() + at, &value, sizeof(T));
}

/// SQLite guards these tables against hasty programs; lifted only while a tree is written.
class WritableNodes {
public:
    explicit WritableNodes(Connection& db)
        : db_(db) {
        sqlite3_db_config(db_.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    WritableNodes(const WritableNodes&) = delete;
    WritableNodes& operator=(const WritableNodes&) = delete;
    ~WritableNodes() { sqlite3_db_config(db_.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }

private:
    Connection& db_;
};

class Packer {
public:
    [[nodiscard]] static Result<Packer> begin(Connection& db, std::string_view table) {
        const auto size = db.integer(fmt::format("SELECT length(data) FROM idx_{}_geom_node WHERE nodeno = 1", table));
        if (!size) return std::unexpected(size.error());
        if (*size < static_cast<std::int64_t>(head_size + 4 * cell_size) || *size > 65536)
            return fail(ErrorCode::refused,
                        fmt::format("the spatial index of {} is damaged; put back a copy of the project", table),
                        db.path().string());
        for (const char* part : {"node", "rowid", "parent"})
            if (auto status = db.run(fmt::format("DELETE FROM idx_{}_geom_{}", table, part)); !status)
                return std::unexpected(status.error());
        auto node =
            Statement::prepare(db, fmt::format("INSERT INTO idx_{}_geom_node (nodeno, data) VALUES (?, ?)", table));
        if (!node) return std::unexpected(node.error());
        auto parent = Statement::prepare(
            db, fmt::format("INSERT INTO idx_{}_geom_parent (nodeno, parentnode) VALUES (?, ?)", table));
        if (!parent) return std::unexpected(parent.error());
        auto row =
            Statement::prepare(db, fmt::format("INSERT INTO idx_{}_geom_rowid (rowid, nodeno) VALUES (?, ?)", table));
        if (!row) return std::unexpected(row.error());
        return Packer(static_cast<std::size_t>(*size), std::move(*node), std::move(*parent), std::move(*row));
    }

    /// Leaves first, each level packed from the one below, the root last.
    Status pack(std::vector<IndexEntry> entries) {
        std::ranges::sort(entries, {}, [](const IndexEntry& e) { return std::tuple(e.place, e.id); });
        std::vector<IndexEntry> level = entries;
        for (std::uint16_t depth = 0;; ++depth) {
            const bool is_root = level.size() <= fill_;
            std::vector<IndexEntry> above;
            for (std::size_t begin = 0; begin < level.size() || begin == 0; begin += fill_) {
                const auto members = std::span(level).subspan(begin, std::min(fill_, level.size() - begin));
                const std::int64_t number = is_root ? 1 : next_++;
                if (auto status = write(number, is_root ? depth : std::uint16_t{0}, members); !status) return status;
                for (std::size_t i = 0; i < members.size(); ++i) {
                    if (depth == 0) entries[begin + i].place = static_cast<std::uint32_t>(number);
                    else if (auto status = parent_.bind(members[i].id).bind(number).run(); !status) return status;
                }
                above.push_back(around(number, members));
            }
            if (is_root) break;
            level = std::move(above);
        }
        std::ranges::sort(entries, {}, &IndexEntry::id); // in the order of the table that they go into
        for (const IndexEntry& e : entries)
            if (auto status = row_.bind(e.id).bind(std::int64_t{e.place}).run(); !status) return status;
        return {};
    }

private:
    Packer(std::size_t node_size, Statement node, Statement parent, Statement row)
        : fill_(std::min(most_cells, (node_size - head_size) / cell_size))
        , blob_(node_size)
        , node_(std::move(node))
        , parent_(std::move(parent))
        , row_(std::move(row)) {}

    static IndexEntry around(std::int64_t number, std::span<const IndexEntry> members) {
        IndexEntry all = members.empty() ? IndexEntry{} : members.front();
        all.id = number;
        for (const IndexEntry& e : members) {
            all.min_x = std::min(all.min_x, e.min_x);
            all.max_x = std::max(all.max_x, e.max_x);
            all.min_y = std::min(all.min_y, e.min_y);
            all.max_y = std::max(all.max_y, e.max_y);
        }
        return all;
    }

    Status write(std::int64_t number, std::uint16_t depth, std::span<const IndexEntry> members) {
        std::ranges::fill(blob_, std::byte{0});
        put(blob_, 0, depth);
        put(blob_, 2, static_cast<std::uint16_t>(members.size()));
        std::size_t at = head_size;
        for (const IndexEntry& e : members) {
            put(blob_, at, e.id);
            at += 8;
            for (const float side : {e.min_x, e.max_x, e.min_y, e.max_y}) {
                put(blob_, at, std::bit_cast<std::uint32_t>(side));
                at += 4;
            }
        }
        return node_.bind(number).bind(std::span<const std::byte>(blob_)).run();
    }

    std::size_t fill_;
    std::int64_t next_ = 2;
    std::vector<std::byte> blob_;
    Statement node_, parent_, row_;
};

Status insert_one_by_one(Connection& db, std::string_view table, const std::vector<IndexEntry>& entries) {
    auto insert = Statement::prepare(
        db, fmt::format("INSERT INTO idx_{}_geom (pkid, xmin, xmax, ymin, ymax) VALUES (?, ?, ?, ?, ?)", table));
    if (!insert) return std::unexpected(insert.error());
    for (const IndexEntry& e : entries) {
        insert->bind(e.id);
        for (const float side : {e.min_x, e.max_x, e.min_y, e.max_y}) insert->bind(static_cast<double>(side));
        if (auto status = insert->run(); !status) return status;
    }
    return {};
}

} // namespace

IndexEntry index_entry(std::int64_t id, const geometry::Box& box) {
    return {id,
            rounded_down(box.min_x),
            rounded_up(box.max_x),
            rounded_down(box.min_y),
            rounded_up(box.max_y),
            hilbert((box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2)};
}

Status add_to_index(Connection& db, std::string_view table, std::vector<IndexEntry> entries) {
    const auto there = db.integer(fmt::format("SELECT count(*) FROM idx_{}_geom_rowid", table));
    if (!there) return std::unexpected(there.error());
    if (static_cast<std::size_t>(*there) / 16 > entries.size()) return insert_one_by_one(db, table, entries);
    entries.reserve(entries.size() + static_cast<std::size_t>(*there));
    {
        auto old = Statement::prepare(db, fmt::format("SELECT pkid, xmin, xmax, ymin, ymax FROM idx_{}_geom", table));
        if (!old) return std::unexpected(old.error());
        for (;;) {
            const auto row = old->step();
            if (!row) return std::unexpected(row.error());
            if (!*row) break;
            entries.push_back(index_entry(old->integer(0), {old->real(1), old->real(3), old->real(2), old->real(4)}));
        }
    }
    const WritableNodes writable(db);
    auto packer = Packer::begin(db, table);
    if (!packer) return std::unexpected(packer.error());
    return packer->pack(std::move(entries));
}

} // namespace gk::store
