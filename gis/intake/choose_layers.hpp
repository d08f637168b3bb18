// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/error.hpp"
#include "gis/intake/import.hpp"
#include "gis/vector/source.hpp"

namespace gk::intake {

/// Indices of the layers or sheets to import: the one that was asked for, the one that fits the kind, or for `layer`
/// all with a geometry. Error (refused): none or more than one fits; it names them.
[[nodiscard]] Result<std::vector<std::size_t>> choose_layers(const ImportRequest& request,
                                                             const vector::Source& source);

/// "a, b and c".
[[nodiscard]] std::string layer_names(const vector::Source& source);

} // namespace gk::intake
