// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/model/score_engine.hpp"

#include <chrono>

#include <QFuture>
#include <QtConcurrent>

#include "core/score/certainty.hpp"

namespace gk::desktop {
namespace {

using Clock = std::chrono::steady_clock;

/// Reasons take longer than a frame, so they wait until the sliders rest.
constexpr int idle_milliseconds = 120;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Weights weights_of(const score::Scorer& scorer) {
    Weights weights;
    for (std::size_t t = 0; t < weights.size(); ++t) {
        const auto type = static_cast<region::AreaType>(t);
        const score::Model* model = scorer.model(type);
        if (model == nullptr) continue;
        for (std::size_t f = 0; f < model->factors.size(); ++f) {
            weights[t].weight.push_back(model->factors[f].weight);
            weights[t].enabled.push_back(scorer.enabled(type, f) ? 1 : 0);
        }
    }
    return weights;
}

/// A weight that cannot be set (negative, not finite) never comes from a slider; the scorer refuses it all the same.
void apply(scoring::Workbench& bench, const Weights& weights) {
    score::Scorer& scorer = bench.scorer;
    for (std::size_t t = 0; t < weights.size(); ++t) {
        const auto type = static_cast<region::AreaType>(t);
        for (std::size_t f = 0; f < weights[t].weight.size(); ++f) {
            if (!scorer.set_weight(type, f, weights[t].weight[f])) continue;
            if (!scorer.set_enabled(type, f, weights[t].enabled[f] != 0)) continue;
        }
    }
    scorer.recompute();
    bench.priorities.recompute(scorer);
}

std::shared_ptr<const Scores> copy_scores(const scoring::Workbench& bench, const Weights& weights,
                                          std::uint64_t revision) {
    const score::Scorer& scorer = bench.scorer;
    auto scores = std::make_shared<Scores>();
    scores->revision = revision;
    scores->weights = weights;
    scores->cells = scorer.cells();
    const score::PriorityInput& parts = bench.priorities.input();
    if (!parts.reporting_gap.empty() || !parts.reach.empty()) {
        scores->cells.reporting_gap = parts.reporting_gap;
        scores->cells.reach = parts.reach;
        scores->cells.priority = bench.priorities.cells();
    }
    scores->areas = bench.priorities.areas();
    for (const region::AreaKind kind : area_kinds)
        for (std::size_t t = 0; t < region::area_type_count; ++t)
            scores->groups.at(static_cast<std::size_t>(kind)).at(t) =
                scorer.areas(kind, static_cast<region::AreaType>(t));
    return scores;
}

} // namespace

ScoreEngine::ScoreEngine(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
    idle_.setSingleShot(true);
    idle_.setInterval(idle_milliseconds);
    connect(&idle_, &QTimer::timeout, this, &ScoreEngine::reason);
}

ScoreEngine::~ScoreEngine() {
    *hurry_ = true;
    pool_.waitForDone();
}

void ScoreEngine::open(std::shared_ptr<const ProjectData> data, std::unique_ptr<scoring::Workbench> bench) {
    close();
    data_ = std::move(data);
    bench_ = std::move(bench);
    original_ = weights_of(bench_->scorer);
    scores_ = copy_scores(*bench_, original_, ++revision_);
}

void ScoreEngine::close() {
    ++session_;
    *hurry_ = true;
    pool_.waitForDone();
    idle_.stop();
    waiting_.reset();
    last_.reset();
    running_ = reasoning_ = settling_ = false;
    scores_.reset();
    reasons_.reset();
    before_.reset();
    bench_.reset();
    data_.reset();
}

const std::string& ScoreEngine::barred(region::AreaType type, std::size_t factor) const {
    return bench_->scorer.barred(type, factor);
}

bool ScoreEngine::needsReasons(const View& view) const {
    return view.value.starts_with(factor_prefix) && view.kind != region::AreaKind::cell;
}

void ScoreEngine::request(const Weights& weights, const ThemeRequest& theme,
                          const std::optional<ThemeRequest>& second) {
    if (!bench_) return;
    waiting_ = Wish{weights, theme, second};
    *hurry_ = true;
    if (!running_) start();
}

void ScoreEngine::start() {
    running_ = true;
    Wish wish = *std::move(waiting_);
    waiting_.reset();
    last_ = wish;
    const std::uint64_t session = session_;
    const std::uint64_t revision = revision_ + 1;
    auto work = [data = data_, bench = bench_, scores = scores_, reasons = reasons_, before = before_, revision, wish] {
        const auto begin = Clock::now();
        auto frame = std::make_shared<Frame>();
        frame->live = scores;
        if (wish.weights != scores->weights) {
            apply(*bench, wish.weights);
            frame->rescore_ms = milliseconds_since(begin);
            frame->live = copy_scores(*bench, wish.weights, revision);
        }
        const auto shown = [&](const ThemeRequest& theme) { return theme.stored ? theme.stored : frame->live; };
        frame->scores = shown(wish.theme);
        // Raw values do not change with weights, so older reasons serve as well.
        frame->theme = make_theme(*data, *bench, *frame->scores, reasons.get(), before.get(), wish.theme);
        if (wish.second && (!wish.second->before || before))
            frame->second = make_theme(*data, *bench, wish.second->before ? *before : *shown(*wish.second),
                                       reasons.get(), before.get(), *wish.second);
        frame->total_ms = milliseconds_since(begin);
        return std::shared_ptr<const Frame>(frame);
    };
    QtConcurrent::run(&pool_, std::move(work)).then(this, [this, session](const std::shared_ptr<const Frame>& frame) {
        if (session != session_) return;
        running_ = false;
        const bool rescored = frame->live->revision != scores_->revision;
        if (rescored) scores_ = frame->live; // else they may have become certain since
        revision_ = std::max(revision_, scores_->revision);
        if (!reasons_) reason();
        else if (!scores_->certain || reasons_->revision != scores_->revision) idle_.start();
        Q_EMIT frameReady(frame);
        if (waiting_ && !running_) start();
    });
}

void ScoreEngine::reason() {
    if (!bench_ || reasoning_ || settling_) return;
    if (running_ || waiting_) {
        idle_.start();
        return;
    }
    if (reasons_ && reasons_->revision == scores_->revision) {
        settle();
        return;
    }
    reasoning_ = true;
    const std::uint64_t session = session_;
    auto work = [bench = bench_, revision = scores_->revision] {
        auto reasons = std::make_shared<Reasons>();
        reasons->revision = revision;
        reasons->areas = bench->scorer.reasons();
        return std::shared_ptr<const Reasons>(reasons);
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session](const std::shared_ptr<const Reasons>& reasons) {
            if (session != session_) return;
            reasoning_ = false;
            if (reasons->revision != scores_->revision) { // overtaken by a newer score
                idle_.start();
                return;
            }
            reasons_ = reasons;
            Q_EMIT reasonsReady();
            if (last_ && (needsReasons(last_->theme.view) || (last_->second && needsReasons(last_->second->view))) &&
                !waiting_)
                request(last_->weights, last_->theme, last_->second);
            if (!scores_->certain) idle_.start();
        });
}

void ScoreEngine::settle() {
    if (scores_->certain) return;
    settling_ = true;
    *hurry_ = false;
    const std::uint64_t session = session_;
    auto work = [bench = bench_, scores = scores_, hurry = hurry_] {
        // A thousand draws take about a second: a slider that moves meanwhile does not wait for them.
        const Progress progress = [&](std::string_view, std::uint64_t, std::uint64_t) { return !*hurry; };
        const auto certainty = score::area_certainty(bench->scorer, bench->priorities, progress);
        if (!certainty) return std::shared_ptr<const Scores>();
        auto certain = std::make_shared<Scores>(*scores);
        score::apply(*certainty, bench->scorer, certain->areas);
        certain->certain = true;
        return std::shared_ptr<const Scores>(certain);
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session](const std::shared_ptr<const Scores>& certain) {
            if (session != session_) return;
            settling_ = false;
            if (!certain || certain->revision != scores_->revision) { // a newer wish came in between
                idle_.start();
                return;
            }
            scores_ = certain;
            if (last_ && !waiting_) request(last_->weights, last_->theme, last_->second);
        });
}

void ScoreEngine::explainCell(std::size_t cell,
                              std::function<void(score::AreaScore, std::vector<score::FactorShare>)> answer) {
    if (!bench_) return;
    *hurry_ = true;
    const std::uint64_t session = session_;
    using Answer = std::pair<score::AreaScore, std::vector<score::FactorShare>>;
    auto work = [bench = bench_, cell] {
        return std::make_shared<const Answer>(bench->priorities.cell_score(bench->scorer, cell),
                                              bench->scorer.cell_reasons(cell));
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session, answer = std::move(answer)](const std::shared_ptr<const Answer>& found) {
            if (session == session_) answer(found->first, found->second);
        });
}

void ScoreEngine::scoresUnder(const Weights& weights, std::function<void(std::shared_ptr<const Scores>)> answer) {
    if (!bench_) return;
    *hurry_ = true;
    const std::uint64_t session = session_;
    // The frames around it run on the same thread, and find the scorer as they left it.
    auto work = [bench = bench_, weights, now = last_ ? last_->weights : original_] {
        apply(*bench, weights);
        auto scores = copy_scores(*bench, weights, 0);
        apply(*bench, now);
        return scores;
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session, answer = std::move(answer)](const std::shared_ptr<const Scores>& scores) {
            if (session == session_) answer(scores);
        });
}

void ScoreEngine::waitForDone() {
    pool_.waitForDone();
}

} // namespace gk::desktop
