// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "gis/model/judgements.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::cli {
namespace {

struct AhpArguments {
    std::string file, model, source, out;
};

Json document_of(const score::Pairwise& pairwise, const score::AhpResult& result, const std::string& warning,
                 const AhpArguments& arguments) {
    Json factors = Json::array();
    for (std::size_t i = 0; i < pairwise.factors.size(); ++i)
        factors.push_back({{"id", pairwise.factors[i]}, {"weight", number(result.weights[i])}});
    Json document{{"factors", factors},
                  {"lambda_max", number(result.lambda_max)},
                  {"consistency_index", number(result.consistency_index)},
                  {"consistency_ratio", number(result.consistency_ratio)},
                  {"consistent", result.consistent()},
                  {"worst_pair", nullptr}};
    if (result.worst)
        document["worst_pair"] = {{"first", pairwise.factors[result.worst->first]},
                                  {"second", pairwise.factors[result.worst->second]},
                                  {"given", number(result.worst->given)},
                                  {"fits", number(result.worst->fits)},
                                  {"consistency_ratio_then", number(result.worst->consistency_then)}};
    document["warning"] = warning.empty() ? Json(nullptr) : Json(warning);
    document["out"] = arguments.out.empty() ? Json(nullptr) : Json(arguments.out);
    return document;
}

/// The model with these judgements instead of its weights.
Status write_model(score::Pairwise pairwise, const AhpArguments& arguments) {
    auto model = model::load(arguments.model);
    if (!model) return std::unexpected(model.error());
    for (const score::Factor& factor : model->factors)
        if (!std::ranges::contains(pairwise.factors, factor.id))
            return fail(ErrorCode::refused,
                        fmt::format("there are no judgements about factor '{}' of this model", factor.id),
                        arguments.model);
    for (const std::string& id : pairwise.factors)
        if (!std::ranges::contains(model->factors, id, &score::Factor::id))
            return fail(ErrorCode::refused, fmt::format("the model has no factor '{}'", id), arguments.model);
    if (!arguments.source.empty()) pairwise.source = arguments.source;
    model->pairwise = std::move(pairwise);
    const std::vector<double> weights = score::pairwise_weights(*model);
    for (std::size_t i = 0; i < weights.size(); ++i) model->factors[i].weight = weights[i];
    std::ofstream file(arguments.out, std::ios::binary | std::ios::trunc);
    file << model::to_toml(*model);
    file.close();
    if (!file)
        return fail(ErrorCode::outside,
                    "cannot write the model; check that the folder exists, may be written to and has room",
                    arguments.out);
    return {};
}

Status run_ahp(const Terminal& terminal, const AhpArguments& arguments) {
    if (arguments.model.empty() != arguments.out.empty())
        return fail(ErrorCode::usage, "--model and --out belong together: give both or neither");
    const auto pairwise = model::load_judgements(arguments.file);
    if (!pairwise) return std::unexpected(pairwise.error());
    const score::AhpResult result = score::analytic_hierarchy(pairwise->matrix);
    const std::string warning = score::consistency_warning(*pairwise, result);
    if (!arguments.out.empty())
        if (auto written = write_model(*pairwise, arguments); !written) return written;

    std::vector<std::size_t> order(pairwise->factors.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return result.weights[i]; });
    std::vector<std::vector<std::string>> rows{{"factor", "weight"}};
    for (const std::size_t i : order)
        rows.push_back({pairwise->factors[i], fmt::format("{:.1f}%", 100 * result.weights[i])});
    terminal.table(rows, {false, true});
    terminal.line(fmt::format("Consistency ratio {:.3f} (largest eigenvalue {:.4f} for {} factors); up to {:.2f} is "
                              "consistent enough.",
                              result.consistency_ratio, result.lambda_max, order.size(), score::ahp_consistency_limit));
    if (!warning.empty()) terminal.line("Warning: " + warning);
    if (!arguments.out.empty()) terminal.line("Wrote " + arguments.out);
    terminal.document(document_of(*pairwise, result, warning, arguments));
    return {};
}

} // namespace

void add_ahp_command(Commands& commands) {
    auto arguments = std::make_shared<AhpArguments>();
    CLI::App& command = commands.add(
        "ahp", "weights from judgements in pairs (analytic hierarchy process), and how consistent they are",
        "gkaart ahp oordelen.csv --model woongebied.toml --out woongebied_ahp.toml\n\n"
        "oordelen.csv, where 3 says: distance matters three times as much as density:\n"
        "  factor,distance,density,signals\n"
        "  distance,1,3,1/2\n"
        "  density,,1,1/5\n"
        "  signals,,,1");
    command
        .add_option("FILE", arguments->file,
                    "judgements: a table (CSV, XLSX, ODS) with factors as rows and columns, or a model with [ahp]")
        ->required();
    command.add_option("--model", arguments->model, "a model (TOML) about these factors");
    command.add_option("--source", arguments->source, "who judged and when, for the model; default the file's name");
    command.add_option("--out", arguments->out, "write the model with these judgements here");
    commands.run(command, [arguments](const Terminal& terminal) { return run_ahp(terminal, *arguments); });
}

} // namespace gk::cli
