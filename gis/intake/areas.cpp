// SPDX-License-Identifier: EUPL-1.2
// gemeenten, wijken, buurten and estates.

#include <map>
#include <set>

#include <fmt/format.h>
#include <ogr_geometry.h>

#include "core/grid/grid.hpp"
#include "core/region/locator.hpp"
#include "gis/intake/job.hpp"

namespace gk::intake {
namespace {

using region::BuurtCode;
using region::GemeenteCode;
using region::WijkCode;
using store::LayerKind;
using vector::Row;
using vector::ShapeKind;

/// The gemeente that holds a place, from the project; empty while no gemeenten were imported.
class Gemeenten {
public:
    static Result<Gemeenten> of(const store::Project& project) {
        Gemeenten gemeenten;
        auto table = project.areas(LayerKind::gemeenten);
        if (!table) return std::unexpected(table.error());
        if (*table) {
            gemeenten.codes_ = (*table)->code;
            gemeenten.locator_.emplace((*table)->polygons);
        }
        return gemeenten;
    }
    [[nodiscard]] bool known() const { return locator_.has_value(); }
    [[nodiscard]] std::string at(geometry::Point point) const {
        const auto found = locator_ ? locator_->find(point) : std::nullopt;
        return found ? codes_[*found] : std::string();
    }

private:
    std::vector<std::string> codes_;
    std::optional<region::AreaLocator> locator_;
};

class AreaImporter : public Importer {
public:
    explicit AreaImporter(const Job& job)
        : job_(job)
        , attributes_(job, remaining_columns(job)) {}

    Status row(const Row& row, Writer& writer) override {
        if (const auto water = job_.value(row, "water"); region::plain_letters(water) == "ja" || water == "1")
            return writer.quarantine(row, {job_.column("water"), "water",
                                           "CBS marks this part as water; a gelegenheidskaart covers the land."});
        store::AreaRow out;
        if (auto refusal = identify(row, out)) return writer.quarantine(row, std::move(*refusal));
        if (const auto first = rows_.find(out.code); first != rows_.end())
            return writer.quarantine(
                row, {job_.column("code"), "duplicate_code",
                      fmt::format("The code {} stands in row {} too; if both rows are parts of one area, "
                                  "dissolve them by code first.",
                                  out.code, first->second)});
        auto cleaned = vector::clean(row.geometry, ShapeKind::polygons, job_.to_rd);
        if (!cleaned)
            return writer.quarantine(row,
                                     {"", "bad_geometry",
                                      fmt::format("{} is not stored: {}.", out.code.empty() ? "The area" : out.code,
                                                  cleaned.error().message)});
        if (auto refusal = place(row, *cleaned->geometry, out)) return writer.quarantine(row, std::move(*refusal));
        out.attributes = attributes_.json(row);
        const auto wkb = vector::to_wkb(*cleaned->geometry);
        out.wkb = wkb;
        rows_.emplace(out.code, row.number);
        if (!out.gemeente.empty()) seen_gemeenten_.insert(out.gemeente);
        if (cleaned->repaired) writer.count_repair();
        if (cleaned->simplified) ++simplified_;
        return writer.store(row, out);
    }

    void finish() override {
        if (simplified_ > 0)
            job_.notes.push_back(fmt::format(
                "Of {} area(s) curves were turned into lines, or parts that are no polygon left out.", simplified_));
        if (!extra_.empty()) {
            job_.report.extra_gemeenten.assign(extra_.begin(), extra_.end());
            job_.notes.push_back(fmt::format("Gemeenten outside the 32 of the region, not stored: {}.",
                                             list(job_.report.extra_gemeenten)));
        }
        if (job_.request.kind == LayerKind::estates) return;
        std::vector<std::string> names;
        for (const auto& gemeente : gemeente_table().all())
            if (!seen_gemeenten_.contains(gemeente.code.text())) {
                job_.report.missing_gemeenten.push_back(gemeente.code.text());
                names.push_back(fmt::format("{} {}", gemeente.code.text(), gemeente.name));
            }
        if (!names.empty())
            job_.notes.push_back(
                fmt::format("Not in the file: {} of the 32 gemeenten, {}.", names.size(), list(names)));
    }

protected:
    /// Code, name and, from the code, the gemeente.
    virtual std::optional<Refusal> identify(const Row& row, store::AreaRow& out) = 0;
    /// What only the geometry can tell.
    virtual std::optional<Refusal> place(const Row&, const OGRGeometry&, store::AreaRow&) { return std::nullopt; }

    Refusal outside_region(const GemeenteCode& code, std::string_view field) {
        extra_.insert(code.text());
        const bool former = gemeente_table().find_former(code) != nullptr;
        return {job_.column(field), former ? "other_year" : "extra_gemeente", fmt::format("{}.", explain_code(code))};
    }

    Job job_;

private:
    Attributes attributes_;
    std::map<std::string, std::int64_t> rows_;
    std::set<std::string> seen_gemeenten_;
    std::set<std::string> extra_;
    std::int64_t simplified_ = 0;
};

class GemeenteImporter final : public AreaImporter {
public:
    using AreaImporter::AreaImporter;

private:
    std::optional<Refusal> identify(const Row& row, store::AreaRow& out) override {
        const auto text = job_.value(row, "code");
        auto code = GemeenteCode::parse(text);
        if (!code) {
            if (const auto* named = gemeente_table().find_by_name(text)) code = named->code;
            else if (const auto* former = gemeente_table().find_former_by_name(text)) code = former->code;
        }
        if (!code)
            return Refusal{
                job_.column("code"), "bad_code",
                fmt::format("\"{}\" is no code of a gemeente, such as GM0361, nor the name of one of the 32.", text)};
        const auto* gemeente = gemeente_table().find(*code);
        if (gemeente == nullptr) return outside_region(*code, "code");
        out.code = out.gemeente = code->text();
        out.name = job_.value(row, "name");
        // A column of codes may have been found as the name, when there is no other.
        if (out.name.empty() || out.name == text || GemeenteCode::parse(out.name)) out.name = gemeente->name;
        if (const auto* named = gemeente_table().find_by_name(out.name); named != gemeente)
            job_.notes.push_back(fmt::format("{} is called \"{}\" in the file and {} in the reference table.",
                                             code->text(), out.name, gemeente->name));
        return std::nullopt;
    }
};

template <class Code>
class PartImporter final : public AreaImporter {
public:
    PartImporter(const Job& job, std::string_view what, std::string_view example)
        : AreaImporter(job)
        , what_(what)
        , example_(example) {}

private:
    std::optional<Refusal> identify(const Row& row, store::AreaRow& out) override {
        const auto text = job_.value(row, "code");
        const auto code = Code::parse(text);
        if (!code)
            return Refusal{job_.column("code"), "bad_code",
                           fmt::format("\"{}\" is no code of a {}, such as {}.", text, what_, example_)};
        const GemeenteCode gemeente = region::gemeente_of(*code);
        if (gemeente_table().find(gemeente) == nullptr) return outside_region(gemeente, "code");
        if (const auto stated = job_.value(row, "gemeente"); !stated.empty()) {
            const auto other = GemeenteCode::parse(stated);
            if (!other || *other != gemeente)
                return Refusal{job_.column("gemeente"), "code_mismatch",
                               fmt::format("{} belongs to {} by its code, and to {} by its column {}.", code->text(),
                                           gemeente.text(), stated, job_.column("gemeente"))};
        }
        out.code = code->text();
        out.gemeente = gemeente.text();
        out.name = job_.value(row, "name");
        if (out.name.empty()) out.name = out.code;
        return std::nullopt;
    }
    std::string_view what_, example_;
};

class EstateImporter final : public AreaImporter {
public:
    EstateImporter(const Job& job, Gemeenten gemeenten)
        : AreaImporter(job)
        , gemeenten_(std::move(gemeenten)) {
        if (!job_.mapping.has("code"))
            job_.notes.emplace_back(
                "The file has no column with an id, so each estate is named after the 100 m square of its middle (EST-E1234N4567).");
        if (!gemeenten_.known())
            job_.notes.emplace_back(
                "No gemeenten were imported yet, so the gemeente of an estate is what the file says, unchecked by its place.");
    }

private:
    std::optional<Refusal> identify(const Row& row, store::AreaRow& out) override {
        out.code = job_.value(row, "code");
        out.name = job_.value(row, "name");
        if (out.code.empty() && job_.mapping.has("code"))
            return Refusal{job_.column("code"), "bad_code", "The estate has no id."};
        const auto stated = job_.value(row, "gemeente");
        if (stated.empty()) return std::nullopt;
        // IBIS lists every gemeente an estate lies in; GM0000 says that it does not know.
        const auto first = stated.substr(0, stated.find_first_of(",;/ "));
        if (const auto code = GemeenteCode::parse(first)) {
            if (code->text() == "GM0000") return std::nullopt;
            if (gemeente_table().find(*code) == nullptr) return outside_region(*code, "gemeente");
            out.gemeente = code->text();
        } else if (const auto* named = gemeente_table().find_by_name(stated)) {
            out.gemeente = named->code.text();
        } else if (const auto* former = gemeente_table().find_former_by_name(stated)) {
            out.gemeente = former->successor.text();
        }
        return std::nullopt;
    }

    std::optional<Refusal> place(const Row&, const OGRGeometry& polygon, store::AreaRow& out) override {
        OGRPoint middle;
        if (polygon.Centroid(&middle) != OGRERR_NONE || middle.IsEmpty())
            return Refusal{"", "bad_geometry", "The middle of the estate cannot be found."};
        geometry::Point at{middle.getX(), middle.getY()};
        if (out.gemeente.empty() && gemeenten_.known()) {
            out.gemeente = gemeenten_.at(at);
            if (out.gemeente.empty())
                return Refusal{
                    "", "outside_region",
                    fmt::format("The middle of the estate (RD {:.0f}, {:.0f}) lies in none of the project's gemeenten.",
                                at.x, at.y)};
        }
        if (out.code.empty()) {
            out.code = "EST-" + grid::square_code(at);
            if (const int twin = ++made_[out.code]; twin > 1) out.code += fmt::format("-{}", twin);
        }
        if (out.name.empty()) out.name = out.code;
        return std::nullopt;
    }

    Gemeenten gemeenten_;
    std::map<std::string, int> made_;
};

} // namespace

Result<std::unique_ptr<Importer>> make_area_importer(const Job& job) {
    if (!job.layer.has_geometry)
        return fail(ErrorCode::refused,
                    fmt::format("The layer {} has no geometry, and {} are polygons.", job.layer.name,
                                store::name(job.request.kind)),
                    job.request.file.string());
    switch (job.request.kind) {
    case LayerKind::gemeenten: return std::make_unique<GemeenteImporter>(job);
    case LayerKind::wijken: return std::make_unique<PartImporter<WijkCode>>(job, "wijk", "WK036101");
    case LayerKind::buurten: return std::make_unique<PartImporter<BuurtCode>>(job, "buurt", "BU03610100");
    default: break;
    }
    auto gemeenten = Gemeenten::of(job.project);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    return std::make_unique<EstateImporter>(job, std::move(*gemeenten));
}

} // namespace gk::intake
