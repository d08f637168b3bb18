// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/cli: gkaart, the command line. The contract (commands, exit statuses, JSON field names) is in
// docs/architecture.md; each command lives in one of the command_*.cpp files.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"

namespace gk::cli {

/// Field order is part of what people read, so documents keep the order in which they were made.
using Json = nlohmann::ordered_json;

/// A number for JSON: null when it is NaN or infinite, never a made-up value.
[[nodiscard]] Json number(double value);

/// What a command says: text for people, or with --json exactly one document.
class Terminal {
public:
    explicit Terminal(bool json)
        : json_(json) {}

    [[nodiscard]] bool json() const { return json_; }
    /// A line for people; nothing with --json.
    void line(std::string_view text) const;
    /// The one document of --json; nothing without it.
    void document(const Json& value) const;
    /// A table for people: first row is the header; columns named in `right` are aligned to the right.
    void table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) const;
    /// Says what went wrong (stderr, and the document with --json) and gives the exit status.
    [[nodiscard]] int failed(const Error& error) const;

    /// A progress bar on stderr when a person watches, and the place where Ctrl-C is noticed.
    [[nodiscard]] Progress progress() const;

private:
    bool json_;
};

/// From now on Ctrl-C and SIGTERM ask the running job to stop (a second Ctrl-C ends the process).
void catch_interrupts();
[[nodiscard]] bool interrupted();

/// "1.234" and "12,3": Dutch numbers for the texts that people read.
[[nodiscard]] std::string dutch(std::int64_t value);
[[nodiscard]] std::string dutch(double value, int decimals);

} // namespace gk::cli
