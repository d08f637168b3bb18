# SPDX-License-Identifier: EUPL-1.2
add_executable(gk_plan_bench "${CMAKE_CURRENT_LIST_DIR}/bench_plan.cpp")
target_link_libraries(gk_plan_bench PRIVATE gk::core_programme benchmark::benchmark)
target_include_directories(gk_plan_bench PRIVATE "${CMAKE_SOURCE_DIR}")
gk_compile_options(gk_plan_bench)
