// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "gis/intake/import.hpp"

namespace gk::intake::test {

/// An empty project in a folder of its own, and files beside it.
class IntakeTest : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::temp_directory_path() /
                 (std::string("gk_intake_") + info->test_suite_name() + "_" + info->name());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        auto made = store::Project::create(folder / "p.gkaart", "test");
        ASSERT_TRUE(made) << describe(made.error());
        project.emplace(std::move(*made));
    }
    void TearDown() override {
        project.reset();
        std::filesystem::remove_all(folder);
    }

    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }

    /// Two square gemeenten of 10 km: Alkmaar (100-110, 500-510 km) and Hoorn (110-120, 500-510 km).
    void import_two_gemeenten() {
        const auto square = [](int x) {
            return "[[[" + std::to_string(x) + ",500000],[" + std::to_string(x + 10000) + ",500000],[" +
                   std::to_string(x + 10000) + ",510000],[" + std::to_string(x) + ",510000],[" + std::to_string(x) +
                   ",500000]]]";
        };
        const std::string text =
            R"({"type":"FeatureCollection","name":"g","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[)"
            R"({"type":"Feature","properties":{"gemeentecode":"GM0361","gemeentenaam":"Alkmaar"},"geometry":{"type":"Polygon","coordinates":)" +
            square(100000) +
            R"(}},{"type":"Feature","properties":{"gemeentecode":"GM0405","gemeentenaam":"Hoorn"},"geometry":{"type":"Polygon","coordinates":)" +
            square(110000) + "}}]}";
        ImportRequest request;
        request.kind = store::LayerKind::gemeenten;
        request.file = write("gemeenten.geojson", text);
        const auto report = import_file(*project, request, no_progress());
        ASSERT_TRUE(report) << describe(report.error());
        ASSERT_EQ(report->datasets.at(0).version.stored, 2);
    }

    Result<ImportReport> import(store::LayerKind kind, const std::filesystem::path& file,
                                const ImportRequest& base = {}) {
        ImportRequest request = base;
        request.kind = kind;
        request.file = file;
        if (request.today.empty()) request.today = "2026-06-30";
        return import_file(*project, request, no_progress());
    }

    std::filesystem::path folder;
    std::optional<store::Project> project;
};

/// read = stored + quarantined, and the quarantine of the project says the same.
inline void expect_counts(const DatasetReport& report, std::int64_t read, std::int64_t stored) {
    EXPECT_EQ(report.version.read, read);
    EXPECT_EQ(report.version.stored, stored);
    EXPECT_EQ(report.version.quarantined, read - stored);
    std::int64_t sum = 0;
    for (const auto& [code, count] : report.reasons) sum += count;
    EXPECT_EQ(sum, report.unchanged ? 0 : read - stored);
}

} // namespace gk::intake::test
