// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/score: transforms, model, opportunity, area values, ranks, reasons (METHOD sections 1, 3, 4, 8).
// A model says, for one area type, which factors count, how raw values become u in [0,1], and with
// what weight; each factor carries its evidence. gis/model reads models from TOML.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/measure/measure.hpp"
#include "core/region/codes.hpp"
#include "core/score/ahp.hpp"
#include "core/score/settings.hpp"

namespace gk::score {

enum class MeasureKind : std::uint8_t { density, distance, coverage, count, attribute, length };
enum class Spread : std::uint8_t { centre, area };

/// What to measure on which layer. Part of the key of the factor cache, so every field that changes
/// a value must be in `canonical`.
struct MeasureSpec {
    MeasureKind kind = MeasureKind::distance;
    std::string layer; ///< "gemeenten", "wijken", "buurten", "estates", "signals" or a layer's own name
    /// Other names of the same layer, tried in this order when the project has no `layer`.
    std::vector<std::string> alternatives = {};
    std::string attribute; ///< attribute: the value; density and count: the weight (empty = 1 each)
    /// Only features whose attribute has one of these values, e.g. {"kind": ["hennepkwekerij"]}.
    std::map<std::string, std::vector<std::string>> where;
    measure::Kernel kernel = measure::Kernel::quartic;
    double bandwidth = 1000; ///< density: metres
    bool edge_correction = false;
    double radius = 0;         ///< count: metres; 0 = in the square
    double half_life_days = 0; ///< density and count on dated features; 0 = no decay
    Spread spread = Spread::centre;
    measure::Quantity quantity = measure::Quantity::rate;
    bool border = false; ///< distance on polygons: to their border, so inside is not 0
    /// Only features whose attribute is at least this; below it, or missing, a feature has no value (attribute) or
    /// does not take part (the others). Keeps rates over few inhabitants out (METHOD section 14).
    std::string require_attribute = {};
    double require_at_least = 0;
    double scale = 1; ///< raw value = measure x scale, so that it is in Factor::unit: 1e6 makes per m2 per km2

    /// One line of text, the same for equal specs and different for different ones.
    [[nodiscard]] std::string canonical() const;
    friend bool operator==(const MeasureSpec&, const MeasureSpec&) = default;
};

/// Names as they stand in a model file.
[[nodiscard]] std::string_view name(MeasureKind kind);
[[nodiscard]] std::optional<MeasureKind> parse_measure_kind(std::string_view text);
[[nodiscard]] std::string_view name(measure::Kernel kernel);
[[nodiscard]] std::optional<measure::Kernel> parse_kernel(std::string_view text);

// METHOD section 3: each is monotone; u is clamped to [0,1]; NaN stays NaN.
/// (mid-rank - 0.5) / n among the n cells of the same area type that have data; ties share their mean rank.
struct Percentile {
    friend bool operator==(const Percentile&, const Percentile&) = default;
};
/// 0 at a, 1 at b, straight between; a < b.
struct Linear {
    double a = 0, b = 1;
    friend bool operator==(const Linear&, const Linear&) = default;
};
/// 1 / (1 + exp(-(x - mid) / spread)); spread > 0.
struct Logistic {
    double mid = 0, spread = 1;
    friend bool operator==(const Logistic&, const Logistic&) = default;
};
/// 2^(-x / half); falls with x; half > 0; 1 for x <= 0.
struct Exponential {
    double half = 1;
    friend bool operator==(const Exponential&, const Exponential&) = default;
};
/// Straight between the points, level outside them; x strictly ascending, u in [0,1] and monotone.
struct Piecewise {
    std::vector<std::pair<double, double>> points;
    friend bool operator==(const Piecewise&, const Piecewise&) = default;
};
/// 1 when x >= t, else 0.
struct Threshold {
    double t = 0;
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

struct Transform {
    std::variant<Percentile, Linear, Logistic, Exponential, Piecewise, Threshold> shape = Percentile{};
    bool less = false;  ///< direction "less": u becomes 1 - u
    std::string source; ///< where the parameters come from
    friend bool operator==(const Transform&, const Transform&) = default;
};

struct Factor {
    std::string id;    ///< snake_case, unique within a model
    std::string label; ///< Dutch, for people: "afstand tot de snelweg"
    std::string unit;  ///< Dutch: "m", "adressen per km2"
    MeasureSpec measure;
    Transform transform;
    double weight = 1;      ///< >= 0
    bool sensitive = false; ///< discrimination risk: weight 0 until a decision is recorded (METHOD 4)
    std::string evidence;   ///< "A", "B" or "C" (domain.md)
    std::string reason;     ///< Dutch, why this matters
    std::string source;     ///< the study or judgement behind it
    friend bool operator==(const Factor&, const Factor&) = default;
};

enum class Combination : std::uint8_t { additive, geometric };
[[nodiscard]] std::string_view name(Combination combination);
[[nodiscard]] std::optional<Combination> parse_combination(std::string_view text);

/// METHOD section 1, first rule that holds. All models scored together must agree on it.
struct AreaTypeRules {
    double estate_share = 0.5;             ///< bedrijventerrein: estates cover at least this share of the square
    std::string density_attribute = "oad"; ///< attribute of the buurten: addresses per km2
    double address_density = 500;          ///< woongebied: at least this
    std::string inhabitants_layer = {};    ///< polygons or points with inhabitants a square; empty = not used
    std::string inhabitants_attribute = {};
    double inhabitants = 0; ///< woongebied: more than this in the square
    friend bool operator==(const AreaTypeRules&, const AreaTypeRules&) = default;
};

struct Model {
    std::string id;   ///< file stem
    std::string name; ///< Dutch
    std::string version;
    std::string note; ///< Dutch: what it is for and what it does not say
    region::AreaType area_type = region::AreaType::woongebied;
    Combination combination = Combination::additive;
    AreaTypeRules rules;
    std::vector<Factor> factors;
    /// Judgements in pairs about all of the factors, from which their weights come. Who sets a weight by hand leaves
    /// them behind: a model whose weights are others is written without.
    std::optional<Pairwise> pairwise = {};
    ReportingGap reporting_gap = {}; ///< default_reporting_gap(area_type) when a model file does not say
    Reach reach = {};
    PriorityExponents priority = {};
    Certainty certainty = {};
    friend bool operator==(const Model&, const Model&) = default;
};

/// The weights that the judgements give, one a factor in the order of `factors`; they add up to 1. Empty without
/// judgements, or when those are not about exactly these factors.
[[nodiscard]] std::vector<double> pairwise_weights(const Model& model);

} // namespace gk::score
