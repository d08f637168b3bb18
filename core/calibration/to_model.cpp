// SPDX-License-Identifier: EUPL-1.2
#include "core/calibration/to_model.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <string_view>
#include <utility>

namespace gk::calibration {
namespace {

/// How the source of a learned factor begins.
constexpr std::string_view learned_from = "Kalibratie op";

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

/// Where it holds, in words and as a measure with a threshold.
void describe_condition(score::Factor& factor, const Candidate& candidate, const CandidateSet& set) {
    const std::string& layer = set.factors[candidate.factor];
    const std::string& label = set.labels[candidate.factor];
    factor.measure.layer = layer;
    double t = candidate.threshold;
    switch (candidate.kind) {
    case CandidateKind::proximity:
        factor.id = std::format("{}_nabij_{:g}m", identifier(layer), candidate.reach);
        factor.label = std::format("binnen {:g} m van {}", candidate.reach, label);
        factor.unit = "m";
        factor.measure.kind = score::MeasureKind::distance;
        factor.transform.source = "kalibratie: afstand met de laagste BIC";
        // A threshold is 1 from t upwards. "At most d metres" is less than the next number after d.
        t = std::nextafter(candidate.reach, std::numeric_limits<double>::infinity());
        break;
    case CandidateKind::density:
        factor.id = std::format("{}_dicht_{:g}m", identifier(layer), candidate.reach);
        factor.label = std::format("hoge dichtheid van {} binnen {:g} m", label, candidate.reach);
        factor.unit = "per m2";
        factor.measure.kind = score::MeasureKind::density;
        factor.measure.bandwidth = candidate.reach;
        factor.transform.source = "kalibratie: gemiddelde + 2 standaardafwijkingen";
        break;
    case CandidateKind::value:
        factor.measure.kind = score::MeasureKind::attribute;
        factor.measure.attribute = set.attributes[candidate.factor];
        factor.id = identifier(std::format("{}_vanaf_{:g}", factor.measure.attribute, candidate.threshold));
        factor.label = std::format("{} van ten minste {:g}", label, candidate.threshold);
        factor.transform.source = "kalibratie: kwantiel van de vierkanten met de laagste BIC";
        break;
    }
    factor.transform.shape = score::Threshold{t};
}

score::Factor factor_of(const Term& term, const Calibration& calibration, const CandidateSet& set,
                        const ModelNames& names) {
    const Candidate& candidate = set.candidates[term.candidate];
    score::Factor factor;
    describe_condition(factor, candidate, set);
    factor.transform.less = (candidate.kind == CandidateKind::proximity) == (term.beta > 0);
    factor.sensitive = set.sensitive[candidate.factor] != 0;
    factor.weight = std::abs(term.beta);
    factor.evidence = "C";
    factor.reason = std::format(
        "Waar dit geldt, zijn er per vierkant {:.2f} keer zoveel gebeurtenissen (95%-interval {:.2f} tot {:.2f}), bij "
        "gelijke andere factoren.",
        std::exp(term.beta), std::exp(term.low), std::exp(term.high));
    factor.source = std::format("{} {} gebeurtenissen: {}", learned_from, calibration.events, names.outcome);
    return factor;
}

} // namespace

Result<score::Model> to_model(const Calibration& calibration, const CandidateSet& candidates, const ModelNames& names) {
    if (calibration.terms.empty())
        return fail(ErrorCode::refused,
                    "no factor foretells the events better than chance, so there is no model to write");
    score::Model model;
    model.id = identifier(names.id);
    if (model.id.empty() || model.id.front() < 'a') model.id.insert(0, "geleerd_"); // an id begins with a letter
    model.id.resize(std::min<std::size_t>(model.id.size(), 64));
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

bool is_learned(const score::Model& model) {
    return std::ranges::any_of(model.factors,
                               [](const score::Factor& f) { return f.source.starts_with(learned_from); });
}

} // namespace gk::calibration
