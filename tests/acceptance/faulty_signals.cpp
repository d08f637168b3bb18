// SPDX-License-Identifier: EUPL-1.2
#include "tests/acceptance/faulty_signals.hpp"

#include <array>
#include <fstream>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <ogr_spatialref.h>

namespace gk::acceptance {
namespace {

struct LonLat {
    double lon, lat;
};

/// Centres of the squares in the golden file, in degrees.
std::vector<LonLat> places() {
    OGRSpatialReference rd, degrees;
    rd.importFromEPSG(28992);
    degrees.importFromEPSG(4326);
    rd.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRCoordinateTransformation* to_degrees = OGRCreateCoordinateTransformation(&rd, &degrees);
    std::ifstream golden(GK_GOLDEN "/cells_100m_sample.csv");
    std::vector<LonLat> result;
    std::string line;
    std::getline(golden, line);
    while (std::getline(golden, line)) {
        const auto comma = line.find(',');
        double x = std::stod(line.substr(0, comma)) + 50;
        double y = std::stod(line.substr(comma + 1)) + 50;
        to_degrees->Transform(1, &x, &y);
        result.push_back({x, y});
    }
    OGRCoordinateTransformation::DestroyCT(to_degrees);
    if (result.size() != 600) throw std::runtime_error("the golden file has not 600 rows");
    return result;
}

} // namespace

Faults make_faulty_signals(const std::filesystem::path& file) {
    const Faults faults;
    const auto good = places();
    constexpr std::array kinds{"lab", "opslag", "dumping", "hennepkwekerij", "melding", "energie-afwijking", "overig"};
    std::mt19937 random(20261123);
    std::ofstream csv(file, std::ios::binary);
    csv << "id;soort;datum;lon;lat;bron;betrouwbaarheid;bsn\r\n";
    std::string last_good;
    int bad_date = faults.bad_date, swapped = faults.swapped, amsterdam = faults.amsterdam, sea = faults.sea,
        unknown = faults.unknown_kind, duplicate = faults.duplicate, blank = faults.blank_lines;
    for (int row = 0; row < faults.rows; ++row) {
        LonLat at = good[static_cast<std::size_t>(row) % good.size()];
        std::string kind = kinds[random() % kinds.size()];
        // A day of its own for each visit to a square, so that no good row is a duplicate by chance.
        std::string date = fmt::format("{:02}-{:02}-{}", 1 + row / 600 + 5 * static_cast<int>(random() % 5),
                                       1 + random() % 12, 2023 + random() % 3);
        bool good_row = false;
        bool repeat = false;
        if (row % 9 == 1 && bad_date > 0) date = bad_date-- % 2 == 0 ? "31-02-2024" : "ergens in mei";
        else if (row % 9 == 2 && swapped > 0 && swapped-- > 0) std::swap(at.lon, at.lat);
        else if (row % 9 == 3 && amsterdam > 0 && amsterdam-- > 0) at = {4.8952 + row * 1e-5, 52.3702};
        else if (row % 9 == 4 && sea > 0 && sea-- > 0) at = {4.20 + row * 1e-5, 52.70};
        else if (row % 9 == 5 && unknown > 0 && unknown-- > 0) kind = "ufo";
        else if (row % 9 == 6 && duplicate > 0 && duplicate-- > 0) repeat = true;
        else good_row = true;
        // "Politie café" in Latin-1
        const std::string text =
            fmt::format("{};{};{};{:.6f};{:.6f};Politie caf\xE9;B2;123456782\r\n", row + 1, kind, date, at.lon, at.lat);
        csv << (repeat ? last_good : text);
        if (good_row) last_good = text;
        if (row % 100 == 50 && blank-- > 0) csv << "\r\n";
    }
    return faults;
}

} // namespace gk::acceptance
