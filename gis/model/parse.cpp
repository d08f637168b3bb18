// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "core/score/explain.hpp"
#include "core/score/transform.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/model/settings.hpp"
#include "gis/model/table_reader.hpp"

namespace gk::model {
namespace {

using score::MeasureKind;

/// Far above any model, far below what could hurt.
constexpr std::size_t largest_text = 1 << 20;
constexpr std::size_t most_factors = 200;

bool is_id(std::string_view text) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !text.empty() && text.size() <= 64 && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(text, good);
}

/// Texts that people see must not point a finger (DESIGN section 1).
std::string shown(TableReader& reader, std::string_view key, std::string text) {
    if (score::points_a_finger(text))
        reader.refuse(key, "uses a word that points a finger; write of gelegenheid, signaal or prioriteit");
    return text;
}

std::string allowed(TableReader& reader, std::string_view key, std::string name) {
    if (is_protected_attribute(name))
        reader.refuse(
            key,
            fmt::format(
                "\"{}\" is about origin, nationality, religion or benefits: such data may never take part in a score",
                name));
    return name;
}

/// One of a few names; says which when it is none of them.
template <class Parse>
auto choice(TableReader& reader, std::string_view key, const std::string& text, std::string_view names, Parse parse) {
    auto value = parse(text);
    if (!value && !text.empty()) reader.refuse(key, fmt::format("\"{}\" is not one of {}", text, names));
    return value;
}

void positive(TableReader& reader, std::string_view key, double value) {
    if (reader.has(key) && !(value > 0)) reader.refuse(key, fmt::format("must be above 0, not {}", value));
}
constexpr double max_weight = 1'000'000; ///< weights are relative; sums of larger ones lose the small ones

void not_negative(TableReader& reader, std::string_view key, double value) {
    if (value < 0) reader.refuse(key, fmt::format("must be 0 or more, not {}", value));
}

std::map<std::string, std::vector<std::string>> read_where(TableReader& measure, Problems& problems) {
    std::map<std::string, std::vector<std::string>> where;
    const toml::table* table = measure.table("where", false);
    if (table == nullptr) return where;
    TableReader reader(*table, measure.path_of("where"), problems);
    for (const auto& [key, node] : *table) {
        const std::string name(key.str());
        std::vector<std::string> values = reader.texts(name);
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());
        where.emplace(allowed(reader, name, name), std::move(values));
    }
    return where;
}

void read_points_keys(TableReader& reader, score::MeasureSpec& spec) {
    spec.attribute = allowed(reader, "attribute", reader.text_or("attribute", ""));
    spec.half_life_days = reader.number_or("half_life_days", 0);
    not_negative(reader, "half_life_days", spec.half_life_days);
    if (spec.half_life_days > 0 && spec.layer != "signals")
        reader.refuse("half_life_days", "only the layer \"signals\" has dates to count from");
}

void read_kind_keys(TableReader& reader, score::MeasureSpec& spec) {
    switch (spec.kind) {
    case MeasureKind::density:
        read_points_keys(reader, spec);
        spec.bandwidth = reader.number("bandwidth");
        positive(reader, "bandwidth", spec.bandwidth);
        spec.kernel = choice(reader, "kernel", reader.text_or("kernel", "quartic"),
                             "quartic, gaussian, epanechnikov, triweight", score::parse_kernel)
                          .value_or(measure::Kernel::quartic);
        spec.edge_correction = reader.boolean_or("edge_correction", false);
        break;
    case MeasureKind::count:
        read_points_keys(reader, spec);
        spec.radius = reader.number_or("radius", 0);
        positive(reader, "radius", spec.radius);
        break;
    case MeasureKind::attribute: {
        spec.attribute = allowed(reader, "attribute", reader.text("attribute"));
        const std::string spread = reader.text_or("spread", "centre");
        if (spread != "centre" && spread != "area")
            reader.refuse("spread", fmt::format("\"{}\" is not one of centre, area", spread));
        spec.spread = spread == "area" ? score::Spread::area : score::Spread::centre;
        const std::string quantity = reader.text_or("quantity", "rate");
        if (quantity != "rate" && quantity != "count")
            reader.refuse("quantity", fmt::format("\"{}\" is not one of rate, count", quantity));
        spec.quantity = quantity == "count" ? measure::Quantity::count : measure::Quantity::rate;
        if (spec.quantity == measure::Quantity::count && spec.spread == score::Spread::centre)
            reader.refuse("quantity", "a count must be spread by area: add spread = \"area\"");
        break;
    }
    case MeasureKind::distance: spec.border = reader.boolean_or("border", false); break;
    case MeasureKind::coverage:
    case MeasureKind::length: break;
    }
}

score::MeasureSpec read_measure(const toml::table& table, std::string path, Problems& problems) {
    TableReader reader(table, std::move(path), problems);
    score::MeasureSpec spec;
    const std::vector<std::string> layers = reader.texts("layer");
    std::set<std::string> seen;
    for (const std::string& layer : layers) {
        allowed(reader, "layer", layer);
        if (!seen.insert(layer).second) reader.refuse("layer", fmt::format("names \"{}\" twice", layer));
    }
    if (!layers.empty()) {
        spec.layer = layers.front();
        spec.alternatives.assign(layers.begin() + 1, layers.end());
    }
    const auto kind = choice(reader, "kind", reader.text("kind"),
                             "density, distance, coverage, count, attribute, length", score::parse_measure_kind);
    spec.where = read_where(reader, problems);
    spec.require_attribute = allowed(reader, "require_attribute", reader.text_or("require_attribute", ""));
    spec.require_at_least = reader.number_or("require_at_least", 0);
    if (reader.has("require_attribute") != reader.has("require_at_least"))
        reader.refuse(reader.has("require_attribute") ? "require_attribute" : "require_at_least",
                      "require_attribute and require_at_least belong together: give both or neither");
    spec.scale = reader.number_or("scale", 1);
    positive(reader, "scale", spec.scale);
    if (!kind) return spec; // which other keys are good depends on it
    spec.kind = *kind;
    read_kind_keys(reader, spec);
    reader.refuse_the_rest();
    return spec;
}

score::Transform read_transform(const toml::table& table, std::string path, Problems& problems) {
    TableReader reader(table, std::move(path), problems);
    score::Transform transform;
    const std::string shape = reader.text("shape");
    const std::string direction = reader.text_or("direction", "more");
    if (direction != "more" && direction != "less")
        reader.refuse("direction", fmt::format("\"{}\" is not one of more, less", direction));
    transform.less = direction == "less";
    if (shape == "percentile") {
        transform.source = reader.text_or("source", "");
        reader.refuse_the_rest();
        return transform;
    }
    if (shape == "linear") transform.shape = score::Linear{reader.number("a"), reader.number("b")};
    else if (shape == "logistic") transform.shape = score::Logistic{reader.number("mid"), reader.number("spread")};
    else if (shape == "exponential") transform.shape = score::Exponential{reader.number("half")};
    else if (shape == "piecewise") transform.shape = score::Piecewise{reader.points("points")};
    else if (shape == "threshold") transform.shape = score::Threshold{reader.number("t")};
    else {
        if (!shape.empty())
            reader.refuse(
                "shape",
                fmt::format("\"{}\" is not one of percentile, linear, logistic, exponential, piecewise, threshold",
                            shape));
        return transform;
    }
    transform.source = reader.text("source");
    if (const auto wrong = score::problem(transform)) reader.refuse("shape", *wrong);
    reader.refuse_the_rest();
    return transform;
}

/// `judged`: the weights come from judgements in pairs.
score::Factor read_factor(const toml::table& table, const std::string& path, bool judged, Problems& problems) {
    TableReader reader(table, path, problems);
    score::Factor factor;
    factor.id = reader.text("id");
    if (!factor.id.empty() && !is_id(factor.id))
        reader.refuse("id", "must be lower-case letters, digits and _, begin with a letter, and be at most 64 long");
    if (!factor.id.empty()) allowed(reader, "id", factor.id);
    factor.label = shown(reader, "label", reader.text("label"));
    factor.unit = shown(reader, "unit", reader.text_or("unit", ""));
    if (judged && reader.has("weight"))
        reader.refuse("weight", "the weights of this model come from [ahp]: leave one of the two out");
    factor.weight = judged ? reader.number_or("weight", 1) : reader.number("weight");
    not_negative(reader, "weight", factor.weight);
    if (factor.weight > max_weight) reader.refuse("weight", fmt::format("must be {} at most", max_weight));
    factor.sensitive = reader.boolean_or("sensitive", false);
    factor.evidence = reader.text("evidence");
    if (!factor.evidence.empty() && factor.evidence != "A" && factor.evidence != "B" && factor.evidence != "C")
        reader.refuse("evidence", fmt::format("\"{}\" is not one of A, B, C", factor.evidence));
    factor.reason = shown(reader, "reason", reader.text("reason"));
    factor.source = reader.text("source");
    if (const toml::table* measure = reader.table("measure", true))
        factor.measure = read_measure(*measure, path + ".measure", problems);
    if (const toml::table* transform = reader.table("transform", true))
        factor.transform = read_transform(*transform, path + ".transform", problems);
    reader.refuse_the_rest();
    return factor;
}

void read_head(const toml::table& table, score::Model& model, Problems& problems) {
    TableReader reader(table, "model", problems);
    model.id = reader.text_or("id", model.id);
    if (reader.has("id") && !model.id.empty() && !is_id(model.id))
        reader.refuse("id", "must be lower-case letters, digits and _, begin with a letter, and be at most 64 long");
    model.name = shown(reader, "name", reader.text("name"));
    model.version = reader.text("version");
    model.note = shown(reader, "note", reader.text_or("note", ""));
    model.area_type = choice(reader, "area_type", reader.text("area_type"),
                             "bedrijventerrein, woongebied, buitengebied", region::parse_area_type)
                          .value_or(region::AreaType::woongebied);
    model.combination = choice(reader, "combination", reader.text_or("combination", "additive"), "additive, geometric",
                               score::parse_combination)
                            .value_or(score::Combination::additive);
    reader.refuse_the_rest();
}

void read_rules(const toml::table& table, score::AreaTypeRules& rules, Problems& problems) {
    TableReader reader(table, "rules", problems);
    rules.estate_share = reader.number_or("estate_share", rules.estate_share);
    if (!(rules.estate_share > 0 && rules.estate_share <= 1))
        reader.refuse("estate_share", "must be above 0 and at most 1");
    rules.density_attribute =
        allowed(reader, "density_attribute", reader.text_or("density_attribute", rules.density_attribute));
    rules.address_density = reader.number_or("address_density", rules.address_density);
    not_negative(reader, "address_density", rules.address_density);
    rules.inhabitants_layer = allowed(reader, "inhabitants_layer", reader.text_or("inhabitants_layer", ""));
    rules.inhabitants_attribute = allowed(reader, "inhabitants_attribute", reader.text_or("inhabitants_attribute", ""));
    rules.inhabitants = reader.number_or("inhabitants", rules.inhabitants);
    not_negative(reader, "inhabitants", rules.inhabitants);
    if (reader.has("inhabitants_layer") != reader.has("inhabitants_attribute"))
        reader.refuse("", "inhabitants_layer and inhabitants_attribute belong together: give both or neither");
    reader.refuse_the_rest();
}

std::optional<score::Pairwise> read_pairwise(const toml::table& table, const score::Model& model, Problems& problems) {
    TableReader reader(table, "ahp", problems);
    score::Pairwise pairwise;
    pairwise.source = reader.text("source");
    pairwise.factors = reader.texts("factors");
    const std::vector<double> rows = reader.square("matrix", pairwise.factors.size());
    reader.refuse_the_rest();
    std::vector<std::string> named = pairwise.factors, there;
    for (const score::Factor& factor : model.factors) there.push_back(factor.id);
    std::ranges::sort(named);
    std::ranges::sort(there);
    if (named != there)
        reader.refuse("factors",
                      "must name every factor of the model once: judgements in pairs give all weights or none");
    if (rows.empty() || named != there) return std::nullopt;
    auto matrix = score::PairwiseMatrix::make(pairwise.factors, rows);
    if (!matrix) {
        reader.refuse("matrix", matrix.error().message);
        return std::nullopt;
    }
    pairwise.matrix = *std::move(matrix);
    return pairwise;
}

void read_model(const toml::table& root, score::Model& model, Problems& problems) {
    TableReader reader(root, "", problems);
    if (const toml::table* head = reader.table("model", true)) read_head(*head, model, problems);
    if (const toml::table* rules = reader.table("rules", false)) read_rules(*rules, model.rules, problems);
    read_settings(reader, model, problems);
    const toml::array* factors = reader.tables("factor");
    const toml::table* ahp = reader.table("ahp", false);
    reader.refuse_the_rest();
    if (factors == nullptr) return;
    if (factors->size() > most_factors) {
        reader.refuse("factor", fmt::format("a model has at most {} factors, not {}", most_factors, factors->size()));
        return;
    }
    std::set<std::string> ids;
    double total = 0;
    for (std::size_t i = 0; i < factors->size(); ++i) {
        const toml::table& table = *(*factors)[i].as_table();
        const std::string path = fmt::format("factor[{}]", i + 1);
        score::Factor factor = read_factor(table, path, ahp != nullptr, problems);
        if (!factor.id.empty() && !ids.insert(factor.id).second)
            TableReader(table, path, problems)
                .refuse("id", fmt::format("\"{}\" is the id of an earlier factor: each needs its own", factor.id));
        total += std::max(0.0, factor.weight);
        model.factors.push_back(std::move(factor));
    }
    if (!(total > 0)) reader.refuse("factor", "at least one factor needs a weight above 0");
    if (ahp == nullptr) return;
    model.pairwise = read_pairwise(*ahp, model, problems);
    const std::vector<double> weights = score::pairwise_weights(model);
    for (std::size_t i = 0; i < weights.size(); ++i) model.factors[i].weight = weights[i];
}

/// Ids of files whose names are no ids.
std::string id_from(const std::string& file) {
    std::string id;
    for (const char c : std::filesystem::path(file).stem().string()) {
        const bool upper = c >= 'A' && c <= 'Z';
        const char plain = upper ? static_cast<char>(c - 'A' + 'a') : c;
        id += (plain >= 'a' && plain <= 'z') || (plain >= '0' && plain <= '9') ? plain : '_';
    }
    if (id.empty() || id.front() < 'a' || id.front() > 'z') id.insert(0, "model_");
    return id.substr(0, 64);
}

} // namespace

ParsedModel parse_all(std::string_view text, const std::string& file) {
    ParsedModel result;
    Problems problems(file);
    result.model.id = id_from(file);
    if (text.size() > largest_text) {
        problems.add(0, "", "is larger than 1 MB: that is no model");
    } else {
        try {
            const toml::table root = toml::parse(text, file);
            read_model(root, result.model, problems);
        } catch (const toml::parse_error& error) {
            problems.add(static_cast<std::int64_t>(error.source().begin.line), "",
                         fmt::format("is not good TOML: {}", error.description()));
        }
    }
    result.errors = problems.take();
    return result;
}

Result<score::Model> parse(std::string_view toml, const std::string& file) {
    ParsedModel parsed = parse_all(toml, file);
    if (parsed.errors.empty()) return std::move(parsed.model);
    Error first = parsed.errors.front();
    for (std::size_t i = 1; i < parsed.errors.size(); ++i) {
        const Error& other = parsed.errors[i];
        first.message += fmt::format("\n  row {}, field {}: {}", other.row, other.field, other.message);
    }
    return std::unexpected(std::move(first));
}

Result<score::Model> load(const std::filesystem::path& path) {
    std::error_code why;
    if (!std::filesystem::is_regular_file(path, why))
        return fail(ErrorCode::refused, "there is no such model file: check the path", path.string());
    if (std::filesystem::file_size(path, why) > largest_text && !why)
        return fail(ErrorCode::refused, "is larger than 1 MB: that is no model", path.string());
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.good() && !in.eof())
        return fail(ErrorCode::outside, "cannot be read: check the disk and the permissions", path.string());
    if (!in.is_open()) return fail(ErrorCode::outside, "cannot be opened: check the permissions", path.string());
    return parse(text, path.string());
}

} // namespace gk::model
