// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// Looks for hot spots on a thread of its own, when weights have come to rest, with progress, and stops when asked or
/// when the question changes. What was found is kept as long as it answers something that may be asked again.
class HotspotSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    /// Whether the map shows hot spots, or is going to.
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool stopped READ isStopped NOTIFY changed)
    /// 0 to 1; below 0 while that is unknown.
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// Why there are none, in one sentence; empty when there are.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// 0: Gi*, 1: local Moran.
    Q_PROPERTY(int statistic READ statistic WRITE setStatistic NOTIFY statisticChanged)

public:
    explicit HotspotSearch(QObject* parent = nullptr);
    ~HotspotSearch() override;

    void open(std::shared_ptr<const ProjectData> data);
    void close();

    [[nodiscard]] bool isActive() const { return !wanted_.empty(); }
    [[nodiscard]] bool busy() const { return running_ || (!stopped_ && idle_.isActive()); }
    [[nodiscard]] bool isStopped() const { return stopped_; }
    [[nodiscard]] double progress() const { return progress_; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] int statistic() const { return moran_ ? 1 : 0; }
    void setStatistic(int statistic);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void start();

    /// The hot spots of these views in these scores are wanted; views that are none of hot spots are passed over. What
    /// is not there yet is looked for when nothing else was wanted for a moment.
    void want(const std::vector<View>& views, std::shared_ptr<const Scores> scores);
    /// The newest that were found for a view, if any: of other weights while those of now are looked for.
    [[nodiscard]] std::shared_ptr<const Hotspots> newest(const View& view) const;
    /// Never more permutations than this: with too few for a claim none is made.
    void setMostPermutations(std::uint64_t most) { most_permutations_ = most; }

Q_SIGNALS:
    void changed();
    void statisticChanged();
    void found(); ///< newest() has changed

private:
    using Neighbours = std::shared_ptr<const hotspot::Neighbours>;
    [[nodiscard]] HotspotKey keyOf(const View& view) const;
    [[nodiscard]] bool has(const HotspotKey& key) const;
    void run();
    void take(const HotspotKey& key, const std::shared_ptr<const Hotspots>& result);

    std::shared_ptr<const ProjectData> data_;
    std::shared_ptr<const Scores> scores_;
    std::vector<View> wanted_;
    std::vector<std::shared_ptr<const Hotspots>> results_; ///< newest last
    std::shared_ptr<std::array<Neighbours, kind_count>> neighbours_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    std::optional<HotspotKey> running_;
    bool moran_ = false, stopped_ = false;
    double progress_ = -1;
    QString problem_;
    std::uint64_t session_ = 0;
    std::uint64_t most_permutations_ = 20'000'000;
    QTimer idle_;
    QThreadPool pool_;
};

} // namespace gk::desktop
