// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words and numbers of the registers, as people write and read them.

#include <cstdint>
#include <optional>

#include <QString>

#include "app/map/text.hpp"
#include "core/programme/board.hpp"
#include "core/programme/budget.hpp"
#include "core/programme/inzet.hpp"
#include "core/programme/knelpunt.hpp"

namespace gk::desktop {

/// "27-11-2026": how dates are typed and shown in forms.
[[nodiscard]] QString typed_day(programme::Day day);
/// Takes 27-11-2026, 27-11-26, 27/11/2026 and 2026-11-27; nothing when it is no day between 1980 and 2099.
[[nodiscard]] std::optional<programme::Day> read_day(const QString& text);
/// "27 november 2026"
[[nodiscard]] QString day_text(programme::Day day);
/// "€ 12.500"
[[nodiscard]] QString euro_text(std::int64_t euro);
/// Whole euros: "12500", "12.500", "12,500", "€ 12.500"; nothing when it is another thing.
[[nodiscard]] std::optional<std::int64_t> read_euro(const QString& text);
/// A number with a comma or a point: "0,5".
[[nodiscard]] std::optional<double> read_number(const QString& text);
/// A share typed as per cent: "15" or "15%" is 0.15.
[[nodiscard]] std::optional<double> read_percent(const QString& text);
[[nodiscard]] QString plain_number(double value); ///< as few decimals as it needs

[[nodiscard]] QString status_text(programme::InzetStatus status);
[[nodiscard]] QString knelpunt_type_text(programme::KnelpuntType type);
[[nodiscard]] QString decision_text(programme::DecisionKind kind);
[[nodiscard]] QString state_text(programme::TargetState state);
[[nodiscard]] QString side_text(programme::Side side);
[[nodiscard]] QString signal_kind_text(std::string_view kind); ///< "lab"
[[nodiscard]] QString period_text(std::string_view period);    ///< "kwartaal 1" of "2025-K1" or "K1"
using map::text_of;

} // namespace gk::desktop
