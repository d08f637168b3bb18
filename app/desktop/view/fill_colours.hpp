// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>

#include <QRgb>

#include "app/map/palette.hpp"
#include "app/map/theme.hpp"

namespace gk::desktop {

/// Colours of fills on the screen, premultiplied. What is of another area type lets the base map through.
class FillColours {
public:
    explicit FillColours(const map::MapSnapshot& snapshot) {
        const auto classes = map::fill_colours(snapshot);
        for (std::size_t i = 0; i < classes.size(); ++i) colours_.at(i) = classes[i].rgba();
        for (std::size_t i = 0; i < snapshot.categories.size(); ++i)
            marked_.at(i) = snapshot.categories[i].mark != map::Mark::none;
        colours_.at(map::missing_fill) = map::colour::missing().rgba();
        colours_.at(map::unreliable_fill) = map::colour::other_type().rgba();
        colours_.at(map::other_fill) = 0;
        colours_.at(map::hidden_fill) = 0;
        hatch_ = map::colour::hatch().rgba();
        mark_ = qRgb(255, 255, 255);
    }
    /// `on_line`: the pixel lies on a line of the hatching, if its area is hatched.
    [[nodiscard]] QRgb at(std::uint8_t fill, bool on_line) const {
        if (!on_line) return colours_[fill];
        return fill == map::unreliable_fill ? hatch_ : marked_[fill] ? mark_ : colours_[fill];
    }
    /// Lines over a class: the place of the area in the list is uncertain.
    [[nodiscard]] QRgb line() const { return hatch_; }

private:
    std::array<QRgb, 256> colours_{};
    std::array<bool, 256> marked_{}; ///< categories that have lines besides their colour
    QRgb hatch_ = 0, mark_ = 0;
};

} // namespace gk::desktop
