// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/view/hotspot_search.hpp"

#include <algorithm>
#include <cmath>

#include <QElapsedTimer>
#include <QtConcurrent>

#include "app/desktop/words/error_words.hpp"
#include "core/hotspot/contiguity.hpp"
#include "core/hotspot/fdr.hpp"

namespace gk::desktop {
namespace {

/// Sliders rest this long before anything is looked for.
constexpr int rest_milliseconds = 300;
constexpr int progress_milliseconds = 80;
/// Both statistics of two maps under a few weights: enough to go back without waiting.
constexpr std::size_t most_kept = 8;

Result<hotspot::Neighbours> neighbours_of(const ProjectData& data, region::AreaKind kind, const Progress& progress) {
    if (kind == region::AreaKind::cell) return hotspot::lattice(*data.grid, hotspot::Contiguity::queen);
    const AreaSet& set = *data.set(kind);
    const auto label = [&](std::size_t i) { return "'" + set.code[i] + "'"; };
    if (auto fit = hotspot::refuse_duplicates(*set.rd, hotspot::snap_m, label); !fit)
        return std::unexpected(fit.error());
    auto found = hotspot::contiguous(*set.rd, hotspot::Contiguity::queen, hotspot::snap_m, progress);
    if (!found) return std::unexpected(found.error());
    return std::move(found->neighbours);
}

hotspot::Options options_of(hotspot::Statistic statistic, std::span<const double> values, std::uint64_t most) {
    hotspot::Options options;
    options.statistic = statistic;
    options.weights = statistic == hotspot::Statistic::local_moran ? hotspot::Weights::row : hotspot::Weights::binary;
    const auto units = std::ranges::count_if(values, [](double value) { return std::isfinite(value); });
    options.permutations.draws = std::min(most, hotspot::permutations_needed(static_cast<std::uint64_t>(units)));
    return options;
}

} // namespace

HotspotSearch::HotspotSearch(QObject* parent)
    : QObject(parent) {
    pool_.setMaxThreadCount(1);
    idle_.setSingleShot(true);
    idle_.setInterval(rest_milliseconds);
    connect(&idle_, &QTimer::timeout, this, &HotspotSearch::run);
}

HotspotSearch::~HotspotSearch() {
    if (cancelled_) *cancelled_ = true;
    pool_.waitForDone();
}

void HotspotSearch::open(std::shared_ptr<const ProjectData> data) {
    close();
    data_ = std::move(data);
    neighbours_ = std::make_shared<std::array<Neighbours, kind_count>>();
}

void HotspotSearch::close() {
    ++session_;
    if (cancelled_) *cancelled_ = true;
    idle_.stop();
    running_.reset();
    wanted_.clear();
    results_.clear();
    neighbours_.reset();
    scores_.reset();
    data_.reset();
    stopped_ = false;
    problem_.clear();
    Q_EMIT changed();
}

HotspotKey HotspotSearch::keyOf(const View& view) const {
    const bool of_signals = hotspots_of(view.value) == signals_id;
    HotspotKey key{view, moran_ ? hotspot::Statistic::local_moran : hotspot::Statistic::gi_star,
                   of_signals || !scores_ ? 0 : scores_->revision};
    if (of_signals) key.view.type = {}; // signals have no type of area
    return key;
}

bool HotspotSearch::has(const HotspotKey& key) const {
    return std::ranges::any_of(results_, [&](const auto& one) { return one->key == key; });
}

std::shared_ptr<const Hotspots> HotspotSearch::newest(const View& view) const {
    const HotspotKey key = keyOf(view);
    std::shared_ptr<const Hotspots> last;
    for (const auto& one : results_) {
        if (one->key == key) return one;
        if (one->key.view == key.view && one->key.statistic == key.statistic) last = one;
    }
    return last;
}

void HotspotSearch::want(const std::vector<View>& views, std::shared_ptr<const Scores> scores) {
    if (!data_) return;
    std::vector<View> wanted;
    std::ranges::copy_if(views, std::back_inserter(wanted), [](const View& view) { return is_hotspots(view.value); });
    const bool same = wanted == wanted_ && scores_ && scores && scores_->revision == scores->revision;
    wanted_ = std::move(wanted);
    scores_ = std::move(scores);
    if (!same) stopped_ = false;
    if (running_ && std::ranges::none_of(wanted_, [&](const View& view) { return keyOf(view) == *running_; }))
        *cancelled_ = true; // nobody waits for it any more
    problem_.clear();
    bool missing = false;
    for (const View& view : wanted_) {
        missing = missing || !has(keyOf(view));
        if (const auto found = newest(view); found && found->key == keyOf(view) && !found->found())
            problem_ = error_text(found->refused);
    }
    if (missing && !stopped_ && !running_) idle_.start();
    if (!missing) idle_.stop();
    Q_EMIT changed();
}

void HotspotSearch::setStatistic(int statistic) {
    if ((statistic == 1) == moran_) return;
    moran_ = statistic == 1;
    Q_EMIT statisticChanged();
    stopped_ = false;
    want(std::vector(wanted_), scores_);
    Q_EMIT found();
}

void HotspotSearch::stop() {
    if (cancelled_) *cancelled_ = true;
    idle_.stop();
    stopped_ = true;
    Q_EMIT changed();
}

void HotspotSearch::start() {
    stopped_ = false;
    want(std::vector(wanted_), scores_);
}

void HotspotSearch::run() {
    if (running_ || stopped_ || !data_ || !scores_) return;
    const auto next = std::ranges::find_if(wanted_, [&](const View& view) { return !has(keyOf(view)); });
    if (next == wanted_.end()) return;
    running_ = keyOf(*next);
    progress_ = -1;
    cancelled_ = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT changed();
    auto work = [this, data = data_, scores = scores_, neighbours = neighbours_, key = *running_,
                 cancelled = cancelled_, most = most_permutations_, session = session_] {
        auto result = std::make_shared<Hotspots>();
        result->key = key;
        QElapsedTimer since;
        const Progress progress = [&](std::string_view, std::uint64_t done, std::uint64_t total) {
            if (*cancelled) return false;
            if (total > 0 && (!since.isValid() || since.elapsed() > progress_milliseconds)) {
                since.start();
                const double share = static_cast<double>(done) / static_cast<double>(total);
                QMetaObject::invokeMethod(
                    this,
                    [this, session, share] {
                        if (session != session_ || !running_) return;
                        progress_ = share;
                        Q_EMIT changed();
                    },
                    Qt::QueuedConnection);
            }
            return true;
        };
        // Neighbours depend on nothing but the borders: found once for each kind of area. Only this thread reads them.
        Neighbours& near = neighbours->at(static_cast<std::size_t>(key.view.kind));
        if (!near) {
            auto made = neighbours_of(*data, key.view.kind, progress);
            if (!made) {
                result->refused = made.error();
                return std::shared_ptr<const Hotspots>(result);
            }
            near = std::make_shared<const hotspot::Neighbours>(*std::move(made));
        }
        const std::vector<double> values = tested_values(*data, *scores, key.view);
        auto found = hotspot::analyse(values, *near, options_of(key.statistic, values, most), progress);
        if (found) result->analysis = *std::move(found);
        else result->refused = found.error();
        return std::shared_ptr<const Hotspots>(result);
    };
    QtConcurrent::run(&pool_, std::move(work))
        .then(this, [this, session = session_, key = *running_](const std::shared_ptr<const Hotspots>& result) {
            if (session == session_) take(key, result);
        });
}

void HotspotSearch::take(const HotspotKey& key, const std::shared_ptr<const Hotspots>& result) {
    running_.reset();
    const bool stopped = result->refused.code == ErrorCode::interrupted && !result->found();
    if (!stopped) {
        results_.push_back(result);
        if (results_.size() > most_kept) results_.erase(results_.begin());
        if (!result->found()) problem_ = error_text(result->refused);
    }
    const bool more = std::ranges::any_of(wanted_, [&](const View& view) { return !has(keyOf(view)); });
    if (more && !stopped_) idle_.start(stopped ? rest_milliseconds : 0);
    Q_EMIT changed();
    if (!stopped && std::ranges::any_of(wanted_, [&](const View& view) { return keyOf(view) == key; })) Q_EMIT found();
}

} // namespace gk::desktop
