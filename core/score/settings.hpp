// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a model says besides its factors (docs/method.md): how reports are compared, how long voorlichting lasts, how
// opportunity, reporting gap and reach make a priority, and how certainty is tried. The defaults are those of the
// method; each part carries its reason and its source.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/region/codes.hpp"

namespace gk::score {

inline constexpr std::string_view default_source = "Standaard van Gelegenheidskaart: docs/method.md";
inline constexpr std::string_view by_hectares = "hectares";

/// Reporting gap: reports of an area against what its exposure lets expect.
struct ReportingGap {
    bool use = true;
    region::AreaKind per = region::AreaKind::buurt; ///< the areas that are compared: wijk, buurt or estate
    /// "hectares" (of the area type in the area), else an attribute of those areas: inhabitants, addresses.
    std::string exposure = std::string(by_hectares);
    std::vector<std::string> kinds = {}; ///< of signals that count as reports; empty = all
    double half_life_days = 730;         ///< a signal this old counts for half; 0 = no decay
    double many = 1.25;                  ///< "many reports": at least this many times what is expected; > 1
    std::string reason =
        "Waar minder wordt gemeld dan je mag verwachten, is voorlichting over herkennen en melden het meest nodig.";
    std::string source = std::string(default_source);
    friend bool operator==(const ReportingGap&, const ReportingGap&) = default;
};

/// Reach of earlier voorlichting, from the layers of kind `reach`.
struct Reach {
    bool use = true;
    double half_life_months = 12; ///< for voorlichting that does not state its own; > 0
    double point_radius = 1000;   ///< metres around voorlichting that is a point; > 0
    std::string reason = "Wie kort geleden voorlichting kreeg, hoeft niet als eerste weer; na een jaar is de helft "
                         "weg. Een bijeenkomst op een plek bereikt mensen tot ongeveer een kilometer.";
    std::string source = std::string(default_source);
    friend bool operator==(const Reach&, const Reach&) = default;
};

/// P = 100 (O/100)^opportunity G^reporting_gap max(1-C, least_unreached)^reach; the exponents add up to 1.
struct PriorityExponents {
    double opportunity = 0.6; ///< > 0
    double reporting_gap = 0.2;
    double reach = 0.2;
    double least_unreached = 0.05; ///< 0-1: never is everybody reached
    std::string reason =
        "Gelegenheid telt het zwaarst; weinig meldingen en weinig eerdere voorlichting tellen elk voor een vijfde.";
    std::string source = std::string(default_source);
    friend bool operator==(const PriorityExponents&, const PriorityExponents&) = default;
};

/// How rank intervals are made: each weight times exp(N(0, sd^2)), renormalised, `draws` times.
struct Certainty {
    std::uint32_t draws = 1000; ///< 20 to 100,000
    double sd = 0.25;           ///< 0 to 2
    std::uint64_t seed = 1;
    /// A rank is unreliable when its interval is wider than this share of the list; 0-1.
    double widest = 0.25;
    std::string reason =
        "Gewichten zijn een oordeel: een kwart hoger of lager is even verdedigbaar. Een plaats die dan over meer dan "
        "een kwart van de lijst schuift, is te onzeker om op te kiezen.";
    std::string source = std::string(default_source);
    friend bool operator==(const Certainty&, const Certainty&) = default;
};

/// Where the reports of an area type are compared by default: homes by inhabitants of the buurt, estates and the
/// buitengebied part of a buurt by hectares.
[[nodiscard]] inline ReportingGap default_reporting_gap(region::AreaType type) {
    ReportingGap gap;
    if (type == region::AreaType::bedrijventerrein) gap.per = region::AreaKind::estate;
    if (type == region::AreaType::woongebied) gap.exposure = "inwoners";
    return gap;
}

} // namespace gk::score
