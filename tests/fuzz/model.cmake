# SPDX-License-Identifier: EUPL-1.2
add_executable(model_fuzz model_fuzz.cpp)
target_link_libraries(model_fuzz PRIVATE gk::gis_model)
target_include_directories(model_fuzz PRIVATE "${CMAKE_SOURCE_DIR}")
gk_compile_options(model_fuzz)
target_link_options(model_fuzz PRIVATE -fsanitize=fuzzer)
