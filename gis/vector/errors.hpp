// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace gk::vector {

/// While it lives, what GDAL and GEOS have to say goes here and not to the console. One a thread at a time.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// The last error or warning since the last clear(), without line breaks; empty when none.
    [[nodiscard]] const std::string& last() const { return last_; }
    [[nodiscard]] bool failed() const { return failed_; }
    void clear();

private:
    friend struct GdalMessagesAccess;
    std::string last_;
    bool failed_ = false;
};

/// Registers GDAL's drivers once and switches its network access off.
void prepare_gdal();

} // namespace gk::vector
