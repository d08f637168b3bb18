# SPDX-License-Identifier: EUPL-1.2
# What holds for every target: the language, the warnings, the instrumentation.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(GK_CCACHE ccache)
if(GK_CCACHE)
  # Relative paths, so that every clone and worktree of the project shares one cache; what a file includes is told by the
  # compiler and not found out by preprocessing it first.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"
                                  "CCACHE_NOHASHDIR=1" "CCACHE_DEPEND=1" ${GK_CCACHE})
endif()

set(GK_SANITIZE "" CACHE STRING "Sanitizers for every target, as in -fsanitize=")
option(GK_UNITY "Compile several files of a room at once: a build from nothing in half the time" OFF)
set(GK_UNITY_EXCEPT "" CACHE STRING "Targets that GK_UNITY leaves alone: for who works on them, one changed file is compiled alone")
option(GK_COVERAGE "Instrument for gcov" OFF)

# Rooms and programs may be compiled several files at once: their headers are then read once. The builds for development
# and the sanitizers do not, so that every file is seen to include what it uses.
function(gk_unity target)
  if(GK_UNITY AND NOT target IN_LIST GK_UNITY_EXCEPT)
    set(files 8)
    if(ARGC GREATER 1)
      set(files ${ARGV1})
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${files})
    target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # a .cpp that is included looks like a header
  endif()
endfunction()

# Code that runs once for a command and not once for a cell: compiled with less effort, which a first build feels and a user
# does not.
function(gk_cold target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# The one place where warnings are chosen; every target of the project goes through it.
function(gk_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow)
  if(NOT GK_FUZZ) # clang knows other warnings; GCC is the reference
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  # The same bytes on every machine: no fused multiply-add behind our back.
  target_compile_options(${target} PRIVATE -ffp-contract=off)
  if(GK_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${GK_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${GK_SANITIZE})
  endif()
  if(GK_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage)
    target_link_options(${target} PRIVATE --coverage)
  endif()
endfunction()
