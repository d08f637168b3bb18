// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <filesystem>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/cli/commands.hpp"
#include "app/cli/open_registers.hpp"
#include "gis/intake/import.hpp"
#include "gis/programme/register_file.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

struct ImportArguments {
    std::string kind, project, file, who, why;
    std::vector<std::string> mapping;
    intake::ImportRequest request;
};

Json as_json(const intake::DatasetReport& report) {
    const auto& v = report.version;
    Json preview = Json::array();
    for (const auto& row : report.quarantine_preview)
        preview.push_back({{"row", row.row},
                           {"line", row.line},
                           {"field", row.field},
                           {"reason_code", row.reason_code},
                           {"reason", row.reason}});
    return {{"kind", store::name(v.kind)},
            {"name", v.name},
            {"version", v.version},
            {"unchanged", report.unchanged},
            {"read", v.read},
            {"stored", v.stored},
            {"quarantined", v.quarantined},
            {"repaired", v.repaired},
            {"blank_rows", report.blank_rows},
            {"mapping", report.mapping},
            {"reasons", report.reasons},
            {"quarantine_preview", preview},
            {"missing_gemeenten", report.missing_gemeenten},
            {"extra_gemeenten", report.extra_gemeenten},
            {"crs", v.crs},
            {"crs_operation", v.crs_operation},
            {"content_hash", v.content_hash},
            {"notes", v.notes}};
}

void print(const Terminal& terminal, const intake::DatasetReport& report, bool dry_run) {
    const auto& v = report.version;
    const std::string how = report.unchanged ? " is unchanged since its last import"
                            : dry_run        ? " (dry run, nothing written)"
                                             : fmt::format(", version {}", v.version);
    terminal.line(fmt::format("{} '{}'{}: read {} = stored {} + quarantined {}{}", store::name(v.kind), v.name, how,
                              v.read, v.stored, v.quarantined,
                              v.repaired > 0 ? fmt::format(", of which {} repaired", v.repaired) : ""));
    for (const auto& [field, column] : report.mapping) terminal.line(fmt::format("  {:<14} <- {}", field, column));
    for (const auto& [reason, rows] : report.reasons)
        terminal.line(fmt::format("  quarantine: {:>6} x {}", rows, reason));
    for (std::size_t i = 0; i < std::min<std::size_t>(3, report.quarantine_preview.size()); ++i) {
        const auto& row = report.quarantine_preview[i];
        terminal.line(fmt::format("    row {}{}: {}", row.row, row.field.empty() ? "" : ", " + row.field, row.reason));
    }
    if (report.blank_rows > 0) terminal.line(fmt::format("  blank rows passed over: {}", report.blank_rows));
    if (!report.missing_gemeenten.empty())
        terminal.line(fmt::format("  gemeenten missing: {}", fmt::join(report.missing_gemeenten, " ")));
    if (!report.extra_gemeenten.empty())
        terminal.line(fmt::format("  gemeenten outside the 32: {}", fmt::join(report.extra_gemeenten, " ")));
    if (!report.ignored_layers.empty())
        terminal.line(fmt::format("  other layers in this file: {}", fmt::join(report.ignored_layers, ", ")));
    for (const auto& note : v.notes) terminal.line("  note: " + note);
}

/// Registers are kept, not replaced by each file: another way in, with rules of their own.
Status run_register_import(const Terminal& terminal, const ImportArguments& arguments) {
    const auto& request = arguments.request;
    if (!arguments.mapping.empty() || !request.drop.empty() || !request.crs.empty() || !request.name.empty() ||
        request.keep_points || request.dry_run)
        return fail(ErrorCode::usage, "registers take --layer, --who and --why only: their columns have fixed names");
    auto open = OpenRegisters::open({.project = arguments.project, .today = {}, .who = {}, .why = {}},
                                    store::Project::Mode::write);
    if (!open) return std::unexpected(open.error());
    const store::Change change{
        arguments.who, arguments.why.empty() ? "import of " + std::filesystem::path(arguments.file).filename().string()
                                             : arguments.why};
    const auto report = programme::import_register(open->ledger(), *programme::parse_register(arguments.kind),
                                                   arguments.file, request.layer, change);
    if (!report) return std::unexpected(report.error());
    terminal.line(fmt::format("{}: {} rows; {}", arguments.kind, report->rows, outcome_line(report->outcome)));
    Json document = outcome_json(report->outcome);
    document["project"] = arguments.project;
    document["register"] = arguments.kind;
    document["rows"] = report->rows;
    terminal.document(document);
    return {};
}

Status run_import(const Terminal& terminal, const ImportArguments& arguments) {
    if (programme::parse_register(arguments.kind)) return run_register_import(terminal, arguments);
    intake::ImportRequest request = arguments.request;
    request.kind = *store::parse_layer_kind(arguments.kind);
    request.file = arguments.file;
    for (const auto& pair : arguments.mapping) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
            return fail(ErrorCode::usage, fmt::format("--map takes field=column, not '{}'", pair));
        request.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    auto project = store::Project::open(arguments.project, store::Project::Mode::write);
    if (!project) return std::unexpected(project.error());
    const auto report = [&] {
        const Progress progress = terminal.progress();
        return intake::import_file(*project, request, progress);
    }();
    if (!report) return std::unexpected(report.error());
    Json layers = Json::array();
    for (const auto& dataset : report->datasets) {
        layers.push_back(as_json(dataset));
        print(terminal, dataset, report->dry_run);
    }
    const bool refused_rows =
        std::ranges::any_of(report->datasets, [](const auto& set) { return set.version.quarantined > 0; });
    if (refused_rows && !report->dry_run)
        terminal.line(fmt::format("Every refused row: gkaart status {} --quarantine --csv FILE", arguments.project));
    terminal.document({{"project", arguments.project},
                       {"dry_run", report->dry_run},
                       {"unchanged", std::ranges::all_of(report->datasets, &intake::DatasetReport::unchanged)},
                       {"layers", layers}});
    return {};
}

} // namespace

void add_import_command(Commands& commands) {
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App& command =
        commands.add("import", "read a file into the project; read = stored + quarantined, always",
                     "gkaart import signals regio.gkaart meldingen.csv --map datum=gezien_op --drop bsn");
    std::vector<std::string> kinds{"gemeenten", "wijken", "buurten", "estates", "signals", "reach", "layer"};
    kinds.insert(kinds.end(), programme::register_names().begin(), programme::register_names().end());
    command
        .add_option("KIND", arguments->kind,
                    "gemeenten, wijken, buurten, estates, signals, reach or layer; or a register: knelpunten, inzet, "
                    "signaalbalie, resultaten, begroting, menukaart or jaarplan (all of the file or nothing)")
        ->required()
        ->check(CLI::IsMember(kinds));
    command.add_option("PROJECT", arguments->project, "the project file")->required();
    command
        .add_option("FILE", arguments->file,
                    "GeoPackage, Shapefile, GeoJSON, FlatGeobuf, CSV, XLSX or ODS; TOML for documents")
        ->required();
    command.add_option("--layer", arguments->request.layer,
                       "layer or sheet inside the file (default: the one that fits; for KIND layer all)");
    command.add_option("--name", arguments->request.name,
                       "name of the dataset (default: the layer's, for text files the file's)");
    command.add_option("--map", arguments->mapping, "our field = their column, where the names do not say it");
    command.add_option("--crs", arguments->request.crs,
                       "coordinate system of the file, as EPSG:n, when it does not say or is wrong");
    command.add_option("--drop", arguments->request.drop, "columns that must not come in");
    command.add_flag("--keep-points", arguments->request.keep_points,
                     "keep exact points of signals; only if the purpose needs it (recorded)");
    command.add_flag("--dry-run", arguments->request.dry_run, "say what would happen, write nothing");
    command.add_option("--source", arguments->request.source, "publisher of the data; goes onto every map");
    command.add_option("--source-date", arguments->request.source_date, "date or year of the data");
    command.add_option("--licence", arguments->request.licence, "licence of the data, such as CC BY 4.0");
    command.add_option("--who", arguments->who, "registers: name or body that answers for it");
    command.add_option("--why", arguments->why, "registers: the reason, for the audit trail");
    commands.run(command, [arguments](const Terminal& terminal) { return run_import(terminal, *arguments); });
}

} // namespace gk::cli
