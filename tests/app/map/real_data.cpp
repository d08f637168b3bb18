// SPDX-License-Identifier: EUPL-1.2
#include "tests/app/map/real_data.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

#include <ogrsf_frmts.h>

namespace gk::map::real {
namespace {

struct Layer {
    std::shared_ptr<geometry::PolygonSet> polygons = std::make_shared<geometry::PolygonSet>();
    std::shared_ptr<geometry::LineSet> lines = std::make_shared<geometry::LineSet>();
    std::vector<std::string> code, name, gemeente;
    std::vector<double> value;
};

std::vector<geometry::Point> points_of(const OGRLineString& line) {
    std::vector<geometry::Point> points;
    for (int i = 0; i < line.getNumPoints(); ++i) points.push_back({line.getX(i), line.getY(i)});
    return points;
}

void add(Layer& layer, const OGRGeometry& geometry) {
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbMultiPolygon:
        for (const OGRPolygon* part : *geometry.toMultiPolygon()) add(layer, *part);
        break;
    case wkbPolygon: {
        bool hole = false;
        for (const OGRLinearRing* ring : *geometry.toPolygon()) {
            layer.polygons->add_ring(points_of(*ring), hole);
            hole = true;
        }
        break;
    }
    case wkbLineString: layer.lines->add_path(points_of(*geometry.toLineString())); break;
    default: break;
    }
}

Layer read_layer(const char* file, const char* name, const char* code, const char* label, const char* value,
                 const char* filter = nullptr) {
    Layer result;
    const std::string path = std::string(GK_REAL_DATA) + "/" + file;
    const GDALDatasetUniquePtr data(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    OGRLayer* layer = data ? data->GetLayerByName(name) : nullptr;
    if (layer == nullptr) return result;
    layer->SetAttributeFilter(filter);
    for (const auto& feature : *layer) {
        result.polygons->begin_feature();
        result.lines->begin_feature();
        add(result, *feature->GetGeometryRef());
        const auto text = [&](const char* field) {
            const int i = field == nullptr ? -1 : feature->GetFieldIndex(field);
            return i < 0 ? std::string() : std::string(feature->GetFieldAsString(i));
        };
        result.code.push_back(text(code));
        result.name.push_back(text(label));
        result.gemeente.push_back(text("gemeentecode"));
        const int i = value == nullptr ? -1 : feature->GetFieldIndex(value);
        result.value.push_back(i < 0 || !feature->IsFieldSetAndNotNull(i) ? std::numeric_limits<double>::quiet_NaN()
                                                                          : feature->GetFieldAsDouble(i));
    }
    return result;
}

/// Address density as a score of 0 to 100.
double as_score(double oad) {
    return 100 * std::log1p(oad) / std::log(8000.0);
}

} // namespace

std::optional<Region> read() {
    if (!std::filesystem::exists(std::string(GK_REAL_DATA) + "/gemeenten_nh32.gpkg")) return std::nullopt;
    GDALAllRegister();
    Region region;
    Layer gemeenten = read_layer("gemeenten_nh32.gpkg", "gemeenten", "gemeentecode", "gemeentenaam", "oad");
    region.base.gemeenten = gemeenten.polygons;
    region.base.gemeente_code = gemeenten.code;
    region.base.gemeente_name = gemeenten.name;
    region.gemeente_oad = gemeenten.value;
    region.base.neighbours =
        read_layer("nl_gemeenten_2022_achtergrond.gpkg", "nl_gemeenten", nullptr, nullptr, nullptr, "in_eenheid = 0")
            .polygons;
    region.base.motorways =
        read_layer("rijkswegen_2013_nh32.gpkg", "rijkswegen", nullptr, nullptr, nullptr, "baansubsoort = 'HR'").lines;
    region.base.estates =
        read_layer("bedrijventerrein_buurten_2024_nh32.gpkg", "bedrijventerrein_buurten", nullptr, nullptr, nullptr)
            .polygons;
    Layer buurten = read_layer("wijken_buurten_2024_nh32.gpkg", "buurten", "buurtcode", "buurtnaam", "oad");
    region.buurten = buurten.polygons;
    region.buurt_code = std::move(buurten.code);
    region.buurt_name = std::move(buurten.name);
    region.buurt_gemeente = std::move(buurten.gemeente);
    region.buurt_oad = std::move(buurten.value);
    return region;
}

MapSnapshot snapshot(const Region& region) {
    MapSnapshot map;
    map.title = "Gelegenheidskaart Noord-Holland";
    map.base = region.base;
    map.sources = {{"CBS wijken en buurten, adressendichtheid als plaatsvervanger van een score", "2024"},
                   {"CBS gemeentegrenzen, gegeneraliseerd", "2022"},
                   {"Rijkswaterstaat, rijkswegen", "2013"}};
    map.model_name = "Woongebied 1.0";
    map.model_hash = "3f9a1c0b77de52aa0b";
    map.data_hash = "a71be00c9d13f4420e";
    map.made_on = "2026-11-23T20:00:00Z";
    map.attribution = "Kaart: Gelegenheidskaart. Gegevens: CBS, Kadaster, Rijkswaterstaat (CC BY 4.0, CC0).";
    return map;
}

MapSnapshot buurten(const Region& region) {
    MapSnapshot map = snapshot(region);
    map.subject.per = region::AreaKind::buurt;
    map.subject.type = region::AreaType::woongebied;
    AreaTheme theme{
        .polygons = region.buurten, .gemeente = region.buurt_gemeente, .value = {}, .coverage = {}, .of_type = {}};
    std::vector<RankedArea> all;
    for (std::size_t i = 0; i < region.buurt_oad.size(); ++i) {
        const double score = as_score(region.buurt_oad[i]);
        theme.value.push_back(i % 97 == 5 ? std::numeric_limits<double>::quiet_NaN() : score);
        theme.coverage.push_back(i % 61 == 7 ? 0.3 : 0.9);
        theme.of_type.push_back(region.buurt_oad[i] < 60 ? 0 : 1);
        const auto g =
            std::ranges::find(region.base.gemeente_code, region.buurt_gemeente[i]) - region.base.gemeente_code.begin();
        if (std::isfinite(score))
            all.push_back({0, region.buurt_name[i], region.base.gemeente_name[static_cast<std::size_t>(g)], score});
    }
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.score > b.score; });
    for (std::size_t i = 0; i < all.size(); ++i) all[i].rank = static_cast<std::uint32_t>(i + 1);
    map.top = all;
    map.theme = std::move(theme);
    map.classes = *classes_of(map.theme);
    return map;
}

MapSnapshot gemeenten(const Region& region) {
    MapSnapshot map = snapshot(region);
    map.subject.per = region::AreaKind::gemeente;
    map.subject.type = region::AreaType::bedrijventerrein;
    map.palette = palette_of(region::AreaType::bedrijventerrein);
    AreaTheme theme{.polygons = region.base.gemeenten,
                    .gemeente = region.base.gemeente_code,
                    .value = {},
                    .coverage = {},
                    .of_type = {}};
    for (std::size_t i = 0; i < region.gemeente_oad.size(); ++i) {
        theme.value.push_back(as_score(region.gemeente_oad[i]));
        map.top.push_back({0, region.base.gemeente_name[i], "", theme.value.back()});
    }
    std::ranges::stable_sort(map.top, [](const auto& a, const auto& b) { return a.score > b.score; });
    for (std::size_t i = 0; i < map.top.size(); ++i) map.top[i].rank = static_cast<std::uint32_t>(i + 1);
    map.theme = std::move(theme);
    map.classes = *classes_of(map.theme, {.method = classify::Method::jenks});
    return map;
}

MapSnapshot one_gemeente(const Region& region, std::string_view name) {
    MapSnapshot map = buurten(region);
    const auto g = std::ranges::find(region.base.gemeente_name, name) - region.base.gemeente_name.begin();
    map.focus = static_cast<std::size_t>(g);
    map.title = "Gelegenheidskaart " + std::string(name);
    std::erase_if(map.top, [&](const RankedArea& a) { return a.gemeente != name; });
    return map;
}

MapSnapshot cells(const Region& region) {
    MapSnapshot map = snapshot(region);
    map.subject.type = region::AreaType::woongebied;
    map.subject.per = region::AreaKind::cell;
    auto made = grid::CellGrid::from_gemeenten(*region.base.gemeenten);
    if (!made) return map;
    auto grid = std::make_shared<const grid::CellGrid>(std::move(*made));
    const auto buurt = grid::feature_at_centres(*grid, *region.buurten);
    CellTheme theme{.grid = grid, .value = {}, .coverage = {}, .of_type = {}};
    for (std::size_t c = 0; c < grid->size(); ++c) {
        const geometry::Point p = grid->centre(c);
        const double oad =
            buurt[c] == grid::no_feature ? std::numeric_limits<double>::quiet_NaN() : region.buurt_oad[buurt[c]];
        theme.value.push_back(as_score(oad) + 6 * std::sin(p.x / 700) * std::cos(p.y / 900));
        theme.coverage.push_back(std::hypot(p.x - 120000, p.y - 530000) < 6000 ? 0.4 : 1);
        theme.of_type.push_back(oad < 150 ? 0 : 1);
    }
    map.theme = std::move(theme);
    map.classes = *classes_of(map.theme);
    return map;
}

} // namespace gk::map::real
