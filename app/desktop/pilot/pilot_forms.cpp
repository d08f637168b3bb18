// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/chosen_file.hpp"
#include "app/desktop/pilot/pilot_forms.hpp"

#include <QRegularExpression>

#include "app/desktop/pilot/pilot_words.hpp"
#include "gis/pilot/pilot.hpp"

namespace gk::desktop {
namespace {

constexpr std::size_t most_problems = 40;

} // namespace

PilotForms::PilotForms(PilotWork& work, QObject* parent)
    : QObject(parent)
    , work_(work)
    , issued_({"code", "expert", "type", "back"})
    , problems_({"where", "what"}) {}

void PilotForms::show(std::vector<QVariantMap> issued, const QString& state) {
    issued_.setRows(std::move(issued));
    state_ = state;
    Q_EMIT changed();
}

void PilotForms::clear() {
    forget();
    show({}, {});
}

void PilotForms::retranslate() {
    listProblems();
}

void PilotForms::forget() {
    refused_.clear();
    listProblems();
}

void PilotForms::listProblems() {
    std::vector<QVariantMap> rows;
    for (const Error& error : refused_) {
        if (rows.size() == most_problems) {
            rows.push_back({{QStringLiteral("where"), QString()},
                            {QStringLiteral("what"), tr("en nog %1 andere").arg(refused_.size() - most_problems)}});
            break;
        }
        rows.push_back({{QStringLiteral("where"), pilot_where(error)}, {QStringLiteral("what"), pilot_reason(error)}});
    }
    problems_.setRows(std::move(rows));
    Q_EMIT changed();
}

void PilotForms::write(const QString& codes, bool spreadsheet, const QUrl& folder) {
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    std::vector<std::string> experts;
    for (const QString& code : codes.split(between, Qt::SkipEmptyParts)) experts.push_back(code.toStdString());
    if (experts.empty()) {
        Q_EMIT work_.complained(tr("Schrijf de codes van de deskundigen op, bijvoorbeeld W1, OOV1, P1."));
        return;
    }
    const std::filesystem::path to = chosen_file(folder).toStdString();
    work_.make(
        store::Project::Mode::write,
        [experts, to, spreadsheet](store::Project& project, const Progress&) {
            return piloting::write_forms(project, experts, std::nullopt, to, spreadsheet);
        },
        [this, to](const std::vector<piloting::WrittenForm>& made) {
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("%1 formulieren en een uitleg staan in %2")
                                  .arg(made.size())
                                  .arg(QString::fromStdString(to.string())));
        });
}

void PilotForms::read(const QList<QUrl>& files) {
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : files) paths.emplace_back(chosen_file(url).toStdString());
    if (paths.empty()) return;
    forget();
    struct Read {
        std::vector<piloting::ReadForm> forms;
        std::vector<Error> refused;
    };
    work_.make(
        store::Project::Mode::write,
        [paths](store::Project& project, const Progress&) -> Result<Read> {
            Read read;
            auto forms = piloting::read_forms(project, paths, &read.refused);
            if (forms) read.forms = *std::move(forms);
            else if (read.refused.empty()) return std::unexpected(forms.error());
            return read;
        },
        [this](Read read) {
            refused_ = std::move(read.refused);
            listProblems();
            if (!refused_.empty()) return;
            Q_EMIT work_.wrote();
            Q_EMIT work_.said(tr("%1 formulieren ingelezen.").arg(read.forms.size()));
        });
}

} // namespace gk::desktop
