// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gk::privacy {

/// What a remark about an event gives away of a person, where the words around it leave no doubt: a number that is
/// called BSN or written as one (1234.56.782), a mobile number, a licence plate, a street with a house number, a date
/// of birth. Judges one text by itself, so it must not be asked of columns that hold codes or figures.
[[nodiscard]] std::optional<std::string> identifying_remark(std::string_view text);

/// 06 and eight digits, with nothing attached.
[[nodiscard]] bool holds_mobile_number(std::string_view text);

} // namespace gk::privacy
