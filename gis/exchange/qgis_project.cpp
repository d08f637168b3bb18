// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/qgis_project.hpp"

#include <algorithm>

#include <cpl_vsi.h>
#include <fmt/format.h>

#include "gis/exchange/xml.hpp"

namespace gk::exchange {
namespace {

constexpr const char* version = "3.22.0"; ///< of QGIS, whose files we write; later ones read them

std::string source_of(const std::string& geopackage, const Table& table) {
    return fmt::format("./{}|layername={}", geopackage, table.name);
}

void add_crs(CPLXMLNode* parent) {
    CPLXMLNode* system = child(parent, "spatialrefsys", {});
    text_child(system, "srsid", "2517"); // QGIS asks for its own number before it believes the next one
    text_child(system, "authid", "EPSG:28992");
}

void add_extent(CPLXMLNode* parent, const geometry::Box& box) {
    CPLXMLNode* extent = child(parent, "extent", {});
    text_child(extent, "xmin", fmt::format("{}", box.min_x));
    text_child(extent, "ymin", fmt::format("{}", box.min_y));
    text_child(extent, "xmax", fmt::format("{}", box.max_x));
    text_child(extent, "ymax", fmt::format("{}", box.max_y));
}

bool is_map(const Table& table) {
    return table.polygons != nullptr || table.squares != nullptr;
}

/// "buurt" of "buurt_woongebied".
std::string kind_of(const Table& table) {
    return table.name.substr(0, table.name.find('_'));
}

std::string group_name(std::string kind) {
    static const std::vector<std::pair<std::string_view, std::string_view>> names{{"gemeente", "Gemeenten"},
                                                                                  {"wijk", "Wijken"},
                                                                                  {"buurt", "Buurten"},
                                                                                  {"terrein", "Bedrijventerreinen"},
                                                                                  {"vak", "Vakken van 100 m"}};
    const auto found = std::ranges::find(names, kind, &std::pair<std::string_view, std::string_view>::first);
    return found == names.end() ? std::move(kind) : std::string(found->second);
}

void add_tree(CPLXMLNode* root, const std::string& geopackage, std::span<const Table> tables,
              const std::string& shown) {
    CPLXMLNode* tree = child(root, "layer-tree-group", {});
    CPLXMLNode* group = nullptr;
    std::string kind;
    for (const Table& table : tables) {
        if (!is_map(table)) continue;
        if (group == nullptr || kind_of(table) != kind) {
            kind = kind_of(table);
            const bool open = shown.starts_with(kind + "_");
            group = child(tree, "layer-tree-group",
                          {{"name", group_name(kind)}, {"checked", "Qt::Checked"}, {"expanded", open ? "1" : "0"}});
        }
        child(group, "layer-tree-layer",
              {{"id", table.name},
               {"name", table.title},
               {"providerKey", "ogr"},
               {"source", source_of(geopackage, table)},
               {"checked", table.name == shown ? "Qt::Checked" : "Qt::Unchecked"},
               {"expanded", table.name == shown ? "1" : "0"}});
    }
}

void add_layer(CPLXMLNode* layers, const std::string& geopackage, const Table& table) {
    CPLXMLNode* layer = child(layers, "maplayer", {{"type", "vector"}, {"geometry", "Polygon"}});
    text_child(layer, "id", table.name);
    text_child(layer, "datasource", source_of(geopackage, table));
    text_child(layer, "layername", table.title);
    add_crs(child(layer, "srs", {}));
    CPLXMLNode* provider = child(layer, "provider", {{"encoding", "UTF-8"}});
    CPLCreateXMLNode(provider, CXT_Text, "ogr");
    if (table.style.empty()) return;
    const XmlTree style(CPLParseXMLString(table.style.c_str()));
    if (CPLXMLNode* renderer = CPLGetXMLNode(style.get(), "=qgis.renderer-v2"))
        if (CPLXMLNode* copy = CPLCloneXMLTree(renderer)) {
            // Cloning takes the siblings along, of which a renderer in a style has none that matter here.
            CPLDestroyXMLNode(copy->psNext);
            copy->psNext = nullptr;
            CPLAddXMLChild(layer, copy);
        }
}

void add_notes(CPLXMLNode* root, const std::string& title, const Notes& notes) {
    std::string abstract;
    for (const auto& [key, value] : notes) abstract += fmt::format("{}: {}\n", key, value);
    CPLXMLNode* metadata = child(root, "projectMetadata", {});
    text_child(metadata, "title", title);
    text_child(metadata, "abstract", abstract);
    text_child(metadata, "language", "nl");
}

geometry::Box extent_of(std::span<const Table> tables, const std::string& shown) {
    const auto found = std::ranges::find(tables, shown, &Table::name);
    geometry::Box box;
    if (found == tables.end()) return box;
    for (std::size_t r = 0; r < found->rows; ++r) {
        if (found->polygons != nullptr) box.grow(found->polygons->bounds(found->polygon[r]));
        else if (found->squares != nullptr) box.grow(found->squares->centre(found->cell[r]));
    }
    return box;
}

/// A file in a zip is written by naming the archive in braces.
Status write_zip(const std::filesystem::path& file, const std::string& name, const std::string& text) {
    const std::string inside = fmt::format("/vsizip/{{{}}}/{}", file.string(), name);
    VSILFILE* handle = VSIFOpenL(inside.c_str(), "wb");
    const bool written = handle != nullptr && VSIFWriteL(text.data(), 1, text.size(), handle) == text.size();
    if ((handle == nullptr || VSIFCloseL(handle) == 0) && written) return {};
    return fail(ErrorCode::outside, "cannot be written: check that the disk has room and the folder may be written",
                file.string());
}

} // namespace

Status write_qgis_project(const std::filesystem::path& file, const std::string& geopackage, const std::string& title,
                          std::span<const Table> tables, const std::string& shown, const Notes& notes) {
    const XmlTree root(CPLCreateXMLNode(nullptr, CXT_Element, "qgis"));
    CPLAddXMLAttributeAndValue(root.get(), "projectname", title.c_str());
    CPLAddXMLAttributeAndValue(root.get(), "version", version);
    text_child(root.get(), "title", title);
    add_crs(child(root.get(), "projectCrs", {}));
    add_tree(root.get(), geopackage, tables, shown);
    CPLXMLNode* canvas = child(root.get(), "mapcanvas", {{"name", "theMapCanvas"}, {"annotationsVisible", "1"}});
    text_child(canvas, "units", "meters");
    const geometry::Box view = extent_of(tables, shown);
    add_extent(canvas, view);
    add_crs(child(canvas, "destinationsrs", {}));
    // The view that programs without a canvas start from.
    CPLXMLNode* settings = child(root.get(), "ProjectViewSettings", {{"UseProjectScales", "0"}});
    CPLXMLNode* first = child(settings, "DefaultViewExtent",
                              {{"xmin", fmt::format("{}", view.min_x)},
                               {"ymin", fmt::format("{}", view.min_y)},
                               {"xmax", fmt::format("{}", view.max_x)},
                               {"ymax", fmt::format("{}", view.max_y)}});
    add_crs(first);
    CPLXMLNode* layers = child(root.get(), "projectlayers", {});
    for (const Table& table : tables)
        if (is_map(table)) add_layer(layers, geopackage, table);
    CPLXMLNode* properties = child(root.get(), "properties", {});
    // Without this QGIS does not read the system of the project.
    CPLXMLNode* system = child(properties, "SpatialRefSys", {});
    CPLCreateXMLNode(child(system, "ProjectionsEnabled", {{"type", "int"}}), CXT_Text, "1");
    CPLXMLNode* paths = child(properties, "Paths", {});
    CPLCreateXMLNode(child(paths, "Absolute", {{"type", "bool"}}), CXT_Text, "false");
    add_notes(root.get(), title, notes);
    return write_zip(file, "gelegenheid.qgs",
                     "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + to_text(root.get()));
}

} // namespace gk::exchange
