// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The inside of Scorer, shared by its source files only.
//
// Cells are renumbered so that those of one type stand together: a cell's place is its *slot*. Within a type, u is
// stored in blocks of block_cells slots, and in a block factor after factor: [block][factor][slot in block]. One block
// of twelve factors is 96 kB, so a pass over it stays in the second-level cache while sums stay in the first.

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/score/scorer.hpp"

namespace gk::score {

inline constexpr std::size_t block_cells = 1024;
inline constexpr double missing_value = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::size_t kind_count = 5;

/// METHOD section 4: u under this counts as this in a geometric mean.
inline constexpr double geometric_floor = 0.01;

/// METHOD section 8: the cells that count as the top of their type.
inline constexpr double top_part = 0.1;

/// The top tenth of the scored cells of a type: all above the border, and a part of those at it.
struct TopTenth {
    std::size_t scored = 0;        ///< cells with a value
    double border = missing_value; ///< lowest value in it
    double tie_part = 0;           ///< how much of a cell exactly at the border is in it
};
/// `values` between 0 and 100, NaN left out.
[[nodiscard]] TopTenth find_top(std::span<const double> values);
/// The same of `scored` values, when the border is known to lie among `values` (which are put in another order
/// here) and `above` of the others are higher.
[[nodiscard]] TopTenth top_among(std::span<double> values, std::size_t above, std::size_t scored);

/// What Scorer knows of one area type.
struct TypeScores {
    bool has_model = false;
    Model model;
    std::vector<SharedValues> raw;
    std::vector<std::string> barred;
    std::vector<char> enabled;

    std::size_t first = 0; ///< first slot
    std::size_t count = 0; ///< slots
    std::vector<double> u;
    std::vector<double> log_u;          ///< ln max(u, floor), only for geometric models
    std::vector<std::uint8_t> complete; ///< [block][factor]: no value is missing

    // Of the last recompute.
    std::vector<double> weight; ///< what each factor really weighs: 0 when barred or switched off
    double total_weight = 0;
    TopTenth top;
    std::uint64_t revision = 0; ///< counts the recomputes that changed something here

    [[nodiscard]] std::size_t factors() const { return model.factors.size(); }
    [[nodiscard]] std::size_t blocks() const { return (count + block_cells - 1) / block_cells; }
    /// Place of the value of `factor` at the slot `local` places after `first`.
    [[nodiscard]] std::size_t at(std::size_t local, std::size_t factor) const {
        return ((local / block_cells) * factors() + factor) * block_cells + local % block_cells;
    }
    [[nodiscard]] const std::vector<double>& addends() const {
        return model.combination == Combination::geometric ? log_u : u;
    }
};

/// One AreaScore: its entries in Impl::entry_slot and entry_share.
struct AreaRow {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

/// What the cells of an area make of it (METHOD section 8): NaN without any value.
struct AreaNumbers {
    double mean = missing_value;
    double p90 = missing_value;
    double top_share = missing_value;
    double coverage = 0; ///< mean share of the weight that had data
};

struct Scorer::Impl {
    double cell_hectares = 1;
    std::array<TypeScores, region::area_type_count> types;
    std::vector<std::uint32_t> cell_of_slot;
    std::vector<std::uint32_t> slot_of_cell;

    // By slot. `scored` is the score of cells with enough data and NaN for all others: what areas are made of.
    std::vector<double> scored;
    std::vector<double> coverage;
    CellScores cells;

    std::vector<std::uint32_t> entry_slot;
    std::vector<double> entry_share;
    std::vector<AreaRow> rows; ///< one for each of `areas`
    std::vector<AreaScore> areas;
    std::array<std::array<std::pair<std::size_t, std::size_t>, region::area_type_count>, kind_count> groups{};
    std::array<std::array<std::vector<std::uint32_t>, region::area_type_count>, kind_count> rankings;

    [[nodiscard]] TypeScores& of(region::AreaType type) { return types[static_cast<std::size_t>(type)]; }
    [[nodiscard]] const TypeScores& of(region::AreaType type) const { return types[static_cast<std::size_t>(type)]; }

    void place_cells(std::span<const region::AreaType> type_of_cell);
    void transform_factors();
    void place_areas(const std::vector<AreaLayer>& layers);

    void score_block(TypeScores& type, std::size_t block);
    void value_area(std::size_t area);
    void rank(region::AreaKind kind, region::AreaType type);
    /// Of the values of the slots (0 to 100; NaN takes no part), each with its share of the area.
    [[nodiscard]] AreaNumbers area_numbers(const AreaRow& row, std::span<const double> of_slot,
                                           const TopTenth& top) const;
    /// Whether an area may have a rank at all: enough of the type, and enough data.
    [[nodiscard]] static bool may_rank(const AreaScore& area);

    /// Adds the points of every factor in one cell, each times `times`, to `points`. The cell must have a score.
    void add_points(const TypeScores& type, std::size_t slot, double times, std::span<double> points) const;
    [[nodiscard]] std::vector<FactorShare> area_shares(std::size_t area) const;
};

/// The inside of a scorer, for the parts of core/score that build on it.
struct ScorerView {
    [[nodiscard]] static const Scorer::Impl& of(const Scorer& scorer) { return *scorer.impl_; }
};

} // namespace gk::score
