// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Writing in the registers under the rules of the domain: everything that changes a register goes this way, from the
// command line, from a file, from a plan or from the application. All or nothing.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "gis/programme/area_index.hpp"
#include "gis/programme/catalogue.hpp"
#include "gis/store/registers.hpp"

namespace gk::programme {

/// A deployment as people give it; what is left out comes from the menukaart and the area.
struct InzetDraft {
    std::string intervention, area;
    std::optional<region::AreaType> type = {};
    Day date = {};
    InzetStatus status = InzetStatus::gepland;
    std::string team = {};
    std::optional<double> team_days = {};
    std::optional<std::int64_t> euro = {};
    std::string line = {};
    std::optional<double> reach = {};
    bool reach_counted = false;
    std::optional<double> half_life_months = {};
    std::optional<bool> offered = {};
    std::string result = {};
    std::string note = {};
    std::optional<Day> evaluated = {};
    std::string evaluation = {};
};

/// What a knelpunt is tied to, as something to add or to take away.
struct KnelpuntTies {
    std::vector<AreaRef> areas = {};
    std::vector<std::string> results = {};
    std::vector<std::int64_t> inzetten = {};
    [[nodiscard]] bool empty() const { return areas.empty() && results.empty() && inzetten.empty(); }
};

class Ledger {
public:
    /// `today`: the day against which "still to come" is judged.
    [[nodiscard]] static Result<Ledger> open(store::Project& project, Day today);

    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const AreaIndex& areas() const { return areas_; }
    [[nodiscard]] store::Registers& registers() { return registers_; }
    [[nodiscard]] Day today() const { return today_; }

    /// Errors (refused): no such area or intervention; the type is not said and neither the menukaart nor the area
    /// tells it.
    [[nodiscard]] Result<Inzet> complete(const InzetDraft& draft) const;

    /// Errors name the row (1-based) when there is more than one; an inzet that breaks the ceiling of its budget line
    /// is refused with the sum.
    [[nodiscard]] Result<store::Registers::Outcome> put(std::span<const Inzet> inzetten, const store::Change& change);
    [[nodiscard]] Result<store::Registers::Outcome> put(std::span<const Knelpunt> knelpunten,
                                                        const store::Change& change);
    [[nodiscard]] Result<store::Registers::Outcome> put(std::span<const DeskSignal> signals,
                                                        const store::Change& change);
    [[nodiscard]] Result<store::Registers::Outcome> put(std::span<const ResultEntry> entries,
                                                        const store::Change& change);
    /// Takes an inzet out of the register that was put in by mistake, and gives what it was. Errors (refused): no such
    /// inzet, or something hangs on it (core/programme, may_be_removed).
    [[nodiscard]] Result<Inzet> remove_inzet(std::int64_t id, const store::Change& change);
    /// Adds ties to a knelpunt; what it has already stays as it is. Errors (refused): no such knelpunt, and as put.
    [[nodiscard]] Result<store::Registers::Outcome> link(const std::string& code, const KnelpuntTies& ties,
                                                         const store::Change& change);
    /// Takes ties away; the audit trail says which. Errors (refused): no such knelpunt, or it has no such tie; then
    /// nothing is taken away.
    [[nodiscard]] Result<store::Registers::Outcome> unlink(const std::string& code, const KnelpuntTies& ties,
                                                           const store::Change& change);
    /// Error (refused): there is none with this code.
    [[nodiscard]] Result<Knelpunt> knelpunt(const std::string& code) const;
    /// A document that was read and found good, in the place of the one of its year. False: it was there already.
    [[nodiscard]] Result<bool> put(const store::Document& document, const store::Change& change);
    /// A begroting in the place of the one of its year. Errors (refused): no source; a line that is no longer among the
    /// lasten, or got less money, and inzet of the year that hangs on it.
    [[nodiscard]] Result<bool> put(const Budget& budget, const store::Change& change);
    /// Whether the inzet of its year stays paid when this begroting takes the place of what there is.
    [[nodiscard]] Status check_paid(const Budget& budget) const;

private:
    Ledger(store::Project& project, Catalogue catalogue, AreaIndex areas, Day today)
        : project_(&project)
        , registers_(project)
        , catalogue_(std::move(catalogue))
        , areas_(std::move(areas))
        , today_(today) {}
    [[nodiscard]] Status check_result(const std::string& result, std::int32_t year) const;

    store::Project* project_;
    store::Registers registers_;
    Catalogue catalogue_;
    AreaIndex areas_;
    Day today_;
};

} // namespace gk::programme
