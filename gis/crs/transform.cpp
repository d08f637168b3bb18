// SPDX-License-Identifier: EUPL-1.2
#include "gis/crs/transform.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>
#include <ogr_geometry.h>
#include <proj.h>

namespace gk::crs {
namespace {

constexpr const char* rd_new = "EPSG:28992";
/// Somewhere in the middle of the region, to ask PROJ which operation it uses there.
constexpr geometry::Point probe{121'687, 487'484};
/// Where the operations must hold: the Netherlands, in degrees.
constexpr double west = 3.2, south = 50.7, east = 7.3, north = 53.7;
/// 200 m along a meridian; shorter than that along a parallel.
constexpr double max_segment_degrees = max_segment_m / 111'320.0;
/// A line that must be split in more pieces than this is no object in the Netherlands.
constexpr double max_pieces = 1'000'000;
constexpr int good_match = 90; ///< per cent, of proj_identify

struct PjDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
    void operator()(PJ_AREA* area) const { proj_area_destroy(area); }
    void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
    void operator()(PJ_OPERATION_FACTORY_CONTEXT* context) const { proj_operation_factory_context_destroy(context); }
};
using Pj = std::unique_ptr<PJ, PjDeleter>;
using Context = std::unique_ptr<PJ_CONTEXT, PjDeleter>;

std::string code_of(const PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    const char* code = proj_get_id_code(crs, 0);
    return authority != nullptr && code != nullptr ? fmt::format("{}:{}", authority, code) : std::string();
}

/// The code of the known system that this one equals, for definitions that carry none (.prj files).
std::string identify(PJ_CONTEXT* context, const PJ* crs) {
    int* confidence = nullptr;
    const std::unique_ptr<PJ_OBJ_LIST, PjDeleter> found(proj_identify(context, crs, "EPSG", nullptr, &confidence));
    std::string code;
    if (found && proj_list_get_count(found.get()) > 0 && confidence != nullptr && confidence[0] >= good_match) {
        const Pj best(proj_list_get(context, found.get(), 0));
        if (best) code = code_of(best.get());
    }
    proj_int_list_destroy(confidence);
    return code;
}

/// A PROJ string is a coordinate system only when it says so, and people leave "EPSG:" out.
std::string as_crs(const std::string& given) {
    const auto first = given.find_first_not_of(' ');
    const auto last = given.find_last_not_of(' ');
    const std::string definition = first == std::string::npos ? std::string() : given.substr(first, last - first + 1);
    constexpr std::size_t longest_code = 6;
    if (!definition.empty() && definition.size() <= longest_code &&
        definition.find_first_not_of("0123456789") == std::string::npos)
        return "EPSG:" + definition;
    const bool proj_string =
        definition.find("+proj=") != std::string::npos && definition.find('[') == std::string::npos;
    return proj_string && definition.find("+type=crs") == std::string::npos ? definition + " +type=crs" : definition;
}

/// PROJ also takes names, and then the first one that looks like it: a guess that may be another system. Only the whole
/// name counts; codes, URNs, WKT, JSON and PROJ strings all hold one of these characters.
bool guessed_by_name(const std::string& definition, const PJ* crs) {
    if (definition.find_first_of(":[{+") != std::string::npos) return false;
    const char* name = proj_get_name(crs);
    return name == nullptr || definition != name;
}

std::string metres(double accuracy) {
    if (accuracy < 0) return "of unknown accuracy";
    return accuracy < 1 ? fmt::format("right to {:.3g} m", accuracy) : fmt::format("right to {:.0f} m", accuracy);
}

} // namespace

struct ToRd::Impl {
    Context context;
    Pj transform;
    std::string name;
    std::string preferred;
    std::optional<std::string> grid_note;
    bool identity = false;
    bool degrees = false;
    double segment = max_segment_m; ///< in the units of the system

    void describe_operation(const PJ* from, const PJ* to);
    std::string last_operation() const;
};

std::string ToRd::Impl::last_operation() const {
    const Pj used(proj_trans_get_last_used_operation(transform.get()));
    if (!used) return {};
    const PJ_PROJ_INFO info = proj_pj_info(used.get());
    std::string text = info.description != nullptr ? info.description : "";
    for (const std::string_view step : {"axis order change (2D) + ", " + axis order change (2D)"})
        if (const auto at = text.find(step); at != std::string::npos) text.erase(at, step.size());
    return fmt::format("{} ({})", text, metres(info.accuracy));
}

void ToRd::Impl::describe_operation(const PJ* from, const PJ* to) {
    const PJ_COORD back = proj_trans(transform.get(), PJ_INV, proj_coord(probe.x, probe.y, 0, HUGE_VAL));
    proj_trans(transform.get(), PJ_FWD, back);
    preferred = last_operation();
    const Pj used(proj_trans_get_last_used_operation(transform.get()));
    const double accuracy = used ? proj_pj_info(used.get()).accuracy : -1;

    const std::unique_ptr<PJ_OPERATION_FACTORY_CONTEXT, PjDeleter> factory(
        proj_create_operation_factory_context(context.get(), nullptr));
    proj_operation_factory_context_set_grid_availability_use(context.get(), factory.get(),
                                                             PROJ_GRID_AVAILABILITY_IGNORED);
    proj_operation_factory_context_set_spatial_criterion(context.get(), factory.get(),
                                                         PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION);
    proj_operation_factory_context_set_area_of_interest(context.get(), factory.get(), west, south, east, north);
    const std::unique_ptr<PJ_OBJ_LIST, PjDeleter> all(proj_create_operations(context.get(), from, to, factory.get()));
    for (int i = 0; all && i < proj_list_get_count(all.get()); ++i) {
        const Pj operation(proj_list_get(context.get(), all.get(), i));
        if (!operation || proj_coordoperation_is_instantiable(context.get(), operation.get()) != 0) continue;
        const double better = proj_coordoperation_get_accuracy(context.get(), operation.get());
        const char* grid = nullptr;
        const int grids = proj_coordoperation_get_grid_used_count(context.get(), operation.get());
        for (int g = 0; g < grids; ++g) {
            int available = 0;
            const char* file = nullptr;
            if (proj_coordoperation_get_grid_used(context.get(), operation.get(), g, &file, nullptr, nullptr, nullptr,
                                                  nullptr, nullptr, &available) != 0 &&
                available == 0)
                grid = file;
        }
        if (grid == nullptr || better < 0 || (accuracy >= 0 && better >= accuracy)) continue;
        grid_note =
            fmt::format("The grid {} of RDNAPTRANS is not installed: coordinates are {} where they could be {}; "
                        "install PROJ's Dutch grids (nl_nsgi) to gain that.",
                        grid, metres(accuracy), metres(better));
        return;
    }
}

Result<ToRd> ToRd::from(const std::string& definition) {
    auto impl = std::make_unique<Impl>();
    impl->context.reset(proj_context_create());
    PJ_CONTEXT* context = impl->context.get();
    proj_context_set_enable_network(context, 0);
    proj_log_func(context, nullptr, [](void*, int, const char*) {});
    const auto refuse = [&](std::string_view why) {
        return fail(ErrorCode::refused,
                    fmt::format("The coordinate system \"{}\" {}; give one with --crs, such as EPSG:28992 "
                                "or EPSG:4326.",
                                definition.substr(0, 80), why));
    };
    const std::string asked = as_crs(definition);
    Pj crs(proj_create(context, asked.c_str()));
    if (!crs || proj_is_crs(crs.get()) == 0 || guessed_by_name(asked, crs.get()))
        return refuse("is not one that PROJ knows");
    if (proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS) crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
    if (crs && proj_get_type(crs.get()) == PJ_TYPE_GEOGRAPHIC_3D_CRS)
        crs.reset(proj_crs_demote_to_2D(context, nullptr, crs.get()));
    if (!crs) return refuse("has no horizontal part");
    const PJ_TYPE type = proj_get_type(crs.get());
    if (type == PJ_TYPE_VERTICAL_CRS || type == PJ_TYPE_ENGINEERING_CRS || type == PJ_TYPE_GEOCENTRIC_CRS ||
        type == PJ_TYPE_TEMPORAL_CRS)
        return refuse("is not a horizontal one");

    const Pj rd(proj_create(context, rd_new));
    if (!rd)
        return fail(ErrorCode::outside, "PROJ does not find its database (proj.db); install the package proj-data.");
    impl->name = code_of(crs.get());
    if (impl->name.empty()) impl->name = identify(context, crs.get());
    if (impl->name.empty()) {
        const char* name = proj_get_name(crs.get());
        impl->name = name != nullptr && *name != '\0' ? name : "unnamed";
    }
    impl->identity =
        impl->name == rd_new || proj_is_equivalent_to_with_ctx(context, crs.get(), rd.get(), PJ_COMP_EQUIVALENT) != 0;
    if (impl->identity) {
        impl->name = rd_new;
        return ToRd(std::move(impl));
    }

    const Pj system(proj_crs_get_coordinate_system(context, crs.get()));
    double unit = 1;
    const char* unit_name = nullptr;
    if (system)
        proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &unit, &unit_name, nullptr, nullptr);
    const PJ_TYPE bare = type == PJ_TYPE_BOUND_CRS ? PJ_TYPE_UNKNOWN : type;
    impl->degrees =
        bare == PJ_TYPE_GEOGRAPHIC_2D_CRS || (unit_name != nullptr && std::string_view(unit_name) == "degree");
    impl->segment = impl->degrees ? max_segment_degrees : max_segment_m / (unit > 0 ? unit : 1);

    const std::unique_ptr<PJ_AREA, PjDeleter> area(proj_area_create());
    proj_area_set_bbox(area.get(), west, south, east, north);
    const std::array<const char*, 2> options{"ALLOW_BALLPARK=NO", nullptr};
    const Pj raw(proj_create_crs_to_crs_from_pj(context, crs.get(), rd.get(), area.get(), options.data()));
    if (raw) impl->transform.reset(proj_normalize_for_visualization(context, raw.get()));
    if (!impl->transform) return refuse("cannot be transformed to RD (EPSG:28992)");
    impl->describe_operation(crs.get(), rd.get());
    return ToRd(std::move(impl));
}

ToRd::ToRd(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl)) {}
ToRd::ToRd(ToRd&&) noexcept = default;
ToRd& ToRd::operator=(ToRd&&) noexcept = default;
ToRd::~ToRd() = default;

bool ToRd::identity() const {
    return impl_->identity;
}
bool ToRd::degrees() const {
    return impl_->degrees;
}
const std::string& ToRd::name() const {
    return impl_->name;
}
const std::optional<std::string>& ToRd::grid_note() const {
    return impl_->grid_note;
}

std::string ToRd::operation() const {
    if (impl_->identity) return {};
    const std::string last = impl_->last_operation();
    return last.empty() ? impl_->preferred : last;
}

std::optional<geometry::Point> ToRd::point(double x, double y) const {
    if (!std::isfinite(x) || !std::isfinite(y)) return std::nullopt;
    if (impl_->identity) return geometry::Point{x, y};
    if (impl_->degrees && (std::abs(x) > 180 || std::abs(y) > 90)) return std::nullopt;
    const PJ_COORD out = proj_trans(impl_->transform.get(), PJ_FWD, proj_coord(x, y, 0, HUGE_VAL));
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return std::nullopt;
    return geometry::Point{out.xy.x, out.xy.y};
}

namespace {

/// Applies ToRd::point to every vertex; stops counting on after the first that fails.
class Mover final : public OGRDefaultGeometryVisitor {
public:
    explicit Mover(const ToRd& to_rd)
        : to_rd_(to_rd) {}
    using OGRDefaultGeometryVisitor::visit;
    void visit(OGRPoint* p) override {
        if (p->IsEmpty()) return;
        const auto moved = move(p->getX(), p->getY());
        p->setX(moved.x);
        p->setY(moved.y);
    }
    void visit(OGRLineString* line) override { move_all(*line); }
    void visit(OGRLinearRing* ring) override { move_all(*ring); }
    [[nodiscard]] bool failed() const { return failed_; }

private:
    geometry::Point move(double x, double y) {
        const auto moved = failed_ ? std::nullopt : to_rd_.point(x, y);
        if (moved) return *moved;
        failed_ = true;
        return {x, y};
    }
    void move_all(OGRSimpleCurve& curve) {
        for (int i = 0; i < curve.getNumPoints() && !failed_; ++i) {
            const auto moved = move(curve.getX(i), curve.getY(i));
            curve.setPoint(i, moved.x, moved.y);
        }
    }
    const ToRd& to_rd_;
    bool failed_ = false;
};

} // namespace

Status ToRd::transform(OGRGeometry& shape) const {
    if (impl_->identity) return {};
    if (shape.getDimension() > 0) {
        OGREnvelope box;
        shape.getEnvelope(&box);
        const double pieces = (box.MaxX - box.MinX + box.MaxY - box.MinY) / impl_->segment;
        if (!(pieces <= max_pieces))
            return fail(ErrorCode::refused,
                        fmt::format("the geometry is {:.3g} by {:.3g} in the units of {}: no object in the "
                                    "Netherlands is that large",
                                    box.MaxX - box.MinX, box.MaxY - box.MinY, impl_->name));
        shape.segmentize(impl_->segment);
    }
    Mover mover(*this);
    shape.accept(&mover);
    if (mover.failed())
        return fail(ErrorCode::refused,
                    fmt::format("a coordinate cannot be transformed from {} to RD; are the coordinates "
                                "really in that system? (--crs says otherwise)",
                                impl_->name));
    return {};
}

} // namespace gk::crs
