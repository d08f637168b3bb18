// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "app/cli/terminal.hpp"

namespace gk::cli {

/// What a chosen subcommand does once the command line is known to be right.
using Job = std::function<Status(const Terminal&)>;

/// Registers a subcommand: one-line purpose, an example for --help, and the --json flag.
class Commands {
public:
    explicit Commands(CLI::App& app)
        : app_(&app) {}
    CLI::App& add(const std::string& name, const std::string& purpose, const std::string& example);
    /// A command that holds others, and does nothing by itself: gkaart NAME SUBCOMMAND.
    CLI::App& group(const std::string& name, const std::string& purpose, const std::string& example);
    /// A subcommand of a group.
    CLI::App& add(CLI::App& group, const std::string& name, const std::string& purpose, const std::string& example);
    /// What to do when the user chose this subcommand.
    void run(CLI::App& command, Job job);
    [[nodiscard]] const Job& chosen() const { return chosen_; }
    [[nodiscard]] bool json() const { return json_; }

private:
    CLI::App* app_;
    Job chosen_;
    bool json_ = false;
};

void add_project_commands(Commands& commands);                      ///< new, status
void add_check_command(Commands& commands);                         ///< check
void add_import_command(Commands& commands);                        ///< import
void add_score_commands(Commands& commands);                        ///< score, rank, explain
void add_output_commands(Commands& commands);                       ///< map, export
void add_hotspots_command(Commands& commands);                      ///< hotspots
void add_demo_command(Commands& commands);                          ///< demo
void add_validate_command(Commands& commands);                      ///< validate
void add_calibrate_command(Commands& commands);                     ///< calibrate
void add_ahp_command(Commands& commands);                           ///< ahp
void add_decide_command(Commands& commands);                        ///< decide
void add_pilot_command(Commands& commands);                         ///< pilot
void add_pilot_field_commands(Commands& commands, CLI::App& pilot); ///< pilot forms, judge, note, log
void add_knelpunt_commands(Commands& commands);                     ///< knelpunt add, decide, link, unlink, list
void add_deploy_commands(Commands& commands);                       ///< deploy add, change, evaluate, list
void add_desk_commands(Commands& commands);                         ///< desk show, add, share, publish
void add_programme_commands(Commands& commands);                    ///< programme, record, budget
void add_page_command(Commands& commands);                          ///< page
void add_plan_command(Commands& commands);                          ///< plan

} // namespace gk::cli
