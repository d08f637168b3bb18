// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Priority: opportunity, reporting gap and reach as one number, and what to do about it (four answers).
//
//     scorer.recompute();
//     priorities.recompute(scorer);
//     show(priorities.cells(), priorities.areas());
//
// G and C do not depend on the weights of factors, so a moved slider costs one power a cell. Everything here gives the
// same bytes whatever the number of threads.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/score/result.hpp"
#include "core/score/scorer.hpp"

namespace gk::score {

/// How the parts weigh in one area type. A part without data anywhere in the type drops out and the exponents of the
/// others are rescaled to add up to 1; a cell without a part's value does the same for itself.
struct TypeParts {
    bool reporting_gap = false; ///< some cell has it
    bool reach = false;
    PriorityExponents exponents; ///< as the model has them
    [[nodiscard]] bool any() const { return reporting_gap || reach; }
    /// Of a part after rescaling, over the parts that `with_gap` and `with_reach` say are there.
    [[nodiscard]] double exponent(Part part, bool with_gap, bool with_reach) const;
    [[nodiscard]] double exponent(Part part) const { return exponent(part, reporting_gap, reach); }
};

/// G and C; arrays may be empty, which means missing everywhere.
struct PriorityInput {
    grid::CellValues reporting_gap; ///< one a cell, 0-1; NaN = missing
    grid::CellValues reach;         ///< one a cell, 0-1; NaN = missing
    std::vector<double> area_gap;   ///< one for each of Scorer::areas(); NaN = the mean of its cells
    std::vector<double> area_reach; ///< the same
    std::array<double, region::area_type_count> many{1.25, 1.25, 1.25}; ///< ReportingGap::many of each type
};

/// ln P/100 as a sum: what each part takes away from 1. `spread` is what the cells of the area make of it that its
/// means do not show, so that the four add up to ln(priority/100) exactly.
struct LogShares {
    double opportunity = unknown_value;
    double reporting_gap = unknown_value; ///< NaN when it dropped out
    double reach = unknown_value;
    double spread = unknown_value;
};

class Priorities {
public:
    /// Takes the exponents from the models of the scorer and computes the first priorities. ErrorCode::bug when sizes
    /// do not agree; refused when exponents are negative, do not add up to 1, or leave opportunity out.
    [[nodiscard]] static Result<Priorities> make(const Scorer& scorer, PriorityInput input);
    Priorities(Priorities&&) noexcept;
    Priorities& operator=(Priorities&&) noexcept;
    ~Priorities();

    /// After Scorer::recompute() of the same scorer.
    void recompute(const Scorer& scorer);

    [[nodiscard]] const TypeParts& parts(region::AreaType type) const;
    /// P = 100 (O/100)^a G^b max(1-C, least)^c of each cell; NaN without opportunity, and in types without any part.
    [[nodiscard]] const grid::CellValues& cells() const;
    [[nodiscard]] const PriorityInput& input() const;
    /// Scorer::areas() in the same order, with priority, its parts and the answer. rank: by priority where the type
    /// has one (gemeenten by priority_top_share, as opportunity has it), else by opportunity.
    [[nodiscard]] const std::vector<AreaScore>& areas() const;
    /// Indices in areas() of the ranked areas, best first.
    [[nodiscard]] std::span<const std::uint32_t> ranking(region::AreaKind kind, region::AreaType type) const;
    [[nodiscard]] LogShares log_shares(const AreaScore& area) const;
    /// Scorer::cell_score with the parts and the rank by priority.
    [[nodiscard]] AreaScore cell_score(const Scorer& scorer, std::size_t cell) const;

    struct Impl; ///< for core/score (priority_impl.hpp)

private:
    friend struct PrioritiesView;
    explicit Priorities(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// High opportunity: in the top quarter of the ranked areas of its kind and type, ties included; `quarter` is the
/// lowest opportunity there. Many reports: at least `many` times what is expected, after shrinkage; all else lags
/// behind the opportunity or is as expected.
[[nodiscard]] Answer answer_of(double opportunity, double quarter, double reporting_gap, double many);

/// Fewer ranked areas than this have no top quarter.
inline constexpr std::size_t min_areas_for_answer = 4;

[[nodiscard]] LogShares log_shares(const AreaScore& area, const TypeParts& parts);

} // namespace gk::score
