// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The informatiebeeld drugs of a half-year, for team and stuurgroep. B1 Dutch.

#include <filesystem>
#include <string>
#include <vector>

#include <QString>

#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/programme/picture.hpp"

namespace gk::report {

/// "eerste helft van 2025"
[[nodiscard]] QString half_year_nl(const programme::HalfYear& half);
/// What comes first on the page: each thing in a sentence that claims no more than its figure.
[[nodiscard]] std::vector<QString> picture_summary_nl(const programme::Picture& picture);
/// What the picture does not say.
[[nodiscard]] std::vector<QString> picture_limits_nl(const programme::Picture& picture);

/// One map for each picture.types, in that order; its sources stand on the first page.
struct PictureMaps {
    std::vector<map::MapSnapshot> maps;
};
class Writer;

/// From the page on that the writer has open. The writer must not outlive what it is given.
void draw_picture(Writer& writer, const programme::Picture& picture, const PictureMaps& maps);
[[nodiscard]] Result<PictureMaps> picture_maps(store::Project& project, const programme::Picture& picture,
                                               const Progress& progress);

/// A4, portrait, six pages as a rule. Errors as save_pdf; the maps do not fit the types (bug).
[[nodiscard]] Status render_picture_pdf(const programme::Picture& picture, const PictureMaps& maps,
                                        const std::filesystem::path& path);

/// From a project to the file, in one go: figures, maps, pages. Gives the figures back. Needs a QGuiApplication.
/// Errors: as picture_of, make_scene and save_pdf.
[[nodiscard]] Result<programme::Picture> make_picture_pdf(store::Project& project, programme::Ledger& ledger,
                                                          const programme::PictureOptions& options,
                                                          const std::filesystem::path& path, const Progress& progress);
/// The same for who has no ledger at hand: opens the project for reading. `today`: the day to judge by.
[[nodiscard]] Result<programme::Picture> make_picture_pdf(const std::filesystem::path& project, programme::Day today,
                                                          const programme::PictureOptions& options,
                                                          const std::filesystem::path& path, const Progress& progress);

} // namespace gk::report
