// SPDX-License-Identifier: EUPL-1.2
#include "core/base/error.hpp"
#include "core/base/parallel.hpp"

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace gk {

TEST(ParallelFor, VisitsEveryIndexOnceWhateverTheThreads) {
    for (const unsigned threads : {1U, 2U, 7U}) {
        set_thread_count(threads);
        std::vector<int> visits(1001, 0);
        parallel_for(visits.size(), 13, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) ++visits[i];
        });
        EXPECT_EQ(visits, std::vector<int>(1001, 1));
    }
    set_thread_count(0);
}

TEST(ParallelFor, RethrowsAndStops) {
    EXPECT_THROW(parallel_for(100, 1,
                              [](std::size_t begin, std::size_t) {
                                  if (begin == 3) throw std::runtime_error("three");
                              }),
                 std::runtime_error);
    parallel_for(0, 1, [](std::size_t, std::size_t) { FAIL() << "nothing to do"; });
}

TEST(Error, SaysFileRowAndField) {
    EXPECT_EQ(describe({ErrorCode::refused, "no such day", "a.csv", 12, "datum"}),
              "a.csv, row 12, field datum: no such day");
    EXPECT_EQ(describe({ErrorCode::refused, "no such day"}), "no such day");
}

} // namespace gk
