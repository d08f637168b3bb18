// SPDX-License-Identifier: EUPL-1.2
// Scenarios, the gemeente that is shown alone, colours, language, and the map as a file.
#include <algorithm>

#include <QtConcurrent>

#include "app/desktop/chosen_file.hpp"
#include "app/desktop/workspace.hpp"
#include "app/map/render.hpp"
#include "app/map/text.hpp"
#include "gis/model/model_toml.hpp"

namespace gk::desktop {

void Workspace::setLock(const QString& gemeente) {
    if (gemeente == lock_ || !project_) return;
    lock_ = gemeente;
    table_.setGemeente(gemeente);
    requestFrame();
    if (const AreaSet* set = project_->set(region::AreaKind::gemeente)) {
        const auto found = set->by_code.find(gemeente.toStdString());
        if (found != set->by_code.end())
            camera_.show(set->screen->bounds(found->second), true, 15, places_in(*set, found->second));
        else camera_.showAll();
    }
    Q_EMIT lockChanged();
}

void Workspace::setPalette(int palette) {
    const auto wanted = palette < 0 || palette > static_cast<int>(map::Palette::purple)
                            ? std::nullopt
                            : std::optional(static_cast<map::Palette>(palette));
    if (wanted == palette_) return;
    palette_ = wanted;
    requestFrame();
    Q_EMIT viewChanged();
}

void Workspace::setLanguage(const QString& language) {
    if (language == language_) return;
    language_ = language;
    Q_EMIT languageWanted(language);
    Q_EMIT languageChanged();
    // Words that C++ made are made again.
    layers_.retranslate();
    programme_.retranslate();
    pilot_.retranslate();
    planner_.retranslate();
    if (project_) {
        values_.clear();
        weights_.retranslate();
        table_.retranslate();
        listValues();
        picks_.retranslate();
        requestFrame();
        explain();
        Q_EMIT pageChanged();
    }
}

bool Workspace::saveScenario(const QString& name, const QString& note) {
    if (name.trimmed().isEmpty()) {
        warn(tr("Geef het scenario een naam."));
        return false;
    }
    if (auto done = scenarios_.save(name, note, weights_.weights()); !done) {
        fail(done.error());
        return false;
    }
    say(tr("Scenario bewaard: %1").arg(name.trimmed()));
    return true;
}

void Workspace::useScenario(int row) {
    if (const auto weights = scenarios_.weights(row, engine_.originalWeights())) weights_.setWeights(*weights);
}

void Workspace::removeScenario(int row) {
    if (scenarios_.name(row) == comparing_) compareWith(-1);
    if (auto done = scenarios_.remove(row); !done) fail(done.error());
}

void Workspace::compareWith(int row) {
    history_.toNow();
    const auto weights = scenarios_.weights(row, engine_.originalWeights());
    if (!weights) {
        comparing_.clear();
        engine_.setBefore(nullptr);
        if (view_.value == difference_id) view_.value = mainValue();
        listValues();
        requestFrame();
        Q_EMIT viewChanged();
        return;
    }
    engine_.scoresUnder(*weights, [this, name = scenarios_.name(row)](std::shared_ptr<const Scores> scores) {
        comparing_ = name;
        engine_.setBefore(std::move(scores));
        view_.value = difference_id;
        listValues();
        requestFrame();
        Q_EMIT viewChanged();
    });
}

void Workspace::saveMap(const QUrl& url) {
    if (!frame_ || !project_) return;
    map::MapSnapshot snapshot = frame_->theme->snapshot;
    if (!frame_->theme->method.empty()) snapshot.note += ' ' + frame_->theme->method; // paper cannot be unfolded
    const region::AreaKind listed = view_.kind == region::AreaKind::cell ? region::AreaKind::buurt : view_.kind;
    const std::string where =
        snapshot.focus ? snapshot.base.gemeente_name[*snapshot.focus] : project_->path.stem().string();
    snapshot.title = tr("Gelegenheidskaart %1: %2")
                         .arg(QString::fromStdString(where), map::type_text(view_.type).toLower())
                         .toStdString();
    if (!frame_->theme->when.empty())
        snapshot.title = tr("%1, score van %2")
                             .arg(QString::fromStdString(snapshot.title), QString::fromStdString(frame_->theme->when))
                             .toStdString();
    snapshot.top_kind = listed;
    if (!is_shown(layers_.stack(), MapLayer::roads)) snapshot.base.motorways = nullptr;
    if (!is_shown(layers_.stack(), MapLayer::estates)) snapshot.base.estates = nullptr;
    snapshot.signs = shown_signs(programmeSigns(), layers_.stack(), snapshot.focus);
    const ScoreValue* value =
        find_score_value(is_hotspots(view_.value) ? hotspots_of(view_.value) : std::string_view(view_.value));
    const auto ranked = value != nullptr && value->on_paper ? *value->on_paper : map::AreaValue::opportunity;
    snapshot.top =
        map::top_of(frame_->scores->of(listed, view_.type), view_.type, ranked, snapshot.base, lock_.toStdString());
    const score::RunInfo info = shownInfo();
    for (const score::ModelRef& ref : info.models)
        if (ref.area_type == view_.type) {
            snapshot.model_name = ref.name;
            snapshot.model_hash = ref.hash;
        }
    if (const AreaSet* set = project_->set(selected_.kind); set != nullptr && selected_.features.size() == 1) {
        const std::size_t feature = selected_.features.front();
        auto outline = std::make_shared<geometry::PolygonSet>();
        outline->begin_feature();
        const auto [begin, end] = set->rd->rings(feature);
        for (std::size_t r = begin; r < end; ++r) outline->add_ring(set->rd->ring(r), false);
        snapshot.highlight = std::move(outline);
        snapshot.highlight_name = set->name[feature];
    }
    const QString path = chosen_file(url);
    say(tr("De kaart wordt getekend…"));
    QtConcurrent::run(&loader_, [snapshot = std::move(snapshot), file = std::filesystem::path(path.toStdString())] {
        return map::render(snapshot, {.dpi = 300}, file);
    }).then(this, [this, path](const Status& done) {
        if (!done) fail(done.error());
        else say(tr("Opgeslagen: %1").arg(path));
    });
}

} // namespace gk::desktop
