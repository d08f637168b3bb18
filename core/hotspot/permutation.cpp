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
#include "core/hotspot/sum_counter.hpp"

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
    SumCounter counter;
};

std::vector<Class> classes_of(const std::vector<Unit>& units, std::size_t max_k) {
    std::vector<std::vector<std::int64_t>> sums(max_k + 1);
    for (const Unit& unit : units)
        if (unit.k > 0) sums[unit.k].push_back(unit.sum);
    std::vector<Class> classes;
    for (std::size_t k = 1; k <= max_k; ++k)
        if (!sums[k].empty()) classes.push_back({k, SumCounter(std::move(sums[k]))});
    return classes;
}

/// One thread's share of the draws. A handful of draws at a time goes through three loops (draw, look
/// up, correct), each of which the processor can run far ahead in.
class Strand {
public:
    Strand(std::span<const Unit> units, const std::vector<Class>& classes, std::uint64_t seed)
        : units_(units)
        , seed_(seed)
        , classes_(classes)
        , corrections_(units.size())
        , random_(static_cast<std::uint32_t>(units.size()))
        , length_(classes.back().k + 1)
        , handful_(std::clamp<std::size_t>(1024 / length_, 1, 64))
        , order_(length_)
        , prefix_(handful_ * (length_ + 1))
        , inside_(handful_ * length_ + 1) {}

    void count(std::uint64_t begin, std::uint64_t end) {
        for (std::uint64_t draw = begin; draw < end; draw += handful_)
            count_handful(draw, static_cast<std::size_t>(std::min<std::uint64_t>(handful_, end - draw)));
    }
    void add_to(std::vector<Class>& classes, std::vector<Correction>& corrections) const {
        for (std::size_t c = 0; c < classes.size(); ++c) classes[c].counter.add(classes_[c].counter);
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            corrections[i].at_least += corrections_[i].at_least;
            corrections[i].at_most += corrections_[i].at_most;
        }
    }

private:
    /// A draw that holds a unit among its first k.
    struct Inside {
        std::uint32_t unit = 0;
        std::uint32_t prefix = 0; ///< where the draw's sums begin
    };

    void count_handful(std::uint64_t first, std::size_t draws) {
        std::size_t found = 0;
        for (std::size_t d = 0; d < draws; ++d) {
            random_.draw(seed_, first + d, order_);
            std::int64_t* const prefix = prefix_.data() + d * (length_ + 1);
            std::int64_t total = 0;
            for (std::size_t j = 0; j < length_; ++j) {
                const Unit& unit = units_[order_[j]];
                prefix[j + 1] = total += unit.value;
                // Written always, kept when it counts: nobody can guess which it will be.
                inside_[found] = {order_[j], static_cast<std::uint32_t>(d * (length_ + 1))};
                found += j < unit.k ? 1U : 0U;
            }
        }
        for (Class& c : classes_)
            for (std::size_t d = 0; d < draws; ++d) c.counter.count(prefix_[d * (length_ + 1) + c.k]);
        for (std::size_t i = 0; i < found; ++i) {
            const Unit& unit = units_[inside_[i].unit];
            const std::int64_t* const prefix = prefix_.data() + inside_[i].prefix;
            const std::int64_t with = prefix[unit.k], without = prefix[unit.k + std::size_t{1}] - unit.value;
            Correction& correction = corrections_[inside_[i].unit];
            correction.at_least += (without >= unit.sum ? 1 : 0) - (with >= unit.sum ? 1 : 0);
            correction.at_most += (without <= unit.sum ? 1 : 0) - (with <= unit.sum ? 1 : 0);
        }
    }

    std::span<const Unit> units_;
    std::uint64_t seed_;
    std::vector<Class> classes_;
    std::vector<Correction> corrections_;
    RandomOrder random_;
    std::size_t length_, handful_;
    std::vector<std::uint32_t> order_;
    std::vector<std::int64_t> prefix_; ///< per draw: sums of the first 0, 1, 2, ... values
    std::vector<Inside> inside_;
};

Tails tails_of(const std::vector<Unit>& units, std::vector<Class>& classes, const std::vector<Correction>& corrections,
               std::uint64_t draws) {
    std::vector<std::size_t> class_of(classes.back().k + 1);
    for (std::size_t c = 0; c < classes.size(); ++c) {
        class_of[classes[c].k] = c;
        classes[c].counter.finish();
    }
    Tails tails{std::vector<std::uint64_t>(units.size()), std::vector<std::uint64_t>(units.size())};
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i].k == 0) continue;
        const SumCounter::Rank rank = classes[class_of[units[i].k]].counter.rank(units[i].sum);
        tails.at_least[i] =
            static_cast<std::uint64_t>(static_cast<std::int64_t>(draws - rank.less) + corrections[i].at_least);
        tails.at_most[i] =
            static_cast<std::uint64_t>(static_cast<std::int64_t>(rank.less + rank.equal) + corrections[i].at_most);
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
    std::vector<Class> classes = classes_of(units, neighbours.max_degree());
    std::vector<Correction> corrections(units.size());
    if (classes.empty())
        return Tails{std::vector<std::uint64_t>(units.size()), std::vector<std::uint64_t>(units.size())};

    // Each strand takes the next block of draws; counts add up to the same whoever counted what.
    const std::vector<Class> blank = classes;
    const std::uint64_t blocks = (options.draws + draws_a_block - 1) / draws_a_block;
    const std::size_t strands = static_cast<std::size_t>(std::min<std::uint64_t>(thread_count(), blocks));
    std::atomic<std::uint64_t> next{0};
    std::atomic<bool> stopped{false};
    std::mutex totals_guard;
    const auto asker = std::this_thread::get_id();
    parallel_for(strands, 1, [&](std::size_t, std::size_t) {
        Strand strand(units, blank, options.seed);
        for (std::uint64_t block = next++; block < blocks && !stopped; block = next++) {
            const std::uint64_t begin = block * draws_a_block, end = std::min(options.draws, begin + draws_a_block);
            strand.count(begin, end);
            if (std::this_thread::get_id() == asker && !progress(stage, end, options.draws)) stopped = true;
        }
        const std::scoped_lock lock(totals_guard);
        strand.add_to(classes, corrections);
    });
    if (stopped) return fail(ErrorCode::interrupted, "stopped while permuting; nothing was written");
    return tails_of(units, classes, corrections, options.draws);
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
