// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace gk::acceptance {

/// How many rows of each fault make_faulty_signals wrote.
struct Faults {
    int rows = 2000; ///< data rows; blank lines come on top
    int bad_date = 40, swapped = 30, amsterdam = 25, sea = 20, unknown_kind = 35, duplicate = 50, blank_lines = 15;
    [[nodiscard]] int faulty() const { return bad_date + swapped + amsterdam + sea + unknown_kind + duplicate; }
};

/// A signals CSV with deliberate faults: semicolons, Latin-1 letters, Dutch headers, a BSN column, the
/// faults above. Good rows lie in squares of the region that the golden file names.
Faults make_faulty_signals(const std::filesystem::path& file);

} // namespace gk::acceptance
