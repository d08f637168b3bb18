// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/map: one map renderer for screen, PNG, PDF, SVG and golden images. It paints to any QPainter
// from an immutable MapSnapshot of core types: no store, no files, no GDAL. Coordinates in are
// EPSG:28992 metres, coordinates on paper are millimetres. Geometry is shared, so a new snapshot with
// other values (a moved slider) copies no polygons. Texts are UTF-8; the map's own words are Dutch
// (text.hpp) and can be translated with Qt.
//
// The way of a map: MapSnapshot + PageOptions -> lay_out -> Layout (all boxes and texts, in mm)
// -> paint -> file (render.hpp).

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/classify/classify.hpp"
#include "core/classify/palette.hpp"
#include "core/geometry/geometry.hpp"
#include "core/grid/grid.hpp"
#include "core/region/codes.hpp"
#include "core/score/result.hpp"

namespace gk::map {

using Polygons = std::shared_ptr<const geometry::PolygonSet>;
using Lines = std::shared_ptr<const geometry::LineSet>;

/// What lies under and over the theme. Null pointers are simply not drawn.
struct Base {
    Polygons neighbours;                    ///< land outside the region, 5% black; the rest of the frame is water then
    Polygons gemeenten;                     ///< required: the region
    std::vector<std::string> gemeente_code; ///< GM...., one a feature
    std::vector<std::string> gemeente_name; ///< label, one a feature
    Lines motorways;
    Polygons estates; ///< outlines only
};

/// Values per area. Vectors that may be empty hold for every area then.
struct AreaTheme {
    Polygons polygons;
    std::vector<std::string> gemeente; ///< GM.... of each area; empty: areas are never left out of focus
    std::vector<double> value;         ///< NaN = missing
    std::vector<double> coverage;      ///< 0-1, under score::min_coverage is "onvoldoende gegevens"; empty = 1
    std::vector<std::uint8_t> of_type; ///< 0 = the area has nothing of the area type shown; empty = 1
    /// 1 = the value is shown, but the place of the area in the list is too uncertain: hatched over; empty = 0
    std::vector<std::uint8_t> uncertain = {};
};

/// Values per cell of the grid.
struct CellTheme {
    std::shared_ptr<const grid::CellGrid> grid;
    grid::CellValues value;
    grid::CellValues coverage;         ///< as in AreaTheme
    std::vector<std::uint8_t> of_type; ///< as in AreaTheme
};

/// monostate: a base map only.
using Theme = std::variant<std::monostate, AreaTheme, CellTheme>;

using classify::Palette;
using classify::palette_of;

/// What the theme shows, for subtitle and legend.
struct Subject {
    std::string quantity = "Gelegenheid";     ///< Dutch, capitalised: heading of the legend
    std::string unit = "score van 0 tot 100"; ///< Dutch; under the heading
    region::AreaKind per = region::AreaKind::buurt;
    std::optional<region::AreaType> type = {}; ///< none: all types
    std::optional<double> most = {};           ///< no value can be higher: the last class says so
};

/// A row of the ranked list beside the map.
struct RankedArea {
    std::uint32_t rank = 1;
    std::string name;
    std::string gemeente; ///< name; empty when the area is a gemeente itself
    double score = 0;
};

struct SourceNote {
    std::string name;           ///< "CBS wijken en buurten"
    std::string date;           ///< as people write it: "2024", "peildatum 19-07-2026"
    std::string publisher = {}; ///< empty: not known, or part of the name
};

/// What a category has besides its colour, so that a grey print can be read as well.
enum class Mark : std::uint8_t { none, hatch, cross };
/// A state that areas are in, where there are no numbers to class.
struct Category {
    std::string label; ///< Dutch, for the legend
    classify::Rgb colour;
    Mark mark = Mark::none;
};
/// What the registers of the programme have in a place.
enum class SignKind : std::uint8_t { knelpunt, planned, done };
inline constexpr std::size_t sign_kinds = 3;
struct Sign {
    geometry::Point at;
    SignKind kind = SignKind::knelpunt;
    std::optional<std::size_t> gemeente = {}; ///< that it lies in (Base::gemeente_code)
    double aside = 0; ///< how many signs to the right of its place it stands, because it shares that with others
    friend bool operator==(const Sign& a, const Sign& b) {
        return a.at.x == b.at.x && a.at.y == b.at.y && a.kind == b.kind && a.gemeente == b.gemeente &&
               a.aside == b.aside;
    }
};
/// One sign of each kind in a place, beside each other; in the order in which they came.
[[nodiscard]] std::vector<Sign> side_by_side(std::vector<Sign> signs);

/// Names in the column beside the map, for who cannot tell its colours.
struct NameList {
    std::string heading;
    std::vector<std::string> names;
};

struct MapSnapshot {
    std::string title;
    std::string subtitle; ///< empty: made from `subject`
    Subject subject;
    Base base;
    Theme theme;
    classify::Classes classes; ///< frozen by whoever made the snapshot
    Palette palette = Palette::blue;
    /// Not empty: the values of the theme are the numbers of these, `classes` is category_classes, there is no palette.
    std::vector<Category> categories = {};
    std::string rest = {};                         ///< Dutch, what has no value by its nature; empty: another area type
    std::vector<Sign> signs = {};                  ///< over everything else
    std::string note = {};                         ///< Dutch, under the legend; empty: how the classes were made
    std::optional<std::size_t> focus = {};         ///< show this gemeente alone (index in base.gemeenten)
    std::optional<geometry::Box> view = {};        ///< show this part of the region, whatever is in focus
    Polygons highlight;                            ///< drawn with a heavy outline
    std::string highlight_name;                    ///< for the legend
    std::vector<RankedArea> top;                   ///< best first; as many as there is room for are shown, at most 10
    std::optional<region::AreaKind> top_kind = {}; ///< what `top` lists; none: the same as subject.per
    double dot_below = 0;             ///< mm on paper: an area that comes out smaller is a dot in its colour; 0: never
    std::vector<NameList> lists = {}; ///< under the legend, as far as there is room
    std::vector<SourceNote> sources;
    std::string caution = {}; ///< Dutch, what the map does not say; empty: that of a map of opportunity
    std::string model_name;
    std::string model_hash;  ///< first 12 hex digits are shown
    std::string data_hash;   ///< same
    std::string made_on;     ///< ISO 8601 date or date-time
    std::string attribution; ///< "CBS, Kadaster, Rijkswaterstaat (CC BY 4.0)"
    std::string banner;      ///< drawn large over the map, e.g. demo_banner(); empty = none
};

/// "schematisch voorbeeld, gesimuleerde signalen": every map of the demo carries it.
[[nodiscard]] std::string demo_banner();

/// 100 for a percentage that keeps to it; `unit` begins with its sign.
[[nodiscard]] std::optional<double> highest_possible(std::string_view unit, const Theme& theme);

/// Classes that hold the numbers 0 to n - 1, one each. n from 1 to classify::max_classes.
[[nodiscard]] classify::Classes category_classes(std::size_t n);

enum class AreaValue : std::uint8_t { opportunity, p90, top_share, reporting_gap, reach, priority };
/// Whether a value is what ranks are made of, so that an uncertain rank makes it uncertain too.
[[nodiscard]] constexpr bool is_ranked_value(AreaValue value) {
    return value != AreaValue::reporting_gap && value != AreaValue::reach;
}
/// Joins areas with their scores for one type by id. Areas without a score of that type get of_type 0;
/// top_share is given in percent.
[[nodiscard]] AreaTheme area_theme(Polygons polygons, std::span<const std::string> codes,
                                   std::vector<std::string> gemeente, std::span<const score::AreaScore> scores,
                                   region::AreaType type, AreaValue value = AreaValue::opportunity);
/// `value` opportunity, reporting_gap, reach or priority; all NaN when the run has no such values.
[[nodiscard]] CellTheme cell_theme(std::shared_ptr<const grid::CellGrid> grid, const score::CellScores& scores,
                                   region::AreaType type, AreaValue value = AreaValue::opportunity);
/// Classes over the values that the map shows as values: of the type, not missing, enough coverage.
/// Over the whole region, also when one gemeente is in focus, so that its map compares with the others.
[[nodiscard]] Result<classify::Classes> classes_of(const Theme& theme, const classify::Options& options = {});
/// The best `count` ranked areas of one type, ready for MapSnapshot::top. `gemeenten`: names for codes
/// (Base::gemeente_code, gemeente_name). With `only_gemeente` (GM....), the best within it, with the
/// ranks of the whole region.
[[nodiscard]] std::vector<RankedArea> top_of(std::span<const score::AreaScore> scores, region::AreaType type,
                                             AreaValue value, const Base& base, std::string_view only_gemeente = {},
                                             std::size_t count = 10);

enum class Paper : std::uint8_t { a4, a3 };
/// `automatic`: the one in which the area shown comes out larger.
enum class Orientation : std::uint8_t { automatic, portrait, landscape };

struct PageOptions {
    Paper paper = Paper::a4;
    Orientation orientation = Orientation::automatic;
    int dpi = 300; ///< of PNG; PDF and SVG are vector
    bool labels = true;
    bool top_list = true;
};

} // namespace gk::map
