// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/fields.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gk::intake {
namespace {

using store::LayerKind;

struct Field {
    std::string_view name;
    bool needed;
    std::vector<std::string_view> synonyms; ///< plain letters, the best first
};

std::vector<Field> place_fields() {
    return {{"x",
             false,
             {"xrd", "rdx", "xcoordinaatrd", "rdxcoordinaat", "xcoordinaat", "coordinaatx", "xcoordinate", "xcoord",
              "xco", "x", "easting"}},
            {"y",
             false,
             {"yrd", "rdy", "ycoordinaatrd", "rdycoordinaat", "ycoordinaat", "coordinaaty", "ycoordinate", "ycoord",
              "yco", "y", "northing"}},
            {"lon", false, {"lon", "long", "lng", "longitude", "lengtegraad", "wgs84lon"}},
            {"lat", false, {"lat", "latitude", "breedtegraad", "wgs84lat"}},
            {"wkt", false, {"wkt", "geom", "geometry", "geometrie", "thegeom", "shape"}},
            {"postcode", false, {"postcode", "pc6", "postcode6", "pc4", "postcode4", "postalcode", "zipcode", "zip"}}};
}

const Field gemeente_place{
    "gemeente", false, {"gemeentecode", "gmcode", "gemcode", "gemeente", "gemeentenaam", "municipality"}};
const Field water{"water", false, {"water", "h2o"}};

std::vector<Field> fields_of(LayerKind kind) {
    std::vector<Field> fields;
    switch (kind) {
    case LayerKind::gemeenten:
        return {{"code",
                 true,
                 {"gemeentecode", "gmcode", "statcode", "gemcode", "gemeentenummer", "code", "id", "gemeente",
                  "gemeentenaam", "gmnaam"}},
                {"name", false, {"gemeentenaam", "gmnaam", "statnaam", "gemeente", "naam", "name"}},
                water};
    case LayerKind::wijken:
        return {{"code", true, {"wijkcode", "wkcode", "statcode", "code"}},
                {"name", false, {"wijknaam", "wknaam", "statnaam", "wijk", "naam", "name"}},
                {"gemeente", false, {"gemeentecode", "gmcode", "gemcode"}},
                water};
    case LayerKind::buurten:
        return {{"code", true, {"buurtcode", "bucode", "statcode", "code"}},
                {"name", false, {"buurtnaam", "bunaam", "statnaam", "buurt", "naam", "name"}},
                {"gemeente", false, {"gemeentecode", "gmcode", "gemcode"}},
                water};
    case LayerKind::estates:
        return {{"code",
                 false,
                 {"rinnummer", "rin", "ibisnummer", "ibiscode", "ibis", "terreincode", "terreinid",
                  "bedrijventerreincode", "estatecode", "estateid", "code", "id", "identificatie", "buurtcode"}},
                {"name",
                 false,
                 {"plannaam", "terreinnaam", "bedrijventerrein", "estatename", "naam", "name", "buurtnaam", "terrein"}},
                {"gemeente",
                 false,
                 {"gemeentecode", "gmcode", "gemcodes", "gemcode", "gemeente", "gemeentenaam", "municipality"}}};
    case LayerKind::signals:
        fields = place_fields();
        fields.push_back(gemeente_place);
        fields.insert(fields.end(), {{"kind",
                                      true,
                                      {"soort", "kind", "type", "soortsignaal", "signaalsoort", "signaaltype",
                                       "typesignaal", "categorie", "category", "fenomeen"}},
                                     {"observed",
                                      true,
                                      {"observed", "waargenomen", "waargenomenop", "waarnemingsdatum",
                                       "datumwaarneming", "datumwaargenomen", "datumgezien", "gezienop", "pleegdatum",
                                       "incidentdatum", "datumincident", "datum", "date"}},
                                     {"received",
                                      false,
                                      {"received", "ontvangen", "ontvangenop", "ontvangstdatum", "datumontvangst",
                                       "datumontvangen", "meldingsdatum", "meldatum", "datummelding"}},
                                     {"shared", false, {"shared", "gedeeld", "gedeeldop", "deeldatum", "datumgedeeld"}},
                                     {"source", false, {"source", "bron", "bronhouder", "partner"}},
                                     {"reliability", false, {"reliability", "betrouwbaarheid", "betrouwbaar"}},
                                     {"external_id",
                                      false,
                                      {"externalid", "signaalid", "meldingsnummer", "zaaknummer", "registratienummer",
                                       "kenmerk", "referentie", "reference", "volgnummer", "nummer", "uuid", "id"}},
                                     {"precision", false, {"precision", "precisie", "nauwkeurigheid"}},
                                     {"weight", false, {"weight", "gewicht", "weging"}}});
        return fields;
    case LayerKind::reach:
        fields = place_fields();
        fields.insert(
            fields.end(),
            {{"buurt", false, {"buurtcode", "bucode", "buurt", "buurtnaam"}},
             {"wijk", false, {"wijkcode", "wkcode", "wijk", "wijknaam"}},
             {"estate",
              false,
              {"terreincode", "rinnummer", "rin", "ibisnummer", "bedrijventerrein", "terrein", "terreinnaam", "estate",
               "estateid"}},
             gemeente_place,
             {"date",
              true,
              {"datum", "date", "uitgevoerdop", "datumuitvoering", "gehoudenop", "uitgevoerd", "observed"}},
             {"intervention",
              true,
              {"interventie", "intervention", "voorlichting", "activiteit", "activity", "instrument", "product",
               "menukaart"}},
             {"share",
              true,
              {"bereik", "reach", "aandeelbereikt", "aandeel", "share", "reachshare", "bereikpercentage", "bereikt",
               "percentagebereikt", "pctbereik"}},
             {"half_life", false, {"halveringstijd", "halveringstijdmaanden", "halflife", "halflifemonths"}}});
        return fields;
    case LayerKind::layer:
        fields = place_fields();
        fields.push_back(gemeente_place);
        return fields;
    }
    return fields;
}

/// Shapefiles cut names at ten characters: "GEMEENTECO".
bool same_name(std::string_view plain, std::string_view synonym) {
    constexpr std::size_t dbf_name = 10;
    return plain == synonym || (plain.size() == dbf_name && synonym.size() > dbf_name && synonym.starts_with(plain));
}

std::optional<std::size_t> find_synonym(const Field& field, const std::vector<std::string>& plain,
                                        const std::vector<char>& allowed) {
    for (const std::string_view synonym : field.synonyms)
        for (std::size_t c = 0; c < plain.size(); ++c)
            if (allowed[c] != 0 && same_name(plain[c], synonym)) return c;
    return std::nullopt;
}

std::vector<std::string> plain_names(const vector::LayerInfo& layer) {
    std::vector<std::string> plain;
    for (const auto& column : layer.columns) plain.push_back(region::plain_letters(column.name));
    return plain;
}

/// By our own name for it, else by any name that its column may have: "datum" is observed.
const Field* find_field(const std::vector<Field>& fields, std::string_view name) {
    const auto own = std::ranges::find(fields, name, &Field::name);
    if (own != fields.end()) return &*own;
    const std::string plain = region::plain_letters(name);
    const auto known = std::ranges::find_if(
        fields, [&](const Field& f) { return std::ranges::find(f.synonyms, plain) != f.synonyms.end(); });
    return known == fields.end() ? nullptr : &*known;
}

std::string example(const Field& field) {
    return fmt::format("{}={}", field.name, "COLUMN");
}

} // namespace

bool Mapping::uses(std::size_t column) const {
    return std::ranges::any_of(columns_, [&](const auto& entry) { return entry.second == column; });
}

std::string list(const std::vector<std::string>& items) {
    if (items.size() < 2) return items.empty() ? "none" : items.front();
    return fmt::format("{} and {}", fmt::join(items.begin(), items.end() - 1, ", "), items.back());
}

std::string list_columns(const vector::LayerInfo& layer) {
    std::vector<std::string> names;
    for (const auto& column : layer.columns) names.push_back(column.name);
    return list(names);
}

std::optional<std::size_t> find_column(const vector::LayerInfo& layer, std::string_view column) {
    for (std::size_t c = 0; c < layer.columns.size(); ++c)
        if (layer.columns[c].name == column) return c;
    const std::string plain = region::plain_letters(column);
    for (std::size_t c = 0; c < layer.columns.size() && !plain.empty(); ++c)
        if (region::plain_letters(layer.columns[c].name) == plain) return c;
    return std::nullopt;
}

bool is_place_name(std::string_view column) {
    const std::string plain = region::plain_letters(column);
    return std::ranges::any_of(place_fields(), [&](const Field& field) {
        return std::ranges::any_of(field.synonyms, [&](std::string_view s) { return same_name(plain, s); });
    });
}

bool fits(LayerKind kind, const vector::LayerInfo& layer) {
    const auto plain = plain_names(layer);
    const std::vector<char> all(plain.size(), 1);
    return std::ranges::all_of(fields_of(kind),
                               [&](const Field& f) { return !f.needed || find_synonym(f, plain, all); });
}

Result<Mapping> find_fields(const ImportRequest& request, const vector::LayerInfo& layer,
                            const std::vector<char>& allowed) {
    const std::vector<Field> fields = fields_of(request.kind);
    const auto file = request.file.string();
    Mapping mapping;
    for (const auto& [given, column] : request.columns) {
        const Field* field = find_field(fields, given);
        if (field == nullptr) {
            std::vector<std::string> known;
            for (const Field& f : fields) known.emplace_back(f.name);
            return fail(ErrorCode::usage,
                        fmt::format("There is no field \"{}\" in an import of {}; the fields are {}.", given,
                                    store::name(request.kind), list(known)),
                        file);
        }
        const std::string name(field->name);
        if (mapping.has(name))
            return fail(ErrorCode::usage, fmt::format("The field {} is mapped twice; give it one column.", name), file,
                        0, name);
        const auto found = find_column(layer, column);
        if (!found)
            return fail(ErrorCode::refused,
                        fmt::format("The file has no column \"{}\" for the field {}; its columns are {}.", column, name,
                                    list_columns(layer)),
                        file, 0, name);
        if (allowed[*found] == 0)
            return fail(
                ErrorCode::usage,
                fmt::format("The column \"{}\" cannot be both dropped and used for the field {}.", column, name), file,
                0, name);
        mapping.set(name, *found);
    }
    const auto plain = plain_names(layer);
    // A column means one thing: what the request gave a field is not found again for another one.
    std::vector<char> left = allowed;
    for (const auto& [name, column] : mapping.all()) left[column] = 0;
    for (const Field& field : fields) {
        if (mapping.has(field.name)) continue;
        if (const auto found = find_synonym(field, plain, left)) mapping.set(std::string(field.name), *found);
        else if (field.needed)
            return fail(
                ErrorCode::refused,
                fmt::format("No column holds the field {} that {} need; its columns are {}: say which with --map {}.",
                            field.name, store::name(request.kind), list_columns(layer), example(field)),
                file, 0, std::string(field.name));
    }
    return mapping;
}

} // namespace gk::intake
