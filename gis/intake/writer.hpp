// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where rows go: into the project, or in a dry run into the counts alone.

#include <optional>

#include "gis/intake/import.hpp"
#include "gis/vector/source.hpp"

namespace gk::intake {

/// Why a row is not stored.
struct Refusal {
    std::string field; ///< offending column of the file, may be empty
    std::string code;
    std::string reason;
};

class Writer {
public:
    /// `kept`: columns that may be seen in the quarantine. Begins the transaction unless it is a dry run.
    [[nodiscard]] static Result<Writer> begin(store::Project& project, const store::DatasetVersion& header,
                                              bool dry_run, const vector::LayerInfo& layer,
                                              const std::vector<char>& kept);

    /// Errors: outside, bug. What the store refuses goes to the quarantine.
    template <class StoreRow>
    [[nodiscard]] Status store(const vector::Row& row, const StoreRow& out) {
        if (session_) {
            if (auto status = session_->add(out); !status) {
                if (status.error().code != ErrorCode::refused) return status;
                return quarantine(row,
                                  {"", "not_storable", "The row cannot be stored: " + status.error().message + "."});
            }
        }
        ++stored_;
        return {};
    }
    [[nodiscard]] Status quarantine(const vector::Row& row, Refusal refusal);
    void count_repair() { ++repaired_; }

    [[nodiscard]] std::int64_t stored() const { return stored_; }
    [[nodiscard]] std::int64_t quarantined() const { return quarantined_; }
    [[nodiscard]] std::int64_t repaired() const { return repaired_; }
    [[nodiscard]] const std::map<std::string, std::int64_t>& reasons() const { return reasons_; }
    [[nodiscard]] const std::vector<store::QuarantineRow>& preview() const { return preview_; }

    /// Commits. In a dry run: the version as it would become.
    [[nodiscard]] Result<store::DatasetVersion> finish(store::DatasetVersion totals);

private:
    Writer(const vector::LayerInfo& layer, const std::vector<char>& kept)
        : layer_(&layer)
        , kept_(kept) {}
    [[nodiscard]] std::string raw(const vector::Row& row) const;

    const vector::LayerInfo* layer_;
    std::vector<char> kept_;
    std::optional<store::ImportSession> session_;
    std::int64_t stored_ = 0, quarantined_ = 0, repaired_ = 0;
    std::map<std::string, std::int64_t> reasons_;
    std::vector<store::QuarantineRow> preview_;
};

} // namespace gk::intake
