-- SPDX-License-Identifier: EUPL-1.2
-- Version 2: what QGIS and other programs see first: the current version of each layer, and the last score,
-- as map layers of their own. The tables behind them keep all versions.

CREATE VIEW kaart_gemeenten AS
SELECT a.id AS id, a.code AS code, a.name AS naam, a.gemeente AS gemeente, a.attributes AS kenmerken, a.geom AS geom
FROM gemeente AS a JOIN dataset_version AS v ON v.id = a.version AND v.current = 1;

CREATE VIEW kaart_wijken AS
SELECT a.id AS id, a.code AS code, a.name AS naam, a.gemeente AS gemeente, a.attributes AS kenmerken, a.geom AS geom
FROM wijk AS a JOIN dataset_version AS v ON v.id = a.version AND v.current = 1;

CREATE VIEW kaart_buurten AS
SELECT a.id AS id, a.code AS code, a.name AS naam, a.gemeente AS gemeente, a.attributes AS kenmerken, a.geom AS geom
FROM buurt AS a JOIN dataset_version AS v ON v.id = a.version AND v.current = 1;

CREATE VIEW kaart_terreinen AS
SELECT a.id AS id, a.code AS code, a.name AS naam, a.gemeente AS gemeente, a.attributes AS kenmerken, a.geom AS geom
FROM estate AS a JOIN dataset_version AS v ON v.id = a.version AND v.current = 1;

CREATE VIEW kaart_signalen AS
SELECT s.id AS id, d.name AS bestand, s.kind AS soort, s.observed AS waargenomen, s.source AS bron,
       s.reliability AS betrouwbaarheid, s.precision AS nauwkeurigheid, s.precision_m AS nauwkeurigheid_m,
       s.weight AS gewicht, s.gemeente AS gemeente, s.cell AS vierkant, s.attributes AS kenmerken, s.geom AS geom
FROM signal AS s
JOIN dataset_version AS v ON v.id = s.version AND v.current = 1
JOIN dataset AS d ON d.id = v.dataset;

CREATE VIEW kaart_punten AS
SELECT l.id AS id, d.name AS laag, l.attributes AS kenmerken, l.geom AS geom
FROM layer_point AS l
JOIN dataset_version AS v ON v.id = l.version AND v.current = 1
JOIN dataset AS d ON d.id = v.dataset;

CREATE VIEW kaart_lijnen AS
SELECT l.id AS id, d.name AS laag, l.attributes AS kenmerken, l.geom AS geom
FROM layer_line AS l
JOIN dataset_version AS v ON v.id = l.version AND v.current = 1
JOIN dataset AS d ON d.id = v.dataset;

CREATE VIEW kaart_vlakken AS
SELECT l.id AS id, d.name AS laag, l.attributes AS kenmerken, l.geom AS geom
FROM layer_polygon AS l
JOIN dataset_version AS v ON v.id = l.version AND v.current = 1
JOIN dataset AS d ON d.id = v.dataset;

CREATE VIEW kaart_gelegenheid_gemeenten AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       a.geom AS geom
FROM score_area AS s
JOIN gemeente AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'gemeente' AND s.run = (SELECT max(id) FROM score_run);

CREATE VIEW kaart_gelegenheid_wijken AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       a.geom AS geom
FROM score_area AS s
JOIN wijk AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'wijk' AND s.run = (SELECT max(id) FROM score_run);

CREATE VIEW kaart_gelegenheid_buurten AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       a.geom AS geom
FROM score_area AS s
JOIN buurt AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'buurt' AND s.run = (SELECT max(id) FROM score_run);

CREATE VIEW kaart_gelegenheid_terreinen AS
SELECT s.id AS id, s.area AS code, s.name AS naam, s.gemeente AS gemeente, s.type AS gebiedstype,
       s.opportunity AS gelegenheid, s.rank AS rang, s.ranked AS van, s.coverage AS dekking, s.hectares AS hectare,
       a.geom AS geom
FROM score_area AS s
JOIN estate AS a ON a.code = s.area
JOIN dataset_version AS v ON v.id = a.version AND v.current = 1
WHERE s.kind = 'estate' AND s.run = (SELECT max(id) FROM score_run);

INSERT INTO views_geometry_columns (view_name, view_geometry, view_rowid, f_table_name, f_geometry_column, read_only)
VALUES
    ('kaart_gemeenten', 'geom', 'id', 'gemeente', 'geom', 1),
    ('kaart_wijken', 'geom', 'id', 'wijk', 'geom', 1),
    ('kaart_buurten', 'geom', 'id', 'buurt', 'geom', 1),
    ('kaart_terreinen', 'geom', 'id', 'estate', 'geom', 1),
    ('kaart_signalen', 'geom', 'id', 'signal', 'geom', 1),
    ('kaart_punten', 'geom', 'id', 'layer_point', 'geom', 1),
    ('kaart_lijnen', 'geom', 'id', 'layer_line', 'geom', 1),
    ('kaart_vlakken', 'geom', 'id', 'layer_polygon', 'geom', 1),
    ('kaart_gelegenheid_gemeenten', 'geom', 'id', 'gemeente', 'geom', 1),
    ('kaart_gelegenheid_wijken', 'geom', 'id', 'wijk', 'geom', 1),
    ('kaart_gelegenheid_buurten', 'geom', 'id', 'buurt', 'geom', 1),
    ('kaart_gelegenheid_terreinen', 'geom', 'id', 'estate', 'geom', 1);
