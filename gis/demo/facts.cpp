// SPDX-License-Identifier: EUPL-1.2
#include "gis/demo/facts.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <embedded/gk_gis_demo.hpp>

namespace gk::demo {
namespace {

/// One row of an embedded CSV; text fields as they stand, numbers checked.
class Row {
public:
    explicit Row(const OGRFeature& feature)
        : feature_(feature) {}

    [[nodiscard]] std::string text(const char* field) const { return feature_.GetFieldAsString(index(field)); }
    [[nodiscard]] double number(const char* field) const {
        const std::string value = text(field);
        std::size_t used = 0;
        const double parsed = value.empty() ? 0 : std::stod(value, &used);
        if (used == 0 || used != value.size())
            throw std::invalid_argument(fmt::format("field {} holds '{}', not a number", field, value));
        return parsed;
    }
    [[nodiscard]] Point at() const { return {number("x_rd"), number("y_rd")}; }

private:
    [[nodiscard]] int index(const char* field) const {
        const int found = feature_.GetFieldIndex(field);
        if (found < 0) throw std::invalid_argument(fmt::format("there is no column {}", field));
        return found;
    }
    const OGRFeature& feature_;
};

/// GDAL reads the text as a file in memory, under a name of its own for each table.
Status for_each_row(std::string_view name, std::string_view csv, const std::function<void(const Row&)>& take) {
    GDALAllRegister();
    const std::string path = fmt::format("/vsimem/gk_demo/{}.csv", name);
    // GDAL does not write to the buffer: the dataset is opened for reading only.
    auto* bytes = reinterpret_cast<GByte*>(const_cast<char*>(csv.data()));
    VSILFILE* file = VSIFileFromMemBuffer(path.c_str(), bytes, csv.size(), FALSE);
    if (file == nullptr) return fail(ErrorCode::bug, "The demo's facts cannot be opened", path);
    VSIFCloseL(file);
    Status status;
    {
        const GDALDatasetUniquePtr dataset(
            GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR));
        std::int64_t row = 0;
        if (dataset == nullptr || dataset->GetLayerCount() != 1) {
            status = fail(ErrorCode::bug, "The demo's facts cannot be read as a table", path);
        } else {
            try {
                for (const auto& feature : dataset->GetLayer(0)) {
                    ++row;
                    take(Row(*feature));
                }
            } catch (const std::logic_error& error) { // invalid_argument, out_of_range
                status = fail(ErrorCode::bug, error.what(), fmt::format("data/demo/{}.csv", name), row);
            }
        }
    }
    VSIUnlink(path.c_str());
    return status;
}

} // namespace

std::size_t Facts::gemeente_index(const std::string& code) const {
    const auto found = std::ranges::lower_bound(gemeenten, code, {}, &Meldingskans::gemeente);
    if (found == gemeenten.end() || found->gemeente != code)
        throw std::out_of_range(fmt::format("gemeente '{}' is not in meldingskansen.csv", code));
    return static_cast<std::size_t>(found - gemeenten.begin());
}

Result<Facts> read_facts() {
    Facts facts;
    Status status = for_each_row("meldingskansen", embedded::meldingskansen, [&](const Row& row) {
        facts.gemeenten.push_back({row.text("gemeentecode"), row.text("gemeentenaam"), row.number("kans")});
    });
    if (!status) return std::unexpected(status.error());
    std::ranges::sort(facts.gemeenten, {}, &Meldingskans::gemeente);

    status = for_each_row("plaatsen", embedded::plaatsen, [&](const Row& row) {
        const Plaats plaats{row.text("naam"), row.text("gemeentecode"), row.at(), row.number("inwoners")};
        if (!plaats.gemeente.empty()) (void)facts.gemeente_index(plaats.gemeente);
        facts.plaatsen.push_back(plaats);
    });
    if (!status) return std::unexpected(status.error());

    // Codes of wijken and buurten number the places within a gemeente, so all come out ordered by code.
    std::ranges::stable_sort(facts.plaatsen, {}, &Plaats::gemeente);

    status = for_each_row("kustlijn", embedded::kustlijn, [&](const Row& row) {
        const std::string naam = row.text("deel");
        if (facts.kust.empty() || facts.kust.back().naam != naam)
            facts.kust.push_back({naam, row.text("soort"), row.number("breedte_m"), {}});
        facts.kust.back().points.push_back(row.at());
    });
    if (!status) return std::unexpected(status.error());

    status = for_each_row("bedrijventerreinen", embedded::bedrijventerreinen, [&](const Row& row) {
        facts.terreinen.push_back(
            {row.text("naam"), row.text("gemeentecode"), row.at(), row.number("ha"), row.number("hoek_graden")});
        (void)facts.gemeente_index(facts.terreinen.back().gemeente);
    });
    if (!status) return std::unexpected(status.error());

    status = for_each_row("wegen", embedded::wegen, [&](const Row& row) {
        const std::string naam = row.text("weg");
        if (facts.wegen.empty() || facts.wegen.back().naam != naam)
            facts.wegen.push_back({naam, row.text("beheer"), {}});
        facts.wegen.back().points.push_back(row.at());
    });
    if (!status) return std::unexpected(status.error());

    status = for_each_row("aansluitingen", embedded::aansluitingen, [&](const Row& row) {
        facts.aansluitingen.push_back({row.text("naam"), row.text("weg"), row.at()});
    });
    if (!status) return std::unexpected(status.error());
    return facts;
}

} // namespace gk::demo
