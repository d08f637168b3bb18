// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/programme/programme_data.hpp"

#include <algorithm>
#include <tuple>

namespace gk::desktop {
namespace {

using programme::Inzet;

} // namespace

Result<std::shared_ptr<const ProgrammeData>> read_programme(programme::Ledger& ledger) {
    auto data = std::make_shared<ProgrammeData>(
        ProgrammeData{.today = ledger.today(), .catalogue = ledger.catalogue(), .areas = ledger.areas()});
    auto knelpunten = ledger.registers().knelpunten();
    if (!knelpunten) return std::unexpected(knelpunten.error());
    data->knelpunten = *std::move(knelpunten);
    auto inzetten = ledger.registers().inzetten();
    if (!inzetten) return std::unexpected(inzetten.error());
    data->inzetten = *std::move(inzetten);
    auto desk = ledger.registers().desk();
    if (!desk) return std::unexpected(desk.error());
    data->desk = *std::move(desk);
    auto imported = ledger.registers().imported_desk();
    if (!imported) return std::unexpected(imported.error());
    data->desk.insert(data->desk.end(), imported->begin(), imported->end());
    auto results = ledger.registers().results();
    if (!results) return std::unexpected(results.error());
    data->results = *std::move(results);
    return data;
}

bool same_reach(const ProgrammeData& a, const ProgrammeData& b) {
    using Done = std::tuple<programme::AreaRef, region::AreaType, programme::Day, double, double>;
    const auto done = [](const ProgrammeData& data) {
        std::vector<Done> list;
        for (const Inzet& inzet : data.inzetten)
            if (inzet.status == programme::InzetStatus::uitgevoerd)
                list.emplace_back(inzet.area, inzet.type, inzet.date, inzet.reach, inzet.half_life_months);
        std::ranges::sort(list);
        return list;
    };
    return done(a) == done(b);
}

} // namespace gk::desktop
