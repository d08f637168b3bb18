// SPDX-License-Identifier: EUPL-1.2
#include "gis/exchange/export.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include <fmt/format.h>

#include "gis/exchange/draft.hpp"
#include "gis/exchange/ogr_writer.hpp"
#include "gis/exchange/qgis_project.hpp"
#include "gis/exchange/result_tables.hpp"

namespace gk::exchange {
namespace {

using region::AreaKind;
using region::AreaType;

constexpr std::array kinds{AreaKind::gemeente, AreaKind::wijk, AreaKind::buurt, AreaKind::estate, AreaKind::cell};
constexpr std::array types{AreaType::bedrijventerrein, AreaType::woongebied, AreaType::buitengebied};

/// The tables of one kind: one a type, those without rows left out.
Status add_tables(std::vector<Table>& tables, const store::Project& project, const RunData& run, AreaKind kind,
                  const ExportOptions& options) {
    for (const AreaType type : types) {
        if (options.type && *options.type != type) continue;
        if (kind == AreaKind::cell) {
            tables.push_back(cell_table(run, type, options.gemeente));
        } else {
            auto table = area_table(project, run, kind, type, options.gemeente);
            if (!table) return std::unexpected(table.error());
            tables.push_back(std::move(*table));
        }
        if (tables.back().rows == 0) tables.pop_back();
    }
    return {};
}

/// The tables that a file of this format holds. Error (refused): there are none.
Result<std::vector<Table>> tables_of(const store::Project& project, const RunData& run, VectorFormat format,
                                     const ExportOptions& options) {
    std::vector<Table> tables;
    if (format == VectorFormat::gpkg || format == VectorFormat::ods) {
        for (const AreaKind kind : kinds) {
            // A sheet of 200,000 squares helps nobody; --by cell still asks for it.
            const bool wanted =
                options.by ? *options.by == kind : kind != AreaKind::cell || format == VectorFormat::gpkg;
            if (!wanted) continue;
            if (auto done = add_tables(tables, project, run, kind, options); !done)
                return std::unexpected(done.error());
        }
    } else {
        const AreaKind kind = options.by.value_or(AreaKind::buurt);
        const std::string name(region::name(kind));
        if (kind == AreaKind::cell) {
            tables.push_back(cell_table(run, options.type, options.gemeente));
        } else {
            std::vector<Table> by_type;
            if (auto done = add_tables(by_type, project, run, kind, options); !done)
                return std::unexpected(done.error());
            if (!by_type.empty()) tables.push_back(concatenate(std::move(by_type), name, "Gelegenheid per " + name));
        }
    }
    if (tables.empty() || (tables.size() == 1 && tables.front().rows == 0))
        return fail(ErrorCode::refused,
                    "nothing to export: the last score has no areas of the kind, type or gemeente asked for",
                    project.path().string());
    return tables;
}

ExportReport report_of(std::span<const Table> tables) {
    ExportReport report;
    for (const Table& table : tables) report.layers.emplace_back(table.name, table.rows);
    return report;
}

Result<ExportReport> export_tables(const store::Project& project, const RunData& run, VectorFormat format,
                                   const ExportOptions& options, const std::filesystem::path& file,
                                   const Progress& progress) {
    const auto tables = tables_of(project, run, format, options);
    if (!tables) return std::unexpected(tables.error());
    if (auto done = write_tables(file, format, *tables, notes_of(project, run), progress); !done)
        return std::unexpected(done.error());
    return report_of(*tables);
}

/// A QGIS project holds no data: a GeoPackage of our own goes beside it.
Result<ExportReport> export_qgis(const store::Project& project, const RunData& run, const ExportOptions& options,
                                 const std::filesystem::path& file, const Progress& progress) {
    const auto tables = tables_of(project, run, VectorFormat::gpkg, options);
    if (!tables) return std::unexpected(tables.error());
    const Notes notes = notes_of(project, run);
    const auto data = options.out.parent_path() / (options.out.stem().string() + "_gegevens.gpkg");
    const Draft draft(data);
    if (auto done = write_tables(draft.path(), VectorFormat::gpkg, *tables, notes, progress); !done) {
        done.error().file = data.string();
        return std::unexpected(done.error());
    }
    const auto standard = std::ranges::find(*tables, "buurt_woongebied", &Table::name);
    const Table& shown = standard == tables->end() ? tables->front() : *standard;
    if (auto done = write_qgis_project(file, data.filename().string(), "Gelegenheidskaart", *tables, shown.name, notes);
        !done)
        return std::unexpected(done.error());
    if (auto done = draft.keep(); !done) return std::unexpected(done.error());
    ExportReport report = report_of(*tables);
    report.beside = data;
    return report;
}

Result<ExportReport> export_raster(const store::Project& project, const RunData& run, const std::filesystem::path& file,
                                   const Progress& progress) {
    const std::size_t cells = run.factors.grid.size();
    std::vector<double> type(cells);
    for (std::size_t i = 0; i < cells; ++i) type[i] = static_cast<double>(run.cells.type[i]);
    std::vector<Band> bands{{"opportunity", "Gelegenheid, 0-100, binnen het eigen gebiedstype", run.cells.opportunity},
                            {"coverage", "Deel van het gewicht met gegevens, 0-1", run.cells.coverage},
                            {"area_type", "0 bedrijventerrein, 1 woongebied, 2 buitengebied", type}};
    for (const auto& [name, meaning, values] :
         {std::tuple{"priority", "Prioriteit, 0-100, binnen het eigen gebiedstype", &run.cells.priority},
          std::tuple{"reporting_gap", "Meldachterstand, 0-1", &run.cells.reporting_gap},
          std::tuple{"reach", "Bereik van eerdere voorlichting, 0-1", &run.cells.reach}})
        if (!values->empty()) bands.push_back({name, meaning, *values});
    if (auto done = write_geotiff(file, run.factors.grid, bands, notes_of(project, run), progress); !done)
        return std::unexpected(done.error());
    ExportReport report;
    for (const Band& band : bands) report.layers.emplace_back(band.name, cells);
    return report;
}

/// What the name of a file asks for.
struct Target {
    bool raster = false, qgis = false;
    VectorFormat format = VectorFormat::gpkg;
};

Result<Target> target_of(const ExportOptions& options) {
    const std::string extension = options.out.extension().string();
    Target target{.raster = extension == ".tif" || extension == ".tiff", .qgis = extension == ".qgz"};
    if (extension == ".geojson" || extension == ".json") target.format = VectorFormat::geojson;
    else if (extension == ".csv") target.format = VectorFormat::csv;
    else if (extension == ".ods") target.format = VectorFormat::ods;
    else if (extension != ".gpkg" && !target.raster && !target.qgis)
        return fail(ErrorCode::usage,
                    fmt::format("cannot export to '{}': use .gpkg, .geojson, .csv, .ods, .tif or .qgz", extension),
                    options.out.string());
    if (target.raster && (options.by || options.type || options.gemeente))
        return fail(ErrorCode::usage, "a GeoTIFF always holds all cells: leave out --by, --type and --gemeente",
                    options.out.string());
    return target;
}

Result<ExportReport> export_run(const store::Project& project, const RunData& run, const Target& target,
                                const ExportOptions& options, const Progress& progress) {
    const Draft draft(options.out);
    auto report = target.raster ? export_raster(project, run, draft.path(), progress)
                  : target.qgis ? export_qgis(project, run, options, draft.path(), progress)
                                : export_tables(project, run, target.format, options, draft.path(), progress);
    if (!report) {
        if (report.error().file == draft.path().string()) report.error().file = options.out.string();
        return report;
    }
    if (auto done = draft.keep(); !done) return std::unexpected(done.error());
    return report;
}

} // namespace

Result<ExportReport> export_project(store::Project& project, const ExportOptions& options, const Progress& progress) {
    const auto target = target_of(options);
    if (!target) return std::unexpected(target.error());
    const auto run = load_run(project, true, progress);
    if (!run) return std::unexpected(run.error());
    return export_run(project, *run, *target, options, progress);
}

Result<ExportReport> export_shown(const store::Project& project, ShownScore shown, const ExportOptions& options,
                                  const Progress& progress) {
    const auto target = target_of(options);
    if (!target) return std::unexpected(target.error());
    const auto run = run_of(project, std::move(shown));
    if (!run) return std::unexpected(run.error());
    return export_run(project, *run, *target, options, progress);
}

} // namespace gk::exchange
