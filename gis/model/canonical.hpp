// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Canonical TOML. The text is the model's identity, so it is written here and not by the TOML library: another version
// of that might order or break lines differently, and every hash would change. Private to gis/model.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace gk::model {

inline std::string in_quotes(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
        case '"': result += "\\\""; break;
        case '\\': result += "\\\\"; break;
        case '\n': result += "\\n"; break;
        case '\t': result += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                result += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
            else result += c;
        }
    }
    return result + "\"";
}

inline std::string in_quotes(const std::vector<std::string>& texts) {
    std::string result = "[";
    for (std::size_t i = 0; i < texts.size(); ++i) result += (i > 0 ? ", " : "") + in_quotes(texts[i]);
    return result + "]";
}

class Writer {
public:
    void heading(std::string_view line) { text_ += fmt::format("{}{}\n", text_.empty() ? "" : "\n", line); }
    void key(std::string_view name, std::string_view text) { line(name, in_quotes(text)); }
    /// Shortest digits that read back as the same number.
    void key(std::string_view name, double value) { line(name, fmt::format("{}", value + 0.0)); }
    void flag(std::string_view name, bool value) { line(name, value ? "true" : "false"); }
    void line(std::string_view name, std::string_view value) { text_ += fmt::format("{} = {}\n", name, value); }
    /// Only when there is something to say: an empty text is no text.
    void key_if(std::string_view name, const std::string& text) {
        if (!text.empty()) key(name, text);
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

} // namespace gk::model
