# SPDX-License-Identifier: EUPL-1.2
add_executable(bench_hotspot hotspot_bench.cpp)
target_link_libraries(bench_hotspot PRIVATE gk::core_hotspot gk::gis_analysis benchmark::benchmark_main)
target_compile_definitions(bench_hotspot PRIVATE GK_REAL_DATA="${CMAKE_SOURCE_DIR}/../shared/data/real")
gk_compile_options(bench_hotspot)
