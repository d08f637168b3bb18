// SPDX-License-Identifier: EUPL-1.2
#include "tests/app/report/recorder.hpp"

#include <algorithm>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace gk::report::support {
namespace {

class Engine : public QPaintEngine {
public:
    Engine()
        : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawRects(const QRectF*, int) override {}
    void drawLines(const QLineF*, int) override {}
    void drawEllipse(const QRectF&) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const double size = item.font().pixelSize();
        const QRectF ink(at.x(), at.y() - 0.55 * size, item.width(), 0.55 * size);
        texts.push_back({page(), item.text(), painter()->combinedTransform().mapRect(ink)});
    }

    std::vector<Written> texts;
    std::function<int()> page = [] { return 1; };
};

/// A4 in millimetres.
class Device : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return &engine; }
    mutable Engine engine;

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
        case PdmWidthMM: return 210;
        case PdmHeight:
        case PdmHeightMM: return 297;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 25;
        case PdmDepth: return 32;
        case PdmNumColors: return 1 << 24;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        default: return 0;
        }
    }
};

} // namespace

bool Paper::says(const QString& part) const {
    return std::ranges::any_of(texts, [&](const Written& one) { return one.text.contains(part); });
}

QString Paper::all() const {
    QString joined;
    for (const Written& one : texts) joined += one.text + QLatin1Char(' ');
    return joined;
}

std::vector<std::string> Paper::faults() const {
    std::vector<std::string> found;
    const QRectF paper(5, 5, 200, 289);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const QRectF& box = texts[i].box; !paper.contains(box))
            found.push_back(QStringLiteral("outside, at %1, %2 (%3 x %4): %5")
                                .arg(box.x())
                                .arg(box.y())
                                .arg(box.width())
                                .arg(box.height())
                                .arg(texts[i].text)
                                .toStdString());
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].page == texts[j].page &&
                texts[i].box.adjusted(0.1, 0.1, -0.1, -0.1).intersects(texts[j].box.adjusted(0.1, 0.1, -0.1, -0.1)))
                found.push_back(texts[i].text.toStdString() + " | " + texts[j].text.toStdString());
    }
    return found;
}

Paper write_on_paper(const std::function<void(Writer&)>& draw) {
    QBuffer nowhere; // new pages are asked of a PDF
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&nowhere);
    QPainter pages(&pdf);
    Device device;
    QPainter painter(&device);
    Writer writer(painter, pdf);
    device.engine.page = [&] { return writer.page(); };
    draw(writer);
    if (writer.foot) writer.foot(writer);
    Paper paper{.texts = {}, .pages = writer.page()};
    painter.end();
    paper.texts = std::move(device.engine.texts);
    return paper;
}

} // namespace gk::report::support
