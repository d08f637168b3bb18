// SPDX-License-Identifier: EUPL-1.2
#include "store_fixture.hpp"

namespace gk::store {
namespace {

TEST(Project, KeepsPurposeAndSettings) {
    const Folder folder;
    const auto path = folder / "a b%20?.gkaart"; // characters that mean something in an URI
    {
        auto project = must(Project::create(path, "voorlichting 2025"));
        must(project.set_setting("regio", "Noord-Holland"));
        must(project.set_setting("regio", "NH"));
    }
    {
        const auto project = must(Project::open(path, Project::Mode::read));
        EXPECT_EQ(project.purpose(), "voorlichting 2025");
        EXPECT_EQ(must(project.setting("regio")), "NH");
        EXPECT_EQ(must(project.setting("onbekend")), "");
        EXPECT_TRUE(must(project.integrity()).empty());
        EXPECT_EQ(must(project.audit_log()).size(), 3U);
    }
    for (const auto& entry : fs::directory_iterator(folder.path()))
        EXPECT_EQ(entry.path().filename(), path.filename()) << "nothing is left beside a closed project";
}

TEST(Project, IsNotMadeOverAnotherFile) {
    const Folder folder;
    must(Project::create(folder / "p.gkaart", "x"));
    const auto again = Project::create(folder / "p.gkaart", "y");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::refused);
    EXPECT_EQ(must(Project::open(folder / "p.gkaart", Project::Mode::read)).purpose(), "x");
    const auto nowhere = Project::create(folder / "geen/map/p.gkaart", "y");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::outside);
}

TEST(Import, AreasComeBackInTheOrderOfTheirCodes) {
    const Folder folder;
    auto project = must(Project::create(folder / "p.gkaart", "x"));
    EXPECT_FALSE(must(project.areas(LayerKind::buurten)).has_value());
    const auto version = import_buurten(project, 5);
    EXPECT_EQ(version.stored, 5);
    EXPECT_EQ(version.content_hash.size(), 64U);
    const auto areas = must(project.areas(LayerKind::buurten));
    ASSERT_TRUE(areas.has_value());
    ASSERT_EQ(areas->code.size(), 5U);
    EXPECT_EQ(areas->code.front(), "BU3610000");
    EXPECT_EQ(areas->name[3], "Buurt 3");
    EXPECT_DOUBLE_EQ(areas->polygons.area(4), 250'000);
    EXPECT_DOUBLE_EQ(areas->polygons.bounds(2).min_x, 111'000);
    EXPECT_EQ(must(project.attribute_numbers(version.id, "nr")), (std::vector<double>{0, 1, 2, 3, 4}));
    EXPECT_EQ(must(project.attribute_texts(version.id, "soort"))[1], "oneven");
    const auto unknown = project.attribute_numbers(version.id, "oad");
    ASSERT_FALSE(unknown);
    EXPECT_NE(unknown.error().message.find("nr, soort"), std::string::npos) << unknown.error().message;
    EXPECT_TRUE(must(project.integrity()).empty());
}

} // namespace
} // namespace gk::store
