// SPDX-License-Identifier: EUPL-1.2
// The base map from the web, against a server on this machine that speaks PDOK's addresses. Each tile says in its
// colour which tile it is, so a pixel of the window tells whether it lies in the right place.
#include <QBuffer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include "fixture.hpp"

namespace gk::desktop {
namespace {

/// A colour that tells tiles apart, bright enough to be no part of our own map.
QColor colour_of(int zoom, int x, int y, bool grey) {
    return {40 + 8 * (x % 16), 40 + 8 * (y % 16), grey ? 40 + 10 * (zoom % 8) : 160 + 10 * (zoom % 8)};
}

class TileServer : public QTcpServer {
public:
    TileServer() {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
        });
    }
    [[nodiscard]] QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
    QStringList asked;

private:
    void answer(QTcpSocket& socket) {
        while (socket.canReadLine()) {
            const QString line = QString::fromLatin1(socket.readLine());
            static const QRegularExpression tile(
                QStringLiteral(R"(^GET /(standaard|grijs|pastel)/EPSG:3857/(\d+)/(\d+)/(\d+)\.png )"));
            if (!line.startsWith(QStringLiteral("GET"))) continue;
            asked << line;
            const auto found = tile.match(line);
            QByteArray png;
            if (found.hasMatch()) {
                QImage image(256, 256, QImage::Format_RGB32);
                image.fill(colour_of(found.captured(2).toInt(), found.captured(3).toInt(), found.captured(4).toInt(),
                                     found.captured(1) == QStringLiteral("grijs")));
                QBuffer buffer(&png);
                image.save(&buffer, "PNG");
            }
            socket.write((png.isEmpty() ? "HTTP/1.1 404 Not Found\r\n" : "HTTP/1.1 200 OK\r\n") +
                         QByteArrayLiteral("Content-Type: image/png\r\nConnection: close\r\nContent-Length: ") +
                         QByteArray::number(png.size()) + "\r\n\r\n" + png);
            socket.disconnectFromHost();
        }
    }
};

class DesktopBaseMap : public Desktop {
protected:
    static void reopen(const QString& server) {
        work().baseMap()->setServer(server);
        work().openFile(QString::fromStdString((folder() / "demo.gkaart").string()));
        ASSERT_TRUE(
            wait_until([] { return work().page() == Workspace::Page::Map && work().engine().reasons(); }, 60'000));
        settle();
    }
    static std::size_t tiles_of(const TileServer& server, const QString& style) {
        return static_cast<std::size_t>(server.asked.filter(QStringLiteral("GET /%1/").arg(style)).size());
    }
};

TEST_F(DesktopBaseMap, LiesInItsPlaceUnderTheMapAndChangesStyle) {
    TileServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    reopen(server.address());
    ASSERT_TRUE(wait_until([] { return work().baseMap()->reachable(); }, 5000));
    const std::size_t probe = tiles_of(server, QStringLiteral("grijs"));

    for (const auto& [choice, style] :
         {std::pair{2, QStringLiteral("grijs")}, std::pair{1, QStringLiteral("standaard")}}) {
        work().baseMap()->setStyle(choice);
        // Whole zoom: tiles are drawn at their own size. West of the coast: our own layers draw nothing there.
        const int zoom = 10;
        const geometry::Box box = work().project()->screen_box;
        work().camera()->jump({(box.min_x + box.max_x) / 2, (box.min_y + box.max_y) / 2}, zoom);
        ASSERT_TRUE(wait_until([&] { return tiles_of(server, style) >= probe + 4; }, 10'000)) << style.toStdString();
        wait_for(600); // what was sent is drawn
        settle();
        const QImage picture = window->quick()->grabWindow();
        const double half = 20'037'508.342789244; // of the plane of web maps, m
        const double tile = 2 * half / std::exp2(zoom);
        int seen = 0;
        for (const QPointF at : {QPointF(20, 200), QPointF(20, 400), QPointF(60, 560)}) {
            const geometry::Point place = work().camera()->toPlace(at);
            const double x = (place.x + work().camera()->origin().x + half) / tile;
            const double y = (half - place.y - work().camera()->origin().y) / tile;
            // Not on the seam of two tiles.
            if (std::min(x - std::floor(x), y - std::floor(y)) < 0.02) continue;
            const QColor expected = colour_of(zoom, static_cast<int>(x), static_cast<int>(y), choice == 2);
            const QColor drawn = picture.pixelColor(map_item()->mapToScene(at).toPoint());
            EXPECT_EQ(drawn.name().toStdString(), expected.name().toStdString())
                << style.toStdString() << " at " << at.x() << ", " << at.y();
            ++seen;
        }
        EXPECT_GE(seen, 2);
    }
    work().baseMap()->setStyle(0);
    settle();
}

TEST_F(DesktopBaseMap, IsNotOfferedWhenNoServerAnswers) {
    QString address;
    {
        TileServer server;
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
        address = server.address();
        reopen(address);
        ASSERT_TRUE(wait_until([] { return work().baseMap()->reachable(); }, 5000));
        work().baseMap()->setStyle(3);
        ASSERT_EQ(work().baseMap()->style(), 3);
    }
    reopen(address);
    ASSERT_TRUE(wait_until([] { return !work().baseMap()->reachable(); }, 8000));
    EXPECT_EQ(work().baseMap()->style(), 0) << "back to the layers of the project";
    work().baseMap()->setStyle(2);
    EXPECT_EQ(work().baseMap()->style(), 0);
}

} // namespace
} // namespace gk::desktop
