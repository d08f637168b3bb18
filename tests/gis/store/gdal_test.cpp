// SPDX-License-Identifier: EUPL-1.2
// Other programs read a project as it is: what GDAL (and so QGIS) sees in it.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "store_fixture.hpp"

namespace gk::store {
namespace {

TEST(Gdal, SeesEveryLayerAndTheCurrentVersions) {
    const Folder folder;
    const auto path = folder / "p.gkaart";
    {
        auto project = must(Project::create(path, "x"));
        import_buurten(project, 3);
        import_buurten(project, 2);
        import_signals(project, 5);
        Project::SavedRun run;
        run.info.models = {{region::AreaType::woongebied, "n", "h"}};
        run.model_toml = {""};
        score::AreaScore area;
        area.id = "BU3610001";
        area.opportunity = 61.5;
        area.type = region::AreaType::woongebied;
        run.areas = {area};
        area.type = region::AreaType::buitengebied;
        run.areas.push_back(area);
        must(project.save_run(run));
    }
    GDALAllRegister();
    const GDALDatasetUniquePtr data(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    ASSERT_NE(data, nullptr);
    const auto layer = [&](const char* name, OGRwkbGeometryType type, GIntBig features) {
        OGRLayer* found = data->GetLayerByName(name);
        ASSERT_NE(found, nullptr) << name;
        EXPECT_EQ(found->GetGeomType(), type) << name;
        EXPECT_EQ(found->GetFeatureCount(), features) << name;
        const OGRSpatialReference* crs = found->GetSpatialRef();
        ASSERT_NE(crs, nullptr) << name;
        EXPECT_STREQ(crs->GetAuthorityCode(nullptr), "28992") << name;
    };
    layer("buurt", wkbMultiPolygon, 5);
    layer("kaart_buurten", wkbMultiPolygon, 2);
    layer("signal", wkbPoint, 5);
    layer("kaart_signalen", wkbPoint, 5);
    layer("kaart_lijnen", wkbMultiLineString, 0);
    layer("kaart_gelegenheid_buurten_woongebied", wkbMultiPolygon, 1);
    layer("kaart_gelegenheid_buurten_buitengebied", wkbMultiPolygon, 1);
    layer("kaart_gelegenheid_terreinen_bedrijventerrein", wkbMultiPolygon, 0);
    EXPECT_EQ(data->GetLayerByName("kaart_gelegenheid_buurten"), nullptr) << "all types in one";

    OGRLayer* scores = data->GetLayerByName("kaart_gelegenheid_buurten_woongebied");
    const OGRFeatureUniquePtr feature(scores->GetNextFeature());
    ASSERT_NE(feature, nullptr);
    EXPECT_STREQ(feature->GetFieldAsString("code"), "BU3610001");
    EXPECT_DOUBLE_EQ(feature->GetFieldAsDouble("gelegenheid"), 61.5);
    OGREnvelope box;
    feature->GetGeometryRef()->getEnvelope(&box);
    EXPECT_DOUBLE_EQ(box.MinX, 110'500);
    // The index answers: only the second buurt lies there.
    OGRLayer* buurten = data->GetLayerByName("buurt");
    buurten->SetSpatialFilterRect(110'600, 510'100, 110'700, 510'200);
    EXPECT_EQ(buurten->GetFeatureCount(), 2) << "one of each version";
    scores->SetSpatialFilterRect(110'600, 510'100, 110'700, 510'200);
    EXPECT_EQ(scores->GetFeatureCount(), 1) << "who zooms in sees it";
    scores->SetSpatialFilterRect(100'000, 500'000, 100'100, 500'100);
    EXPECT_EQ(scores->GetFeatureCount(), 0);
}

} // namespace
} // namespace gk::store
