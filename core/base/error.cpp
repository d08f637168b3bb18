// SPDX-License-Identifier: EUPL-1.2
#include "core/base/error.hpp"

namespace gk {

std::string describe(const Error& error) {
    std::string where = error.file;
    if (error.row > 0) where += (where.empty() ? "row " : ", row ") + std::to_string(error.row);
    if (!error.field.empty()) where += (where.empty() ? "field " : ", field ") + error.field;
    return where.empty() ? error.message : where + ": " + error.message;
}

} // namespace gk
