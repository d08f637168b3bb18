// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/pilot_json.hpp"

#include "app/cli/interval_json.hpp"

namespace gk::cli {
namespace {

Json place_json(const store::PilotPlace& place) {
    return {{"area_id", place.id}, {"name", place.name}, {"gemeente", place.gemeente}};
}

Json ratio_json(const pilot::Ratio& ratio) {
    return {{"value", number(ratio.value)}, {"interval", interval(ratio.interval)}};
}

Json change_json(const pilot::Change& change) {
    return {{"ratio", number(change.ratio)},
            {"interval", interval(change.interval)},
            {"smallest_expected", number(change.smallest_expected)},
            {"enough_events", change.enough()},
            {"beyond_chance", change.beyond_chance()},
            {"visible_from", change.visible_from ? Json(*change.visible_from) : Json(nullptr)}};
}

Json overlap_json(const pilot::Overlap& overlap) {
    return {{"of_ten", estimate_json(overlap.of_ten)},
            {"listed", overlap.listed},
            {"shared", overlap.shared},
            {"of_ten_by_chance", number(overlap.by_chance)},
            {"probability_by_chance", number(overlap.probability)}};
}

Json agreement_json(const pilot::Agreement& agreement) {
    Json experts = Json::array();
    for (const auto& expert : agreement.experts)
        experts.push_back({{"expert", expert.expert},
                           {"rated", expert.rated},
                           {"overlap", overlap_json(expert.overlap)},
                           {"tau_b", estimate_json(expert.tau)},
                           {"kappa", estimate_json(expert.kappa)}});
    return {{"areas_on_form", agreement.areas},
            {"overlap", overlap_json(agreement.overlap)},
            {"tau_b", estimate_json(agreement.tau)},
            {"kappa", estimate_json(agreement.kappa)},
            {"tau_b_between_experts", estimate_json(agreement.between)},
            {"experts", experts},
            {"draws", agreement.draws}};
}

Json counts_json(const pilot::BeforeAfter& counts, const pilot::Ratio& ratio) {
    return {{"before", counts.before}, {"after", counts.after}, {"rate_ratio", ratio_json(ratio)}};
}

Json area_json(const piloting::PilotReport& report, std::size_t i) {
    const pilot::AreaFacts& facts = report.facts.areas[i];
    const pilot::AreaEvaluation& result = report.evaluation.areas[i];
    Json area = place_json(report.pilot.areas[i]);
    area["area_type"] = region::name(facts.type);
    area["agreement"] = agreement_json(result.agreement);
    area["notes"] = {
        {"right", facts.notes_right}, {"wrong", facts.notes_wrong}, {"share_wrong", estimate_json(result.wrong_notes)}};
    area["reports"] = {{"pilot", counts_json(facts.reports.pilot, result.pilot)},
                       {"comparison", counts_json(facts.reports.comparison, result.comparison)},
                       {"ratio_of_ratios", change_json(result.change)}};
    return area;
}

} // namespace

Json estimate_json(const pilot::Estimate& estimate) {
    return {{"value", number(estimate.value)}, {"interval", interval(estimate.interval)}};
}

Json pilot_json(const store::PilotFreeze& pilot) {
    Json areas = Json::array();
    for (const store::PilotArea& area : pilot.areas) {
        Json one = place_json(area);
        one["area_type"] = region::name(area.type);
        one["kind"] = region::name(area.kind);
        one["eligible"] = area.eligible;
        one["comparisons"] = Json::array();
        for (const auto& c : area.comparisons) {
            one["comparisons"].push_back(place_json(c));
            one["comparisons"].back()["distance"] = number(c.distance);
        }
        one["balance"] = Json::array();
        for (const auto& b : area.balance)
            one["balance"].push_back({{"factor", b.factor},
                                      {"label", b.label},
                                      {"pilot", number(b.pilot)},
                                      {"mean_before", number(b.mean_before)},
                                      {"mean_after", number(b.mean_after)},
                                      {"smd_before", number(b.smd_before)},
                                      {"smd_after", number(b.smd_after)}});
        one["areas_on_form"] = area.form.size();
        areas.push_back(std::move(one));
    }
    Json rules = Json::array(), data = Json::array();
    for (const auto& rule : pilot.rules) rules.push_back(pilot::text(rule));
    for (const auto& d : pilot.data)
        data.push_back({{"kind", d.kind}, {"name", d.name}, {"version", d.version}, {"content_hash", d.content_hash}});
    return {{"frozen_at", pilot.frozen_at},
            {"frozen_by", pilot.frozen_by},
            {"score_run", pilot.score_run},
            {"model_hash", pilot.model_hash},
            {"data_hash", pilot.data_hash},
            {"start", pilot.start},
            {"unblind", pilot.unblind},
            {"days_before", pilot.days_before},
            {"reach_m", pilot.reach_m},
            {"seed", pilot.seed},
            {"areas", areas},
            {"stop_rules", rules},
            {"data", data},
            {"hash", pilot.hash}};
}

Json report_json(const piloting::PilotReport& report) {
    Json areas = Json::array(), rules = Json::array(), notes = Json::array(), activities = Json::array();
    for (std::size_t i = 0; i < report.facts.areas.size(); ++i) areas.push_back(area_json(report, i));
    for (const pilot::StopVerdict& verdict : report.evaluation.rules)
        rules.push_back({{"rule", pilot::text(verdict.rule)},
                         {"area_type", verdict.type ? Json(region::name(*verdict.type)) : Json(nullptr)},
                         {"figure", estimate_json(verdict.figure)},
                         {"state", pilot::name(verdict.state)},
                         {"certain", verdict.certain}});
    for (const store::PilotNote& note : report.notes)
        notes.push_back({{"area_id", note.area},
                         {"area_type", region::name(note.type)},
                         {"date", note.day},
                         {"who", note.expert},
                         {"right", note.right},
                         {"why", note.why}});
    for (const store::PilotActivity& a : report.activities)
        activities.push_back({{"date", a.day},
                              {"kind", a.kind},
                              {"area_type", a.type ? Json(region::name(*a.type)) : Json(nullptr)},
                              {"what", a.what},
                              {"people", a.people ? Json(*a.people) : Json(nullptr)},
                              {"hours", a.hours ? number(*a.hours) : Json(nullptr)}});
    return {{"pilot", pilot_json(report.pilot)},
            {"forms",
             {{"issued", report.forms.size()}, {"read", report.forms_read}, {"read_late", report.forms_read_late}}},
            {"periods",
             {{"first_before", report.first_before},
              {"last_before", report.last_before},
              {"start", report.pilot.start},
              {"until", report.until.empty() ? Json(nullptr) : Json(report.until)},
              {"oldest_signal", report.oldest_signal.empty() ? Json(nullptr) : Json(report.oldest_signal)},
              {"undated_signals", report.undated}}},
            {"level", report.evaluation.options.level},
            {"areas", areas},
            {"together", change_json(report.evaluation.change)},
            {"stop_rules", rules},
            {"stops", report.evaluation.stops()},
            {"notes", notes},
            {"activities", activities},
            {"more_reports_can_mean_success", true}};
}

} // namespace gk::cli
