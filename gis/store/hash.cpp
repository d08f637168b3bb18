// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/hash.hpp"

#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <new>
#include <system_error>
#include <vector>

#include <openssl/evp.h>

namespace gk::store {
namespace {

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); } // read only: nothing can be lost
};

template <class T>
std::array<std::byte, 8> little_endian(T value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    if constexpr (std::endian::native == std::endian::big) bits = std::byteswap(bits);
    return std::bit_cast<std::array<std::byte, 8>>(bits);
}

} // namespace

// Rows are hashed in many small pieces; a buffer spares the call into OpenSSL for each of them.
struct Sha256::Impl {
    std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
    std::array<std::byte, 8192> buffer;
    std::size_t used = 0;

    void start() {
        if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1) throw std::bad_alloc();
        used = 0;
    }
};

Sha256::Sha256()
    : impl_(std::make_unique<Impl>()) {
    impl_->start();
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::flush() {
    EVP_DigestUpdate(impl_->context.get(), impl_->buffer.data(), impl_->used);
    impl_->used = 0;
}

Sha256& Sha256::bytes(std::span<const std::byte> data) {
    if (data.size() > impl_->buffer.size() - impl_->used) {
        flush();
        if (data.size() > impl_->buffer.size()) {
            EVP_DigestUpdate(impl_->context.get(), data.data(), data.size());
            return *this;
        }
    }
    if (!data.empty()) std::memcpy(impl_->buffer.data() + impl_->used, data.data(), data.size());
    impl_->used += data.size();
    return *this;
}

Sha256& Sha256::text(std::string_view data) {
    return bytes(std::as_bytes(std::span(data)));
}
Sha256& Sha256::field(std::string_view data) {
    return field(std::as_bytes(std::span(data)));
}
Sha256& Sha256::field(std::span<const std::byte> data) {
    return bytes(little_endian(static_cast<std::uint64_t>(data.size()))).bytes(data);
}
Sha256& Sha256::number(double value) {
    return bytes(little_endian(value));
}
Sha256& Sha256::number(std::int64_t value) {
    return bytes(little_endian(value));
}

std::string Sha256::finish() {
    flush();
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(impl_->context.get(), digest.data(), &size);
    std::string hex;
    hex.reserve(std::size_t{size} * 2);
    for (unsigned i = 0; i < size; ++i) {
        hex += "0123456789abcdef"[digest[i] >> 4];
        hex += "0123456789abcdef"[digest[i] & 15];
    }
    impl_->start();
    return hex;
}

std::string sha256(std::string_view text) {
    return Sha256().text(text).finish();
}
std::string sha256(std::span<const std::byte> bytes) {
    return Sha256().bytes(bytes).finish();
}

Result<std::string> sha256_file(const std::filesystem::path& path, const Progress& progress) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    const auto unreadable = [&](int number) {
        return fail(ErrorCode::outside,
                    "the file cannot be read (" + std::generic_category().message(number) +
                        "); check its name and permissions",
                    path.string());
    };
    if (!file) return unreadable(errno);
    std::error_code unknown_size;
    const std::uintmax_t size = std::filesystem::file_size(path, unknown_size);
    const std::uint64_t total = unknown_size ? 0 : size;
    std::vector<std::byte> buffer(std::size_t{1} << 20);
    Sha256 hash;
    std::uint64_t done = 0;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        hash.bytes(std::span(buffer).first(got));
        done += got;
        if (!progress("reading", done, total)) return fail(ErrorCode::interrupted, "stopped; nothing was changed");
    }
    if (std::ferror(file.get()) != 0) return unreadable(errno);
    return hash.finish();
}

} // namespace gk::store
