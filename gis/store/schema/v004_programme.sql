-- SPDX-License-Identifier: EUPL-1.2
-- Version 4: the registers of the programme: knelpunten and their decisions, inzet, the signals desk, results, and the
-- documents of the year (begroting, jaarplan, menukaart). A knelpunt about a person can hold no title, note, area or
-- inzet: what could place or describe a person refers to (id, type) and wants a type that is not persoon.

CREATE TABLE knelpunt (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CONSTRAINT "the code is empty" CHECK (code <> ''),
    type TEXT NOT NULL CONSTRAINT "the type is unknown" CHECK (type IN ('persoon', 'gebied', 'branche')),
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (id, type),
    CONSTRAINT "a knelpunt of type persoon holds no title and no note"
        CHECK (type <> 'persoon' OR (title = '' AND note = '')),
    CONSTRAINT "the code of a knelpunt of type persoon is P-, a year and a number, such as P-2025-03"
        CHECK (type <> 'persoon' OR code GLOB 'P-20[0-9][0-9]-[0-9][0-9]' OR code GLOB 'P-20[0-9][0-9]-[0-9][0-9][0-9]')
) STRICT;
CREATE TRIGGER knelpunt_type_is_fixed BEFORE UPDATE OF type ON knelpunt WHEN NEW.type <> OLD.type
BEGIN SELECT RAISE(ABORT, 'the type of a knelpunt does not change'); END;

CREATE TABLE knelpunt_decision (
    knelpunt INTEGER NOT NULL REFERENCES knelpunt (id),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('benoemd', 'verlengd', 'beeindigd')),
    date TEXT NOT NULL CHECK (date GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    body TEXT NOT NULL CHECK (body <> ''),
    PRIMARY KEY (knelpunt, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER knelpunt_decision_is_not_changed BEFORE UPDATE ON knelpunt_decision
BEGIN SELECT RAISE(ABORT, 'decisions are history: add a new one'); END;
CREATE TRIGGER knelpunt_decision_is_not_deleted BEFORE DELETE ON knelpunt_decision
BEGIN SELECT RAISE(ABORT, 'decisions are history: add a new one'); END;

CREATE TABLE knelpunt_area (
    knelpunt INTEGER NOT NULL,
    area_kind TEXT NOT NULL CHECK (area_kind IN ('gemeente', 'wijk', 'buurt', 'estate')),
    area TEXT NOT NULL CHECK (area <> ''),
    type TEXT NOT NULL CONSTRAINT "a knelpunt of type persoon has no place" CHECK (type IN ('gebied', 'branche')),
    PRIMARY KEY (knelpunt, area_kind, area),
    FOREIGN KEY (knelpunt, type) REFERENCES knelpunt (id, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX knelpunt_area_area ON knelpunt_area (area);

CREATE TABLE knelpunt_result ( -- what the year plan does about it
    knelpunt INTEGER NOT NULL REFERENCES knelpunt (id),
    result TEXT NOT NULL CHECK (result <> ''),
    PRIMARY KEY (knelpunt, result)
) STRICT, WITHOUT ROWID;

CREATE TABLE inzet (
    id INTEGER PRIMARY KEY,
    intervention TEXT NOT NULL CHECK (intervention <> ''),
    area_kind TEXT NOT NULL CHECK (area_kind IN ('gemeente', 'wijk', 'buurt', 'estate')),
    area TEXT NOT NULL CHECK (area <> ''),
    area_type TEXT NOT NULL CHECK (area_type IN ('bedrijventerrein', 'woongebied', 'buitengebied')),
    gemeente TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    status TEXT NOT NULL CHECK (status IN ('gepland', 'uitgevoerd', 'vervallen')),
    team TEXT NOT NULL,
    team_days REAL NOT NULL CHECK (team_days >= 0),
    euro INTEGER NOT NULL CHECK (euro >= 0),
    line TEXT NOT NULL, -- of the begroting of the year of `date`
    reach REAL NOT NULL CHECK (reach BETWEEN 0 AND 1),
    reach_counted INTEGER NOT NULL CHECK (reach_counted IN (0, 1)),
    half_life_months REAL NOT NULL CHECK (half_life_months > 0),
    offered INTEGER CHECK (offered IN (0, 1)), -- what must be offered with it; NULL: not said
    result TEXT NOT NULL,
    note TEXT NOT NULL,
    evaluated TEXT CHECK (evaluated GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    evaluation TEXT NOT NULL,
    UNIQUE (intervention, area_kind, area, area_type, date),
    CONSTRAINT "money needs a budget line" CHECK (euro = 0 OR line <> '')
) STRICT;
CREATE INDEX inzet_area ON inzet (area);

CREATE TABLE inzet_knelpunt ( -- an inzet has a place, so never a knelpunt of type persoon
    inzet INTEGER NOT NULL REFERENCES inzet (id),
    knelpunt INTEGER NOT NULL,
    type TEXT NOT NULL CONSTRAINT "a knelpunt of type persoon has no place" CHECK (type IN ('gebied', 'branche')),
    PRIMARY KEY (inzet, knelpunt),
    FOREIGN KEY (knelpunt, type) REFERENCES knelpunt (id, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_signal (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    gemeente TEXT NOT NULL,
    received TEXT NOT NULL CHECK (received GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    published TEXT CHECK (published GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE desk_share (
    signal INTEGER NOT NULL REFERENCES desk_signal (id),
    partner TEXT NOT NULL CHECK (partner <> ''),
    date TEXT NOT NULL CHECK (date GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    PRIMARY KEY (signal, partner, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE result_entry (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    result TEXT NOT NULL CHECK (result <> ''),
    gemeente TEXT NOT NULL,
    date TEXT NOT NULL CHECK (date GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    amount REAL NOT NULL CHECK (amount >= 0),
    of_total REAL CHECK (of_total >= amount),
    note TEXT NOT NULL,
    UNIQUE (year, result, gemeente, date, note)
) STRICT;

CREATE TABLE programme_document ( -- in the place of what comes with the program
    kind TEXT NOT NULL CHECK (kind IN ('begroting', 'jaarplan', 'menukaart')),
    year INTEGER NOT NULL, -- 0 for the menukaart
    file_name TEXT NOT NULL,
    toml TEXT NOT NULL CHECK (toml <> ''),
    PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;
