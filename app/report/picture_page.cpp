// SPDX-License-Identifier: EUPL-1.2
#include "app/report/picture_page.hpp"

#include <QPainter>

#include "app/map/render.hpp"
#include "app/map/text.hpp"
#include "app/report/picture_parts.hpp"
#include "app/report/pilot_tables.hpp"
#include "app/scene/scene.hpp"

namespace gk::report {
namespace {

using map::words;

QString title_of(const programme::Picture& picture) {
    return words("Informatiebeeld drugs, %1").arg(half_year_nl(picture.half));
}

void draw_foot(Writer& page, const programme::Picture& picture) {
    page.put(
        page_margin, page_bottom + 5,
        words("%1. Voor het team drugs en de stuurgroep: niet publiceren, niet doorsturen.").arg(title_of(picture)),
        6.5, bold, Qt::AlignLeft, map::colour::soft_text());
    page.put(page_margin, page_bottom + 8.4,
             words("Score %1, model %2, gegevens %3. Gelegenheid is geen misdaad.")
                 .arg(QString::number(picture.run.id), QString::fromStdString(picture.run.model_hash.substr(0, 12)),
                      QString::fromStdString(picture.run.data_hash.substr(0, 12))),
             6.5, regular, Qt::AlignLeft, map::colour::soft_text());
    page.put(page_right, page_bottom + 8.4, words("pagina %1").arg(page.page()), 6.5, regular, Qt::AlignRight,
             map::colour::soft_text());
}

void new_page(Writer& writer) {
    writer.need(page_bottom);
}

} // namespace

void draw_picture(Writer& writer, const programme::Picture& picture, const PictureMaps& maps) {
    writer.foot = [&](Writer& page) { draw_foot(page, picture); };
    draw_front(writer, picture, maps.maps.empty() ? nullptr : &maps.maps.front());
    for (std::size_t i = 0; i < maps.maps.size(); ++i) {
        new_page(writer);
        draw_type(writer, picture, picture.types[i], maps.maps[i]);
    }
    new_page(writer);
    draw_signals(writer, picture);
    draw_gemeenten(writer, picture);
    draw_voorlichting(writer, picture);
    draw_knelpunten(writer, picture);
    draw_money(writer, picture);
    draw_targets(writer, picture);
}

Result<PictureMaps> picture_maps(store::Project& project, const programme::Picture& picture, const Progress& progress) {
    PictureMaps maps;
    for (const programme::TypePicture& type : picture.types) {
        auto snapshot =
            scene::make_scene(project,
                              {.by = type.kind,
                               .type = type.type,
                               .value = type.by_priority ? map::AreaValue::priority : map::AreaValue::opportunity},
                              progress);
        if (!snapshot) return std::unexpected(snapshot.error());
        // At this scale roads and outlines of estates would hide what the map is about.
        snapshot->base.motorways = nullptr;
        snapshot->base.estates = nullptr;
        if (type.kind == region::AreaKind::estate) snapshot->dot_below = estate_dot;
        maps.maps.push_back(*std::move(snapshot));
    }
    return maps;
}

Status render_picture_pdf(const programme::Picture& picture, const PictureMaps& maps,
                          const std::filesystem::path& path) {
    if (maps.maps.size() != picture.types.size())
        return fail(ErrorCode::bug, "the informatiebeeld needs a map for each area type that was scored");
    for (const map::MapSnapshot& snapshot : maps.maps)
        if (auto good = map::check(snapshot); !good) return good;
    return save_pdf(path, title_of(picture), [&](Writer& writer) { draw_picture(writer, picture, maps); });
}

Result<programme::Picture> make_picture_pdf(store::Project& project, programme::Ledger& ledger,
                                            const programme::PictureOptions& options, const std::filesystem::path& path,
                                            const Progress& progress) {
    auto picture = programme::picture_of(ledger, project, options);
    if (!picture) return picture;
    const auto maps = picture_maps(project, *picture, progress);
    if (!maps) return std::unexpected(maps.error());
    if (auto done = render_picture_pdf(*picture, *maps, path); !done) return std::unexpected(done.error());
    return picture;
}

Result<programme::Picture> make_picture_pdf(const std::filesystem::path& project, programme::Day today,
                                            const programme::PictureOptions& options, const std::filesystem::path& path,
                                            const Progress& progress) {
    auto opened = store::Project::open(project, store::Project::Mode::read);
    if (!opened) return std::unexpected(opened.error());
    auto ledger = programme::Ledger::open(*opened, today);
    if (!ledger) return std::unexpected(ledger.error());
    return make_picture_pdf(*opened, *ledger, options, path, progress);
}

} // namespace gk::report
