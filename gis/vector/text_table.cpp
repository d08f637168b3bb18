// SPDX-License-Identifier: EUPL-1.2
// Text tables (CSV): the header, the encoding, and what is wrong with a row. The records come from text_records.

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>

#include <fmt/format.h>

#include "gis/vector/errors.hpp"
#include "gis/vector/source_impl.hpp"
#include "gis/vector/text_records.hpp"

namespace gk::vector {
namespace {

constexpr std::size_t max_columns = 2000;

std::string trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
    return std::string(text);
}

/// What tells that the first line is data: a header's fields are names.
bool is_value(std::string_view field) {
    if (field.empty()) return false;
    bool digits = false;
    for (const char c : field) {
        if (c >= '0' && c <= '9') digits = true;
        else if (std::string_view("+-.,:/ Ee").find(c) == std::string_view::npos) return false;
    }
    return digits;
}

class TextTable;

class TextReader final : public RowReader {
public:
    TextReader(Records records, ByteFollower follower, std::size_t columns, std::string file, std::int64_t* recoded)
        : records_(std::move(records))
        , follower_(std::move(follower))
        , columns_(columns)
        , file_(std::move(file))
        , recoded_(recoded) {}

    Result<bool> next(Row& row) override {
        for (;;) {
            const std::int64_t line = follower_.line();
            auto tokens = records_.next();
            if (!tokens) {
                if (records_.trouble().empty()) return rest(row, line);
                return fail(ErrorCode::refused,
                            fmt::format("The text from line {} on cannot be read ({}); a quote is perhaps not closed.",
                                        line, records_.trouble()),
                            file_, row_ + 1);
            }
            const auto seen = follower_.advance(records_.offset());
            if (blank(*tokens) && !seen.nul) {
                ++blank_;
                continue;
            }
            fill(row, *tokens, line, seen);
            return true;
        }
    }
    std::int64_t blank_rows() const override { return blank_; }
    /// Leaves out what comes before the data.
    void skip_record() {
        (void)records_.next();
        (void)follower_.advance(records_.offset());
    }

private:
    /// GDAL gives up without a word on a quote that is open at the end of the file: what is left is one damaged row.
    bool rest(Row& row, std::int64_t line) {
        const auto seen = follower_.advance(std::numeric_limits<vsi_l_offset>::max());
        if (seen.blank) return false;
        row.number = ++row_;
        row.line = line;
        row.geometry = nullptr;
        row.fields.assign(columns_, "");
        row.missing.assign(columns_, 1);
        row.fault_code = seen.quotes_even ? "unreadable" : "open_quote";
        row.fault =
            seen.quotes_even
                ? fmt::format("The text from line {} to the end cannot be read.", line)
                : fmt::format("A quote is opened in line {} and never closed, so the rest of the file is one text.",
                              line);
        return true;
    }
    void fill(Row& row, const CPLStringList& tokens, std::int64_t line, ByteFollower::Seen seen) {
        row.number = ++row_;
        row.line = line;
        row.geometry = nullptr;
        row.fault_code.clear();
        row.fault.clear();
        row.fields.resize(columns_);
        row.missing.assign(columns_, 0);
        const auto count = static_cast<std::size_t>(tokens.size());
        bool other = false;
        for (std::size_t i = 0; i < columns_; ++i) {
            std::string& field = row.fields[i];
            if (i >= count) {
                field.clear();
                row.missing[i] = 1;
                continue;
            }
            field = tokens[static_cast<int>(i)];
            if (!is_utf8(field)) {
                field = as_utf8(std::move(field));
                other = true;
            }
        }
        if (other && recoded_ != nullptr) ++*recoded_;
        bool surplus = false; // empty fields at the end are what spreadsheets leave behind
        for (std::size_t i = columns_; i < count; ++i) surplus = surplus || *tokens[static_cast<int>(i)] != '\0';
        if (seen.nul) {
            row.fault_code = "nul_byte";
            row.fault = "The line holds a NUL byte, which no text has; export the file anew.";
        } else if (!seen.quotes_even) {
            row.fault_code = "open_quote";
            row.fault = "A quote is opened and not closed; close it, or double the quote if it belongs to the text.";
        } else if (surplus) {
            row.fault_code = "ragged";
            row.fault = fmt::format(
                "The line has {} fields where the header has {}; a separator inside a text must stand between quotes.",
                count, columns_);
        } else if (count < columns_) {
            row.fault_code = "ragged";
            row.fault =
                fmt::format("The line has {} field{} where the header has {}.", count, count == 1 ? "" : "s", columns_);
        }
    }

    Records records_;
    ByteFollower follower_;
    std::size_t columns_;
    std::string file_;
    std::int64_t* recoded_;
    std::int64_t row_ = 0;
    std::int64_t blank_ = 0;
};

class TextTable final : public Source {
public:
    explicit TextTable(std::filesystem::path path)
        : path_(std::move(path)) {}

    Status read_header();
    const std::vector<LayerInfo>& layers() const override { return layers_; }
    bool is_table() const override { return true; }
    std::vector<std::string> notes() const override {
        std::vector<std::string> notes = notes_;
        if (recoded_ > 0)
            notes.push_back(fmt::format("{} row{} not in UTF-8 and {} read as Windows-1252.", recoded_,
                                        recoded_ == 1 ? " is" : "s are", recoded_ == 1 ? "was" : "were"));
        return notes;
    }
    Result<std::unique_ptr<RowReader>> rows(std::size_t layer, Geometries) override {
        auto records = open_file(path_);
        auto follower = open_file(path_);
        if (!records) return std::unexpected(records.error());
        if (!follower) return std::unexpected(follower.error());
        recoded_ = 0;
        auto reader = std::make_unique<TextReader>(Records(std::move(*records), layout_.separator),
                                                   ByteFollower(std::move(*follower)), layers_.at(layer).columns.size(),
                                                   path_.string(), &recoded_);
        for (int i = 0; i < records_before_data_; ++i) reader->skip_record();
        return std::unique_ptr<RowReader>(std::move(reader));
    }

private:
    Status check_encoding() const;
    std::filesystem::path path_;
    Layout layout_;
    int records_before_data_ = 0;
    std::vector<LayerInfo> layers_;
    std::vector<std::string> notes_;
    std::int64_t recoded_ = 0;
};

Status TextTable::check_encoding() const {
    auto file = open_file(path_);
    if (!file) return std::unexpected(file.error());
    std::array<unsigned char, 4096> head{};
    const std::size_t size = VSIFReadL(head.data(), 1, head.size(), file->get());
    const auto nuls =
        static_cast<std::size_t>(std::count(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(size), 0));
    const bool marked = size >= 2 && ((head[0] == 0xFF && head[1] == 0xFE) || (head[0] == 0xFE && head[1] == 0xFF));
    if (marked || (size >= 16 && nuls * 3 > size))
        return fail(ErrorCode::refused, "The text is in UTF-16; save it as \"CSV UTF-8\" and import that.",
                    path_.string());
    return {};
}

Status TextTable::read_header() {
    if (auto status = check_encoding(); !status) return status;
    auto layout = find_layout(path_);
    if (!layout) return std::unexpected(layout.error());
    layout_ = std::move(*layout);
    auto file = open_file(path_);
    if (!file) return std::unexpected(file.error());
    Records records(std::move(*file), layout_.separator);
    if (layout_.separator_line) {
        (void)records.next();
        ++records_before_data_;
    }
    std::optional<CPLStringList> header;
    do {
        header = records.next();
        ++records_before_data_;
    } while (header && blank(*header));
    if (!header) return fail(ErrorCode::refused, "The file holds no text with a header.", path_.string());
    if (static_cast<std::size_t>(header->size()) > max_columns)
        return fail(ErrorCode::refused,
                    fmt::format("The header has {} columns; at most {} are read.", header->size(), max_columns),
                    path_.string());

    LayerInfo layer;
    layer.name = path_.stem().string();
    int last = header->size();
    while (last > 0 && trimmed((*header)[last - 1]).empty()) --last; // separators that a spreadsheet left at the end
    for (int i = 0; i < last; ++i) {
        std::string name = trimmed(as_utf8((*header)[i]));
        if (is_value(name))
            return fail(
                ErrorCode::refused,
                fmt::format(
                    "The first line is no header: its field {} is \"{}\"; put the names of the columns in the first line.",
                    i + 1, name),
                path_.string());
        if (name.empty()) {
            name = fmt::format("column_{}", i + 1);
            notes_.push_back(fmt::format("Column {} has no name in the header and is called {}.", i + 1, name));
        }
        layer.columns.push_back({std::move(name), ColumnType::text});
    }
    if (auto status = check_unique(layer.columns, path_); !status) return status;
    layers_.push_back(std::move(layer));
    return {};
}

} // namespace

Result<std::unique_ptr<Source>> open_text_table(const std::filesystem::path& file) {
    auto table = std::make_unique<TextTable>(file);
    if (auto status = table->read_header(); !status) return std::unexpected(status.error());
    return std::unique_ptr<Source>(std::move(table));
}

} // namespace gk::vector
