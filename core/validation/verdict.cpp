// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <format>
#include <string>

#include "core/validation/validation.hpp"

namespace gk::validation {
namespace {

std::string finds(const MethodResult& method, double share) {
    return std::format("{} finds {:.1f}% of the later events in the first {:g}% of the area (PAI {:.2f})", method.name,
                       100 * method.verdict_pai * share, 100 * share, method.verdict_pai);
}

std::string against(const Report& report, std::size_t first, std::size_t second) {
    const Comparison& comparison = report.compare(first, second);
    return std::format("{} against {}: {:+.2f} PAI, interval {:.2f} to {:.2f}: {}.", report.methods[first].name,
                       report.methods[second].name, comparison.difference, comparison.interval.low,
                       comparison.interval.high,
                       comparison.beats()                      ? "more than chance allows"
                       : report.compare(second, first).beats() ? "less, by more than chance allows"
                                                               : "within what chance allows");
}

/// The first sentence: who comes first, and whether that means anything.
std::string headline(const Report& report) {
    const MethodResult& winner = report.methods[report.winner];
    const double share = report.options.verdict_share;
    bool beats_all_models = true;
    bool beats_all_baselines = true;
    bool beats_something = false;
    for (std::size_t m = 0; m < report.methods.size(); ++m) {
        if (m == report.winner) continue;
        const bool beats = report.compare(report.winner, m).beats();
        beats_something |= beats;
        (report.methods[m].baseline ? beats_all_baselines : beats_all_models) &= beats;
    }
    if (report.methods.size() == 1) return finds(winner, share) + "; there is nothing to compare it with.";
    if (!beats_something)
        return std::format("{}: {}, and no other method does worse by more than chance allows.",
                           winner.baseline ? "A baseline comes first, but nothing wins" : "Nothing wins",
                           finds(winner, share));
    if (winner.baseline)
        return std::format("A baseline {}: {}.",
                           beats_all_models ? "wins" : "comes first, though not by more than chance allows",
                           finds(winner, share));
    if (beats_all_baselines)
        return std::format("The model wins: {}, more than any baseline by more than chance allows.",
                           finds(winner, share));
    return std::format("The model comes first, but not ahead of every baseline by more than chance allows: {}.",
                       finds(winner, share));
}

} // namespace

std::vector<std::string> Report::verdict() const {
    std::vector<std::string> sentences{headline(*this)};
    for (std::size_t m = 0; m < methods.size(); ++m)
        if (m != winner) sentences.push_back(against(*this, winner, m));
    // What the reader asked about, when the winner is something else.
    if (methods[winner].baseline)
        for (std::size_t a = 0; a < methods.size(); ++a)
            for (std::size_t b = 0; b < methods.size() && !methods[a].baseline; ++b)
                if (methods[b].baseline && b != winner) sentences.push_back(against(*this, a, b));
    return sentences;
}

} // namespace gk::validation
