# SPDX-License-Identifier: EUPL-1.2
# Files of strangers, imported into a project.
foreach(name csv_fuzz geojson_fuzz)
  add_executable(${name} "${CMAKE_CURRENT_LIST_DIR}/${name}.cpp")
  target_link_libraries(${name} PRIVATE gk::gis_intake)
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  gk_compile_options(${name})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
