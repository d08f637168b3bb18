// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/chosen_file.hpp"
#include "app/desktop/view/data_import.hpp"

#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QtConcurrent>

#include "app/desktop/words/error_words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

using store::LayerKind;

/// Fields of gis/intake, in the words of the screen; others by their own name.
QString field_text(const std::string& field) {
    static const std::map<std::string, const char*> words{
        {"code", QT_TRANSLATE_NOOP("Import", "code")},
        {"name", QT_TRANSLATE_NOOP("Import", "naam")},
        {"gemeente", QT_TRANSLATE_NOOP("Import", "gemeente")},
        {"kind", QT_TRANSLATE_NOOP("Import", "soort")},
        {"observed", QT_TRANSLATE_NOOP("Import", "gezien op")},
        {"received", QT_TRANSLATE_NOOP("Import", "ontvangen op")},
        {"shared", QT_TRANSLATE_NOOP("Import", "gedeeld op")},
        {"source", QT_TRANSLATE_NOOP("Import", "bron")},
        {"reliability", QT_TRANSLATE_NOOP("Import", "betrouwbaarheid")},
        {"external_id", QT_TRANSLATE_NOOP("Import", "kenmerk")},
        {"precision", QT_TRANSLATE_NOOP("Import", "nauwkeurigheid")},
        {"weight", QT_TRANSLATE_NOOP("Import", "gewicht")},
        {"date", QT_TRANSLATE_NOOP("Import", "datum")},
        {"area", QT_TRANSLATE_NOOP("Import", "gebied")},
        {"share", QT_TRANSLATE_NOOP("Import", "bereik")}};
    const auto found = words.find(field);
    return found == words.end() ? QString::fromStdString(field) : QCoreApplication::translate("Import", found->second);
}

QString kind_text(LayerKind kind) {
    switch (kind) {
    case LayerKind::gemeenten: return QCoreApplication::translate("Import", "Gemeenten");
    case LayerKind::wijken: return QCoreApplication::translate("Import", "Wijken");
    case LayerKind::buurten: return QCoreApplication::translate("Import", "Buurten");
    case LayerKind::estates: return QCoreApplication::translate("Import", "Bedrijventerreinen");
    case LayerKind::signals: return QCoreApplication::translate("Import", "Signalen");
    case LayerKind::reach: return QCoreApplication::translate("Import", "Eerdere voorlichting");
    case LayerKind::layer: return QCoreApplication::translate("Import", "Andere kaartlaag (wegen, punten, ...)");
    }
    return {};
}

} // namespace

DataImport::DataImport(QObject* parent)
    : QAbstractListModel(parent) {
    pool_.setMaxThreadCount(1);
}

DataImport::~DataImport() {
    cancel();
    pool_.waitForDone();
}

int DataImport::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant DataImport::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole: return row.title;
    case CountsRole: return row.counts;
    case MappingRole: return row.mapping;
    case ReasonsRole: return row.reasons;
    case NotesRole: return row.notes;
    default: return {};
    }
}

QHash<int, QByteArray> DataImport::roleNames() const {
    return {{TitleRole, "title"},
            {CountsRole, "counts"},
            {MappingRole, "mapping"},
            {ReasonsRole, "reasons"},
            {NotesRole, "notes"}};
}

QString DataImport::project() const {
    return QString::fromStdString(project_.stem().string());
}
QString DataImport::file() const {
    return QString::fromStdString(file_.filename().string());
}
QString DataImport::kind() const {
    const auto name = store::name(kind_);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QVariantList DataImport::kinds() const {
    QVariantList list;
    for (const LayerKind kind : {LayerKind::gemeenten, LayerKind::wijken, LayerKind::buurten, LayerKind::estates,
                                 LayerKind::layer, LayerKind::signals}) {
        const auto name = store::name(kind);
        list << QVariantMap{{QStringLiteral("id"), QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
                            {QStringLiteral("label"), kind_text(kind)}};
    }
    return list;
}

void DataImport::setKind(const QString& kind) {
    const auto wanted = store::parse_layer_kind(kind.toStdString());
    if (!wanted || *wanted == kind_ || busy_) return;
    kind_ = *wanted;
    drop_.clear();
    Q_EMIT changed();
    if (!file_.empty()) start(true);
}

void DataImport::open(const std::filesystem::path& project) {
    cancel();
    project_ = project;
    imported_ = false;
    forget();
    listPresent();
}

void DataImport::listPresent() {
    present_.clear();
    bool gemeenten = false;
    bool buurten = false;
    if (const auto opened = store::Project::open(project_, store::Project::Mode::read)) {
        if (const auto datasets = opened->datasets())
            for (const store::DatasetVersion& set : *datasets) {
                gemeenten = gemeenten || set.kind == LayerKind::gemeenten;
                buurten = buurten || set.kind == LayerKind::buurten;
                const bool named = set.kind == LayerKind::layer || set.kind == LayerKind::signals;
                present_ << QVariantMap{
                    {QStringLiteral("label"), named ? QString::fromStdString(set.name) : kind_text(set.kind)},
                    {QStringLiteral("count"), map::whole_number(set.stored)},
                    {QStringLiteral("source"), QString::fromStdString(set.file_name)}};
            }
    }
    usable_ = gemeenten && buurten;
    Q_EMIT projectChanged();
}

void DataImport::chooseFile(const QUrl& url) {
    if (busy_) return;
    file_ = chosen_file(url).toStdString();
    drop_.clear();
    start(true);
}

void DataImport::leaveOut() {
    if (busy_ || refused_.isEmpty()) return;
    drop_ << refused_;
    start(true);
}

void DataImport::run() {
    if (ready_ && !busy_) start(false);
}

void DataImport::cancel() {
    if (cancelled_) *cancelled_ = true;
}

void DataImport::forget() {
    file_.clear();
    drop_.clear();
    refused_.clear();
    problem_.clear();
    ready_ = false;
    setRows({});
    Q_EMIT changed();
}

void DataImport::start(bool dry) {
    intake::ImportRequest request;
    request.kind = kind_;
    request.file = file_;
    request.dry_run = dry;
    for (const QString& column : drop_) request.drop.push_back(column.toStdString());
    busy_ = true;
    ready_ = false;
    refused_.clear();
    problem_.clear();
    progress_ = -1;
    Q_EMIT changed();
    Q_EMIT progressChanged();
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    const std::uint64_t turn = ++turn_;
    const Progress progress = [this, turn, cancelled = cancelled_](std::string_view, std::uint64_t at,
                                                                   std::uint64_t total) {
        if (*cancelled) return false;
        const double share = total > 0 ? static_cast<double>(at) / static_cast<double>(total) : -1;
        QMetaObject::invokeMethod(
            this,
            [this, turn, share] {
                if (turn != turn_) return;
                progress_ = share;
                Q_EMIT progressChanged();
            },
            Qt::QueuedConnection);
        return true;
    };
    QtConcurrent::run(&pool_, [project = project_, request, progress] {
        auto opened = store::Project::open(project, store::Project::Mode::write);
        if (!opened) return std::make_shared<Result<intake::ImportReport>>(std::unexpected(opened.error()));
        return std::make_shared<Result<intake::ImportReport>>(intake::import_file(*opened, request, progress));
    }).then(this, [this, turn, dry](const std::shared_ptr<Result<intake::ImportReport>>& report) {
        if (turn == turn_) show(*report, dry);
    });
}

void DataImport::show(const Result<intake::ImportReport>& report, bool dry) {
    busy_ = false;
    cancelled_.reset();
    if (!report) {
        const Error& error = report.error();
        if (error.message.find("never persons or addresses") != std::string::npos && !error.field.empty()) {
            refused_ = {QString::fromStdString(error.field)};
            problem_ = tr("De kolom %1 wijst naar personen. Gebieden krijgen een score, personen en adressen nooit.")
                           .arg(refused_.first());
        } else if (error.code != ErrorCode::interrupted) {
            problem_ = error_text(error);
        }
        setRows({});
        Q_EMIT changed();
        return;
    }
    std::vector<Row> rows;
    std::int64_t stored = 0;
    for (const intake::DatasetReport& set : report->datasets) {
        Row row;
        const QString kind = kind_text(set.version.kind);
        const QString name = QString::fromStdString(set.version.name);
        row.title = name.compare(kind, Qt::CaseInsensitive) == 0 ? kind : QStringLiteral("%1: %2").arg(kind, name);
        row.counts = set.unchanged
                         ? tr("Dit bestand zit al in het project: er verandert niets.")
                         : tr("%1 rijen gelezen, %2 goed, %3 apart gezet")
                               .arg(map::whole_number(set.version.read), map::whole_number(set.version.stored),
                                    map::whole_number(set.version.quarantined));
        QStringList mapping;
        for (const auto& [field, column] : set.mapping)
            mapping << QStringLiteral("%1 ← %2").arg(field_text(field), QString::fromStdString(column));
        row.mapping = mapping.join(QStringLiteral("   "));
        QStringList reasons;
        for (const auto& [code, count] : set.reasons)
            reasons << QStringLiteral("%1: %2").arg(reason_text(code), map::whole_number(count));
        row.reasons = reasons.join(QStringLiteral("   "));
        if (!set.missing_gemeenten.empty())
            row.notes = tr("Niet in dit bestand: %1 van de 32 gemeenten.").arg(set.missing_gemeenten.size());
        stored += set.version.stored;
        rows.push_back(std::move(row));
    }
    if (dry) {
        ready_ = stored > 0;
        setRows(std::move(rows));
    } else {
        imported_ = true;
        const QString name = file();
        forget();
        listPresent();
        Q_EMIT done(tr("Ingelezen: %1, %2 rijen.").arg(name, map::whole_number(stored)));
    }
    Q_EMIT changed();
}

void DataImport::setRows(std::vector<Row> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

} // namespace gk::desktop
