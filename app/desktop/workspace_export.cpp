// SPDX-License-Identifier: EUPL-1.2
// What leaves the program: always what is on the screen, never more than what was asked.
#include <algorithm>

#include <QDateTime>
#include <QtConcurrent>

#include "app/desktop/chosen_file.hpp"
#include "app/desktop/workspace.hpp"
#include "gis/exchange/export.hpp"
#include "gis/model/model_toml.hpp"
#include "gis/scoring/model_hash.hpp"

namespace gk::desktop {

/// What the score on the screen was made of: the run of the project as long as no weight was moved, else its models
/// under other hashes, and no run.
score::RunInfo Workspace::shownInfo() const {
    if (frame_->scores->stored) return frame_->scores->stored->info;
    score::RunInfo info = engine_.bench().info;
    if (!weights_.isChanged()) return info;
    info.id = 0;
    info.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    for (const score::Model& model : weights_.effectiveModels()) {
        const auto ref = std::ranges::find(info.models, model.area_type, &score::ModelRef::area_type);
        if (ref == info.models.end()) continue;
        std::string hash = model::hash(model);
        if (hash == ref->hash) continue; // of this type no weight was moved
        ref->name = tr("%1, gewichten aangepast").arg(QString::fromStdString(ref->name)).toStdString();
        ref->hash = std::move(hash);
    }
    info.model_hash = scoring::hash_of_models(info.models);
    return info;
}

bool Workspace::showsSavedRun() const {
    return !frame_->scores->stored && !weights_.isChanged() && engine_.bench().info.id != 0;
}

void Workspace::exportData(const QUrl& url) {
    if (!project_ || !frame_) return;
    exchange::ExportOptions options;
    const QString path = chosen_file(url);
    options.out = path.toStdString();
    if (options.out.extension() == ".csv" || options.out.extension() == ".geojson") {
        options.by = view_.kind;
        options.type = view_.type;
    }
    if (!lock_.isEmpty()) {
        if (const auto code = region::GemeenteCode::parse(lock_.toStdString())) options.gemeente = *code;
    }
    say(tr("De gegevens worden geschreven…"));
    if (showsSavedRun()) {
        writeData(path, [options, project = project_->path](const Progress& progress) {
            auto opened = store::Project::open(project, store::Project::Mode::read);
            if (!opened) return Status(std::unexpected(opened.error()));
            const auto report = exchange::export_project(*opened, options, progress);
            return report ? Status() : Status(std::unexpected(report.error()));
        });
        return;
    }
    // Ranks get their intervals, and areas their reasons, a second after a slider stops: a file has them too.
    whenSettled([this, options, path] { exportShown(options, path); });
}

void Workspace::exportShown(const exchange::ExportOptions& options, const QString& path) {
    const std::shared_ptr<const Scores> scores = frame_->scores;
    const auto reasons = scores->stored ? nullptr : engine_.reasons();
    writeData(path,
              [options, project = project_->path, scores, reasons, info = shownInfo(),
               bench = engine_.sharedBench()](const Progress& progress) -> Status {
                  auto opened = store::Project::open(project, store::Project::Mode::read);
                  if (!opened) return std::unexpected(opened.error());
                  exchange::ShownScore shown{.info = info,
                                             .factors = {.grid = bench->grid, .info = info, .factors = {}},
                                             .cells = scores->cells,
                                             .areas = scores->areas,
                                             .reasons = {}};
                  if (reasons && reasons->areas.size() == shown.areas.size()) shown.reasons = reasons->areas;
                  if (scores->stored) {
                      for (std::size_t i = 0; i < shown.areas.size(); ++i) {
                          const score::AreaScore& area = shown.areas[i];
                          auto shares = opened->run_reasons(info.id, area.kind, area.type, area.id);
                          if (!shares) return std::unexpected(shares.error());
                          shown.reasons.push_back({i, std::move(*shares)});
                      }
                  } else {
                      for (std::size_t t = 0; t < region::area_type_count; ++t) {
                          const auto type = static_cast<region::AreaType>(t);
                          const score::Model* model = bench->scorer.model(type);
                          for (std::size_t f = 0; model != nullptr && f < model->factors.size(); ++f)
                              if (score::SharedValues raw = bench->scorer.raw(type, f))
                                  shown.factors.factors.push_back(
                                      {type, model->id, model->factors[f], std::move(raw), {}});
                      }
                  }
                  const auto report = exchange::export_shown(*opened, std::move(shown), options, progress);
                  return report ? Status() : Status(std::unexpected(report.error()));
              });
}

void Workspace::writeData(const QString& path, std::function<Status(const Progress&)> write) {
    QtConcurrent::run(&loader_, [write = std::move(write)] {
        return write(no_progress());
    }).then(this, [this, path](const Status& done) {
        if (!done) fail(done.error());
        else say(tr("Opgeslagen: %1").arg(path));
    });
}

/// Now, or as soon as the scores on the screen have their reasons and intervals.
void Workspace::whenSettled(std::function<void()> then) {
    const bool settled =
        frame_ && (frame_->scores->stored || (frame_->scores->certain && engine_.reasons() &&
                                              engine_.reasons()->revision == frame_->scores->revision));
    if (settled) {
        then();
        return;
    }
    connect(
        this, &Workspace::frameShown, this, [this, then = std::move(then)] { whenSettled(then); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Workspace::saveTable(const QUrl& url) {
    if (!frame_) return;
    const score::RunInfo info = shownInfo();
    const auto model = std::ranges::find(info.models, view_.type, &score::ModelRef::area_type);
    write(url, model == info.models.end()
                   ? table_.asCsv({}, {})
                   : table_.asCsv(QString::fromStdString(model->name), QString::fromStdString(model->hash)));
}

void Workspace::saveJudgements(const QUrl& url) {
    write(url, judgements_.asCsv());
}

void Workspace::openJudgements(const QUrl& url) {
    if (auto done = judgements_.read(chosen_file(url).toStdString()); !done) fail(done.error());
}

} // namespace gk::desktop
