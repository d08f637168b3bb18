// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words that come from models: labels, units and reasons of factors. They are Dutch; those of the standard models have
// their English in i18n/model_en.ts (context "Model"). A model that somebody wrote keeps its own words.

#include <string>

#include <QString>

#include "core/score/model.hpp"

namespace gk::desktop {

/// In the language of the screen where there is a translation, else as it is.
[[nodiscard]] QString model_word(const std::string& dutch);
/// A model whose labels and units are in the language of the screen.
[[nodiscard]] score::Model in_screen_words(score::Model model);
/// "tot en met 2025-12-31" and "ingelezen op 2025-12-31", as gis dates its data, in the language of the screen.
[[nodiscard]] QString date_word(const std::string& iso);
[[nodiscard]] bool screen_is_english();

} // namespace gk::desktop
