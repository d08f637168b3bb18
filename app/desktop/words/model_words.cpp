// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/words/model_words.hpp"

#include <QCoreApplication>

#include "app/map/text.hpp"
#include "core/score/reader_words.hpp"

namespace gk::desktop {

QString model_word(const std::string& dutch) {
    if (dutch.empty()) return {};
    return QString::fromStdString(
        score::reader_words(QCoreApplication::translate("Model", dutch.c_str()).toStdString()));
}

score::Model in_screen_words(score::Model model) {
    for (score::Factor& factor : model.factors) {
        factor.label = model_word(factor.label).toStdString();
        factor.unit = model_word(factor.unit).toStdString();
    }
    return model;
}

QString date_word(const std::string& iso) {
    const std::string date = screen_is_english() ? score::english_dates(iso) : score::dutch_dates(iso);
    constexpr std::string_view until = "tot en met ", read = "ingelezen op ";
    if (date.starts_with(until))
        return QCoreApplication::translate("Model", "tot en met %1")
            .arg(QString::fromStdString(date.substr(until.size())));
    if (date.starts_with(read))
        return QCoreApplication::translate("Model", "ingelezen op %1")
            .arg(QString::fromStdString(date.substr(read.size())));
    return QString::fromStdString(date);
}

bool screen_is_english() {
    return map::words("nl_NL") != QLatin1String("nl_NL"); // as the map's own words know it
}

} // namespace gk::desktop
