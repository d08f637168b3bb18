// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a model file: no crash; an error always names a reason; and what is accepted reads back from its
// canonical form as the same model, so that a hash names exactly one model.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "gis/model/model_toml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const gk::model::ParsedModel parsed = gk::model::parse_all(text, "fuzz.toml");
    for (const gk::Error& error : parsed.errors)
        if (error.message.empty()) std::abort();
    if (!parsed.errors.empty()) return 0;
    const auto again = gk::model::parse(gk::model::to_toml(parsed.model), "elsewhere.toml");
    if (!again || !(*again == parsed.model) || gk::model::hash(*again) != gk::model::hash(parsed.model)) std::abort();
    return 0;
}
