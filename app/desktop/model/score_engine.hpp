// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Runs the Scorer of an opened project on a thread of its own. The newest wish wins: while one frame is made, later
// wishes replace each other, so a slider never waits for its own past.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

class ScoreEngine : public QObject {
    Q_OBJECT

public:
    explicit ScoreEngine(QObject* parent = nullptr);
    ~ScoreEngine() override;

    void open(std::shared_ptr<const ProjectData> data, std::unique_ptr<scoring::Workbench> bench);
    void close();
    [[nodiscard]] bool isOpen() const { return bench_ != nullptr; }

    /// Models and weights as they were when opened; raw values and transforms never change. Safe at any time.
    [[nodiscard]] const scoring::Workbench& bench() const { return *bench_; }
    /// The same for work in the background: only what never changes may be read.
    [[nodiscard]] std::shared_ptr<const scoring::Workbench> sharedBench() const { return bench_; }
    [[nodiscard]] const Weights& originalWeights() const { return original_; }
    [[nodiscard]] const std::string& barred(region::AreaType type, std::size_t factor) const;

    /// Asks for a frame; frameReady comes when it is made, unless a newer wish came in between. `second`: the map
    /// beside it.
    void request(const Weights& weights, const ThemeRequest& theme, const std::optional<ThemeRequest>& second = {});
    /// Scores under other weights, once; the answer comes on this thread.
    void scoresUnder(const Weights& weights, std::function<void(std::shared_ptr<const Scores>)> answer);
    /// The other side of a difference map; null: none.
    void setBefore(std::shared_ptr<const Scores> before) { before_ = std::move(before); }

    [[nodiscard]] std::shared_ptr<const Reasons> reasons() const { return reasons_; }
    /// Reasons of one square, under the newest weights; the answer comes on this thread.
    void explainCell(std::size_t cell, std::function<void(score::AreaScore, std::vector<score::FactorShare>)> answer);
    /// Blocks until nothing is being made: for tests and screenshots.
    void waitForDone();
    [[nodiscard]] bool busy() const { return running_ || reasoning_; }
    /// Whether the newest scores have the intervals of their ranks.
    [[nodiscard]] bool certain() const { return scores_ && scores_->certain; }

Q_SIGNALS:
    void frameReady(const std::shared_ptr<const gk::desktop::Frame>& frame);
    void reasonsReady();

private:
    struct Wish {
        Weights weights;
        ThemeRequest theme;
        std::optional<ThemeRequest> second;
    };
    void start();
    void reason();
    void settle();
    [[nodiscard]] bool needsReasons(const View& view) const;

    std::shared_ptr<const ProjectData> data_;
    std::shared_ptr<scoring::Workbench> bench_;
    Weights original_;
    std::shared_ptr<const Scores> scores_; ///< of the last frame
    std::shared_ptr<const Reasons> reasons_;
    std::shared_ptr<const Scores> before_;
    std::optional<Wish> waiting_;
    std::optional<Wish> last_;
    bool running_ = false;
    bool reasoning_ = false;
    bool settling_ = false;
    std::shared_ptr<std::atomic<bool>> hurry_ = std::make_shared<std::atomic<bool>>(false); ///< a frame is waiting
    std::uint64_t revision_ = 0;
    std::uint64_t session_ = 0; ///< answers of a project that was closed are dropped
    QTimer idle_;
    QThreadPool pool_;
};

} // namespace gk::desktop
