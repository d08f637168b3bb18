// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/interval_json.hpp"
#include "app/cli/options.hpp"
#include "app/map/gui.hpp"
#include "app/report/validation_page.hpp"
#include "core/calibration/trial.hpp"
#include "gis/store/project.hpp"
#include "gis/trial/project_trial.hpp"
#include "gis/trial/read_trial.hpp"

namespace gk::cli {
namespace {

struct ValidateArguments {
    std::string project, points, region, date, exposure, train_until, type = "woongebied", pdf;
    std::vector<std::string> factors, baselines;
    std::int32_t cell = 150;
    std::uint64_t seed = 1;
};

Result<trial::Trial> read(const ValidateArguments& a, const Progress& progress) {
    if (!a.project.empty()) {
        if (!a.points.empty()) return fail(ErrorCode::usage, "give a project, or --points with --region, not both");
        if (a.train_until.empty()) return fail(ErrorCode::usage, "a project needs --train-until DATE");
        auto project = store::Project::open(a.project, store::Project::Mode::read);
        if (!project) return std::unexpected(project.error());
        return trial::read_trial(*project, *region::parse_area_type(a.type), a.train_until, progress);
    }
    if (a.points.empty() || a.region.empty() || a.date.empty())
        return fail(ErrorCode::usage, "give a project, or --points FILE --region FILE --date FIELD");
    trial::TrialChoice choice{.points = trial::LayerChoice::parse(a.points),
                              .region = trial::LayerChoice::parse(a.region),
                              .date_field = a.date,
                              .exposure = a.exposure,
                              .factors = {},
                              .cell = a.cell,
                              .train_until = a.train_until};
    for (const std::string& factor : a.factors) choice.factors.push_back(trial::LayerChoice::parse(factor));
    return trial::read_trial(choice);
}

Json methods_json(const validation::Report& report) {
    Json methods = Json::array();
    for (const auto& method : report.methods) {
        Json at = Json::array();
        for (const auto& share : method.at)
            at.push_back({{"area_share", share.share},
                          {"hit_rate", number(share.hit_rate)},
                          {"pai", number(share.pai)},
                          {"pai_interval", interval(share.pai_interval)},
                          {"pei", number(share.pei)},
                          {"pai_average_ties", number(share.pai_average_ties)}});
        Json curve = Json::array();
        for (const auto& point : method.curve) curve.push_back(Json::array({point.area_share, number(point.hit_rate)}));
        methods.push_back({{"id", method.id},
                           {"name", method.name},
                           {"baseline", method.baseline},
                           {"auc", number(method.auc)},
                           {"auc_interval", interval(method.auc_interval)},
                           {"at", at},
                           {"missing", method.missing},
                           {"curve", curve}});
    }
    return methods;
}

Json document_of(const trial::Trial& trial, const calibration::TrialResult& result,
                 const std::vector<std::string>& notes) {
    const validation::Report& report = result.report;
    Json document{{"verdict", report.verdict()},
                  {"winner", report.methods[report.winner].id},
                  {"decided", report.decided()},
                  {"verdict_share", report.options.verdict_share},
                  {"train_until", trial::iso_day(trial.input.last_training_day)},
                  {"first_day", trial::iso_day(trial.first_day)},
                  {"last_day", trial::iso_day(trial.last_day)},
                  {"read", trial.read},
                  {"undated", trial.undated},
                  {"outside", trial.outside},
                  {"train", result.train},
                  {"test", result.test},
                  {"incidents", report.incidents},
                  {"cells", report.units},
                  {"cell", trial.input.grid.spec().cell},
                  {"crs", trial.crs},
                  {"seed", report.options.seed},
                  {"draws", report.options.draws},
                  {"bandwidth", result.bandwidth}};
    document["methods"] = methods_json(report);
    Json comparisons = Json::array();
    for (const auto& c : report.comparisons)
        comparisons.push_back({{"first", report.methods[c.first].id},
                               {"second", report.methods[c.second].id},
                               {"difference", number(c.difference)},
                               {"interval", interval(c.interval)},
                               {"beats", c.beats()}});
    document["comparisons"] = comparisons;
    Json weights = Json::array();
    if (result.forecast)
        for (const auto& weight : result.forecast->weights)
            weights.push_back({{"map", weight.id}, {"weight", weight.weight}});
    document["forecast_weights"] = weights;
    Json terms = Json::array();
    if (result.calibration)
        for (const auto& term : result.calibration->terms) {
            const auto& candidate = result.candidates.candidates[term.candidate];
            terms.push_back({{"layer", result.candidates.factors[candidate.factor]},
                             {"kind", calibration::name(candidate.kind)},
                             {"attribute", result.candidates.attributes[candidate.factor]},
                             {"threshold", number(candidate.threshold)},
                             {"metres", candidate.reach},
                             {"relative_risk", number(term.relative_risk())}});
        }
    document["risk_terrain"] = terms;
    document["notes"] = notes;
    return document;
}

void tell(const Terminal& terminal, const trial::Trial& trial, const calibration::TrialResult& result,
          const std::vector<std::string>& notes) {
    const validation::Report& report = result.report;
    for (const std::string& sentence : report.verdict()) terminal.line(sentence);
    terminal.line(
        fmt::format("\nLearned from {} events until {}, judged on {} after it ({} incidents), {} cells of {} m.",
                    result.train, trial::iso_day(trial.input.last_training_day), result.test, report.incidents,
                    report.units, trial.input.grid.spec().cell));
    std::vector<std::vector<std::string>> rows{{"PAI at % of area"}};
    for (const double share : report.options.shares) rows.front().push_back(fmt::format("{:g}", 100 * share));
    rows.front().emplace_back("AUC");
    for (const auto& method : report.methods) {
        rows.push_back({method.name});
        for (const auto& at : method.at)
            rows.back().push_back(
                fmt::format("{:.2f} ({:.2f}-{:.2f})", at.pai, at.pai_interval.low, at.pai_interval.high));
        rows.back().push_back(fmt::format("{:.3f}", method.auc));
    }
    rows.push_back({"best possible"});
    for (const auto& at : report.methods.front().at)
        rows.back().push_back(at.pei > 0 ? fmt::format("{:.2f}", at.pai / at.pei) : "-");
    rows.back().emplace_back("");
    terminal.table(rows, std::vector<bool>{false, true, true, true, true, true, true, true, true});
    if (result.forecast) {
        terminal.line("\nWeighted maps, with weights learned inside the training period:");
        for (const auto& weight : result.forecast->weights)
            terminal.line(fmt::format("  {:>5.1f}%  {}", 100 * weight.weight, weight.id));
    }
    for (const std::string& note : notes) terminal.line("Note: " + note);
}

/// What the page is about, without the folders of somebody's machine.
std::string title_of(const ValidateArguments& arguments) {
    if (!arguments.project.empty())
        return fmt::format("{}, {}", std::filesystem::path(arguments.project).filename().string(), arguments.type);
    const trial::LayerChoice points = trial::LayerChoice::parse(arguments.points);
    const std::string file = points.file.filename().string();
    return points.layer.empty() ? file : fmt::format("{}, {}", file, points.layer);
}

Status run_validate(const Terminal& terminal, const ValidateArguments& arguments) {
    const Progress progress = terminal.progress();
    const auto trial = read(arguments, progress);
    if (!trial) return std::unexpected(trial.error());
    calibration::TrialOptions options;
    options.baselines = arguments.baselines;
    options.validation.seed = arguments.seed;
    options.calibration.judge = false; // the later events judge
    const auto result = calibration::run_trial(trial->input, options, progress);
    if (!result) return std::unexpected(result.error());
    std::vector<std::string> notes = trial->notes;
    if (trial->undated + trial->outside > 0)
        notes.push_back(fmt::format("Of {} points {} have no date or place and {} lie outside the region.", trial->read,
                                    trial->undated, trial->outside));
    notes.insert(notes.end(), result->notes.begin(), result->notes.end());
    notes.insert(notes.end(), result->report.notes.begin(), result->report.notes.end());
    if (!arguments.pdf.empty()) {
        const map::OffscreenGui gui;
        const report::ValidationPage page{.title = title_of(arguments),
                                          .first_day = trial::iso_day(trial->first_day),
                                          .last_training_day = trial::iso_day(trial->input.last_training_day),
                                          .last_day = trial::iso_day(trial->last_day),
                                          .train = result->train,
                                          .cell = trial->input.grid.spec().cell,
                                          .report = result->report};
        if (const Status written = report::render_validation_pdf(page, arguments.pdf); !written) return written;
    }
    tell(terminal, *trial, *result, notes);
    if (!arguments.pdf.empty()) terminal.line("Wrote " + arguments.pdf);
    terminal.document(document_of(*trial, *result, notes));
    return {};
}

} // namespace

void add_validate_command(Commands& commands) {
    auto arguments = std::make_shared<ValidateArguments>();
    CLI::App& command = commands.add(
        "validate", "does the map find later events, and does it beat looking at earlier ones?",
        "gkaart validate regio.gkaart --train-until 2025-06-30 --type woongebied --pdf validatie.pdf\n"
        "  gkaart validate --points crime.gpkg:drugs --region crime.gpkg:blocks --date Date --exposure Population");
    command.add_option("PROJECT", arguments->project, "a scored project; its dated signals are the events");
    command.add_option("--train-until", arguments->train_until,
                       "last day that may be learned from (yyyy-mm-dd); for files by default two thirds of the events");
    add_type_option(command, arguments->type)->capture_default_str();
    command.add_option("--points", arguments->points, "any dated points instead of a project: FILE or FILE:LAYER");
    command.add_option("--region", arguments->region, "the areas that make up the region: FILE or FILE:LAYER");
    command.add_option("--date", arguments->date, "column with the date of the points");
    command.add_option("--exposure", arguments->exposure,
                       "column of the region's areas with an amount, such as inhabitants");
    command.add_option("--factors", arguments->factors, "other layers that may matter: FILE or FILE:LAYER");
    command.add_option("--cell", arguments->cell, "size of the cells in metres (files)")
        ->check(CLI::Range(10, 10'000))
        ->capture_default_str();
    command.add_option("--baselines", arguments->baselines, "which baselines to show; default all")
        ->check(CLI::IsMember({"uniform", "exposure", "past_density", "past_counts"}));
    command.add_option("--seed", arguments->seed, "seed of the intervals")->capture_default_str();
    command.add_option("--pdf", arguments->pdf, "also write one page with the hit-rate curves");
    commands.run(command, [arguments](const Terminal& terminal) { return run_validate(terminal, *arguments); });
}

} // namespace gk::cli
