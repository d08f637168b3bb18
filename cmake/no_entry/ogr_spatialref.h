// SPDX-License-Identifier: EUPL-1.2
#error "core is C++ and mathematics only: <ogr_spatialref.h> belongs in gis or app (docs/architecture.md)"
