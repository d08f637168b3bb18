// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Records of a text file (CSV): GDAL splits them; here is found out which separator they have, and which lines they
// stand on, which GDAL's own CSV driver does not tell.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include "core/base/error.hpp"

namespace gk::vector {

struct CloseFile {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using File = std::unique_ptr<VSILFILE, CloseFile>;

[[nodiscard]] Result<File> open_file(const std::filesystem::path& path);

/// Walks behind the record reader over the same bytes: how many lines, and is anything odd among them.
class ByteFollower {
public:
    explicit ByteFollower(File file);

    struct Seen {
        bool nul = false;
        bool quotes_even = true;
        bool blank = true;
    };
    /// Goes on to `offset`.
    Seen advance(vsi_l_offset offset);
    /// 1-based line of the next byte.
    [[nodiscard]] std::int64_t line() const { return line_; }

private:
    File file_;
    std::vector<char> buffer_;
    std::size_t next_ = 0, filled_ = 0;
    vsi_l_offset at_ = 0;
    std::int64_t line_ = 1;
    bool after_return_ = false;
};

struct Layout {
    std::string separator = ",";
    bool separator_line = false; ///< Excel's "sep=;" before the header
};

/// Records of a text file, as GDAL's CSV parser sees them.
class Records {
public:
    Records(File file, std::string separator);

    /// Nothing at the end of the file or of what can be read.
    std::optional<CPLStringList> next();
    [[nodiscard]] vsi_l_offset offset() const { return VSIFTellL(file_.get()); }
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

private:
    File file_;
    std::string separator_;
    std::string trouble_;
    bool first_ = true;
};

/// Nothing but space in every field.
[[nodiscard]] bool blank(const CPLStringList& tokens);

/// A separator is right when the header and the rows fall apart in the same number of fields, more than one.
[[nodiscard]] Result<Layout> find_layout(const std::filesystem::path& path);

} // namespace gk::vector
