// SPDX-License-Identifier: EUPL-1.2
#pragma once

// An expert whose agreement with the map is known: sees rho z + sqrt(1 - rho^2) e, where z is the map's score in
// standard deviations and e standard normal noise, rates it in five classes and lists the ten highest.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "core/pilot/agreement.hpp"
#include "core/simulate/process.hpp"
#include "core/simulate/random.hpp"

namespace gk::pilot {

inline ExpertView simulated_expert(std::string name, std::span<const double> score, double rho,
                                   simulate::Random& random) {
    const simulate::Standardised map = simulate::standardise(score);
    std::vector<double> seen;
    for (const double z : map.z) seen.push_back(rho * z + std::sqrt(1 - rho * rho) * random.normal());
    ExpertView expert{.expert = std::move(name), .rating = {}, .listed = std::vector<std::uint8_t>(score.size(), 0)};
    constexpr std::array borders{-1.2, -0.4, 0.4, 0.9};
    for (const double s : seen)
        expert.rating.push_back(
            static_cast<std::uint8_t>(1 + std::ranges::count_if(borders, [s](double b) { return s > b; })));
    std::vector<std::size_t> order(seen.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::ranges::greater{}, [&](std::size_t i) { return seen[i]; });
    for (std::size_t i = 0; i < std::min(list_length, order.size()); ++i) expert.listed[order[i]] = 1;
    return expert;
}

} // namespace gk::pilot
