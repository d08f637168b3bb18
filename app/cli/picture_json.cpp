// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/picture_json.hpp"

#include "app/cli/open_registers.hpp"

namespace gk::cli {
namespace {

using programme::CountVerdict;
using programme::Picture;

const char* verdict_name(CountVerdict verdict) {
    switch (verdict) {
    case CountVerdict::too_few: return "too_few";
    case CountVerdict::chance: return "chance";
    case CountVerdict::more: return "more";
    case CountVerdict::fewer: return "fewer";
    }
    return "";
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json count_json(const programme::CountLine& line) {
    return {{"before", line.before}, {"now", line.now}, {"verdict", verdict_name(line.verdict)}};
}

Json moves_json(const std::vector<score::Move>& moves) {
    Json all = Json::array();
    const auto rank = [](std::uint32_t place) { return place == 0 ? Json(nullptr) : Json(place); };
    for (const score::Move& move : moves)
        all.push_back({{"area_id", move.id},
                       {"name", move.name},
                       {"gemeente", move.gemeente},
                       {"rank_before", rank(move.before)},
                       {"rank", rank(move.now)}});
    return all;
}

Json type_json(const programme::TypePicture& type) {
    Json top = Json::array();
    for (const score::AreaScore& area : type.top)
        top.push_back({{"rank", *area.rank},
                       {"rank_p05", area.rank_p05 ? Json(*area.rank_p05) : Json(nullptr)},
                       {"rank_p95", area.rank_p95 ? Json(*area.rank_p95) : Json(nullptr)},
                       {"area_id", area.id},
                       {"name", area.name},
                       {"gemeente", area.gemeente},
                       {"priority", number(area.priority)},
                       {"opportunity", number(area.opportunity)},
                       {"reliability", score::name(area.reliability)},
                       {"answer", area.answer ? Json(score::name(*area.answer)) : Json(nullptr)}});
    Json reliability = Json::object();
    for (const auto& [kind, count] : type.reliability) reliability[std::string(score::name(kind))] = count;
    Json moved = nullptr;
    if (type.moves)
        moved = {{"compared", type.moves->compared},
                 {"entered", moves_json(type.moves->entered)},
                 {"left", moves_json(type.moves->left)},
                 {"rose", moves_json(type.moves->rose)},
                 {"fell", moves_json(type.moves->fell)}};
    return {{"area_type", region::name(type.type)},
            {"by", region::name(type.kind)},
            {"model", type.model},
            {"model_hash", type.model_hash},
            {"ordered_by", type.by_priority ? "priority" : "opportunity"},
            {"areas", type.areas},
            {"ranked", type.ranked},
            {"reliability", reliability},
            {"top", top},
            {"moves", moved}};
}

Json desk_json(const programme::DeskFigure& figure) {
    const auto share = figure.share();
    return {{"received", figure.received},
            {"in_time", figure.in_time},
            {"late", figure.late},
            {"waiting", figure.waiting},
            {"share", share ? number(*share) : Json(nullptr)}};
}

Json gemeenten_json(const Picture& picture) {
    Json all = Json::array();
    for (const programme::GemeentePicture& gemeente : picture.gemeenten) {
        Json kinds = Json::object();
        for (const auto& [kind, count] : gemeente.kinds)
            if (count > 0) kinds[kind] = count;
        all.push_back({{"gemeente", gemeente.signals.id},
                       {"name", gemeente.signals.name},
                       {"signals", count_json(gemeente.signals)},
                       {"kinds", kinds},
                       {"done", gemeente.done},
                       {"planned", gemeente.planned},
                       {"served", gemeente.served}});
    }
    return all;
}

} // namespace

Json picture_json(const Picture& picture) {
    Json document{{"half", programme::name(picture.half)},
                  {"first_day", programme::iso(picture.half.first())},
                  {"last_day", programme::iso(picture.half.last())},
                  {"today", programme::iso(picture.today)},
                  {"purpose", picture.purpose},
                  {"edition", "team"},
                  {"score_run", picture.run.id},
                  {"score_data_until", text_or_null(picture.run_day)},
                  {"model_hash", picture.run.model_hash},
                  {"data_hash", picture.run.data_hash}};
    Json types = Json::array();
    for (const programme::TypePicture& type : picture.types) types.push_back(type_json(type));
    document["types"] = types;
    Json absent = Json::array();
    for (const region::AreaType type : picture.absent) absent.push_back(region::name(type));
    document["absent_types"] = absent;
    document["earlier_score"] = nullptr;
    if (picture.earlier)
        document["earlier_score"] = {
            {"score_run", picture.earlier->id},          {"data_until", text_or_null(picture.earlier->reference_date)},
            {"model_hash", picture.earlier->model_hash}, {"data_hash", picture.earlier->data_hash},
            {"same_model", picture.same_model},          {"same_data", picture.same_data}};
    Json kinds = Json::object();
    for (const programme::CountLine& line : picture.kinds) kinds[line.id] = count_json(line);
    document["signals"] = {{"first_day", text_or_null(picture.first_signal)},
                           {"last_day", text_or_null(picture.last_signal)},
                           {"all", count_json(picture.all_signals)},
                           {"kinds", kinds},
                           {"outside_region", picture.outside}};
    document["gemeenten"] = gemeenten_json(picture);
    document["gemeenten_without"] = picture.without;
    document["desk"] = {{"wanted", programme::share_wanted},
                        {"now", desk_json(picture.desk)},
                        {"before", desk_json(picture.desk_before)},
                        {"late_today", picture.desk_late}};
    Json interventions = Json::array();
    for (const auto& item : picture.interventions)
        interventions.push_back(
            {{"intervention", item.id}, {"done", item.done}, {"planned", item.planned}, {"euro", item.euro}});
    document["interventions"] = interventions;
    Json knelpunten = Json::array();
    for (const auto& k : picture.knelpunten)
        knelpunten.push_back(
            {{"code", k.code},
             {"title", k.title},
             {"type", programme::name(k.type)},
             {"areas", k.areas},
             {"decide_by", k.state.decide_by ? Json(programme::iso(*k.state.decide_by)) : Json(nullptr)},
             {"overdue", k.state.overdue}});
    document["knelpunten"] = {
        {"items", knelpunten}, {"persons", picture.persons}, {"persons_overdue", picture.persons_overdue}};
    Json lines = Json::array();
    for (const programme::LineUse& use : picture.lines) lines.push_back(line_use_json(use));
    document["budget"] = {{"year", picture.budget_year ? Json(*picture.budget_year) : Json(nullptr)}, {"lines", lines}};
    Json late = Json::array();
    for (const programme::TargetLine& line : picture.late)
        late.push_back({{"result", line.result}, {"text", line.text}, {"state", programme::name(line.state)}});
    Json states = Json::object();
    for (const auto& [state, count] : picture.targets) states[std::string(programme::name(state))] = count;
    document["targets"] = {{"year", picture.plan_year ? Json(*picture.plan_year) : Json(nullptr)},
                           {"theme", "drugs"},
                           {"states", states},
                           {"late", late}};
    return document;
}

} // namespace gk::cli
