// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/frame.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "app/map/theme.hpp"
#include "app/scene/scene.hpp"
#include "core/base/parallel.hpp"

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
    if (model == nullptr) return;
    const auto factor = factor_index(*model, std::string_view(view.value).substr(factor_prefix.size()));
    if (!factor) return;
    content.label = model->factors[*factor].label;
    if (!content.label.empty())
        content.label[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(content.label[0])));
    content.unit = model->factors[*factor].unit;
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
                     const View& view) {
    content.label = value_word(QT_TRANSLATE_NOOP("Value", "Verschil in gelegenheid"));
    content.unit = value_word(QT_TRANSLATE_NOOP("Value", "punten meer of minder"));
    content.palette = map::Palette::diverging_purple_green;
    if (before == nullptr) return;
    if (view.kind == AreaKind::cell) {
        map::CellTheme theme{data.grid, now.cells.opportunity, now.cells.coverage, of_type(now.cells, view.type)};
        for (std::size_t i = 0; i < theme.value.size(); ++i) theme.value[i] -= before->cells.opportunity[i];
        content.classes = symmetric(theme.value);
        content.theme = std::move(theme);
    } else if (const AreaSet* set = data.set(view.kind); set != nullptr) {
        const auto areas = now.of(view.kind, view.type);
        const auto old = before->of(view.kind, view.type);
        auto theme = join(
            *set, areas, [&](std::size_t i) { return areas[i].opportunity - old[i].opportunity; },
            [&](std::size_t i) { return areas[i].coverage; });
        content.classes = symmetric(theme.value);
        content.theme = std::move(theme);
    }
}

/// A finer level is taken when its squares are at least this many pixels.
constexpr double least_pixels = 0.9;
/// Signals are few: their squares are drawn large enough to be seen.
constexpr double least_pixels_of_signals = 5;

/// Sums over the cells of one square of a level.
struct Pile {
    double sum = 0;
    std::uint32_t values = 0, missing = 0, unreliable = 0, other = 0;
};

void make_levels(Theme& theme) {
    const bool counts = theme.view.value == signals_id; // add up; all else has a mean
    const auto& cells = std::get<map::CellTheme>(theme.snapshot.theme);
    const grid::GridSpec& spec = cells.grid->spec();
    const auto squares = cells.grid->squares();
    for (std::size_t l = 0; l < level_count; ++l) {
        Level& level = theme.levels.at(l);
        const auto times = static_cast<std::int32_t>(1U << l);
        level.cell = spec.cell * times;
        level.cols = (spec.cols + times - 1) / times;
        level.rows = (spec.rows + times - 1) / times;
        level.x_min = spec.x_min;
        level.y_min = spec.y_min;
        const auto size = static_cast<std::size_t>(level.cols) * static_cast<std::size_t>(level.rows);
        level.fill.assign(size, map::hidden_fill);
        if (l == 0) {
            for (std::size_t c = 0; c < squares.size(); ++c) level.fill[squares[c]] = theme.fills[c];
            level.counts = theme.counts;
            continue;
        }
        std::vector<Pile> piles(size);
        const auto cols = static_cast<std::uint32_t>(spec.cols);
        for (std::size_t c = 0; c < squares.size(); ++c) {
            const std::size_t at =
                static_cast<std::size_t>(squares[c] / cols >> l) * static_cast<std::size_t>(level.cols) +
                (squares[c] % cols >> l);
            Pile& pile = piles[at];
            switch (theme.fills[c]) {
            case map::hidden_fill: break;
            case map::other_fill: ++pile.other; break;
            case map::missing_fill: ++pile.missing; break;
            case map::unreliable_fill: ++pile.unreliable; break;
            default: pile.sum += cells.value[c]; ++pile.values;
            }
        }
        parallel_for(size, 4096, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const Pile& pile = piles[i];
                if (pile.values > 0)
                    level.fill[i] = static_cast<std::uint8_t>(
                        theme.snapshot.classes.class_of(counts ? pile.sum : pile.sum / pile.values)
                            .value_or(map::missing_fill));
                else if (pile.unreliable > 0) level.fill[i] = map::unreliable_fill;
                else if (pile.missing > 0) level.fill[i] = map::missing_fill;
                else if (pile.other > 0) level.fill[i] = map::other_fill;
            }
        });
        level.counts = map::count(level.fill);
    }
}

} // namespace

std::span<const double> Theme::values() const {
    if (const auto* areas = std::get_if<map::AreaTheme>(&snapshot.theme)) return areas->value;
    if (const auto* cells = std::get_if<map::CellTheme>(&snapshot.theme)) return cells->value;
    return {};
}

std::size_t level_for(const Theme& theme, double metres_per_pixel) {
    const double pixels = theme.levels[0].cell / metres_per_pixel;
    const double least = theme.view.value == signals_id ? least_pixels_of_signals : least_pixels;
    std::size_t level = 0;
    while (level + 1 < level_count && pixels * static_cast<double>(1U << level) < least) ++level;
    return level;
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
    else if (view.value == difference_id) fill_difference(content, data, scores, before, view);
    else fill_factor(content, data, bench, scores, reasons, view);

    auto theme = std::make_shared<Theme>();
    theme->view = view;
    theme->label = content.label;
    theme->unit = content.unit;
    theme->decimals = content.decimals;
    map::MapSnapshot& snapshot = theme->snapshot;
    snapshot.base = data.base;
    snapshot.focus = request.focus;
    snapshot.theme = std::move(content.theme);
    snapshot.subject = {content.label, content.unit, view.kind, view.type};
    if (view.value == signals_id) snapshot.subject.type.reset();
    snapshot.palette = request.palette && view.value != difference_id
                           ? *request.palette
                           : content.palette.value_or(map::palette_of(view.type));
    if (request.frozen) {
        snapshot.classes = *request.frozen;
    } else if (auto classes = map::classes_of(snapshot.theme, content.classes.value_or(request.classes))) {
        snapshot.classes = *std::move(classes);
    }
    scene::name_sources(snapshot, data.datasets);
    for (const auto& model : bench.info.models)
        if (model.area_type == view.type) {
            snapshot.model_name = model.name;
            snapshot.model_hash = model.hash;
        }
    snapshot.data_hash = bench.info.data_hash;
    snapshot.made_on = bench.info.created;
    snapshot.banner = data.banner;
    theme->fills = map::fills(snapshot);
    theme->counts = map::count(theme->fills);
    if (const auto* areas = std::get_if<map::AreaTheme>(&snapshot.theme))
        for (std::size_t i = 0; i < theme->fills.size(); ++i)
            if (map::is_uncertain(*areas, i, theme->fills[i])) ++theme->uncertain;
    if (theme->squares() && std::holds_alternative<map::CellTheme>(snapshot.theme)) make_levels(*theme);
    return theme;
}

} // namespace gk::desktop
