// SPDX-License-Identifier: EUPL-1.2
#include "gis/model/table_reader.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "gis/model/judgements.hpp"

namespace gk::model {

void Problems::add(std::int64_t line, std::string key, std::string message) {
    errors_.push_back({ErrorCode::refused, std::move(message), file_, line, std::move(key)});
}

std::vector<Error> Problems::take() {
    std::ranges::stable_sort(errors_, {}, &Error::row);
    return std::move(errors_);
}

namespace {
std::int64_t line_of(const toml::node& node) {
    return static_cast<std::int64_t>(node.source().begin.line);
}
} // namespace

std::string TableReader::path_of(std::string_view key) const {
    if (path_.empty()) return std::string(key);
    return key.empty() ? path_ : fmt::format("{}.{}", path_, key);
}

void TableReader::refuse(std::string_view key, std::string message) {
    const toml::node* node = key.empty() ? nullptr : table_.get(key);
    problems_.add(line_of(node != nullptr ? *node : table_), path_of(key), std::move(message));
}

const toml::node* TableReader::find(std::string_view key, bool required) {
    known_.emplace(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr && required) refuse(key, "is missing: add it");
    return node;
}

std::optional<std::string> TableReader::as_text(const toml::node& node, std::string_view key) {
    const auto* value = node.as_string();
    if (value == nullptr) {
        problems_.add(line_of(node), path_of(key), "must be a text between quotes");
        return std::nullopt;
    }
    const std::string& text = value->get();
    const auto is_control = [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; };
    if (text.find_first_not_of(" \t\n") == std::string::npos) {
        problems_.add(line_of(node), path_of(key), "is empty: write something or leave the key out");
        return std::nullopt;
    }
    if (std::ranges::any_of(text, is_control)) {
        problems_.add(line_of(node), path_of(key), "holds a control character: remove it");
        return std::nullopt;
    }
    return text;
}

std::optional<double> TableReader::as_number(const toml::node& node, std::string_view key) {
    double value = 0;
    if (const auto* whole = node.as_integer()) value = static_cast<double>(whole->get());
    else if (const auto* real = node.as_floating_point()) value = real->get();
    else {
        problems_.add(line_of(node), path_of(key), "must be a number, without quotes");
        return std::nullopt;
    }
    if (!std::isfinite(value)) {
        problems_.add(line_of(node), path_of(key), "must be a number, not nan or inf");
        return std::nullopt;
    }
    return value + 0.0; // -0 becomes 0, so that both have one canonical form
}

std::string TableReader::text(std::string_view key) {
    const toml::node* node = find(key, true);
    return node == nullptr ? std::string() : as_text(*node, key).value_or("");
}

std::string TableReader::text_or(std::string_view key, std::string otherwise) {
    const toml::node* node = find(key, false);
    return node == nullptr ? otherwise : as_text(*node, key).value_or("");
}

std::vector<std::string> TableReader::texts(std::string_view key) {
    const toml::node* node = find(key, true);
    if (node == nullptr) return {};
    std::vector<std::string> values;
    if (const toml::array* list = node->as_array()) {
        for (const toml::node& item : *list)
            if (auto value = as_text(item, key)) values.push_back(*std::move(value));
        if (list->empty()) refuse(key, "is an empty list: give at least one text");
    } else if (auto value = as_text(*node, key)) {
        values.push_back(*std::move(value));
    }
    return values;
}

double TableReader::number(std::string_view key) {
    const toml::node* node = find(key, true);
    return node == nullptr ? 0.0 : as_number(*node, key).value_or(0.0);
}

double TableReader::number_or(std::string_view key, double otherwise) {
    const toml::node* node = find(key, false);
    return node == nullptr ? otherwise : as_number(*node, key).value_or(otherwise);
}

bool TableReader::boolean_or(std::string_view key, bool otherwise) {
    const toml::node* node = find(key, false);
    if (node == nullptr) return otherwise;
    if (const auto* value = node->as_boolean()) return value->get();
    problems_.add(line_of(*node), path_of(key), "must be true or false, without quotes");
    return otherwise;
}

std::vector<std::pair<double, double>> TableReader::points(std::string_view key) {
    std::vector<std::pair<double, double>> result;
    const toml::node* node = find(key, true);
    if (node == nullptr) return result;
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        refuse(key, "must be a list of points [x, u]");
        return result;
    }
    for (const toml::node& item : *list) {
        const toml::array* pair = item.as_array();
        if (pair == nullptr || pair->size() != 2) {
            problems_.add(line_of(item), path_of(key), "each point must be two numbers, [x, u]");
            continue;
        }
        const auto x = as_number((*pair)[0], key);
        const auto u = as_number((*pair)[1], key);
        if (x && u) result.emplace_back(*x, *u);
    }
    return result;
}

std::vector<double> TableReader::square(std::string_view key, std::size_t size) {
    const toml::node* node = find(key, true);
    if (node == nullptr) return {};
    const toml::array* rows = node->as_array();
    if (rows == nullptr || rows->size() != size) {
        refuse(key, fmt::format("must be {} rows of {} judgements, such as [[1, 3], [\"1/3\", 1]]", size, size));
        return {};
    }
    std::vector<double> values;
    for (const toml::node& row : *rows) {
        const toml::array* cells = row.as_array();
        if (cells == nullptr || cells->size() != size) {
            problems_.add(line_of(row), path_of(key), fmt::format("each row must hold {} judgements", size));
            return {};
        }
        for (const toml::node& cell : *cells) {
            const auto* written = cell.as_string();
            const auto value = written != nullptr ? parse_judgement(written->get()) : as_number(cell, key);
            if (written != nullptr && !value)
                problems_.add(line_of(cell), path_of(key),
                              fmt::format("\"{}\" is no judgement: write a number or a fraction such as \"1/3\"",
                                          written->get()));
            if (!value) return {};
            values.push_back(*value);
        }
    }
    return values;
}

const toml::table* TableReader::table(std::string_view key, bool required) {
    const toml::node* node = find(key, false);
    if (node == nullptr) {
        if (required) refuse(key, fmt::format("is missing: add a table [{}]", path_of(key)));
        return nullptr;
    }
    if (node->as_table() == nullptr) refuse(key, "must be a table");
    return node->as_table();
}

const toml::array* TableReader::tables(std::string_view key) {
    const toml::node* node = find(key, false);
    if (node == nullptr) {
        refuse(key, fmt::format("is missing: add at least one table [[{}]]", path_of(key)));
        return nullptr;
    }
    const toml::array* list = node->as_array();
    const bool good = list != nullptr && !list->empty() &&
                      std::ranges::all_of(*list, [](const toml::node& n) { return n.is_table(); });
    if (good) return list;
    refuse(key, fmt::format("must be one or more tables [[{}]]", path_of(key)));
    return nullptr;
}

void TableReader::refuse_the_rest() {
    for (const auto& [key, node] : table_) {
        if (known_.contains(key.str())) continue;
        std::string expected;
        for (const std::string& one : known_) expected += (expected.empty() ? "" : ", ") + one;
        problems_.add(static_cast<std::int64_t>(key.source().begin.line), path_of(key.str()),
                      fmt::format("is not a key that means something here; these do: {}", expected));
    }
}

} // namespace gk::model
