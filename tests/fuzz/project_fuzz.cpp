// SPDX-License-Identifier: EUPL-1.2
// Fuzzer of the project file: whatever the bytes, opening and reading gives values or an Error.
//
// Random bytes never make a database. So an input is a list of changes to a small project that the
// fuzzer makes itself: bytes anywhere in the file, which try SQLite and the opening, and values set
// through SQL past every check (geometries, arrays, JSON, texts of enumerations, counts), which try
// what our own code makes of them. An input that begins as a database is taken as the whole file.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fuzzer/FuzzedDataProvider.h>
#include <unistd.h>

#include "gis/store/project.hpp"
#include "gis/store/sqlite.hpp"

namespace {

namespace fs = std::filesystem;
using namespace gk;
using store::LayerKind;
using store::Project;

/// A file in memory, gone with the process.
class Scratch {
public:
    explicit Scratch(const char* name)
        : path_(fs::path("/dev/shm") / ("gk_fuzz_" + std::to_string(getpid()) + "_" + name + ".gkaart")) {}
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { clean(); }
    void clean() const {
        for (const char* suffix : {"", "-wal", "-shm", "-journal", ".lock"}) {
            std::error_code ignored;
            fs::remove(path_.string() + suffix, ignored);
        }
    }
    void write(const std::uint8_t* data, std::size_t size) const {
        clean();
        std::ofstream(path_, std::ios::binary)
            .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    }
    std::vector<std::uint8_t> read() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// The seed could not be made: nothing to fuzz.
template <class T>
T must(Result<T> result) {
    if (!result) std::abort();
    return std::move(*result);
}
void must(const Status& status) {
    if (!status) std::abort();
}

std::vector<std::byte> ring_wkb(std::uint32_t type, double x, double y) {
    std::vector<std::byte> wkb;
    const auto put = [&](auto value) {
        const auto bytes = std::bit_cast<std::array<std::byte, sizeof(value)>>(value);
        wkb.insert(wkb.end(), bytes.begin(), bytes.end());
    };
    put(std::uint8_t{1});
    put(type); // 1 point, 2 line, 3 polygon
    if (type == 3) put(1U);
    if (type > 1) put(5U);
    for (const auto& [dx, dy] : {std::pair{0.0, 0.0}, {90.0, 0.0}, {90.0, 90.0}, {0.0, 90.0}, {0.0, 0.0}}) {
        put(x + dx);
        put(y + dy);
        if (type == 1) break;
    }
    return wkb;
}

void import_rows(Project& project, LayerKind kind, const std::string& name, std::uint32_t type) {
    store::DatasetVersion header;
    header.kind = kind;
    header.name = name;
    header.options = "{}";
    auto session = must(project.begin_import(header));
    for (int i = 0; i < 3; ++i) {
        const double x = 110'000 + 100.0 * i;
        const auto wkb = ring_wkb(type, x, 510'000);
        if (kind == LayerKind::signals) {
            store::SignalRow row;
            row.kind = "dumping";
            row.observed = "2024-01-02";
            row.precision = "punt";
            row.at = {x, 510'000};
            row.attributes = "{}";
            must(session.add(row));
        } else if (kind == LayerKind::layer) {
            must(session.add(store::LayerRow{.attributes = R"({"a":1.5,"b":"tekst"})", .wkb = wkb}));
        } else {
            must(session.add(store::AreaRow{.code = "C" + std::to_string(i),
                                            .name = "n",
                                            .gemeente = "GM0361",
                                            .attributes = R"({"a":2})",
                                            .wkb = wkb}));
        }
    }
    must(session.add(
        store::QuarantineRow{.row = 4, .line = 5, .field = "f", .reason_code = "c", .reason = "r", .raw = "{}"}));
    store::DatasetVersion totals;
    totals.read = 4;
    totals.notes = {"een zin"};
    must(session.commit(totals));
}

std::vector<std::uint8_t> make_seed() {
    const Scratch file("seed");
    file.clean();
    {
        auto project = must(Project::create(file.path(), "seed"));
        for (const auto kind : {LayerKind::gemeenten, LayerKind::wijken, LayerKind::buurten, LayerKind::estates})
            import_rows(project, kind, std::string(store::name(kind)), 3);
        import_rows(project, LayerKind::signals, "s", 1);
        import_rows(project, LayerKind::layer, "punten", 1);
        import_rows(project, LayerKind::layer, "lijnen", 2);
        import_rows(project, LayerKind::layer, "vlakken", 3);
        must(project.cache_values("k", "w", std::array{1.0, 2.0, 3.0}));
        Project::SavedRun run;
        run.info.models = {{region::AreaType::woongebied, "n", "h"}};
        run.info.unused = {{"n", "f", "r"}};
        run.model_toml = {"a = 1"};
        run.cells = {.type = {region::AreaType::woongebied}, .opportunity = {1}, .coverage = {1}};
        score::AreaScore area;
        area.id = "C1";
        run.areas = {area};
        run.reasons = {{.area = 0, .factors = {score::FactorShare{.factor = "f"}}}};
        must(project.save_run(run));
    }
    // Nothing may stand in the way of a change. Small pages make a small file, which is tried more often.
    std::string drop_triggers = "DROP TRIGGER audit_is_not_changed;";
    for (const char* table :
         {"gemeente", "wijk", "buurt", "estate", "signal", "layer_point", "layer_line", "layer_polygon"})
        for (const char* trigger : {"ggu_", "giu_", "tmu_"})
            drop_triggers += std::string("DROP TRIGGER ") + trigger + table + "_geom;";
    must(must(store::Connection::open(file.path(), {.write = true}))
             ->run(drop_triggers + "PRAGMA journal_mode=DELETE; PRAGMA page_size=512; VACUUM"));
    return file.read();
}

const std::vector<std::uint8_t>& seed() {
    static const std::vector<std::uint8_t> bytes = make_seed();
    return bytes;
}

struct Target {
    const char* table;
    const char* column;
};
// What our own code, not SQLite, gives a meaning to.
constexpr std::array targets{
    Target{"buurt", "geom"},
    Target{"gemeente", "geom"},
    Target{"signal", "geom"},
    Target{"layer_point", "geom"},
    Target{"layer_line", "geom"},
    Target{"layer_polygon", "geom"},
    Target{"buurt", "attributes"},
    Target{"layer_line", "attributes"},
    Target{"dataset_version", "notes"},
    Target{"dataset_version", "geometry"},
    Target{"dataset", "kind"},
    Target{"factor_value", "data"},
    Target{"factor_value", "count"},
    Target{"score_cell", "count"},
    Target{"score_cell", "type"},
    Target{"score_cell", "opportunity"},
    Target{"score_cell", "coverage"},
    Target{"score_area", "type"},
    Target{"score_area", "rank"},
    Target{"model", "area_type"},
    Target{"audit", "detail"},
    Target{"audit", "hash"},
    Target{"score_run", "cell"},
    Target{"quarantine", "row"},
    Target{"idx_buurt_geom_node", "data"},
    Target{"idx_signal_geom_rowid", "nodeno"},
};

/// Changes values of a project through SQL. STRICT keeps the type of a value, nothing else is kept.
void change_values(const fs::path& path, FuzzedDataProvider& input) {
    auto opened = store::Connection::open(path, {.write = true});
    if (!opened) return;
    store::Connection& db = **opened;
    must(db.run("PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF"));
    for (int n = input.ConsumeIntegralInRange(1, 4); n > 0; --n) {
        const Target& target = targets[input.ConsumeIntegralInRange<std::size_t>(0, targets.size() - 1)];
        const std::string table(target.table), column(target.column);
        auto select = store::Statement::prepare(db, "SELECT rowid, " + column + ", typeof(" + column + ") FROM " +
                                                        table + " LIMIT 1");
        if (!select) return;
        const auto row = select->step();
        if (!row || !*row) continue;
        const std::int64_t id = select->integer(0);
        const std::string type(select->text(2));
        const auto old = select->blob(1);
        std::string value(reinterpret_cast<const char*>(old.data()), old.size());
        select->reset();
        if (input.ConsumeBool()) { // a part of it, elsewhere a whole new one
            const auto at = input.ConsumeIntegralInRange<std::size_t>(0, value.size());
            value.replace(at, input.ConsumeIntegralInRange<std::size_t>(0, 9), input.ConsumeRandomLengthString(16));
        } else {
            value = input.ConsumeRandomLengthString(256);
        }
        auto update = store::Statement::prepare(db, "UPDATE " + table + " SET " + column + " = ? WHERE rowid = ?");
        if (!update) return;
        if (type == "blob") update->bind(std::as_bytes(std::span(value)));
        else if (type == "text") update->bind(std::string_view(value));
        else update->bind(input.ConsumeIntegral<std::int64_t>());
        static_cast<void>(update->bind(id).run()); // a value that even SQLite refuses is no change
    }
}

void read_everything(const Project& project) {
    static_cast<void>(project.purpose());
    static_cast<void>(project.setting("created"));
    if (const auto versions = project.datasets(true))
        for (const auto& version : *versions) {
            static_cast<void>(project.attribute_numbers(version.id, "a"));
            static_cast<void>(project.attribute_texts(version.id, "b"));
            static_cast<void>(project.attribute_names(version.id));
        }
    static_cast<void>(project.quarantine());
    for (const auto kind : {LayerKind::gemeenten, LayerKind::wijken, LayerKind::buurten, LayerKind::estates})
        if (const auto areas = project.areas(kind); areas && *areas)
            for (std::size_t i = 0; i < (*areas)->polygons.feature_count(); ++i)
                static_cast<void>((*areas)->polygons.area(i));
    for (const char* name : {"punten", "lijnen", "vlakken"}) static_cast<void>(project.layer(name));
    static_cast<void>(project.signals());
    static_cast<void>(project.has_signal_elsewhere({}, ""));
    static_cast<void>(project.cached_values("k"));
    if (const auto run = project.last_run(); run && *run) {
        const std::int64_t id = (*run)->id;
        static_cast<void>(project.run_models(id));
        static_cast<void>(project.run_cells(id));
        for (const auto kind :
             {region::AreaKind::gemeente, region::AreaKind::wijk, region::AreaKind::buurt, region::AreaKind::estate})
            static_cast<void>(project.run_areas(id, kind));
        static_cast<void>(project.run_reasons(id, region::AreaKind::buurt, region::AreaType::woongebied, "C1"));
    }
    static_cast<void>(project.audit_log());
    static_cast<void>(project.integrity());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Scratch file("input");
    constexpr std::string_view magic = "SQLite format 3";
    if (size > magic.size() && std::equal(magic.begin(), magic.end(), data)) {
        file.write(data, size);
    } else {
        FuzzedDataProvider input(data, size);
        const bool values = input.ConsumeBool();
        if (values) {
            file.write(seed().data(), seed().size());
            change_values(file.path(), input);
        }
        if (!values || input.ConsumeBool()) {
            std::vector<std::uint8_t> bytes = values ? file.read() : seed();
            for (int n = input.ConsumeIntegralInRange(1, 8); n > 0; --n)
                bytes[input.ConsumeIntegralInRange<std::size_t>(0, bytes.size() - 1)] =
                    input.ConsumeIntegral<std::uint8_t>();
            if (input.ConsumeIntegralInRange(0, 15) == 15)
                bytes.resize(input.ConsumeIntegralInRange<std::size_t>(0, bytes.size()));
            file.write(bytes.data(), bytes.size());
        }
    }
    const auto project = Project::open(file.path(), Project::Mode::read);
    if (project) read_everything(*project);
    else if (project.error().message.empty()) std::abort(); // an error without a sentence
    return 0;
}
