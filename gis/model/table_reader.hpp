// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reads a TOML table strictly: notes what is missing or of the wrong type, and afterwards every key that nobody asked
// for.

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.hpp>

#include "core/base/error.hpp"

namespace gk::model {

/// Collects errors with their line and key.
class Problems {
public:
    explicit Problems(std::string file)
        : file_(std::move(file)) {}
    void add(std::int64_t line, std::string key, std::string message);
    /// By line; in the order they were found within a line.
    [[nodiscard]] std::vector<Error> take();

private:
    std::string file_;
    std::vector<Error> errors_;
};

class TableReader {
public:
    /// `path` names the table in errors: "factor[2].measure".
    TableReader(const toml::table& table, std::string path, Problems& problems)
        : table_(table)
        , path_(std::move(path))
        , problems_(problems) {}

    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
    /// Required; not empty, and without control characters other than line breaks.
    std::string text(std::string_view key);
    std::string text_or(std::string_view key, std::string otherwise);
    /// One text or a list of at least one; required.
    std::vector<std::string> texts(std::string_view key);
    /// Finite; whole or with decimals. Required.
    double number(std::string_view key);
    double number_or(std::string_view key, double otherwise);
    bool boolean_or(std::string_view key, bool otherwise);
    /// [[x, u], ...], required.
    std::vector<std::pair<double, double>> points(std::string_view key);
    /// A square of numbers, row by row; a fraction may be a text, "1/3". Required; empty when it is not that.
    std::vector<double> square(std::string_view key, std::size_t size);
    const toml::table* table(std::string_view key, bool required);
    const toml::array* tables(std::string_view key);

    /// An error about a key (its line), or about the table itself when the key is absent or empty.
    void refuse(std::string_view key, std::string message);
    [[nodiscard]] std::string path_of(std::string_view key) const;
    /// Refuses every key that was not read.
    void refuse_the_rest();

private:
    const toml::node* find(std::string_view key, bool required);
    std::optional<std::string> as_text(const toml::node& node, std::string_view key);
    std::optional<double> as_number(const toml::node& node, std::string_view key);

    const toml::table& table_;
    std::string path_;
    Problems& problems_;
    std::set<std::string, std::less<>> known_;
};

} // namespace gk::model
