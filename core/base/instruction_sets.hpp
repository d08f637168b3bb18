// SPDX-License-Identifier: EUPL-1.2
#pragma once

/// Before a function: compile it for two instruction sets; the better one is picked when the program
/// starts. Both do the same operations in the same order and neither fuses multiply-adds, so both
/// give the same bytes. The attribute does not go with templates. Sanitizers run before the choice
/// could be made, and other compilers take the plain version as well.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define GK_TWO_INSTRUCTION_SETS [[gnu::target_clones("avx2", "default")]]
#else
#define GK_TWO_INSTRUCTION_SETS
#endif
