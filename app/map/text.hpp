// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The map's own words, numbers and letters. Words go through QCoreApplication::translate with context
// "Map"; the source text is Dutch, so Dutch needs no translation file and English is a .qm away.

#include <string_view>

#include <QFont>
#include <QString>
#include <QStringList>

#include "app/map/snapshot.hpp"

namespace gk::map {

/// Inter; a common sans-serif when it is not installed; empty when the machine has no font at all.
[[nodiscard]] QString font_family();
/// In hundredths of a millimetre (pixel size 100 = 1 mm), so that metrics are fine enough; painters
/// are scaled by font_unit before they write.
[[nodiscard]] QFont font(double points, int weight);
inline constexpr double font_unit = 0.01;
inline constexpr double mm_per_point = 25.4 / 72;

[[nodiscard]] double text_width(const QString& text, double points, int weight); ///< mm
[[nodiscard]] double ascent(double points);                                      ///< mm
[[nodiscard]] double descent(double points);                                     ///< mm
/// Lines no wider than `width` mm; a single word that is wider gets a line of its own.
[[nodiscard]] QStringList wrap(const QString& text, double width, double points, int weight);

[[nodiscard]] QString text_of(std::string_view utf8);
[[nodiscard]] QString words(const char* dutch);
[[nodiscard]] QString number(double value, int decimals);
[[nodiscard]] QString whole_number(std::int64_t value);  ///< with thousands dots
[[nodiscard]] QString date_text(const std::string& iso); ///< "23 november 2026"; as given when not a date
/// "20 tot 40". `most`: what no value is higher than, so that the last class ends there.
[[nodiscard]] QString class_text(const classify::Classes& classes, std::size_t index,
                                 const std::optional<double>& most = {});
[[nodiscard]] QString singular(region::AreaKind kind); ///< "buurt"
[[nodiscard]] QString plural(region::AreaKind kind);   ///< "buurten"
[[nodiscard]] QString type_text(region::AreaType type);
[[nodiscard]] QString subtitle_text(const MapSnapshot& snapshot);
/// "Deze kaart toont gelegenheid, geen misdaad: ..."
[[nodiscard]] QString disclaimer();
/// MapSnapshot::caution, or the one above.
[[nodiscard]] QString disclaimer(const MapSnapshot& snapshot);
[[nodiscard]] QString sources_text(const MapSnapshot& snapshot);
/// Each source by itself.
[[nodiscard]] QStringList source_lines(const MapSnapshot& snapshot);
/// Publishers alone, and how many files have none: for where the whole does not fit.
[[nodiscard]] QString sources_in_short(const MapSnapshot& snapshot);
[[nodiscard]] QString provenance_text(const MapSnapshot& snapshot);

} // namespace gk::map
