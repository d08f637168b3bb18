// SPDX-License-Identifier: EUPL-1.2
#include <chrono>
#include <cstdio>
#include <memory>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "gis/exchange/quarantine_csv.hpp"
#include "gis/scoring/decisions.hpp"
#include "gis/store/project.hpp"

namespace gk::cli {
namespace {

using store::DatasetVersion;
using store::Project;

Json as_json(const DatasetVersion& v) {
    Json json{{"kind", store::name(v.kind)},
              {"name", v.name},
              {"version", v.version},
              {"current", v.current},
              {"file", v.file_name},
              {"source_layer", v.source_layer},
              {"imported_at", v.imported_at},
              {"read", v.read},
              {"stored", v.stored},
              {"quarantined", v.quarantined},
              {"repaired", v.repaired},
              {"crs", v.crs},
              {"crs_operation", v.crs_operation},
              {"source", v.source},
              {"source_date", v.source_date},
              {"licence", v.licence},
              {"file_sha256", v.file_sha256},
              {"content_hash", v.content_hash},
              {"notes", v.notes}};
    return json;
}

Json as_json(const store::StoredQuarantineRow& row) {
    return {{"kind", store::name(row.kind)},
            {"dataset", row.dataset},
            {"file", row.file_name},
            {"row", row.row},
            {"line", row.line},
            {"field", row.field},
            {"reason_code", row.reason_code},
            {"reason", row.reason},
            {"raw", Json::parse(row.raw, nullptr, false)}};
}

struct NewOptions {
    std::string project, purpose, keep_until;
};

std::string is_date(const std::string& text) {
    int year = 0;
    unsigned month = 0, day = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &rest) == 3 &&
        std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)).ok())
        return {};
    return "'" + text + "' is not a date such as 2027-12-31";
}

Status make_project(const Terminal& terminal, const NewOptions& options) {
    if (options.purpose.find_first_not_of(" \t\n") == std::string::npos)
        return fail(ErrorCode::usage, "--purpose must say what the data will be used for");
    auto project = Project::create(options.project, options.purpose);
    if (!project) return std::unexpected(project.error());
    if (!options.keep_until.empty())
        if (auto done = project->set_setting("bewaren_tot", options.keep_until); !done) return done;
    terminal.line(fmt::format("Made {}. Next: gkaart import gemeenten {} FILE", options.project, options.project));
    terminal.document({{"project", options.project}, {"purpose", options.purpose}});
    return {};
}

struct StatusOptions {
    std::string project;
    bool quarantine = false;
    bool history = false;
    std::string csv;
};

Status show_quarantine(const Terminal& terminal, const Project& project, const StatusOptions& options) {
    const auto rows = project.quarantine();
    if (!rows) return std::unexpected(rows.error());
    Json made = Json::array();
    if (!options.csv.empty()) {
        const auto written = exchange::write_quarantine_csv(*rows, options.csv);
        if (!written) return std::unexpected(written.error());
        for (const auto& file : *written) made.push_back(file.string());
    }
    Json items = Json::array();
    std::vector<std::vector<std::string>> table{{"dataset", "row", "line", "field", "reason"}};
    for (const auto& row : *rows) {
        items.push_back(as_json(row));
        table.push_back({row.dataset, std::to_string(row.row), row.line > 0 ? std::to_string(row.line) : "-", row.field,
                         row.reason});
    }
    if (rows->empty()) terminal.line("No row is in quarantine.");
    else terminal.table(table, {false, true, true, false, false});
    for (const auto& file : made)
        terminal.line(
            fmt::format("\nWritten to {}: mend the rows there and import that file.", file.get<std::string>()));
    terminal.document({{"quarantine", items}, {"csv", made}});
    return {};
}

Status show_status(const Terminal& terminal, const StatusOptions& options) {
    const auto project = Project::open(options.project, Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    if (options.quarantine || !options.csv.empty()) return show_quarantine(terminal, *project, options);
    const auto datasets = project->datasets(options.history);
    if (!datasets) return std::unexpected(datasets.error());
    const auto run = project->last_run();
    if (!run) return std::unexpected(run.error());
    const auto decisions = scoring::sensitive_decisions(*project);
    if (!decisions) return std::unexpected(decisions.error());

    terminal.line(fmt::format("Project  {}\nPurpose  {}\n", project->path().string(), project->purpose()));
    Json layers = Json::array();
    std::vector<std::vector<std::string>> table{
        {"kind", "name", "version", "read", "stored", "quarantined", "repaired", "imported", "file", "content"}};
    for (const auto& v : *datasets) {
        layers.push_back(as_json(v));
        table.push_back({std::string(store::name(v.kind)), v.name,
                         fmt::format("{}{}", v.version, v.current ? "" : " (old)"), std::to_string(v.read),
                         std::to_string(v.stored), std::to_string(v.quarantined), std::to_string(v.repaired),
                         v.imported_at.substr(0, 16), v.file_name, v.content_hash.substr(0, 12)});
    }
    if (datasets->empty())
        terminal.line("Nothing has been imported yet; begin with: gkaart import gemeenten PROJECT FILE");
    else terminal.table(table, {false, false, true, true, true, true, true, false, false, false});
    for (const auto& v : *datasets)
        for (const auto& note : v.notes) terminal.line(fmt::format("note  {}: {}", v.name, note));

    Json document{{"project", project->path().string()},
                  {"purpose", project->purpose()},
                  {"layers", layers},
                  {"decisions", Json::array()},
                  {"last_score", nullptr}};
    for (const auto& [factor, decision, in_force] : *decisions) {
        document["decisions"].push_back({{"factor", factor},
                                         {"in_force", in_force},
                                         {"who", decision.who},
                                         {"why", decision.why},
                                         {"date", decision.date}});
        terminal.line(fmt::format("decision  sensitive factor {} {} by {} on {}: {}", factor,
                                  in_force ? "allowed" : "withdrawn", decision.who, decision.date, decision.why));
    }
    if (*run) {
        const auto& info = **run;
        Json models = Json::array();
        for (const auto& model : info.models)
            models.push_back(
                {{"area_type", region::name(model.area_type)}, {"name", model.name}, {"hash", model.hash}});
        document["last_score"] = {
            {"created", info.created},       {"cell", info.cell},           {"models", models},
            {"model_hash", info.model_hash}, {"data_hash", info.data_hash}, {"parts", Json::array()}};
        for (const auto& part : info.parts)
            document["last_score"]["parts"].push_back({{"area_type", region::name(part.area_type)},
                                                       {"part", score::name(part.part)},
                                                       {"used", part.used},
                                                       {"exponent", number(part.exponent)},
                                                       {"note", part.note}});
        terminal.line(fmt::format("\nLast score  {}, cells of {} m, model {}, data {}", info.created, info.cell,
                                  info.model_hash.substr(0, 12), info.data_hash.substr(0, 12)));
        for (const auto& part : info.parts)
            if (part.part != score::Part::opportunity)
                terminal.line(fmt::format("  {:<17} {:<13} {}: {}", region::name(part.area_type),
                                          score::name(part.part), part.used ? "used" : "not used", part.note));
    } else {
        terminal.line("\nNot scored yet; run: gkaart score PROJECT");
    }
    terminal.document(document);
    return {};
}

} // namespace

void add_project_commands(Commands& commands) {
    {
        auto options = std::make_shared<NewOptions>();
        CLI::App& command =
            commands.add("new", "make an empty project",
                         "gkaart new regio.gkaart --purpose \"Voorlichting drugs kiezen, najaar 2026\"");
        command.add_option("PROJECT", options->project, "the project file to make")->required();
        command.add_option("--purpose", options->purpose, "what the data will be used for; recorded in the project")
            ->required();
        command
            .add_option("--keep-until", options->keep_until,
                        "date (yyyy-mm-dd) after which the project must be deleted")
            ->check(is_date);
        commands.run(command, [options](const Terminal& terminal) { return make_project(terminal, *options); });
    }
    {
        auto options = std::make_shared<StatusOptions>();
        CLI::App& command =
            commands.add("status", "what is in a project: layers, counts, dates, quarantine, hashes, last score",
                         "gkaart status regio.gkaart --quarantine --csv te-herstellen.csv");
        command.add_option("PROJECT", options->project, "the project file")->required();
        command.add_flag("--quarantine", options->quarantine, "list every refused row with its reason");
        command.add_option("--csv", options->csv, "write the refused rows to this CSV, to mend and import again");
        command.add_flag("--history", options->history, "also show earlier versions of each layer");
        commands.run(command, [options](const Terminal& terminal) { return show_status(terminal, *options); });
    }
}

} // namespace gk::cli
