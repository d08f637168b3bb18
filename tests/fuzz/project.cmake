# SPDX-License-Identifier: EUPL-1.2
# The project file as an attacker or a failing disk may hand it over.
add_executable(project_fuzz "${CMAKE_CURRENT_LIST_DIR}/project_fuzz.cpp")
target_link_libraries(project_fuzz PRIVATE gk::gis_store)
target_include_directories(project_fuzz PRIVATE "${CMAKE_SOURCE_DIR}")
target_compile_options(project_fuzz PRIVATE -fsanitize=fuzzer)
target_link_options(project_fuzz PRIVATE -fsanitize=fuzzer)
gk_compile_options(project_fuzz)
