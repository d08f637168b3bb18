// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A folder of its own for each test, and small synthetic datasets to import.

#include <array>
#include <bit>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "gis/store/project.hpp"

namespace gk::store {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = fs::temp_directory_path() /
                ("gk_store_" + std::to_string(getpid()) + "_" + test->test_suite_name() + "_" + test->name());
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::permissions(path_, fs::perms::owner_all, fs::perm_options::add, ignored);
        fs::remove_all(path_, ignored);
    }
    fs::path operator/(std::string_view name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// Little-endian WKB, one call a number.
struct WkbText {
    std::vector<std::byte> bytes;
    template <class T>
    WkbText& raw(T value) {
        const auto b = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
        bytes.insert(bytes.end(), b.begin(), b.end());
        return *this;
    }
    WkbText& head(std::uint32_t type) { return raw(std::uint8_t{1}).raw(type); }
    WkbText& ring(std::initializer_list<geometry::Point> points) {
        raw(static_cast<std::uint32_t>(points.size()));
        for (const auto p : points) raw(p.x).raw(p.y);
        return *this;
    }
};

inline std::vector<std::byte> square(double x, double y, double side) {
    return WkbText{}.head(3).raw(1U).ring({{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}).bytes;
}
inline std::vector<std::byte> segment(double x, double y) {
    return WkbText{}.head(2).ring({{x, y}, {x + 50, y + 70}}).bytes;
}
inline std::vector<std::byte> point(double x, double y) {
    return WkbText{}.head(1).raw(x).raw(y).bytes;
}

inline DatasetVersion header(LayerKind kind, std::string name = {}, std::string file = "bestand.gpkg") {
    DatasetVersion h;
    h.kind = kind;
    h.name = name.empty() ? std::string(store::name(kind)) : std::move(name);
    h.file_name = std::move(file);
    h.file_sha256 = std::string(64, 'a');
    h.source_layer = "laag";
    h.options = "{}";
    h.crs = "EPSG:28992";
    return h;
}

/// Unwraps, or ends the test saying why not.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    return std::move(*result);
}
inline void must(const Status& status) {
    if (!status) throw std::runtime_error(describe(status.error()));
}

inline SignalRow signal_row(int i) {
    SignalRow row;
    row.kind = "dumping";
    row.observed = "2024-0" + std::to_string(1 + i % 9) + "-15";
    row.source = "politie";
    row.reliability = "B2";
    row.external_id = "S" + std::to_string(i);
    row.precision = "vierkant";
    row.precision_m = 71;
    row.gemeente = "GM0361";
    row.at = {110'050.0 + 100 * (i % 300), 510'050.0 + 100 * (i / 300 % 300)};
    row.cell = "E" + std::to_string(1100 + i % 300) + "N" + std::to_string(5100 + i / 300 % 300);
    row.attributes = R"({"wijze":"vat"})";
    return row;
}

/// `n` buurten in a row of squares of `side` metres, each with its number as attribute.
inline DatasetVersion import_buurten(Project& project, int n, double side = 500) {
    auto session = must(project.begin_import(header(LayerKind::buurten)));
    for (int i = n - 1; i >= 0; --i) { // not in the order of the codes
        const auto wkb = square(110'000 + side * i, 510'000, side);
        must(session.add(AreaRow{.code = "BU" + std::to_string(3'610'000 + i),
                                 .name = "Buurt " + std::to_string(i),
                                 .gemeente = "GM0361",
                                 .attributes = "{\"nr\":" + std::to_string(i) + ",\"soort\":\"" +
                                               (i % 2 == 0 ? "even" : "oneven") + "\"}",
                                 .wkb = wkb}));
    }
    DatasetVersion totals;
    totals.read = n;
    return must(session.commit(totals));
}

inline DatasetVersion import_signals(Project& project, int n, std::string name = "signalen") {
    auto session = must(project.begin_import(header(LayerKind::signals, std::move(name))));
    for (int i = 0; i < n; ++i) must(session.add(signal_row(i)));
    DatasetVersion totals;
    totals.read = n;
    return must(session.commit(totals));
}

} // namespace gk::store
