// SPDX-License-Identifier: EUPL-1.2
#include "gis/scoring/bias.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gk::scoring {
namespace {

using region::AreaType;
using store::LayerKind;

/// A column in which the figures of CBS (Kerncijfers wijken en buurten) or others give a subject, best first.
struct Column {
    std::string_view name;
    double less_from = 0; ///< not 0: a high figure means little of the subject, so this less the figure is taken
    std::string_view explanation = {};
};
struct Subject {
    std::string_view name, low, high;
    std::vector<Column> columns;
};

std::vector<Subject> subjects() {
    constexpr std::string_view dwelling = "dwelling value stands in for income, which these buurten do not have";
    constexpr std::string_view owned = "100 less the share of owner-occupied dwellings";
    constexpr std::string_view classes = "6 less the CBS class, which runs from 1 (very urban) to 5 (not urban)";
    return {{"income",
             "the poorest fifth of the buurten",
             "the richest fifth",
             {{"ink_inw_keur"},
              {"gemiddeld_inkomen_per_inwoner"},
              {"g_ink_pi"},
              {"gemiddeld_gestandaardiseerd_inkomen_van_huishoudens"},
              {"g_hh_sti"},
              {"gemiddeld_inkomen_per_inkomensontvanger"},
              {"g_ink_po"},
              {"woz_keur", 0, dwelling},
              {"gemiddelde_woningwaarde", 0, dwelling},
              {"gemiddelde_woz_waarde_van_woningen", 0, dwelling},
              {"g_woz", 0, dwelling}}},
            {"rental share",
             "the fifth of the buurten with the fewest rented dwellings",
             "the fifth with the most rented dwellings",
             {{"pct_huur"},
              {"p_huurw"},
              {"percentage_huurwoningen"},
              {"pct_koop", 100, owned},
              {"p_koopw", 100, owned},
              {"percentage_koopwoningen", 100, owned}}},
            {"urbanity",
             "the least urban fifth of the buurten",
             "the most urban fifth",
             {{"oad"},
              {"ste_oad"},
              {"omgevingsadressendichtheid"},
              {"stedelijkheid", 6, classes},
              {"ste_mvs", 6, classes},
              {"mate_van_stedelijkheid", 6, classes},
              {"stedelijkheid_adressen_per_km2", 6, classes}}}};
}

struct Values {
    BiasAttribute attribute;
    std::map<std::string, double> by_code; ///< of the buurten; only those with a value
};

struct Buurten {
    store::AreaTable table;
    std::vector<std::string> columns;
};

Result<Buurten> read_buurten(const store::Project& project) {
    auto table = project.areas(LayerKind::buurten);
    if (!table) return std::unexpected(table.error());
    if (!*table)
        return fail(ErrorCode::refused,
                    "the project has no buurten, and their figures are what a score is held against: import them first",
                    project.path().string());
    auto columns = project.attribute_names((*table)->version.id);
    if (!columns) return std::unexpected(columns.error());
    return Buurten{**std::move(table), *std::move(columns)};
}

Result<std::optional<Values>> read_column(const store::Project& project, const Buurten& buurten, const Column& column,
                                          BiasAttribute attribute) {
    const auto numbers = project.attribute_numbers(buurten.table.version.id, column.name);
    if (!numbers) return std::unexpected(numbers.error());
    Values values{.attribute = std::move(attribute), .by_code = {}};
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        const double value = (*numbers)[i];
        if (!std::isfinite(value)) continue;
        values.by_code[buurten.table.code[i]] = column.less_from > 0 ? column.less_from - value : value;
    }
    if (values.by_code.empty()) return std::nullopt;
    return values;
}

/// The columns that were asked for, as they stand.
Result<std::vector<Values>> read_asked(const store::Project& project, const Buurten& buurten,
                                       std::span<const std::string> names) {
    std::vector<Values> all;
    for (const std::string& name : names) {
        auto values = read_column(project, buurten, {.name = name},
                                  {.subject = name,
                                   .column = name,
                                   .explanation = {},
                                   .low = fmt::format("the fifth of the buurten with the lowest {}", name),
                                   .high = "the fifth with the highest"});
        if (!values) return std::unexpected(values.error());
        if (!*values)
            return fail(ErrorCode::refused, "this column of the buurten holds no numbers: choose another",
                        project.path().string(), 0, name);
        all.push_back(**std::move(values));
    }
    return all;
}

/// Income, tenure and urbanity, each from the first column that there is.
Result<std::vector<Values>> read_standard(const store::Project& project, const Buurten& buurten,
                                          std::vector<std::string>& missing) {
    std::vector<Values> all;
    for (const Subject& subject : subjects()) {
        std::optional<Values> found;
        std::vector<std::string_view> names;
        for (const Column& column : subject.columns) {
            names.push_back(column.name);
            if (found || !std::ranges::contains(buurten.columns, column.name)) continue;
            auto values = read_column(project, buurten, column,
                                      {.subject = std::string(subject.name),
                                       .column = std::string(column.name),
                                       .explanation = std::string(column.explanation),
                                       .low = std::string(subject.low),
                                       .high = std::string(subject.high)});
            if (!values) return std::unexpected(values.error());
            found = *std::move(values);
        }
        if (found) all.push_back(*std::move(found));
        else
            missing.push_back(
                fmt::format("No {}: the buurten have none of the columns {}; name another with --attribute.",
                            subject.name, fmt::join(names, ", ")));
    }
    return all;
}

std::string sentence_of(const BiasRow& row) {
    const validation::Association& a = row.association;
    const std::string where = fmt::format("In {} {}", region::name(row.type), row.score);
    const std::string figures = fmt::format("(Spearman {:+.2f}, interval {:+.2f} to {:+.2f}, {} buurten)", a.spearman,
                                            a.spearman_interval.low, a.spearman_interval.high, a.areas);
    if (!a.beyond_chance())
        return fmt::format("{} neither rises nor falls with {} by more than chance allows {}.", where,
                           row.attribute.subject, figures);
    // The end of the attribute where scores are high.
    const bool rises = a.spearman > 0;
    const validation::Fifth& end = rises ? a.fifth.back() : a.fifth.front();
    const double strength = std::abs(a.spearman);
    std::string text =
        fmt::format("{} {} with {} {}, {}", where, rises ? "rises" : "falls", row.attribute.subject, figures,
                    strength < 0.2   ? "weakly"
                    : strength < 0.5 ? "clearly"
                                     : "strongly");
    if (end.areas > 0)
        text += fmt::format(": {} ({:.0f}% of the buurten) holds {:.0f}% of the top tenth",
                            rises ? row.attribute.high : row.attribute.low, 100 * end.share_of_areas,
                            100 * end.share_of_top);
    return text + ".";
}

/// The scores of the ranked buurten of one type, in the order of their codes.
struct Scores {
    std::vector<std::string> code;
    std::vector<double> value;
    std::vector<std::uint32_t> gemeente;
};

Scores scores_of(std::span<const score::AreaScore> areas, AreaType type, double score::AreaScore::* which) {
    Scores scores;
    std::map<std::string, std::uint32_t> number;
    for (const score::AreaScore& area : areas) {
        if (area.type != type || !area.rank || !std::isfinite(area.*which)) continue;
        scores.code.push_back(area.id);
        scores.value.push_back(area.*which);
        scores.gemeente.push_back(
            number.try_emplace(area.gemeente, static_cast<std::uint32_t>(number.size())).first->second);
    }
    return scores;
}

} // namespace

Result<BiasReport> bias_report(const store::Project& project, const BiasOptions& options, const Progress& progress) {
    const auto run = project.last_run();
    if (!run) return std::unexpected(run.error());
    if (!*run)
        return fail(ErrorCode::refused, "the project was never scored: run gkaart score first",
                    project.path().string());
    const auto buurten = read_buurten(project);
    if (!buurten) return std::unexpected(buurten.error());
    BiasReport report;
    report.meaning = "A score that runs along with income, tenure or urbanity sends prevention there more often than "
                     "elsewhere. That is not proof of discrimination, nor is its absence proof of fairness: it says "
                     "nothing of the people who live there. Look with `gkaart explain` which factor carries it, ask "
                     "whether that factor is about the opportunity itself, and write the answer down.";
    const auto attributes = options.attributes.empty() ? read_standard(project, *buurten, report.missing)
                                                       : read_asked(project, *buurten, options.attributes);
    if (!attributes) return std::unexpected(attributes.error());
    const auto areas = project.run_areas((*run)->id, region::AreaKind::buurt);
    if (!areas) return std::unexpected(areas.error());

    constexpr std::array scores{std::pair{"opportunity", &score::AreaScore::opportunity},
                                std::pair{"priority", &score::AreaScore::priority}};
    for (std::size_t t = 0; t < region::area_type_count; ++t) {
        const auto type = static_cast<AreaType>(t);
        for (const auto& [name, which] : scores) {
            if (which == &score::AreaScore::priority && !score::has_priority(**run, type)) continue;
            const Scores of_type = scores_of(*areas, type, which);
            if (of_type.code.empty()) continue;
            for (const Values& values : *attributes) {
                std::vector<double> attribute;
                for (const std::string& code : of_type.code) {
                    const auto found = values.by_code.find(code);
                    attribute.push_back(found == values.by_code.end() ? std::numeric_limits<double>::quiet_NaN()
                                                                      : found->second);
                }
                auto association =
                    validation::associate(of_type.value, attribute, of_type.gemeente, options.association, progress);
                if (!association && association.error().code == ErrorCode::refused) {
                    report.missing.push_back(fmt::format("{} of {} against {}: {}.", name, region::name(type),
                                                         values.attribute.subject, association.error().message));
                    continue;
                }
                if (!association) return std::unexpected(association.error());
                BiasRow row{.score = name,
                            .type = type,
                            .attribute = values.attribute,
                            .association = *std::move(association),
                            .sentence = {}};
                row.sentence = sentence_of(row);
                report.rows.push_back(std::move(row));
            }
        }
    }
    if (report.rows.empty() && report.missing.empty())
        report.missing.emplace_back("No buurt has a rank in the last score, so there is nothing to compare.");
    return report;
}

} // namespace gk::scoring
