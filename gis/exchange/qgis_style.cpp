// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/qgis_style.hpp"

#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/classify/palette.hpp"
#include "core/score/result.hpp"
#include "gis/exchange/xml.hpp"

namespace gk::exchange {
namespace {

void options(CPLXMLNode* layer, const std::vector<std::pair<const char*, std::string>>& values) {
    CPLXMLNode* map = child(layer, "Option", {{"type", "Map"}});
    for (const auto& [key, value] : values)
        child(map, "Option", {{"name", key}, {"value", value}, {"type", "QString"}});
}

/// Red,green,blue,alpha as QGIS writes colours.
std::string colour(classify::Rgb rgb) {
    return fmt::format("{},{},{},255", rgb.red, rgb.green, rgb.blue);
}

struct Rule {
    std::string filter, label;
    classify::Rgb fill;
    bool hatched = false;
};

CPLXMLNode* fill_symbol(CPLXMLNode* symbols, const std::string& name) {
    return child(symbols, "symbol",
                 {{"name", name}, {"type", "fill"}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}});
}

void simple_fill(CPLXMLNode* symbol, classify::Rgb fill, bool border) {
    options(child(symbol, "layer", {{"class", "SimpleFill"}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}}),
            {{"color", colour(fill)},
             {"style", "solid"},
             {"outline_color", "255,255,255,255"},
             {"outline_style", border ? "solid" : "no"},
             {"outline_width", "0.15"},
             {"outline_width_unit", "MM"}});
}

void hatch(CPLXMLNode* symbol) {
    CPLXMLNode* layer =
        child(symbol, "layer", {{"class", "LinePatternFill"}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}});
    options(layer, {{"angle", "45"}, {"distance", "1.5"}, {"distance_unit", "MM"}, {"color", "90,90,90,255"}});
    CPLXMLNode* line = child(layer, "symbol", {{"name", "@hatch@1"}, {"type", "line"}, {"alpha", "1"}});
    options(
        child(line, "layer", {{"class", "SimpleLine"}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}}),
        {{"line_color", "90,90,90,255"}, {"line_width", "0.2"}, {"line_width_unit", "MM"}, {"line_style", "solid"}});
}

std::vector<Rule> rules_for(std::string_view column, const classify::Classes& classes, classify::Palette palette) {
    std::vector<Rule> rules;
    const auto print = [&](double value) {
        std::string text = fmt::format("{:.{}f}", value, classes.decimals);
        if (const auto point = text.find('.'); point != std::string::npos) text[point] = ',';
        return text;
    };
    const std::string reliable = fmt::format("\"coverage\" >= {}", score::min_coverage);
    const auto colours = classify::colours(palette, classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i) {
        std::string filter = fmt::format("{} AND \"{}\" IS NOT NULL", reliable, column);
        std::string label;
        if (i > 0) filter += fmt::format(" AND \"{}\" >= {}", column, classes.breaks[i - 1]);
        if (i + 1 < classes.size()) filter += fmt::format(" AND \"{}\" < {}", column, classes.breaks[i]);
        if (classes.size() == 1) label = "alle waarden";
        else if (i == 0) label = "minder dan " + print(classes.breaks[0]);
        else if (i + 1 == classes.size()) label = print(classes.breaks[i - 1]) + " of meer";
        else label = print(classes.breaks[i - 1]) + " tot " + print(classes.breaks[i]);
        rules.push_back({filter, label, colours[i]});
    }
    rules.push_back({fmt::format("\"{}\" IS NULL", column), "geen gegevens", classify::black(classify::missing_black)});
    rules.push_back({fmt::format("\"{}\" IS NOT NULL AND NOT ({})", column, reliable), "onvoldoende gegevens",
                     classify::black(classify::missing_black), true});
    return rules;
}

} // namespace

std::string qgis_style(std::string_view column, const classify::Classes& classes, classify::Palette palette,
                       bool border) {
    const XmlTree root(CPLCreateXMLNode(nullptr, CXT_Element, "qgis"));
    CPLAddXMLAttributeAndValue(root.get(), "version", "3.34.0");
    CPLAddXMLAttributeAndValue(root.get(), "styleCategories", "Symbology");
    CPLXMLNode* renderer =
        child(root.get(), "renderer-v2",
              {{"type", "RuleRenderer"}, {"forceraster", "0"}, {"symbollevels", "0"}, {"enableorderby", "0"}});
    CPLXMLNode* rules = child(renderer, "rules", {{"key", "gelegenheid"}});
    CPLXMLNode* symbols = child(renderer, "symbols", {});
    const auto wanted = rules_for(column, classes, palette);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string name = std::to_string(i);
        child(rules, "rule",
              {{"key", "klasse" + name}, {"filter", wanted[i].filter}, {"label", wanted[i].label}, {"symbol", name}});
        CPLXMLNode* symbol = fill_symbol(symbols, name);
        simple_fill(symbol, wanted[i].fill, border);
        if (wanted[i].hatched) hatch(symbol);
    }
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + to_text(root.get());
}

} // namespace gk::exchange
