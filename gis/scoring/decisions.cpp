// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/decisions.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/model/model_toml.hpp"
#include "gis/scoring/layers.hpp"

namespace gk::scoring {
namespace {

using score::MeasureKind;
using store::LayerKind;

constexpr std::string_view prefix = "sensitive:";

std::string decision_key(std::string_view factor) {
    return fmt::format("{}{}", prefix, factor);
}

bool blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string because(std::string_view name) {
    return fmt::format("\"{}\" is about origin, nationality, religion or benefits", name);
}

Status check(std::string_view factor, const SensitiveDecision& decision) {
    if (model::is_protected_attribute(factor))
        return fail(ErrorCode::refused, because(factor) + ": no decision allows such data in a score", {}, 0, "factor");
    if (blank(decision.who))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs the name of who decided", {}, 0,
                    "who");
    if (blank(decision.why))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs a reason", {}, 0, "why");
    if (!day_of(decision.date))
        return fail(ErrorCode::refused, "a decision to use a sensitive factor needs a date, as in 2026-03-31", {}, 0,
                    "date");
    return {};
}

Status write(store::Project& project, std::string_view factor, const SensitiveDecision& decision, bool in_force) {
    const nlohmann::json json{
        {"who", decision.who}, {"why", decision.why}, {"date", decision.date}, {"in_force", in_force}};
    return project.set_setting(decision_key(factor),
                               json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

/// Nothing when the text does not say all of who, why and when: such a decision counts for nothing.
std::optional<RecordedDecision> read(std::string_view factor, std::string_view text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    RecordedDecision recorded{.factor = std::string(factor), .decision = {}, .in_force = true};
    SensitiveDecision& decision = recorded.decision;
    for (const auto& [key, member] :
         {std::pair{"who", &decision.who}, std::pair{"why", &decision.why}, std::pair{"date", &decision.date}}) {
        const auto found = json.find(key);
        if (found == json.end() || !found->is_string()) return std::nullopt;
        *member = found->get<std::string>();
    }
    const auto in_force = json.find("in_force");
    recorded.in_force = in_force == json.end() || *in_force == true;
    if (!check(factor, decision)) return std::nullopt;
    return recorded;
}

/// Every name that a measure takes values, weights or a choice of features from.
std::vector<std::string> names_in(const score::MeasureSpec& spec) {
    std::vector<std::string> names{spec.layer, spec.attribute, spec.require_attribute};
    names.insert(names.end(), spec.alternatives.begin(), spec.alternatives.end());
    for (const auto& [attribute, values] : spec.where) names.push_back(attribute);
    return names;
}

/// The columns from which the fields of a dataset were filled with --map.
std::vector<std::string> mapped_columns(const store::DatasetVersion& version) {
    std::vector<std::string> columns;
    const nlohmann::json options = nlohmann::json::parse(version.options, nullptr, false);
    if (!options.is_object() || !options.contains("map")) return columns;
    for (const auto& entry : options["map"].items())
        if (entry.value().is_string()) columns.push_back(entry.value().get<std::string>());
    return columns;
}

Status look_at_layer(const store::Project& project, const store::DatasetVersion& version, const score::Factor& factor,
                     const std::string& field) {
    for (const std::string& column : mapped_columns(version))
        if (model::is_protected_attribute(column))
            return fail(ErrorCode::refused,
                        fmt::format("layer {} was filled from the column {}, and {}: import it without that column",
                                    version.name, column, because(column)),
                        project.path().string(), 0, field);
    const bool own_layer = version.kind == LayerKind::layer || version.kind == LayerKind::reach;
    const bool by_column = factor.measure.kind == MeasureKind::attribute || !factor.measure.attribute.empty();
    if (!own_layer || by_column) return {};
    const auto columns = project.attribute_names(version.id);
    if (!columns) return std::unexpected(columns.error());
    const auto found =
        std::ranges::find_if(*columns, [](const std::string& name) { return model::is_protected_attribute(name); });
    if (found == columns->end()) return {};
    return fail(ErrorCode::refused,
                fmt::format("layer {} is measured as a whole and carries the column {}: {}, so the layer may stand for "
                            "it; import it again with --drop {}, if what remains is about something else",
                            version.name, *found, because(*found), *found),
                project.path().string(), 0, field);
}

} // namespace

Result<std::optional<SensitiveDecision>> sensitive_decision(const store::Project& project, std::string_view factor) {
    const auto text = project.setting(decision_key(factor));
    if (!text) return std::unexpected(text.error());
    const auto recorded = read(factor, *text);
    if (!recorded || !recorded->in_force) return std::nullopt;
    return recorded->decision;
}

Status record_sensitive_decision(store::Project& project, std::string_view factor, const SensitiveDecision& decision) {
    if (auto good = check(factor, decision); !good) return good;
    return write(project, factor, decision, true);
}

Status withdraw_sensitive_decision(store::Project& project, std::string_view factor,
                                   const SensitiveDecision& decision) {
    if (auto good = check(factor, decision); !good) return good;
    const auto now = sensitive_decision(project, factor);
    if (!now) return std::unexpected(now.error());
    if (!*now)
        return fail(ErrorCode::refused,
                    fmt::format("no decision to use '{}' is in force, so there is nothing to withdraw", factor),
                    project.path().string(), 0, "factor");
    return write(project, factor, decision, false);
}

Result<std::vector<RecordedDecision>> sensitive_decisions(const store::Project& project) {
    const auto settings = project.settings(prefix);
    if (!settings) return std::unexpected(settings.error());
    std::vector<RecordedDecision> decisions;
    for (const auto& [key, value] : *settings)
        if (auto recorded = read(std::string_view(key).substr(prefix.size()), value))
            decisions.push_back(*std::move(recorded));
    return decisions;
}

Status refuse_protected_data(const store::Project& project, const score::Model& model) {
    const auto datasets = project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    for (const score::Factor& factor : model.factors) {
        const std::string field = fmt::format("{}, factor {}", model.id, factor.id);
        for (const std::string& name : names_in(factor.measure))
            if (model::is_protected_attribute(name))
                return fail(ErrorCode::refused, because(name) + ": such data may never take part in a score",
                            project.path().string(), 0, field);
        for (const store::DatasetVersion& version : *datasets) {
            const bool signals =
                version.kind == LayerKind::signals && factor.measure.layer == store::name(version.kind);
            if (!signals && version.name != factor.measure.layer &&
                !std::ranges::contains(factor.measure.alternatives, version.name))
                continue;
            if (auto good = look_at_layer(project, version, factor, field); !good) return good;
        }
    }
    return {};
}

} // namespace gk::scoring
