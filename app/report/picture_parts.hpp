// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The parts of the informatiebeeld, in their order, and the words that it shares with the page of an area. Private to
// app/report.

#include <optional>
#include <string>

#include "app/map/snapshot.hpp"
#include "app/report/page.hpp"
#include "app/report/table.hpp"
#include "gis/programme/picture.hpp"

namespace gk::report {

inline constexpr double estate_dot = 1.8; ///< mm: an estate that comes out smaller is a dot

[[nodiscard]] QString day_nl(programme::Day day);
[[nodiscard]] QString percent_nl(double share); ///< "94,6%", "95%"
[[nodiscard]] QString verdict_nl(programme::CountVerdict verdict);
[[nodiscard]] QString reliability_nl(score::Reliability reliability);
[[nodiscard]] QString answer_nl(const std::optional<score::Answer>& answer);
[[nodiscard]] QString rank_interval_nl(const score::AreaScore& area);
[[nodiscard]] QString kind_nl(const std::string& kind);       ///< of a signal
[[nodiscard]] QString kind_short_nl(const std::string& kind); ///< for the head of a narrow column

/// The code when the picture does not know it.
[[nodiscard]] QString gemeente_name(const programme::Picture& picture, const std::string& code);

/// Title, in short, what it does not say, model and sources.
void draw_front(Writer& writer, const programme::Picture& picture, const map::MapSnapshot* first);
/// A page: the map of one type, its first ten, what moved.
void draw_type(Writer& writer, const programme::Picture& picture, const programme::TypePicture& type,
               const map::MapSnapshot& snapshot);
void draw_signals(Writer& writer, const programme::Picture& picture);
void draw_gemeenten(Writer& writer, const programme::Picture& picture);
void draw_voorlichting(Writer& writer, const programme::Picture& picture);
void draw_knelpunten(Writer& writer, const programme::Picture& picture);
void draw_money(Writer& writer, const programme::Picture& picture);
void draw_targets(Writer& writer, const programme::Picture& picture);

} // namespace gk::report
