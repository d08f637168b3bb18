// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gis/model: models as TOML files. Reading is strict: whatever the file says that we would not act upon is an error,
// with the line and the key. Writing is canonical: equal models give equal bytes, so their SHA-256 names them.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/score/model.hpp"

namespace gk::model {

/// Every error of a file at once, in the order of its lines; Error::row is the line, Error::field the key.
struct ParsedModel {
    score::Model model; ///< only good when there are no errors
    std::vector<Error> errors;
};
/// `file` names the source in errors; its stem is the model's id unless the text says otherwise. Never throws.
[[nodiscard]] ParsedModel parse_all(std::string_view toml, const std::string& file);

/// The same as one Result: the first error, with the others counted and listed in its message.
[[nodiscard]] Result<score::Model> parse(std::string_view toml, const std::string& file);
[[nodiscard]] Result<score::Model> load(const std::filesystem::path& path);

/// Canonical TOML: fixed order of keys, shortest numbers that read back the same, defaults written out.
[[nodiscard]] std::string to_toml(const score::Model& model);
/// SHA-256 of to_toml, hexadecimal.
[[nodiscard]] std::string hash(const score::Model& model);

/// The models that come with the program, one for each area type.
[[nodiscard]] std::vector<score::Model> standard_models();
struct StandardModelText {
    std::string_view id;
    std::string_view toml;
};
[[nodiscard]] std::span<const StandardModelText> standard_model_texts();

/// Whether the name of an attribute or layer is about origin, nationality, country of birth, religion or benefits: no
/// decision allows those (domain.md, "Never").
[[nodiscard]] bool is_protected_attribute(std::string_view name);

} // namespace gk::model
