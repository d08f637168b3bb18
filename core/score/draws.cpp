// SPDX-License-Identifier: EUPL-1.2
#include "core/score/draws.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/base/instruction_sets.hpp"
#include "core/score/lanes.hpp"

namespace gk::score {
namespace {

constexpr double unbounded = std::numeric_limits<double>::infinity();

/// Finaliser of SplitMix64 (Steele, Lea & Flood 2014): scatters a counter over all 64 bits.
std::uint64_t scattered(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31);
}

/// FNV-1a: a number for a name, the same on every machine.
std::uint64_t number_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

/// The weighted mean of the values of each cell, in all draws at once, times the number of the cell and kept within
/// `low` and `high`; NaN where the pattern of the cell has no weight.
GK_TWO_INSTRUCTION_SETS
void weighted_means(const double* value, const std::uint32_t* pattern, const double* times, std::size_t cells,
                    std::span<const KeyRow> weight, std::span<const KeyRow> inverse, double low, double high,
                    KeyRow* out) {
    const Lanes none{}, missing = none + missing_value, least = none + low, most = none + high;
    for (std::size_t cell = 0; cell < cells; ++cell, value += weight.size()) {
        std::array<Lanes, lane_halves> sum{};
        for (std::size_t i = 0; i < weight.size(); ++i) {
            const LanesAt* const of_factor = lanes(weight[i]);
            for (std::size_t h = 0; h < lane_halves; ++h) sum[h] += of_factor[h] * value[i];
        }
        const LanesAt* const by = lanes(inverse[pattern[cell]]);
        LanesAt* const to = lanes(out[cell]);
        for (std::size_t h = 0; h < lane_halves; ++h) {
            Lanes key = sum[h] * by[h] * times[cell];
            key = key < least ? least : key;
            key = key > most ? most : key;
            to[h] = by[h] > none ? key : missing;
        }
    }
}

/// In (0, 1).
double uniform(std::uint64_t bits) {
    return (static_cast<double>(bits >> 11) + 0.5) * 0x1.0p-53;
}

} // namespace

double shaken(std::uint64_t seed, std::string_view factor, std::uint32_t draw, double sd) {
    const std::uint64_t stream = scattered(scattered(seed) ^ number_of(factor));
    const double first = uniform(scattered(stream + 2 * std::uint64_t{draw}));
    const double second = uniform(scattered(stream + 2 * std::uint64_t{draw} + 1));
    const double normal = std::sqrt(-2 * std::log(first)) * std::cos(2 * std::numbers::pi * second);
    return std::exp(sd * normal);
}

DrawTable make_draws(const TypeScores& type) {
    DrawTable table;
    const Certainty& settings = type.model.certainty;
    table.draws = settings.draws;
    for (std::size_t f = 0; f < type.factors(); ++f)
        if (type.weight[f] > 0) table.active.push_back(f);
    const std::size_t factors = table.factors();
    table.weight.resize(table.rows() * factors);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        for (std::size_t i = 0; i < factors; ++i) {
            const std::size_t f = table.active[i];
            double weight = type.weight[f];
            if (row < table.draws)
                weight *= shaken(settings.seed, type.model.factors[f].id, static_cast<std::uint32_t>(row), settings.sd);
            else if (row == table.draws + i) weight = 0;
            table.weight[row * factors + i] = weight;
        }
    }
    return table;
}

Patterns find_patterns(const TypeScores& type, const DrawTable& table) {
    Patterns patterns;
    patterns.of_local.resize(type.count);
    std::map<std::vector<char>, std::uint32_t> number;
    std::vector<char> present(table.factors());
    for (std::size_t local = 0; local < type.count; ++local) {
        for (std::size_t i = 0; i < present.size(); ++i)
            present[i] = std::isnan(type.u[type.at(local, table.active[i])]) ? 0 : 1;
        const auto [at, is_new] = number.try_emplace(present, static_cast<std::uint32_t>(patterns.present.size()));
        if (is_new) patterns.present.push_back(present);
        patterns.of_local[local] = at->second;
    }
    return patterns;
}

std::vector<double> inverse_weights(const Patterns& patterns, std::span<const double> weight) {
    std::vector<double> inverse;
    inverse.reserve(patterns.present.size());
    for (const std::vector<char>& present : patterns.present) {
        double sum = 0;
        for (std::size_t i = 0; i < present.size(); ++i) sum += present[i] != 0 ? weight[i] : 0.0;
        inverse.push_back(sum > 0 ? 1.0 / sum : 0.0);
    }
    return inverse;
}

CellKeys::CellKeys(const Scorer::Impl& scorer, const Priorities::Impl& priorities, std::size_t t,
                   const DrawTable& table)
    : table_(table)
    , patterns_(find_patterns(scorer.types[t], table))
    , geometric_(scorer.types[t].model.combination == Combination::geometric) {
    const TypeScores& type = scorer.types[t];
    const TypeParts& parts = priorities.parts[t];
    const double exponent = parts.any() ? parts.exponent(Part::opportunity) : 1.0;
    for (std::size_t local = 0; local < type.count; ++local) {
        const std::size_t slot = type.first + local;
        if (std::isnan(scorer.scored[slot])) continue;
        slot_.push_back(static_cast<std::uint32_t>(slot));
        pattern_.push_back(patterns_.of_local[local]);
        for (const std::size_t f : table.active) {
            const double value = type.addends()[type.at(local, f)];
            value_.push_back(std::isnan(value) ? 0.0 : value);
        }
        // P^(1/exponent): the same order as P, and linear in O wherever the cell has the exponent of its type.
        const double factor = parts.any() ? std::pow(priorities.factor[slot], 1 / exponent) : 1.0;
        times_.push_back(geometric_ ? std::log(factor) : 100 * factor);
        power_.push_back(parts.any() ? priorities.exponent[slot] / exponent : 1.0);
    }
    for (std::uint32_t i = 0; i < size(); ++i)
        if (power_[i] != 1) bent_.push_back(i);
    if (!geometric_) return;
    one_.assign(size(), 1.0);
    for (std::size_t i = 0; i < size(); ++i)
        bottom_ = std::min(bottom_, std::log(geometric_floor) * power_[i] + times_[i]);
}

void CellKeys::compute(std::size_t first, std::size_t count, std::vector<KeyRow>& keys) const {
    const std::size_t factors = table_.factors();
    // Weights and inverse sums with the draws side by side; unused places hold zeros.
    std::vector<KeyRow> weight(factors, KeyRow{});
    std::vector<KeyRow> inverse(patterns_.present.size(), KeyRow{});
    for (std::size_t d = 0; d < count; ++d) {
        const std::span<const double> row = table_.of(first + d);
        for (std::size_t i = 0; i < factors; ++i) weight[i][d] = row[i];
        const std::vector<double> of_pattern = inverse_weights(patterns_, row);
        for (std::size_t p = 0; p < of_pattern.size(); ++p) inverse[p][d] = of_pattern[p];
    }
    keys.resize(size());
    if (geometric_) {
        weighted_means(value_.data(), pattern_.data(), one_.data(), size(), weight, inverse, -unbounded, unbounded,
                       keys.data());
        for (std::size_t cell = 0; cell < size(); ++cell)
            for (double& key : keys[cell])
                key = std::clamp(100 * (1 - (key * power_[cell] + times_[cell]) / bottom_), 0.0, 100.0);
        return;
    }
    weighted_means(value_.data(), pattern_.data(), times_.data(), size(), weight, inverse, 0, 100, keys.data());
    for (const std::uint32_t cell : bent_) {
        const double one = 1;
        weighted_means(value_.data() + cell * factors, &pattern_[cell], &one, 1, weight, inverse, -unbounded, unbounded,
                       &keys[cell]);
        for (double& key : keys[cell]) key = std::clamp(std::pow(key, power_[cell]) * times_[cell], 0.0, 100.0);
    }
}

} // namespace gk::score
