// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "core/hotspot/fdr.hpp"
#include "core/hotspot/hotspot.hpp"
#include "gis/analysis/neighbour_choice.hpp"
#include "gis/analysis/units.hpp"
#include "gis/analysis/write_result.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

constexpr std::size_t shown_units = 10;

struct HotspotArguments {
    std::string source, layer, attribute, statistic = "gi-star", neighbours = "queen", id_field, out;
    std::optional<std::string> weights;
    std::optional<std::uint64_t> permutations;
    std::uint64_t seed = 1;
    bool plane = false;
};

Result<analysis::Units> read_source(const HotspotArguments& arguments) {
    if (!arguments.source.ends_with(".gkaart"))
        return analysis::read_units(
            {arguments.source, arguments.layer, arguments.attribute, arguments.id_field, arguments.plane});
    if (arguments.layer.empty())
        return fail(ErrorCode::usage, "a project has many layers: choose one with --layer, such as buurten or cells",
                    arguments.source);
    const auto project = store::Project::open(arguments.source, store::Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    return analysis::read_units(*project, arguments.layer, arguments.attribute, arguments.id_field);
}

hotspot::Options options_of(const HotspotArguments& arguments, const analysis::Units& units) {
    hotspot::Options options;
    options.statistic = *hotspot::parse_statistic(arguments.statistic);
    options.weights =
        options.statistic == hotspot::Statistic::local_moran ? hotspot::Weights::row : hotspot::Weights::binary;
    if (arguments.weights) options.weights = options.global_weights = *hotspot::parse_weights(*arguments.weights);
    const auto with_value = std::ranges::count_if(units.value, [](double value) { return std::isfinite(value); });
    options.permutations.draws =
        arguments.permutations.value_or(hotspot::permutations_needed(static_cast<std::uint64_t>(with_value)));
    options.permutations.seed = arguments.seed;
    return options;
}

Json document_of(const analysis::Units& units, const hotspot::Analysis& a, const hotspot::Options& options,
                 const HotspotArguments& arguments, const std::string& neighbours,
                 const std::vector<std::string>& notes) {
    Json items = Json::array();
    for (std::size_t i = 0; i < units.size(); ++i)
        items.push_back({{"id", units.id[i]},
                         {"value", number(units.value[i])},
                         {"statistic", number(a.statistic[i])},
                         {"z", number(a.z[i])},
                         {"p", number(a.p[i])},
                         {"q", number(a.q[i])},
                         {"class", hotspot::name(a.cls[i])},
                         {"neighbours", a.neighbours[i]}});
    Json document{{"n", a.n}, {"islands", a.islands}, {"missing", a.missing}, {"items", std::move(items)}};
    document["global"] = {{"moran_i", number(a.global.moran_i)},
                          {"expected", number(a.global.expected)},
                          {"variance", number(a.global.variance)},
                          {"z", number(a.global.z)},
                          {"weights", hotspot::name(options.global_weights)}};
    document["layer"] = units.layer;
    document["attribute"] = units.attribute;
    document["id_field"] = units.id_field;
    document["statistic"] = hotspot::name(options.statistic);
    document["neighbours"] = neighbours;
    document["weights"] = hotspot::name(options.weights);
    document["permutations"] = a.permutations;
    document["permutations_needed"] = a.permutations_needed;
    document["seed"] = options.permutations.seed;
    document["claim"] = a.claim;
    document["out"] = arguments.out.empty() ? Json(nullptr) : Json(arguments.out);
    document["notes"] = notes;
    return document;
}

std::string shown(double value, int decimals) {
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, decimals) : "-";
}
std::string shown_p(double p) {
    return std::isfinite(p) ? fmt::format("{:.3g}", p) : "-";
}

/// How many units each class has, and the units that stand out most.
void tell(const Terminal& terminal, const analysis::Units& units, const hotspot::Analysis& a,
          const hotspot::Options& options, const std::string& neighbours, const std::vector<std::string>& notes) {
    terminal.line(fmt::format("{} of {} in layer {}: {} units with a value, {} neighbours, {} permutations",
                              hotspot::name(options.statistic), units.attribute, units.layer, a.n, neighbours,
                              a.permutations));
    terminal.line(fmt::format("Moran's I {:.4f} (expected {:.4f}, z {})", a.global.moran_i, a.global.expected,
                              shown(a.global.z, 2)));
    std::map<hotspot::HotspotClass, std::size_t> count;
    for (const auto cls : a.cls) ++count[cls];
    for (const auto& [cls, units_in_it] : count)
        terminal.line(fmt::format("  {:<16}{:>8}", hotspot::name(cls), units_in_it));

    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (std::isfinite(a.z[i])) order.push_back(i);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return std::abs(a.z[i]); });
    order.resize(std::min(order.size(), shown_units));
    std::vector<std::vector<std::string>> rows{{"id", "value", "z", "p", "q", "class"}};
    for (const std::size_t i : order)
        rows.push_back({units.id[i], fmt::format("{:g}", units.value[i]), shown(a.z[i], 2), shown_p(a.p[i]),
                        shown_p(a.q[i]), std::string(hotspot::name(a.cls[i]))});
    terminal.line("Furthest from chance:");
    terminal.table(rows, {false, true, true, true, true, false});
    for (const std::string& note : notes) terminal.line("Note: " + note);
}

/// The mathematics knows no files.
Error in_source(Error error, const HotspotArguments& arguments, const std::string& field) {
    if (error.code != ErrorCode::refused || !error.file.empty()) return error;
    error.file = arguments.source;
    error.field = field;
    return error;
}

Status run_hotspots(const Terminal& terminal, const HotspotArguments& arguments) {
    const auto choice = analysis::NeighbourChoice::parse(arguments.neighbours);
    if (!choice) return std::unexpected(choice.error());
    const auto units = read_source(arguments);
    if (!units) return std::unexpected(units.error());
    const auto near = analysis::find_neighbours(*units, *choice, terminal.progress());
    if (!near) return std::unexpected(in_source(near.error(), arguments, ""));
    const hotspot::Options options = options_of(arguments, *units);
    const auto result = hotspot::analyse(units->value, near->neighbours, options, terminal.progress());
    if (!result) return std::unexpected(in_source(result.error(), arguments, units->attribute));
    std::vector<std::string> notes = units->notes;
    notes.insert(notes.end(), near->notes.begin(), near->notes.end());
    notes.insert(notes.end(), result->notes.begin(), result->notes.end());
    if (!arguments.out.empty()) {
        const std::string made =
            fmt::format("{} of {}, neighbours {}, {} permutations, seed {}", hotspot::name(options.statistic),
                        units->attribute, choice->text(), result->permutations, options.permutations.seed);
        if (const auto written = analysis::write_result(arguments.out, *units, *result, made); !written) return written;
    }
    tell(terminal, *units, *result, options, choice->text(), notes);
    if (!arguments.out.empty()) terminal.line("Wrote " + arguments.out);
    if (terminal.json()) terminal.document(document_of(*units, *result, options, arguments, choice->text(), notes));
    return {};
}

} // namespace

void add_hotspots_command(Commands& commands) {
    auto arguments = std::make_shared<HotspotArguments>();
    CLI::App& command =
        commands.add("hotspots", "find where high or low values lie together, more than chance explains",
                     "gkaart hotspots buurten.gpkg --attribute misdr_2024 --statistic gi-star --out hotspots.gpkg");
    command.add_option("SOURCE", arguments->source, "a vector file that GDAL reads, or a project (.gkaart)")
        ->required();
    command.add_option(
        "--layer", arguments->layer,
        "layer of the file; of a project: buurten, wijken, gemeenten, estates, an imported layer, cells or cells:TYPE");
    command
        .add_option("--attribute", arguments->attribute,
                    "column of numbers; of a project's areas and cells also: signals; of cells:TYPE also: opportunity")
        ->required();
    command.add_option("--statistic", arguments->statistic, "what to compute")
        ->check(CLI::IsMember({"gi-star", "gi", "local-moran"}))
        ->capture_default_str();
    command
        .add_option(
            "--neighbours", arguments->neighbours,
            "queen (a corner in common), rook (a side in common), knn:K (K nearest) or band:M (within M metres)")
        ->capture_default_str();
    command
        .add_option("--weights", arguments->weights,
                    "of neighbours: binary or row (default: row for local-moran and the global Moran's I, else binary)")
        ->check(CLI::IsMember({"binary", "row"}));
    command.add_option("--permutations", arguments->permutations,
                       "how many; 0 for none (default: as many as a false discovery rate of 5% needs)");
    command.add_option("--seed", arguments->seed, "of the permutations; the same seed gives the same result")
        ->capture_default_str();
    command.add_option("--id", arguments->id_field,
                       "column that names each unit (default: a key such as buurtcode, else the feature's number)");
    command.add_flag("--plane", arguments->plane,
                     "take coordinates in degrees as a plane, for files whose coordinate system is not true");
    command.add_option("--out", arguments->out, "GeoPackage to write, with a class for each unit");
    commands.run(command, [arguments](const Terminal& terminal) { return run_hotspots(terminal, *arguments); });
}

} // namespace gk::cli
