# SPDX-License-Identifier: EUPL-1.2
set(GK_REAL_DATA "${CMAKE_SOURCE_DIR}/../shared/data/real" CACHE PATH "The real open data; a synthetic region when absent")

add_executable(gk_measure_bench measure_bench.cpp measure_baselines.cpp measure_scene.cpp)
target_link_libraries(gk_measure_bench PRIVATE gk::core_measure GDAL::GDAL PkgConfig::GEOS benchmark::benchmark)
target_include_directories(gk_measure_bench PRIVATE "${CMAKE_SOURCE_DIR}")
target_compile_definitions(gk_measure_bench PRIVATE GK_REAL_DATA="${GK_REAL_DATA}")
gk_compile_options(gk_measure_bench)
