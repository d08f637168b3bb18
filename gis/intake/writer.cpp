// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/writer.hpp"

#include <nlohmann/json.hpp>

namespace gk::intake {
namespace {
constexpr std::size_t preview_rows = 20;
/// A geometry as text in a column is not repeated in the quarantine beyond this.
constexpr std::size_t max_raw_value = 1000;
} // namespace

Result<Writer> Writer::begin(store::Project& project, const store::DatasetVersion& header, bool dry_run,
                             const vector::LayerInfo& layer, const std::vector<char>& kept) {
    Writer writer(layer, kept);
    if (dry_run) return writer;
    auto session = project.begin_import(header);
    if (!session) return std::unexpected(session.error());
    writer.session_.emplace(std::move(*session));
    return writer;
}

std::string Writer::raw(const vector::Row& row) const {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < layer_->columns.size(); ++c)
        if (kept_[c] != 0 && row.missing[c] == 0)
            object[layer_->columns[c].name] = row.fields[c].substr(0, max_raw_value);
    // Cutting may have split a character.
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Status Writer::quarantine(const vector::Row& row, Refusal refusal) {
    store::QuarantineRow out{
        row.number, row.line, std::move(refusal.field), std::move(refusal.code), std::move(refusal.reason), raw(row)};
    ++reasons_[out.reason_code];
    ++quarantined_;
    if (preview_.size() < preview_rows) preview_.push_back(out);
    return session_ ? session_->add(out) : Status{};
}

Result<store::DatasetVersion> Writer::finish(store::DatasetVersion totals) {
    totals.repaired = repaired_;
    if (session_) return session_->commit(totals);
    totals.stored = stored_;
    totals.quarantined = quarantined_;
    return totals;
}

} // namespace gk::intake
