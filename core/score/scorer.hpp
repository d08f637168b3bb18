// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Opportunity per cell, values and ranks per area, reasons (METHOD sections 4 and 8). A Scorer keeps the transformed
// value u of every factor, so a change of weights costs one pass over them: fast enough to follow a slider.
//
//     auto scorer = Scorer::make(input);
//     scorer->set_weight(AreaType::woongebied, 3, 2.0);
//     scorer->recompute();
//     show(scorer->cells(), scorer->areas());
//
// Everything here gives the same bytes whatever the number of threads.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/grid/grid.hpp"
#include "core/measure/measure.hpp"
#include "core/score/model.hpp"
#include "core/score/result.hpp"

namespace gk::score {

/// Areas must hold this much of an area type to be ranked among it: one CBS square. Less is a splinter that a border
/// cut off, and splinters would fill the top of every list.
inline constexpr double min_ranked_hectares = 1.0;

/// Raw values of one factor, one a cell of the grid; shared, because models may measure the same thing.
using SharedValues = std::shared_ptr<const grid::CellValues>;

/// The model of one area type with what was measured for it; `raw` and `barred` have one entry a factor.
struct ScorerModel {
    Model model;
    std::vector<SharedValues> raw;   ///< null when the factor could not be measured
    std::vector<std::string> barred; ///< why a factor may not or cannot take part; empty = it does
};

/// Areas of one kind and the cells they cover: compressed sparse rows, as measure::CoverageTable but by cell.
struct AreaLayer {
    region::AreaKind kind = region::AreaKind::buurt;
    std::vector<std::string> id, name, gemeente;
    std::vector<std::uint64_t> begin{0}; ///< area a: entries [begin[a], begin[a+1])
    std::vector<std::uint32_t> cell;
    std::vector<double> share; ///< of the cell's area that lies in the area, 0 < share <= 1
};
/// Keeps the squares of `table` that are cells of the region.
void set_cells(AreaLayer& layer, const grid::CellGrid& grid, const measure::CoverageTable& table);

struct ScorerInput {
    double cell_hectares = 1;            ///< area of one cell
    std::vector<region::AreaType> types; ///< one a cell
    std::vector<ScorerModel> models;     ///< at most one an area type
    std::vector<AreaLayer> layers;       ///< at most one a kind
};

/// The reasons of one area; see FactorShare.
struct AreaReasons {
    std::size_t area = 0; ///< index in Scorer::areas()
    std::vector<FactorShare> factors;
};

class Scorer {
public:
    /// Transforms every factor and computes the first scores. Errors (refused): two models for one area type, two
    /// layers of one kind, a bad transform or weight. ErrorCode::bug when sizes do not agree.
    [[nodiscard]] static Result<Scorer> make(ScorerInput input);
    Scorer(Scorer&&) noexcept;
    Scorer& operator=(Scorer&&) noexcept;
    ~Scorer();

    /// The model of a type with its present weights, or nothing.
    [[nodiscard]] const Model* model(region::AreaType type) const;
    /// Why a factor is out of play: the layer is absent, or a decision is missing. Empty when it takes part.
    [[nodiscard]] const std::string& barred(region::AreaType type, std::size_t factor) const;
    [[nodiscard]] bool enabled(region::AreaType type, std::size_t factor) const;

    /// These take effect at the next recompute(). `weight` is finite and not negative; factor <
    /// model(type)->factors.size(). A barred factor keeps weight 0 whatever is set.
    [[nodiscard]] Status set_weight(region::AreaType type, std::size_t factor, double weight);
    [[nodiscard]] Status set_enabled(region::AreaType type, std::size_t factor, bool enabled);
    void recompute();

    /// Results of the last recompute(); the references stay valid until the Scorer goes.
    [[nodiscard]] const CellScores& cells() const;
    /// Ordered by kind, then type, then id. Only types that have a model and areas that hold cells of the type.
    ///
    /// opportunity: mean of the scores of the area's cells of the type, each weighted with the share of the square that
    /// lies
    ///   in the area. Cells with a coverage under min_coverage do not take part.
    /// p90: the smallest score such that cells with at most that score make up 90% of the area's weight.
    /// top_share: a tenth of all scored cells of the type are "top"; cells tied at the border count for the part that
    /// makes
    ///   it exactly a tenth, so that no order among equals decides.
    /// rank: gemeenten by top_share, then opportunity; other kinds by opportunity; ties by id. Areas with less than
    ///   min_ranked_hectares of the type, or a coverage under min_coverage, have none.
    [[nodiscard]] const std::vector<AreaScore>& areas() const;
    /// Half-open range of indices in areas().
    [[nodiscard]] std::pair<std::size_t, std::size_t> areas(region::AreaKind kind, region::AreaType type) const;
    /// Indices in areas() of the ranked areas, best first.
    [[nodiscard]] std::span<const std::uint32_t> ranking(region::AreaKind kind, region::AreaType type) const;

    // --- reasons; computed when asked for, from the last recompute() ------------------------------------------------
    /// Additive: the points of a factor are 100 w u / sum w over the factors with data. Geometric: with
    /// g = w (ln max(u, 0.01) - ln 0.01) / sum w, which add up to ln O, the points are O g / ln O (w / sum w when O =
    /// 1): a factor at the bottom brings nothing, and the points add up to the score in either case.
    [[nodiscard]] std::vector<AreaReasons> reasons() const;
    /// Of one cell; type_median over the scored cells of its type. Empty when its type has no model.
    [[nodiscard]] std::vector<FactorShare> cell_reasons(std::size_t cell) const;
    /// The cell as an AreaScore (kind cell), ranked among the scored cells of its type: 1 + how many score higher.
    [[nodiscard]] AreaScore cell_score(std::size_t cell) const;
    /// u of one factor for every cell of the grid; NaN outside the type and where missing.
    [[nodiscard]] grid::CellValues u(region::AreaType type, std::size_t factor) const;
    /// Raw values of one factor; null when it was not measured.
    [[nodiscard]] SharedValues raw(region::AreaType type, std::size_t factor) const;

    struct Impl; ///< for the other parts of core/score (scorer_impl.hpp)

private:
    friend struct ScorerView;
    explicit Scorer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace gk::score
