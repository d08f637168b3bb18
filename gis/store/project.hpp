// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/store: the project file. One project = one SpatiaLite file (.gkaart), readable in QGIS as it
// is: STRICT tables, foreign keys, spatial indexes, `user_version` migrations, and an append-only,
// hash-chained audit table. Every change is one transaction: killed at any moment, the file is as it
// was. All geometries are EPSG:28992. Layers of the current versions are also there as views kaart_...
// Local disks get a write-ahead log, so readers go on while somebody writes; network shares get a
// rollback journal and a lock file that names the writer.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "core/geometry/geometry.hpp"
#include "core/score/result.hpp"

namespace gk::store {

/// KIND of `gkaart import`.
enum class LayerKind : std::uint8_t { gemeenten, wijken, buurten, estates, signals, reach, layer };
[[nodiscard]] std::string_view name(LayerKind kind);
[[nodiscard]] std::optional<LayerKind> parse_layer_kind(std::string_view text);

/// One import of one dataset. A dataset is (kind, name); its newest version is the current one, the
/// older ones stay with their rows as history.
struct DatasetVersion {
    std::int64_t id = 0;
    LayerKind kind = LayerKind::layer;
    std::string name; ///< kind name for gemeenten/wijken/buurten/estates; own name for signals, reach, layer
    std::int32_t version = 1;
    bool current = true;
    std::string file_name; ///< as given, without folders
    std::string file_sha256;
    std::string source_layer;  ///< layer inside the file
    std::string options;       ///< mapping and other choices, canonical JSON
    std::string content_hash;  ///< SHA-256 over the stored rows, independent of file format
    std::string imported_at;   ///< ISO 8601 UTC
    std::string crs;           ///< of the file: "EPSG:4326"
    std::string crs_operation; ///< the PROJ operation used, empty when none was needed
    std::string source;        ///< publisher, as far as stated
    std::string source_date;
    std::string licence;
    std::int64_t read = 0, stored = 0, quarantined = 0, repaired = 0;
    std::vector<std::string> notes; ///< sentences: what was mended, dropped or missing
};

struct QuarantineRow {
    std::int64_t row = 0;    ///< 1-based data row in the file
    std::int64_t line = 0;   ///< text line in the file, 0 when the format has none
    std::string field;       ///< offending column, may be empty
    std::string reason_code; ///< stable: "bad_date", "outside_region", "duplicate", ...
    std::string reason;      ///< one sentence
    std::string raw;         ///< the row as read, JSON object column -> text, identifying columns left out
};
struct StoredQuarantineRow : QuarantineRow {
    std::int64_t version_id = 0;
    LayerKind kind = LayerKind::layer;
    std::string dataset;
    std::string file_name;
};

using Wkb = std::span<const std::byte>; ///< 2D ISO WKB in EPSG:28992; MULTI types for lines and polygons

struct AreaRow { ///< gemeenten, wijken, buurten, estates
    std::string code;
    std::string name;
    std::string gemeente;   ///< GM....; for estates may be empty
    std::string attributes; ///< JSON object of the remaining columns; numbers as numbers, missing left out
    Wkb wkb;
};
struct LayerRow {           ///< kind `layer` and `reach`
    std::string attributes; ///< JSON object
    Wkb wkb;
};
struct SignalRow {
    std::string kind;     ///< lab opslag dumping hennepkwekerij melding energie-afwijking overig
    std::string observed; ///< ISO date; received and shared may be empty
    std::string received;
    std::string shared;
    std::string source;
    std::string reliability;
    std::string external_id;
    std::string precision;  ///< "punt", "vierkant", "pc6", "pc4", "gemeente"
    double precision_m = 0; ///< radius in metres within which the true place lies
    double weight = 1;
    std::string gemeente;   ///< GM....
    std::string cell;       ///< code of the 100 m square
    geometry::Point at;     ///< coarsened unless the purpose asks for more
    std::string attributes; ///< JSON object
};

/// Areas in the order of their codes.
struct AreaTable {
    DatasetVersion version;
    std::vector<std::string> code, name, gemeente;
    geometry::PolygonSet polygons;
};
enum class GeometryKind : std::uint8_t { points, lines, polygons };
struct LayerTable {
    DatasetVersion version;
    GeometryKind kind = GeometryKind::points;
    std::size_t count = 0;               ///< features
    std::vector<geometry::Point> points; ///< points: one a part; point_feature tells whose
    std::vector<std::uint32_t> point_feature;
    geometry::LineSet lines;
    geometry::PolygonSet polygons;
};
struct SignalTable { ///< current versions of all signal datasets, ordered by dataset and row
    std::vector<geometry::Point> at;
    std::vector<double> weight;
    std::vector<std::string> kind, observed, source, reliability, gemeente, cell;
    std::string content_hash; ///< over the datasets
};

struct AuditEntry {
    std::int64_t id = 0;
    std::string at, who, action, subject, detail, previous_hash, hash;
};

class ImportSession;

/// For one thread at a time; other threads and programs open the file themselves. Write calls on a
/// project opened for reading give ErrorCode::bug.
class Project {
public:
    enum class Mode : std::uint8_t { read, write };

    /// Errors: the file exists (refused), the folder is not writable or the disk is full (outside).
    [[nodiscard]] static Result<Project> create(const std::filesystem::path& path, const std::string& purpose);
    /// Migrates older files, in read mode too, for which they must be writable; refuses files of a newer version or of
    /// another program.
    [[nodiscard]] static Result<Project> open(const std::filesystem::path& path, Mode mode);
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;
    ~Project();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] std::string purpose() const;
    [[nodiscard]] Result<std::string> setting(std::string_view key) const; ///< empty when not set
    /// Every setting whose key begins with `prefix`, key and value, by key.
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> settings(std::string_view prefix) const;
    [[nodiscard]] Status set_setting(std::string_view key, std::string_view value);

    // --- datasets -----------------------------------------------------------------------------------
    /// Starts an import: one write transaction until ImportSession::commit; at most one at a time.
    /// `header`: kind, name, file_name, file_sha256, source_layer, options, crs*, source*, licence.
    [[nodiscard]] Result<ImportSession> begin_import(const DatasetVersion& header);
    /// The current version made from the same bytes with the same options, if any: importing it again changes
    /// nothing.
    [[nodiscard]] Result<std::optional<DatasetVersion>> find_identical(const DatasetVersion& header) const;
    [[nodiscard]] Result<std::vector<DatasetVersion>> datasets(bool history = false) const;
    [[nodiscard]] Result<std::vector<StoredQuarantineRow>> quarantine() const; ///< of current versions

    // --- reading layers -----------------------------------------------------------------------------
    /// gemeenten, wijken, buurten or estates; nothing when never imported.
    [[nodiscard]] Result<std::optional<AreaTable>> areas(LayerKind kind) const;
    [[nodiscard]] Result<std::optional<LayerTable>> layer(std::string_view name) const; ///< kinds layer and reach
    [[nodiscard]] Result<SignalTable> signals() const;
    /// Attribute of every feature of a version (areas or layer), in table order. Numbers: NaN when missing or
    /// not a number. Texts: empty when missing. Unknown attribute: refused, naming the attributes that exist.
    [[nodiscard]] Result<std::vector<double>> attribute_numbers(std::int64_t version_id,
                                                                std::string_view attribute) const;
    [[nodiscard]] Result<std::vector<std::string>> attribute_texts(std::int64_t version_id,
                                                                   std::string_view attribute) const;
    [[nodiscard]] Result<std::vector<std::string>> attribute_names(std::int64_t version_id) const;
    /// True when a signal with the same kind, square, date and source stands in a current dataset other than
    /// `except_dataset`. A look in an index, a few microseconds: meant to be asked for every row of an
    /// import.
    [[nodiscard]] Result<bool> has_signal_elsewhere(const SignalRow& row, std::string_view except_dataset) const;

    // --- factor values and scores -------------------------------------------------------------------
    [[nodiscard]] Result<std::optional<std::vector<double>>> cached_values(std::string_view key) const;
    [[nodiscard]] Status cache_values(std::string_view key, std::string_view what, std::span<const double> values);

    struct AreaFactors {      ///< the reasons of one AreaScore
        std::size_t area = 0; ///< index in `areas`
        std::vector<score::FactorShare> factors;
    };
    struct SavedRun {
        score::RunInfo info;
        std::vector<std::string> model_toml; ///< canonical text, one for each info.models
        score::CellScores cells;
        std::vector<score::AreaScore> areas; ///< all kinds but cell, all types
        std::vector<AreaFactors> reasons;
    };
    /// One transaction; the audit table names the hashes. Returns the run's id.
    [[nodiscard]] Result<std::int64_t> save_run(const SavedRun& run);
    [[nodiscard]] Result<std::optional<score::RunInfo>> last_run() const;
    [[nodiscard]] Result<std::vector<std::string>> run_models(std::int64_t run) const; ///< canonical TOML
    [[nodiscard]] Result<score::CellScores> run_cells(std::int64_t run) const;
    /// Ordered by type, then rank (unranked last, by id).
    [[nodiscard]] Result<std::vector<score::AreaScore>> run_areas(std::int64_t run, region::AreaKind kind) const;
    [[nodiscard]] Result<std::vector<score::FactorShare>>
    run_reasons(std::int64_t run, region::AreaKind kind, region::AreaType type, std::string_view area_id) const;

    // --- audit --------------------------------------------------------------------------------------
    [[nodiscard]] Status audit(std::string_view action, std::string_view subject, std::string_view detail_json);
    [[nodiscard]] Result<std::vector<AuditEntry>> audit_log() const;
    struct Finding {
        bool serious = false;
        std::string what; ///< one sentence
    };
    /// SQLite integrity, foreign keys, audit chain, counts (read = stored + quarantined).
    [[nodiscard]] Result<std::vector<Finding>> integrity() const;

private:
    friend class ImportSession;
    friend class RegisterAccess;
    friend class PilotRegister;
    struct Impl;
    explicit Project(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Rows of one new dataset version. Destroyed without commit, everything is rolled back. Ends before its
/// Project does. A row that is refused (ErrorCode::refused, the message says why in words for its
/// quarantine) leaves the session as it was: go on with the next; after any other error, give up.
class ImportSession {
public:
    ImportSession(ImportSession&&) noexcept;
    ImportSession& operator=(ImportSession&&) noexcept;
    ~ImportSession();

    [[nodiscard]] Status add(const AreaRow& row);
    [[nodiscard]] Status add(const LayerRow& row);
    [[nodiscard]] Status add(const SignalRow& row);
    [[nodiscard]] Status add(const QuarantineRow& row);
    /// `read`, `repaired`, crs_operation and `notes` from the importer; stored and quarantined are
    /// counted here. ErrorCode::bug unless read = stored + quarantined.
    [[nodiscard]] Result<DatasetVersion> commit(const DatasetVersion& totals);

private:
    friend class Project;
    struct Impl;
    explicit ImportSession(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace gk::store
