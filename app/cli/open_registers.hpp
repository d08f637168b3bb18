// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the commands of the registers share.

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "app/cli/terminal.hpp"
#include "gis/programme/ledger.hpp"
#include "gis/programme/links.hpp"

namespace gk::cli {

struct RegisterArguments {
    std::string project, today, who, why;
};
/// PROJECT and --today; for commands that write also --who and --why.
void add_register_options(CLI::App& command, RegisterArguments& arguments, bool writes);

/// A project with its registers open. The ledger points at the project, so the two stay together.
class OpenRegisters {
public:
    [[nodiscard]] static Result<OpenRegisters> open(const RegisterArguments& arguments, store::Project::Mode mode);
    [[nodiscard]] programme::Ledger& ledger() { return *ledger_; }
    [[nodiscard]] store::Project& project() { return *project_; }

private:
    std::unique_ptr<store::Project> project_;
    std::unique_ptr<programme::Ledger> ledger_;
};

[[nodiscard]] store::Change change_of(const RegisterArguments& arguments);
/// Error (usage): not yyyy-mm-dd; `option` names it.
[[nodiscard]] Result<programme::Day> day_of_option(const std::string& text, const std::string& option);

[[nodiscard]] Json inzet_json(const programme::Inzet& inzet);
[[nodiscard]] Json knelpunt_json(const programme::Knelpunt& knelpunt, programme::Day today);
[[nodiscard]] Json line_use_json(const programme::LineUse& use);
[[nodiscard]] Json outcome_json(const store::Registers::Outcome& outcome);
[[nodiscard]] std::string outcome_line(const store::Registers::Outcome& outcome);
/// Everything that is linked with an area: one object each, told apart by "kind".
[[nodiscard]] Json links_json(const programme::AreaLinks& links, programme::Day today);
void show_links(const Terminal& terminal, const programme::AreaLinks& links, programme::Day today);

/// "1.234"
[[nodiscard]] std::string euro(std::int64_t amount);

} // namespace gk::cli
