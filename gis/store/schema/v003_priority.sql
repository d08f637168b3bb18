-- SPDX-License-Identifier: EUPL-1.2
-- Version 3: reporting gap, reach, priority and certainty beside opportunity. Runs of before have none: NULL.

ALTER TABLE score_cell ADD COLUMN reporting_gap BLOB; -- little-endian doubles as opportunity, 0-1; NULL: the run has none
ALTER TABLE score_cell ADD COLUMN reach BLOB;
ALTER TABLE score_cell ADD COLUMN priority BLOB; -- 0-100
ALTER TABLE score_cell ADD COLUMN rank_p05 BLOB; -- only when asked for
ALTER TABLE score_cell ADD COLUMN rank_p95 BLOB;

ALTER TABLE score_area ADD COLUMN reporting_gap REAL;
ALTER TABLE score_area ADD COLUMN reach REAL;
ALTER TABLE score_area ADD COLUMN priority REAL;
ALTER TABLE score_area ADD COLUMN priority_p90 REAL;
ALTER TABLE score_area ADD COLUMN priority_top_share REAL;
ALTER TABLE score_area ADD COLUMN opportunity_rank INTEGER CHECK (opportunity_rank >= 1);
ALTER TABLE score_area ADD COLUMN answer TEXT;
ALTER TABLE score_area ADD COLUMN rank_p05 INTEGER CHECK (rank_p05 >= 1);
ALTER TABLE score_area ADD COLUMN rank_p95 INTEGER CHECK (rank_p95 >= 1);
ALTER TABLE score_area ADD COLUMN top10_share REAL;
ALTER TABLE score_area ADD COLUMN reliability TEXT NOT NULL DEFAULT 'unknown';

ALTER TABLE score_reason ADD COLUMN rank_without INTEGER CHECK (rank_without >= 1);

CREATE TABLE score_part ( -- which parts a priority was made of, and why one is absent
    run INTEGER NOT NULL REFERENCES score_run (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('bedrijventerrein', 'woongebied', 'buitengebied')),
    part TEXT NOT NULL CHECK (part IN ('opportunity', 'reporting_gap', 'reach')),
    used INTEGER NOT NULL CHECK (used IN (0, 1)),
    exponent REAL NOT NULL CHECK (exponent BETWEEN 0 AND 1),
    note TEXT NOT NULL,
    PRIMARY KEY (run, ordinal)
) STRICT, WITHOUT ROWID;

-- The map layers of version 2, with more to show; SpatiaLite knows them by the same names.
DROP VIEW kaart_gelegenheid_gemeenten;
CREATE VIEW kaart_gelegenheid_gemeenten AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       s.priority AS prioriteit, s.reporting_gap AS meldachterstand, s.reach AS bereik, s.rank_p05 AS rang_p05,
       s.rank_p95 AS rang_p95, s.reliability AS betrouwbaarheid, s.answer AS advies, a.geom AS geom
FROM score_area AS s
JOIN gemeente AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'gemeente' AND s.run = (SELECT max(id) FROM score_run);

DROP VIEW kaart_gelegenheid_wijken;
CREATE VIEW kaart_gelegenheid_wijken AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       s.priority AS prioriteit, s.reporting_gap AS meldachterstand, s.reach AS bereik, s.rank_p05 AS rang_p05,
       s.rank_p95 AS rang_p95, s.reliability AS betrouwbaarheid, s.answer AS advies, a.geom AS geom
FROM score_area AS s
JOIN wijk AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'wijk' AND s.run = (SELECT max(id) FROM score_run);

DROP VIEW kaart_gelegenheid_buurten;
CREATE VIEW kaart_gelegenheid_buurten AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       s.priority AS prioriteit, s.reporting_gap AS meldachterstand, s.reach AS bereik, s.rank_p05 AS rang_p05,
       s.rank_p95 AS rang_p95, s.reliability AS betrouwbaarheid, s.answer AS advies, a.geom AS geom
FROM score_area AS s
JOIN buurt AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'buurt' AND s.run = (SELECT max(id) FROM score_run);

DROP VIEW kaart_gelegenheid_terreinen;
CREATE VIEW kaart_gelegenheid_terreinen AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       s.priority AS prioriteit, s.reporting_gap AS meldachterstand, s.reach AS bereik, s.rank_p05 AS rang_p05,
       s.rank_p95 AS rang_p95, s.reliability AS betrouwbaarheid, s.answer AS advies, a.geom AS geom
FROM score_area AS s
JOIN estate AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'estate' AND s.run = (SELECT max(id) FROM score_run);
