// SPDX-License-Identifier: EUPL-1.2
// Opening projects in the background.
#include <algorithm>
#include <atomic>
#include <iterator>

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QThreadPool>
#include <QtConcurrent>

#include "app/desktop/chosen_file.hpp"
#include "app/desktop/demo_project.hpp"
#include "app/desktop/workspace.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::desktop {
namespace {

constexpr auto recent_key = "recent";
constexpr qsizetype most_recent = 8;

/// Stages of gis, in the words of the screen.
QString stage_text(std::string_view stage) {
    if (stage == "open") return Workspace::tr("Project openen");
    if (stage == "areas") return Workspace::tr("Gebieden lezen");
    if (stage == "read") return Workspace::tr("Gegevens lezen");
    if (stage == "measure") return Workspace::tr("Kenmerken meten");
    if (stage == "score") return Workspace::tr("Scores berekenen");
    if (stage == "survey") return Workspace::tr("Bestand bekijken");
    if (stage == "import") return Workspace::tr("Bestand inlezen");
    if (stage == "demo") return Workspace::tr("Voorbeeld maken");
    if (stage == "save") return Workspace::tr("Opslaan");
    return Workspace::tr("Bezig");
}

} // namespace

QStringList Workspace::recent() const {
    QStringList existing;
    for (const QString& path : QSettings().value(QLatin1String(recent_key)).toStringList())
        if (QFileInfo::exists(path)) existing << path;
    return existing;
}

void Workspace::remember(const QString& path) {
    if (!keeps_recent_) return;
    QStringList list = recent();
    list.removeAll(path);
    list.prepend(path);
    while (list.size() > most_recent) list.removeLast();
    QSettings().setValue(QLatin1String(recent_key), list);
    Q_EMIT recentChanged();
}

void Workspace::forgetRecent(const QString& path) {
    QStringList list = recent();
    list.removeAll(path);
    QSettings().setValue(QLatin1String(recent_key), list);
    Q_EMIT recentChanged();
}

void Workspace::openUrl(const QUrl& url) {
    openFile(url.isLocalFile() ? chosen_file(url) : url.toString());
}

void Workspace::openFile(const QString& path) {
    if (!QFileInfo(path).isFile()) {
        warn(tr("Dit bestand is er niet (meer): %1").arg(path));
        return;
    }
    load([file = std::filesystem::path(QFileInfo(path).absoluteFilePath().toStdString())](const Progress&) {
        return Result<std::filesystem::path>(file);
    });
}

void Workspace::newProject(const QUrl& url, const QString& purpose) {
    closeProject();
    dismissProblem();
    const std::filesystem::path file = chosen_file(url).toStdString();
    {
        const auto made = store::Project::create(file, purpose.trimmed().toStdString());
        if (!made) {
            fail(made.error());
            return;
        }
    }
    remember(chosen_file(url));
    import_.open(file);
    setPage(Page::Import);
}

void Workspace::addData() {
    if (!project_) return;
    const std::filesystem::path file = project_->path;
    closeProject();
    import_.open(file);
    setPage(Page::Import);
}

void Workspace::toMap() {
    const std::filesystem::path file = import_.projectFile();
    if (!import_.imported()) {
        openFile(QString::fromStdString(file.string()));
        return;
    }
    load(
        [file](const Progress& progress) -> Result<std::filesystem::path> {
            auto project = store::Project::open(file, store::Project::Mode::write);
            if (!project) return std::unexpected(project.error());
            const auto scored = scoring::score_project(*project, model::standard_models(), {}, progress);
            if (!scored) return std::unexpected(scored.error());
            return file;
        },
        Page::Import);
}

void Workspace::openDemo() {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/voorbeeld");
    load([folder = std::filesystem::path(folder.toStdString())](const Progress& progress) {
        return demo_project(folder, progress);
    });
}

void Workspace::load(std::function<Result<std::filesystem::path>(const Progress&)> prepare, Page back) {
    closeProject();
    dismissProblem();
    const std::uint64_t turn = ++loading_;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    stage_ = stage_text("open");
    progress_ = -1;
    Q_EMIT progressChanged();
    setPage(Page::Busy);
    const Progress progress = [this, turn, cancelled = cancelled_](std::string_view stage, std::uint64_t done,
                                                                   std::uint64_t total) {
        if (*cancelled) return false;
        const double share = total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1;
        QMetaObject::invokeMethod(
            this,
            [this, turn, text = std::string(stage), share] {
                if (turn != loading_) return;
                stage_ = stage_text(text);
                progress_ = share;
                Q_EMIT progressChanged();
            },
            Qt::QueuedConnection);
        return true;
    };
    QtConcurrent::run(&loader_, [prepare = std::move(prepare), progress] {
        const auto file = prepare(progress);
        if (!file) return std::make_shared<Result<OpenedProject>>(std::unexpected(file.error()));
        return std::make_shared<Result<OpenedProject>>(open_project(*file, progress));
    }).then(this, [this, turn, back](const Loaded& result) {
        if (turn == loading_) loaded(result, back);
    });
}

void Workspace::loaded(const Loaded& result, Page back) {
    cancelled_.reset();
    if (!*result) {
        setPage(back);
        fail((*result).error());
        return;
    }
    auto plane = crs::WebMercator::make();
    if (!plane) {
        setPage(Page::Start);
        fail(plane.error());
        return;
    }
    plane_ = *std::move(plane);
    OpenedProject opened = *std::move(*result);
    project_ = opened.data;
    engine_.open(project_, std::move(opened.bench));
    view_ = {};
    if (project_->set(region::AreaKind::buurt) == nullptr) view_.kind = region::AreaKind::gemeente;
    const std::vector<score::Model> models = opened.models;
    weights_.open(std::move(opened.models), engine_.bench(), engine_.originalWeights());
    weights_.showType(view_.type);
    if (auto read = scenarios_.open(project_->path, models); !read) fail(read.error());
    if (auto read = picks_.open(project_->path); !read) fail(read.error());
    programme_.open(project_->path);
    planner_.open(project_->path);
    pilot_.open(project_);
    planner_.setStale(engine_.bench().info.id == 0);
    followProject();
    judgements_.reset();
    finder_.setProject(project_);
    area_finder_.setProject(project_);
    std::vector<geometry::Point> places;
    if (const AreaSet* set = project_->set(region::AreaKind::gemeente))
        for (std::size_t f = 0; f < set->code.size(); ++f)
            std::ranges::copy(places_in(*set, f), std::back_inserter(places));
    camera_.setRegion(project_->origin, project_->screen_box, std::move(places));
    scene_.setProject(project_);
    second_scene_.setProject(project_);
    selected_ = {view_.kind, {}};
    view_.value = mainValue();
    until_month_ = lastMonth();
    month_count_ = 0;
    Q_EMIT timeChanged();
    listValues();
    explain();
    remember(QString::fromStdString(project_->path.string()));
    base_map_.ask();
    requestFrame(); // the page opens with its first frame
}

void Workspace::closeProject() {
    ++loading_;
    if (cancelled_) *cancelled_ = true;
    engine_.close();
    frame_.reset();
    scene_.setProject(nullptr);
    second_scene_.setProject(nullptr);
    second_legend_.clear();
    second_value_.clear();
    Q_EMIT secondChanged();
    table_.clear();
    legend_.clear();
    values_.clear();
    weights_.clear();
    scenarios_.clear();
    history_.close();
    hotspots_.close();
    difference_of_history_ = false;
    judgements_.reset();
    picks_.clear();
    programme_.clear();
    planner_.clear();
    pilot_.clear();
    comparing_.clear();
    lock_.clear();
    Q_EMIT lockChanged();
    finder_.setProject(nullptr);
    area_finder_.setProject(nullptr);
    why_.clear({});
    selected_ = {};
    project_.reset();
    pointAway();
    setPage(Page::Start);
}

void Workspace::cancel() {
    if (page_ == Page::Busy) closeProject();
}

} // namespace gk::desktop
