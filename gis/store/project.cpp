// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/project.hpp"

#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "gis/store/clock.hpp"
#include "gis/store/project_impl.hpp"

namespace gk::store {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& path, const char* suffix) {
    fs::path other = path;
    other += suffix;
    return other;
}

bool has_content(const fs::path& path) {
    std::error_code ignored;
    const auto size = fs::file_size(path, ignored);
    return !ignored && size > 0;
}

/// What can be told from the first 100 bytes, before SQLite sees the file.
struct Header {
    bool write_ahead = false; ///< journal mode WAL
};

Result<Header> read_header(const fs::path& path) {
    std::error_code code;
    const auto status = fs::status(path, code);
    if (!fs::exists(status))
        return fail(ErrorCode::outside, "there is no such file; `gkaart new` makes a project", path.string());
    if (!fs::is_regular_file(status)) return fail(ErrorCode::refused, "this is not a project file", path.string());
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::outside, "the file cannot be read; check its permissions", path.string());
    std::array<unsigned char, 100> bytes{};
    in.read(reinterpret_cast<char*>(bytes.data()), bytes.size());
    if (in.gcount() != static_cast<std::streamsize>(bytes.size()) ||
        std::memcmp(bytes.data(), "SQLite format 3", 16) != 0)
        return fail(ErrorCode::refused, "this is not a project file", path.string());
    const auto big_endian = [&](std::size_t at, std::size_t size) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) value = value << 8 | bytes[at + i];
        return value;
    };
    const std::uint64_t page = big_endian(16, 2) == 1 ? 65536 : big_endian(16, 2);
    const bool page_count_is_valid = big_endian(24, 4) == big_endian(92, 4);
    const auto size = fs::file_size(path, code);
    if (!code && page_count_is_valid && !has_content(beside(path, "-wal")) && size < page * big_endian(28, 4))
        return fail(
            ErrorCode::refused,
            fmt::format("the project file is cut off: {} of {} bytes are there; copy it again or put back a copy", size,
                        page * big_endian(28, 4)),
            path.string());
    return Header{.write_ahead = bytes[18] == 2};
}

/// Is it ours, and of a version that we know?
Result<std::int64_t> check_version(Connection& db) {
    const auto id = db.integer("PRAGMA application_id");
    if (!id) return std::unexpected(id.error());
    const auto version = db.integer("PRAGMA user_version");
    if (!version) return std::unexpected(version.error());
    if (*id != application_id || *version < 1)
        return fail(ErrorCode::refused, "this is a database of another program, not a project file",
                    db.path().string());
    if (*version > schema_version())
        return fail(ErrorCode::refused,
                    fmt::format("this project was made by a newer version of this program (file version {}, "
                                "known are 1 to {}); "
                                "install the newer version",
                                *version, schema_version()),
                    db.path().string());
    return *version;
}

Result<std::unique_ptr<Connection>> connect_reader(const fs::path& path, const Header& header, Place place) {
    const bool left_behind = has_content(beside(path, "-wal"));
    // A write-ahead log needs shared memory beside the file, which a network does not have.
    if (!(header.write_ahead && place == Place::network && !left_behind)) {
        // The last to close a write-ahead log tidies it up, for which SQLite must be allowed to write.
        auto made = Connection::open(path, {.write = header.write_ahead});
        Status readable = made ? (*made)->run("PRAGMA query_only=ON; SELECT count(*) FROM sqlite_schema")
                               : Status(std::unexpected(made.error()));
        if (readable) return made;
        if (readable.error().code != ErrorCode::outside || !header.write_ahead)
            return std::unexpected(readable.error());
        if (left_behind)
            return fail(ErrorCode::outside,
                        "this project was not closed properly and its folder is read-only; copy the file and "
                        "its -wal file "
                        "to a folder that you may write to",
                        path.string());
    }
    return Connection::open(path, {.immutable = true});
}

Result<std::unique_ptr<Connection>> connect_writer(const fs::path& path) {
    auto made = Connection::open(path, {.write = true, .spatialite = true});
    if (!made) return made;
    Connection& db = **made;
    if (sqlite3_db_readonly(db.handle(), "main") == 1) return std::unexpected(db.error(SQLITE_READONLY));
    return made;
}

Status choose_journal(Connection& db, Place place) {
    // Local: readers go on while an import writes, and an unfinished import is only a log to forget.
    return db.run(place == Place::local
                      ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"
                      : "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;"
                        "PRAGMA locking_mode=NORMAL");
}

Status bring_up_to_date(Connection& db, std::int64_t version) {
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto status = migrate(db, schema_version()); !status) return status;
    const auto detail = nlohmann::json{{"from", version}, {"to", schema_version()}}.dump();
    if (auto status = append_audit(db, "migrate", "project file", detail); !status) return status;
    return transaction->commit();
}

Status fill_new(Connection& db, const std::string& purpose) {
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto status = migrate(db, schema_version()); !status) return status;
    auto insert = Statement::prepare(db, "INSERT INTO setting (key, value) VALUES ('purpose', ?), ('created', ?)");
    if (!insert) return std::unexpected(insert.error());
    const std::string now = utc_now();
    if (auto status = insert->bind(purpose).bind(now).run(); !status) return status;
    if (auto status = append_audit(db, "new", "project", nlohmann::json{{"purpose", purpose}}.dump()); !status)
        return status;
    return transaction->commit();
}

} // namespace

Status Project::Impl::writable() const {
    if (mode == Mode::write) return {};
    return fail(ErrorCode::bug, "the project was opened for reading only", path.string());
}

Error damaged(const Connection& db, std::string_view what) {
    return {ErrorCode::refused, fmt::format("the project file is damaged ({}); put back a copy of it", what),
            db.path().string()};
}

Project::Project(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Result<Project> Project::create(const fs::path& path, const std::string& purpose) {
    const auto exists = [&] {
        return fail(ErrorCode::refused, "there is a file with this name already; choose another name or move it away",
                    path.string());
    };
    std::error_code code;
    if (fs::exists(fs::symlink_status(path, code))) return exists();
    // Made under another name first: a project that has its name is whole.
    const fs::path unfinished = beside(path, fmt::format(".{}.new", getpid()).c_str());
    const auto clean_up = [&] {
        for (const char* suffix : {"", "-journal"}) fs::remove(beside(unfinished, suffix), code);
    };
    clean_up();
    Status made = [&]() -> Status {
        auto db = Connection::open(unfinished, {.write = true, .create = true, .spatialite = true});
        if (!db) return std::unexpected(db.error());
        return fill_new(**db, purpose);
    }();
    if (made && renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST) made = exists();
        else if (std::rename(unfinished.c_str(), path.c_str()) != 0) // shares may not know NOREPLACE
            made = fail(ErrorCode::outside,
                        "the file cannot be given its name: " + std::generic_category().message(errno));
    }
    if (!made) {
        clean_up();
        made.error().file = path.string();
        return std::unexpected(made.error());
    }
    return open(path, Mode::write);
}

Result<Project> Project::open(const fs::path& path, Mode mode) {
    const auto header = read_header(path);
    if (!header) return std::unexpected(header.error());
    auto impl = std::make_unique<Impl>();
    impl->path = path;
    impl->mode = mode;
    const Place place = place_of(path);
    if (mode == Mode::write && place == Place::network) {
        auto lock = FileLock::acquire(path);
        if (!lock) return std::unexpected(lock.error());
        impl->lock.emplace(std::move(*lock));
    }
    auto connection = mode == Mode::write ? connect_writer(path) : connect_reader(path, *header, place);
    if (!connection) return std::unexpected(connection.error());
    impl->connection = std::move(*connection);
    Connection& db = impl->db();
    const auto version = check_version(db);
    if (!version) return std::unexpected(version.error());
    if (mode == Mode::write) {
        if (auto status = choose_journal(db, place); !status) return std::unexpected(status.error());
    }
    if (*version < schema_version()) {
        if (mode == Mode::read) {
            // The reader's connection has to be gone before the file can change.
            impl.reset();
            if (const auto writer = open(path, Mode::write); !writer)
                return fail(writer.error().code,
                            fmt::format("this project was made by an older version of this program and cannot be "
                                        "brought up to date: {}",
                                        writer.error().message),
                            path.string());
            return open(path, Mode::read);
        }
        if (auto status = bring_up_to_date(db, *version); !status) return std::unexpected(status.error());
    }
    return Project(std::move(impl));
}

const fs::path& Project::path() const {
    return impl_->path;
}

std::string Project::purpose() const {
    return setting("purpose").value_or("");
}

Result<std::string> Project::setting(std::string_view key) const {
    auto find = Statement::prepare(impl_->db(), "SELECT value FROM setting WHERE key = ?");
    if (!find) return std::unexpected(find.error());
    const auto row = find->bind(key).step();
    if (!row) return std::unexpected(row.error());
    return *row ? std::string(find->text(0)) : std::string();
}

Result<std::vector<std::pair<std::string, std::string>>> Project::settings(std::string_view prefix) const {
    auto rows = Statement::prepare(impl_->db(),
                                   "SELECT key, value FROM setting WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key");
    if (!rows) return std::unexpected(rows.error());
    rows->bind(prefix);
    std::vector<std::pair<std::string, std::string>> found;
    for (;;) {
        const auto row = rows->step();
        if (!row) return std::unexpected(row.error());
        if (!*row) return found;
        found.emplace_back(rows->text(0), rows->text(1));
    }
}

Status Project::set_setting(std::string_view key, std::string_view value) {
    if (auto status = impl_->writable(); !status) return status;
    Connection& db = impl_->db();
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    auto insert = Statement::prepare(db, "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) "
                                         "DO UPDATE SET value = excluded.value");
    if (!insert) return std::unexpected(insert.error());
    if (auto status = insert->bind(key).bind(value).run(); !status) return status;
    const auto detail = nlohmann::json{{"value", value}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (auto status = append_audit(db, "setting", key, detail); !status) return status;
    return transaction->commit();
}

} // namespace gk::store
