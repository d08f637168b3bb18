// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/to_model.hpp"

#include <cmath>
#include <format>
#include <limits>
#include <utility>

namespace gk::calibration {
namespace {

/// snake_case for any layer name.
std::string identifier(const std::string& text) {
    std::string id;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool capital = c >= 'A' && c <= 'Z';
        if (letter) id += c;
        else if (capital) id += static_cast<char>(c - 'A' + 'a');
        else if (!id.empty() && id.back() != '_') id += '_';
    }
    while (id.ends_with('_')) id.pop_back();
    return id;
}

score::Factor factor_of(const Term& term, const Calibration& calibration, const CandidateSet& set,
                        const ModelNames& names) {
    const Candidate& candidate = set.candidates[term.candidate];
    const std::string& layer = set.factors[candidate.factor];
    const std::string& label = set.labels[candidate.factor];
    const bool near = candidate.kind == CandidateKind::proximity;
    score::Factor factor;
    factor.id = std::format("{}_{}_{:g}m", identifier(layer), near ? "nabij" : "dicht", candidate.reach);
    factor.label = near ? std::format("binnen {:g} m van {}", candidate.reach, label)
                        : std::format("hoge dichtheid van {} binnen {:g} m", label, candidate.reach);
    factor.unit = near ? "m" : "per m2";
    factor.measure.layer = layer;
    factor.measure.kind = near ? score::MeasureKind::distance : score::MeasureKind::density;
    if (!near) factor.measure.bandwidth = candidate.reach;
    // A threshold is 1 from t upwards. "At most d metres" is less than the next number after d.
    const double t =
        near ? std::nextafter(candidate.reach, std::numeric_limits<double>::infinity()) : candidate.threshold;
    factor.transform.shape = score::Threshold{t};
    factor.transform.less = near == (term.beta > 0);
    factor.transform.source =
        near ? "kalibratie: afstand met de laagste BIC" : "kalibratie: gemiddelde + 2 standaardafwijkingen";
    factor.weight = std::abs(term.beta);
    factor.evidence = "C";
    factor.reason = std::format(
        "Waar dit geldt, zijn er per vierkant {:.2f} keer zoveel gebeurtenissen (95%-interval {:.2f} tot {:.2f}), bij "
        "gelijke andere factoren.",
        std::exp(term.beta), std::exp(term.low), std::exp(term.high));
    factor.source = std::format("Kalibratie op {} gebeurtenissen: {}", calibration.events, names.outcome);
    return factor;
}

} // namespace

Result<score::Model> to_model(const Calibration& calibration, const CandidateSet& candidates, const ModelNames& names) {
    if (calibration.terms.empty())
        return fail(ErrorCode::refused,
                    "no factor foretells the events better than chance, so there is no model to write");
    score::Model model;
    model.id = names.id;
    model.name = names.name;
    model.version = "1";
    model.area_type = names.area_type;
    model.note = std::format(
        "Gewichten geleerd uit {} gebeurtenissen ({}) met een risk terrain model. Op plaatsen die bij het leren zijn "
        "weggelaten verklaart het {:.0f}% van de deviantie. Samenhang is geen oorzaak.",
        calibration.events, names.outcome, 100 * calibration.held_out);
    for (const Term& term : calibration.terms) model.factors.push_back(factor_of(term, calibration, candidates, names));
    return model;
}

} // namespace gk::calibration
