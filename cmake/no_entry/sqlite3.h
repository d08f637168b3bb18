// SPDX-License-Identifier: EUPL-1.2
#error "core is C++ and mathematics only: <sqlite3.h> belongs in gis or app (docs/architecture.md)"
