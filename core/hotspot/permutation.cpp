// SPDX-License-Identifier: EUPL-1.2
#include "core/hotspot/permutation.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/parallel.hpp"
#include "core/hotspot/draws.hpp"
#include "core/hotspot/exact.hpp"
#include "core/hotspot/plain_permutation.hpp"
#include "core/hotspot/sum_ranks.hpp"

namespace gk::hotspot {
namespace {

constexpr std::uint64_t most_draws = 0x7FFF'FFFF;
constexpr std::uint64_t draws_a_block = 4096;
constexpr std::string_view stage = "permutations";

/// What every draw needs to know of a unit.
struct Unit {
    std::int64_t value = 0;
    std::int64_t sum = 0; ///< of its neighbours' values
    std::uint32_t k = 0;
};

/// Draws that held the unit itself: how much the tails change by leaving it out.
struct Correction {
    std::int32_t at_least = 0, at_most = 0;
};

/// The units with k neighbours.
struct Class {
    std::size_t k = 0;
    SumRanks ranks;
};

struct Counts {
    std::vector<std::vector<std::uint32_t>> bins; ///< per class
    std::vector<Correction> correction;           ///< per unit

    Counts(const std::vector<Class>& classes, std::size_t units) : correction(units) {
        for (const Class& c : classes) bins.emplace_back(c.ranks.bins(), 0U);
    }
    void add(const Counts& other) {
        for (std::size_t c = 0; c < bins.size(); ++c)
            for (std::size_t b = 0; b < bins[c].size(); ++b) bins[c][b] += other.bins[c][b];
        for (std::size_t i = 0; i < correction.size(); ++i) {
            correction[i].at_least += other.correction[i].at_least;
            correction[i].at_most += other.correction[i].at_most;
        }
    }
};

std::vector<Class> classes_of(const std::vector<Unit>& units, std::size_t max_k) {
    std::vector<std::vector<std::int64_t>> sums(max_k + 1);
    for (const Unit& unit : units)
        if (unit.k > 0) sums[unit.k].push_back(unit.sum);
    std::vector<Class> classes;
    for (std::size_t k = 1; k <= max_k; ++k)
        if (!sums[k].empty()) classes.push_back({k, SumRanks(std::move(sums[k]))});
    return classes;
}

/// Makes draws [begin, end) and counts them.
void count_draws(std::span<const Unit> units, const std::vector<Class>& classes, std::uint64_t seed, std::uint64_t begin,
                 std::uint64_t end, RandomOrder& random, std::span<std::uint32_t> order, std::span<std::int64_t> prefix,
                 Counts& counts) {
    for (std::uint64_t draw = begin; draw < end; ++draw) {
        random.draw(seed, draw, order);
        std::int64_t total = 0;
        for (std::size_t j = 0; j < order.size(); ++j) prefix[j + 1] = total += units[order[j]].value;
        for (std::size_t c = 0; c < classes.size(); ++c) ++counts.bins[c][classes[c].ranks.bin(prefix[classes[c].k])];
        for (std::size_t j = 0; j + 1 < order.size(); ++j) {
            const Unit& unit = units[order[j]];
            // Without branches: whether the unit stands within its own first k is anyone's guess.
            const int inside = j < unit.k ? 1 : 0;
            const std::int64_t with = prefix[unit.k], without = prefix[unit.k + std::size_t{1}] - unit.value;
            Correction& correction = counts.correction[order[j]];
            correction.at_least += inside * ((without >= unit.sum ? 1 : 0) - (with >= unit.sum ? 1 : 0));
            correction.at_most += inside * ((without <= unit.sum ? 1 : 0) - (with <= unit.sum ? 1 : 0));
        }
    }
}

Tails tails_of(const std::vector<Unit>& units, const std::vector<Class>& classes, const Counts& counts) {
    Tails tails{std::vector<std::uint64_t>(units.size()), std::vector<std::uint64_t>(units.size())};
    const std::size_t max_k = classes.empty() ? 0 : classes.back().k;
    std::vector<std::size_t> class_of(max_k + 1);
    std::vector<std::vector<std::uint64_t>> below; // per class and bin: draws in the bins before it
    for (std::size_t c = 0; c < classes.size(); ++c) {
        class_of[classes[c].k] = c;
        std::vector<std::uint64_t> sums{0};
        for (const std::uint32_t count : counts.bins[c]) sums.push_back(sums.back() + count);
        below.push_back(std::move(sums));
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].k == 0) continue;
        const std::size_t c = class_of[units[i].k], bin = classes[c].ranks.bin(units[i].sum);
        const auto at_least = static_cast<std::int64_t>(below[c].back() - below[c][bin]) + counts.correction[i].at_least;
        const auto at_most = static_cast<std::int64_t>(below[c][bin + 1]) + counts.correction[i].at_most;
        tails.at_least[i] = static_cast<std::uint64_t>(at_least);
        tails.at_most[i] = static_cast<std::uint64_t>(at_most);
    }
    return tails;
}

Result<Tails> permute_shared(std::span<const std::int64_t> values, const Neighbours& neighbours,
                             const PermutationOptions& options, const Progress& progress) {
    std::vector<Unit> units(values.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        units[i].value = values[i];
        units[i].k = static_cast<std::uint32_t>(neighbours.degree(i));
        for (const Neighbours::Unit j : neighbours.of(i)) units[i].sum += values[j];
    }
    const std::size_t max_k = neighbours.max_degree();
    const std::vector<Class> classes = classes_of(units, max_k);
    Counts totals(classes, units.size());

    // Each strand takes the next block of draws; counts add up to the same whoever counted what.
    const std::uint64_t blocks = (options.draws + draws_a_block - 1) / draws_a_block;
    const std::size_t strands = static_cast<std::size_t>(std::min<std::uint64_t>(thread_count(), blocks));
    std::atomic<std::uint64_t> next{0};
    std::atomic<bool> stopped{false};
    std::mutex totals_guard;
    const auto asker = std::this_thread::get_id();
    parallel_for(strands, 1, [&](std::size_t, std::size_t) {
        Counts counts(classes, units.size());
        RandomOrder random(static_cast<std::uint32_t>(units.size()));
        std::vector<std::uint32_t> order(max_k + 1);
        std::vector<std::int64_t> prefix(max_k + 2);
        for (std::uint64_t block = next++; block < blocks && !stopped; block = next++) {
            const std::uint64_t begin = block * draws_a_block, end = std::min(options.draws, begin + draws_a_block);
            count_draws(units, classes, options.seed, begin, end, random, order, prefix, counts);
            if (std::this_thread::get_id() == asker && !progress(stage, end, options.draws)) stopped = true;
        }
        const std::scoped_lock lock(totals_guard);
        totals.add(counts);
    });
    if (stopped) return fail(ErrorCode::interrupted, "stopped while permuting; nothing was written");
    return tails_of(units, classes, totals);
}

} // namespace

Result<Tails> permute(std::span<const double> values, const Neighbours& neighbours, const PermutationOptions& options,
                      const Progress& progress) {
    if (options.draws > most_draws)
        return fail(ErrorCode::usage, "at most " + std::to_string(most_draws) + " permutations can be counted");
    if (values.size() != neighbours.size()) return fail(ErrorCode::bug, "not one value for each unit");
    if (neighbours.weighted()) {
        if (options.method == PermutationMethod::shared)
            return fail(ErrorCode::usage, "shared permutations need equal weights within each row");
        return permute_plain(values, neighbours, options, progress);
    }
    const std::vector<std::int64_t> whole = whole_numbers(values, neighbours.max_degree() + 1);
    if (options.method == PermutationMethod::plain) return permute_plain(whole, neighbours, options, progress);
    return permute_shared(whole, neighbours, options, progress);
}

std::vector<double> p_values(const Tails& tails, const Neighbours& neighbours, std::uint64_t draws) {
    std::vector<double> p(tails.at_least.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (neighbours.degree(i) == 0) continue;
        const auto fewest = static_cast<double>(std::min(tails.at_least[i], tails.at_most[i]));
        p[i] = std::min(1.0, 2 * (fewest + 1) / (static_cast<double>(draws) + 1));
    }
    return p;
}

} // namespace gk::hotspot
