#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Draws docs/house.svg from the build's own graph: one box a room, one arrow a link, floors as boxes.
# Arrows that follow from others are left out, so that the picture stays readable.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake -S . -B "$work/build" -G Ninja -DCMAKE_CXX_COMPILER=g++-14 -DGK_TESTS=OFF -DGK_BENCH=OFF --graphviz="$work/graph.dot" > /dev/null
# Node lines: "node3" [ label = "gk_core_grid\n(gk::core_grid)", ... ]; edges: "node1" -> "node2" ...
awk '
  match($0, /"node[0-9]+" \[ label = "(gk_)?[a-z_]+/) {
    split($0, part, "\"")
    label = part[4]; sub(/\\n.*/, "", label)
    # What Qt makes beside the application, and names that are not of a floor, are no rooms.
    if (label ~ /plugin|_resources_|_tooling/ || label ~ /^gk_/ && label !~ /^gk_(core|gis|app)_/) next
    if (label ~ /^gk_/ || label == "gkaart") name[part[2]] = label == "gkaart" ? "app_cli" : substr(label, 4)
  }
  / -> / { split($0, part, "\""); from[++edges] = part[2]; to[edges] = part[4] }
  END {
    print "digraph house { rankdir=TB; ranksep=0.5; nodesep=0.25; fontname=\"Helvetica\"; node [shape=box, style=\"filled\", fontname=\"Helvetica\", fontsize=12, color=\"#555555\"]; edge [color=\"#777777\", arrowsize=0.6];"
    split("app gis core", floors, " "); split("#dbe9f6 #e2f0df #f6ead2", tones, " ")
    for (f = 1; f <= 3; ++f) {
      printf "subgraph cluster_%s { label=\"%s/\"; fontsize=16; style=filled; color=\"#f7f7f7\"; node [fillcolor=\"%s\"];\n", floors[f], floors[f], tones[f]
      for (n in name) if (index(name[n], floors[f] "_") == 1) printf "\"%s\" [label=\"%s\"];\n", name[n], substr(name[n], length(floors[f]) + 2)
      print "}"
    }
    for (e = 1; e <= edges; ++e) if (from[e] in name && to[e] in name) printf "\"%s\" -> \"%s\";\n", name[from[e]], name[to[e]]
    print "}"
  }' "$work/graph.dot" | tred | dot -Tsvg > "$work/house.svg"
mv "$work/house.svg" docs/house.svg
echo "Drew docs/house.svg" >&2
