// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Eight gemeenten of 3 x 3 km in a row, nine buurten of 1 km2 in each, all woongebied, with a score that is written
// down: opportunity and factors follow from the number of the buurt. Fast, and known to the last square.

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "core/grid/grid.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/pilot/pilot.hpp"
#include "gis/store/project.hpp"

namespace gk::piloting::support {

namespace fs = std::filesystem;

/// Unwraps, or ends the test saying why not.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    return std::move(*result);
}
inline void must(const Status& status) {
    if (!status) throw std::runtime_error(describe(status.error()));
}

/// Midday of a day, for every clock of the project.
inline void set_today(int year, unsigned month, unsigned day) {
    const std::chrono::sys_days date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count() + 12 * 3600;
    setenv("SOURCE_DATE_EPOCH", std::to_string(seconds).c_str(), 1);
}

class Place {
public:
    Place() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = fs::temp_directory_path() / fmt::format("gk_pilot_{}_{}", getpid(), test->name());
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        unsetenv("SOURCE_DATE_EPOCH");
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    fs::path operator/(const std::string& name) const { return path_ / name; }

private:
    fs::path path_;
};

inline constexpr int gemeenten = 8, buurten = 9;
inline constexpr double west = 100'000, south = 500'000, side = 3000;

/// ISO WKB: a multipolygon of one polygon of one ring.
inline std::vector<std::byte> square(double x, double y, double size) {
    std::vector<std::byte> bytes;
    const auto raw = [&](auto value) {
        const auto b = std::bit_cast<std::array<std::byte, sizeof(value)>>(value);
        bytes.insert(bytes.end(), b.begin(), b.end());
    };
    raw(std::uint8_t{1});
    raw(std::uint32_t{6});
    raw(std::uint32_t{1});
    raw(std::uint8_t{1});
    raw(std::uint32_t{3});
    raw(std::uint32_t{1});
    raw(std::uint32_t{5});
    for (const auto& [dx, dy] : {std::pair(0, 0), {1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
        raw(x + dx * size);
        raw(y + dy * size);
    }
    return bytes;
}

inline std::string gemeente_code(int g) {
    return fmt::format("GM{:04}", 1001 + g);
}
inline std::string buurt_code(int g, int b) {
    return fmt::format("BU{:04}{:04}", 1001 + g, b);
}
inline std::pair<int, int> buurt_of(const std::string& code) {
    return {std::stoi(code.substr(2, 4)) - 1001, std::stoi(code.substr(6))};
}
inline geometry::Point buurt_corner(int g, int b) {
    return {west + g * side + (b % 3) * 1000.0, south + static_cast<double>(b / 3) * 1000.0};
}

inline void import_areas(store::Project& project, store::LayerKind kind) {
    store::DatasetVersion header;
    header.kind = kind;
    header.name = store::name(kind);
    header.file_name = "gebieden.gpkg";
    header.file_sha256 = std::string(64, 'a');
    header.source_layer = "laag";
    header.options = "{}";
    header.crs = "EPSG:28992";
    auto session = must(project.begin_import(header));
    const auto add = [&](const std::string& code, const std::string& name, int g, const std::vector<std::byte>& wkb) {
        must(session.add(store::AreaRow{code, name, gemeente_code(g), "{}", wkb}));
        ++header.read;
    };
    for (int g = 0; g < gemeenten; ++g) {
        if (kind == store::LayerKind::gemeenten)
            add(gemeente_code(g), fmt::format("Gemeente {}", g), g, square(west + g * side, south, side));
        for (int b = 0; kind == store::LayerKind::buurten && b < buurten; ++b)
            add(buurt_code(g, b), fmt::format("Buurt {}-{}", g, b), g,
                square(buurt_corner(g, b).x, buurt_corner(g, b).y, 1000));
    }
    (void)must(session.commit(header));
}

struct Report {
    int g = 0, b = 0;
    std::string day;
    int square = 0; ///< 0-9, in the south row of the buurt
};
inline void import_signals(store::Project& project, const std::vector<Report>& reports) {
    store::DatasetVersion header;
    header.kind = store::LayerKind::signals;
    header.name = "signalen";
    header.file_name = "signalen.csv";
    header.file_sha256 = std::string(64, 'b');
    header.options = fmt::format(R"({{"rows":{}}})", reports.size());
    header.crs = "EPSG:28992";
    auto session = must(project.begin_import(header));
    for (const Report& report : reports) {
        store::SignalRow row;
        row.kind = "melding";
        row.observed = report.day;
        row.precision = "punt";
        row.gemeente = gemeente_code(report.g);
        const auto corner = buurt_corner(report.g, report.b);
        row.at = {corner.x + 50 + 100.0 * report.square, corner.y + 50};
        row.cell = grid::square_code(row.at);
        row.attributes = "{}";
        must(session.add(row));
        ++header.read;
    }
    (void)must(session.commit(header));
}

/// Opportunity of a buurt: every one another.
inline double opportunity_of(int g, int b) {
    return 20 + (7 * (g * buurten + b)) % 72 + 0.1 * g;
}

inline score::AreaScore scored_buurt(int g, int b) {
    score::AreaScore area;
    area.kind = region::AreaKind::buurt;
    area.type = region::AreaType::woongebied;
    area.id = buurt_code(g, b);
    area.name = fmt::format("Buurt {}-{}", g, b);
    area.gemeente = gemeente_code(g);
    area.opportunity = opportunity_of(g, b);
    area.coverage = 1;
    area.hectares = 100;
    area.ranked = gemeenten * buurten;
    area.reliability = score::Reliability::reliable;
    return area;
}

inline void save_score(store::Project& project) {
    store::Project::SavedRun run;
    const auto table = must(project.areas(store::LayerKind::gemeenten)).value();
    const auto grid = must(grid::CellGrid::from_gemeenten(table.polygons, 100));
    run.info.cell = 100;
    const std::vector<score::Model> models = model::standard_models();
    for (const score::Model& model : models)
        if (model.area_type == region::AreaType::woongebied) {
            run.info.models.push_back({model.area_type, model.name, "m1"});
            run.model_toml.push_back(model::to_toml(model));
        }
    run.info.model_hash = "modelhash";
    run.info.data_hash = "datahash";
    run.cells.type.assign(grid.size(), region::AreaType::woongebied);
    run.cells.opportunity.assign(grid.size(), 50);
    run.cells.coverage.assign(grid.size(), 1);
    for (int g = 0; g < gemeenten; ++g)
        for (int b = 0; b < buurten; ++b) {
            run.areas.push_back(scored_buurt(g, b));
            run.reasons.push_back({.area = run.areas.size() - 1,
                                   .factors = {{.factor = "adressendichtheid", .raw = 1000 + 200.0 * b, .coverage = 1},
                                               {.factor = "afstand_aansluiting", .raw = 500.0 * g, .coverage = 1}}});
        }
    std::vector<score::AreaScore*> order;
    for (score::AreaScore& area : run.areas) order.push_back(&area);
    std::ranges::sort(order, std::ranges::greater{}, [](const auto* area) { return area->opportunity; });
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i]->rank = order[i]->opportunity_rank = i + 1;
    (void)must(project.save_run(run));
}

/// Scored on 1 January 2025, with reports in 2024.
inline store::Project small_region(const Place& place, const std::vector<Report>& before = {{0, 4, "2024-06-01"}}) {
    set_today(2025, 1, 1);
    auto project = must(store::Project::create(place / "p.gkaart", "proef"));
    import_areas(project, store::LayerKind::gemeenten);
    import_areas(project, store::LayerKind::buurten);
    import_signals(project, before);
    save_score(project);
    return project;
}

inline FreezeChoice choice() {
    FreezeChoice choice;
    choice.areas = {{region::AreaType::woongebied, buurt_code(0, 4)}};
    choice.who = "Stuurgroep";
    choice.start = "2025-02-01";
    choice.unblind = "2025-01-31";
    for (const char* rule : {"overlap<3", "wrong_notes>0.5", "mistakes>1"})
        choice.rules.push_back(pilot::parse_stop_rule(rule).value());
    return choice;
}

inline std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace gk::piloting::support
