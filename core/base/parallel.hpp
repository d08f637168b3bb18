// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>

namespace gk {

/// Threads that parallel_for uses: GK_THREADS if set, else the processors of this machine.
[[nodiscard]] unsigned thread_count();
/// For tests that compare the bytes made by different numbers of threads; 0 gives the default back.
void set_thread_count(unsigned count);

/// Runs body(begin, end) over [0, n) in chunks of at most `grain`, on all threads, and waits.
/// Chunk borders depend on n and grain only, never on the number of threads, so a body that writes
/// only to its own range gives the same bytes on every machine. The first exception is rethrown.
void parallel_for(std::size_t n, std::size_t grain,
                  const std::function<void(std::size_t begin, std::size_t end)>& body);

} // namespace gk
