// SPDX-License-Identifier: EUPL-1.2
// Signals: coarsened points with a kind and a date.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "core/grid/grid.hpp"
#include "core/region/locator.hpp"
#include "gis/intake/place.hpp"
#include "gis/intake/seen_rows.hpp"
#include "gis/intake/values.hpp"

namespace gk::intake {
namespace {

using store::LayerKind;
using vector::Row;

struct KindWord {
    std::string_view plain, kind;
};
/// What people call it -> what we call it; plain letters.
constexpr std::array kind_words{KindWord{"lab", "lab"},
                                KindWord{"labs", "lab"},
                                KindWord{"drugslab", "lab"},
                                KindWord{"druglab", "lab"},
                                KindWord{"laboratorium", "lab"},
                                KindWord{"drugslaboratorium", "lab"},
                                KindWord{"laboratory", "lab"},
                                KindWord{"productielocatie", "lab"},
                                KindWord{"productieplaats", "lab"},
                                KindWord{"productie", "lab"},
                                KindWord{"production", "lab"},
                                KindWord{"synthetischdrugslab", "lab"},
                                KindWord{"cocainewasserij", "lab"},
                                KindWord{"wasserij", "lab"},
                                KindWord{"opslag", "opslag"},
                                KindWord{"opslaglocatie", "opslag"},
                                KindWord{"opslagplaats", "opslag"},
                                KindWord{"drugsopslag", "opslag"},
                                KindWord{"opslagdrugs", "opslag"},
                                KindWord{"opslagchemicalien", "opslag"},
                                KindWord{"storage", "opslag"},
                                KindWord{"stash", "opslag"},
                                KindWord{"dumping", "dumping"},
                                KindWord{"dump", "dumping"},
                                KindWord{"dumpingen", "dumping"},
                                KindWord{"dumpplaats", "dumping"},
                                KindWord{"drugsdumping", "dumping"},
                                KindWord{"afvaldumping", "dumping"},
                                KindWord{"drugsafval", "dumping"},
                                KindWord{"drugsafvaldumping", "dumping"},
                                KindWord{"lozing", "dumping"},
                                KindWord{"wastedumping", "dumping"},
                                KindWord{"hennepkwekerij", "hennepkwekerij"},
                                KindWord{"hennep", "hennepkwekerij"},
                                KindWord{"kwekerij", "hennepkwekerij"},
                                KindWord{"hennepplantage", "hennepkwekerij"},
                                KindWord{"wietkwekerij", "hennepkwekerij"},
                                KindWord{"wietplantage", "hennepkwekerij"},
                                KindWord{"cannabiskwekerij", "hennepkwekerij"},
                                KindWord{"cannabis", "hennepkwekerij"},
                                KindWord{"cannabisfarm", "hennepkwekerij"},
                                KindWord{"melding", "melding"},
                                KindWord{"meldingen", "melding"},
                                KindWord{"mma", "melding"},
                                KindWord{"meldmisdaadanoniem", "melding"},
                                KindWord{"anoniememelding", "melding"},
                                KindWord{"mmamelding", "melding"},
                                KindWord{"tip", "melding"},
                                KindWord{"report", "melding"},
                                KindWord{"energieafwijking", "energie-afwijking"},
                                KindWord{"energie", "energie-afwijking"},
                                KindWord{"energiefraude", "energie-afwijking"},
                                KindWord{"energiediefstal", "energie-afwijking"},
                                KindWord{"stroomdiefstal", "energie-afwijking"},
                                KindWord{"stroomafwijking", "energie-afwijking"},
                                KindWord{"netmeting", "energie-afwijking"},
                                KindWord{"energyanomaly", "energie-afwijking"},
                                KindWord{"energy", "energie-afwijking"},
                                KindWord{"overig", "overig"},
                                KindWord{"overige", "overig"},
                                KindWord{"anders", "overig"},
                                KindWord{"other", "overig"}};
constexpr std::string_view kinds = "lab, opslag, dumping, hennepkwekerij, melding, energie-afwijking, overig";

std::string_view kind_of(std::string_view text) {
    const std::string plain = region::plain_letters(text);
    const auto found = std::ranges::find(kind_words, plain, &KindWord::plain);
    return found == kind_words.end() ? std::string_view() : found->kind;
}

/// Half the diagonal of a square: how far its corners are from the middle.
constexpr double square_radius_m = 50 * std::numbers::sqrt2;

std::string_view direction(double dx, double dy) {
    constexpr std::array<std::string_view, 8> winds{"east", "north-east", "north", "north-west",
                                                    "west", "south-west", "south", "south-east"};
    const double turn = std::atan2(dy, dx) / (2 * std::numbers::pi) * 8;
    return winds[static_cast<std::size_t>(std::lround(turn) + 8) % 8];
}

/// Names of gemeenten beyond the region, from a layer of polygons with a gemeentenaam, if the project has one.
class Neighbours {
public:
    static Result<Neighbours> of(const store::Project& project) {
        Neighbours neighbours;
        auto datasets = project.datasets();
        if (!datasets) return std::unexpected(datasets.error());
        for (const auto& dataset : *datasets) {
            if (dataset.kind != LayerKind::layer) continue;
            auto names = project.attribute_names(dataset.id);
            if (!names) return std::unexpected(names.error());
            const auto named = std::ranges::find_if(*names, [](const std::string& n) {
                const auto plain = region::plain_letters(n);
                return plain == "gemeentenaam" || plain == "statnaam";
            });
            if (named == names->end()) continue;
            auto layer = project.layer(dataset.name);
            if (!layer) return std::unexpected(layer.error());
            if (!*layer || (*layer)->kind != store::GeometryKind::polygons) continue;
            auto texts = project.attribute_texts(dataset.id, *named);
            if (!texts) return std::unexpected(texts.error());
            neighbours.names_ = std::move(*texts);
            neighbours.locator_.emplace((*layer)->polygons);
            break;
        }
        return neighbours;
    }
    [[nodiscard]] std::string at(geometry::Point p) const {
        const auto found = locator_ ? locator_->find(p) : std::nullopt;
        return found && *found < names_.size() ? names_[*found] : std::string();
    }
    [[nodiscard]] bool known() const { return locator_.has_value(); }

private:
    std::vector<std::string> names_;
    std::optional<region::AreaLocator> locator_;
};

std::vector<char> attribute_columns(const Job& job) {
    // Two pairs of coordinates may stand in a file, and the one that is not used would give the exact place away.
    std::vector<char> wanted = remaining_columns(job);
    for (std::size_t c = 0; c < wanted.size(); ++c)
        if (!job.request.keep_points && is_place_name(job.layer.columns[c].name)) wanted[c] = 0;
    return wanted;
}

class SignalImporter final : public Importer {
public:
    SignalImporter(const Job& job, Placer placer, store::AreaTable gemeenten, Neighbours neighbours, bool others,
                   std::string dataset)
        : job_(job)
        , placer_(std::move(placer))
        , codes_(std::move(gemeenten.code))
        , names_(std::move(gemeenten.name))
        , locator_(gemeenten.polygons)
        , neighbours_(std::move(neighbours))
        , others_(others)
        , dataset_(std::move(dataset))
        , attributes_(job, attribute_columns(job)) {}

    Status row(const Row& row, Writer& writer) override {
        out_.source = job_.value(row, "source");
        out_.reliability = job_.value(row, "reliability");
        out_.external_id = job_.value(row, "external_id");
        const auto kind = job_.value(row, "kind");
        out_.kind = kind_of(kind);
        if (out_.kind.empty())
            return writer.quarantine(row, {job_.column("kind"), "unknown_kind",
                                           kind.empty() ? "The signal has no kind."
                                                        : fmt::format("\"{}\" is no known kind of signal ({}).",
                                                                      kind.substr(0, 60), kinds)});
        if (auto refusal = dates(row)) return writer.quarantine(row, std::move(*refusal));
        if (auto refusal = weight(row)) return writer.quarantine(row, std::move(*refusal));
        auto place = placer_.place(row);
        if (!place) return writer.quarantine(row, std::move(place.error()));
        const auto gemeente = locator_.find(place->at);
        if (!gemeente) return writer.quarantine(row, outside(place->at));
        out_.gemeente = codes_[*gemeente];
        out_.cell = grid::square_code(place->at);
        out_.at = job_.request.keep_points ? place->at : grid::square_centre(place->at);
        out_.precision = place->precision;
        out_.precision_m = place->precision_m;
        if (auto refusal = stated_precision(row)) return writer.quarantine(row, std::move(*refusal));
        if (!job_.request.keep_points && out_.precision == "punt") {
            out_.precision = "vierkant";
            out_.precision_m = std::max(out_.precision_m, square_radius_m);
        }

        SeenRows::Key key;
        for (const std::string* part : {&out_.kind, &out_.cell, &out_.observed, &out_.source, &out_.external_id})
            key.add(*part);
        if (const auto first = seen_.first(key, row.number); first != 0)
            return writer.quarantine(
                row,
                {"", "duplicate",
                 fmt::format("The same signal stands in row {}: kind, square, date, source and id are equal.", first)});
        if (others_) {
            const auto elsewhere = job_.project.has_signal_elsewhere(out_, dataset_);
            if (!elsewhere) return std::unexpected(elsewhere.error());
            if (*elsewhere)
                return writer.quarantine(
                    row,
                    {"", "duplicate_elsewhere",
                     "The same signal stands in another dataset of the project: kind, square, date and source are equal."});
        }
        out_.attributes = attributes_.json(row);
        if (!out_.received.empty() && out_.received < out_.observed) ++early_;
        if (place->precision != "punt") ++by_area_;
        return writer.store(row, out_);
    }

    void finish() override {
        if (job_.request.keep_points)
            job_.notes.emplace_back("The exact points were kept, because the project's purpose was said to need them.");
        else job_.notes.emplace_back("Points stand in the middle of their 100 m square.");
        if (early_ > 0)
            job_.notes.push_back(fmt::format(
                "{} signal(s) were received before they were observed, by their dates; they are stored.", early_));
        if (by_area_ > 0)
            job_.notes.push_back(fmt::format(
                "{} signal(s) stand in the middle of their postcode or gemeente; precision_m says how far off that may be.",
                by_area_));
    }

private:
    std::optional<Refusal> dates(const Row& row) {
        for (auto [field, target] : {std::pair{"observed", &out_.observed}, std::pair{"received", &out_.received},
                                     std::pair{"shared", &out_.shared}}) {
            target->clear();
            const auto text = job_.value(row, field);
            if (text.empty()) {
                if (target == &out_.observed) return Refusal{job_.column(field), "bad_date", "The signal has no date."};
                continue;
            }
            // Excel and exports repeat the same day many times over.
            if (text != last_text_ || last_date_.iso.empty()) {
                last_date_ = parse_date(text, job_.today);
                last_text_ = text;
            }
            if (last_date_.iso.empty())
                return Refusal{job_.column(field), "bad_date",
                               fmt::format("\"{}\" {}.", text.substr(0, 40), last_date_.problem)};
            *target = last_date_.iso;
        }
        return std::nullopt;
    }

    std::optional<Refusal> weight(const Row& row) {
        out_.weight = 1;
        const auto text = job_.value(row, "weight");
        if (text.empty()) return std::nullopt;
        const auto weight = parse_number(text);
        if (!weight || *weight < 0)
            return Refusal{job_.column("weight"), "bad_number",
                           fmt::format("\"{}\" is no weight of zero or more.", text.substr(0, 40))};
        out_.weight = *weight;
        return std::nullopt;
    }

    /// The file may know that its points are coarser than they look.
    std::optional<Refusal> stated_precision(const Row& row) {
        const auto text = job_.value(row, "precision");
        if (text.empty()) return std::nullopt;
        if (const auto metres = parse_number(text)) {
            if (*metres < 0)
                return Refusal{job_.column("precision"), "bad_number",
                               fmt::format("\"{}\" is no precision in metres.", text.substr(0, 40))};
            out_.precision_m = std::max(out_.precision_m, *metres);
            return std::nullopt;
        }
        struct Level {
            std::string_view plain, name;
            double metres;
        };
        constexpr std::array levels{Level{"punt", "punt", 0},
                                    Level{"exact", "punt", 0},
                                    Level{"point", "punt", 0},
                                    Level{"vierkant", "vierkant", square_radius_m},
                                    Level{"square", "vierkant", square_radius_m},
                                    Level{"pc6", "pc6", 250},
                                    Level{"postcode", "pc6", 250},
                                    Level{"straat", "pc6", 250},
                                    Level{"pc4", "pc4", 2500},
                                    Level{"buurt", "pc4", 2500},
                                    Level{"gemeente", "gemeente", 10'000}};
        const auto level = std::ranges::find(levels, region::plain_letters(text), &Level::plain);
        if (level == levels.end())
            return Refusal{
                job_.column("precision"), "bad_precision",
                fmt::format("\"{}\" is no precision: punt, vierkant, pc6, pc4, gemeente or a number of metres.",
                            text.substr(0, 40))};
        if (level->metres > out_.precision_m) {
            out_.precision = level->name;
            out_.precision_m = level->metres;
        }
        return std::nullopt;
    }

    Refusal outside(geometry::Point at) const {
        const auto nearest = locator_.nearest(at);
        std::string where = nearest ? fmt::format("{:.1f} km {} of {}", nearest->metres / 1000,
                                                  direction(at.x - nearest->border.x, at.y - nearest->border.y),
                                                  names_[nearest->feature])
                                    : "far away";
        const std::string neighbour = neighbours_.at(at);
        if (!neighbour.empty()) where += fmt::format(", in {}", neighbour);
        else if (neighbours_.known()) where += ", in no gemeente: at sea or abroad";
        return {"", "outside_region",
                fmt::format("The place (RD {:.0f}, {:.0f}) lies outside the region: {}.", at.x, at.y, where)};
    }

    Job job_;
    Placer placer_;
    std::vector<std::string> codes_, names_;
    region::AreaLocator locator_;
    Neighbours neighbours_;
    bool others_;
    std::string dataset_;
    Attributes attributes_;
    SeenRows seen_;
    store::SignalRow out_;
    std::string last_text_;
    DateReading last_date_;
    std::int64_t early_ = 0, by_area_ = 0;
};

} // namespace

Result<std::unique_ptr<Importer>> make_signal_importer(const Job& job) {
    auto gemeenten = job.project.areas(LayerKind::gemeenten);
    if (!gemeenten) return std::unexpected(gemeenten.error());
    if (!*gemeenten)
        return fail(
            ErrorCode::refused,
            "The project has no gemeenten yet, so it cannot be known which signals lie in the region: import them first (gkaart import gemeenten PROJECT FILE).",
            job.request.file.string());
    auto placer = Placer::make(job);
    if (!placer) return std::unexpected(placer.error());
    auto neighbours = Neighbours::of(job.project);
    if (!neighbours) return std::unexpected(neighbours.error());
    auto datasets = job.project.datasets();
    if (!datasets) return std::unexpected(datasets.error());
    const bool others = std::ranges::any_of(
        *datasets, [&](const auto& d) { return d.kind == LayerKind::signals && d.name != job.report.version.name; });
    return std::make_unique<SignalImporter>(job, std::move(*placer), std::move(**gemeenten), std::move(*neighbours),
                                            others, job.report.version.name);
}

} // namespace gk::intake
