// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

namespace gk::desktop {

/// What lies under the map: the project's own layers, or a map from the web when its server answers.
class BaseMap : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(int style READ style WRITE setStyle NOTIFY changed)
    Q_PROPERTY(bool reachable READ reachable NOTIFY changed)
    Q_PROPERTY(QString host READ host NOTIFY changed)
    Q_PROPERTY(QString cache READ cache NOTIFY changed)

public:
    explicit BaseMap(QObject* parent = nullptr)
        : QObject(parent) {}

    /// 0: the project's own layers; 1, 2, 3: the standard, grey or pastel map of PDOK.
    [[nodiscard]] int style() const { return style_; }
    /// Any other than 0 only while the server answers.
    void setStyle(int style);
    [[nodiscard]] bool reachable() const { return reachable_; }
    /// Address of the tiles of this style, and where they are kept; empty for the project's own.
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString cache() const;

    /// Another server than PDOK, from the next question on.
    void setServer(const QString& address) { server_ = address; }
    /// Asks the server for one tile, in the background: Qt Location complains about every tile that fails, so a server
    /// that does not answer is not offered.
    void ask();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString server() const;
    QString server_;
    int style_ = 0;
    bool reachable_ = false;
    QNetworkAccessManager net_;
};

} // namespace gk::desktop
