// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "core/calibration/to_model.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/store/project.hpp"
#include "gis/trial/project_trial.hpp"

namespace gk::cli {
namespace {

struct CalibrateArguments {
    std::string project, outcome, type = "woongebied", out;
    std::vector<std::string> attributes;
    double block = 0;
    int blocks = 6;
    std::uint64_t seed = 1;
};

Status write_model(const calibration::Calibration& calibration, const calibration::CandidateSet& candidates,
                   const std::string& outcome, region::AreaType type, const std::string& out) {
    const auto model = calibration::to_model(calibration, candidates,
                                             {.id = std::filesystem::path(out).stem().string(),
                                              .name = fmt::format("Geleerd uit {}, {}", outcome, region::name(type)),
                                              .outcome = outcome,
                                              .area_type = type});
    if (!model) return std::unexpected(model.error());
    const std::string text = model::to_toml(*model);
    if (const auto again = model::parse(text, out); !again)
        return fail(ErrorCode::bug, "the model that was learned cannot be read back: " + again.error().message, out);
    std::ofstream file(out, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (!file)
        return fail(ErrorCode::outside,
                    "cannot write the model; check that the folder exists, may be written to and has room", out);
    return {};
}

Status run_calibrate(const Terminal& terminal, const CalibrateArguments& arguments) {
    const auto type = region::parse_area_type(arguments.type); // none: all
    if (!type && !arguments.out.empty())
        return fail(ErrorCode::usage, "a model is about one area type: choose one with --type to write it");
    auto project = store::Project::open(arguments.project, store::Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    const auto data = trial::read_calibration(*project, arguments.outcome, type, arguments.attributes);
    if (!data) return std::unexpected(data.error());
    const double block = arguments.block > 0 ? arguments.block : data->grid.spec().cell;
    const auto candidates = calibration::make_candidates(
        data->grid, data->factors,
        {.block = block, .min_blocks = 1, .max_blocks = arguments.blocks, .included = data->included});
    if (!candidates) return std::unexpected(candidates.error());
    const auto result = calibration::calibrate(data->grid, data->events, *candidates, data->included,
                                               {.seed = arguments.seed}, terminal.progress());
    if (!result) return std::unexpected(result.error());
    if (!arguments.out.empty())
        if (const Status written = write_model(*result, *candidates, data->outcome, *type, arguments.out); !written)
            return written;

    Json terms = Json::array();
    std::vector<std::vector<std::string>> rows{
        {"factor", "form", "metres or value", "relative risk", "95% interval", "cells", "events"}};
    for (const auto& term : result->terms) {
        const auto& candidate = candidates->candidates[term.candidate];
        const std::string form(calibration::name(candidate.kind));
        const std::string& layer = candidates->factors[candidate.factor];
        const std::string& attribute = candidates->attributes[candidate.factor];
        terms.push_back({{"layer", layer},
                         {"attribute", attribute.empty() ? Json(nullptr) : Json(attribute)},
                         {"sensitive", candidates->sensitive[candidate.factor] != 0},
                         {"kind", form},
                         {"metres", candidate.reach},
                         {"threshold", number(candidate.threshold)},
                         {"beta", number(term.beta)},
                         {"beta_interval", Json::array({number(term.low), number(term.high)})},
                         {"relative_risk", number(term.relative_risk())},
                         {"cells", term.cells},
                         {"events", term.events}});
        const bool is_value = candidate.kind == calibration::CandidateKind::value;
        rows.push_back({is_value ? fmt::format("{} of {}", attribute, layer) : layer, is_value ? "at least" : form,
                        fmt::format("{:g}", is_value ? candidate.threshold : candidate.reach),
                        fmt::format("{:.2f}", term.relative_risk()),
                        fmt::format("{:.2f}-{:.2f}", std::exp(term.low), std::exp(term.high)),
                        std::to_string(term.cells), std::to_string(term.events)});
    }
    const bool overdispersed = result->family == calibration::Family::negative_binomial;
    std::vector<std::string> notes = data->notes;
    notes.insert(notes.end(), result->notes.begin(), result->notes.end());
    terminal.line(fmt::format(
        "Risk terrain model of {} ({} events) in {} cells of {}: {} candidates, {} kept by the elastic net, {} in the model.",
        data->outcome, result->events, result->cells, type ? region::name(*type) : "all area types", result->candidates,
        result->kept_by_net, result->terms.size()));
    if (!result->terms.empty()) terminal.table(rows, {false, false, true, true, true, true, true});
    terminal.line(fmt::format(
        "{}, BIC {:.1f} (without factors {:.1f}, the other family {:.1f}); deviance explained {:.1f}%, on places left out {:.1f}%.",
        overdispersed ? fmt::format("Negative binomial (theta {:.3g})", result->theta) : "Poisson", result->bic,
        result->bic_null, result->bic_other, 100 * result->deviance_explained, 100 * result->held_out));
    for (const std::string& note : notes) terminal.line("Note: " + note);
    if (!arguments.out.empty()) terminal.line("Wrote " + arguments.out);
    terminal.document({{"outcome", arguments.outcome},
                       {"area_type", arguments.type},
                       {"events", result->events},
                       {"cells", result->cells},
                       {"candidates", result->candidates},
                       {"kept_by_net", result->kept_by_net},
                       {"patterns", result->patterns},
                       {"terms", terms},
                       {"intercept", number(result->intercept)},
                       {"family", overdispersed ? "negative_binomial" : "poisson"},
                       {"theta", number(result->theta)},
                       {"bic", number(result->bic)},
                       {"bic_null", number(result->bic_null)},
                       {"bic_other_family", number(result->bic_other)},
                       {"deviance_explained", number(result->deviance_explained)},
                       {"held_out_deviance_explained", number(result->held_out)},
                       {"held_out_log_gain", number(result->held_out_log_gain)},
                       {"out", arguments.out.empty() ? Json(nullptr) : Json(arguments.out)},
                       {"notes", notes}});
    return {};
}

} // namespace

void add_calibrate_command(Commands& commands) {
    auto arguments = std::make_shared<CalibrateArguments>();
    CLI::App& command =
        commands.add("calibrate", "learn weights from events (risk terrain model); refused when there are too few",
                     "gkaart calibrate regio.gkaart --outcome signals --type woongebied --out geleerd.toml");
    command.add_option("PROJECT", arguments->project, "a scored project")->required();
    command
        .add_option("--outcome", arguments->outcome, "what to learn from: signals, signals:KIND, or a layer of points")
        ->required();
    command
        .add_option("--type", arguments->type,
                    "cells to learn from: bedrijventerrein, woongebied or buitengebied; all to look only")
        ->check(CLI::IsMember({"bedrijventerrein", "woongebied", "buitengebied", "all"}))
        ->capture_default_str();
    command.add_option("--attributes", arguments->attributes,
                       "columns of the buurten that may matter (default: those of the last score's models that are not "
                       "sensitive)");
    command.add_option("--out", arguments->out, "write the model (TOML) that `gkaart score --model` takes");
    command.add_option("--block", arguments->block, "length of a block in metres; default the size of a cell")
        ->check(CLI::PositiveNumber);
    command.add_option("--blocks", arguments->blocks, "look as far as this number of blocks")
        ->check(CLI::Range(1, 20))
        ->capture_default_str();
    command.add_option("--seed", arguments->seed, "seed of the folds")->capture_default_str();
    commands.run(command, [arguments](const Terminal& terminal) { return run_calibrate(terminal, *arguments); });
}

} // namespace gk::cli
