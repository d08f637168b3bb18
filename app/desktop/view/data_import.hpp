// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>

#include <QAbstractListModel>
#include <QThreadPool>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "gis/intake/import.hpp"

namespace gk::desktop {

/// Bringing a file into a project: first a dry run that shows which column is what and which rows would be refused,
/// then the import itself. The rows of this model are what the dry run found.
class DataImport : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(QString project READ project NOTIFY projectChanged)
    Q_PROPERTY(QVariantList present READ present NOTIFY projectChanged)
    Q_PROPERTY(bool usable READ usable NOTIFY projectChanged)
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
    Q_PROPERTY(QString file READ file NOTIFY changed)
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QStringList personal READ personal NOTIFY changed)
    Q_PROPERTY(QStringList refused READ refused NOTIFY changed)

public:
    explicit DataImport(QObject* parent = nullptr);
    ~DataImport() override;
    enum Role { TitleRole = Qt::UserRole, CountsRole, MappingRole, ReasonsRole, NotesRole };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString project() const;
    [[nodiscard]] QVariantList present() const { return present_; }
    /// Gemeenten and buurten are there: enough for a map.
    [[nodiscard]] bool usable() const { return usable_; }
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QString file() const;
    [[nodiscard]] QString kind() const;
    void setKind(const QString& kind);
    [[nodiscard]] bool busy() const { return busy_; }
    [[nodiscard]] double progress() const { return progress_; }
    [[nodiscard]] bool ready() const { return ready_; }
    [[nodiscard]] QString problem() const { return problem_; }
    /// Columns that would be left out because they may point to a person.
    [[nodiscard]] QStringList personal() const { return drop_; }
    /// Columns for which the file was refused.
    [[nodiscard]] QStringList refused() const { return refused_; }
    /// Whether anything came in since the project was opened here.
    [[nodiscard]] bool imported() const { return imported_; }

    [[nodiscard]] const std::filesystem::path& projectFile() const { return project_; }
    void open(const std::filesystem::path& project);
    Q_INVOKABLE void chooseFile(const QUrl& url);
    /// Leaves out the columns for which the file was refused, and looks again.
    Q_INVOKABLE void leaveOut();
    Q_INVOKABLE void run();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void projectChanged();
    void changed();
    void progressChanged();
    void done(const QString& sentence);

private:
    struct Row {
        QString title, counts, mapping, reasons, notes;
    };
    void start(bool dry);
    void show(const Result<intake::ImportReport>& report, bool dry);
    void listPresent();
    void setRows(std::vector<Row> rows);

    std::filesystem::path project_, file_;
    store::LayerKind kind_ = store::LayerKind::gemeenten;
    QStringList drop_, refused_;
    QVariantList present_;
    bool usable_ = false, busy_ = false, ready_ = false, imported_ = false;
    double progress_ = -1;
    QString problem_;
    std::vector<Row> rows_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    std::uint64_t turn_ = 0;
    QThreadPool pool_;
};

} // namespace gk::desktop
