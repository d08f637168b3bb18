// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/plain_permutation.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/parallel.hpp"
#include "core/hotspot/draws.hpp"

namespace gk::hotspot {
namespace {

constexpr std::uint64_t draws_a_block = 512;
constexpr std::size_t batch = 64;

/// Draws of a block: unit and value at each place of each draw.
template <class Number>
struct Block {
    std::size_t length = 0, draws = 0;
    std::vector<std::uint32_t> unit;
    std::vector<Number> value;

    void make(std::span<const Number> values, std::uint64_t seed, std::uint64_t begin, std::uint64_t end) {
        draws = static_cast<std::size_t>(end - begin);
        unit.resize(draws * length);
        value.resize(draws * length);
        parallel_for(draws, batch, [&](std::size_t from, std::size_t to) {
            RandomOrder random(static_cast<std::uint32_t>(values.size()));
            for (std::size_t d = from; d < to; ++d) {
                const auto order = std::span(unit).subspan(d * length, length);
                random.draw(seed, begin + d, order);
                for (std::size_t j = 0; j < length; ++j) value[d * length + j] = values[order[j]];
            }
        });
    }
};

/// The values of the first k units of a draw other than `self`, each handed to take(place, value).
template <class Number, class Take>
void take_others(const Block<Number>& block, std::size_t draw, std::uint32_t self, std::size_t k, Take take) {
    const std::size_t first = draw * block.length;
    std::size_t from = first;
    for (std::size_t j = 0; j < k; ++j, ++from) {
        if (block.unit[from] == self) ++from;
        take(j, block.value[from]);
    }
}

/// Runs count(block, unit) for every block of draws and every unit with neighbours.
template <class Number, class Count>
Status for_all(std::span<const Number> values, const Neighbours& neighbours, const PermutationOptions& options,
               const Progress& progress, Count count) {
    Block<Number> block;
    block.length = neighbours.max_degree() + 1;
    for (std::uint64_t begin = 0; begin < options.draws; begin += draws_a_block) {
        const std::uint64_t end = std::min(options.draws, begin + draws_a_block);
        block.make(values, options.seed, begin, end);
        parallel_for(neighbours.size(), batch, [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to; ++i)
                if (neighbours.degree(i) > 0) count(block, static_cast<std::uint32_t>(i));
        });
        if (!progress("permutations", end, options.draws))
            return fail(ErrorCode::interrupted, "stopped while permuting; nothing was written");
    }
    return {};
}

Tails no_tails(std::size_t units) {
    return {std::vector<std::uint64_t>(units), std::vector<std::uint64_t>(units)};
}

} // namespace

Result<Tails> permute_plain(std::span<const std::int64_t> values, const Neighbours& neighbours,
                            const PermutationOptions& options, const Progress& progress) {
    Tails tails = no_tails(neighbours.size());
    const auto done =
        for_all(values, neighbours, options, progress, [&](const Block<std::int64_t>& block, std::uint32_t i) {
            std::int64_t observed = 0;
            for (const Neighbours::Unit j : neighbours.of(i)) observed += values[j];
            for (std::size_t d = 0; d < block.draws; ++d) {
                std::int64_t sum = 0;
                take_others(block, d, i, neighbours.degree(i), [&](std::size_t, std::int64_t value) { sum += value; });
                tails.at_least[i] += sum >= observed ? 1 : 0;
                tails.at_most[i] += sum <= observed ? 1 : 0;
            }
        });
    if (!done) return std::unexpected(done.error());
    return tails;
}

Result<Tails> permute_plain(std::span<const double> values, const Neighbours& neighbours,
                            const PermutationOptions& options, const Progress& progress) {
    // From the middle of the range, and in halves so that the range of the largest doubles is one: only
    // the order of sums counts.
    const auto [low, high] = std::ranges::minmax(values);
    const double middle = low / 2 + high / 2, radius = high / 2 - low / 2;
    std::vector<double> scaled(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) scaled[i] = (values[i] / 2 - middle / 2) / radius * 2;
    Tails tails = no_tails(neighbours.size());
    const auto done =
        for_all<double>(scaled, neighbours, options, progress, [&](const Block<double>& block, std::uint32_t i) {
            const auto weights = neighbours.weights(i);
            const auto others = neighbours.of(i);
            double observed = 0, largest = 0;
            for (std::size_t j = 0; j < others.size(); ++j) {
                observed += weights[j] * scaled[others[j]];
                largest += weights[j];
            }
            const double tie = 1e-12 * largest;
            for (std::size_t d = 0; d < block.draws; ++d) {
                double sum = 0;
                take_others(block, d, i, others.size(),
                            [&](std::size_t j, double value) { sum += weights[j] * value; });
                tails.at_least[i] += sum >= observed - tie ? 1 : 0;
                tails.at_most[i] += sum <= observed + tie ? 1 : 0;
            }
        });
    if (!done) return std::unexpected(done.error());
    return tails;
}

} // namespace gk::hotspot
