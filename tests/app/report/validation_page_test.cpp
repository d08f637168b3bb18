// SPDX-License-Identifier: EUPL-1.2
#include "app/report/validation_page.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/map/gui.hpp"
#include "core/validation/baselines.hpp"

namespace gk::report {
namespace {

/// Ten units, most events in the first; the model knows that, or ranks the other way round.
validation::Report judged(bool model_knows) {
    std::vector<double> knows{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    std::vector<double> opposite(knows.rbegin(), knows.rend());
    const std::array methods{
        validation::Method{.id = "forecast", .name = "weighted maps", .score = model_knows ? knows : opposite},
        validation::uniform_baseline(10),
        validation::Method{.id = "past_counts",
                           .name = "counts of past events",
                           .baseline = true,
                           .score = model_knows ? opposite : knows}};
    std::vector<validation::TestEvent> events;
    for (std::int32_t day = 0; day < 200; ++day) events.push_back({day % 4 == 0 ? 5U : 0U, day});
    return validation::validate(methods, events, 10, {}, {}, no_progress()).value();
}

TEST(ValidationPage, FirstSentenceNamesABaselineThatWins) {
    EXPECT_TRUE(verdict_nl(judged(true)).front().startsWith("Het model wint"));
    EXPECT_TRUE(verdict_nl(judged(false)).front().startsWith("Een vergelijkingsmethode wint"));
}

TEST(ValidationPage, IsOnePageOfPdf) {
    const map::OffscreenGui gui;
    const auto path = std::filesystem::temp_directory_path() / "gk_validation_page_test.pdf";
    const ValidationPage page{.title = "proef.gkaart",
                              .first_day = "2024-01-01",
                              .last_training_day = "2024-10-31",
                              .last_day = "2024-12-31",
                              .train = 400,
                              .cell = 100,
                              .report = judged(true)};
    const Status written = render_validation_pdf(page, path);
    ASSERT_TRUE(written) << written.error().message;
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_NE(bytes.find("/Count 1"), std::string::npos);
    std::filesystem::remove(path);
    EXPECT_EQ(render_validation_pdf(page, "/nowhere/page.pdf").error().code, ErrorCode::outside);
}

} // namespace
} // namespace gk::report
