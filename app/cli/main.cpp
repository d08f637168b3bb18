// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <exception>
#include <iostream>
#include <span>
#include <string_view>

#include "app/cli/commands.hpp"

namespace gk::cli {

CLI::App& Commands::add(const std::string& name, const std::string& purpose, const std::string& example) {
    return add(*app_, name, purpose, example);
}

CLI::App& Commands::group(const std::string& name, const std::string& purpose, const std::string& example) {
    CLI::App* group = app_->add_subcommand(name, purpose);
    group->footer("Example:\n  " + example);
    group->require_subcommand(1);
    return *group;
}

CLI::App& Commands::add(CLI::App& group, const std::string& name, const std::string& purpose,
                        const std::string& example) {
    CLI::App* command = group.add_subcommand(name, purpose);
    command->footer("Example:\n  " + example);
    command->add_flag("--json", json_, "print one JSON document instead of text");
    return *command;
}

void Commands::run(CLI::App& command, Job job) {
    command.callback([this, job = std::move(job)] { chosen_ = job; });
}

} // namespace gk::cli

int main(int argc, char** argv) {
    CLI::App app{"gkaart: opportunity maps for drug prevention. Scores areas, never people or addresses.", "gkaart"};
    app.set_version_flag("--version", "gkaart " GK_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(38);
    gk::cli::Commands commands(app);
    gk::cli::add_demo_command(commands);
    gk::cli::add_project_commands(commands);
    gk::cli::add_import_command(commands);
    gk::cli::add_score_commands(commands);
    gk::cli::add_output_commands(commands);
    gk::cli::add_hotspots_command(commands);
    gk::cli::add_check_command(commands);
    gk::cli::add_validate_command(commands);
    gk::cli::add_calibrate_command(commands);
    gk::cli::add_ahp_command(commands);
    gk::cli::add_decide_command(commands);
    gk::cli::add_pilot_command(commands);
    gk::cli::add_knelpunt_commands(commands);
    gk::cli::add_deploy_commands(commands);
    gk::cli::add_desk_commands(commands);
    gk::cli::add_programme_commands(commands);
    gk::cli::add_plan_command(commands);
    gk::cli::add_page_command(commands);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        // Help and version are no errors. With --json a wrong line is one document as well, whatever was wrong in it.
        const std::span<char*> words(argv, static_cast<std::size_t>(argc));
        const bool json =
            std::ranges::any_of(words, [](const char* word) { return std::string_view(word) == "--json"; });
        if (problem.get_exit_code() == 0 || !json)
            return app.exit(problem) == 0 ? 0 : static_cast<int>(gk::ErrorCode::usage);
        return gk::cli::Terminal(true).failed({gk::ErrorCode::usage, problem.what()});
    }
    const gk::cli::Terminal terminal(commands.json());
    gk::cli::catch_interrupts();
    try {
        const gk::Status done = commands.chosen()(terminal);
        return done ? 0 : terminal.failed(done.error());
    } catch (const std::exception& problem) {
        return terminal.failed(
            {gk::ErrorCode::bug, std::string("internal error, please report it: ") + problem.what()});
    }
}
