// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A paper that remembers every text written on it, and where: what a reader would see, without reading a PDF.

#include <functional>
#include <string>
#include <vector>

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>

#include "app/report/page.hpp"

namespace gk::report::support {

struct Written {
    int page = 1;
    QString text;
    QRectF box; ///< of the ink of small letters, mm
};

/// Everything that `draw` writes, foots included.
struct Paper {
    std::vector<Written> texts;
    int pages = 1;
    [[nodiscard]] bool says(const QString& part) const; ///< in one text; a sentence may be wrapped over more
    [[nodiscard]] QString all() const;                  ///< in the order of writing, parted by spaces
    /// Pairs of texts of one page that lie over each other, and texts that leave the paper; empty when all is well.
    [[nodiscard]] std::vector<std::string> faults() const;
};
[[nodiscard]] Paper write_on_paper(const std::function<void(Writer&)>& draw);

} // namespace gk::report::support
