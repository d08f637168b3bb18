// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/frame.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

#include <QCoreApplication>

#include "app/desktop/view/words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "app/map/theme.hpp"
#include "app/scene/scene.hpp"

namespace gk::desktop {
namespace {

using region::AreaKind;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Words and values of a view before they are drawn.
struct Content {
    std::string label, unit;
    int decimals = 1;
    map::Theme theme;
    std::optional<map::Palette> palette;
    std::optional<classify::Options> classes; ///< when the value asks for its own
    std::vector<map::Category> categories;
    std::string note, method;
};

std::vector<std::uint8_t> of_type(const score::CellScores& cells, region::AreaType type) {
    std::vector<std::uint8_t> result(cells.type.size());
    std::ranges::transform(cells.type, result.begin(), [&](region::AreaType t) { return t == type ? 1 : 0; });
    return result;
}

/// Areas joined with one value of each score.
template <class Value, class Coverage>
map::AreaTheme join(const AreaSet& set, std::span<const score::AreaScore> scores, Value value, Coverage coverage) {
    map::AreaTheme theme{set.rd, set.gemeente, {}, {}, {}, {}};
    theme.value.assign(set.code.size(), missing);
    theme.coverage.assign(set.code.size(), missing);
    theme.of_type.assign(set.code.size(), 0);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto found = set.by_code.find(scores[i].id);
        if (found == set.by_code.end()) continue;
        theme.of_type[found->second] = 1;
        theme.value[found->second] = value(i);
        theme.coverage[found->second] = coverage(i);
    }
    return theme;
}

void hatch_uncertain(map::AreaTheme& theme, const AreaSet& set, std::span<const score::AreaScore> scores) {
    theme.uncertain.assign(set.code.size(), 0);
    for (const score::AreaScore& area : scores)
        if (area.reliability == score::Reliability::wide_interval)
            if (const auto found = set.by_code.find(area.id); found != set.by_code.end())
                theme.uncertain[found->second] = 1;
}

void fill_score(Content& content, const ProjectData& data, const Scores& scores, const ScoreValue& value,
                const View& view) {
    content.label = value_word(value.label);
    content.unit = value_word(value.unit);
    content.decimals = value.decimals;
    content.palette = value.palette;
    if (value.on_paper) content.classes = scene::class_options(*value.on_paper);
    const double always = 1;
    if (view.kind == AreaKind::cell) {
        if (value.of_cells == nullptr) return;
        if (value.of_cells(scores.cells)->empty()) return;
        map::CellTheme theme{data.grid, *value.of_cells(scores.cells), {}, of_type(scores.cells, view.type)};
        if (value.says_coverage) theme.coverage = scores.cells.coverage;
        if (value.times != 1)
            for (double& v : theme.value) v *= value.times;
        content.theme = std::move(theme);
    } else if (const AreaSet* set = data.set(view.kind); set != nullptr && value.of_area != nullptr) {
        const auto areas = scores.of(view.kind, view.type);
        auto theme = join(
            *set, areas, [&](std::size_t i) { return value.times * value.of_area(areas[i]); },
            [&](std::size_t i) { return value.says_coverage ? areas[i].coverage : always; });
        if (value.ranked()) hatch_uncertain(theme, *set, areas);
        content.theme = std::move(theme);
    }
}

void fill_signals(Content& content, const ProjectData& data, const View& view, const std::optional<Months>& months) {
    content.label = value_word(QT_TRANSLATE_NOOP("Value", "Signalen"));
    if (months)
        content.label += (months->first == months->last
                              ? QStringLiteral(", %1").arg(month_text(months->first))
                              : QStringLiteral(", %1 – %2").arg(month_text(months->first), month_text(months->last)))
                             .toStdString();
    content.unit = value_word(QT_TRANSLATE_NOOP("Value", "aantal in het vierkant"));
    content.decimals = 0;
    content.palette = map::Palette::orange;
    if (view.kind != AreaKind::cell || data.signals_in_cell.empty()) return;
    map::CellTheme theme{data.grid, data.signals_in_cell, {}, {}};
    if (months) {
        theme.value.assign(theme.value.size(), 0);
        for (const auto& [cell, month] : data.signal_months)
            if (month >= months->first && month <= months->last) theme.value[cell] += 1;
    }
    // A square without signals stays empty: it has nothing to show.
    theme.of_type.resize(theme.value.size());
    std::ranges::transform(theme.value, theme.of_type.begin(), [](double count) { return count > 0 ? 1 : 0; });
    content.theme = std::move(theme);
    classify::Options classes;
    classes.method = classify::Method::given;
    classes.given = {2, 3, 5, 10};
    content.classes = classes;
}

void fill_factor(Content& content, const ProjectData& data, const scoring::Workbench& bench, const Scores& scores,
                 const Reasons* reasons, const View& view) {
    const score::Model* model = bench.scorer.model(view.type);
    if (model == nullptr || scores.stored) return; // an earlier score keeps no raw values for a map
    const auto factor = factor_index(*model, std::string_view(view.value).substr(factor_prefix.size()));
    if (!factor) return;
    content.label = upper_first(model_word(model->factors[*factor].label)).toStdString();
    content.unit = model_word(model->factors[*factor].unit).toStdString();
    content.decimals = 1;
    content.palette = map::Palette::purple;
    const score::SharedValues raw = bench.scorer.raw(view.type, *factor);
    if (!raw) return;
    if (view.kind == AreaKind::cell) {
        content.theme = map::CellTheme{data.grid, *raw, {}, of_type(scores.cells, view.type)};
    } else if (const AreaSet* set = data.set(view.kind); set != nullptr && reasons != nullptr) {
        const auto areas = scores.of(view.kind, view.type);
        const std::size_t first =
            scores.groups.at(static_cast<std::size_t>(view.kind)).at(static_cast<std::size_t>(view.type)).first;
        const auto share = [&](std::size_t i) -> const score::FactorShare& {
            return reasons->areas.at(first + i).factors.at(*factor);
        };
        content.theme = join(
            *set, areas, [&](std::size_t i) { return share(i).raw; }, [&](std::size_t i) { return share(i).coverage; });
    }
}

/// How many signals lie in each area of a kind.
std::vector<double> signals_in_areas(const ProjectData& data, const AreaSet& set) {
    std::vector<double> count(set.code.size(), 0);
    for (std::size_t cell = 0; cell < data.signals_in_cell.size(); ++cell) {
        if (data.signals_in_cell[cell] == 0) continue;
        if (const auto area = set.locator->find(data.grid->centre(cell))) count[*area] += data.signals_in_cell[cell];
    }
    return count;
}

void fill_hotspots(Content& content, const ProjectData& data, const Scores& scores, const ThemeRequest& request) {
    const View of{std::string(hotspots_of(request.view.value)), request.view.type, request.view.kind};
    const ScoreValue* value = find_score_value(of.value);
    if (value != nullptr) fill_score(content, data, scores, *value, of);
    const std::string what = value != nullptr ? content.label : value_word(QT_TRANSLATE_NOOP("Value", "Signalen"));
    content.label = QString::fromStdString(value_word(QT_TRANSLATE_NOOP("Value", "Hotspots van %1")))
                        .arg(QString::fromStdString(what).toLower())
                        .toStdString();
    content.unit = value_word(QT_TRANSLATE_NOOP("Value", "waar hoge of lage waarden bij elkaar liggen"));
    content.decimals = 0;
    map::Theme ground = std::exchange(content.theme, {});
    const Hotspots* found = request.hotspots.get();
    if (found == nullptr || !found->found() || found->key.view.value != request.view.value ||
        found->key.view.kind != request.view.kind)
        return;
    std::vector<double> values = hotspot_values(*found);
    if (of.kind == AreaKind::cell) {
        map::CellTheme theme{data.grid, {}, {}, {}};
        if (auto* cells = std::get_if<map::CellTheme>(&ground)) theme = std::move(*cells);
        if (values.size() != data.grid->size()) return;
        theme.value = std::move(values);
        content.theme = std::move(theme);
    } else if (const AreaSet* set = data.set(of.kind); set != nullptr && values.size() == set->code.size()) {
        map::AreaTheme theme{set->rd, set->gemeente, {}, {}, {}, {}};
        if (auto* areas = std::get_if<map::AreaTheme>(&ground)) theme = std::move(*areas);
        theme.uncertain.clear(); // a place in the list is not what this map shows
        theme.value = std::move(values);
        content.theme = std::move(theme);
    } else {
        return;
    }
    content.categories = hotspot_categories(*found);
    content.note = hotspot_note(*found).toStdString();
    content.method = hotspot_method(*found, of.kind == AreaKind::cell ? data.grid->spec().cell : 0).toStdString();
}

/// Breaks that lie even on both sides of 0, and as wide as most differences.
classify::Options symmetric(std::span<const double> values) {
    std::vector<double> size;
    for (const double v : values)
        if (std::isfinite(v)) size.push_back(std::abs(v));
    double wide = 1;
    if (!size.empty()) {
        const auto at = size.begin() + static_cast<std::ptrdiff_t>(size.size() * 9 / 10);
        std::ranges::nth_element(size, at);
        wide = *at;
    }
    double step = 0.5;
    for (const double next : {1.0, 2.0, 3.0, 5.0, 10.0, 20.0})
        if (wide > 1.5 * step) step = next;
    classify::Options options;
    options.method = classify::Method::given;
    options.given = {-1.5 * step, -0.5 * step, 0.5 * step, 1.5 * step};
    return options;
}

void fill_difference(Content& content, const ProjectData& data, const Scores& now, const Scores* before,
                     const ThemeRequest& request) {
    const View& view = request.view;
    const bool priority = request.priority_difference;
    content.label = priority ? value_word(QT_TRANSLATE_NOOP("Value", "Verschil in prioriteit"))
                             : value_word(QT_TRANSLATE_NOOP("Value", "Verschil in gelegenheid"));
    content.unit = value_word(QT_TRANSLATE_NOOP("Value", "punten meer of minder"));
    content.palette = map::Palette::diverging_purple_green;
    if (before == nullptr) return;
    if (view.kind == AreaKind::cell) {
        const grid::CellValues& own = priority ? now.cells.priority : now.cells.opportunity;
        const grid::CellValues& old = priority ? before->cells.priority : before->cells.opportunity;
        if (own.empty() || own.size() != old.size()) return; // an earlier score may have had other squares
        map::CellTheme theme{data.grid, own, now.cells.coverage, of_type(now.cells, view.type)};
        for (std::size_t i = 0; i < theme.value.size(); ++i) theme.value[i] -= old[i];
        content.classes = symmetric(theme.value);
        content.theme = std::move(theme);
    } else if (const AreaSet* set = data.set(view.kind); set != nullptr) {
        const auto value = [&](const score::AreaScore& area) { return priority ? area.priority : area.opportunity; };
        const auto areas = now.of(view.kind, view.type);
        std::unordered_map<std::string_view, double> old; // by id: areas may have come and gone
        for (const score::AreaScore& area : before->of(view.kind, view.type)) old.emplace(area.id, value(area));
        auto theme = join(
            *set, areas,
            [&](std::size_t i) {
                const auto found = old.find(areas[i].id);
                return found == old.end() ? missing : value(areas[i]) - found->second;
            },
            [&](std::size_t i) { return areas[i].coverage; });
        content.classes = symmetric(theme.value);
        content.theme = std::move(theme);
    }
}

} // namespace

std::span<const double> Theme::values() const {
    if (const auto* areas = std::get_if<map::AreaTheme>(&snapshot.theme)) return areas->value;
    if (const auto* cells = std::get_if<map::CellTheme>(&snapshot.theme)) return cells->value;
    return {};
}

const score::Model* StoredRun::model(region::AreaType type) const {
    const auto found = std::ranges::find(models, type, &score::Model::area_type);
    return found == models.end() ? nullptr : &*found;
}

std::vector<double> tested_values(const ProjectData& data, const Scores& scores, const View& view) {
    const std::string_view of = hotspots_of(view.value);
    if (of == signals_id) {
        if (data.signals_in_cell.empty() || view.kind == AreaKind::cell) return data.signals_in_cell;
        const AreaSet* set = data.set(view.kind);
        return set == nullptr ? std::vector<double>() : signals_in_areas(data, *set);
    }
    const ScoreValue* value = find_score_value(of);
    if (value == nullptr) return {};
    Content content;
    fill_score(content, data, scores, *value, {std::string(of), view.type, view.kind});
    map::MapSnapshot shown;
    shown.theme = std::move(content.theme);
    const std::vector<std::uint8_t> fills = map::fills(shown); // one class: what has a value that counts
    std::vector<double> values;
    const auto take = [&](std::span<const double> all) {
        for (std::size_t i = 0; i < all.size(); ++i) values.push_back(fills[i] == 0 ? all[i] : missing);
    };
    if (const auto* areas = std::get_if<map::AreaTheme>(&shown.theme)) take(areas->value);
    if (const auto* cells = std::get_if<map::CellTheme>(&shown.theme)) take(cells->value);
    return values;
}

std::optional<std::size_t> factor_index(const score::Model& model, std::string_view id) {
    const auto found = std::ranges::find(model.factors, id, &score::Factor::id);
    if (found == model.factors.end()) return std::nullopt;
    return static_cast<std::size_t>(found - model.factors.begin());
}

std::shared_ptr<const Theme> make_theme(const ProjectData& data, const scoring::Workbench& bench, const Scores& scores,
                                        const Reasons* reasons, const Scores* before, const ThemeRequest& request) {
    const View& view = request.view;
    Content content;
    if (const ScoreValue* value = find_score_value(view.value)) fill_score(content, data, scores, *value, view);
    else if (view.value == signals_id) fill_signals(content, data, view, request.months);
    else if (view.value == difference_id) fill_difference(content, data, scores, before, request);
    else if (is_hotspots(view.value)) fill_hotspots(content, data, scores, request);
    else fill_factor(content, data, bench, scores, reasons, view);

    auto theme = std::make_shared<Theme>();
    theme->view = view;
    theme->label = content.label;
    theme->unit = content.unit;
    theme->decimals = content.decimals;
    theme->method = std::move(content.method);
    map::MapSnapshot& snapshot = theme->snapshot;
    snapshot.base = data.base;
    snapshot.focus = request.focus;
    snapshot.theme = std::move(content.theme);
    snapshot.subject = {content.label, content.unit, view.kind, view.type};
    if (view.value == signals_id || hotspots_of(view.value) == signals_id) snapshot.subject.type.reset();
    snapshot.subject.most = map::highest_possible(content.unit, snapshot.theme);
    if (view.value == signals_id) snapshot.rest = value_word(QT_TRANSLATE_NOOP("Value", "geen signalen"));
    snapshot.categories = std::move(content.categories);
    snapshot.note = std::move(content.note);
    snapshot.palette = request.palette && view.value != difference_id
                           ? *request.palette
                           : content.palette.value_or(map::palette_of(view.type));
    if (!snapshot.categories.empty()) {
        snapshot.classes = map::category_classes(snapshot.categories.size());
    } else if (request.frozen) {
        snapshot.classes = *request.frozen;
    } else if (auto classes = map::classes_of(snapshot.theme, content.classes.value_or(request.classes))) {
        snapshot.classes = *std::move(classes);
    }
    scene::name_sources(snapshot, data.datasets);
    const score::RunInfo& made = scores.stored ? scores.stored->info : bench.info;
    for (const auto& model : made.models)
        if (model.area_type == view.type) {
            snapshot.model_name = model.name;
            snapshot.model_hash = model.hash;
        }
    snapshot.data_hash = made.data_hash;
    snapshot.made_on = made.created;
    if (scores.stored) theme->when = run_text(made).toStdString();
    if (!data.banner.empty()) snapshot.banner = map::demo_banner(); // in the language of now
    theme->fills = map::fills(snapshot);
    theme->counts = map::count(theme->fills);
    if (const auto* areas = std::get_if<map::AreaTheme>(&snapshot.theme))
        for (std::size_t i = 0; i < theme->fills.size(); ++i)
            if (map::is_uncertain(*areas, i, theme->fills[i])) ++theme->uncertain;
    if (theme->squares() && std::holds_alternative<map::CellTheme>(snapshot.theme)) add_levels(*theme);
    return theme;
}

} // namespace gk::desktop
