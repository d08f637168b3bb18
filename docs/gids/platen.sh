#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The pictures of the guide, made by the program itself from the demo: docs/gids/platen.sh BIN-FOLDER [INTO]
set -euo pipefail
bin=$(cd "$1" && pwd)
into=${2:-$(dirname "${BASH_SOURCE[0]}")/platen}
mkdir -p "$into"
into=$(cd "$into" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Settings of the person who runs this stay out of the pictures.
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache QT_QUICK_BACKEND=software QT_SCALE_FACTOR=1
"$bin/gkaart" demo "$work/demo" >/dev/null

picture() { # name [options ...]
  local name=$1; shift
  xvfb-run --auto-servernum --server-args "-screen 0 1600x1200x24" env QT_QPA_PLATFORM=xcb \
    "$bin/gelegenheidskaart" "$@" --language nl --size 1200x750 --screenshot "$into/$name.png"
}
project=$work/demo/demo.gkaart
picture start
picture kaart "$project"
picture waarom "$project" --select BU03920202 --panel why --zoom 0.01
picture gemeente "$project" --gemeente GM0405
picture vierkanten "$project" --by cell --layer signalen --zoom 2 --panel list
picture model "$project" --panel model --layer gelegenheid
picture keuze "$project" --panel pick
# Before the registers below are filled: a trial begins after the last signal of the demo.
picture proef "$project" --area pilot --step 1 --today 2026-02-02
picture proef-vastleggen "$project" --area pilot --step 2 --today 2026-02-02
picture naast "$project" --beside meldachterstand --panel list

# A year that is under way: what the begroting and the jaarplan of the program are about.
day="--today 2025-09-15"
plan() { "$bin/gkaart" "$@" --today 2025-09-15 --who "Team drugs" >/dev/null; }
printf 'middel,euro,teamdagen\nspeedmobiel,1200,1\ndrugsemmer,250,0.5\nagrocoach,150,0.5\nvoorlichting-bedrijventerrein,400,0.5\nvoorlichting-woongebied,300,0.5\n' >"$work/kosten.csv"
"$bin/gkaart" import menukaart "$project" "$work/kosten.csv" >/dev/null
plan knelpunt add "$project" G-2024-01 --title "Boxen zonder toezicht" --area BU03920202 --date 2024-06-10 --body stuurgroep
plan knelpunt add "$project" P-2025-01 --type persoon --date 2025-03-10 --body stuurgroep
plan deploy add "$project" drugsemmer BU04000501 --date 2025-05-06 --euro 250 --line lasten-werkbudget --status uitgevoerd --offered yes
plan deploy add "$project" voorlichting-woongebied BU03920202 --date 2025-06-11 --euro 300 --line lasten-werkbudget --status uitgevoerd --reach 0.2
plan deploy add "$project" speedmobiel BU04390100 --date 2025-10-09 --euro 1200 --line lasten-werkbudget --team "Team drugs"
plan knelpunt link "$project" G-2024-01 --inzet 2
plan desk add "$project" S-2025-081 --kind lab --gemeente GM0361 --received 2025-09-01
plan desk share "$project" S-2025-081 --with politie --date 2025-09-03
plan desk add "$project" S-2025-082 --kind dumping --gemeente GM0441 --received 2025-09-11
plan record "$project" nieuwsbrief --date 2025-03-03 --amount 2
"$bin/gkaart" score "$project" >/dev/null
picture overzicht "$project" --area programme --section board $day
picture knelpunt "$project" --area programme --section knelpunten --open G-2024-01 $day
picture inzet "$project" --area programme --section inzet --open 2 $day
picture plan "$project" --area programme --section plan --plan $day
picture begroting "$project" --area programme --section money $day
picture balie "$project" --area programme --section desk $day
