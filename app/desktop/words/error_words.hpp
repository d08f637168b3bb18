// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Errors in the words of the screen. Core and gis say what went wrong in English, as on the command line. What a person
// can cause from the application has its Dutch in a catalogue: the English sentence with {} where a file, name or sum
// stands, and the Dutch one with the same facts. A test holds every English sentence against the sources.

#include <optional>
#include <span>
#include <string>

#include <QString>

#include "core/base/error.hpp"

namespace gk::desktop {

struct ErrorWords {
    /// {} is any text; {=} is itself a sentence of the catalogue; {#} is the code of why a row is put aside.
    const char* english;
    const char* dutch; ///< %1, %2, ... in the order of the English; what a person on a screen cannot do is left out
};
[[nodiscard]] std::span<const ErrorWords> file_errors();
[[nodiscard]] std::span<const ErrorWords> row_errors();
[[nodiscard]] std::span<const ErrorWords> score_errors();
[[nodiscard]] std::span<const ErrorWords> programme_errors();
[[nodiscard]] std::span<const ErrorWords> pilot_errors();

/// The Dutch of an English sentence; nothing when the catalogue does not have it.
[[nodiscard]] std::optional<QString> dutch_error(const std::string& english);

/// The whole error for the screen: where, and what. On an English screen as core and gis say it.
[[nodiscard]] QString error_text(const Error& error);

/// Why rows are put aside, by the code of gis/intake; a code that has no words here is shown as it is.
[[nodiscard]] QString reason_text(const std::string& code);

} // namespace gk::desktop
