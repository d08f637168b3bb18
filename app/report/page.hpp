// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A4 pages in the typography of the maps: what every report shares. The unit is the millimetre.

#include <filesystem>
#include <functional>

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include "app/map/palette.hpp"
#include "core/base/error.hpp"

class QPainter;
class QPdfWriter;

namespace gk::report {

inline constexpr double page_margin = 18;
inline constexpr double page_right = 210 - page_margin;
inline constexpr double page_bottom = 297 - 16;
inline constexpr int regular = QFont::Normal;
inline constexpr int bold = QFont::DemiBold;

/// Writes from the top of the page down.
class Writer {
public:
    /// `pdf` is where new pages come from.
    Writer(QPainter& painter, QPdfWriter& pdf)
        : painter_(&painter)
        , pdf_(&pdf) {}

    void put(double x, double baseline, const QString& text, double points, int weight,
             Qt::Alignment side = Qt::AlignLeft, const QColor& colour = map::colour::text()) const;
    /// Wrapped between x and `right`; moves y down.
    void paragraph(const QString& text, double points, int weight, const QColor& colour = map::colour::text(),
                   double x = page_margin, double right = page_right);
    /// A thin line across the page, at y.
    void rule(const QColor& colour) const;
    /// Begins a new page when less than `height` is left on this one.
    void need(double height);

    [[nodiscard]] QPainter& painter() const { return *painter_; }
    [[nodiscard]] int page() const { return page_; }
    double y = page_margin;

    /// Called at the end of each page, to write at its foot.
    std::function<void(Writer&)> foot;

private:
    QPainter* painter_;
    QPdfWriter* pdf_;
    int page_ = 1;
};

/// The text, cut off with an ellipsis where it is wider than `width`.
[[nodiscard]] QString fitted(const QString& text, double width, double points, int weight);

/// Errors: no QGuiApplication (bug), no font (outside).
[[nodiscard]] Status can_write();

/// How far down something comes that starts at the top of a page and fits on it: drawn for nobody, after
/// can_write. More than page_bottom when it does not fit.
[[nodiscard]] double measured(const std::function<void(Writer&)>& write);

/// Makes the file whole or not at all. Needs a QGuiApplication (map::OffscreenGui). Errors: no font, folder not
/// writable, disk full (outside).
[[nodiscard]] Status save_pdf(const std::filesystem::path& path, const QString& title,
                              const std::function<void(Writer&)>& write);

} // namespace gk::report
