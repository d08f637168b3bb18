// SPDX-License-Identifier: EUPL-1.2
#include "core/validation/validation.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numeric>

#include "core/base/parallel.hpp"
#include "core/validation/bootstrap.hpp"

namespace gk::validation {
namespace {

constexpr std::size_t curve_steps = 200;

Status check(std::span<const Method> methods, std::span<const TestEvent> events, std::size_t units,
             std::span<const double> area, const Options& options) {
    if (methods.empty()) return fail(ErrorCode::refused, "there is no method to judge");
    if (events.empty())
        return fail(ErrorCode::refused,
                    "there are no events after the training period inside the region; choose an earlier date");
    if (!area.empty() && area.size() != units)
        return fail(ErrorCode::bug, "validate: areas and units differ in number");
    if (std::ranges::any_of(area, [](double a) { return !(a > 0) || std::isinf(a); }))
        return fail(ErrorCode::refused, "every area must be larger than 0");
    for (const TestEvent& event : events)
        if (event.unit >= units) return fail(ErrorCode::bug, "validate: an event lies in no unit");
    for (const Method& method : methods) {
        if (method.score.size() != units)
            return fail(ErrorCode::bug, std::format("validate: method {} does not have one score a unit", method.id));
        if (std::ranges::any_of(method.score, [](double s) { return std::isinf(s); }))
            return fail(ErrorCode::refused, std::format("method {} gives an infinite score", method.id));
        if (std::ranges::all_of(method.score, [](double s) { return std::isnan(s); }))
            return fail(ErrorCode::refused, std::format("method {} gives no scores at all", method.id));
    }
    if (options.shares.empty() || !std::ranges::is_sorted(options.shares) || !(options.shares.front() > 0) ||
        options.shares.back() > 1 || !(options.verdict_share > 0) || options.verdict_share > 1)
        return fail(ErrorCode::usage, "shares of the area lie above 0 and at most at 1, in ascending order");
    if (options.draws < 100 || !(options.level > 0.5) || !(options.level < 1))
        return fail(ErrorCode::usage, "intervals need at least 100 draws and a level between 0.5 and 1");
    return {};
}

/// Incidents in the order of (unit, day), their places in the order of units.
EventTable incidents_of(std::span<const TestEvent> events, std::vector<std::uint32_t>& place_unit) {
    std::vector<TestEvent> sorted(events.begin(), events.end());
    std::ranges::sort(sorted, [](const TestEvent& a, const TestEvent& b) {
        return a.unit != b.unit ? a.unit < b.unit : a.day < b.day;
    });
    EventTable table;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (place_unit.empty() || place_unit.back() != sorted[i].unit) place_unit.push_back(sorted[i].unit);
        if (i > 0 && sorted[i].unit == sorted[i - 1].unit && sorted[i].day == sorted[i - 1].day) {
            ++table.incident_events.back();
        } else {
            table.incident_place.push_back(static_cast<std::uint32_t>(place_unit.size() - 1));
            table.incident_events.push_back(1);
        }
    }
    return table;
}

/// Columns of one method in the event table: hit rate at each share by the method's own rule, then at the
/// verdict's share by its own rule and with average ties, then the percentile.
struct Columns {
    std::size_t shares;
    [[nodiscard]] std::size_t width() const { return shares + 3; }
    [[nodiscard]] std::size_t at(std::size_t method, std::size_t share) const { return method * width() + share; }
    [[nodiscard]] std::size_t own(std::size_t method) const { return at(method, shares); }
    [[nodiscard]] std::size_t average(std::size_t method) const { return at(method, shares + 1); }
    [[nodiscard]] std::size_t auc(std::size_t method) const { return at(method, shares + 2); }
};

void fill_columns(EventTable& table, const Columns& columns, std::size_t method, const Ranking& ranking, Ties ties,
                  std::span<const std::uint32_t> place_unit, const Options& options) {
    for (std::size_t place = 0; place < place_unit.size(); ++place) {
        double* row = table.value.data() + place * table.columns;
        for (std::size_t s = 0; s < options.shares.size(); ++s)
            row[columns.at(method, s)] = ranking.flagged(place_unit[place], options.shares[s], ties);
        row[columns.own(method)] = ranking.flagged(place_unit[place], options.verdict_share, ties);
        row[columns.average(method)] = ranking.flagged(place_unit[place], options.verdict_share, Ties::average);
        row[columns.auc(method)] = ranking.percentile(place_unit[place]);
    }
}

/// Column of the draws, so that one statistic can be sorted.
std::vector<double> column(std::span<const double> means, std::size_t width, std::size_t c) {
    std::vector<double> values;
    values.reserve(means.size() / width);
    for (std::size_t i = c; i < means.size(); i += width) values.push_back(means[i]);
    return values;
}

std::vector<double> weighted_means(const EventTable& table) {
    std::vector<double> sum(table.columns, 0.0);
    double total = 0;
    for (std::size_t i = 0; i < table.incident_place.size(); ++i) {
        const double* row = table.value.data() + table.incident_place[i] * table.columns;
        for (std::size_t c = 0; c < table.columns; ++c) sum[c] += table.incident_events[i] * row[c];
        total += table.incident_events[i];
    }
    for (double& s : sum) s /= total;
    return sum;
}

void describe_limits(Report& report, std::span<const Method> methods) {
    if (report.events < few_events)
        report.notes.push_back(
            std::format("Only {} events to judge by: the intervals themselves are rough.", report.events));
    for (const MethodResult& method : report.methods)
        if (method.missing > 0)
            report.notes.push_back(std::format("{}: {} of {} units have no score and come last.", method.name,
                                               method.missing, report.units));
    for (std::size_t m = 0; m < methods.size(); ++m) {
        if (methods[m].ties == Ties::average) continue;
        for (const AtShare& at : report.methods[m].at)
            if (at.pai_average_ties > 1.1 * at.pai + 0.1) {
                report.notes.push_back(
                    std::format("{}: equal scores at the border of the first {:g}% of the area; with ties broken at "
                                "random its PAI there would be {:.2f} instead of {:.2f}.",
                                methods[m].name, 100 * at.share, at.pai_average_ties, at.pai));
                break;
            }
    }
}

} // namespace

Result<Report> validate(std::span<const Method> methods, std::span<const TestEvent> events, std::size_t units,
                        std::span<const double> area, const Options& options, const Progress& progress) {
    if (const Status status = check(methods, events, units, area, options); !status)
        return std::unexpected(status.error());

    const std::vector<double> areas =
        area.empty() ? std::vector<double>(units, 1.0) : std::vector<double>(area.begin(), area.end());
    std::vector<double> observed(units, 0.0);
    for (const TestEvent& event : events) observed[event.unit] += 1;

    Report report;
    report.options = options;
    report.units = units;
    report.events = events.size();
    report.area = std::accumulate(areas.begin(), areas.end(), 0.0);
    report.methods.resize(methods.size());

    std::vector<std::uint32_t> place_unit;
    EventTable table = incidents_of(events, place_unit);
    report.incidents = table.incident_place.size();
    const Columns columns{options.shares.size()};
    table.columns = methods.size() * columns.width();
    table.value.resize(place_unit.size() * table.columns);

    // Rankings side by side: each writes its own columns and its own result.
    parallel_for(methods.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t m = begin; m < end; ++m) {
            const Ranking ranking(methods[m].score, areas, observed);
            fill_columns(table, columns, m, ranking, methods[m].ties, place_unit, options);
            MethodResult& result = report.methods[m];
            result.id = methods[m].id;
            result.name = methods[m].name;
            result.baseline = methods[m].baseline;
            result.distinct_scores = ranking.distinct_scores();
            result.missing = static_cast<std::size_t>(
                std::ranges::count_if(methods[m].score, [](double s) { return std::isnan(s); }));
            for (std::size_t step = 0; step <= curve_steps; ++step) {
                const double share = static_cast<double>(step) / curve_steps;
                result.curve.push_back({share, hit_rate(ranking, observed, share, methods[m].ties)});
            }
            for (const double share : options.shares)
                result.at.push_back(
                    {.share = share,
                     .pai_interval = {},
                     .pai_average_ties = pai(hit_rate(ranking, observed, share, Ties::average), share)});
        }
    });

    std::vector<double> best(options.shares.size());
    for (std::size_t s = 0; s < best.size(); ++s)
        best[s] = pai(best_hit_rate(areas, observed, options.shares[s]), options.shares[s]);
    report.best_pai = pai(best_hit_rate(areas, observed, options.verdict_share), options.verdict_share);

    const std::vector<double> mean = weighted_means(table);
    const std::vector<double> draws = bootstrap_means(table, options.draws, options.seed, progress);
    if (draws.empty()) return fail(ErrorCode::interrupted, "stopped while computing the intervals");

    for (std::size_t m = 0; m < methods.size(); ++m) {
        MethodResult& result = report.methods[m];
        for (std::size_t s = 0; s < result.at.size(); ++s) {
            AtShare& at = result.at[s];
            at.hit_rate = mean[columns.at(m, s)];
            at.pai = pai(at.hit_rate, at.share);
            at.pei = at.pai / best[s];
            std::vector<double> sample = column(draws, table.columns, columns.at(m, s));
            const Interval hits = percentile_interval(sample, options.level);
            at.pai_interval = {pai(hits.low, at.share), pai(hits.high, at.share)};
        }
        result.verdict_pai = pai(mean[columns.own(m)], options.verdict_share);
        result.auc = mean[columns.auc(m)];
        std::vector<double> sample = column(draws, table.columns, columns.auc(m));
        result.auc_interval = percentile_interval(sample, options.level);
    }

    const std::size_t pairs = std::max<std::size_t>(1, methods.size() * (methods.size() - 1) / 2);
    const double pair_level = 1 - (1 - options.level) / static_cast<double>(pairs);
    for (std::size_t a = 0; a < methods.size(); ++a) {
        for (std::size_t b = 0; b < methods.size(); ++b) {
            if (a == b) continue;
            std::vector<double> sample = column(draws, table.columns, columns.own(a));
            const std::vector<double> other = column(draws, table.columns, columns.average(b));
            for (std::size_t d = 0; d < sample.size(); ++d)
                sample[d] = pai(sample[d] - other[d], options.verdict_share);
            report.comparisons.push_back(
                {.first = a,
                 .second = b,
                 .difference = pai(mean[columns.own(a)] - mean[columns.average(b)], options.verdict_share),
                 .interval = percentile_interval(sample, pair_level)});
        }
    }

    for (std::size_t m = 1; m < methods.size(); ++m) {
        const double lead = mean[columns.own(m)] - mean[columns.own(report.winner)];
        if (lead > 0 || (lead == 0 && methods[m].baseline && !methods[report.winner].baseline)) report.winner = m;
    }
    describe_limits(report, methods);
    return report;
}

const Comparison& Report::compare(std::size_t first, std::size_t second) const {
    return comparisons.at(first * (methods.size() - 1) + second - (second > first ? 1 : 0));
}

bool Report::decided() const {
    for (std::size_t m = 0; m < methods.size(); ++m)
        if (m != winner && !compare(winner, m).beats()) return false;
    return true;
}

} // namespace gk::validation
