// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_judging.hpp"

#include <algorithm>

#include "app/desktop/programme/words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {

PilotJudging::PilotJudging(PilotWork& work, QObject* parent)
    : QObject(parent)
    , work_(work)
    , rows_({"area", "name", "gemeente", "rating", "listed", "remark"})
    , problems_({"where", "what"}) {}

void PilotJudging::open(std::shared_ptr<const ProjectData> project) {
    clear();
    project_ = std::move(project);
}

void PilotJudging::clear() {
    stop();
    project_.reset();
}

void PilotJudging::retranslate() {
    listProblems();
    Q_EMIT changed();
}

QString PilotJudging::expert() const {
    return text_of(blind_.form.expert);
}
QString PilotJudging::typeName() const {
    return active() ? map::type_text(blind_.form.type) : QString();
}

int PilotJudging::rated() const {
    return static_cast<int>(std::ranges::count_if(answers_, [](const auto& one) { return one.rating > 0; }));
}
int PilotJudging::listed() const {
    return static_cast<int>(std::ranges::count(answers_, true, &piloting::BlindAnswer::listed));
}

void PilotJudging::setDay(const QString& day) {
    if (day == day_) return;
    day_ = day;
    Q_EMIT answered();
}

void PilotJudging::begin(const QString& expert, int type) {
    const std::string code = expert.trimmed().toUpper().toStdString();
    work_.make(
        store::Project::Mode::write,
        [code, wanted = static_cast<region::AreaType>(type)](store::Project& project, const Progress&) {
            return piloting::open_form(project, code, wanted);
        },
        [this](piloting::BlindForm blind) {
            blind_ = std::move(blind);
            answers_.clear();
            for (const store::PilotPlace& area : blind_.areas)
                answers_.push_back({.area = area.id, .rating = 0, .listed = false, .remark = {}});
            touched_ = false;
            day_ = typed_iso(pilot_today());
            refused_.clear();
            listProblems();
            list();
            Q_EMIT changed();
            Q_EMIT answered();
            Q_EMIT work_.wrote(); // the form was handed out
        });
}

void PilotJudging::list() {
    std::vector<QVariantMap> rows;
    for (std::size_t i = 0; i < answers_.size() && project_; ++i) {
        QVariantMap row = place_row(*project_, blind_.areas[i]);
        row[QStringLiteral("area")] = row.take(QStringLiteral("id"));
        row[QStringLiteral("rating")] = answers_[i].rating;
        row[QStringLiteral("listed")] = answers_[i].listed;
        row[QStringLiteral("remark")] = text_of(answers_[i].remark);
        rows.push_back(std::move(row));
    }
    rows_.setRows(std::move(rows));
}

void PilotJudging::rate(int row, int rating) {
    if (!has(row) || rating < 0 || rating > pilot::highest_rating) return;
    answers_[static_cast<std::size_t>(row)].rating = static_cast<std::uint8_t>(rating);
    touched_ = true;
    list();
    Q_EMIT answered();
}

void PilotJudging::mark(int row, bool listed) {
    if (!has(row)) return;
    answers_[static_cast<std::size_t>(row)].listed = listed;
    touched_ = true;
    list();
    Q_EMIT answered();
}

void PilotJudging::remark(int row, const QString& text) {
    if (!has(row)) return;
    answers_[static_cast<std::size_t>(row)].remark = text.toStdString();
    touched_ = true;
    list();
    Q_EMIT answered();
}

void PilotJudging::listProblems() {
    std::vector<QVariantMap> rows;
    for (const Error& error : refused_) {
        QString where;
        if (error.row > 0 && error.row <= count() && error.field != "datum")
            where = text_of(blind_.areas[static_cast<std::size_t>(error.row - 1)].name);
        rows.push_back({{QStringLiteral("where"), where}, {QStringLiteral("what"), pilot_reason(error)}});
    }
    problems_.setRows(std::move(rows));
}

void PilotJudging::save() {
    if (!active()) return;
    work_.ask(
        store::Project::Mode::write,
        [form = blind_.form, day = day_.trimmed().toStdString(), answers = answers_](
            store::Project& project, const Progress&) { return piloting::judge_form(project, form, day, answers); },
        [this](const Result<piloting::ReadForm>& read) {
            if (!read) {
                refused_ = {read.error()};
                listProblems();
                return;
            }
            const QString who = expert(), type = typeName();
            stop();
            Q_EMIT kept();
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("Het oordeel van %1 over %2 is bewaard.").arg(who, type.toLower()));
        });
}

void PilotJudging::stop() {
    blind_ = {};
    answers_.clear();
    refused_.clear();
    touched_ = false;
    listProblems();
    list();
    Q_EMIT changed();
    Q_EMIT answered();
}

} // namespace gk::desktop
