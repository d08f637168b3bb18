// SPDX-License-Identifier: EUPL-1.2
#include "gis/vector/errors.hpp"

#include <algorithm>
#include <mutex>

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>

namespace gk::vector {

struct GdalMessagesAccess {
    static void CPL_STDCALL take(CPLErr severity, CPLErrorNum, const char* text) {
        auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
        if (severity < CE_Warning || text == nullptr) return;
        // A warning must not hide the error before it.
        if (messages->failed_ && severity == CE_Warning) return;
        messages->last_ = text;
        std::ranges::replace_if(messages->last_, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        // It ends up inside a sentence of ours, which has its own full stop.
        messages->last_.erase(messages->last_.find_last_not_of(". ") + 1);
        if (severity >= CE_Failure) messages->failed_ = true;
    }
};

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&GdalMessagesAccess::take, this);
}
GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

void GdalMessages::clear() {
    last_.clear();
    failed_ = false;
    CPLErrorReset();
}

void prepare_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALAllRegister();
        // Import reads local files; a file must not make us fetch another one.
        CPLSetConfigOption("GDAL_HTTP_TIMEOUT", "1");
        CPLSetConfigOption("OGR_SQLITE_LOAD_EXTENSIONS", nullptr);
        CPLSetConfigOption("OGR_GEOJSON_MAX_OBJ_SIZE", "200");
        // As an open option these reach the first sheet alone.
        CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
        CPLSetConfigOption("OGR_ODS_HEADERS", "FORCE");
    });
}

} // namespace gk::vector
