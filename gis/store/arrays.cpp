// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/arrays.hpp"

#include <bit>
#include <stdexcept>

#include <zstd.h>

namespace gk::store {
namespace {

// A frame may claim any size: the Netherlands at 25 metres is 66 million cells, nothing needs more.
constexpr std::int64_t most_values = std::int64_t{1} << 26;
constexpr int level = 1; // disk is cheap and a score must not wait; higher levels win little on noise

static_assert(std::endian::native == std::endian::little, "arrays are written as they stand in memory");

template <class T>
std::vector<std::byte> pack_values(std::span<const T> values) {
    std::vector<std::byte> frame(ZSTD_compressBound(values.size_bytes()));
    const std::size_t size = ZSTD_compress(frame.data(), frame.size(), values.data(), values.size_bytes(), level);
    if (ZSTD_isError(size) != 0) throw std::runtime_error("Zstandard cannot compress into its own bound");
    frame.resize(size);
    return frame;
}

template <class T>
Result<std::vector<T>> unpack_values(std::span<const std::byte> frame, std::int64_t count) {
    const auto damaged = [] {
        return fail(ErrorCode::refused,
                    "an array in the project file is damaged; put back a copy of the file, or score again");
    };
    if (count < 0 || count > most_values) return damaged();
    const auto wanted = static_cast<std::size_t>(count);
    if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != wanted * sizeof(T)) return damaged();
    std::vector<T> values(wanted);
    if (ZSTD_decompress(values.data(), wanted * sizeof(T), frame.data(), frame.size()) != wanted * sizeof(T))
        return damaged();
    return values;
}

} // namespace

std::vector<std::byte> pack(std::span<const double> values) {
    return pack_values(values);
}
std::vector<std::byte> pack(std::span<const std::uint8_t> values) {
    return pack_values(values);
}

Result<std::vector<double>> unpack_doubles(std::span<const std::byte> frame, std::int64_t count) {
    return unpack_values<double>(frame, count);
}
Result<std::vector<std::uint8_t>> unpack_bytes(std::span<const std::byte> frame, std::int64_t count) {
    return unpack_values<std::uint8_t>(frame, count);
}

} // namespace gk::store
