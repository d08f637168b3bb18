// SPDX-License-Identifier: EUPL-1.2
// Fuzzer of the import of GeoJSON: geometries, coordinate systems, properties.
#include "tests/fuzz/import_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static gk::fuzz::Workshop workshop(".geojson");
    workshop.run(data, size);
    return 0;
}
