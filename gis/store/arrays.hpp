// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Arrays in the project file: Zstandard frames of little-endian values. Private to gis/store.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/error.hpp"

namespace gk::store {

[[nodiscard]] std::vector<std::byte> pack(std::span<const double> values);
[[nodiscard]] std::vector<std::byte> pack(std::span<const std::uint8_t> values);

/// `count` is what the file says; the frame must hold exactly that many. Errors: refused.
[[nodiscard]] Result<std::vector<double>> unpack_doubles(std::span<const std::byte> frame, std::int64_t count);
[[nodiscard]] Result<std::vector<std::uint8_t>> unpack_bytes(std::span<const std::byte> frame, std::int64_t count);

} // namespace gk::store
