#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Whole programs on the real region: wall seconds and peak memory, median of 5 runs each.
set -euo pipefail
bin=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
real=${GK_REAL_DATA:-$here/../../../shared/data/real}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# median NAME PREPARE COMMAND...: runs PREPARE (not timed) and COMMAND five times.
median() {
  local name=$1 prepare=$2
  shift 2
  : > times
  for _ in 1 2 3 4 5; do
    eval "$prepare" > /dev/null
    /usr/bin/time -a -o times -f '%e %M' "$@" > out.txt 2> err.txt || { cat err.txt; exit 1; }
  done
  sort -n times | awk -v name="$name" '{ s[NR] = $1; if ($2 > m) m = $2 } END { printf "%-58s %7.2f s   peak %5.0f MB\n", name, s[int((NR + 1) / 2)], m / 1024 }'
}

median 'gkaart demo' 'rm -rf demo' "$bin/gkaart" demo demo
if [ ! -e "$real/gemeenten_nh32.gpkg" ]; then
  echo "The real data is not at $real: the other whole-process figures are left out."
  exit 0
fi

"$bin/gkaart" new p.gkaart --purpose meting > /dev/null
"$bin/gkaart" import gemeenten p.gkaart "$real/gemeenten_nh32.gpkg" > /dev/null
cp p.gkaart bare.gkaart
"$bin/gkaart" import wijken p.gkaart "$real/wijken_buurten_2024_nh32.gpkg" > /dev/null
"$bin/gkaart" import buurten p.gkaart "$real/wijken_buurten_2024_nh32.gpkg" > /dev/null
"$bin/gkaart" import estates p.gkaart "$real/bedrijventerrein_buurten_2024_nh32.gpkg" > /dev/null
"$bin/gkaart" import layer p.gkaart "$real/rijkswegen_2013_nh32.gpkg" > /dev/null
"$bin/gkaart" import layer p.gkaart "$real/pc4_centroiden_nh32.csv" > /dev/null

# A million signals on land, each in a square and on a day of its own often enough; the header is Dutch.
awk 'BEGIN { srand(7); print "id,soort,datum,x,y,bron"
  split("lab opslag dumping hennepkwekerij melding overig", kind, " ")
  for (i = 1; i <= 1000000; i++)
    printf "%d,%s,%04d-%02d-%02d,%d,%d,proef\n", i, kind[1 + int(rand() * 6)], 2022 + int(rand() * 3), 1 + int(rand() * 12),
      1 + int(rand() * 28), 108000 + int(rand() * 14000), 500000 + int(rand() * 30000) }' > million.csv
head -2001 million.csv > few.csv
"$bin/gkaart" import signals p.gkaart few.csv > /dev/null
cp p.gkaart ready.gkaart

median 'score, cold (230,136 cells, nothing cached)' 'cp ready.gkaart p.gkaart' "$bin/gkaart" score p.gkaart
median 'score, again (factor values cached)' ':' "$bin/gkaart" score p.gkaart
median 'rank --by buurt' ':' "$bin/gkaart" rank p.gkaart --by buurt
median 'map --by buurt, PDF' ':' "$bin/gkaart" map p.gkaart --by buurt --out map.pdf
median 'map --by cell, PNG of A4 at 300 dpi' ':' "$bin/gkaart" map p.gkaart --by cell --out map.png
median 'export, GeoPackage with all cells' ':' "$bin/gkaart" export p.gkaart --out all.gpkg
median 'import, 1,000,000 signals from CSV' 'cp bare.gkaart m.gkaart' "$bin/gkaart" import signals m.gkaart million.csv
"$bin/gkaart" status m.gkaart --json | grep -E '"(read|stored|quarantined)"' | tail -3
median 'baseline: ogr2ogr, the same CSV to plain SpatiaLite' 'rm -f plain.sqlite' \
  ogr2ogr -f SQLite -dsco SPATIALITE=YES plain.sqlite million.csv -oo X_POSSIBLE_NAMES=x -oo Y_POSSIBLE_NAMES=y -a_srs EPSG:28992

# The map application, by each way of drawing that a machine without a graphics card has. GK_BENCH_UNDER goes before
# display and program: "chrt -f 10" keeps a busy machine's other work out of the frame times.
if [ -x "$bin/gelegenheidskaart" ] && command -v xvfb-run > /dev/null; then
  export XDG_CONFIG_HOME=$work/home XDG_CACHE_HOME=$work/home
  for way in QT_QUICK_BACKEND=software QSG_RHI_BACKEND=opengl; do
    printf '\n## The map application\n'
    env "$way" ${GK_BENCH_UNDER:-} xvfb-run --auto-servernum --server-args '-screen 0 1920x1200x24' \
      "$bin/gelegenheidskaart" p.gkaart --bench
  done
else
  echo "The map application is not built, or there is no xvfb-run: its figures are left out."
fi
