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
picture naast "$project" --beside meldachterstand --panel list
