// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/base_map.hpp"

#include <array>
#include <chrono>

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QStandardPaths>

namespace gk::desktop {
namespace {

/// BRT Achtergrondkaart of Kadaster, at PDOK.
constexpr auto pdok = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0";
constexpr std::array<const char*, 4> styles{"", "standaard", "grijs", "pastel"};

} // namespace

QString BaseMap::server() const {
    return server_.isEmpty() ? QString::fromLatin1(pdok) : server_;
}

QString BaseMap::host() const {
    if (style_ == 0) return {};
    return QStringLiteral("%1/%2/EPSG:3857/")
        .arg(server(), QString::fromLatin1(styles.at(static_cast<std::size_t>(style_))));
}

QString BaseMap::cache() const {
    // One folder a style: tiles carry no name of their own.
    return QStringLiteral("%1/tegels%2")
        .arg(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
        .arg(style_);
}

void BaseMap::setStyle(int style) {
    if (style == style_ || style < 0 || style >= static_cast<int>(styles.size()) || (style > 0 && !reachable_)) return;
    style_ = style;
    Q_EMIT changed();
}

void BaseMap::ask() {
    QNetworkRequest request(QUrl(server() + QStringLiteral("/grijs/EPSG:3857/8/131/83.png")));
    request.setTransferTimeout(std::chrono::seconds(5));
    QNetworkReply* reply = net_.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const bool reachable = reply->error() == QNetworkReply::NoError;
        if (reachable == reachable_) return;
        reachable_ = reachable;
        if (!reachable) style_ = 0;
        Q_EMIT changed();
    });
}

} // namespace gk::desktop
