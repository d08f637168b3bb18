// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where everything stands on the page, worked out before anything is painted, so that tests can ask
// whether texts overlap or leave the page. All positions in mm from the page's top left corner, y down.

#include <cstdint>
#include <optional>
#include <vector>

#include <QColor>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include "app/map/legend.hpp"
#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"

namespace gk::map {

/// EPSG:28992 to page, north up: no turning, one scale.
struct RdToPage {
    double x = 0; ///< RD of the page point `at`
    double y = 0;
    QPointF at;
    double mm_per_m = 0.002;

    [[nodiscard]] QPointF operator()(geometry::Point p) const {
        return {at.x() + (p.x - x) * mm_per_m, at.y() - (p.y - y) * mm_per_m};
    }
    [[nodiscard]] geometry::Point back(QPointF p) const {
        return {x + (p.x() - at.x()) / mm_per_m, y - (p.y() - at.y()) / mm_per_m};
    }
};

enum class TextRole : std::uint8_t { title, subtitle, banner, legend, list, scale, note, label };

struct TextItem {
    QString text; ///< one line
    TextRole role = TextRole::note;
    QPointF baseline; ///< start of the line
    QRectF box;       ///< what the ink may cover
    double points = 7;
    int weight = 400; ///< as in QFont::Weight
    QColor colour;
    bool halo = false;
};

struct ScaleBar {
    double metres = 10000; ///< whole length
    int parts = 2;
    QRectF box; ///< of the bar itself
};

/// Small map of the region that shows which gemeente is in focus, or which part the map shows.
struct Locator {
    QRectF box;
    RdToPage to_page;
};

/// A line from a label outside to the small area it names.
using Leader = QLineF;

struct Layout {
    QRectF page;
    QRectF frame; ///< of the map
    RdToPage to_page;
    std::int64_t scale = 0; ///< 1 : scale
    std::vector<TextItem> texts;
    std::vector<LegendEntry> legend;
    std::vector<QRectF> signs; ///< what each sign of the snapshot covers, its white edge included
    std::vector<Leader> leaders;
    std::vector<QRectF> rules; ///< thin filled bars that part the blocks of the side column
    ScaleBar scale_bar;
    QRectF north; ///< of the arrow
    QRectF banner;
    std::optional<Locator> locator;
};

/// Errors: no gemeenten, arrays of unequal length, focus or classes out of range (bug).
[[nodiscard]] Status check(const MapSnapshot& snapshot);
/// Needs a QGuiApplication, for the width of texts. `snapshot` has passed check().
[[nodiscard]] Layout lay_out(const MapSnapshot& snapshot, const PageOptions& page);
/// A map in a page that somebody else writes: in `box` (mm of that page) the map, and at its right a column of `column`
/// mm with legend, scale bar and north arrow. Title, list, sources and caution are for the page to give. `size`: of
/// type, 1 as on a map of A4.
[[nodiscard]] Layout lay_out_inset(const MapSnapshot& snapshot, QRectF box, double column, double size);

} // namespace gk::map
