# SPDX-License-Identifier: EUPL-1.2
add_executable(gk_score_bench score_bench.cpp)
target_link_libraries(gk_score_bench PRIVATE gk::core_score benchmark::benchmark_main)
target_include_directories(gk_score_bench PRIVATE "${CMAKE_SOURCE_DIR}")
gk_compile_options(gk_score_bench)

add_executable(gk_certainty_bench certainty_bench.cpp)
target_link_libraries(gk_certainty_bench PRIVATE gk::core_score benchmark::benchmark_main)
target_include_directories(gk_certainty_bench PRIVATE "${CMAKE_SOURCE_DIR}")
gk_compile_options(gk_certainty_bench)

# The whole way, from imported layers to a saved run.
if(TARGET gk_gis_scoring AND TARGET gk_gis_intake)
  add_executable(gk_score_project_bench score_project_bench.cpp)
  target_link_libraries(gk_score_project_bench PRIVATE gk::gis_scoring gk::gis_model gk::gis_intake benchmark::benchmark_main)
  target_include_directories(gk_score_project_bench PRIVATE "${CMAKE_SOURCE_DIR}")
  target_compile_definitions(gk_score_project_bench PRIVATE GK_REAL_DATA="${CMAKE_SOURCE_DIR}/../shared/data/real")
  gk_compile_options(gk_score_project_bench)
endif()
