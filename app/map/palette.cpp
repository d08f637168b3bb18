// SPDX-License-Identifier: EUPL-1.2
#include "app/map/palette.hpp"

namespace gk::map {
namespace {

QColor screen_colour(classify::Rgb rgb) {
    return {rgb.red, rgb.green, rgb.blue};
}

} // namespace

std::vector<QColor> qt_colours(Palette palette, std::size_t classes) {
    std::vector<QColor> result;
    for (const auto rgb : classify::colours(palette, classes)) result.push_back(screen_colour(rgb));
    return result;
}

std::vector<QColor> fill_colours(const MapSnapshot& snapshot) {
    if (snapshot.categories.empty()) return qt_colours(snapshot.palette, snapshot.classes.size());
    std::vector<QColor> result;
    for (const Category& category : snapshot.categories) result.push_back(screen_colour(category.colour));
    return result;
}

QColor black(double share) {
    return screen_colour(classify::black(share));
}

namespace colour {
QColor text() {
    return {26, 28, 32};
}
QColor soft_text() {
    return {84, 88, 96};
}
QColor water() {
    return {232, 240, 245};
}
QColor outside() {
    return black(classify::outside_black);
}
QColor missing() {
    return black(classify::missing_black);
}
QColor other_type() {
    return {252, 252, 250};
}
QColor hatch() {
    return {120, 120, 120};
}
QColor banner() {
    return {255, 214, 64};
}
QColor banner_text() {
    return {30, 20, 0};
}
} // namespace colour

} // namespace gk::map
