// SPDX-License-Identifier: EUPL-1.2
#pragma once

// core/base: what every room shares: errors as values, progress, parallel loops.

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace gk {

/// Why something failed; the numbers are the exit statuses of the command line (docs/architecture.md).
enum class ErrorCode : int {
    usage = 2,         ///< the command line or a call was wrong
    refused = 3,       ///< the input was refused; message, file, row and field say why
    outside = 4,       ///< the outside world failed: disk, permissions, network
    bug = 5,           ///< a broken promise of our own
    interrupted = 130, ///< the user stopped it; nothing was changed
};

/// A failure that a person can act on: what, where, and what to do, in one sentence.
struct Error {
    ErrorCode code = ErrorCode::bug;
    std::string message;
    std::string file = {};  ///< path of the offending file, if any
    std::int64_t row = 0;   ///< 1-based data row (the header is not counted), 0 when not about a row
    std::string field = {}; ///< column or key, if any
};

template <class T>
using Result = std::expected<T, Error>;
using Status = std::expected<void, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string file = {},
                                                 std::int64_t row = 0, std::string field = {}) {
    return std::unexpected(Error{code, std::move(message), std::move(file), row, std::move(field)});
}

/// "file, row 12, field datum: message"
[[nodiscard]] std::string describe(const Error& error);

} // namespace gk
