// SPDX-License-Identifier: EUPL-1.2
#include "core/simulate/process.hpp"

#include <cmath>

namespace gk::simulate {

Standardised standardise(std::span<const double> x) {
    Standardised result;
    result.z.assign(x.size(), 0.0);
    double n = 0, sum = 0, squares = 0;
    for (const double value : x) {
        if (std::isnan(value)) continue;
        n += 1;
        sum += value;
    }
    if (n == 0) return result;
    result.mean = sum / n;
    for (const double value : x) {
        if (!std::isnan(value)) squares += (value - result.mean) * (value - result.mean);
    }
    result.sd = std::sqrt(squares / n);
    if (result.sd == 0) return result;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!std::isnan(x[i])) result.z[i] = (x[i] - result.mean) / result.sd;
    }
    return result;
}

Intensity intensity(std::size_t cells, std::span<const Effect> effects, double expected_total) {
    Intensity result;
    result.lambda.assign(cells, 0.0);
    for (const Effect& effect : effects) {
        for (std::size_t i = 0; i < cells; ++i) result.lambda[i] += effect.beta * effect.z[i];
    }
    double sum = 0;
    for (double& value : result.lambda) {
        value = std::exp(value);
        sum += value;
    }
    for (double& value : result.lambda) value *= expected_total / sum;
    result.b0 = std::log(expected_total / sum);
    return result;
}

std::vector<Occurrence> simulate(const Intensity& intensity, std::span<const double> report_chance, Random& random) {
    std::vector<Occurrence> occurrences;
    for (std::size_t i = 0; i < intensity.lambda.size(); ++i) {
        for (std::uint64_t left = random.poisson(intensity.lambda[i]); left > 0; --left)
            occurrences.push_back({static_cast<std::uint32_t>(i), random.uniform() < report_chance[i]});
    }
    return occurrences;
}

double score_test(std::span<const double> y, std::span<const double> mu, std::span<const double> z) {
    double weight = 0, centre = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        if (std::isnan(z[i])) continue;
        weight += mu[i];
        centre += mu[i] * z[i];
    }
    if (weight == 0) return 0;
    centre /= weight;
    double score = 0, information = 0;
    for (std::size_t i = 0; i < z.size(); ++i) {
        if (std::isnan(z[i])) continue;
        score += (y[i] - mu[i]) * (z[i] - centre);
        information += mu[i] * (z[i] - centre) * (z[i] - centre);
    }
    return information == 0 ? 0 : score / std::sqrt(information);
}

} // namespace gk::simulate
