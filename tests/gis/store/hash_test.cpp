// SPDX-License-Identifier: EUPL-1.2
#include <fstream>

#include "gis/store/clock.hpp"
#include "gis/store/hash.hpp"
#include "store_fixture.hpp"

namespace gk::store {
namespace {

TEST(Sha256, MeetsThePublishedValues) { // FIPS 180-4 examples
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 hash;
    for (int i = 0; i < 1'000'000; ++i) hash.text("a");
    EXPECT_EQ(hash.finish(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    EXPECT_EQ(hash.text("abc").finish(), sha256("abc")) << "starts anew";
}

TEST(Sha256, DoesNotDependOnThePieces) {
    std::string text(50'000, 'x');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(i * 31 % 251);
    Sha256 pieces;
    for (std::size_t at = 0, size = 1; at < text.size(); at += size, size = size * 3 % 20'011) {
        size = std::min(size, text.size() - at);
        pieces.text(std::string_view(text).substr(at, size));
    }
    EXPECT_EQ(pieces.finish(), sha256(text));
    EXPECT_NE(Sha256().field("ab").field("c").finish(), Sha256().field("a").field("bc").finish());
}

TEST(Sha256, OfAFile) {
    const Folder folder;
    std::ofstream(folder / "f", std::ios::binary) << std::string(3'000'000, 'q');
    EXPECT_EQ(must(sha256_file(folder / "f")), sha256(std::string(3'000'000, 'q')));
    const auto stopped =
        sha256_file(folder / "f", [](std::string_view, std::uint64_t, std::uint64_t) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::interrupted);
    EXPECT_EQ(sha256_file(folder / "geen").error().code, ErrorCode::outside);
    EXPECT_EQ(sha256_file(folder.path()).error().code, ErrorCode::outside);
}

TEST(Clock, IsIsoAndCanBeSet) {
    EXPECT_EQ(utc_now().size(), 20U);
    setenv("SOURCE_DATE_EPOCH", "86399", 1);
    EXPECT_EQ(utc_now(), "1970-01-01T23:59:59Z");
    unsetenv("SOURCE_DATE_EPOCH");
}

} // namespace
} // namespace gk::store
