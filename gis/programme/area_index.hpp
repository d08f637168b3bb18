// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/programme/knelpunt.hpp"
#include "core/score/result.hpp"
#include "gis/store/project.hpp"

namespace gk::programme {

struct KnownArea {
    AreaRef ref;
    std::string name;
    std::string gemeente; ///< GM....; may be empty
    /// Area types in it by the last score, largest first; empty when it was never scored.
    std::vector<region::AreaType> types;
};

/// The areas of a project by their codes: gemeenten, wijken, buurten, estates.
class AreaIndex {
public:
    [[nodiscard]] static Result<AreaIndex> load(store::Project& project);

    /// A code as people type it ("bu03610100"), or the name of a gemeente. Error (refused): the project has no such
    /// area.
    [[nodiscard]] Result<const KnownArea*> find(std::string_view text) const;
    [[nodiscard]] const KnownArea* find(const AreaRef& ref) const;
    [[nodiscard]] const std::vector<std::string>& gemeenten() const { return gemeenten_; } ///< GM...., by code
    /// Name of a gemeente; its code when it is not known.
    [[nodiscard]] std::string gemeente_name(std::string_view code) const;
    /// Those in an area: the buurten, wijken and estates of a gemeente. By the gemeente that each says it lies in.
    [[nodiscard]] std::vector<const KnownArea*> in_gemeente(std::string_view code) const;

private:
    std::map<AreaRef, KnownArea> areas_;
    std::vector<std::string> gemeenten_;
};

/// Areas of which at least `share` (0-1) lies within the polygons of a file, buurten and estates; GDAL reads the file.
/// Errors: it cannot be read, or holds no polygons (refused).
[[nodiscard]] Result<std::vector<AreaRef>> areas_within(store::Project& project, const std::string& file, double share);

} // namespace gk::programme
