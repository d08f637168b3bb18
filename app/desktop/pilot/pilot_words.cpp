// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/pilot/pilot_words.hpp"

#include <filesystem>

#include <QCoreApplication>

#include "app/desktop/programme/words.hpp"
#include "app/desktop/view/words.hpp"
#include "app/desktop/words/error_words.hpp"
#include "app/desktop/words/model_words.hpp"
#include "gis/store/clock.hpp"

namespace gk::desktop {
namespace {

QString word(const char* dutch) {
    return QCoreApplication::translate("Pilot", dutch);
}

} // namespace

std::string pilot_today() {
    return store::utc_now().substr(0, 10);
}

std::string pilot_day(const QString& typed) {
    const auto day = read_day(typed);
    return day ? programme::iso(*day) : std::string();
}

QString typed_iso(const std::string& iso) {
    const auto day = programme::parse_day(iso);
    return day ? typed_day(*day) : QString();
}

QString pilot_reason(const Error& error) {
    Error what = error;
    what.file.clear();
    what.row = 0;
    what.field.clear();
    // What has no words here is said with all that is known of it.
    return screen_is_english() || dutch_error(error.message) ? upper_first(error_text(what)) : error_text(error);
}

QString pilot_where(const Error& error) {
    QStringList parts;
    const std::filesystem::path file(error.file);
    if (!error.file.empty() && file.extension() != ".gkaart") parts << text_of(file.filename().string());
    if (error.row > 0) parts << word(QT_TRANSLATE_NOOP("Pilot", "rij %1")).arg(error.row);
    // Fields of the command line are not on the screen; those of a form are columns of it.
    if (error.row > 0 && !error.field.empty())
        parts << word(QT_TRANSLATE_NOOP("Pilot", "kolom %1")).arg(text_of(error.field));
    return parts.join(QStringLiteral(", "));
}

QString activity_text(std::string_view kind) {
    if (kind == "voorlichting") return word(QT_TRANSLATE_NOOP("Pilot", "Voorlichting"));
    if (kind == "controle") return word(QT_TRANSLATE_NOOP("Pilot", "Controle"));
    if (kind == "bijeenkomst") return word(QT_TRANSLATE_NOOP("Pilot", "Bijeenkomst"));
    if (kind == "communicatie") return word(QT_TRANSLATE_NOOP("Pilot", "Communicatie"));
    if (kind == "fout") return word(QT_TRANSLATE_NOOP("Pilot", "Fout"));
    if (kind == "overig") return word(QT_TRANSLATE_NOOP("Pilot", "Overig"));
    return text_of(kind);
}

QVariantMap place_row(const ProjectData& data, const store::PilotPlace& place) {
    return {{QStringLiteral("id"), text_of(place.id)},
            {QStringLiteral("name"), text_of(place.name)},
            {QStringLiteral("gemeente"), text_of(data.gemeente_name(place.gemeente))}};
}

QVariantMap fact_row(const QString& label, const QString& value) {
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
}

} // namespace gk::desktop
