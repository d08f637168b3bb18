// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/commands.hpp"
#include "app/cli/options.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/decisions.hpp"
#include "gis/store/clock.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

struct DecideArguments {
    std::string project, factor, who, why, date;
    std::vector<std::string> models;
    bool withdraw = false;
};

/// Ids of the sensitive factors of the standard models, the models of the last score, and those that are given.
Result<std::set<std::string>> sensitive_factors(const store::Project& project, const DecideArguments& arguments) {
    std::vector<score::Model> models = model::standard_models();
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (*run) {
        const auto texts = project.run_models((*run)->id);
        if (!texts) return std::unexpected(texts.error());
        for (const std::string& text : *texts) {
            auto model = model::parse(text, "model of the last score");
            if (!model) return std::unexpected(model.error());
            models.push_back(*std::move(model));
        }
    }
    for (const std::string& file : arguments.models) {
        auto model = model::load(file);
        if (!model) return std::unexpected(model.error());
        models.push_back(*std::move(model));
    }
    std::set<std::string> ids;
    for (const score::Model& model : models)
        for (const score::Factor& factor : model.factors)
            if (factor.sensitive) ids.insert(factor.id);
    return ids;
}

Status run_decide(const Terminal& terminal, const DecideArguments& arguments) {
    auto project = store::Project::open(arguments.project, store::Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const scoring::SensitiveDecision decision{arguments.who, arguments.why,
                                              arguments.date.empty() ? store::utc_now().substr(0, 10) : arguments.date};
    if (!arguments.withdraw && !model::is_protected_attribute(arguments.factor)) {
        const auto known = sensitive_factors(*project, arguments);
        if (!known) return std::unexpected(known.error());
        if (!known->contains(arguments.factor))
            return fail(
                ErrorCode::refused,
                fmt::format("no model has a sensitive factor '{}'; these are: {} (name a model of your own with "
                            "--model)",
                            arguments.factor, fmt::join(*known, ", ")),
                arguments.project, 0, "factor");
    }
    const Status done = arguments.withdraw ? scoring::withdraw_sensitive_decision(*project, arguments.factor, decision)
                                           : scoring::record_sensitive_decision(*project, arguments.factor, decision);
    if (!done) return done;
    terminal.line(fmt::format("{} {} on {}: {}. The next score {} it; the decision is in the audit trail.",
                              arguments.withdraw ? "Withdrawn by" : "Decided by", decision.who, decision.date,
                              decision.why, arguments.withdraw ? "leaves out" : "uses"));
    terminal.document({{"factor", arguments.factor},
                       {"in_force", !arguments.withdraw},
                       {"who", decision.who},
                       {"why", decision.why},
                       {"date", decision.date}});
    return {};
}

} // namespace

void add_decide_command(Commands& commands) {
    auto arguments = std::make_shared<DecideArguments>();
    CLI::App& command = commands.add(
        "decide", "record who decided to use a sensitive factor, and why; until then it weighs nothing",
        "gkaart decide regio.gkaart --factor woningwaarde --who \"Stuurgroep drugs\" --why \"Besluit 12, onderzoek "
        "toont verband\"");
    command.add_option("PROJECT", arguments->project, "the project file")->required();
    command.add_option("--factor", arguments->factor, "id of the factor in the model")->required();
    command.add_option("--who", arguments->who, "name or body that decided and answers for it")->required();
    command.add_option("--why", arguments->why, "the reason, for whoever asks later")->required();
    command.add_option("--date", arguments->date, "of the decision (yyyy-mm-dd); default today");
    command.add_option("--model", arguments->models, "a model of your own that has the factor");
    command.add_flag("--withdraw", arguments->withdraw, "take an earlier decision back");
    commands.run(command, [arguments](const Terminal& terminal) { return run_decide(terminal, *arguments); });
}

} // namespace gk::cli
