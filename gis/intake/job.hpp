// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What every kind of import shares while it walks over the rows of one layer.

#include <chrono>
#include <memory>
#include <optional>

#include "gis/crs/transform.hpp"
#include "gis/intake/fields.hpp"
#include "gis/intake/survey.hpp"
#include "gis/intake/writer.hpp"

namespace gk::intake {

struct Job {
    store::Project& project;
    const ImportRequest& request;
    const vector::LayerInfo& layer;
    bool text_columns; ///< columns have no declared type: the survey tells which hold numbers
    const Mapping& mapping;
    const Survey& survey;
    const std::vector<char>& kept; ///< columns that were not dropped
    const crs::ToRd& to_rd;        ///< of the layer's geometries
    std::chrono::sys_days today;
    DatasetReport& report;
    std::vector<std::string>& notes;

    /// Text of a field; empty when it has no column or no value.
    [[nodiscard]] std::string_view value(const vector::Row& row, std::string_view field) const;
    /// Their name of our field, for the quarantine.
    [[nodiscard]] std::string column(std::string_view field) const;
};

/// Columns of a row as a JSON object: numbers as numbers, missing ones left out.
class Attributes {
public:
    /// `wanted`: one a column.
    Attributes(const Job& job, std::vector<char> wanted);
    [[nodiscard]] std::string json(const vector::Row& row) const;
    /// `extra`: a JSON object whose members come first.
    [[nodiscard]] std::string json(const vector::Row& row, const std::string& extra) const;

private:
    struct Wanted {
        std::size_t column;
        std::string name;
        vector::ColumnType type;
    };
    std::vector<Wanted> wanted_;
};

/// Columns not dropped and not used by a field of the mapping.
[[nodiscard]] std::vector<char> remaining_columns(const Job& job);

class Importer {
public:
    virtual ~Importer() = default;
    /// Stores or quarantines one undamaged row.
    [[nodiscard]] virtual Status row(const vector::Row& row, Writer& writer) = 0;
    /// After the last row: notes and lists for the report.
    virtual void finish() {}
};

// Errors: refused, when the file or the project lacks what the kind needs.
[[nodiscard]] Result<std::unique_ptr<Importer>> make_area_importer(const Job& job);
[[nodiscard]] Result<std::unique_ptr<Importer>> make_layer_importer(const Job& job);
[[nodiscard]] Result<std::unique_ptr<Importer>> make_signal_importer(const Job& job);
[[nodiscard]] Result<std::unique_ptr<Importer>> make_reach_importer(const Job& job);

/// "GM0416 is Langedijk, which became part of ... in 2022; ..." or that it is outside the 32.
[[nodiscard]] std::string explain_code(const region::GemeenteCode& code);

} // namespace gk::intake
