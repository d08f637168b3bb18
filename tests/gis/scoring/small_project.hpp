// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A region that fits in the head: two gemeenten of 2 x 2 km side by side, four buurten of 1 x 2 km, an estate of 500 x
// 500 m, a road along the south, points with inhabitants, and five signals. South-west corner at (100 000, 500 000).

#include <bit>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "gis/store/project.hpp"

namespace gk::scoring::support {

class Wkb {
public:
    Wkb& integer(std::uint32_t value) { return raw(value); }
    Wkb& byte_order() {
        bytes_.push_back(std::byte{1});
        return *this;
    }
    Wkb& point(geometry::Point p) { return raw(p.x).raw(p.y); }
    [[nodiscard]] store::Wkb view() const { return bytes_; }

private:
    template <class T>
    Wkb& raw(T value) {
        static_assert(std::endian::native == std::endian::little);
        const std::size_t at = bytes_.size();
        bytes_.resize(at + sizeof value);
        std::memcpy(bytes_.data() + at, &value, sizeof value);
        return *this;
    }
    std::vector<std::byte> bytes_;
};

inline Wkb rectangle(double x0, double y0, double x1, double y1) {
    Wkb wkb;
    wkb.byte_order().integer(6).integer(1).byte_order().integer(3).integer(1).integer(5);
    for (const geometry::Point p : {geometry::Point{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}}) wkb.point(p);
    return wkb;
}
inline Wkb line(geometry::Point a, geometry::Point b) {
    Wkb wkb;
    wkb.byte_order().integer(5).integer(1).byte_order().integer(2).integer(2).point(a).point(b);
    return wkb;
}
inline Wkb point(geometry::Point p) {
    Wkb wkb;
    wkb.byte_order().integer(1).point(p);
    return wkb;
}

inline void check(const Status& status) {
    if (!status) throw std::runtime_error(describe(status.error()));
}
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    return *std::move(result);
}

template <class Row>
void import(store::Project& project, store::LayerKind kind, const std::string& name, const std::vector<Row>& rows) {
    store::DatasetVersion header;
    header.kind = kind;
    header.name = name;
    header.file_name = name + ".gpkg";
    header.file_sha256 = std::string(64, 'a');
    header.source = "Proefbron " + name;
    header.source_date = "2024";
    auto session = must(project.begin_import(header));
    for (const Row& row : rows) check(session.add(row));
    header.read = static_cast<std::int64_t>(rows.size());
    must(session.commit(header));
}

/// A folder of its own for each test; gone afterwards.
struct Folder {
    std::filesystem::path path;
    explicit Folder(const std::string& name)
        : path(std::filesystem::temp_directory_path() / ("gk_scoring_" + name + "_" + std::to_string(::getpid()))) {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

struct Parts {
    bool gemeenten = true, buurten = true, estates = true, roads = true, signals = true;
};

inline store::SignalRow signal(std::string kind, std::string observed, geometry::Point at, std::string cell) {
    store::SignalRow row;
    row.kind = std::move(kind);
    row.observed = std::move(observed);
    row.source = "proef";
    row.precision = "vierkant";
    row.gemeente = "GM0361";
    row.cell = std::move(cell);
    row.at = at;
    row.attributes = "{}";
    return row;
}

inline store::Project small_project(const Folder& folder, const Parts& parts = {}) {
    constexpr double x = 100000;
    constexpr double y = 500000;
    store::Project project = must(store::Project::create(folder.path / "proef.gkaart", "proef"));
    if (parts.gemeenten) {
        const Wkb west = rectangle(x, y, x + 2000, y + 2000), east = rectangle(x + 2000, y, x + 4000, y + 2000);
        import <store::AreaRow>(project, store::LayerKind::gemeenten, "gemeenten",
                                {{"GM0361", "Alkmaar", "GM0361", "{}", west.view()},
                                 { "GM0373",
                                   "Bergen (NH.)",
                                   "GM0373",
                                   "{}",
                                   east.view() }});
    }
    if (parts.buurten) {
        std::vector<Wkb> shapes;
        for (int i = 0; i < 4; ++i) shapes.push_back(rectangle(x + 1000 * i, y, x + 1000 * (i + 1), y + 2000));
        import <store::AreaRow>(
            project, store::LayerKind::buurten, "buurten",
            {{"BU03610000", "Oost", "GM0361",
              R"({"oad": 2000, "inwoners": 4000, "huishoudens": 2000, "woz_keur": 300, "misdr_per_1000": 40})",
              shapes[0].view()},
             {"BU03610001", "West", "GM0361",
              R"({"oad": 600, "inwoners": 1000, "huishoudens": 400, "woz_keur": 400, "misdr_per_1000": 20})",
              shapes[1].view()},
             {"BU03730000", "Duin", "GM0373",
              R"({"oad": 20, "inwoners": 60, "huishoudens": 30, "woz_keur": 900, "misdr_per_1000": 900})",
              shapes[2].view()},
             { "BU03730001",
               "Zee",
               "GM0373",
               R"({"oad": 5})",
               shapes[3].view() }});
    }
    if (parts.estates) {
        const Wkb estate = rectangle(x, y, x + 500, y + 500);
        import <store::AreaRow>(project, store::LayerKind::estates, "estates",
                                {{ "T1",
                                   "Boekelermeer",
                                   "",
                                   "{}",
                                   estate.view() }});
    }
    if (parts.roads) {
        const Wkb road = line({x - 500, y - 100}, {x + 4500, y - 100});
        import <store::LayerRow>(project, store::LayerKind::layer, "rijkswegen", {{ "{}", road.view() }});
    }
    if (parts.signals) {
        import <store::SignalRow>(project, store::LayerKind::signals, "meldingen",
                                  {signal("hennepkwekerij", "2025-12-31", {x + 550, y + 950}, "E1005N5009"),
                                   signal("hennepkwekerij", "2024-12-31", {x + 1550, y + 950}, "E1015N5009"),
                                   signal("dumping", "2025-06-30", {x + 3050, y + 1050}, "E1030N5010"),
                                   signal("lab", "2025-01-31", {x + 250, y + 250}, "E1002N5002"),
                                   signal("melding", "2025-11-30", {x + 850, y + 850}, "E1008N5008")});
    }
    return project;
}

} // namespace gk::scoring::support
