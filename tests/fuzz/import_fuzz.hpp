// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the fuzzers of import share: a small project in memory, and one file imported into it from the
// fuzzer's bytes. The first byte chooses the kind and whether rows really go to the project; the rest
// is the file. Whatever the bytes, import answers with a report that adds up or an Error that is not
// our fault, and the project is as it was.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "gis/intake/import.hpp"

namespace gk::fuzz {

namespace fs = std::filesystem;

[[noreturn]] inline void finding(const std::string& what) {
    std::fprintf(stderr, "finding: %s\n", what.c_str());
    std::abort();
}

/// Two gemeenten of 10 km and a postcode in one of them; gone with the process.
class Workshop {
public:
    explicit Workshop(const std::string& extension)
        : folder_(fs::path("/dev/shm") / ("gk_fuzz_" + std::to_string(getpid())))
        , input_(folder_ / ("input" + extension))
        , project_(make(folder_)) {}
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    void run(const std::uint8_t* data, std::size_t size) {
        if (size < 2) return;
        std::ofstream(input_, std::ios::binary)
            .write(reinterpret_cast<const char*>(data) + 1, static_cast<std::streamsize>(size - 1));
        const unsigned choice = data[0];
        intake::ImportRequest request;
        request.kind = static_cast<store::LayerKind>(choice % 7);
        request.file = input_;
        request.today = "2026-06-30";
        request.dry_run = choice / 7 % 4 != 0;
        request.keep_points = choice / 28 % 2 != 0;
        // Stopped after the last row: everything was stored, and all of it is taken back.
        const Progress until_the_end = [](std::string_view stage, std::uint64_t done, std::uint64_t total) {
            return stage != "import" || done < total;
        };
        const auto report = intake::import_file(project_, request, request.dry_run ? no_progress() : until_the_end);
        if (!report) {
            if (report.error().code == ErrorCode::bug || report.error().message.empty())
                finding(describe(report.error()));
            return;
        }
        for (const auto& dataset : report->datasets) {
            std::int64_t reasons = 0;
            for (const auto& [code, count] : dataset.reasons) reasons += count;
            const auto& v = dataset.version;
            if (v.read != v.stored + v.quarantined || reasons != v.quarantined)
                finding("read is not stored + quarantined");
        }
    }

private:
    static store::Project make(const fs::path& folder) {
        fs::create_directories(folder);
        auto project = store::Project::create(folder / "p.gkaart", "fuzzing");
        if (!project) finding(describe(project.error()));
        const fs::path gemeenten = folder / "gemeenten.geojson";
        std::ofstream(gemeenten)
            << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28992"}},"features":[)"
               R"({"type":"Feature","properties":{"gemeentecode":"GM0361"},"geometry":{"type":"Polygon","coordinates":[[[100000,500000],[110000,500000],[110000,510000],[100000,510000],[100000,500000]]]}},)"
               R"({"type":"Feature","properties":{"gemeentecode":"GM0405"},"geometry":{"type":"Polygon","coordinates":[[[110000,500000],[120000,500000],[120000,510000],[110000,510000],[110000,500000]]]}}]})";
        const fs::path postcodes = folder / "postcodes.csv";
        std::ofstream(postcodes) << "postcode,x,y\n1811,103000,503000\n";
        add(*project, store::LayerKind::gemeenten, gemeenten);
        add(*project, store::LayerKind::layer, postcodes);
        return std::move(*project);
    }
    static void add(store::Project& project, store::LayerKind kind, const fs::path& file) {
        intake::ImportRequest request;
        request.kind = kind;
        request.file = file;
        const auto report = intake::import_file(project, request, no_progress());
        if (!report) finding(describe(report.error()));
    }

    fs::path folder_;
    fs::path input_;
    store::Project project_;
};

} // namespace gk::fuzz
