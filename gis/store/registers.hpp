// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The registers of the programme in a project: knelpunten, inzet, the signals desk, results and documents. Every write
// is one transaction, all of it or nothing, with an audit entry for each thing that changed: who, when, why. The rules
// of the domain (core/programme) are for the caller to check; the tables refuse what must never be there.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/programme/board.hpp"
#include "gis/store/project.hpp"

namespace gk::store {

/// Goes into the audit trail with every change.
struct Change {
    std::string who; ///< name or body that answers for it; empty: whoever is logged in
    std::string why;
};

enum class DocumentKind : std::uint8_t { begroting, jaarplan, menukaart };
[[nodiscard]] std::string_view name(DocumentKind kind);
struct Document {
    DocumentKind kind = DocumentKind::begroting;
    std::int32_t year = 0; ///< 0 for the menukaart
    std::string file_name;
    std::string toml;
};

class Registers {
public:
    explicit Registers(Project& project)
        : project_(&project) {}

    [[nodiscard]] Result<std::vector<programme::Knelpunt>> knelpunten() const; ///< by code
    [[nodiscard]] Result<std::vector<programme::Inzet>> inzetten() const;      ///< by date, id
    [[nodiscard]] Result<std::vector<programme::DeskSignal>> desk() const;     ///< by day received, code
    /// Imported signals that say when they came in, as the desk would hold them; the partner is not known. Those whose
    /// external id is a code on the desk are left out.
    [[nodiscard]] Result<std::vector<programme::DeskSignal>> imported_desk() const;
    [[nodiscard]] Result<std::vector<programme::ResultEntry>> results() const; ///< by date, id
    [[nodiscard]] Result<std::vector<Document>> documents() const;

    /// Puts each in the place of the one with the same code (knelpunten, desk), occasion (inzet without id) or id; adds
    /// what is new. Decisions and shares are only ever added to. Unchanged ones leave no trace.
    struct Outcome {
        std::int32_t added = 0, changed = 0, unchanged = 0;
        std::vector<std::int64_t> ids; ///< of each row, in their order
    };
    [[nodiscard]] Result<Outcome> put(std::span<const programme::Knelpunt> knelpunten, const Change& change);
    [[nodiscard]] Result<Outcome> put(std::span<const programme::Inzet> inzetten, const Change& change);
    [[nodiscard]] Result<Outcome> put(std::span<const programme::DeskSignal> signals, const Change& change);
    [[nodiscard]] Result<Outcome> put(std::span<const programme::ResultEntry> entries, const Change& change);
    [[nodiscard]] Status put(const Document& document, const Change& change);
    /// Takes an inzet away; the audit trail keeps all that it said, and its number is not given out again. Error
    /// (refused): there is none with this number.
    [[nodiscard]] Status remove_inzet(std::int64_t id, const Change& change);

private:
    Project* project_;
};

} // namespace gk::store
