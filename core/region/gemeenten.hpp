// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The reference table of the region: the 32 gemeenten of politie-eenheid Noord-Holland with their
// veiligheidsregio, and the gemeenten that were merged into them, so that data of another year's
// division can be named for what it is. The table's contents come from data/reference/gemeenten.csv.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/region/codes.hpp"

namespace gk::region {

struct Gemeente {
    GemeenteCode code;
    std::string name;
    std::string veiligheidsregio;
};

/// A gemeente that was merged into one of the region's.
struct FormerGemeente {
    GemeenteCode code;
    std::string name;
    GemeenteCode successor;
    int until = 0; ///< the year on whose first day it had become part of its successor
};

class GemeenteTable {
public:
    void add(Gemeente gemeente);
    void add(FormerGemeente former);

    /// In the order of their codes.
    [[nodiscard]] const std::vector<Gemeente>& all() const { return gemeenten_; }
    [[nodiscard]] const std::vector<FormerGemeente>& former() const { return former_; }
    [[nodiscard]] const Gemeente* find(const GemeenteCode& code) const;
    [[nodiscard]] const FormerGemeente* find_former(const GemeenteCode& code) const;
    /// By name as people write it: case, accents, punctuation, "gemeente" before it and "(NH.)" after it do not matter.
    [[nodiscard]] const Gemeente* find_by_name(std::string_view name) const;
    [[nodiscard]] const FormerGemeente* find_former_by_name(std::string_view name) const;

private:
    std::vector<Gemeente> gemeenten_;
    std::vector<FormerGemeente> former_;
};

/// What is left of a text when only its letters and digits count: lower case, Latin accents taken
/// off, everything else gone. "Edam-Volendam" -> "edamvolendam", "Coördinaat_X" -> "coordinaatx".
[[nodiscard]] std::string plain_letters(std::string_view utf8);

} // namespace gk::region
