// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/source.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>

#include <fmt/format.h>

#include "gis/vector/errors.hpp"
#include "gis/vector/source_impl.hpp"

namespace gk::vector {
namespace {

/// What Windows-1252 has where Latin-1 has control characters; 0 where it has nothing.
constexpr std::array<std::uint16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// The part that a Shapefile cannot do without and that is not there, or nothing.
std::string_view missing_part(const std::filesystem::path& shapefile) {
    for (const auto& [small, capital] : {std::pair{".shx", ".SHX"}, std::pair{".dbf", ".DBF"}}) {
        std::error_code error;
        auto part = shapefile;
        if (std::filesystem::exists(part.replace_extension(small), error) ||
            std::filesystem::exists(part.replace_extension(capital), error))
            continue;
        return small;
    }
    return {};
}

} // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2U
                                   : lead >= 0xE0 && lead <= 0xEF ? 3U
                                   : lead >= 0xF0 && lead <= 0xF4 ? 4U
                                                                  : 0U;
        if (length == 0 || i + length > text.size()) return false;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
            (lead == 0xF4 && second > 0x8F))
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
        i += length;
    }
    return true;
}

std::string as_utf8(std::string text) {
    if (is_utf8(text)) return text;
    std::string utf8;
    utf8.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        unsigned code = byte;
        if (byte >= 0x80 && byte <= 0x9F) code = windows_1252[byte - 0x80U] != 0 ? windows_1252[byte - 0x80U] : 0xFFFDU;
        append_utf8(utf8, code);
    }
    return utf8;
}

Result<std::unique_ptr<Source>> Source::open(const std::filesystem::path& given) {
    prepare_gdal();
    std::error_code error;
    const std::filesystem::path file = std::filesystem::absolute(given, error).lexically_normal();
    const std::string text = file.string();
    const auto refuse = [&](std::string why) { return fail(ErrorCode::refused, std::move(why), given.string()); };
    // GDAL reads "/vsicurl/..." as an address on the network and "/vsizip/..." as a look inside an archive.
    if (given.string().starts_with("/vsi") || text.starts_with("/vsi") ||
        given.string().find("://") != std::string::npos)
        return refuse("Only files on this machine are imported; download or unpack it first.");
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found) return refuse("There is no such file.");
    if (error)
        return fail(ErrorCode::outside, fmt::format("The file cannot be reached: {}.", error.message()),
                    given.string());
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (status.type() == std::filesystem::file_type::directory) return refuse("This is a folder; name the file in it.");
    if (status.type() != std::filesystem::file_type::regular) return refuse("This is no ordinary file.");
    if (std::filesystem::file_size(file, error) == 0) return refuse("The file is empty.");
    if (extension == ".zip" || extension == ".7z" || extension == ".rar" || extension == ".gz")
        return refuse("This is an archive; unpack it and import the file that is in it.");
    if (extension == ".shp")
        if (const auto part = missing_part(file); !part.empty())
            return refuse(fmt::format("A Shapefile is several files, and the {} is not beside this one; copy them all "
                                      "(.shp, .shx, .dbf, .prj) together.",
                                      part));
    for (const std::string_view known : {".csv", ".tsv", ".psv", ".txt"})
        if (extension == known) return open_text_table(file);
    return open_ogr(file, extension);
}

} // namespace gk::vector
