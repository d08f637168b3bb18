// SPDX-License-Identifier: EUPL-1.2
#include "app/report/page.hpp"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "app/map/text.hpp"

namespace gk::report {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr int dpi = 300;

Error cannot_write(const std::string& why, const std::filesystem::path& path) {
    return {.code = ErrorCode::outside,
            .message =
                "cannot write the page: " + why + "; check that the folder exists, may be written to and has room",
            .file = path.string()};
}

} // namespace

void Writer::put(double x, double baseline, const QString& text, double points, int weight, Qt::Alignment side,
                 const QColor& colour) const {
    if (side == Qt::AlignRight) x -= map::text_width(text, points, weight);
    if (side == Qt::AlignHCenter) x -= map::text_width(text, points, weight) / 2;
    painter_->save();
    painter_->setPen(colour);
    painter_->setFont(map::font(points, weight));
    painter_->translate(x, baseline);
    painter_->scale(map::font_unit, map::font_unit);
    painter_->drawText(QPointF(0, 0), text);
    painter_->restore();
}

void Writer::paragraph(const QString& text, double points, int weight, const QColor& colour, double x, double right) {
    const double step = 1.35 * points * map::mm_per_point;
    for (const QString& line : map::wrap(text, right - x, points, weight)) {
        need(step);
        y += step;
        put(x, y, line, points, weight, Qt::AlignLeft, colour);
    }
}

void Writer::rule(const QColor& colour) const {
    painter_->setPen(QPen(colour, 0.15));
    painter_->drawLine(QPointF(page_margin, y), QPointF(page_right, y));
}

void Writer::need(double height) {
    if (y + height <= page_bottom) return;
    if (foot) foot(*this);
    pdf_->newPage();
    ++page_;
    y = page_margin;
}

QString fitted(const QString& text, double width, double points, int weight) {
    if (map::text_width(text, points, weight) <= width) return text;
    QString cut = text;
    do {
        cut.chop(1);
    } while (!cut.isEmpty() && map::text_width(cut.trimmed() + QChar(0x2026), points, weight) > width);
    return cut.trimmed() + QChar(0x2026);
}

Status can_write() {
    if (qGuiApp == nullptr) return fail(ErrorCode::bug, "a page needs a QGuiApplication (gk::map::OffscreenGui)");
    if (map::font_family().isEmpty())
        return fail(ErrorCode::outside, "this machine has no font to write with; install fonts-inter");
    return {};
}

double measured(const std::function<void(Writer&)>& write) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&nowhere);
    QPainter painter(&pdf);
    Writer writer(painter, pdf);
    write(writer);
    return writer.page() == 1 ? writer.y : page_bottom + writer.y;
}

Status save_pdf(const std::filesystem::path& path, const QString& title, const std::function<void(Writer&)>& write) {
    if (auto good = can_write(); !good) return good;
    // By way of memory: Qt's PDF writer does not notice that its device is full.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(title);
        pdf.setCreator(QStringLiteral("Gelegenheidskaart"));
        pdf.setResolution(dpi);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&pdf)) return fail(ErrorCode::outside, "the PDF could not be started", path.string());
        painter.scale(dpi / mm_per_inch, dpi / mm_per_inch);
        Writer writer(painter, pdf);
        write(writer);
        if (writer.foot) writer.foot(writer);
        painter.end();
    }
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(cannot_write(file.errorString().toStdString(), path));
    return {};
}

} // namespace gk::report
