// SPDX-License-Identifier: EUPL-1.2
#pragma once

// SQLite as values: connection, statement, transaction. Private to gis/store.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace gk::store {

/// One connection, for one thread at a time. Not movable: statements point at it.
class Connection {
public:
    struct Options {
        bool write = false;
        bool create = false;
        bool immutable = false;  ///< nobody can change the file: read it without locks
        bool spatialite = false; ///< SpatiaLite's functions and triggers are needed
    };
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& path, Options options);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs statements without results, text as it stands.
    [[nodiscard]] Status run(std::string_view sql);
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql);
    [[nodiscard]] std::int64_t last_id() const;
    [[nodiscard]] bool in_transaction() const;
    /// SQLite's result code as one sentence that a person can act on.
    [[nodiscard]] Error error(int code) const;
    [[nodiscard]] sqlite3* handle() const { return db_; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    Connection() = default;
    std::filesystem::path path_;
    sqlite3* db_ = nullptr;
    void* spatialite_ = nullptr;
};

/// A prepared statement. Bound texts and blobs must live until the statement is run or reset.
class Statement {
public:
    [[nodiscard]] static Result<Statement> prepare(Connection& connection, std::string_view sql);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// Binds the next parameters in order, from the first after prepare, run or reset.
    Statement& bind(std::int64_t value);
    Statement& bind(double value); ///< NaN becomes NULL
    Statement& bind(std::string_view value);
    Statement& bind(std::span<const std::byte> value);
    Statement& bind_null();

    /// True: there is a row to look at. False: done.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement without rows and makes it ready for the next.
    [[nodiscard]] Status run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;           ///< NaN when NULL
    [[nodiscard]] std::string_view text(int column) const; ///< until the next step
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    Statement(Connection& connection, sqlite3_stmt* statement)
        : connection_(&connection)
        , statement_(statement) {}
    Connection* connection_;
    sqlite3_stmt* statement_;
    int parameter_ = 0;
    int failure_ = 0;
};

/// All or nothing. Inside another transaction it is a savepoint.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction(); ///< rolls back what is not committed
    [[nodiscard]] Status commit();

private:
    Transaction(Connection& connection, bool nested)
        : connection_(&connection)
        , nested_(nested) {}
    Connection* connection_;
    bool nested_;
};

} // namespace gk::store
