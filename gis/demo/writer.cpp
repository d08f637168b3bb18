// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/writer.hpp"

#include <cmath>
#include <format>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace gk::demo {
namespace {

/// A GDAL option for this thread, put back afterwards.
class ThreadOption {
public:
    ThreadOption(const char* key, const char* value)
        : key_(key) {
        if (const char* before = CPLGetThreadLocalConfigOption(key, nullptr)) before_ = before;
        CPLSetThreadLocalConfigOption(key, value);
    }
    ~ThreadOption() { CPLSetThreadLocalConfigOption(key_, before_ ? before_->c_str() : nullptr); }
    ThreadOption(const ThreadOption&) = delete;
    ThreadOption& operator=(const ThreadOption&) = delete;

private:
    const char* key_;
    std::optional<std::string> before_;
};

/// GDAL said no; becomes an Error with GDAL's own words at the end of write_file.
struct WriteFailed : std::runtime_error {
    WriteFailed()
        : std::runtime_error(CPLGetLastErrorMsg()) {}
};

class Feature {
public:
    explicit Feature(OGRLayer& layer)
        : layer_(layer)
        , feature_(layer.GetLayerDefn()) {}
    Feature& set(const char* field, const std::string& value) {
        feature_.SetField(field, value.c_str());
        return *this;
    }
    /// NaN is written as missing.
    Feature& set(const char* field, double value) {
        if (!std::isnan(value)) feature_.SetField(field, value);
        return *this;
    }
    Feature& shape(OGRGeometryUniquePtr geometry) {
        feature_.SetGeometryDirectly(geometry.release());
        return *this;
    }
    void add() {
        if (layer_.CreateFeature(&feature_) != OGRERR_NONE) throw WriteFailed();
    }

private:
    OGRLayer& layer_;
    OGRFeature feature_;
};

using Fields = std::vector<std::pair<const char*, OGRFieldType>>;
const Fields attribute_fields{{"inwoners", OFTInteger},          {"huishoudens", OFTInteger},
                              {"bev_dichtheid_km2", OFTInteger}, {"oad", OFTInteger},
                              {"woz_keur", OFTInteger},          {"pct_koop", OFTInteger},
                              {"misdr_per_1000", OFTReal},       {"opp_land_ha", OFTInteger}};

Fields with_attributes(Fields first) {
    first.insert(first.end(), attribute_fields.begin(), attribute_fields.end());
    return first;
}

void set_attributes(Feature& feature, const Attributes& a, double km2) {
    feature.set("inwoners", a.inwoners).set("huishoudens", a.huishoudens).set("oad", a.oad).set("woz_keur", a.woz_keur);
    feature.set("bev_dichtheid_km2", std::round(a.inwoners / km2)).set("pct_koop", a.pct_koop);
    feature.set("misdr_per_1000", a.misdr_per_1000).set("opp_land_ha", std::round(100 * km2));
}

OGRLayer& create_layer(GDALDataset& dataset, const char* name, OGRwkbGeometryType type, const Fields& fields) {
    OGRSpatialReference rd;
    if (type != wkbNone && rd.importFromEPSG(28992) != OGRERR_NONE) throw WriteFailed();
    OGRLayer* layer = dataset.CreateLayer(name, type == wkbNone ? nullptr : &rd, type);
    if (layer == nullptr) throw WriteFailed();
    for (const auto& [field, field_type] : fields) {
        OGRFieldDefn definition(field, field_type);
        if (layer->CreateField(&definition) != OGRERR_NONE) throw WriteFailed();
    }
    return *layer;
}

OGRGeometryUniquePtr multi_polygon(const Geos& geos, const Geos::Geometry& shape) {
    const std::vector<unsigned char> wkb = geos.wkb(shape);
    OGRGeometry* read = nullptr;
    if (OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &read, wkb.size()) != OGRERR_NONE) throw WriteFailed();
    return OGRGeometryUniquePtr(OGRGeometryFactory::forceToMultiPolygon(read));
}

/// Makes the file with one driver, fills it, and closes it with care: a full disk may show only then.
Status write_file(const std::filesystem::path& file, const char* driver_name,
                  const std::function<void(GDALDataset&)>& fill) {
    GDALAllRegister();
    // GeoPackages carry the moment of writing; a fixed one keeps the bytes the same.
    const ThreadOption moment("OGR_CURRENT_DATE", "2026-01-01T00:00:00.000Z");
    const auto refused = [&](const std::string& why) {
        return fail(
            ErrorCode::outside,
            fmt::format("The demo's file cannot be written; check that there is room and that the folder may be "
                        "written to ({})",
                        why),
            file.string());
    };
    std::error_code ignored; // a file that cannot be removed shows when it is created
    std::filesystem::remove(file, ignored);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driver_name);
    if (driver == nullptr)
        return fail(ErrorCode::outside, fmt::format("GDAL was built without its {} driver", driver_name));
    CPLErrorReset();
    CPLErrorHandlerPusher quiet(CPLQuietErrorHandler);
    GDALDataset* dataset = driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    if (dataset == nullptr) return refused(CPLGetLastErrorMsg());
    std::optional<std::string> failed;
    try {
        if (dataset->TestCapability(ODsCTransactions) != 0 && dataset->StartTransaction() != OGRERR_NONE)
            throw WriteFailed();
        fill(*dataset);
        if (dataset->TestCapability(ODsCTransactions) != 0 && dataset->CommitTransaction() != OGRERR_NONE)
            throw WriteFailed();
    } catch (const WriteFailed& error) {
        failed = error.what();
    }
    if (GDALClose(dataset) != CE_None && !failed) failed = CPLGetLastErrorMsg();
    if (failed) return refused(*failed);
    return {};
}

std::string iso(std::chrono::sys_days day) {
    return std::format("{:%F}", day);
}

} // namespace

Status write_gemeenten(const std::filesystem::path& file, const Facts& facts, const Areas& areas, const Geos& geos) {
    return write_file(file, "GPKG", [&](GDALDataset& dataset) {
        OGRLayer& layer = create_layer(dataset, "gemeenten", wkbMultiPolygon,
                                       with_attributes({{"gemeentecode", OFTString}, {"gemeentenaam", OFTString}}));
        for (std::size_t i = 0; i < areas.gemeenten.size(); ++i) {
            const Gemeente& gemeente = areas.gemeenten[i];
            Feature feature(layer);
            feature.set("gemeentecode", facts.gemeenten[i].gemeente).set("gemeentenaam", facts.gemeenten[i].naam);
            set_attributes(feature, gemeente.attributes, gemeente.km2);
            feature.shape(multi_polygon(geos, gemeente.geometry)).add();
        }
    });
}

Status write_wijken_buurten(const std::filesystem::path& file, const Facts& facts, const Areas& areas,
                            const Geos& geos) {
    return write_file(file, "GPKG", [&](GDALDataset& dataset) {
        OGRLayer& wijken = create_layer(dataset, "wijken", wkbMultiPolygon,
                                        with_attributes({{"wijkcode", OFTString},
                                                         {"wijknaam", OFTString},
                                                         {"gemeentecode", OFTString},
                                                         {"gemeentenaam", OFTString}}));
        for (const Wijk& wijk : areas.wijken) {
            Feature feature(wijken);
            feature.set("wijkcode", wijk.code).set("wijknaam", wijk.naam);
            feature.set("gemeentecode", facts.gemeenten[wijk.gemeente].gemeente);
            feature.set("gemeentenaam", facts.gemeenten[wijk.gemeente].naam);
            set_attributes(feature, wijk.attributes, wijk.km2);
            feature.shape(multi_polygon(geos, wijk.geometry)).add();
        }
        OGRLayer& buurten = create_layer(dataset, "buurten", wkbMultiPolygon,
                                         with_attributes({{"buurtcode", OFTString},
                                                          {"buurtnaam", OFTString},
                                                          {"wijkcode", OFTString},
                                                          {"wijknaam", OFTString},
                                                          {"gemeentecode", OFTString},
                                                          {"gemeentenaam", OFTString}}));
        for (const Buurt& buurt : areas.buurten) {
            const Wijk& wijk = areas.wijken[buurt.wijk];
            Feature feature(buurten);
            feature.set("buurtcode", buurt.code).set("buurtnaam", buurt.naam);
            feature.set("wijkcode", wijk.code).set("wijknaam", wijk.naam);
            feature.set("gemeentecode", facts.gemeenten[wijk.gemeente].gemeente);
            feature.set("gemeentenaam", facts.gemeenten[wijk.gemeente].naam);
            set_attributes(feature, buurt.attributes, buurt.km2);
            feature.shape(multi_polygon(geos, buurt.geometry)).add();
        }
    });
}

Status write_terreinen(const std::filesystem::path& file, const Facts& facts, const Areas& areas, const Geos& geos) {
    return write_file(file, "GPKG", [&](GDALDataset& dataset) {
        OGRLayer& layer = create_layer(dataset, "bedrijventerreinen", wkbMultiPolygon,
                                       {{"terreincode", OFTString},
                                        {"terreinnaam", OFTString},
                                        {"gemeentecode", OFTString},
                                        {"gemeentenaam", OFTString},
                                        {"opp_ha", OFTReal}});
        for (const Bedrijventerrein& terrein : areas.terreinen) {
            Feature(layer)
                .set("terreincode", terrein.code)
                .set("terreinnaam", terrein.naam)
                .set("gemeentecode", facts.gemeenten[terrein.gemeente].gemeente)
                .set("gemeentenaam", facts.gemeenten[terrein.gemeente].naam)
                .set("opp_ha", std::round(10 * terrein.hectares) / 10)
                .shape(multi_polygon(geos, terrein.geometry))
                .add();
        }
    });
}

Status write_wegen(const std::filesystem::path& file, const Facts& facts) {
    return write_file(file, "GPKG", [&](GDALDataset& dataset) {
        for (const auto& [name, beheer] :
             {std::pair{"rijkswegen", "rijk"}, std::pair{"provinciale_wegen", "provincie"}}) {
            OGRLayer& layer = create_layer(dataset, name, wkbLineString, {{"weg", OFTString}, {"beheer", OFTString}});
            for (const Weg& weg : facts.wegen) {
                if (weg.beheer != beheer) continue;
                auto line = std::make_unique<OGRLineString>();
                for (const Point& point : weg.points) line->addPoint(point.x, point.y);
                Feature(layer)
                    .set("weg", weg.naam)
                    .set("beheer", weg.beheer)
                    .shape(OGRGeometryUniquePtr(line.release()))
                    .add();
            }
        }
        OGRLayer& layer = create_layer(dataset, "aansluitingen", wkbPoint, {{"naam", OFTString}, {"weg", OFTString}});
        for (const Aansluiting& one : facts.aansluitingen) {
            Feature(layer)
                .set("naam", one.naam)
                .set("weg", one.weg)
                .shape(OGRGeometryUniquePtr(std::make_unique<OGRPoint>(one.at.x, one.at.y).release()))
                .add();
        }
    });
}

Status write_signals(const std::filesystem::path& file, std::span<const Signal> signals) {
    return write_file(file, "CSV", [&](GDALDataset& dataset) {
        OGRLayer& layer = create_layer(dataset, "signalen", wkbNone,
                                       {{"kenmerk", OFTString},
                                        {"soort", OFTString},
                                        {"datum_waargenomen", OFTString},
                                        {"datum_ontvangen", OFTString},
                                        {"datum_gedeeld", OFTString},
                                        {"bron", OFTString},
                                        {"betrouwbaarheid", OFTString},
                                        {"precisie", OFTString},
                                        {"x_rd", OFTInteger},
                                        {"y_rd", OFTInteger}});
        for (const Signal& signal : signals) {
            Feature(layer)
                .set("kenmerk", signal.kenmerk)
                .set("soort", std::string(signal.soort))
                .set("datum_waargenomen", iso(signal.waargenomen))
                .set("datum_ontvangen", iso(signal.ontvangen))
                .set("datum_gedeeld", iso(signal.gedeeld))
                .set("bron", std::string(signal.bron))
                .set("betrouwbaarheid", std::string(signal.betrouwbaarheid))
                .set("precisie", std::string("vierkant"))
                .set("x_rd", signal.at.x)
                .set("y_rd", signal.at.y)
                .add();
        }
    });
}

Status write_voorlichting(const std::filesystem::path& file, const Areas& areas, std::span<const Voorlichting> all) {
    return write_file(file, "CSV", [&](GDALDataset& dataset) {
        OGRLayer& layer = create_layer(
            dataset, "voorlichting", wkbNone,
            {{"wijk", OFTString}, {"datum", OFTString}, {"interventie", OFTString}, {"bereik", OFTString}});
        for (const Voorlichting& one : all)
            Feature(layer)
                .set("wijk", areas.wijken[one.wijk].code)
                .set("datum", iso(one.datum))
                .set("interventie", std::string(one.interventie))
                .set("bereik", fmt::format("{:.0f}%", 100 * one.bereik))
                .add();
    });
}

} // namespace gk::demo
