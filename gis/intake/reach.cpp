// SPDX-License-Identifier: EUPL-1.2
// Reach of earlier voorlichting: where, when, what, and which share of the audience.

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/intake/place.hpp"
#include "gis/intake/values.hpp"

namespace gk::intake {
namespace {

using store::LayerKind;
using vector::Row;
using vector::ShapeKind;

/// Areas of one kind, found by code or by name.
struct Areas {
    std::string_view field; ///< ours
    std::string_view word;  ///< for sentences
    store::AreaTable table;
    std::map<std::string, std::size_t> by_code;
    std::multimap<std::string, std::size_t> by_name; ///< plain letters

    void index() {
        for (std::size_t i = 0; i < table.code.size(); ++i) {
            by_code.emplace(region::plain_letters(table.code[i]), i);
            by_name.emplace(region::plain_letters(table.name[i]), i);
        }
    }
};

/// The code in the form that the project keeps: "361" -> GM0361.
std::string canonical(std::string_view field, std::string_view text) {
    if (field == "gemeente")
        if (const auto code = region::GemeenteCode::parse(text)) return code->text();
    if (field == "wijk")
        if (const auto code = region::WijkCode::parse(text)) return code->text();
    if (field == "buurt")
        if (const auto code = region::BuurtCode::parse(text)) return code->text();
    return std::string(text);
}

/// What was said about the voorlichting in a row.
struct Deployment {
    std::string date, intervention;
    double share = 0;
    std::optional<double> half_life;
};

class ReachImporter final : public Importer {
public:
    ReachImporter(const Job& job, std::optional<Placer> placer, std::vector<Areas> areas,
                  std::optional<ShapeKind> shape)
        : job_(job)
        , attributes_(job, remaining_columns(job))
        , placer_(std::move(placer))
        , areas_(std::move(areas))
        , shape_(shape) {}

    Status row(const Row& row, Writer& writer) override {
        Deployment deployment;
        if (auto refusal = read(row, deployment)) return writer.quarantine(row, std::move(*refusal));
        nlohmann::ordered_json extra{
            {"date", deployment.date}, {"intervention", deployment.intervention}, {"share", deployment.share}};
        if (deployment.half_life) extra["half_life_months"] = *deployment.half_life;
        std::vector<std::byte> wkb;
        if (shape_) {
            auto cleaned = vector::clean(row.geometry, *shape_, job_.to_rd);
            if (!cleaned)
                return writer.quarantine(
                    row, {"", "bad_geometry", fmt::format("The row is not stored: {}.", cleaned.error().message)});
            if (cleaned->repaired) writer.count_repair();
            wkb = vector::to_wkb(*cleaned->geometry);
        } else if (placer_) {
            auto place = placer_->place(row);
            if (!place) return writer.quarantine(row, std::move(place.error()));
            if (place->precision != "punt") {
                extra["precision"] = place->precision;
                extra["precision_m"] = std::round(place->precision_m);
            }
            wkb = vector::to_wkb(place->at);
        } else {
            auto found = find_area(row);
            if (!found) return writer.quarantine(row, std::move(found.error()));
            const auto [areas, index] = *found;
            extra["area"] = areas->table.code[index];
            wkb = vector::to_wkb(*vector::to_geometry(areas->table.polygons, index));
        }
        return writer.store(row, store::LayerRow{attributes_.json(row, extra.dump()), wkb});
    }

private:
    std::optional<Refusal> read(const Row& row, Deployment& out) const {
        const auto date = job_.value(row, "date");
        const auto read_date = parse_date(date, job_.today);
        if (read_date.iso.empty())
            return Refusal{job_.column("date"), "bad_date",
                           date.empty() ? "The voorlichting has no date."
                                        : fmt::format("\"{}\" {}.", date.substr(0, 40), read_date.problem)};
        out.date = read_date.iso;
        out.intervention = job_.value(row, "intervention");
        if (out.intervention.empty())
            return Refusal{job_.column("intervention"), "no_intervention",
                           "The row does not say which voorlichting it was."};
        std::string share(job_.value(row, "share"));
        const bool percent = share.ends_with('%');
        if (percent) share.pop_back();
        const auto value = parse_number(share);
        // Whole numbers above 1 can only be percentages; 1 alone is all of the audience, as 1.0 is.
        const double fraction = !value ? -1 : percent || *value > 1 ? *value / 100 : *value;
        if (!value || fraction < 0 || fraction > 1)
            return Refusal{job_.column("share"), "bad_number",
                           fmt::format("\"{}\" is no share of the audience: 0 to 1, or 0% to 100%.",
                                       job_.value(row, "share").substr(0, 40))};
        out.share = fraction;
        if (const auto text = job_.value(row, "half_life"); !text.empty()) {
            out.half_life = parse_number(text);
            if (!out.half_life || !(*out.half_life > 0))
                return Refusal{job_.column("half_life"), "bad_number",
                               fmt::format("\"{}\" is no half-life in months.", text.substr(0, 40))};
        }
        return std::nullopt;
    }

    /// The smallest kind of area that the row names.
    std::expected<std::pair<const Areas*, std::size_t>, Refusal> find_area(const Row& row) const {
        for (const Areas& areas : areas_) {
            const auto text = job_.value(row, areas.field);
            if (text.empty()) continue;
            if (const auto found = areas.by_code.find(region::plain_letters(canonical(areas.field, text)));
                found != areas.by_code.end())
                return std::pair{&areas, found->second};
            std::vector<std::size_t> named;
            const auto [begin, end] = areas.by_name.equal_range(region::plain_letters(text));
            for (auto it = begin; it != end; ++it) named.push_back(it->second);
            if (named.empty() && areas.field == "gemeente")
                if (const auto* gemeente = gemeente_table().find_by_name(text))
                    if (const auto found = areas.by_code.find(region::plain_letters(gemeente->code.text()));
                        found != areas.by_code.end())
                        named.push_back(found->second);
            if (named.size() > 1 && areas.field != "gemeente") keep_gemeente(row, areas, named);
            if (named.size() == 1) return std::pair{&areas, named.front()};
            if (named.empty())
                return std::unexpected(
                    Refusal{job_.column(areas.field), "unknown_area",
                            fmt::format("The project has no {} \"{}\".", areas.word, text.substr(0, 60))});
            return std::unexpected(
                Refusal{job_.column(areas.field), "ambiguous_area",
                        fmt::format("{} areas are called \"{}\": give the code, or the gemeente beside it.",
                                    named.size(), text.substr(0, 60))});
        }
        return std::unexpected(Refusal{"", "no_place", "The row names no gemeente, wijk, buurt or estate."});
    }

    /// Many a buurt is called Centrum; the gemeente beside it says which.
    void keep_gemeente(const Row& row, const Areas& areas, std::vector<std::size_t>& named) const {
        const auto text = job_.value(row, "gemeente");
        const auto code = region::GemeenteCode::parse(text);
        const auto* gemeente = code ? gemeente_table().find(*code) : gemeente_table().find_by_name(text);
        if (gemeente != nullptr)
            std::erase_if(named, [&](std::size_t i) { return areas.table.gemeente[i] != gemeente->code.text(); });
    }

    Job job_;
    Attributes attributes_;
    std::optional<Placer> placer_;
    std::vector<Areas> areas_;
    std::optional<ShapeKind> shape_;
};

} // namespace

Result<std::unique_ptr<Importer>> make_reach_importer(const Job& job) {
    if (job.layer.has_geometry) {
        const auto most = std::ranges::max_element(job.survey.shapes);
        const ShapeKind shape = job.layer.shape.value_or(static_cast<ShapeKind>(most - job.survey.shapes.begin()));
        return std::make_unique<ReachImporter>(job, std::nullopt, std::vector<Areas>{}, shape);
    }
    const bool coordinates = (job.mapping.has("x") && job.mapping.has("y")) ||
                             (job.mapping.has("lon") && job.mapping.has("lat")) || job.mapping.has("wkt") ||
                             job.mapping.has("postcode");
    if (coordinates) {
        auto placer = Placer::make(job);
        if (!placer) return std::unexpected(placer.error());
        return std::make_unique<ReachImporter>(job, std::move(*placer), std::vector<Areas>{}, std::nullopt);
    }
    struct Kind {
        std::string_view field, word;
        LayerKind kind;
    };
    std::vector<Areas> areas;
    bool named = false;
    for (const Kind& k :
         {Kind{"buurt", "buurt", LayerKind::buurten}, Kind{"wijk", "wijk", LayerKind::wijken},
          Kind{"estate", "estate", LayerKind::estates}, Kind{"gemeente", "gemeente", LayerKind::gemeenten}}) {
        if (!job.mapping.has(k.field)) continue;
        named = true;
        auto table = job.project.areas(k.kind);
        if (!table) return std::unexpected(table.error());
        if (!*table) continue;
        areas.push_back({k.field, k.word, std::move(**table), {}, {}});
        areas.back().index();
    }
    if (areas.empty())
        return fail(
            ErrorCode::refused,
            named
                ? std::string(
                      "The rows name areas of a kind that the project does not have yet: import gemeenten, wijken, buurten or estates first.")
                : fmt::format(
                      "No column says where the voorlichting was: gemeente, wijk, buurt, estate, x and y, or lon and lat; the columns are {}.",
                      list_columns(job.layer)),
            job.request.file.string());
    return std::make_unique<ReachImporter>(job, std::nullopt, std::move(areas), std::nullopt);
}

} // namespace gk::intake
