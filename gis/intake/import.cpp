// SPDX-License-Identifier: EUPL-1.2
#include "gis/intake/import.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "gis/intake/choose_layers.hpp"
#include "gis/intake/job.hpp"
#include "gis/intake/values.hpp"
#include "gis/store/hash.hpp"

namespace gk::intake {
namespace {

using store::LayerKind;

/// Changes when the rules of import change, so that a file imported under older rules is read anew.
constexpr int rules_version = 2;

bool is_area_kind(LayerKind kind) {
    return kind == LayerKind::gemeenten || kind == LayerKind::wijken || kind == LayerKind::buurten ||
           kind == LayerKind::estates;
}

privacy::TableKind table_kind(LayerKind kind) {
    if (is_area_kind(kind)) return privacy::TableKind::areas;
    return kind == LayerKind::layer ? privacy::TableKind::objects : privacy::TableKind::events;
}

/// Of the bytes that are read. A Shapefile is several files: its attributes and system stand beside it.
Result<std::string> hash_of(const std::filesystem::path& file, const Progress& progress) {
    auto hash = store::sha256_file(file, progress);
    if (!hash || region::plain_letters(file.extension().string()) != "shp") return hash;
    store::Sha256 all;
    all.field(*hash);
    for (const char* part : {".dbf", ".shx", ".prj", ".cpg"}) {
        auto beside = file;
        beside.replace_extension(part);
        std::error_code error;
        if (!std::filesystem::exists(beside, error)) continue;
        auto more = store::sha256_file(beside, progress);
        if (!more) return more;
        all.field(part).field(*more);
    }
    return all.finish();
}

/// Whether a file is still the one that was opened.
struct Stamp {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type written;

    static Stamp of(const std::filesystem::path& file) {
        std::error_code ignored;
        return {std::filesystem::file_size(file, ignored), std::filesystem::last_write_time(file, ignored)};
    }
    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// Everything that stays the same over the layers of one file.
struct Import {
    store::Project& project;
    const ImportRequest& request;
    vector::Source& source;
    Stamp stamp;
    std::string sha256;
    std::chrono::sys_days today;
    Ticker& ticker;

    [[nodiscard]] std::string file() const { return request.file.string(); }
};

/// What gkaart itself added to a file of refused rows (gis/exchange/quarantine_csv); mended and imported again, it is
/// no data.
constexpr std::array<std::string_view, 4> quarantine_columns{"quarantine_row", "quarantine_line", "quarantine_field",
                                                             "quarantine_reason"};

Result<std::vector<char>> kept_columns(const Import& import, const vector::LayerInfo& layer, bool only_layer) {
    std::vector<char> kept(layer.columns.size(), 1);
    for (std::size_t c = 0; c < kept.size(); ++c)
        if (std::ranges::find(quarantine_columns, layer.columns[c].name) != quarantine_columns.end()) kept[c] = 0;
    for (const std::string& name : import.request.drop) {
        if (const auto column = find_column(layer, name)) kept[*column] = 0;
        else if (only_layer)
            return fail(
                ErrorCode::refused,
                fmt::format("There is no column \"{}\" to drop; the columns are {}.", name, list_columns(layer)),
                import.file(), 0, name);
    }
    return kept;
}

std::unexpected<Error> identifying(const Import& import, const std::string& column, const std::string& what,
                                   bool by_content) {
    return fail(
        ErrorCode::refused,
        fmt::format(
            "The column \"{}\" {} {}, and areas are scored, never persons or addresses: import without it with --drop \"{}\".",
            column, by_content ? "seems to hold" : "is named after", what, column),
        import.file(), 0, column);
}

Status check_names(const Import& import, const vector::LayerInfo& layer, const std::vector<char>& kept) {
    for (std::size_t c = 0; c < kept.size(); ++c)
        if (kept[c] != 0)
            if (const auto what = privacy::identifying_name(layer.columns[c].name, table_kind(import.request.kind)))
                return identifying(import, layer.columns[c].name, *what, false);
    return {};
}

Status check_contents(const Import& import, const vector::LayerInfo& layer, const std::vector<char>& kept,
                      const Survey& survey) {
    for (std::size_t c = 0; c < kept.size(); ++c)
        if (kept[c] != 0)
            if (const auto what = survey.columns[c].content.verdict(table_kind(import.request.kind)))
                return identifying(import, layer.columns[c].name, *what, true);
    return {};
}

/// The system of the layer's geometries: as asked, as the file says, or by the range of its coordinates.
Result<crs::ToRd> find_crs(const Import& import, const vector::LayerInfo& layer, const Survey& survey,
                           std::vector<std::string>& notes) {
    if (!layer.has_geometry) return crs::ToRd::from("EPSG:28992");
    std::string definition = import.request.crs.empty() ? layer.crs : import.request.crs;
    if (definition.empty()) {
        const auto all = survey.shapes[0] + survey.shapes[1] + survey.shapes[2];
        const auto& range = survey.geometry;
        if (all > 0 && range.count(PairRange::rd) == all) definition = "EPSG:28992";
        else if (all > 0 && range.count(PairRange::degrees) == all) definition = "EPSG:4326";
        else if (all > 0)
            return fail(
                ErrorCode::refused,
                fmt::format(
                    "The layer {} does not say in which coordinate system it is, and its coordinates do not tell; say it with --crs, such as --crs EPSG:28992.",
                    layer.name),
                import.file());
        else definition = "EPSG:28992"; // no geometry at all: each row is refused for that
        if (all > 0)
            notes.push_back(fmt::format(
                "The file does not say in which coordinate system it is; {} was taken, by the range of its coordinates.",
                definition));
    }
    auto to_rd = crs::ToRd::from(definition);
    if (!to_rd) {
        to_rd.error().file = import.file();
        return to_rd;
    }
    if (const auto& note = to_rd->grid_note()) notes.push_back(*note);
    return to_rd;
}

Result<std::string> canonical_options(const Import& import) {
    const ImportRequest& request = import.request;
    auto drop = request.drop;
    std::ranges::sort(drop);
    nlohmann::json options{{"rules", rules_version}, {"map", request.columns}, {"crs", request.crs}, {"drop", drop}};
    if (request.kind == LayerKind::signals) {
        options["keep_points"] = request.keep_points;
        // Which signals lie in the region depends on the region.
        auto gemeenten = import.project.areas(LayerKind::gemeenten);
        if (!gemeenten) return std::unexpected(gemeenten.error());
        options["region"] = *gemeenten ? (*gemeenten)->version.content_hash : "";
    }
    return options.dump();
}

std::string dataset_name(const Import& import, const vector::LayerInfo& layer) {
    if (is_area_kind(import.request.kind)) return std::string(store::name(import.request.kind));
    std::string name = !import.request.name.empty() ? import.request.name
                       : import.source.is_table()   ? import.request.file.stem().string()
                                                    : layer.name;
    std::ranges::replace_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    name = vector::as_utf8(std::string(trim(name)));
    return name.empty() ? import.request.file.stem().string() : name;
}

Result<std::unique_ptr<Importer>> make_importer(const Job& job) {
    switch (job.request.kind) {
    case LayerKind::signals: return make_signal_importer(job);
    case LayerKind::reach: return make_reach_importer(job);
    case LayerKind::layer: return make_layer_importer(job);
    default: return make_area_importer(job);
    }
}

/// Why not one row was stored, by the reason that occurs most.
Error nothing_stored(const Import& import, const Writer& writer, std::int64_t read) {
    if (read == 0) return {ErrorCode::refused, "The file has no rows.", import.file()};
    const auto& reasons = writer.reasons();
    const auto most = std::ranges::max_element(reasons, {}, [](const auto& r) { return r.second; });
    const auto example = std::ranges::find(writer.preview(), most->first, &store::QuarantineRow::reason_code);
    const bool shown = example != writer.preview().end();
    return {
        ErrorCode::refused,
        fmt::format("None of the {} rows can be stored, so nothing was changed; {} of them for the same reason ({}){}",
                    read, most->second, most->first, shown ? ": " + example->reason : "."),
        import.file(), shown ? example->row : 0, shown ? example->field : ""};
}

Status walk(const Import& import, std::size_t index, std::int64_t rows, Importer& importer, Writer& writer,
            DatasetReport& report) {
    auto reader = import.source.rows(index, vector::Geometries::read);
    if (!reader) return std::unexpected(reader.error());
    import.ticker.start("import", rows);
    vector::Row row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        auto status = row.fault_code.empty() ? importer.row(row, writer)
                                             : writer.quarantine(row, {"", row.fault_code, row.fault});
        if (!status) return status;
        report.version.read = row.number;
        if (status = import.ticker.tick(row.number); !status) return status;
    }
    report.blank_rows = (*reader)->blank_rows();
    return import.ticker.say(static_cast<std::uint64_t>(report.version.read));
}

/// Sentences that hold for every kind.
void add_notes(const Import& import, DatasetReport& report, std::vector<std::string>& notes) {
    for (std::string& note : import.source.notes()) notes.push_back(std::move(note));
    if (report.blank_rows > 0)
        notes.push_back(fmt::format("{} empty row(s) were skipped; they are not counted as read.", report.blank_rows));
    if (report.version.repaired > 0)
        notes.push_back(fmt::format("{} geometrie(s) were repaired: their rings crossed or touched themselves.",
                                    report.version.repaired));
    if (!import.request.drop.empty())
        notes.push_back(fmt::format("Dropped on request: {}.", list(import.request.drop)));
}

/// The one text in the header of a table, when other columns have no name of their own or there are none.
std::string title_of(const vector::Source& source, const vector::LayerInfo& layer) {
    if (!source.is_table()) return {};
    std::string title;
    for (const vector::Column& column : layer.columns) {
        // What GDAL and gis/vector call a column without a name.
        const bool unnamed =
            column.name.starts_with("Field") || column.name.starts_with("field_") || column.name.starts_with("column_");
        if (unnamed) continue;
        if (!title.empty()) return {};
        title = column.name;
    }
    return title;
}

Result<DatasetReport> import_layer(const Import& import, std::size_t index, bool only_layer) {
    const vector::LayerInfo& layer = import.source.layers()[index];
    DatasetReport report;
    std::vector<std::string> notes;
    auto kept = kept_columns(import, layer, only_layer);
    if (!kept) return std::unexpected(kept.error());
    if (auto status = check_names(import, layer, *kept); !status) return std::unexpected(status.error());
    auto mapping = find_fields(import.request, layer, *kept);
    if (!mapping) {
        if (const auto title = title_of(import.source, layer); !title.empty() && import.request.columns.empty())
            mapping.error().message = fmt::format(
                "The first line holds only \"{}\", which looks like a title: put the names of the columns in the first "
                "line, and remove what stands above them.",
                title.substr(0, 80));
        return std::unexpected(mapping.error());
    }
    for (const auto& [field, column] : mapping->all()) report.mapping.emplace(field, layer.columns[column].name);

    store::DatasetVersion& version = report.version;
    version.kind = import.request.kind;
    version.name = dataset_name(import, layer);
    version.file_name = import.request.file.filename().string();
    version.file_sha256 = import.sha256;
    version.source_layer = layer.name;
    version.source = import.request.source;
    version.source_date = import.request.source_date;
    version.licence = import.request.licence;
    auto options = canonical_options(import);
    if (!options) return std::unexpected(options.error());
    version.options = *options;
    auto same = import.project.find_identical(version);
    if (!same) return std::unexpected(same.error());
    if (*same) {
        report.version = std::move(**same);
        report.unchanged = true;
        return report;
    }

    auto surveyed = survey(import.source, index, *mapping, import.ticker);
    if (!surveyed) return std::unexpected(surveyed.error());
    if (auto status = check_contents(import, layer, *kept, *surveyed); !status) return std::unexpected(status.error());
    auto to_rd = find_crs(import, layer, *surveyed, notes);
    if (!to_rd) return std::unexpected(to_rd.error());
    version.crs = to_rd->name();
    const Job job{import.project, import.request, layer, import.source.is_table(), *mapping, *surveyed, *kept, *to_rd,
                  import.today,   report,         notes};
    auto importer = make_importer(job);
    if (!importer) return std::unexpected(importer.error());
    auto writer = Writer::begin(import.project, version, import.request.dry_run, layer, *kept);
    if (!writer) return std::unexpected(writer.error());
    if (auto status = walk(import, index, surveyed->rows, **importer, *writer, report); !status)
        return std::unexpected(status.error());
    if (Stamp::of(import.request.file) != import.stamp)
        return fail(ErrorCode::refused,
                    "The file was changed while it was read, so nothing was kept; import it again once it is whole.",
                    import.file());
    if (writer->stored() == 0) return std::unexpected(nothing_stored(import, *writer, version.read));
    version.repaired = writer->repaired();
    (*importer)->finish();
    add_notes(import, report, notes);
    if (layer.has_geometry) version.crs_operation = to_rd->operation();
    version.notes = std::move(notes);
    report.reasons = writer->reasons();
    report.quarantine_preview = writer->preview();
    auto done = writer->finish(version);
    if (!done) return std::unexpected(done.error());
    report.version = std::move(*done);
    return report;
}

} // namespace

Result<ImportReport> import_file(store::Project& project, const ImportRequest& request, const Progress& progress) {
    const auto today = request.today.empty() ? std::optional(system_today()) : parse_iso(request.today);
    if (!today)
        return fail(ErrorCode::usage,
                    fmt::format("\"{}\" is no date of today; write it as 2024-03-31.", request.today));
    const Stamp stamp = Stamp::of(request.file);
    auto source = vector::Source::open(request.file);
    if (!source) return std::unexpected(source.error());
    auto sha256 = hash_of(request.file, progress);
    if (!sha256) return std::unexpected(sha256.error());
    auto layers = choose_layers(request, **source);
    if (!layers) return std::unexpected(layers.error());
    if (layers->size() > 1 && !request.name.empty())
        return fail(
            ErrorCode::usage,
            fmt::format("The file has {} layers ({}), and one name cannot be given to all; choose one with --layer.",
                        layers->size(), layer_names(**source)),
            request.file.string());
    Ticker ticker(progress, "survey");
    const Import import{project, request, **source, stamp, *sha256, *today, ticker};
    ImportReport report;
    report.dry_run = request.dry_run;
    for (const std::size_t index : *layers) {
        auto dataset = import_layer(import, index, layers->size() == 1);
        if (!dataset) {
            // What went before is complete and stays; the sentence says so.
            if (!report.datasets.empty() && !request.dry_run)
                dataset.error().message +=
                    fmt::format(" (Imported before it: {} layer(s) of the same file.)", report.datasets.size());
            return std::unexpected(dataset.error());
        }
        for (std::size_t other = 0; other < (*source)->layers().size(); ++other)
            if (std::ranges::find(*layers, other) == layers->end())
                dataset->ignored_layers.push_back((*source)->layers()[other].name);
        report.datasets.push_back(std::move(*dataset));
    }
    return report;
}

} // namespace gk::intake
