// SPDX-License-Identifier: EUPL-1.2
#include "gis/model/judgements.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "gis/model/model_toml.hpp"
#include "gis/vector/source.hpp"

namespace gk::model {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<double> parse_number(std::string_view text) {
    std::string plain(trimmed(text));
    std::ranges::replace(plain, ',', '.');
    double value = 0;
    const auto [end, problem] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (problem != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

Result<score::Pairwise> from_model(const std::filesystem::path& file) {
    const auto model = load(file);
    if (!model) return std::unexpected(model.error());
    if (!model->pairwise)
        return fail(ErrorCode::refused, "this model has no judgements in pairs: it has no [ahp]", file.string());
    return *model->pairwise;
}

/// One row of judgements: the id in front, then one field a factor.
Status add_row(const vector::Row& row, const std::vector<vector::Column>& columns, score::Pairwise& pairwise,
               std::vector<double>& values, const std::string& file) {
    const std::size_t n = columns.size() - 1;
    const std::size_t at = values.size() / n;
    const std::string id(trimmed(row.fields[0]));
    if (at >= n || id != columns[at + 1].name)
        return fail(ErrorCode::refused,
                    fmt::format("row {} is about '{}': the rows must be the same factors as the columns, in the same "
                                "order",
                                row.number, id),
                    file, row.number, columns[0].name);
    pairwise.factors.push_back(id);
    for (std::size_t c = 1; c < columns.size(); ++c) {
        if (row.missing[c] != 0 || trimmed(row.fields[c]).empty()) {
            values.push_back(std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        const auto value = parse_judgement(row.fields[c]);
        if (!value)
            return fail(ErrorCode::refused,
                        fmt::format("'{}' is no judgement: write a number or a fraction such as 1/3", row.fields[c]),
                        file, row.number, columns[c].name);
        values.push_back(*value);
    }
    return {};
}

} // namespace

std::optional<double> parse_judgement(std::string_view text) {
    const std::size_t stroke = text.find('/');
    if (stroke == std::string_view::npos) return parse_number(text);
    const auto above = parse_number(text.substr(0, stroke)), below = parse_number(text.substr(stroke + 1));
    if (!above || !below || !(*below > 0)) return std::nullopt;
    return *above / *below;
}

Result<score::Pairwise> load_judgements(const std::filesystem::path& file) {
    if (file.extension() == ".toml") return from_model(file);
    const auto source = vector::Source::open(file);
    if (!source) return std::unexpected(source.error());
    const std::vector<vector::Column>& columns = (*source)->layers().front().columns;
    if (columns.size() < 3)
        return fail(ErrorCode::refused,
                    "a table of judgements has a column with factors and one column for each of at least two factors",
                    file.string());
    auto rows = (*source)->rows(0, vector::Geometries::skip);
    if (!rows) return std::unexpected(rows.error());
    score::Pairwise pairwise;
    pairwise.source = file.filename().string();
    std::vector<double> values;
    vector::Row row;
    for (;;) {
        const auto more = (*rows)->next(row);
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        if (!row.fault.empty()) return fail(ErrorCode::refused, row.fault, file.string(), row.number);
        if (auto added = add_row(row, columns, pairwise, values, file.string()); !added)
            return std::unexpected(added.error());
    }
    if (pairwise.factors.size() + 1 != columns.size())
        return fail(ErrorCode::refused,
                    fmt::format("there are {} columns of factors and {} rows: give each factor a row",
                                columns.size() - 1, pairwise.factors.size()),
                    file.string());
    auto matrix = score::PairwiseMatrix::make(pairwise.factors, std::move(values));
    if (!matrix) {
        matrix.error().file = file.string();
        return std::unexpected(matrix.error());
    }
    pairwise.matrix = *std::move(matrix);
    return pairwise;
}

} // namespace gk::model
