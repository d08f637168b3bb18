// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/pilot: a trial of the map in a few areas, from a scored project (METHOD section 13): areas that would do, the
// freeze of everything that is agreed beforehand, forms for experts who have not seen the map, and what it all says
// afterwards. The mathematics is in core/pilot, the keeping in gis/store/pilot.hpp.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/pilot/evaluation.hpp"
#include "core/pilot/suggestion.hpp"
#include "gis/store/pilot.hpp"

namespace gk::piloting {

/// How far from the pilot gemeenten comparison areas must lie: farther than a local newspaper or a speedmobiel reaches.
inline constexpr std::int64_t usual_reach_m = 2000;
/// Areas on a form: three times the list of ten, so that ten by chance share three and a third.
inline constexpr std::size_t usual_form_areas = 30;

/// The kind of area in which a type is piloted: estates for bedrijventerrein, buurten for the others.
[[nodiscard]] region::AreaKind kind_for(region::AreaType type);

struct SuggestedArea {
    pilot::Candidate candidate;
    bool first_choice = false;
    region::AreaKind kind = region::AreaKind::buurt;
    std::string name;
    double opportunity = 0;
    std::size_t eligible = 0; ///< areas that it could be compared with
};
/// At most `each` areas a type, by the rules of pilot::suggest. Refused when nothing was scored yet.
[[nodiscard]] Result<std::vector<SuggestedArea>> suggest_areas(store::Project& project, std::size_t each,
                                                               const Progress& progress);

/// The same facts about an area that people chose themselves, however low it is on the list. Refused: nothing was
/// scored yet, an area without a rank in this type.
[[nodiscard]] Result<SuggestedArea> look_at_area(store::Project& project, region::AreaType type, std::string_view id);

struct FreezeChoice {
    std::map<region::AreaType, std::string> areas; ///< one a type; ids as gkaart rank shows them
    std::string who;                               ///< who decided
    std::string start, unblind;                    ///< ISO days
    std::int64_t days_before = 365;                ///< 30 to 3650
    std::int64_t reach_m = usual_reach_m;
    std::size_t comparisons = pilot::usual_comparisons; ///< 1 to 20
    std::size_t form_areas = usual_form_areas;          ///< 10 to 60
    std::uint64_t seed = 1;
    std::vector<pilot::StopRule> rules;
};
/// Fixes the last score, the areas, their comparison areas, what will stand on the forms, and the stop rules. On the
/// form: the ranked areas of the type that lie nearest to the pilot area, with it. Errors (usage): a date that is none,
/// numbers out of range; (refused): no score, data newer than the score, no area, an area that is not ranked, no stop
/// rule, nobody who decided, a start before today or before the newest signal, a last blind day before today, too few
/// comparison areas, a pilot already.
[[nodiscard]] Result<store::PilotFreeze> freeze(store::Project& project, const FreezeChoice& choice,
                                                const Progress& progress);

/// The frozen pilot; refused when there is none.
[[nodiscard]] Result<store::PilotFreeze> frozen_pilot(store::Project& project);

/// A pseudonym: one to six capitals and one to four figures, as in W1 or OOV12, so that it cannot be a name.
[[nodiscard]] bool is_expert_code(std::string_view text);

struct WrittenForm {
    store::PilotForm form;
    std::filesystem::path file;
};
/// A form for each expert and type in `folder` (made when absent), formulier-W1-woongebied.csv (or .ods), in an order
/// of its own, without scores; and uitleg.txt. Refused: no pilot, a code that is no pseudonym, a day after the last
/// blind one.
[[nodiscard]] Result<std::vector<WrittenForm>> write_forms(store::Project& project, std::vector<std::string> experts,
                                                           std::optional<region::AreaType> type,
                                                           const std::filesystem::path& folder, bool spreadsheet);

struct ReadForm {
    store::PilotForm form;
    std::size_t rated = 0, listed = 0, areas = 0;
    std::string first_day, last_day; ///< of judging
};
/// Reads filled-in forms (CSV, ODS, XLSX) and keeps them: all of them or none. Errors (refused, with row and field):
/// not a form of this pilot, a form that was changed (areas added, gone, twice, another expert), read before, an
/// unknown area, a judgement that is none, more than ten on the list, a day before the freeze, after the last blind day
/// or after today, no day, nothing filled in, a remark that gives a person away. With `every`, all files are read to
/// their end, and it gets all that is wrong and not the first thing alone.
[[nodiscard]] Result<std::vector<ReadForm>> read_forms(store::Project& project,
                                                       const std::vector<std::filesystem::path>& files,
                                                       std::vector<Error>* every = nullptr);

/// A form as an expert sees it on the screen: the areas in its own order, without scores.
struct BlindForm {
    store::PilotForm form;
    std::vector<store::PilotPlace> areas; ///< gemeente: its code
};
struct BlindAnswer {
    std::string area;
    std::uint8_t rating = 0; ///< 0: could not say
    bool listed = false;
    std::string remark;
};
/// Hands out the form to be filled in on the screen; the same code and order as on paper. Refused as write_forms, and
/// when it was filled in before.
[[nodiscard]] Result<BlindForm> open_form(store::Project& project, const std::string& expert, region::AreaType type);
/// Keeps what was filled in, under the rules of read_forms; `day` as a person writes it. Refused too after the last
/// blind day: who judges on a screen that shows the map after that did not judge blind.
[[nodiscard]] Result<ReadForm> judge_form(store::Project& project, const store::PilotForm& form, const std::string& day,
                                          const std::vector<BlindAnswer>& answers);

/// Keeps a field note; the type follows from the area. Refused: no pilot, an area on no form, no reason for "klopt
/// niet", a day that is none or in the future, a code that is no pseudonym, a reason that gives a person away.
[[nodiscard]] Result<store::PilotNote> add_note(store::Project& project, store::PilotNote note);
/// Keeps an activity. Refused: no pilot, an unknown kind, no description, a day that is none or in the future, a
/// description that gives a person away.
[[nodiscard]] Status add_activity(store::Project& project, const store::PilotActivity& activity);

struct PilotReport {
    store::PilotFreeze pilot;
    pilot::PilotFacts facts;
    pilot::Evaluation evaluation;
    std::vector<store::PilotNote> notes;
    std::vector<store::PilotActivity> activities;
    std::vector<store::PilotForm> forms;
    std::size_t forms_read = 0;
    std::size_t forms_read_late = 0;       ///< judged in time, but read after the last blind day
    std::string first_before, last_before; ///< period before, ISO
    std::string until;                     ///< last day of the period after; empty when it has not begun
    std::string oldest_signal; ///< ISO; empty without signals. After first_before: the period is not covered
    std::size_t undated = 0;   ///< signals without a date that count nowhere
    std::map<std::string, std::string> gemeente_name; ///< by code
};
/// What the pilot says now. Incidents (signals of one square and day count once) in the squares of the type in each
/// area, as the frozen score divided them. `until`: default the newest signal. Errors: no pilot, a date that is none
/// (usage), borders that were imported anew since the freeze (refused), interrupted.
[[nodiscard]] Result<PilotReport> make_report(store::Project& project, const std::string& until,
                                              const Progress& progress);

} // namespace gk::piloting
