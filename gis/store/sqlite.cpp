// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/sqlite.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>
// clang-format off: spatialite.h uses types of sqlite3.h
#include <sqlite3.h>
#include <spatialite.h>
// clang-format on

namespace gk::store {
namespace {

constexpr int busy_milliseconds = 5000;
constexpr int longest_value = 512 << 20; // bytes; the largest array of a project is far below

/// The path as an URI, so that `immutable=1` can be asked for.
std::string uri(const std::filesystem::path& path, bool immutable) {
    std::string text = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#')
            text += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else text += c;
    }
    return immutable ? text + "?immutable=1" : text;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path, Options options) {
    std::unique_ptr<Connection> made(new Connection);
    made->path_ = path;
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options.write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (options.create) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(uri(path, options.immutable).c_str(), &made->db_, flags, nullptr);
    if (code != SQLITE_OK) return std::unexpected(made->error(code));
    sqlite3_busy_timeout(made->db_, busy_milliseconds);
    sqlite3_limit(made->db_, SQLITE_LIMIT_LENGTH, longest_value);
    // A project file may come from anywhere. Readers do without SpatiaLite, so that no schema can call it.
    sqlite3_db_config(made->db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (options.spatialite) {
        made->spatialite_ = spatialite_alloc_connection();
        spatialite_init_ex(made->db_, made->spatialite_, 0);
    }
    if (auto status = made->run("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON;"
                                "PRAGMA cache_size=-49152; PRAGMA temp_store=MEMORY");
        !status)
        return std::unexpected(status.error());
    return made;
}

Connection::~Connection() {
    sqlite3_close_v2(db_);
    if (spatialite_ != nullptr) spatialite_cleanup_ex(spatialite_);
}

Status Connection::run(std::string_view sql) {
    const int code = sqlite3_exec(db_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) return std::unexpected(error(code));
    return {};
}

Result<std::int64_t> Connection::integer(std::string_view sql) {
    auto statement = Statement::prepare(*this, sql);
    if (!statement) return std::unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return std::unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

std::int64_t Connection::last_id() const {
    return sqlite3_last_insert_rowid(db_);
}
bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(db_) == 0;
}

Error Connection::error(int code) const {
    const std::string said = db_ != nullptr ? sqlite3_errmsg(db_) : sqlite3_errstr(code);
    const auto make = [&](ErrorCode kind, std::string message) {
        return Error{kind, std::move(message), path_.string()};
    };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return make(ErrorCode::outside, "the disk is full; nothing was changed: free some space and try again");
    case SQLITE_IOERR:
        return make(ErrorCode::outside,
                    fmt::format("the disk refused to read or write ({}); nothing was changed: check "
                                "free space, quota and the connection to the drive",
                                sqlite3_errstr(code)));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return make(ErrorCode::outside, "another program is writing to this project; try again when it is done");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return make(ErrorCode::outside,
                    "the project or its folder is read-only; copy it to a folder that you may write to");
    case SQLITE_CANTOPEN:
        return make(ErrorCode::outside,
                    "the file cannot be opened; check its name and whether you may read and write its folder");
    case SQLITE_CORRUPT:
        return make(ErrorCode::refused, "the project file is damaged; put back a copy of it (" + said + ")");
    case SQLITE_NOTADB: return make(ErrorCode::refused, "this is not a project file");
    case SQLITE_CONSTRAINT: return make(ErrorCode::refused, "the project refuses this row (" + said + ")");
    case SQLITE_NOMEM:
        return make(ErrorCode::outside, "there is not enough memory; close other programs and try again");
    case SQLITE_TOOBIG: return make(ErrorCode::refused, "a value is too large for the project file");
    default:
        return make(ErrorCode::refused,
                    "the project file cannot be used as it is (" + said + "); put back a copy of it");
    }
}

Result<Statement> Statement::prepare(Connection& connection, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return std::unexpected(connection.error(code));
    return Statement(connection, statement);
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_)
    , statement_(std::exchange(other.statement_, nullptr))
    , parameter_(other.parameter_)
    , failure_(other.failure_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(connection_, other.connection_);
    std::swap(statement_, other.statement_);
    std::swap(parameter_, other.parameter_);
    std::swap(failure_, other.failure_);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

Statement& Statement::bind(std::int64_t value) {
    failure_ |= sqlite3_bind_int64(statement_, ++parameter_, value);
    return *this;
}

Statement& Statement::bind(double value) {
    failure_ |= sqlite3_bind_double(statement_, ++parameter_, value); // SQLite itself turns NaN into NULL
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = value.empty() ? "" : value.data();
    failure_ |= sqlite3_bind_text64(statement_, ++parameter_, data, value.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(std::span<const std::byte> value) {
    const void* data = value.empty() ? static_cast<const void*>("") : value.data();
    failure_ |= sqlite3_bind_blob64(statement_, ++parameter_, data, value.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind_null() {
    failure_ |= sqlite3_bind_null(statement_, ++parameter_);
    return *this;
}

Result<bool> Statement::step() {
    const int code = failure_ != SQLITE_OK ? failure_ : sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    Error error = connection_->error(code);
    reset();
    return std::unexpected(std::move(error));
}

Status Statement::run() {
    const auto row = step();
    if (!row) return std::unexpected(row.error());
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(statement_); // repeats the result of the last step, which the caller has seen
    parameter_ = 0;
    failure_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const {
    return is_null(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(statement_, column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return text == nullptr ? std::string_view() : std::string_view(text, static_cast<std::size_t>(size));
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return data == nullptr ? std::span<const std::byte>() : std::span(data, static_cast<std::size_t>(size));
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Result<Transaction> Transaction::begin(Connection& connection) {
    const bool nested = connection.in_transaction();
    if (auto status = connection.run(nested ? "SAVEPOINT gk" : "BEGIN IMMEDIATE"); !status)
        return std::unexpected(status.error());
    return Transaction(connection, nested);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(std::exchange(other.connection_, nullptr))
    , nested_(other.nested_) {}

Transaction::~Transaction() {
    // A full disk may have rolled back already; a failing rollback leaves the work to the next opening.
    if (connection_ == nullptr || !connection_->in_transaction()) return;
    static_cast<void>(connection_->run(nested_ ? "ROLLBACK TO gk; RELEASE gk" : "ROLLBACK"));
}

Status Transaction::commit() {
    if (!connection_->in_transaction())
        return fail(ErrorCode::outside, "the disk is full or was taken away; nothing was changed",
                    connection_->path().string());
    if (auto status = connection_->run(nested_ ? "RELEASE gk" : "COMMIT"); !status) return status;
    connection_ = nullptr;
    return {};
}

} // namespace gk::store
