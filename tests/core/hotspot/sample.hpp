// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include "core/hotspot/neighbours.hpp"

namespace gk::hotspot::sample {

/// Small whole numbers: many ties.
inline std::vector<double> counts(std::size_t n, unsigned seed, unsigned below = 20) {
    std::mt19937 random(seed);
    std::vector<double> values(n);
    for (double& value : values) value = static_cast<double>(random() % below);
    return values;
}

/// A graph with degrees from 0 to most, not symmetric.
inline Neighbours graph(std::size_t n, std::size_t most, unsigned seed, bool weighted = false) {
    std::mt19937 random(seed);
    std::vector<std::vector<Neighbours::Unit>> rows(n);
    std::vector<std::vector<double>> weights(weighted ? n : 0);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t degree = random() % (most + 1);
        while (rows[i].size() < degree) {
            const auto other = static_cast<Neighbours::Unit>(random() % n);
            if (other != i && std::ranges::find(rows[i], other) == rows[i].end()) rows[i].push_back(other);
        }
        if (weighted)
            for (std::size_t j = 0; j < degree; ++j) weights[i].push_back(1.0 / static_cast<double>(1 + random() % 7));
    }
    return *Neighbours::from_rows(rows, weights);
}

} // namespace gk::hotspot::sample
