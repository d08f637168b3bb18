-- SPDX-License-Identifier: EUPL-1.2
-- Version 1: the tables. Geometry columns are declared BLOB, because STRICT tables know no geometry
-- types; the migration registers them with SpatiaLite afterwards. Constraints have names that read
-- as the reason of a refusal.

CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('gemeenten', 'wijken', 'buurten', 'estates', 'signals', 'reach', 'layer')),
    name TEXT NOT NULL CHECK (name <> ''),
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE dataset_version (
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL REFERENCES dataset (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    current INTEGER NOT NULL CHECK (current IN (0, 1)),
    geometry TEXT NOT NULL DEFAULT '' CHECK (geometry IN ('', 'points', 'lines', 'polygons')),
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    source_layer TEXT NOT NULL,
    options TEXT NOT NULL,
    content_hash TEXT NOT NULL DEFAULT '',
    imported_at TEXT NOT NULL,
    crs TEXT NOT NULL,
    crs_operation TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL,
    source_date TEXT NOT NULL,
    licence TEXT NOT NULL,
    read_rows INTEGER NOT NULL DEFAULT 0,
    stored_rows INTEGER NOT NULL DEFAULT 0,
    quarantined_rows INTEGER NOT NULL DEFAULT 0,
    repaired_rows INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT '[]' CHECK (json_type(notes) = 'array'),
    UNIQUE (dataset, version),
    CONSTRAINT "read is not stored + quarantined" CHECK (read_rows = stored_rows + quarantined_rows)
) STRICT;
CREATE UNIQUE INDEX one_current_version ON dataset_version (dataset) WHERE current = 1;

CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    row INTEGER NOT NULL CHECK (row >= 0),
    line INTEGER NOT NULL CHECK (line >= 0),
    field TEXT NOT NULL,
    reason_code TEXT NOT NULL CHECK (reason_code <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    raw TEXT NOT NULL
) STRICT;
CREATE INDEX quarantine_version ON quarantine (version);

CREATE TABLE gemeente (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    code TEXT NOT NULL CONSTRAINT "the code is empty" CHECK (code <> ''),
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL,
    CONSTRAINT "the code occurs twice" UNIQUE (version, code)
) STRICT;

CREATE TABLE wijk (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    code TEXT NOT NULL CONSTRAINT "the code is empty" CHECK (code <> ''),
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL,
    CONSTRAINT "the code occurs twice" UNIQUE (version, code)
) STRICT;

CREATE TABLE buurt (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    code TEXT NOT NULL CONSTRAINT "the code is empty" CHECK (code <> ''),
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL,
    CONSTRAINT "the code occurs twice" UNIQUE (version, code)
) STRICT;

CREATE TABLE estate (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    code TEXT NOT NULL CONSTRAINT "the code is empty" CHECK (code <> ''),
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL,
    CONSTRAINT "the code occurs twice" UNIQUE (version, code)
) STRICT;

CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    -- Not "kind IN (...)": SQLite would build that list anew for each of a million rows.
    kind TEXT NOT NULL CONSTRAINT "the kind of signal is unknown"
        CHECK (kind = 'lab' OR kind = 'opslag' OR kind = 'dumping' OR kind = 'hennepkwekerij' OR kind = 'melding' OR
               kind = 'energie-afwijking' OR kind = 'overig'),
    observed TEXT NOT NULL CONSTRAINT "the date observed is no ISO date"
        CHECK (observed GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]*'),
    received TEXT NOT NULL,
    shared TEXT NOT NULL,
    source TEXT NOT NULL,
    reliability TEXT NOT NULL,
    external_id TEXT NOT NULL,
    precision TEXT NOT NULL CONSTRAINT "the precision is unknown"
        CHECK (precision = 'punt' OR precision = 'vierkant' OR precision = 'pc6' OR precision = 'pc4' OR precision = 'gemeente'),
    precision_m REAL NOT NULL CONSTRAINT "the precision is below zero" CHECK (precision_m >= 0),
    weight REAL NOT NULL CONSTRAINT "the weight is below zero" CHECK (weight >= 0),
    gemeente TEXT NOT NULL,
    cell TEXT NOT NULL,
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL
) STRICT;
CREATE INDEX signal_version ON signal (version);

-- Finds the same signal in another dataset: a hash of kind, cell, observed and source. A table and not
-- an index, so that a large import can fill it in sorted batches; without a reference to signal, whose
-- check would visit a million rows in the order of the hash.
CREATE TABLE signal_twin (
    key INTEGER NOT NULL,
    signal INTEGER NOT NULL,
    PRIMARY KEY (key, signal)
) STRICT, WITHOUT ROWID;

CREATE TABLE layer_point (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL
) STRICT;
CREATE INDEX layer_point_version ON layer_point (version);

CREATE TABLE layer_line (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL
) STRICT;
CREATE INDEX layer_line_version ON layer_line (version);

CREATE TABLE layer_polygon (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES dataset_version (id),
    attributes TEXT NOT NULL CONSTRAINT "the attributes are no JSON object"
        CHECK (json_valid(attributes) AND attributes GLOB '{*'),
    geom BLOB NOT NULL
) STRICT;
CREATE INDEX layer_polygon_version ON layer_polygon (version);

CREATE TABLE factor_value ( -- what a measure gave on all cells, for the exact same question
    key TEXT PRIMARY KEY CHECK (key <> ''),
    what TEXT NOT NULL,
    stored_at TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    data BLOB NOT NULL -- Zstandard of little-endian doubles, NaN is missing
) STRICT;

CREATE TABLE model (
    hash TEXT PRIMARY KEY CHECK (hash <> ''),
    area_type TEXT NOT NULL CHECK (area_type IN ('bedrijventerrein', 'woongebied', 'buitengebied')),
    name TEXT NOT NULL,
    toml TEXT NOT NULL
) STRICT;

CREATE TABLE score_run (
    id INTEGER PRIMARY KEY,
    created TEXT NOT NULL,
    cell INTEGER NOT NULL CHECK (cell > 0),
    model_hash TEXT NOT NULL,
    data_hash TEXT NOT NULL
) STRICT;

CREATE TABLE score_run_model (
    run INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    model TEXT NOT NULL REFERENCES model (hash),
    PRIMARY KEY (run, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_unused (
    run INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    model TEXT NOT NULL,
    factor TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE score_cell ( -- one row a run: arrays over all cells, Zstandard
    run INTEGER PRIMARY KEY REFERENCES score_run (id) ON DELETE CASCADE,
    count INTEGER NOT NULL CHECK (count >= 0),
    type BLOB NOT NULL,        -- a byte a cell: 0 bedrijventerrein, 1 woongebied, 2 buitengebied
    opportunity BLOB NOT NULL, -- little-endian doubles, 0-100, NaN is missing
    coverage BLOB NOT NULL     -- little-endian doubles, 0-1
) STRICT;

CREATE TABLE score_area ( -- missing is NULL
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('gemeente', 'wijk', 'buurt', 'estate')),
    type TEXT NOT NULL CHECK (type IN ('bedrijventerrein', 'woongebied', 'buitengebied')),
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    opportunity REAL,
    p90 REAL,
    top_share REAL,
    coverage REAL,
    hectares REAL,
    rank INTEGER CHECK (rank >= 1),
    ranked INTEGER NOT NULL CHECK (ranked >= 0),
    UNIQUE (run, kind, type, area)
) STRICT;

CREATE TABLE score_reason (
    area INTEGER NOT NULL REFERENCES score_area (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    factor TEXT NOT NULL,
    raw REAL,
    u REAL,
    share REAL,
    type_median REAL,
    coverage REAL,
    PRIMARY KEY (area, ordinal)
) STRICT, WITHOUT ROWID;

-- Append-only: each row holds the SHA-256 of itself and the row before it.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    subject TEXT NOT NULL,
    detail TEXT NOT NULL CHECK (json_valid(detail)),
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit table is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit table is append-only'); END;
CREATE TRIGGER audit_is_in_order BEFORE INSERT ON audit
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit table is append-only'); END;
