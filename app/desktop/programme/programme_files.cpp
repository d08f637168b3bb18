// SPDX-License-Identifier: EUPL-1.2
// Registers from and to files.
#include "app/desktop/chosen_file.hpp"
#include "app/desktop/programme/programme.hpp"
#include "gis/programme/board_file.hpp"
#include "gis/programme/register_file.hpp"

namespace gk::desktop {

using programme::Ledger;

void Programme::importRegister(const QString& kind, const QUrl& file) {
    const auto what = programme::parse_register(kind.toStdString());
    if (!what) return;
    change(
        [what = *what, path = std::filesystem::path(chosen_file(file).toStdString()),
         by = changeBy({})](store::Project&, Ledger& ledger) -> Result<QString> {
            const auto done = programme::import_register(ledger, what, path, {}, by);
            if (!done) return std::unexpected(done.error());
            return tr("Ingelezen: %1 nieuw, %2 veranderd, %3 hetzelfde.")
                .arg(done->outcome.added)
                .arg(done->outcome.changed)
                .arg(done->outcome.unchanged);
        },
        QStringLiteral("import"));
}

void Programme::exportRegister(const QString& kind, const QUrl& file) {
    const auto what = programme::parse_register(kind.toStdString());
    if (!what) return;
    const QString path = chosen_file(file);
    read(
        [what = *what, year = year_, path](Ledger& ledger, Answer&) -> Status {
            // Without a document of this year the newest, as an example.
            std::optional<std::int32_t> wanted;
            if (what == programme::RegisterKind::begroting && ledger.catalogue().budget(year) != nullptr) wanted = year;
            if (what == programme::RegisterKind::jaarplan && ledger.catalogue().plan(year) != nullptr) wanted = year;
            const auto rows = programme::export_register(ledger, what, path.toStdString(), wanted);
            return rows ? Status() : Status(std::unexpected(rows.error()));
        },
        tr("Opgeslagen: %1").arg(path));
}

void Programme::exportBoard(const QUrl& file) {
    const QString path = chosen_file(file);
    read(
        [year = year_, path](Ledger& ledger, Answer&) -> Status {
            const auto board = programme::board_of(ledger, year);
            if (!board) return std::unexpected(board.error());
            return programme::write_board(ledger, *board, path.toStdString());
        },
        tr("Opgeslagen: %1").arg(path));
}

} // namespace gk::desktop
