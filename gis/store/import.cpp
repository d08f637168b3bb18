// SPDX-License-Identifier: EUPL-1.2
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/store/clock.hpp"
#include "gis/store/project_impl.hpp"
#include "gis/store/row_writer.hpp"
#include "gis/vector/wkb.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

vector::ShapeKind shape_of(GeometryKind kind) {
    return static_cast<vector::ShapeKind>(kind);
}

constexpr std::string_view area_columns =
    "(id, version, code, name, gemeente, attributes, geom) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view layer_columns = "(id, version, attributes, geom) VALUES (?, ?, ?, ?)";
constexpr std::string_view signal_columns =
    "(id, version, kind, observed, received, shared, source, reliability, external_id, precision, "
    "precision_m, weight, gemeente, "
    "cell, attributes, geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

/// A layer and a reach layer are found by name alone, and models name the other kinds by their kind.
Status check_name(Connection& db, const DatasetVersion& header) {
    if (is_area_kind(header.kind)) {
        if (header.name == name(header.kind)) return {};
        return fail(ErrorCode::bug,
                    fmt::format("a dataset of kind {} has that name too, not {}", name(header.kind), header.name));
    }
    if (header.name.empty()) return fail(ErrorCode::usage, "a dataset needs a name");
    if (header.kind == LayerKind::signals) return {};
    auto taken =
        Statement::prepare(db, "SELECT kind FROM dataset WHERE name = ? AND kind <> ? AND kind IN ('reach', 'layer')");
    if (!taken) return std::unexpected(taken.error());
    const auto row = taken->bind(header.name).bind(name(header.kind)).step();
    if (!row) return std::unexpected(row.error());
    // "reach.csv" is what a file with reach is called; only another kind's name would mislead.
    const auto kind = parse_layer_kind(header.name);
    const bool reserved = kind && *kind != header.kind;
    if (!*row && !reserved) return {};
    return fail(ErrorCode::refused,
                fmt::format("the name {} belongs to {} already; choose another with --name", header.name,
                            reserved ? std::string_view("a kind of dataset") : taken->text(0)));
}

} // namespace

struct ImportSession::Impl {
    Project::Impl* project;
    DatasetVersion version;
    Transaction transaction;
    Statement insert_quarantine;
    Sha256 content;
    std::optional<GeometryKind> geometry = {}; ///< known from the first row of a layer
    std::optional<BulkIndex> index = {};
    std::optional<Statement> insert = {};
    std::int64_t next_id = 0;
    vector::Shape shape = {};
    std::vector<std::byte> blob = {};

    Impl(Project::Impl* owner, DatasetVersion made, Transaction begun, Statement quarantine)
        : project(owner)
        , version(std::move(made))
        , transaction(std::move(begun))
        , insert_quarantine(std::move(quarantine))
        , content(begin_content_hash(version.kind)) {
        project->importing = true;
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { project->importing = false; } // the transaction rolls itself back

    [[nodiscard]] Connection& db() const { return project->db(); }

    /// Makes the table ready for its first row.
    Status start(GeometryKind kind) {
        geometry = kind;
        const std::string_view table = table_of(version.kind, kind);
        auto begun = BulkIndex::begin(db(), table);
        if (!begun) return std::unexpected(begun.error());
        index.emplace(std::move(*begun));
        const auto last = db().integer(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table));
        if (!last) return std::unexpected(last.error());
        next_id = *last + 1;
        auto prepared = Statement::prepare(db(), fmt::format("INSERT INTO {} {}", table,
                                                             is_area_kind(version.kind)           ? area_columns
                                                             : version.kind == LayerKind::signals ? signal_columns
                                                                                                  : layer_columns));
        if (!prepared) return std::unexpected(prepared.error());
        insert.emplace(std::move(*prepared));
        return {};
    }

    Status read_shape(Wkb wkb, std::optional<GeometryKind> wanted) {
        if (auto status = vector::read_wkb(wkb, shape); !status) return status;
        const auto kind = static_cast<GeometryKind>(shape.kind);
        if (wanted && shape.kind != shape_of(*wanted))
            return fail(ErrorCode::refused,
                        fmt::format("this row holds {} where {} are expected", name(kind), name(*wanted)));
        if (!index) {
            if (auto status = start(kind); !status) return status;
        }
        vector::write_blob(shape, false, blob);
        return {};
    }

    Status store(std::optional<std::int64_t> twin = {}) {
        if (auto status = insert->run(); !status) {
            // The constraints of the tables are named after what is wrong.
            constexpr std::string_view prefix = "CHECK constraint failed: ";
            Error& error = status.error();
            if (const auto at = error.message.find(prefix); at != std::string::npos) {
                error.message = error.message.substr(at + prefix.size());
                if (error.message.ends_with(')')) error.message.pop_back();
            } else if (error.message.contains("UNIQUE constraint failed")) {
                error.message = "the code occurs twice in this file";
            }
            return status;
        }
        if (auto status = index->add(next_id, shape.bounds(), twin); !status) return status;
        ++next_id;
        ++version.stored;
        return {};
    }

    Status finish(const DatasetVersion& totals);
};

ImportSession::ImportSession(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
ImportSession::ImportSession(ImportSession&&) noexcept = default;
ImportSession& ImportSession::operator=(ImportSession&&) noexcept = default;
ImportSession::~ImportSession() = default;

Result<ImportSession> Project::begin_import(const DatasetVersion& header) {
    if (auto status = impl_->writable(); !status) return std::unexpected(status.error());
    if (impl_->importing) return fail(ErrorCode::bug, "an import is under way already", impl_->path.string());
    Connection& db = impl_->db();
    if (auto status = check_name(db, header); !status) return std::unexpected(status.error());
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());

    auto dataset = Statement::prepare(db, "INSERT INTO dataset (kind, name) VALUES (?, ?) ON CONFLICT DO NOTHING");
    if (!dataset) return std::unexpected(dataset.error());
    if (auto status = dataset->bind(store::name(header.kind)).bind(header.name).run(); !status)
        return std::unexpected(status.error());

    DatasetVersion version = header;
    version.imported_at = utc_now();
    version.read = version.stored = version.quarantined = version.repaired = 0;
    auto insert = Statement::prepare(db, "INSERT INTO dataset_version (dataset, version, current, file_name, "
                                         "file_sha256, source_layer, options, imported_at, crs, "
                                         "source, source_date, licence) "
                                         "SELECT d.id, (SELECT coalesce(max(version), 0) + 1 FROM dataset_version "
                                         "WHERE dataset = d.id), 0, ?, ?, ?, ?, ?, ?, ?, ?, ? "
                                         "FROM dataset AS d WHERE d.kind = ? AND d.name = ?");
    if (!insert) return std::unexpected(insert.error());
    for (const std::string* text :
         {&version.file_name, &version.file_sha256, &version.source_layer, &version.options, &version.imported_at,
          &version.crs, &version.source, &version.source_date, &version.licence})
        insert->bind(*text);
    if (auto status = insert->bind(store::name(header.kind)).bind(header.name).run(); !status)
        return std::unexpected(status.error());
    version.id = db.last_id();
    const auto number = db.integer(fmt::format("SELECT version FROM dataset_version WHERE id = {}", version.id));
    if (!number) return std::unexpected(number.error());
    version.version = static_cast<std::int32_t>(*number);

    auto quarantine = Statement::prepare(db, "INSERT INTO quarantine (version, row, line, field, "
                                             "reason_code, reason, raw) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!quarantine) return std::unexpected(quarantine.error());
    return ImportSession(std::make_unique<ImportSession::Impl>(impl_.get(), std::move(version), std::move(*transaction),
                                                               std::move(*quarantine)));
}

Status ImportSession::add(const AreaRow& row) {
    if (!is_area_kind(impl_->version.kind))
        return fail(ErrorCode::bug, "a row of an area in an import of something else");
    if (auto status = impl_->read_shape(row.wkb, GeometryKind::polygons); !status) return status;
    const std::span<const std::byte> blob(impl_->blob);
    impl_->insert->bind(impl_->next_id)
        .bind(impl_->version.id)
        .bind(row.code)
        .bind(row.name)
        .bind(row.gemeente)
        .bind(row.attributes)
        .bind(blob);
    if (auto status = impl_->store(); !status) return status;
    hash_area(impl_->content, row.code, row.name, row.gemeente, row.attributes, blob);
    return {};
}

Status ImportSession::add(const LayerRow& row) {
    const LayerKind kind = impl_->version.kind;
    if (kind != LayerKind::layer && kind != LayerKind::reach)
        return fail(ErrorCode::bug, "a row of a layer in an import of something else");
    if (auto status = impl_->read_shape(row.wkb, impl_->geometry); !status) return status;
    const std::span<const std::byte> blob(impl_->blob);
    impl_->insert->bind(impl_->next_id).bind(impl_->version.id).bind(row.attributes).bind(blob);
    if (auto status = impl_->store(); !status) return status;
    hash_layer(impl_->content, row.attributes, blob);
    return {};
}

Status ImportSession::add(const SignalRow& row) {
    if (impl_->version.kind != LayerKind::signals)
        return fail(ErrorCode::bug, "a signal in an import of something else");
    if (!std::isfinite(row.at.x) || !std::isfinite(row.at.y))
        return fail(ErrorCode::refused, "the place of the signal is not a number");
    if (!std::isfinite(row.weight) || !std::isfinite(row.precision_m))
        return fail(ErrorCode::refused, "the weight or the precision of the signal is not a number");
    if (!impl_->index) {
        if (auto status = impl_->start(GeometryKind::points); !status) return status;
    }
    impl_->shape.kind = vector::ShapeKind::points;
    impl_->shape.points.assign(1, row.at);
    impl_->shape.parts.assign(1, {0, 1, false});
    vector::write_blob(impl_->shape, true, impl_->blob);
    const std::span<const std::byte> blob(impl_->blob);
    Statement& insert = *impl_->insert;
    insert.bind(impl_->next_id).bind(impl_->version.id);
    for (const std::string* text : {&row.kind, &row.observed, &row.received, &row.shared, &row.source, &row.reliability,
                                    &row.external_id, &row.precision})
        insert.bind(*text);
    insert.bind(row.precision_m).bind(row.weight).bind(row.gemeente).bind(row.cell).bind(row.attributes).bind(blob);
    if (auto status = impl_->store(twin_key(row)); !status) return status;
    hash_signal(impl_->content, row, blob);
    return {};
}

Status ImportSession::add(const QuarantineRow& row) {
    impl_->insert_quarantine.bind(impl_->version.id)
        .bind(row.row)
        .bind(row.line)
        .bind(row.field)
        .bind(row.reason_code)
        .bind(row.reason)
        .bind(row.raw);
    if (auto status = impl_->insert_quarantine.run(); !status) return status;
    ++impl_->version.quarantined;
    return {};
}

Status ImportSession::Impl::finish(const DatasetVersion& totals) {
    version.read = totals.read;
    version.repaired = totals.repaired;
    version.crs = totals.crs.empty() ? version.crs : totals.crs;
    version.crs_operation = totals.crs_operation;
    version.notes = totals.notes;
    version.current = true;
    version.content_hash = content.finish();
    if (version.read != version.stored + version.quarantined)
        return fail(ErrorCode::bug, fmt::format("{} rows were read, but {} stored and {} quarantined", version.read,
                                                version.stored, version.quarantined));
    if (index) {
        if (auto status = index->finish(); !status) return status;
    }
    auto retire = Statement::prepare(db(), "UPDATE dataset_version SET current = 0 WHERE current = 1 AND dataset = "
                                           "(SELECT dataset FROM dataset_version WHERE id = ?)");
    if (!retire) return std::unexpected(retire.error());
    if (auto status = retire->bind(version.id).run(); !status) return status;
    auto update = Statement::prepare(
        db(), "UPDATE dataset_version SET current = 1, geometry = ?, content_hash = ?, crs = ?, crs_operation = ?, "
              "read_rows = ?, stored_rows = ?, quarantined_rows = ?, repaired_rows = ?, notes = ? WHERE id = ?");
    if (!update) return std::unexpected(update.error());
    const std::string notes = json(version.notes).dump(-1, ' ', false, json::error_handler_t::replace);
    update->bind(geometry ? name(*geometry) : std::string_view())
        .bind(version.content_hash)
        .bind(version.crs)
        .bind(version.crs_operation);
    update->bind(version.read)
        .bind(version.stored)
        .bind(version.quarantined)
        .bind(version.repaired)
        .bind(notes)
        .bind(version.id);
    if (auto status = update->run(); !status) return status;
    const json detail{
        {"dataset_version", version.id},        {"file", version.file_name},   {"file_sha256", version.file_sha256},
        {"content_hash", version.content_hash}, {"read", version.read},        {"stored", version.stored},
        {"quarantined", version.quarantined},   {"repaired", version.repaired}};
    const std::string subject = fmt::format("{} {}, version {}", name(version.kind), version.name, version.version);
    if (auto status =
            append_audit(db(), "import", subject, detail.dump(-1, ' ', false, json::error_handler_t::replace));
        !status)
        return status;
    return transaction.commit();
}

Result<DatasetVersion> ImportSession::commit(const DatasetVersion& totals) {
    if (!impl_) return fail(ErrorCode::bug, "this import is over");
    const auto impl = std::move(impl_);
    if (auto status = impl->finish(totals); !status) return std::unexpected(status.error());
    // The rows go from the log to the file now, while nobody waits for them; a reader in the way only delays
    // it.
    static_cast<void>(impl->db().run("PRAGMA wal_checkpoint(TRUNCATE)"));
    return std::move(impl->version);
}

} // namespace gk::store
