// SPDX-License-Identifier: EUPL-1.2
#include "app/map/render.hpp"

#include <cmath>
#include <string>

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QImageWriter>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "app/map/paint.hpp"
#include "app/map/text.hpp"

namespace gk::map {
namespace {

constexpr double mm_per_inch = 25.4;
const QString creator = QStringLiteral("Gelegenheidskaart");

Error cannot_write(const QSaveFile& file, const std::filesystem::path& path) {
    return {.code = ErrorCode::outside,
            .message = "cannot write the map: " + file.errorString().toStdString() +
                       "; check that the folder exists, may be written to and has room",
            .file = path.string()};
}

/// Lays out, draws to memory, and writes to a file beside the target that takes its place when whole.
/// By way of memory, because Qt's PDF writer does not notice that its device is full.
/// `draw(layout, device)` returns an empty text, or what went wrong.
template <class Draw>
Status to_file(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path, Draw draw) {
    if (qGuiApp == nullptr) return fail(ErrorCode::bug, "a map needs a QGuiApplication (gk::map::OffscreenGui)");
    if (font_family().isEmpty())
        return fail(ErrorCode::outside,
                    "this machine has no fonts to write a map with; install the package fonts-inter");
    if (auto ok = check(snapshot); !ok) return ok;
    if (page.dpi < 30 || page.dpi > 1200)
        return fail(ErrorCode::usage, "a map is drawn at 30 to 1200 dots per inch, not " + std::to_string(page.dpi));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const std::string problem = draw(lay_out(snapshot, page), buffer); !problem.empty())
        return fail(ErrorCode::outside, "cannot draw the map: " + problem, path.string());
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(buffer.data()) != buffer.size() || !file.flush() ||
        !file.commit())
        return std::unexpected(cannot_write(file, path));
    return {};
}

QString title_of(const MapSnapshot& snapshot) {
    return QString::fromStdString(snapshot.title);
}

} // namespace

void paint(QPainter& painter, const MapSnapshot& snapshot, const Layout& layout) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    detail::paint_map(painter, snapshot, layout);
    detail::paint_furniture(painter, snapshot, layout);
}

Status render_pdf(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path) {
    return to_file(snapshot, page, path, [&](const Layout& layout, QIODevice& device) -> std::string {
        constexpr int dpi = 300;
        QPdfWriter pdf(&device);
        pdf.setTitle(title_of(snapshot));
        pdf.setCreator(creator);
        pdf.setResolution(dpi);
        pdf.setPageSize(QPageSize(layout.page.size(), QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&pdf)) return "the PDF could not be started";
        painter.scale(dpi / mm_per_inch, dpi / mm_per_inch);
        paint(painter, snapshot, layout);
        return painter.end() ? "" : "the PDF could not be ended";
    });
}

Status render_png(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path) {
    return to_file(snapshot, page, path, [&](const Layout& layout, QIODevice& device) -> std::string {
        const double dots = page.dpi / mm_per_inch; // per mm
        QImage image(static_cast<int>(std::lround(layout.page.width() * dots)),
                     static_cast<int>(std::lround(layout.page.height() * dots)), QImage::Format_RGB32);
        if (image.isNull()) return "the page is too large for the memory of this machine";
        image.fill(Qt::white);
        image.setDotsPerMeterX(static_cast<int>(std::lround(dots * 1000)));
        image.setDotsPerMeterY(static_cast<int>(std::lround(dots * 1000)));
        QPainter painter(&image);
        painter.scale(dots, dots);
        paint(painter, snapshot, layout);
        painter.end();
        QImageWriter writer(&device, "png");
        writer.setText(QStringLiteral("Title"), title_of(snapshot));
        writer.setText(QStringLiteral("Software"), creator);
        constexpr int fast_but_small = 70; // zlib level 2: maps are flat, more effort gains little
        writer.setQuality(fast_but_small);
        return writer.write(image) ? "" : writer.errorString().toStdString();
    });
}

Status render_svg(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path) {
    return to_file(snapshot, page, path, [&](const Layout& layout, QIODevice& device) -> std::string {
        // One SVG unit is a hundredth of a millimetre.
        QSvgGenerator svg;
        svg.setOutputDevice(&device);
        svg.setTitle(title_of(snapshot));
        svg.setDescription(subtitle_text(snapshot));
        svg.setResolution(static_cast<int>(std::lround(mm_per_inch / font_unit)));
        const QSize size(static_cast<int>(std::lround(layout.page.width() / font_unit)),
                         static_cast<int>(std::lround(layout.page.height() / font_unit)));
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(0, 0), size));
        QPainter painter;
        if (!painter.begin(&svg)) return "the SVG could not be started";
        painter.scale(1 / font_unit, 1 / font_unit);
        painter.fillRect(layout.page, Qt::white);
        paint(painter, snapshot, layout);
        return painter.end() ? "" : "the SVG could not be ended";
    });
}

Status render(const MapSnapshot& snapshot, const PageOptions& page, const std::filesystem::path& path) {
    const std::string extension = QString::fromStdString(path.extension().string()).toLower().toStdString();
    if (extension == ".pdf") return render_pdf(snapshot, page, path);
    if (extension == ".png") return render_png(snapshot, page, path);
    if (extension == ".svg") return render_svg(snapshot, page, path);
    return fail(ErrorCode::usage, "a map is written as .pdf, .png or .svg, not \"" + extension + "\"", path.string());
}

} // namespace gk::map
