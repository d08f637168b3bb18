// SPDX-License-Identifier: EUPL-1.2
#include "core/geometry/orientation.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace gk::geometry {
namespace {

int sign(double v) {
    return (v > 0) - (v < 0);
}

/// An exact sum of doubles: non-overlapping components of growing magnitude.
class Expansion {
public:
    void add_product(double a, double b) {
        const double product = a * b;
        add(std::fma(a, b, -product));
        add(product);
    }
    [[nodiscard]] int sign_of_sum() const {
        for (std::size_t i = size_; i-- > 0;)
            if (part_[i] != 0) return sign(part_[i]);
        return 0;
    }

private:
    void add(double b) {
        for (std::size_t i = 0; i < size_; ++i) {
            const double sum = b + part_[i];
            const double from_b = sum - part_[i];
            part_[i] = (b - from_b) + (part_[i] - (sum - from_b));
            b = sum;
        }
        part_[size_++] = b;
    }

    std::array<double, 12> part_{};
    std::size_t size_ = 0;
};

} // namespace

int orientation(Point a, Point b, Point c) {
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double det = left - right;
    // The rounding of the lines above stays under 3.34e-16 of the size of both products.
    if (std::abs(det) > 4e-16 * (std::abs(left) + std::abs(right))) return sign(det);

    Expansion exact; // the determinant multiplied out; c.x c.y falls away
    exact.add_product(a.x, b.y);
    exact.add_product(-a.x, c.y);
    exact.add_product(-c.x, b.y);
    exact.add_product(-a.y, b.x);
    exact.add_product(a.y, c.x);
    exact.add_product(c.y, b.x);
    return exact.sign_of_sum();
}

} // namespace gk::geometry
