// SPDX-License-Identifier: EUPL-1.2
#error "core is C++ and mathematics only: <geos_c.h> belongs in gis or app (docs/architecture.md)"
