# SPDX-License-Identifier: EUPL-1.2
add_executable(gk_hotspot_bench hotspot_bench.cpp)
target_link_libraries(gk_hotspot_bench PRIVATE gk::core_hotspot gk::gis_analysis benchmark::benchmark_main)
target_compile_definitions(gk_hotspot_bench PRIVATE GK_REAL_DATA="${CMAKE_SOURCE_DIR}/../shared/data/real")
gk_compile_options(gk_hotspot_bench)
