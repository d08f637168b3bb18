// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/text_records.hpp"

#include <cctype>
#include <string_view>

#include <cpl_csv.h>
#include <cpl_vsi_virtual.h>

#include "gis/vector/errors.hpp"

namespace gk::vector {
namespace {

constexpr std::size_t max_record = 10'000'000; ///< bytes; longer means that a quote was never closed
constexpr std::size_t chunk = 1U << 16U;
constexpr int sample_records = 100; ///< that decide on the separator

} // namespace

Result<File> open_file(const std::filesystem::path& path) {
    VSILFILE* raw = VSIFOpenL(path.c_str(), "rb");
    if (raw == nullptr)
        return fail(ErrorCode::outside, "The file cannot be opened; is reading it allowed?", path.string());
    return File(raw);
}

ByteFollower::ByteFollower(File file)
    : file_(std::move(file))
    , buffer_(chunk) {}

ByteFollower::Seen ByteFollower::advance(vsi_l_offset offset) {
    Seen seen;
    while (at_ < offset) {
        if (next_ == filled_) {
            filled_ = VSIFReadL(buffer_.data(), 1, buffer_.size(), file_.get());
            next_ = 0;
            if (filled_ == 0) break;
        }
        const char c = buffer_[next_++];
        ++at_;
        // \r\n is one end, \r alone is one too.
        if (c == '\n') {
            if (!after_return_) ++line_;
        } else if (c == '\r') {
            ++line_;
        } else if (c == '\0') {
            seen.nul = true;
        } else if (c == '"') {
            seen.quotes_even = !seen.quotes_even;
        }
        if (std::isspace(static_cast<unsigned char>(c)) == 0) seen.blank = false;
        after_return_ = c == '\r';
    }
    return seen;
}

Records::Records(File file, std::string separator)
    : file_(reinterpret_cast<VSILFILE*>(
          VSICreateBufferedReaderHandle(reinterpret_cast<VSIVirtualHandle*>(file.release()))))
    , separator_(std::move(separator)) {}

std::optional<CPLStringList> Records::next() {
    GdalMessages messages;
    char** tokens = CSVReadParseLine3L(file_.get(), max_record, separator_.c_str(), true, false, false, first_);
    first_ = false;
    if (tokens == nullptr) {
        trouble_ = messages.last();
        return std::nullopt;
    }
    return CPLStringList(tokens, TRUE);
}

bool blank(const CPLStringList& tokens) {
    for (int i = 0; i < tokens.size(); ++i)
        for (const char* c = tokens[i]; *c != '\0'; ++c)
            if (std::isspace(static_cast<unsigned char>(*c)) == 0) return false;
    return true;
}

Result<Layout> find_layout(const std::filesystem::path& path) {
    Layout layout;
    {
        auto file = open_file(path);
        if (!file) return std::unexpected(file.error());
        Records records(std::move(*file), "\n");
        const auto first = records.next();
        const std::string_view line = first && !first->empty() ? (*first)[0] : "";
        if (line.size() == 5 && line.starts_with("sep=")) {
            layout.separator = line.substr(4);
            layout.separator_line = true;
            return layout;
        }
    }
    double best = 0;
    for (const std::string_view candidate : {";", ",", "\t", "|"}) {
        auto file = open_file(path);
        if (!file) return std::unexpected(file.error());
        Records records(std::move(*file), std::string(candidate));
        int header = 0;
        double same = 1;
        int seen = 1;
        for (int i = 0; i < sample_records; ++i) {
            const auto tokens = records.next();
            if (!tokens) break;
            if (blank(*tokens)) continue;
            if (header == 0) {
                header = tokens->size();
                if (header < 2) break;
                continue;
            }
            ++seen;
            if (tokens->size() == header) ++same;
        }
        if (header < 2) continue;
        const double score = same / seen + 1e-4 * header; // agreement first, then the finer split
        if (score > best) {
            best = score;
            layout.separator = candidate;
        }
    }
    return layout;
}

} // namespace gk::vector
