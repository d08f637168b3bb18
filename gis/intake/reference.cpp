// SPDX-License-Identifier: EUPL-1.2
#include <charconv>
#include <stdexcept>

#include <cpl_csv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <embedded/gk_gis_intake.hpp>

#include "gis/intake/import.hpp"

namespace gk::intake {
namespace {

region::GemeenteCode code_of(const char* text) {
    const auto code = region::GemeenteCode::parse(text);
    if (!code) throw std::logic_error("data/reference/gemeenten.csv holds a code that is none");
    return *code;
}

region::GemeenteTable read_table() {
    constexpr const char* path = "/vsimem/gk_gemeenten.csv";
    std::string text(embedded::gemeenten);
    // The memory is ours and outlives the file.
    VSIFCloseL(VSIFileFromMemBuffer(path, reinterpret_cast<GByte*>(text.data()), text.size(), FALSE));
    VSILFILE* file = VSIFOpenL(path, "rb");
    region::GemeenteTable table;
    bool header = true;
    while (char** tokens = CSVReadParseLineL(file)) {
        const CPLStringList row(tokens, TRUE);
        if (header || row.size() < 5) {
            header = false;
            continue;
        }
        if (*row[3] == '\0') {
            table.add(region::Gemeente{code_of(row[0]), row[1], row[2]});
            continue;
        }
        const std::string_view year = row[4];
        int until = 0;
        std::from_chars(year.data(), year.data() + year.size(), until);
        table.add(region::FormerGemeente{code_of(row[0]), row[1], code_of(row[3]), until});
    }
    VSIFCloseL(file);
    VSIUnlink(path);
    return table;
}

} // namespace

const region::GemeenteTable& gemeente_table() {
    static const region::GemeenteTable table = read_table();
    return table;
}

} // namespace gk::intake
