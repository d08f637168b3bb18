// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

#include "core/hotspot/neighbours.hpp"

namespace gk::hotspot {

/// Fills Neighbours row by row; private to this room. Neighbours of a row are added in ascending order.
class RowBuilder {
public:
    explicit RowBuilder(std::size_t units) { made_.first_.reserve(units + 1); }
    void reserve_links(std::size_t links) { made_.other_.reserve(links); }
    void add(Neighbours::Unit other) { made_.other_.push_back(other); }
    void add_weight(double weight) { made_.weight_.push_back(weight); }
    void end_row() { made_.first_.push_back(made_.other_.size()); }
    [[nodiscard]] std::size_t links() const { return made_.other_.size(); }
    [[nodiscard]] Neighbours take() { return std::move(made_); }

private:
    Neighbours made_;
};

} // namespace gk::hotspot
