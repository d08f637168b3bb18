// SPDX-License-Identifier: EUPL-1.2
#include "core/base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gk {
namespace {

std::atomic<unsigned> chosen_threads{0};

unsigned default_threads() {
    if (const char* text = std::getenv("GK_THREADS")) {
        const long wanted = std::strtol(text, nullptr, 10);
        if (wanted > 0 && wanted <= 1024) return static_cast<unsigned>(wanted);
    }
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace

unsigned thread_count() {
    const unsigned chosen = chosen_threads.load(std::memory_order_relaxed);
    static const unsigned standard = default_threads();
    return chosen != 0 ? chosen : standard;
}

void set_thread_count(unsigned count) {
    chosen_threads.store(count, std::memory_order_relaxed);
}

void parallel_for(std::size_t n, std::size_t grain, const std::function<void(std::size_t, std::size_t)>& body) {
    if (n == 0) return;
    grain = std::max<std::size_t>(1, grain);
    const std::size_t chunks = (n + grain - 1) / grain;
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_guard;
    const auto work = [&] {
        for (std::size_t chunk = next++; chunk < chunks; chunk = next++) {
            try {
                body(chunk * grain, std::min(n, (chunk + 1) * grain));
            } catch (...) {
                const std::scoped_lock lock(failure_guard);
                if (!failure) failure = std::current_exception();
                next = chunks;
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        const std::size_t wanted = std::min<std::size_t>(thread_count(), chunks);
        helpers.reserve(wanted);
        for (std::size_t i = 1; i < wanted; ++i) helpers.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

} // namespace gk
