// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Maps to files. Every file is written beside its target and renamed when whole, so a target is
// either the old file or the complete new one. All need a QGuiApplication: see gui.hpp.

#include <filesystem>

#include "app/map/layout.hpp"
#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"

class QPainter;

namespace gk::map {

/// Paints a page; the painter's unit is the millimetre, its origin the page's top left corner.
void paint(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout);

/// Errors: the snapshot does not hold together (bug), no font on this machine, folder not writable,
/// disk full (outside).
[[nodiscard]] Status render_pdf(const MapSnapshot& snapshot, const PageOptions& page,
                                const std::filesystem::path& path);
[[nodiscard]] Status render_png(const MapSnapshot& snapshot, const PageOptions& page,
                                const std::filesystem::path& path);
[[nodiscard]] Status render_svg(const MapSnapshot& snapshot, const PageOptions& page,
                                const std::filesystem::path& path);
/// By the extension: .pdf, .png or .svg (usage when it is another).
[[nodiscard]] Status render(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path);

} // namespace gk::map
