// SPDX-License-Identifier: EUPL-1.2
#include "core/score/result.hpp"

#include <algorithm>
#include <array>

namespace gk::score {
namespace {

constexpr std::array<std::string_view, 4> answer_names{"awareness", "joint_checks", "find_out", "basic"};
constexpr std::array<std::string_view, 4> answer_sentences{
    "Geef voorlichting over herkennen en melden: er is veel gelegenheid en er wordt niet veel gemeld.",
    "Combineer gezamenlijke controles met voorlichting: er is veel gelegenheid en er wordt veel gemeld.",
    "Zoek uit waarom hier veel wordt gemeld: de gelegenheid is niet bijzonder hoog.",
    "Houd het basisniveau: de gelegenheid is niet bijzonder hoog en er wordt niet veel gemeld."};
constexpr std::array<std::string_view, 5> reliability_names{"unknown", "reliable", "wide_interval", "insufficient_data",
                                                            "too_small"};
constexpr std::array<std::string_view, 3> part_names{"opportunity", "reporting_gap", "reach"};

template <class Enum, std::size_t N>
std::optional<Enum> value_named(const std::array<std::string_view, N>& names, std::string_view text) {
    const auto found = std::ranges::find(names, text);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

} // namespace

std::string_view name(Answer answer) {
    return answer_names.at(static_cast<std::size_t>(answer));
}
std::optional<Answer> parse_answer(std::string_view text) {
    return value_named<Answer>(answer_names, text);
}
std::string_view sentence_nl(Answer answer) {
    return answer_sentences.at(static_cast<std::size_t>(answer));
}
std::string_view name(Reliability reliability) {
    return reliability_names.at(static_cast<std::size_t>(reliability));
}
std::optional<Reliability> parse_reliability(std::string_view text) {
    return value_named<Reliability>(reliability_names, text);
}
std::string_view name(Part part) {
    return part_names.at(static_cast<std::size_t>(part));
}
std::optional<Part> parse_part(std::string_view text) {
    return value_named<Part>(part_names, text);
}

bool has_priority(const RunInfo& run, region::AreaType type) {
    return std::ranges::any_of(run.parts, [&](const PriorityPart& part) {
        return part.area_type == type && part.part != Part::opportunity && part.used;
    });
}

} // namespace gk::score
