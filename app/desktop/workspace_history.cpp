// SPDX-License-Identifier: EUPL-1.2
// What the map shows besides the score of now: earlier scores of the project, and hot spots.
#include <algorithm>

#include "app/desktop/words/model_words.hpp"
#include "app/desktop/workspace.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {

void Workspace::connectHistory() {
    connect(&history_, &ScoreHistory::stepChanged, this, &Workspace::followHistory);
    connect(&history_, &ScoreHistory::scoresReady, this, &Workspace::followHistory);
    connect(&history_, &ScoreHistory::failed, this, &Workspace::fail);
    // Who moves a slider looks at the score of now.
    connect(&weights_, &WeightModel::weightsChanged, this, [this] {
        if (!history_.isNow()) history_.toNow();
    });
    connect(&hotspots_, &HotspotSearch::found, this, &Workspace::requestFrame);
    connect(this, &Workspace::viewChanged, this, &Workspace::wantHotspots);
    connect(this, &Workspace::secondChanged, this, &Workspace::wantHotspots);
    connect(this, &Workspace::frameShown, this, &Workspace::wantHotspots);
}

/// After a project was read, or read again.
void Workspace::followProject() {
    if (auto read = history_.open(project_, engine_.bench().info); !read) fail(read.error());
    hotspots_.open(project_);
}

/// Only values that a score keeps can be shown of an earlier one.
std::shared_ptr<const Scores> Workspace::storedFor(const View& view) const {
    if (history_.difference() || (find_score_value(view.value) == nullptr && !is_hotspots(view.value))) return nullptr;
    auto scores = history_.shown();
    if (!scores || !project_) return nullptr;
    // Other gemeenten are other squares.
    if (view.kind == region::AreaKind::cell && scores->cells.type.size() != project_->grid->size()) return nullptr;
    return scores;
}

void Workspace::followHistory() {
    if (!project_ || !engine_.isOpen()) return;
    const bool differs = history_.difference();
    if (const auto scores = history_.shown(); differs && scores) {
        if (view_.value != difference_id || comparing_ != history_.text()) {
            if (view_.value != difference_id) before_difference_ = view_.value;
            comparing_ = history_.text();
            difference_of_history_ = true;
            view_.value = difference_id;
        }
        engine_.setBefore(scores);
        listValues();
        Q_EMIT viewChanged();
    } else if (!differs && difference_of_history_) {
        difference_of_history_ = false;
        comparing_.clear();
        engine_.setBefore(nullptr);
        if (view_.value == difference_id) view_.value = before_difference_.empty() ? mainValue() : before_difference_;
        listValues();
        Q_EMIT viewChanged();
    }
    if (!history_.isNow() && !differs && find_score_value(view_.value) == nullptr && !is_hotspots(view_.value)) {
        view_.value = mainValue();
        Q_EMIT viewChanged();
    }
    if (history_.isNow() || history_.shown()) requestFrame(); // else when it has been read
}

void Workspace::wantHotspots() {
    // While a slider moves the question changes with every pixel.
    if (!frame_ || !project_ || weights_.dragging()) return;
    std::vector<View> views{view_};
    if (!second_value_.isEmpty()) {
        views.push_back(view_);
        views.back().value = second_value_.toStdString();
    }
    hotspots_.want(views, frame_->scores);
}

QString Workspace::method() const {
    return frame_ ? QString::fromStdString(frame_->theme->method) : QString();
}

QString Workspace::secondMethod() const {
    return frame_ && frame_->second ? QString::fromStdString(frame_->second->method) : QString();
}

/// What belongs to a view besides its values, into a request for it.
void Workspace::completeRequest(ThemeRequest& request) const {
    request.stored = request.before ? nullptr : storedFor(request.view);
    if (is_hotspots(request.view.value)) request.hotspots = hotspots_.newest(request.view);
    request.priority_difference =
        request.view.value == difference_id && engine_.bench().priorities.parts(request.view.type).any();
    // Classes stand still while time plays.
    if (history_.playing() && request.stored && frame_ && frame_->theme->view == request.view &&
        !frame_->theme->when.empty())
        request.frozen = frame_->theme->snapshot.classes;
}

void Workspace::explainStored(const score::AreaScore& area, const std::shared_ptr<const Scores>& scores) {
    history_.explain(scores, area, [this, area, scores](const Result<std::vector<score::FactorShare>>& shares) {
        const score::Model* model = scores->stored->model(area.type);
        if (!frame_ || frame_->scores != scores || model == nullptr) return;
        if (!shares) {
            fail(shares.error());
            return;
        }
        why_.explain(*project_, behind(*scores->stored, *model), *model, area, *shares);
    });
}

} // namespace gk::desktop
