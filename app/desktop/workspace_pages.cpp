// SPDX-License-Identifier: EUPL-1.2
// Pages on paper: of an area, of a half-year, of a target. They hold the score that the project holds.
#include <QtConcurrent>

#include "app/desktop/chosen_file.hpp"
#include "app/desktop/workspace.hpp"
#include "app/map/render.hpp"
#include "app/report/area_page.hpp"
#include "app/report/picture_page.hpp"
#include "app/scene/target_scene.hpp"

namespace gk::desktop {

void Workspace::makePage(const QUrl& url, std::function<Status(const std::filesystem::path&)> work) {
    const QString path = chosen_file(url);
    say(tr("De bladzijde wordt gemaakt…"));
    QtConcurrent::run(&loader_, [work = std::move(work), file = std::filesystem::path(path.toStdString())] {
        return work(file);
    }).then(this, [this, path](const Status& done) {
        if (done) say(tr("Opgeslagen: %1").arg(path));
        else fail(done.error());
    });
}

void Workspace::savePage(const QString& area, const QUrl& url) {
    if (!project_) return;
    makePage(url,
             [project = project_->path, today = programme_.today(), area = area.toStdString(),
              type = view_.type](const std::filesystem::path& file) -> Status {
                 // An area that has nothing of the type shown gets the page of what it is most of.
                 auto made = report::make_area_pdf(project, today, area, {.type = type}, file, no_progress());
                 if (!made && made.error().code == ErrorCode::refused)
                     made = report::make_area_pdf(project, today, area, {}, file, no_progress());
                 return made ? Status() : Status(std::unexpected(made.error()));
             });
}

void Workspace::savePicture(int half, const QUrl& url) {
    if (!project_) return;
    const programme::HalfYear wanted{programme_.year(), static_cast<std::uint32_t>(half)};
    makePage(
        url,
        [project = project_->path, today = programme_.today(), wanted](const std::filesystem::path& file) -> Status {
            const auto made = report::make_picture_pdf(project, today, {.half = wanted}, file, no_progress());
            return made ? Status() : Status(std::unexpected(made.error()));
        });
}

void Workspace::saveTargetMap(const QString& result, const QUrl& url) {
    if (!project_) return;
    makePage(url,
             [project = project_->path, today = programme_.today(), year = programme_.year(),
              result = result.toStdString()](const std::filesystem::path& file) -> Status {
                 auto opened = store::Project::open(project, store::Project::Mode::read);
                 if (!opened) return std::unexpected(opened.error());
                 auto ledger = programme::Ledger::open(*opened, today);
                 if (!ledger) return std::unexpected(ledger.error());
                 const auto scene = scene::make_target_scene(*opened, *ledger, year, result);
                 return scene ? map::render(*scene, {.dpi = 300}, file) : Status(std::unexpected(scene.error()));
             });
}

} // namespace gk::desktop
