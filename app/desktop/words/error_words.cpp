// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/words/error_words.hpp"

#include <array>
#include <cctype>
#include <string_view>
#include <vector>

#include <QCoreApplication>

#include "app/desktop/words/model_words.hpp"
#include "app/map/text.hpp"

namespace gk::desktop {
namespace {

QString error_word(const char* dutch) {
    return QCoreApplication::translate("Errors", dutch);
}

struct Hole {
    std::size_t at = 0, length = 0;
    char kind = ' ';
};

/// The first {}, {=} or {#} of a pattern from a place on.
std::optional<Hole> next_hole(std::string_view pattern, std::size_t from) {
    for (std::size_t i = pattern.find('{', from); i != std::string_view::npos; i = pattern.find('{', i + 1)) {
        if (pattern.substr(i).starts_with("{}")) return Hole{i, 2, ' '};
        for (const char kind : {'=', '#'})
            if (i + 2 < pattern.size() && pattern[i + 1] == kind && pattern[i + 2] == '}') return Hole{i, 3, kind};
    }
    return std::nullopt;
}

/// Sentences of a file begin with a capital, those that follow a name do not.
bool alike(std::string_view text, std::string_view literal) {
    if (text.size() < literal.size()) return false;
    for (std::size_t i = 0; i < literal.size(); ++i)
        if (std::tolower(static_cast<unsigned char>(text[i])) != std::tolower(static_cast<unsigned char>(literal[i])))
            return false;
    return true;
}

std::size_t find_alike(std::string_view text, std::string_view literal, std::size_t from) {
    for (std::size_t i = from; i + literal.size() <= text.size(); ++i)
        if (alike(text.substr(i), literal)) return i;
    return std::string_view::npos;
}

/// What stands in the holes of a pattern, when the whole text fits it.
std::optional<std::vector<std::pair<char, std::string>>> holes_in(std::string_view text, std::string_view pattern) {
    std::vector<std::pair<char, std::string>> found;
    std::size_t at = 0, from = 0;
    for (;;) {
        const auto hole = next_hole(pattern, from);
        const std::string_view literal = pattern.substr(from, hole ? hole->at - from : std::string_view::npos);
        if (!hole && !found.empty()) { // the last piece ends the text
            if (literal.size() > text.size() - at || !alike(text.substr(text.size() - literal.size()), literal))
                return std::nullopt;
            found.back().second = text.substr(at, text.size() - literal.size() - at);
            return found;
        }
        std::size_t begin = 0;
        if (found.empty()) {
            if (!alike(text, literal) || (!hole && text.size() != literal.size())) return std::nullopt;
        } else {
            begin = find_alike(text, literal, at);
            if (begin == std::string_view::npos) return std::nullopt;
            found.back().second = text.substr(at, begin - at);
        }
        if (!hole) return found;
        at = begin + literal.size();
        from = hole->at + hole->length;
        found.emplace_back(hole->kind, std::string());
    }
}

/// What the machine itself says about a file, in Dutch; anything else as it is.
QString fact_text(const std::string& fact) {
    static const std::array<std::pair<std::string_view, const char*>, 6> said{
        {{"No such file or directory", "de map of het bestand bestaat niet"},
         {"Permission denied", "u mag hier niet schrijven of lezen"},
         {"No space left on device", "de schijf is vol"},
         {"Read-only file system", "op deze schijf kan niet worden geschreven"},
         {"Is a directory", "het is een map"},
         {"Not a directory", "een deel van het pad is geen map"}}};
    for (const auto& [english, dutch] : said)
        if (fact == english) return QString::fromUtf8(dutch);
    return fact.size() == 10 ? map::date_text(fact) : QString::fromStdString(fact);
}

std::optional<QString> with_words(const std::string& english, const ErrorWords& entry) {
    const auto holes = holes_in(english, entry.english);
    if (!holes) return std::nullopt;
    const QString pattern = QString::fromUtf8(entry.dutch);
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number < 1 || static_cast<std::size_t>(number) > holes->size()) {
            text += pattern[i];
            continue;
        }
        const auto& [kind, found] = (*holes)[static_cast<std::size_t>(number) - 1];
        const QString plain = fact_text(found);
        text += kind == '=' ? dutch_error(found).value_or(plain) : kind == '#' ? reason_text(found) : plain;
        ++i;
    }
    return text;
}

} // namespace

std::optional<QString> dutch_error(const std::string& english) {
    for (const auto& words : {file_errors(), row_errors(), score_errors(), programme_errors(), pilot_errors()})
        for (const ErrorWords& entry : words)
            if (auto text = with_words(english, entry)) return text;
    return std::nullopt;
}

QString error_text(const Error& error) {
    if (screen_is_english()) return QString::fromStdString(describe(error));
    const auto dutch = dutch_error(error.message);
    if (!dutch)
        return (error.code == ErrorCode::refused
                    ? error_word(QT_TRANSLATE_NOOP("Errors", "Dat kan niet. De melding, in het Engels: %1"))
                    : error_word(QT_TRANSLATE_NOOP("Errors", "Dat is niet gelukt. De melding, in het Engels: %1")))
            .arg(QString::fromStdString(describe(error)));
    QStringList where;
    if (!error.file.empty()) where << QString::fromStdString(error.file);
    if (error.row > 0) where << error_word(QT_TRANSLATE_NOOP("Errors", "rij %1")).arg(error.row);
    if (!error.field.empty())
        where << error_word(QT_TRANSLATE_NOOP("Errors", "kolom %1")).arg(QString::fromStdString(error.field));
    return where.isEmpty() ? *dutch : QStringLiteral("%1: %2").arg(where.join(QStringLiteral(", ")), *dutch);
}

QString reason_text(const std::string& code) {
    static const std::array<std::pair<std::string_view, const char*>, 30> words{
        {{"ambiguous_area", QT_TRANSLATE_NOOP("Errors", "meer gebieden met deze naam")},
         {"bad_code", QT_TRANSLATE_NOOP("Errors", "code klopt niet")},
         {"bad_coordinate", QT_TRANSLATE_NOOP("Errors", "coördinaat klopt niet")},
         {"bad_date", QT_TRANSLATE_NOOP("Errors", "datum onleesbaar")},
         {"bad_geometry", QT_TRANSLATE_NOOP("Errors", "vorm klopt niet")},
         {"bad_number", QT_TRANSLATE_NOOP("Errors", "geen goed getal")},
         {"bad_postcode", QT_TRANSLATE_NOOP("Errors", "postcode klopt niet")},
         {"bad_precision", QT_TRANSLATE_NOOP("Errors", "nauwkeurigheid onbekend")},
         {"code_mismatch", QT_TRANSLATE_NOOP("Errors", "code en gemeente passen niet")},
         {"duplicate", QT_TRANSLATE_NOOP("Errors", "dubbel")},
         {"duplicate_code", QT_TRANSLATE_NOOP("Errors", "code staat er twee keer")},
         {"duplicate_elsewhere", QT_TRANSLATE_NOOP("Errors", "staat al in het project")},
         {"extra_gemeente", QT_TRANSLATE_NOOP("Errors", "gemeente buiten de regio")},
         {"no_intervention", QT_TRANSLATE_NOOP("Errors", "voorlichting niet genoemd")},
         {"no_place", QT_TRANSLATE_NOOP("Errors", "geen plaats")},
         {"nul_byte", QT_TRANSLATE_NOOP("Errors", "rij onleesbaar")},
         {"open_quote", QT_TRANSLATE_NOOP("Errors", "aanhalingsteken niet gesloten")},
         {"other_coordinates", QT_TRANSLATE_NOOP("Errors", "andere soort coördinaten dan de rest")},
         {"other_geometry", QT_TRANSLATE_NOOP("Errors", "andere soort vorm dan de rest")},
         {"other_year", QT_TRANSLATE_NOOP("Errors", "indeling van een ander jaar")},
         {"outside_region", QT_TRANSLATE_NOOP("Errors", "buiten de regio")},
         {"ragged", QT_TRANSLATE_NOOP("Errors", "te veel of te weinig velden")},
         {"swapped_lonlat", QT_TRANSLATE_NOOP("Errors", "lengte en breedte verwisseld")},
         {"swapped_xy", QT_TRANSLATE_NOOP("Errors", "x en y verwisseld")},
         {"unknown_area", QT_TRANSLATE_NOOP("Errors", "gebied niet in het project")},
         {"unknown_gemeente", QT_TRANSLATE_NOOP("Errors", "gemeente onbekend")},
         {"unknown_kind", QT_TRANSLATE_NOOP("Errors", "soort onbekend")},
         {"unknown_postcode", QT_TRANSLATE_NOOP("Errors", "postcode onbekend")},
         {"unreadable", QT_TRANSLATE_NOOP("Errors", "rij onleesbaar")},
         {"water", QT_TRANSLATE_NOOP("Errors", "water")}}};
    for (const auto& [known, dutch] : words)
        if (known == code) return error_word(dutch);
    return QString::fromStdString(code);
}

} // namespace gk::desktop
