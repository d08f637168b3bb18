// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Rows of a register file by the names of our columns, and the values in them. Private to gis/programme.

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/day.hpp"

namespace gk::programme {

struct RegisterColumn {
    std::string_view name;    ///< Dutch; how a file calls it, apart from case and punctuation
    std::string_view meaning; ///< Dutch, for whoever opens the file
    bool required = false;    ///< the file must have it
};

class RegisterRow {
public:
    RegisterRow(std::int64_t number, std::map<std::string_view, std::string> values, std::vector<Error>& problems)
        : number_(number)
        , values_(std::move(values))
        , problems_(&problems) {}

    [[nodiscard]] std::int64_t number() const { return number_; }
    /// Trimmed; empty when there is none.
    [[nodiscard]] std::string text(std::string_view column) const;
    /// Refuses the row when it is empty.
    [[nodiscard]] std::string needed(std::string_view column) const;
    [[nodiscard]] std::optional<double> number(std::string_view column) const;
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view column) const;
    [[nodiscard]] std::optional<Day> day(std::string_view column) const;
    [[nodiscard]] Day needed_day(std::string_view column) const;
    [[nodiscard]] std::optional<bool> yes_or_no(std::string_view column) const; ///< ja, nee
    /// "a; b" or "a, b".
    [[nodiscard]] std::vector<std::string> list(std::string_view column) const;

    void refuse(std::string_view column, std::string why) const;
    void refuse(Error error) const;

private:
    std::int64_t number_;
    std::map<std::string_view, std::string> values_;
    std::vector<Error>* problems_;
};

/// Errors (refused): the file cannot be read, no sheet has the columns, a column means nothing here, a damaged row.
/// Rows put what is wrong with them in `problems`.
[[nodiscard]] Result<std::vector<RegisterRow>> read_rows(const std::filesystem::path& file, const std::string& sheet,
                                                         std::span<const RegisterColumn> columns,
                                                         std::vector<Error>& problems);

/// The first problem, with the others in its message; `file` in each. Fine when there is none.
[[nodiscard]] Status all_problems(std::vector<Error> problems, const std::string& file);

} // namespace gk::programme
