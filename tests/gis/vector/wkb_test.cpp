// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "gis/vector/wkb.hpp"

namespace gk::vector {
namespace {

/// Writes WKB by hand, in either byte order.
struct Wkb {
    bool big = false;
    std::vector<std::byte> bytes = {};
    template <class T>
    Wkb& raw(T value) {
        auto out = std::bit_cast<std::array<std::byte, sizeof(T)>>(value);
        if (big) std::ranges::reverse(out);
        bytes.insert(bytes.end(), out.begin(), out.end());
        return *this;
    }
    Wkb& head(std::uint32_t type) {
        bytes.push_back(std::byte{!big});
        return raw(type);
    }
    Wkb& count(std::uint32_t n) { return raw(n); }
    Wkb& xy(std::initializer_list<double> values) {
        for (const double v : values) raw(v);
        return *this;
    }
};

Wkb square_with_hole(bool big = false) { // outer clockwise on purpose
    Wkb w{big};
    w.head(3).count(2);
    w.count(5).xy({0, 0, 0, 10, 10, 10, 10, 0, 0, 0});
    w.count(4).xy({2, 2, 4, 2, 4, 4, 2, 2});
    return w;
}

std::string problem(const Wkb& w) {
    Shape shape;
    const auto status = read_wkb(w.bytes, shape);
    return status ? "" : status.error().message;
}

TEST(Wkb, ReadsPolygonInBothByteOrders) {
    for (const bool big : {false, true}) {
        geometry::PolygonSet set;
        ASSERT_TRUE(append_wkb(square_with_hole(big).bytes, set));
        ASSERT_EQ(set.feature_count(), 1U);
        EXPECT_EQ(set.ring_count(), 2U);
        EXPECT_DOUBLE_EQ(set.area(0), 100 - 2);
    }
}

TEST(Wkb, ReadsMultiTypesWithMixedByteOrders) {
    Wkb lines;
    lines.head(5).count(2);
    lines.head(2).count(2).xy({0, 0, 1, 1});
    lines.big = true;
    lines.head(2).count(3).xy({5, 5, 6, 6, 7, 5});
    geometry::LineSet set;
    ASSERT_TRUE(append_wkb(lines.bytes, set));
    EXPECT_EQ(set.path_count(), 2U);
    EXPECT_EQ(set.path(1)[2], (geometry::Point{7, 5}));

    Wkb points;
    points.head(4).count(2);
    points.head(1).xy({3, 4});
    points.head(1).xy({5, 6});
    std::vector<geometry::Point> found;
    ASSERT_TRUE(append_wkb(points.bytes, found));
    EXPECT_EQ(found, (std::vector<geometry::Point>{{3, 4}, {5, 6}}));
    EXPECT_FALSE(append_wkb(points.bytes, set)) << "points are no lines";
    EXPECT_EQ(set.feature_count(), 1U) << "a refused geometry adds nothing";
}

TEST(Wkb, RefusesWhatItCannotHold) {
    EXPECT_NE(problem(Wkb{}.head(1001).xy({1, 2, 3})), "") << "Z";
    EXPECT_NE(problem(Wkb{}.head(7).count(0)), "") << "collection";
    EXPECT_NE(problem(Wkb{}.head(10).count(0)), "") << "curve";
    EXPECT_NE(problem(Wkb{}.head(6).count(0)), "") << "empty";
    EXPECT_NE(problem(Wkb{}.head(3).count(0)), "") << "empty";
    EXPECT_NE(problem(Wkb{}.head(2).count(1).xy({1, 1})), "") << "one point";
    EXPECT_NE(problem(Wkb{}.head(2).count(0xffffffff).xy({1, 1})), "") << "count beyond the bytes";
    EXPECT_NE(problem(Wkb{}.head(3).count(1).count(4).xy({0, 0, 1, 0, 1, 1, 0, 1})), "") << "open ring";
    EXPECT_NE(problem(Wkb{}.head(3).count(1).count(3).xy({0, 0, 1, 0, 0, 0})), "") << "ring of two corners";
    EXPECT_NE(problem(Wkb{}.head(1).xy({1, std::numeric_limits<double>::quiet_NaN()})), "") << "NaN";
    EXPECT_NE(problem(Wkb{}.head(1).xy({1, 2, 3})), "") << "bytes left over";
    EXPECT_NE(problem(Wkb{}.head(4).count(1).head(2).count(2).xy({0, 0, 1, 1})), "") << "line among points";
    EXPECT_EQ(problem(Wkb{}.head(1).xy({1, 2})), "");
}

TEST(Wkb, EveryPrefixIsRefused) {
    const Wkb whole = square_with_hole();
    for (std::size_t n = 0; n < whole.bytes.size(); ++n) {
        Shape shape;
        EXPECT_FALSE(read_wkb(Bytes(whole.bytes).first(n), shape)) << n;
    }
}

TEST(Blob, RoundTripsAndTurnsRings) {
    Shape shape, again;
    ASSERT_TRUE(read_wkb(square_with_hole().bytes, shape));
    std::vector<std::byte> blob, second;
    write_blob(shape, false, blob);
    ASSERT_TRUE(read_blob(blob, again));
    EXPECT_EQ(again.kind, ShapeKind::polygons);
    ASSERT_EQ(again.parts.size(), 2U);
    EXPECT_FALSE(again.parts[0].hole);
    EXPECT_TRUE(again.parts[1].hole);
    EXPECT_EQ(again.points[1], (geometry::Point{10, 0})) << "counter-clockwise now";
    write_blob(again, false, second);
    EXPECT_EQ(blob, second) << "canonical";
}

TEST(Blob, IsWhatSpatiaLiteWritesForAPoint) {
    Shape shape;
    shape.points = {{1, 2}};
    shape.parts = {{0, 1, false}};
    std::vector<std::byte> blob;
    write_blob(shape, true, blob);
    std::string hex;
    for (const std::byte b : blob) {
        hex += "0123456789ABCDEF"[std::to_integer<int>(b) >> 4];
        hex += "0123456789ABCDEF"[std::to_integer<int>(b) & 15];
    }
    // SELECT hex(MakePoint(1, 2, 28992)) in SpatiaLite 5.1
    EXPECT_EQ(hex, "000140710000000000000000F03F0000000000000040000000000000F03F00000000000000407C01000000"
                   "000000000000F03F0000000000000040FE");
}

TEST(Blob, SurvivesEveryChangedByte) {
    Shape shape;
    ASSERT_TRUE(read_wkb(square_with_hole().bytes, shape));
    std::vector<std::byte> blob;
    write_blob(shape, false, blob);
    std::mt19937 random(1);
    for (std::size_t i = 0; i < blob.size(); ++i)
        for (int n = 0; n < 8; ++n) {
            auto changed = blob;
            changed[i] = static_cast<std::byte>(random() & 0xff);
            changed.resize(changed.size() - random() % 3);
            Shape out;
            if (read_blob(changed, out)) {
                geometry::PolygonSet set;
                if (append(out, set)) {
                    EXPECT_EQ(set.feature_count(), 1U);
                }
            }
        }
}

} // namespace
} // namespace gk::vector
