// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A small project with a ledger on it, as the tests of the registers use it.

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "gis/model/model_toml.hpp"
#include "gis/programme/register_file.hpp"
#include "gis/scoring/scoring.hpp"
#include "tests/gis/scoring/small_project.hpp"

namespace gk::programme::support {

using scoring::support::Folder;
using scoring::support::must;
using scoring::support::small_project;

inline Day day(std::string_view text) {
    return *parse_day(text);
}

struct Office {
    Folder folder;
    store::Project project;
    Ledger ledger;
    explicit Office(const std::string& name, std::string_view today = "2025-09-01")
        : folder("register_" + name)
        , project(small_project(folder))
        , ledger(must(Ledger::open(project, day(today)))) {}

    std::filesystem::path file(const std::string& name, const std::string& text) const {
        std::ofstream(folder.path / name) << text;
        return folder.path / name;
    }
    Result<RegisterImport> import(RegisterKind kind, const std::string& name, const std::string& text) {
        return import_register(ledger, kind, file(name, text), {}, store::Change{"test", "proef"});
    }
};

/// One factor: enough for a rank.
inline score::Model model(const std::string& type = "woongebied") {
    return must(model::parse(
        "[model]\nname = \"Proef\"\nversion = \"1\"\narea_type = \"" + type +
            "\"\n"
            "[[factor]]\nid = \"oad\"\nlabel = \"adressen\"\nweight = 1\nevidence = \"C\"\nreason = \"proef\"\nsource = "
            "\"proef\"\n[factor.measure]\nkind = \"attribute\"\nlayer = \"buurten\"\nattribute = \"oad\"\n"
            "[factor.transform]\nshape = \"linear\"\na = 0\nb = 4000\nsource = \"proef\"\n",
        "proef.toml"));
}

inline void score(store::Project& project, const std::string& type = "woongebied") {
    must(scoring::score_project(project, std::vector{model(type)}, {}, no_progress()));
}

} // namespace gk::programme::support
