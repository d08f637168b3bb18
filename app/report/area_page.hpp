// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One page of an area or of a gemeente, for burgemeester and driehoek. B1 Dutch.

#include <filesystem>
#include <string>
#include <variant>

#include "app/map/snapshot.hpp"
#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/programme/area_sheet.hpp"

namespace gk::report {

class Writer;

/// On the page that the writer has open. The writer must not outlive what it is given.
void draw_area_page(Writer& writer, const programme::AreaSheet& sheet, const programme::Menukaart& menukaart,
                    const map::MapSnapshot& map);
void draw_gemeente_page(Writer& writer, const programme::GemeenteSheet& sheet, const programme::Menukaart& menukaart,
                        const map::MapSnapshot& map);

/// What lies around an area, with the area outlined; of its own gemeente alone.
[[nodiscard]] Result<map::MapSnapshot> area_map(store::Project& project, const programme::AreaSheet& sheet,
                                                const Progress& progress);
/// `wanted`: the type to show; none: that in which the gemeente stands highest.
[[nodiscard]] Result<map::MapSnapshot> gemeente_map(store::Project& project, const programme::GemeenteSheet& sheet,
                                                    const std::optional<region::AreaType>& wanted,
                                                    const Progress& progress);

/// A4, portrait, one page; the map takes what room the rest leaves. Errors as save_pdf.
[[nodiscard]] Status render_area_pdf(const programme::AreaSheet& sheet, const programme::Menukaart& menukaart,
                                     const map::MapSnapshot& map, const std::filesystem::path& path);
[[nodiscard]] Status render_gemeente_pdf(const programme::GemeenteSheet& sheet, const programme::Menukaart& menukaart,
                                         const map::MapSnapshot& map, const std::filesystem::path& path);

/// What was put on the page.
using Sheet = std::variant<programme::AreaSheet, programme::GemeenteSheet>;

/// From a project to the file, in one go. `area`: code of a gemeente, wijk, buurt or estate, or the name of a gemeente.
/// `options.type`: of a gemeente, the type that its map shows. Needs a QGuiApplication. Errors: as area_sheet,
/// gemeente_sheet, make_scene and save_pdf.
[[nodiscard]] Result<Sheet> make_area_pdf(store::Project& project, programme::Ledger& ledger, const std::string& area,
                                          const programme::SheetOptions& options, const std::filesystem::path& path,
                                          const Progress& progress);
/// The same for who has no ledger at hand: opens the project for reading. `today`: the day to judge by.
[[nodiscard]] Result<Sheet> make_area_pdf(const std::filesystem::path& project, programme::Day today,
                                          const std::string& area, const programme::SheetOptions& options,
                                          const std::filesystem::path& path, const Progress& progress);

} // namespace gk::report
