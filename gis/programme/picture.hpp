// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The informatiebeeld drugs of a half-year: every figure of it, from the project alone. Numbers only; app/report draws
// them. For the team: counts are not suppressed, so it is not to be published (METHOD section 14).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/half_year.hpp"
#include "core/score/moves.hpp"
#include "gis/programme/ledger.hpp"
#include "gis/store/runs.hpp"

namespace gk::programme {

struct PictureOptions {
    std::optional<HalfYear> half = {}; ///< none: the last one that was over on the ledger's day
};

/// The map of one area type.
struct TypePicture {
    region::AreaType type = region::AreaType::woongebied;
    region::AreaKind kind = region::AreaKind::buurt; ///< of the areas listed
    std::string model, model_hash;
    bool by_priority = false;               ///< else by opportunity: the score has no other part for this type
    std::vector<score::AreaScore> top = {}; ///< at most ten, by rank
    std::size_t areas = 0, ranked = 0;      ///< with something of the type; with a place in the list
    std::map<score::Reliability, std::size_t> reliability = {};
    std::optional<score::Moves> moves = {}; ///< none without an earlier score
};

enum class CountVerdict : std::uint8_t {
    too_few, ///< to say anything
    chance,  ///< a difference that chance allows
    more,
    fewer
};
struct CountLine {
    std::string id;   ///< kind of signal, or GM....; empty: all
    std::string name; ///< of a gemeente
    std::int64_t before = 0, now = 0;
    CountVerdict verdict = CountVerdict::too_few;
};

struct GemeentePicture {
    CountLine signals;
    std::map<std::string, std::int64_t> kinds; ///< signals in this half-year
    std::uint32_t done = 0;                    ///< voorlichting in this half-year
    std::uint32_t planned = 0;                 ///< still to come, in this half-year or later
    bool served = false;                       ///< voorlichting done this calendar year, until the end of the half-year
};

struct InterventionPicture {
    std::string id, name;
    std::uint32_t done = 0, planned = 0;
    std::int64_t euro = 0; ///< of what was done
};

struct KnelpuntPicture {
    std::string code, title;
    KnelpuntType type = KnelpuntType::gebied; ///< never persoon
    KnelpuntState state;
    std::size_t areas = 0;
};

struct Picture {
    HalfYear half;
    Day today = {};
    std::string purpose;
    std::vector<store::DatasetVersion> datasets;

    score::RunInfo run;
    std::string run_day; ///< newest day in the data of the score, ISO; empty when not known
    std::vector<TypePicture> types;
    std::vector<region::AreaType> absent;  ///< that there is a model for, and nothing in the region
    std::optional<store::KeptRun> earlier; ///< the score of the half-year before
    bool same_model = false, same_data = false;

    std::string first_signal, last_signal; ///< over all imported signals, ISO; empty without
    CountLine all_signals;
    std::vector<CountLine> kinds;           ///< that occur in either half-year
    std::vector<GemeentePicture> gemeenten; ///< by name
    std::int64_t outside = 0;               ///< signals of this half-year that lie in none of them

    DeskFigure desk, desk_before; ///< over all partners
    std::size_t desk_late = 0;    ///< things that the desk has to do and that are late, on `today`

    std::vector<InterventionPicture> interventions; ///< those that were used or are planned
    std::size_t without = 0;                        ///< gemeenten that are not served

    std::vector<KnelpuntPicture> knelpunten; ///< in force, overdue first
    std::size_t persons = 0, persons_overdue = 0;

    std::optional<std::int32_t> budget_year; ///< none: the project has no begroting of the year
    std::vector<LineUse> lines;              ///< of which inzet uses something

    std::optional<std::int32_t> plan_year; ///< none: there is no jaarplan of the year
    std::vector<TargetLine> late;          ///< missed and late targets of the theme drugs
    std::map<TargetState, std::size_t> targets;
};

/// The figures on the ledger's day. Errors (refused): not scored yet, a half-year that has not begun.
[[nodiscard]] Result<Picture> picture_of(Ledger& ledger, store::Project& project, const PictureOptions& options);

/// Whether a count changed beyond chance over two spans of days; exact, at the 5% level over `tests` comparisons
/// together. Fewer than five expected in either span say nothing.
[[nodiscard]] CountVerdict verdict_of(std::int64_t before, std::int64_t now, double days_before, double days_now,
                                      std::size_t tests);

} // namespace gk::programme
