// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/score_history.hpp"

#include <algorithm>
#include <cmath>

#include <QtConcurrent>

#include "gis/model/model_toml.hpp"
#include "gis/store/runs.hpp"

namespace gk::desktop {
namespace {

/// A score of the region is some 10 MB: a few are kept while time plays.
constexpr std::size_t most_scores_kept = 4;
/// Revisions of scores of now count up from 1: those of the project stand apart.
constexpr std::uint64_t stored_revisions = std::uint64_t{1} << 62U;

} // namespace

Result<std::shared_ptr<const Scores>> read_stored_scores(const std::filesystem::path& path, const score::RunInfo& run) {
    const auto project = store::Project::open(path, store::Project::Mode::read);
    if (!project) return std::unexpected(project.error());
    auto stored = std::make_shared<StoredRun>();
    stored->info = run;
    const auto texts = project->run_models(run.id);
    if (!texts) return std::unexpected(texts.error());
    for (const std::string& text : *texts) {
        auto model = model::parse(text, "model");
        if (!model) return std::unexpected(model.error());
        stored->models.push_back(*std::move(model));
    }
    auto scores = std::make_shared<Scores>();
    scores->revision = stored_revisions + static_cast<std::uint64_t>(run.id);
    auto cells = project->run_cells(run.id);
    if (!cells) return std::unexpected(cells.error());
    scores->cells = *std::move(cells);
    for (const region::AreaKind kind : area_kinds) {
        auto areas = project->run_areas(run.id, kind);
        if (!areas) return std::unexpected(areas.error());
        // By type, then id: the order of scores that are made now.
        std::ranges::stable_sort(*areas, {},
                                 [](const score::AreaScore& area) { return std::pair(area.type, area.id); });
        for (std::size_t t = 0; t < region::area_type_count; ++t) {
            const auto of_type =
                std::ranges::equal_range(*areas, static_cast<region::AreaType>(t), {}, &score::AreaScore::type);
            const std::size_t begin = scores->areas.size();
            scores->areas.insert(scores->areas.end(), of_type.begin(), of_type.end());
            scores->groups.at(static_cast<std::size_t>(kind)).at(t) = {begin, scores->areas.size()};
        }
    }
    scores->certain = std::ranges::any_of(scores->areas, [](const auto& area) { return area.rank_p05.has_value(); });
    scores->stored = std::move(stored);
    return scores;
}

ScoreHistory::ScoreHistory(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
}

ScoreHistory::~ScoreHistory() {
    pool_.waitForDone();
}

Status ScoreHistory::open(std::shared_ptr<const ProjectData> data, const score::RunInfo& now) {
    close();
    data_ = std::move(data);
    now_ = now;
    Status status;
    const auto project = store::Project::open(data_->path, store::Project::Mode::read);
    auto runs =
        project ? store::all_runs(*project) : Result<std::vector<score::RunInfo>>(std::unexpected(project.error()));
    if (runs) {
        // Squares of another size are another map.
        std::erase_if(*runs, [&](const score::RunInfo& run) { return run.id == now.id || run.cell != now.cell; });
        runs_ = *std::move(runs);
    } else {
        status = std::unexpected(runs.error());
    }
    step_ = count() - 1;
    Q_EMIT listed();
    Q_EMIT stepChanged();
    return status;
}

void ScoreHistory::close() {
    ++session_;
    data_.reset();
    runs_.clear();
    kept_.clear();
    step_ = 0;
    difference_ = reading_ = false;
    setPlaying(false);
    Q_EMIT listed();
    Q_EMIT stepChanged();
}

void ScoreHistory::setStep(int step) {
    step = std::clamp(step, 0, count() - 1);
    if (step == step_) return;
    step_ = step;
    if (isNow()) difference_ = false;
    read();
    Q_EMIT stepChanged();
}

void ScoreHistory::setDifference(bool difference) {
    if (difference == difference_ || (difference && isNow())) return;
    difference_ = difference;
    Q_EMIT stepChanged();
}

void ScoreHistory::setPlaying(bool playing) {
    if (playing == playing_) return;
    playing_ = playing;
    Q_EMIT playingChanged();
}

void ScoreHistory::toNow() {
    setPlaying(false);
    setStep(count() - 1);
}

QString ScoreHistory::text() const {
    return isNow() ? tr("Score van nu") : tr("Score van %1").arg(run_text(runs_[static_cast<std::size_t>(step_)]));
}

QString ScoreHistory::note() const {
    if (isNow()) return {};
    const score::RunInfo& run = runs_[static_cast<std::size_t>(step_)];
    const bool model = run.model_hash != now_.model_hash;
    const bool data = run.data_hash != now_.data_hash;
    if (model && data) return tr("Toen waren het model en de gegevens anders dan nu.");
    if (model) return tr("Toen was het model anders dan nu; de gegevens waren dezelfde.");
    if (data) return tr("Toen waren de gegevens anders dan nu; het model was hetzelfde.");
    return tr("Model en gegevens waren toen dezelfde als nu.");
}

std::shared_ptr<const Scores> ScoreHistory::shown() const {
    if (isNow()) return nullptr;
    const std::int64_t run = runs_[static_cast<std::size_t>(step_)].id;
    const auto found = std::ranges::find(kept_, run, &Kept::run);
    return found == kept_.end() ? nullptr : found->scores;
}

void ScoreHistory::read() {
    if (isNow() || reading_ || shown()) return;
    reading_ = true;
    using Read = std::shared_ptr<Result<std::shared_ptr<const Scores>>>;
    auto work = [path = data_->path, run = runs_[static_cast<std::size_t>(step_)]] {
        return std::make_shared<Result<std::shared_ptr<const Scores>>>(read_stored_scores(path, run));
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session = session_, run = runs_[static_cast<std::size_t>(step_)].id](const Read& scores) {
            if (session != session_) return;
            reading_ = false;
            if (!*scores) {
                toNow();
                Q_EMIT failed(scores->error());
                return;
            }
            kept_.push_back({run, **scores});
            if (kept_.size() > most_scores_kept) kept_.erase(kept_.begin());
            read(); // the slider may have gone on meanwhile
            Q_EMIT scoresReady();
        });
}

void ScoreHistory::explain(const std::shared_ptr<const Scores>& scores, const score::AreaScore& area,
                           std::function<void(const Result<std::vector<score::FactorShare>>&)> answer) {
    if (!data_ || !scores->stored) return;
    using Shares = Result<std::vector<score::FactorShare>>;
    auto work = [path = data_->path, run = scores->stored->info.id, kind = area.kind, type = area.type, id = area.id] {
        const auto project = store::Project::open(path, store::Project::Mode::read);
        return std::make_shared<Shares>(project ? project->run_reasons(run, kind, type, id)
                                                : Shares(std::unexpected(project.error())));
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session = session_, answer = std::move(answer)](const std::shared_ptr<Shares>& shares) {
            if (session == session_) answer(*shares);
        });
}

} // namespace gk::desktop
