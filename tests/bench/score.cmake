# SPDX-License-Identifier: EUPL-1.2
add_executable(gk_score_bench score_bench.cpp)
target_link_libraries(gk_score_bench PRIVATE gk::core_score benchmark::benchmark_main)
target_include_directories(gk_score_bench PRIVATE "${CMAKE_SOURCE_DIR}")
gk_compile_options(gk_score_bench)
