// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Which areas would make a good pilot. People choose; this only orders what they choose from, by rules that they can
// read.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/region/codes.hpp"

namespace gk::pilot {

/// An area with a rank, as it matters for choosing.
struct Candidate {
    region::AreaType type = region::AreaType::woongebied;
    std::string id, gemeente;
    std::uint32_t rank = 0, ranked = 0;
    bool reliable = false;     ///< its place in the list is certain enough (score::Reliability::reliable)
    std::uint64_t reports = 0; ///< incidents in the year before
    double distance = 0;       ///< mean distance of its comparison areas (Matching); NaN when it has too few
};

/// Reports in the year before from which on a change can be seen at all; see Change::visible_from.
inline constexpr std::uint64_t enough_reports = 10;

struct Suggestion {
    std::size_t candidate = 0;
    bool first_choice = false; ///< the one suggested for its type
};

/// Candidates in the top quarter of their type (METHOD section 8: high) that have comparison areas, at most `each` a
/// type, types in order. Best first: a certain place, then enough reports to see a change, then the nearest comparison
/// areas, then rank, then id. The first choices lie in different gemeenten as far as the list allows.
[[nodiscard]] std::vector<Suggestion> suggest(std::span<const Candidate> candidates, std::size_t each);

} // namespace gk::pilot
