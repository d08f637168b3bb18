// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <memory>

#include <fmt/format.h>

#include "app/cli/bias_report.hpp"
#include "app/cli/commands.hpp"
#include "gis/scoring/decisions.hpp"
#include "gis/store/clock.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

using store::LayerKind;
using store::Project;

/// A source is called old when its date lies this many years back.
constexpr int old_after_years = 3;

/// The first run of four digits that is a year; 0 when there is none.
int year_in(std::string_view text) {
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        int year = 0;
        const auto [end, problem] = std::from_chars(text.data() + i, text.data() + i + 4, year);
        if (problem == std::errc() && end == text.data() + i + 4 && year >= 1900 && year <= 2100) return year;
    }
    return 0;
}

void check_datasets(const std::vector<store::DatasetVersion>& datasets, int this_year,
                    std::vector<Project::Finding>& findings) {
    for (const auto kind :
         {LayerKind::gemeenten, LayerKind::buurten, LayerKind::wijken, LayerKind::estates, LayerKind::signals}) {
        if (std::ranges::none_of(datasets, [&](const auto& set) { return set.kind == kind; }))
            findings.push_back({false, fmt::format("There are no {} in this project.", store::name(kind))});
    }
    for (const auto& set : datasets) {
        if (set.quarantined > 0)
            findings.push_back({false, fmt::format("{}: {} of {} rows are in quarantine (gkaart status --quarantine).",
                                                   set.name, set.quarantined, set.read)});
        if (set.source.empty() || set.source_date.empty())
            findings.push_back(
                {false,
                 fmt::format("{}: no source or source date is recorded; give --source and --source-date at import.",
                             set.name)});
        else if (const int year = year_in(set.source_date); year > 0 && this_year - year >= old_after_years)
            findings.push_back({false, fmt::format("{}: the source is of {}, {} years old.", set.name, set.source_date,
                                                   this_year - year)});
    }
}

void check_run(const std::vector<store::DatasetVersion>& datasets, const std::optional<score::RunInfo>& run,
               std::vector<Project::Finding>& findings) {
    if (!run) {
        findings.push_back({false, "The project has not been scored yet."});
        return;
    }
    for (const auto& set : datasets)
        if (set.imported_at > run->created)
            findings.push_back({false, fmt::format("{} was imported after the last score; score again.", set.name)});
    for (const auto& unused : run->unused)
        findings.push_back(
            {false, fmt::format("Factor {} of {} was not used: {}", unused.factor, unused.model, unused.reason)});
    for (const auto& part : run->parts)
        if (!part.used)
            findings.push_back({false, fmt::format("The priority of {} goes without {}: {}.",
                                                   region::name(part.area_type), score::name(part.part), part.note)});
}

Status check_decisions(const Project& project, std::vector<Project::Finding>& findings) {
    const auto decisions = scoring::sensitive_decisions(project);
    if (!decisions) return std::unexpected(decisions.error());
    for (const auto& [factor, decision, in_force] : *decisions)
        if (in_force)
            findings.push_back({false, fmt::format("Sensitive factor {} takes part in scores: decided by {} on {}, {}.",
                                                   factor, decision.who, decision.date, decision.why)});
    return {};
}

struct CheckArguments {
    std::string project;
    std::vector<std::string> attributes;
    bool bias = false;
};

Status run_check(const Terminal& terminal, const CheckArguments& arguments) {
    const std::string& path = arguments.project;
    if (!arguments.bias && !arguments.attributes.empty())
        return fail(ErrorCode::usage, "--attribute says what the bias report compares with: add --bias");
    const auto project = Project::open(path, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    auto findings = project->integrity();
    if (!findings) return std::unexpected(findings.error());
    const auto datasets = project->datasets();
    if (!datasets) return std::unexpected(datasets.error());
    const auto run = project->last_run();
    if (!run) return std::unexpected(run.error());
    const auto log = project->audit_log();
    if (!log) return std::unexpected(log.error());
    const std::string today = store::utc_now().substr(0, 10);
    check_datasets(*datasets, year_in(today), *findings);
    check_run(*datasets, *run, *findings);
    if (auto status = check_decisions(*project, *findings); !status) return status;
    const auto keep_until = project->setting("bewaren_tot");
    if (!keep_until) return std::unexpected(keep_until.error());
    if (keep_until->empty())
        findings->push_back({false, "No retention date (bewaren_tot) is recorded: this project was made without "
                                    "--keep-until, so agree on one and write it in the processing record."});
    else if (*keep_until < today)
        findings->push_back(
            {true, fmt::format("The project should have been deleted: it may be kept until {}.", *keep_until)});

    const auto serious = std::ranges::count_if(*findings, &Project::Finding::serious);
    Json items = Json::array();
    for (const auto& finding : *findings) {
        items.push_back({{"serious", finding.serious}, {"what", finding.what}});
        terminal.line(fmt::format("{}  {}", finding.serious ? "WRONG" : "note ", finding.what));
    }
    terminal.line(fmt::format("{}; {} entries in the audit trail.",
                              serious == 0 ? "The file is sound" : "The file is NOT sound", log->size()));
    Json document{{"sound", serious == 0}, {"findings", items}, {"audit_entries", log->size()}};
    if (arguments.bias) {
        const auto report = scoring::bias_report(*project, {.attributes = arguments.attributes}, terminal.progress());
        if (!report) return std::unexpected(report.error());
        tell_bias(terminal, *report);
        document["bias"] = bias_json(*report);
    }
    terminal.document(document);
    if (serious > 0) return fail(ErrorCode::refused, fmt::format("{} serious finding(s); see above", serious), path);
    return {};
}

} // namespace

void add_check_command(Commands& commands) {
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App& command = commands.add("check", "integrity, audit chain, old sources, missing data, retention, bias",
                                     "gkaart check regio.gkaart --bias");
    command.add_option("PROJECT", arguments->project, "the project file")->required();
    command.add_flag("--bias", arguments->bias,
                     "also hold the last score against income, rental share and urbanity of the buurten");
    command.add_option("--attribute", arguments->attributes,
                       "with --bias: columns of the buurten to compare with instead");
    commands.run(command, [arguments](const Terminal& terminal) { return run_check(terminal, *arguments); });
}

} // namespace gk::cli
