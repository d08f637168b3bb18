// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/count_table.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>

namespace gk::calibration {
namespace {

CountTable with_weights(const CountTable& table, const Eigen::VectorXd& cells) {
    std::vector<Eigen::Index> kept;
    for (Eigen::Index row = 0; row < table.rows(); ++row)
        if (cells[row] > 0) kept.push_back(row);
    return {.x = table.x(kept, Eigen::all),
            .y = table.y(kept),
            .cells = cells(kept),
            .cells_in_fold = table.cells_in_fold(kept, Eigen::all)};
}

} // namespace

CountTable CountTable::without_fold(Eigen::Index fold) const {
    CountTable rest = with_weights(*this, cells - cells_in_fold.col(fold));
    rest.cells_in_fold.col(fold).setZero();
    return rest;
}

CountTable CountTable::only_fold(Eigen::Index fold) const {
    return with_weights(*this, cells_in_fold.col(fold));
}

CountTable CountTable::with_columns(std::span<const std::size_t> columns) const {
    // Rows are told apart one column at a time: after each, equal numbers mean rows equal so far.
    std::vector<Eigen::Index> number(static_cast<std::size_t>(rows()), 0);
    std::vector<Eigen::Index> first; // row that stands for each number
    const auto split_by = [&](const auto& values) {
        std::vector<std::vector<std::pair<double, Eigen::Index>>> values_of(std::max<std::size_t>(1, first.size()));
        first.clear();
        for (Eigen::Index row = 0; row < rows(); ++row) {
            auto& known = values_of[static_cast<std::size_t>(number[static_cast<std::size_t>(row)])];
            const double value = values[row];
            auto place = std::ranges::find(known, value, &std::pair<double, Eigen::Index>::first);
            if (place == known.end()) {
                known.emplace_back(value, static_cast<Eigen::Index>(first.size()));
                first.push_back(row);
                place = known.end() - 1;
            }
            number[static_cast<std::size_t>(row)] = place->second;
        }
    };
    for (const std::size_t column : columns) split_by(x.col(static_cast<Eigen::Index>(column)));
    split_by(y);

    const std::vector<Eigen::Index> chosen(columns.begin(), columns.end());
    const auto n = static_cast<Eigen::Index>(first.size());
    CountTable merged{.x = x(first, chosen),
                      .y = y(first),
                      .cells = Eigen::VectorXd::Zero(n),
                      .cells_in_fold = Eigen::MatrixXd::Zero(n, cells_in_fold.cols())};
    for (Eigen::Index row = 0; row < rows(); ++row) {
        const Eigen::Index to = number[static_cast<std::size_t>(row)];
        merged.cells[to] += cells[row];
        for (Eigen::Index f = 0; f < cells_in_fold.cols(); ++f) merged.cells_in_fold(to, f) += cells_in_fold(row, f);
    }
    return merged;
}

CountTable tabulate(std::span<const YesNo* const> columns, std::span<const std::uint32_t> y,
                    std::span<const std::uint8_t> fold, std::size_t folds) {
    // Key of a cell: its columns as bits, then its count.
    const std::size_t words = (columns.size() + 63) / 64;
    std::vector<std::uint64_t> key(words + 1);
    std::unordered_map<std::string, Eigen::Index> row_of;
    std::vector<std::size_t> first_cell;
    std::vector<Eigen::Index> row(y.size());
    for (std::size_t cell = 0; cell < y.size(); ++cell) {
        std::ranges::fill(key, 0U);
        for (std::size_t c = 0; c < columns.size(); ++c)
            if ((*columns[c])[cell] != 0) key[c / 64] |= std::uint64_t{1} << (c % 64);
        key[words] = y[cell];
        std::string bytes(key.size() * sizeof(std::uint64_t), '\0');
        std::memcpy(bytes.data(), key.data(), bytes.size());
        const auto [place, fresh] = row_of.try_emplace(std::move(bytes), static_cast<Eigen::Index>(first_cell.size()));
        if (fresh) first_cell.push_back(cell);
        row[cell] = place->second;
    }
    const auto rows = static_cast<Eigen::Index>(first_cell.size());
    CountTable table{.x = Eigen::MatrixXd::Zero(rows, static_cast<Eigen::Index>(columns.size())),
                     .y = Eigen::VectorXd::Zero(rows),
                     .cells = Eigen::VectorXd::Zero(rows),
                     .cells_in_fold = Eigen::MatrixXd::Zero(rows, static_cast<Eigen::Index>(folds))};
    for (Eigen::Index r = 0; r < rows; ++r) {
        const std::size_t cell = first_cell[static_cast<std::size_t>(r)];
        for (std::size_t c = 0; c < columns.size(); ++c) table.x(r, static_cast<Eigen::Index>(c)) = (*columns[c])[cell];
        table.y[r] = y[cell];
    }
    for (std::size_t cell = 0; cell < y.size(); ++cell) {
        table.cells[row[cell]] += 1;
        if (folds > 0) table.cells_in_fold(row[cell], fold[cell]) += 1;
    }
    return table;
}

} // namespace gk::calibration
