// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The pilot in a project file: what was fixed beforehand (once, and never changed), and what was gathered since (only
// added to). Every change is in the audit chain.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/pilot/matching.hpp"
#include "core/pilot/stop_rule.hpp"
#include "core/region/codes.hpp"
#include "gis/store/project.hpp"

namespace gk::store {

struct PilotPlace {
    std::string id, name, gemeente;
};
struct PilotComparison : PilotPlace {
    double distance = 0; ///< standard deviations
};
struct PilotBalance : pilot::Balance {
    std::string label; ///< of the factor, Dutch
};
struct PilotFormArea : PilotPlace {
    double opportunity = 0; ///< of the frozen score, 0-100
    bool high = false;      ///< in the top quarter of its area type
};
struct PilotArea : PilotPlace {
    region::AreaType type = region::AreaType::woongebied;
    region::AreaKind kind = region::AreaKind::buurt;
    std::size_t eligible = 0;                 ///< areas that could have been chosen to compare with
    std::vector<PilotComparison> comparisons; ///< nearest first
    std::vector<PilotBalance> balance;
    std::vector<PilotFormArea> form; ///< in the order of their ids
};
struct PilotData {
    std::string kind, name;
    std::int64_t version = 0;
    std::string content_hash;
};

struct PilotFreeze {
    std::string frozen_at; ///< ISO 8601 UTC; filled by freeze()
    std::string frozen_by; ///< who decided
    std::int64_t score_run = 0;
    std::int32_t cell = 100; ///< of that score, metres
    std::string model_hash, data_hash;
    std::string start;   ///< first day of the pilot, ISO
    std::string unblind; ///< last day on which experts may judge without having seen the map, ISO
    std::int64_t days_before = 365;
    std::int64_t reach_m = 0;     ///< how far from the pilot gemeenten comparison areas must lie
    std::uint64_t seed = 1;       ///< of the order on forms and of the intervals
    std::vector<PilotArea> areas; ///< in the order of their types
    std::vector<pilot::StopRule> rules;
    std::vector<PilotData> data;
    std::string hash; ///< SHA-256 over all of the above; filled by freeze()

    [[nodiscard]] const PilotArea* find(region::AreaType type) const;
};

struct PilotForm {
    std::string code; ///< on every row of the form
    std::string expert;
    region::AreaType type = region::AreaType::woongebied;
    std::string issued_at; ///< filled by add_form()
};
struct PilotJudgement {
    std::string form, area;
    std::uint8_t rating = 0; ///< 0: could not say
    bool listed = false;     ///< among the expert's ten
    std::string remark;
    std::string judged;      ///< ISO day
    std::string recorded_at; ///< filled by add_judgements()
};
struct PilotNote {
    region::AreaType type = region::AreaType::woongebied;
    std::string area, day, expert;
    bool right = true;
    std::string why;
};
/// voorlichting, controle, bijeenkomst, communicatie, fout, overig.
[[nodiscard]] std::span<const std::string_view> pilot_activity_kinds();
struct PilotActivity {
    std::string day, kind;
    std::optional<region::AreaType> type; ///< none: the whole pilot
    std::string what;
    std::optional<std::int64_t> people; ///< who came or were reached
    std::optional<double> hours;
};

/// Reads and adds to the pilot of a project; ends before the project does.
class PilotRegister {
public:
    explicit PilotRegister(Project& project)
        : project_(&project) {}

    /// Nothing when no pilot was frozen. Refused (damaged) when its hash does not agree with what is there.
    [[nodiscard]] Result<std::optional<PilotFreeze>> frozen() const;
    /// Once: refused when the project has a pilot already. Gives it with its time and hash.
    [[nodiscard]] Result<PilotFreeze> freeze(PilotFreeze pilot);

    [[nodiscard]] Result<std::vector<PilotForm>> forms() const; ///< by type, then expert
    /// Handing out the same form again changes nothing.
    [[nodiscard]] Status add_form(const PilotForm& form);
    [[nodiscard]] Result<std::vector<PilotJudgement>> judgements() const; ///< by form, then area
    /// All rows of one or more forms, or none of them. Refused when one of the forms was read before.
    [[nodiscard]] Status add_judgements(std::span<const PilotJudgement> rows);

    [[nodiscard]] Result<std::vector<PilotNote>> notes() const; ///< in the order in which they were added
    [[nodiscard]] Status add(const PilotNote& note);
    [[nodiscard]] Result<std::vector<PilotActivity>> activities() const; ///< by day
    [[nodiscard]] Status add(const PilotActivity& activity);

private:
    Project* project_;
};

} // namespace gk::store
