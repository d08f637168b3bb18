// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QThreadPool>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// The scores that the project keeps, as steps of a slider: the earlier ones, oldest first, and last the score of now,
/// which sliders may move. An earlier score is read from the project as it was made; nothing is scored again.
class ScoreHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    /// Steps, the score of now among them; 1 when the project keeps no other.
    Q_PROPERTY(int count READ count NOTIFY listed)
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(bool now READ isNow NOTIFY stepChanged)
    /// "3 mei 2026, 14:05", or that it is the score of now.
    Q_PROPERTY(QString text READ text NOTIFY stepChanged)
    /// What differs from the score of now besides its date: other data, another model.
    Q_PROPERTY(QString note READ note NOTIFY stepChanged)
    /// Whether the map shows how the score of now differs from this one.
    Q_PROPERTY(bool difference READ difference WRITE setDifference NOTIFY stepChanged)
    /// Time plays: classes of the map stand still.
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY playingChanged)

public:
    explicit ScoreHistory(QObject* parent = nullptr);
    ~ScoreHistory() override;

    /// `now`: the score that is on the screen without moved sliders; its id is 0 when the project does not keep it.
    [[nodiscard]] Status open(std::shared_ptr<const ProjectData> data, const score::RunInfo& now);
    void close();

    [[nodiscard]] int count() const { return static_cast<int>(runs_.size()) + 1; }
    [[nodiscard]] int step() const { return step_; }
    void setStep(int step);
    [[nodiscard]] bool isNow() const { return step_ == count() - 1; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] bool difference() const { return difference_; }
    void setDifference(bool difference);
    [[nodiscard]] bool playing() const { return playing_; }
    void setPlaying(bool playing);
    Q_INVOKABLE void toNow();

    /// The score of the step, when it is an earlier one and has been read; else null.
    [[nodiscard]] std::shared_ptr<const Scores> shown() const;
    [[nodiscard]] bool busy() const { return reading_; }
    /// What each factor brought to an area in an earlier score; the answer comes on this thread.
    void explain(const std::shared_ptr<const Scores>& scores, const score::AreaScore& area,
                 std::function<void(const Result<std::vector<score::FactorShare>>&)> answer);

Q_SIGNALS:
    void listed();
    void stepChanged();
    void playingChanged();
    void scoresReady();
    void failed(const gk::Error& error);

private:
    struct Kept {
        std::int64_t run = 0;
        std::shared_ptr<const Scores> scores;
    };
    void read();

    std::shared_ptr<const ProjectData> data_;
    std::vector<score::RunInfo> runs_; ///< earlier ones
    score::RunInfo now_;
    std::vector<Kept> kept_; ///< those read last, newest last
    int step_ = 0;
    bool difference_ = false, playing_ = false, reading_ = false;
    std::uint64_t session_ = 0;
    QThreadPool pool_;
};

/// A score as the project keeps it. Errors: the file.
[[nodiscard]] Result<std::shared_ptr<const Scores>> read_stored_scores(const std::filesystem::path& project,
                                                                       const score::RunInfo& run);

} // namespace gk::desktop
