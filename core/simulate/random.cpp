// SPDX-License-Identifier: EUPL-1.2
#include "core/simulate/random.hpp"

#include <bit>
#include <cmath>
#include <numeric>

namespace gk::simulate {
namespace {

std::uint64_t split_mix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL; // 2^64 / golden ratio
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) {
    // The stream goes through the mixer first, so neighbouring streams start far apart.
    std::uint64_t mixed = stream;
    std::uint64_t state = seed ^ split_mix(mixed);
    for (std::uint64_t& word : state_) word = split_mix(state);
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Random::uniform() {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t n) {
    const std::uint64_t incomplete = (0 - n) % n; // 2^64 mod n
    std::uint64_t draw = next();
    while (draw < incomplete) draw = next();
    return draw % n;
}

double Random::normal() {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += uniform();
    return sum;
}

std::uint64_t Random::poisson(double mean) {
    constexpr double step = 16;
    std::uint64_t events = 0;
    for (double left = mean; left > 0; left -= step) {
        const double limit = std::exp(-std::fmin(left, step));
        for (double product = uniform(); product > limit; product *= uniform()) ++events;
    }
    return events;
}

std::size_t Random::pick(std::span<const double> weights) {
    const double target = uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0) continue;
        sum += weights[i];
        last = i;
        if (target < sum) return i;
    }
    return last; // rounding put the target on the total itself
}

} // namespace gk::simulate
