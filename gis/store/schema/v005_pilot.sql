-- SPDX-License-Identifier: EUPL-1.2
-- Version 5: the pilot: what was fixed beforehand, and what was gathered since. Nothing here is ever changed or taken back: what was
-- agreed before the pilot can be held against what came after only if both stay as they were.

CREATE TABLE pilot ( -- at most one a project; its row is written last, and closes the tables that belong to it
    id INTEGER PRIMARY KEY CONSTRAINT "a project has one pilot" CHECK (id = 1),
    frozen_at TEXT NOT NULL,
    frozen_by TEXT NOT NULL CHECK (frozen_by <> ''),
    score_run INTEGER NOT NULL REFERENCES score_run (id),
    cell INTEGER NOT NULL CHECK (cell > 0),
    model_hash TEXT NOT NULL,
    data_hash TEXT NOT NULL,
    start TEXT NOT NULL CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    unblind TEXT NOT NULL CHECK (unblind GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    days_before INTEGER NOT NULL CHECK (days_before > 0),
    reach_m INTEGER NOT NULL CHECK (reach_m >= 0),
    seed INTEGER NOT NULL,
    hash TEXT NOT NULL -- SHA-256 over all of it, with the tables below
) STRICT;

CREATE TABLE pilot_data ( -- what the frozen score was made of
    ordinal INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    content_hash TEXT NOT NULL
) STRICT;

CREATE TABLE pilot_area ( -- one an area type
    type TEXT PRIMARY KEY CHECK (type IN ('bedrijventerrein', 'woongebied', 'buitengebied')),
    kind TEXT NOT NULL CHECK (kind IN ('gemeente', 'wijk', 'buurt', 'estate')),
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    eligible INTEGER NOT NULL -- how many comparison areas could be chosen from
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_comparison (
    type TEXT NOT NULL REFERENCES pilot_area (type),
    ordinal INTEGER NOT NULL,
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    distance REAL NOT NULL CHECK (distance >= 0), -- standard deviations
    PRIMARY KEY (type, ordinal),
    UNIQUE (type, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_balance ( -- missing is NULL
    type TEXT NOT NULL REFERENCES pilot_area (type),
    ordinal INTEGER NOT NULL,
    factor TEXT NOT NULL,
    label TEXT NOT NULL,
    pilot REAL,
    mean_before REAL,
    mean_after REAL,
    smd_before REAL,
    smd_after REAL,
    PRIMARY KEY (type, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_form_area ( -- what stands on the forms, and what the frozen map says of it
    type TEXT NOT NULL REFERENCES pilot_area (type),
    area TEXT NOT NULL,
    name TEXT NOT NULL,
    gemeente TEXT NOT NULL,
    opportunity REAL NOT NULL,
    high INTEGER NOT NULL CHECK (high IN (0, 1)),
    PRIMARY KEY (type, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_stop_rule (
    ordinal INTEGER PRIMARY KEY,
    rule TEXT NOT NULL CHECK (rule <> '')
) STRICT;

CREATE TABLE pilot_form ( -- handed out to an expert, known by a pseudonym only
    code TEXT PRIMARY KEY CHECK (code <> ''),
    expert TEXT NOT NULL CHECK (expert <> ''),
    type TEXT NOT NULL REFERENCES pilot_area (type),
    issued_at TEXT NOT NULL,
    UNIQUE (expert, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_judgement (
    form TEXT NOT NULL REFERENCES pilot_form (code),
    area TEXT NOT NULL,
    rating INTEGER CHECK (rating BETWEEN 1 AND 5), -- NULL: could not say
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
    remark TEXT NOT NULL,
    judged TEXT NOT NULL CHECK (judged GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    recorded_at TEXT NOT NULL,
    CONSTRAINT "this form was read before" PRIMARY KEY (form, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE pilot_note ( -- "score klopt / klopt niet, want"
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL REFERENCES pilot_area (type),
    area TEXT NOT NULL,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    expert TEXT NOT NULL CHECK (expert <> ''),
    right INTEGER NOT NULL CHECK (right IN (0, 1)),
    why TEXT NOT NULL CONSTRAINT "a score that is wrong needs a reason" CHECK (right = 1 OR why <> ''),
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE pilot_activity (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN ('voorlichting', 'controle', 'bijeenkomst', 'communicatie', 'fout', 'overig')),
    type TEXT REFERENCES pilot_area (type), -- NULL: the whole pilot
    what TEXT NOT NULL CHECK (what <> ''),
    people INTEGER CHECK (people >= 0),
    hours REAL CHECK (hours >= 0),
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER pilot_no_update BEFORE UPDATE ON pilot
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_no_delete BEFORE DELETE ON pilot
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_data_no_update BEFORE UPDATE ON pilot_data
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_data_no_delete BEFORE DELETE ON pilot_data
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_area_no_update BEFORE UPDATE ON pilot_area
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_area_no_delete BEFORE DELETE ON pilot_area
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_comparison_no_update BEFORE UPDATE ON pilot_comparison
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_comparison_no_delete BEFORE DELETE ON pilot_comparison
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_balance_no_update BEFORE UPDATE ON pilot_balance
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_balance_no_delete BEFORE DELETE ON pilot_balance
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_form_area_no_update BEFORE UPDATE ON pilot_form_area
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_form_area_no_delete BEFORE DELETE ON pilot_form_area
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_stop_rule_no_update BEFORE UPDATE ON pilot_stop_rule
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_stop_rule_no_delete BEFORE DELETE ON pilot_stop_rule
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_data_no_insert BEFORE INSERT ON pilot_data WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_area_no_insert BEFORE INSERT ON pilot_area WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_comparison_no_insert BEFORE INSERT ON pilot_comparison WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_balance_no_insert BEFORE INSERT ON pilot_balance WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_form_area_no_insert BEFORE INSERT ON pilot_form_area WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_stop_rule_no_insert BEFORE INSERT ON pilot_stop_rule WHEN EXISTS (SELECT 1 FROM pilot)
BEGIN SELECT RAISE(ABORT, 'the pilot is frozen'); END;
CREATE TRIGGER pilot_form_no_update BEFORE UPDATE ON pilot_form
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_form_no_delete BEFORE DELETE ON pilot_form
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_judgement_no_update BEFORE UPDATE ON pilot_judgement
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_judgement_no_delete BEFORE DELETE ON pilot_judgement
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_note_no_update BEFORE UPDATE ON pilot_note
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_note_no_delete BEFORE DELETE ON pilot_note
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_activity_no_update BEFORE UPDATE ON pilot_activity
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
CREATE TRIGGER pilot_activity_no_delete BEFORE DELETE ON pilot_activity
BEGIN SELECT RAISE(ABORT, 'what a pilot gathers is not changed'); END;
