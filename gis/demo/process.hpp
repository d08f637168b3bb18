// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The process behind the demo's signals: its constants (the one place where they stand; demo_truth.json
// is written from them and docs/demo.md explains them) and the factors it works on.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/grid/grid.hpp"
#include "core/simulate/process.hpp"
#include "gis/demo/areas.hpp"

namespace gk::demo {

inline constexpr std::uint64_t demo_seed = 20230101;
/// Streams of random numbers, far enough apart for every wijk and buurt to have its own.
inline constexpr std::uint64_t stream_signals = 0, stream_details = 1, stream_reach = 2, stream_wijk = 10000,
                               stream_buurt = 20000;

inline constexpr int first_year = 2023, last_year = 2025;
inline constexpr std::size_t year_count = last_year - first_year + 1;

// Parameters of the factors, metres.
inline constexpr double aansluiting_half = 3000; ///< nearness = 2^(-distance / half)
inline constexpr double hennep_bandwidth = 1500; ///< quartic kernel

inline constexpr std::size_t factor_count = 4;
struct FactorInfo {
    std::string_view id;
    std::string_view definition; ///< x, before standardisation
};
inline constexpr std::array<FactorInfo, factor_count> factor_info{{
    {"nabijheid_aansluiting", "2^(-d/3000), d = metres from the cell centre to the nearest junction"},
    {"bedrijventerrein", "share of the square covered by estates"},
    {"adresdichtheid", "ln(1 + oad) of the buurt that holds the cell centre"},
    {"eerdere_hennep",
     "ln(1 + quartic density at 1500 m, per km2, of hennepkwekerijen of earlier years, reported or not)"},
}};

struct KindProcess {
    std::string_view kind;
    double expected = 0; ///< events in three years in the whole region, reported or not
    std::array<double, factor_count> beta{};
};
inline constexpr std::string_view hennep = "hennepkwekerij";
/// Hennep first: a year's plantations are the next year's factor for all kinds.
inline constexpr std::array<KindProcess, 7> kinds{{
    {hennep, 1200, {0.10, 0.05, 1.50, 0.20}},
    {"lab", 60, {0.35, 0.20, 1.10, 0.20}},
    {"opslag", 150, {0.40, 0.30, 0.60, 0.10}},
    {"dumping", 240, {0.45, 0.00, -0.20, 0.00}},
    {"melding", 1950, {0.15, 0.10, 1.50, 0.10}},
    {"energie-afwijking", 700, {0.00, 0.15, 1.60, 0.20}},
    {"overig", 350, {0.00, 0.10, 1.10, 0.00}},
}};

struct Decoy {
    std::string_view attribute;
    std::string_view note;
};
/// Attributes of the buurten that have no effect on anything.
inline constexpr std::array<Decoy, 3> decoys{{
    {"woz_keur", "noise of the wijk and of the buurt"},
    {"pct_koop", "noise of the buurt"},
    {"misdr_per_1000", "rises with oad, so it goes along with adresdichtheid, but has no effect of its own"},
}};

/// What the process works on, one value a cell.
struct ProcessGround {
    grid::CellGrid grid;
    std::vector<std::uint32_t> buurt;  ///< index in Areas::buurten
    std::vector<double> report_chance; ///< of the cell's gemeente
    /// x of the factors that stay the same; eerdere_hennep is made year by year.
    std::vector<double> nabijheid, bedrijventerrein, adresdichtheid;
};
[[nodiscard]] Result<ProcessGround> lay_ground(const Facts& facts, const Areas& areas, const Geos& geos);

/// One kind in one year.
struct Season {
    std::size_t kind = 0; ///< index in `kinds`
    int year = first_year;
    simulate::Intensity intensity;
    std::vector<simulate::Occurrence> occurrences;
};
struct YearFactors {
    std::array<double, factor_count> mean{}, sd{}; ///< of x over the cells
};
struct Simulated {
    std::vector<Season> seasons; ///< by year, then kind
    std::array<YearFactors, year_count> factors;
};
[[nodiscard]] Simulated run_process(const ProcessGround& ground, std::uint64_t seed = demo_seed);

} // namespace gk::demo
