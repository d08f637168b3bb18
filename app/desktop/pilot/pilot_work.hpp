// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/desktop/pilot: the trial of the map in a few areas, step by step. Everything that touches the project runs here,
// one thing after another on a thread of its own; what it gives is handed over on the thread of the window.

#include <atomic>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include "core/base/error.hpp"
#include "core/base/progress.hpp"
#include "gis/store/project.hpp"

namespace gk::desktop {

class PilotWork : public QObject {
    Q_OBJECT

public:
    explicit PilotWork(QObject* parent = nullptr);
    ~PilotWork() override;

    /// Work for this project from now on; what runs for another is told to stop, and its answers are dropped.
    void open(const std::filesystem::path& project);
    void close();
    [[nodiscard]] bool busy() const { return running_ > 0; }
    [[nodiscard]] bool isOpen() const { return !project_.empty(); }
    [[nodiscard]] const std::filesystem::path& project() const { return project_; }

    /// `job`: Result<T>(store::Project&, const Progress&), on the other thread. `answer`: void(Result<T>&), on this
    /// one.
    template <class Job, class Answer>
    void ask(store::Project::Mode mode, Job job, Answer answer) {
        using Made = std::invoke_result_t<Job, store::Project&, const Progress&>;
        if (!isOpen()) return;
        begin();
        const Progress progress = [stopped = stopped_](std::string_view, std::uint64_t, std::uint64_t) {
            return !*stopped;
        };
        QtConcurrent::run(&pool_, [project = project_, mode, progress, job = std::move(job)] {
            auto opened = store::Project::open(project, mode);
            return opened ? std::make_shared<Made>(job(*opened, progress))
                          : std::make_shared<Made>(std::unexpected(opened.error()));
        }).then(this, [this, turn = turn_, answer = std::move(answer)](const std::shared_ptr<Made>& made) {
            if (turn != turn_) return;
            end();
            answer(*made);
        });
    }
    /// The same, when only what was made matters: anything else goes to `failed`.
    template <class Job, class Answer>
    void make(store::Project::Mode mode, Job job, Answer answer) {
        ask(mode, std::move(job), [this, answer = std::move(answer)](auto& made) {
            if (!made) Q_EMIT failed(made.error());
            else if constexpr (std::invocable<Answer>) answer();
            else answer(*std::move(made));
        });
    }

Q_SIGNALS:
    void busyChanged();
    void failed(const gk::Error& error);
    /// The pilot in the project is another than it was: something was frozen, handed out, judged or noted.
    void wrote();
    void said(const QString& sentence);
    /// A form on the screen that cannot be understood.
    void complained(const QString& sentence);

private:
    void begin();
    void end();

    std::filesystem::path project_;
    int running_ = 0;
    std::uint64_t turn_ = 0;
    std::shared_ptr<std::atomic<bool>> stopped_ = std::make_shared<std::atomic<bool>>(false);
    QThreadPool pool_;
};

} // namespace gk::desktop
