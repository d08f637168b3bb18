// SPDX-License-Identifier: EUPL-1.2
#include "gis/analysis/class_style.hpp"

#include <array>

#include <fmt/format.h>

#include "core/classify/palette.hpp"
#include "core/hotspot/hotspot.hpp"

namespace gk::analysis {
namespace {

using classify::Rgb;
using hotspot::HotspotClass;

constexpr std::array classes{HotspotClass::high_high, HotspotClass::low_high,        HotspotClass::high_low,
                             HotspotClass::low_low,   HotspotClass::not_significant, HotspotClass::no_claim,
                             HotspotClass::island,    HotspotClass::missing};

Rgb colour(HotspotClass value) {
    const classify::HotspotColours scale = classify::hotspot_colours();
    switch (value) {
    case HotspotClass::high_high: return scale.high;
    case HotspotClass::high_low: return scale.high_alone;
    case HotspotClass::low_high: return scale.low_alone;
    case HotspotClass::low_low: return scale.low;
    case HotspotClass::not_significant:
    case HotspotClass::no_claim: return {255, 255, 255};
    case HotspotClass::island:
    case HotspotClass::missing: break;
    }
    return classify::black(classify::missing_black);
}

std::string symbol(std::size_t number, const Rgb& fill, bool points) {
    const std::string type = points ? "marker" : "fill", layer = points ? "SimpleMarker" : "SimpleFill";
    return fmt::format(R"(<symbol type="{}" name="{}" alpha="1"><layer class="{}" enabled="1"><Option type="Map">)"
                       R"(<Option type="QString" name="color" value="{},{},{},255"/>)"
                       R"(<Option type="QString" name="outline_color" value="153,153,153,255"/>)"
                       R"(<Option type="QString" name="outline_width" value="0.1"/></Option></layer></symbol>)",
                       type, number, layer, fill.red, fill.green, fill.blue);
}

} // namespace

std::string class_style(bool points) {
    std::string categories, symbols;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const std::string_view name = hotspot::name(classes[i]);
        categories += fmt::format(R"(<category render="true" symbol="{0}" value="{1}" label="{1}"/>)", i, name);
        symbols += symbol(i, colour(classes[i]), points);
    }
    return fmt::format(
        R"(<qgis styleCategories="Symbology"><renderer-v2 type="categorizedSymbol" attr="class" enableorderby="0">)"
        R"(<categories>{}</categories><symbols>{}</symbols></renderer-v2></qgis>)",
        categories, symbols);
}

} // namespace gk::analysis
