// SPDX-License-Identifier: EUPL-1.2
#include <limits>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include "gis/exchange/ogr_writer.hpp"

namespace gk::exchange {
namespace {

struct ProgressCall {
    const Progress* progress;
};

int CPL_STDCALL on_gdal_progress(double done, const char*, void* data) {
    const auto& progress = *static_cast<ProgressCall*>(data)->progress;
    return progress("writing GeoTIFF", static_cast<std::uint64_t>(done * 1000), 1000) ? TRUE : FALSE;
}

/// North-up rows of Float32, NaN outside the region.
std::vector<float> raster_of(const grid::CellGrid& grid, std::span<const double> values) {
    const auto& spec = grid.spec();
    std::vector<float> raster(spec.size(), std::numeric_limits<float>::quiet_NaN());
    const auto cols = static_cast<std::size_t>(spec.cols);
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const auto row = static_cast<std::size_t>(spec.rows - 1 - grid.row(cell));
        raster[row * cols + static_cast<std::size_t>(grid.col(cell))] = static_cast<float>(values[cell]);
    }
    return raster;
}

} // namespace

Status write_geotiff(const std::filesystem::path& file, const grid::CellGrid& grid, std::span<const Band> bands,
                     const Notes& notes, const Progress& progress) {
    GDALAllRegister();
    const auto failed = [&] {
        return fail(ErrorCode::outside,
                    fmt::format("cannot be written ({}): check that the disk has room and the folder may be written",
                                CPLGetLastErrorMsg()),
                    file.string());
    };
    CPLPushErrorHandler(CPLQuietErrorHandler);
    struct PopHandler {
        ~PopHandler() { CPLPopErrorHandler(); }
    } const pop_handler;
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    GDALDriver* cog = GetGDALDriverManager()->GetDriverByName("COG");
    if (memory == nullptr || cog == nullptr)
        return fail(ErrorCode::outside, "this GDAL cannot write cloud-optimised GeoTIFF", file.string());
    const auto& spec = grid.spec();
    const GDALDatasetUniquePtr raster(
        memory->Create("", spec.cols, spec.rows, static_cast<int>(bands.size()), GDT_Float32, nullptr));
    if (!raster) return failed();
    double transform[6] = {static_cast<double>(spec.x_min),
                           static_cast<double>(spec.cell),
                           0,
                           static_cast<double>(spec.y_min) + static_cast<double>(spec.rows) * spec.cell,
                           0,
                           -static_cast<double>(spec.cell)};
    raster->SetGeoTransform(transform);
    OGRSpatialReference rd;
    rd.importFromEPSG(28992);
    raster->SetSpatialRef(&rd);
    std::string about;
    for (const auto& [key, value] : notes) {
        raster->SetMetadataItem(key.c_str(), value.c_str());
        about += fmt::format("{}: {}\n", key, value);
    }
    raster->SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", about.c_str());
    for (std::size_t b = 0; b < bands.size(); ++b) {
        GDALRasterBand* band = raster->GetRasterBand(static_cast<int>(b) + 1);
        band->SetDescription(bands[b].name.c_str());
        band->SetMetadataItem("meaning", bands[b].meaning.c_str());
        band->SetNoDataValue(std::numeric_limits<double>::quiet_NaN());
        std::vector<float> values = raster_of(grid, bands[b].values);
        if (band->RasterIO(GF_Write, 0, 0, spec.cols, spec.rows, values.data(), spec.cols, spec.rows, GDT_Float32, 0, 0,
                           nullptr) != CE_None)
            return failed();
    }
    CPLStringList options;
    options.SetNameValue("COMPRESS", "DEFLATE");
    options.SetNameValue("PREDICTOR", "YES");
    options.SetNameValue("OVERVIEW_RESAMPLING", "AVERAGE");
    ProgressCall call{&progress};
    GDALDatasetUniquePtr written(
        cog->CreateCopy(file.string().c_str(), raster.get(), FALSE, options.List(), on_gdal_progress, &call));
    if (!written) {
        if (CPLGetLastErrorNo() == CPLE_UserInterrupt)
            return fail(ErrorCode::interrupted, "stopped; nothing was written");
        return failed();
    }
    if (GDALClose(GDALDataset::ToHandle(written.release())) != CE_None) return failed();
    return {};
}

} // namespace gk::exchange
