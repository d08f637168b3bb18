// SPDX-License-Identifier: EUPL-1.2
// Any other layer: points, lines or polygons with their attributes.

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/intake/place.hpp"
#include "gis/intake/values.hpp"

namespace gk::intake {
namespace {

using vector::Row;
using vector::ShapeKind;

class LayerImporter final : public Importer {
public:
    LayerImporter(const Job& job, ShapeKind shape)
        : job_(job)
        , attributes_(job, job.kept)
        , shape_(shape) {}

    Status row(const Row& row, Writer& writer) override {
        if (const auto have = vector::shape_of(row.geometry); have && *have != shape_)
            return writer.quarantine(
                row, {"", "other_geometry",
                      fmt::format("This row has {} and the layer has {}; import them as a layer of their own.",
                                  name(*have), name(shape_))});
        auto cleaned = vector::clean(row.geometry, shape_, job_.to_rd);
        if (!cleaned)
            return writer.quarantine(
                row, {"", "bad_geometry", fmt::format("The row is not stored: {}.", cleaned.error().message)});
        if (cleaned->repaired) writer.count_repair();
        if (cleaned->simplified) ++simplified_;
        const auto wkb = vector::to_wkb(*cleaned->geometry);
        return writer.store(row, store::LayerRow{attributes_.json(row), wkb});
    }
    void finish() override {
        if (simplified_ > 0)
            job_.notes.push_back(fmt::format(
                "Of {} row(s) curves were turned into lines, or parts of another kind left out.", simplified_));
    }

private:
    Job job_;
    Attributes attributes_;
    ShapeKind shape_;
    std::int64_t simplified_ = 0;
};

/// Rows of a table, placed by their columns.
class PointImporter final : public Importer {
public:
    PointImporter(const Job& job, Placer placer)
        : job_(job)
        , attributes_(job, job.kept)
        , placer_(std::move(placer)) {}

    Status row(const Row& row, Writer& writer) override {
        auto place = placer_.place(row);
        if (!place) return writer.quarantine(row, std::move(place.error()));
        const auto wkb = vector::to_wkb(place->at);
        std::string extra;
        if (place->precision != "punt") {
            ++by_area_;
            extra =
                nlohmann::json{{"precision", place->precision}, {"precision_m", std::round(place->precision_m)}}.dump();
        }
        return writer.store(row, store::LayerRow{attributes_.json(row, extra), wkb});
    }
    void finish() override {
        if (by_area_ > 0)
            job_.notes.push_back(fmt::format(
                "{} row(s) stand in the middle of their postcode or gemeente; precision_m says how far off that may be.",
                by_area_));
    }

private:
    Job job_;
    Attributes attributes_;
    Placer placer_;
    std::int64_t by_area_ = 0;
};

} // namespace

Result<std::unique_ptr<Importer>> make_layer_importer(const Job& job) {
    if (!job.layer.has_geometry) {
        auto placer = Placer::make(job);
        if (!placer) return std::unexpected(placer.error());
        return std::make_unique<PointImporter>(job, std::move(*placer));
    }
    ShapeKind shape = ShapeKind::points;
    if (job.layer.shape) {
        shape = *job.layer.shape;
    } else { // the kind that most rows have
        const auto most = std::ranges::max_element(job.survey.shapes);
        shape = static_cast<ShapeKind>(most - job.survey.shapes.begin());
    }
    return std::make_unique<LayerImporter>(job, shape);
}

} // namespace gk::intake
