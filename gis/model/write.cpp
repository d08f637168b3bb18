// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <memory>

#include <fmt/format.h>
#include <openssl/evp.h>

#include <embedded/gk_gis_model.hpp>

#include "gis/model/canonical.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/model/settings.hpp"

namespace gk::model {
namespace {

using score::MeasureKind;

void write_measure(Writer& out, const score::MeasureSpec& spec) {
    out.heading("[factor.measure]");
    out.key("kind", score::name(spec.kind));
    std::vector<std::string> layers{spec.layer};
    layers.insert(layers.end(), spec.alternatives.begin(), spec.alternatives.end());
    out.line("layer", in_quotes(layers));
    const bool on_points = spec.kind == MeasureKind::density || spec.kind == MeasureKind::count;
    if (on_points || spec.kind == MeasureKind::attribute) out.key_if("attribute", spec.attribute);
    if (spec.kind == MeasureKind::density) {
        out.key("bandwidth", spec.bandwidth);
        out.key("kernel", score::name(spec.kernel));
        out.flag("edge_correction", spec.edge_correction);
    }
    if (spec.kind == MeasureKind::count && spec.radius > 0) out.key("radius", spec.radius);
    if (on_points) out.key("half_life_days", spec.half_life_days);
    if (spec.kind == MeasureKind::attribute) {
        out.key("spread", spec.spread == score::Spread::area ? "area" : "centre");
        out.key("quantity", spec.quantity == measure::Quantity::count ? "count" : "rate");
    }
    if (spec.kind == MeasureKind::distance) out.flag("border", spec.border);
    if (!spec.require_attribute.empty()) {
        out.key("require_attribute", spec.require_attribute);
        out.key("require_at_least", spec.require_at_least);
    }
    out.key("scale", spec.scale);
    if (spec.where.empty()) return;
    out.heading("[factor.measure.where]");
    for (const auto& [key, values] : spec.where) out.line(in_quotes(key), in_quotes(values));
}

struct ShapeWriter {
    Writer& out;
    void operator()(const score::Percentile&) const { out.key("shape", "percentile"); }
    void operator()(const score::Linear& t) const {
        out.key("shape", "linear");
        out.key("a", t.a);
        out.key("b", t.b);
    }
    void operator()(const score::Logistic& t) const {
        out.key("shape", "logistic");
        out.key("mid", t.mid);
        out.key("spread", t.spread);
    }
    void operator()(const score::Exponential& t) const {
        out.key("shape", "exponential");
        out.key("half", t.half);
    }
    void operator()(const score::Piecewise& t) const {
        out.key("shape", "piecewise");
        std::string points = "[";
        for (std::size_t i = 0; i < t.points.size(); ++i)
            points += fmt::format("{}[{}, {}]", i > 0 ? ", " : "", t.points[i].first + 0.0, t.points[i].second + 0.0);
        out.line("points", points + "]");
    }
    void operator()(const score::Threshold& t) const {
        out.key("shape", "threshold");
        out.key("t", t.t);
    }
};

void write_pairwise(Writer& out, const score::Pairwise& pairwise) {
    out.heading("[ahp]");
    out.key("source", pairwise.source);
    out.line("factors", in_quotes(pairwise.factors));
    std::string rows = "[";
    for (std::size_t i = 0; i < pairwise.matrix.size(); ++i) {
        rows += i > 0 ? ", [" : "[";
        for (std::size_t j = 0; j < pairwise.matrix.size(); ++j)
            rows += fmt::format("{}{}", j > 0 ? ", " : "", pairwise.matrix.at(i, j));
        rows += "]";
    }
    out.line("matrix", rows + "]");
}

/// Whether the weights are still those that the judgements give.
bool weights_are_judged(const score::Model& model) {
    const std::vector<double> judged = score::pairwise_weights(model);
    if (judged.size() != model.factors.size() || judged.empty()) return false;
    for (std::size_t i = 0; i < judged.size(); ++i)
        if (model.factors[i].weight != judged[i]) return false;
    return true;
}

void write_factor(Writer& out, const score::Factor& factor, bool judged) {
    out.heading("[[factor]]");
    out.key("id", factor.id);
    out.key("label", factor.label);
    out.key_if("unit", factor.unit);
    if (!judged) out.key("weight", factor.weight);
    out.flag("sensitive", factor.sensitive);
    out.key("evidence", factor.evidence);
    out.key("reason", factor.reason);
    out.key("source", factor.source);
    write_measure(out, factor.measure);
    out.heading("[factor.transform]");
    std::visit(ShapeWriter{out}, factor.transform.shape);
    out.key("direction", factor.transform.less ? "less" : "more");
    out.key_if("source", factor.transform.source);
}

} // namespace

std::string to_toml(const score::Model& model) {
    Writer out;
    out.heading("[model]");
    out.key("id", model.id);
    out.key("name", model.name);
    out.key("version", model.version);
    out.key_if("note", model.note);
    out.key("area_type", region::name(model.area_type));
    out.key("combination", score::name(model.combination));
    out.heading("[rules]");
    out.key("estate_share", model.rules.estate_share);
    out.key("density_attribute", model.rules.density_attribute);
    out.key("address_density", model.rules.address_density);
    out.key_if("inhabitants_layer", model.rules.inhabitants_layer);
    out.key_if("inhabitants_attribute", model.rules.inhabitants_attribute);
    out.key("inhabitants", model.rules.inhabitants);
    write_settings(out, model);
    const bool judged = weights_are_judged(model);
    if (judged) write_pairwise(out, *model.pairwise);
    for (const score::Factor& factor : model.factors) write_factor(out, factor, judged);
    return out.take();
}

std::string hash(const score::Model& model) {
    const std::string text = to_toml(model);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 is not available in this OpenSSL");
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

std::span<const StandardModelText> standard_model_texts() {
    static const std::array<StandardModelText, 3> texts{{{"bedrijventerrein", standard::bedrijventerrein},
                                                         {"woongebied", standard::woongebied},
                                                         {"buitengebied", standard::buitengebied}}};
    return texts;
}

std::vector<score::Model> standard_models() {
    std::vector<score::Model> models;
    for (const StandardModelText& text : standard_model_texts()) {
        auto model = parse(text.toml, fmt::format("{}.toml", text.id));
        if (!model) throw std::logic_error("a standard model is broken: " + describe(model.error()));
        models.push_back(*std::move(model));
    }
    return models;
}

} // namespace gk::model
