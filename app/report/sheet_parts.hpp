// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the pages of an area and of a gemeente share. Private to app/report.

#include <vector>

#include "app/map/snapshot.hpp"
#include "app/report/page.hpp"
#include "gis/programme/links.hpp"

namespace gk::report {

/// The few figures that a reader takes along.
struct KeyFigure {
    QString label;
    QString value;
    QString note; ///< small, under it
};
void draw_key_figures(Writer& writer, const std::vector<KeyFigure>& figures);

/// A small heading over part of the width.
void part_heading(Writer& writer, const QString& text, double x, double right);
/// Lines with a dash, between x and right.
void part_bullets(Writer& writer, const QStringList& lines, double x, double right);
/// Two columns side by side; goes on below the longer.
void two_columns(Writer& writer, const std::function<void(double x, double right)>& left,
                 const std::function<void(double x, double right)>& right);

/// At most so many of each kind.
[[nodiscard]] QStringList knelpunten_lines(const programme::AreaLinks& links, programme::Day today, std::size_t most);
[[nodiscard]] QStringList inzet_lines(const programme::AreaLinks& links, const programme::Menukaart& menukaart,
                                      std::size_t most);
[[nodiscard]] QStringList money_lines(const programme::AreaLinks& links, std::size_t most);

/// A name that may be empty, then its code.
[[nodiscard]] QString name_or_code(const std::string& name, const std::string& code);

/// Space for the map so that the page is full and not fuller: `compose(writer, height, most)` writes everything with a
/// map of that height and lists of at most `most` lines.
struct PageFit {
    double map_height = 0;
    std::size_t most = 1;
};
[[nodiscard]] PageFit fit_page(const std::function<void(Writer&, double map_height, std::size_t most)>& compose,
                               double most_height);

void draw_sheet_foot(Writer& page, const QString& about, const score::RunInfo& run, const std::string& attribution);
/// A map beside its legend, over the whole width.
void draw_sheet_map(Writer& writer, const map::MapSnapshot& snapshot, double height);

} // namespace gk::report
