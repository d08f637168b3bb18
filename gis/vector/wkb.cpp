// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/wkb.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace gk::vector {
namespace {

using geometry::Point;

enum Type : std::uint32_t { point = 1, line = 2, polygon = 3, multi_point = 4, multi_line = 5, multi_polygon = 6 };

constexpr std::int32_t rd_srid = 28992;
// SpatiaLite blob: 00 order srid(4) mbr(32) 7C type(4) ... FE; inside a MULTI, 69 instead of the order byte.
constexpr std::size_t blob_head = 39;
constexpr std::byte blob_start{0x00}, blob_mbr_end{0x7C}, blob_entity{0x69}, blob_end{0xFE};

std::unexpected<Error> damaged(std::string what) {
    return fail(ErrorCode::refused, "the geometry cannot be read: " + std::move(what));
}

enum class Dialect : std::uint8_t { wkb, spatialite };

/// Reads one geometry; both dialects differ only in how a geometry begins.
class Reader {
public:
    Reader(Bytes bytes, Dialect dialect, Shape& shape)
        : bytes_(bytes)
        , dialect_(dialect)
        , shape_(shape) {
        shape_.points.clear();
        shape_.parts.clear();
    }

    Status read() {
        if (dialect_ == Dialect::spatialite) {
            if (auto head = blob_header(); !head) return head;
        } else if (auto order = byte_order(); !order) {
            return order;
        }
        std::uint32_t type = 0;
        if (!number(type)) return too_short();
        if (auto status = body(type); !status) return status;
        if (shape_.parts.empty()) return damaged("it is empty");
        if (at_ != bytes_.size()) return damaged("bytes are left over after its end");
        return {};
    }

private:
    static std::unexpected<Error> too_short() { return damaged("it ends too early"); }

    template <class T>
    bool number(T& value) {
        if (bytes_.size() - at_ < sizeof(T)) return false;
        std::memcpy(&value, bytes_.data() + at_, sizeof(T));
        at_ += sizeof(T);
        if constexpr (sizeof(T) == 4) {
            if (swap_) value = std::bit_cast<T>(std::byteswap(std::bit_cast<std::uint32_t>(value)));
        } else if constexpr (sizeof(T) == 8) {
            if (swap_) value = std::bit_cast<T>(std::byteswap(std::bit_cast<std::uint64_t>(value)));
        }
        return true;
    }

    Status byte_order() {
        std::uint8_t order = 0;
        if (!number(order)) return too_short();
        if (order > 1) return damaged("its byte order mark is " + std::to_string(order));
        swap_ = (order == 1) != (std::endian::native == std::endian::little);
        return {};
    }

    Status blob_header() {
        if (bytes_.size() < blob_head + 5) return too_short();
        if (bytes_.front() != blob_start || bytes_[blob_head - 1] != blob_mbr_end || bytes_.back() != blob_end)
            return damaged("it is no SpatiaLite geometry");
        bytes_ = bytes_.first(bytes_.size() - 1);
        at_ = 1;
        if (auto order = byte_order(); !order) return order;
        std::int32_t srid = 0;
        number(srid);
        if (srid != rd_srid) return damaged("it is in EPSG:" + std::to_string(srid) + ", not EPSG:28992");
        at_ = blob_head;
        return {};
    }

    Status body(std::uint32_t type) {
        switch (type) {
        case point: shape_.kind = ShapeKind::points; return path(1, 1);
        case line: shape_.kind = ShapeKind::lines; return counted_path();
        case polygon: shape_.kind = ShapeKind::polygons; return rings();
        case multi_point:
        case multi_line:
        case multi_polygon: return members(type - 3);
        default:
            return damaged("its type is " + std::to_string(type) +
                           "; only points, lines and polygons in two dimensions are taken");
        }
    }

    Status members(std::uint32_t wanted) {
        std::uint32_t count = 0;
        if (!number(count)) return too_short();
        constexpr auto kinds = std::to_array({ShapeKind::points, ShapeKind::lines, ShapeKind::polygons});
        shape_.kind = kinds[wanted - 1];
        for (std::uint32_t i = 0; i < count; ++i) {
            if (dialect_ == Dialect::spatialite) {
                std::byte mark{};
                if (!number(mark)) return too_short();
                if (mark != blob_entity) return damaged("a part does not begin as it should");
            } else if (auto order = byte_order(); !order) {
                return order;
            }
            std::uint32_t type = 0;
            if (!number(type)) return too_short();
            if (type != wanted) return damaged("a part is of another type than the whole");
            if (auto status = body(type); !status) return status;
        }
        return {};
    }

    Status rings() {
        std::uint32_t count = 0;
        if (!number(count)) return too_short();
        for (std::uint32_t ring = 0; ring < count; ++ring) {
            const std::size_t begin = shape_.points.size();
            if (auto status = counted_path(); !status) return status;
            if (shape_.points.size() - begin < 4) return damaged("a ring has fewer than four points");
            if (shape_.points[begin] != shape_.points.back()) return damaged("a ring is not closed");
            shape_.parts.back().hole = ring > 0;
        }
        return {};
    }

    Status counted_path() {
        std::uint32_t count = 0;
        if (!number(count)) return too_short();
        return path(count, 2);
    }

    Status path(std::uint32_t count, std::uint32_t least) {
        if ((bytes_.size() - at_) / sizeof(Point) < count) return too_short();
        if (count < least) return damaged("a line has fewer than two points");
        const auto begin = static_cast<std::uint32_t>(shape_.points.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            Point p;
            number(p.x);
            number(p.y);
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) return damaged("a coordinate is not a number");
            shape_.points.push_back(p);
        }
        shape_.parts.push_back({begin, begin + count, false});
        return {};
    }

    Bytes bytes_;
    Dialect dialect_;
    Shape& shape_;
    std::size_t at_ = 0;
    bool swap_ = false;
};

class Writer {
public:
    explicit Writer(std::vector<std::byte>& out)
        : out_(out) {
        out_.clear();
    }
    void mark(std::byte b) { out_.push_back(b); }
    void count(std::size_t n) { number(static_cast<std::uint32_t>(n)); }
    void point(Point p) {
        number(p.x);
        number(p.y);
    }
    template <class T>
    void number(T value) {
        if constexpr (std::endian::native == std::endian::big) {
            if constexpr (sizeof(T) == 4) value = std::bit_cast<T>(std::byteswap(std::bit_cast<std::uint32_t>(value)));
            else value = std::bit_cast<T>(std::byteswap(std::bit_cast<std::uint64_t>(value)));
        }
        const auto* bytes = reinterpret_cast<const std::byte*>(&value);
        out_.insert(out_.end(), bytes, bytes + sizeof(T));
    }

private:
    std::vector<std::byte>& out_;
};

/// Twice the signed area relative to the first point (RD coordinates are large).
double turning(std::span<const Point> ring) {
    double sum = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        sum += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
               (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    return sum;
}

void write_path(Writer& out, std::span<const Point> path, bool backwards) {
    out.count(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) out.point(path[backwards ? path.size() - 1 - i : i]);
}

std::unexpected<Error> another_kind(std::string_view wanted) {
    return fail(ErrorCode::refused, "the geometry is of another kind than the " + std::string(wanted) + " asked for");
}

template <class Set>
Status append_bytes(Bytes wkb, Set& to) {
    Shape shape;
    if (auto status = read_wkb(wkb, shape); !status) return status;
    return append(shape, to);
}

} // namespace

geometry::Box Shape::bounds() const {
    geometry::Box box;
    for (const Point p : points) box.grow(p);
    return box;
}

Status read_wkb(Bytes wkb, Shape& shape) {
    return Reader(wkb, Dialect::wkb, shape).read();
}

Status read_blob(Bytes blob, Shape& shape) {
    return Reader(blob, Dialect::spatialite, shape).read();
}

void write_blob(const Shape& shape, bool single, std::vector<std::byte>& blob) {
    Writer out(blob);
    out.mark(blob_start);
    out.mark(std::byte{1}); // little-endian
    out.number(rd_srid);
    const geometry::Box box = shape.bounds();
    for (const double side : {box.min_x, box.min_y, box.max_x, box.max_y}) out.number(side);
    out.mark(blob_mbr_end);
    if (single) {
        out.count(Type::point);
        out.point(shape.points.front());
        out.mark(blob_end);
        return;
    }
    const bool polygons = shape.kind == ShapeKind::polygons;
    out.count(polygons ? multi_polygon : shape.kind == ShapeKind::lines ? multi_line : multi_point);
    out.count(polygons ? static_cast<std::size_t>(std::ranges::count(shape.parts, false, &Shape::Part::hole))
                       : shape.parts.size());
    for (std::size_t i = 0; i < shape.parts.size(); ++i) {
        const auto path = shape.part(shape.parts[i]);
        if (polygons) {
            if (!shape.parts[i].hole) {
                std::size_t end = i + 1;
                while (end < shape.parts.size() && shape.parts[end].hole) ++end;
                out.mark(blob_entity);
                out.count(Type::polygon);
                out.count(end - i);
            }
            write_path(out, path, (turning(path) < 0) != shape.parts[i].hole);
            continue;
        }
        out.mark(blob_entity);
        if (shape.kind == ShapeKind::lines) {
            out.count(Type::line);
            write_path(out, path, false);
        } else {
            out.count(Type::point);
            out.point(path.front());
        }
    }
    out.mark(blob_end);
}

Status append(const Shape& shape, geometry::PolygonSet& to) {
    if (shape.kind != ShapeKind::polygons) return another_kind("polygons");
    to.begin_feature();
    for (const auto& part : shape.parts) to.add_ring(shape.part(part), part.hole);
    return {};
}

Status append(const Shape& shape, geometry::LineSet& to) {
    if (shape.kind != ShapeKind::lines) return another_kind("lines");
    to.begin_feature();
    for (const auto& part : shape.parts) to.add_path(shape.part(part));
    return {};
}

Status append(const Shape& shape, std::vector<Point>& to) {
    if (shape.kind != ShapeKind::points) return another_kind("points");
    to.insert(to.end(), shape.points.begin(), shape.points.end());
    return {};
}

Status append_wkb(Bytes wkb, geometry::PolygonSet& to) {
    return append_bytes(wkb, to);
}
Status append_wkb(Bytes wkb, geometry::LineSet& to) {
    return append_bytes(wkb, to);
}
Status append_wkb(Bytes wkb, std::vector<Point>& to) {
    return append_bytes(wkb, to);
}

} // namespace gk::vector
