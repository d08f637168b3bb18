// SPDX-License-Identifier: EUPL-1.2
#include "app/cli/terminal.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace gk::cli {
namespace {

std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

extern "C" void on_interrupt(int signal_number) {
    stop_asked.store(true);
    std::signal(signal_number, SIG_DFL);
}

/// Columns a text takes on the screen: code points, near enough for Dutch.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view code_name(ErrorCode code) {
    switch (code) {
    case ErrorCode::usage: return "usage";
    case ErrorCode::refused: return "refused";
    case ErrorCode::outside: return "outside";
    case ErrorCode::interrupted: return "interrupted";
    case ErrorCode::bug: break;
    }
    return "bug";
}

/// Draws at most ten times a second, and wipes itself when the job ends.
class Bar {
public:
    Bar() = default;
    Bar(const Bar&) = delete;
    Bar& operator=(const Bar&) = delete;
    ~Bar() {
        if (drawn_) std::fputs("\r\033[K", stderr);
    }

    void show(std::string_view stage, std::uint64_t done, std::uint64_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (stage != stage_) {
            stage_ = stage;
            begun_ = now;
        } else if (now - last_ < std::chrono::milliseconds(100)) {
            return;
        }
        last_ = now;
        const double seconds = std::chrono::duration<double>(now - begun_).count();
        std::string text = fmt::format("{} {}", stage, done);
        if (total > 0) {
            const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
            const auto filled = static_cast<std::size_t>(share * 24);
            text = fmt::format("{:<28} [{}{}] {}/{}", stage, std::string(filled, '='), std::string(24 - filled, ' '),
                               done, total);
            if (seconds > 1 && share > 0.02) text += fmt::format(", {:.0f} s left", seconds / share - seconds);
        }
        winsize size{};
        if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1) text = text.substr(0, size.ws_col - 1U);
        fmt::print(stderr, "\r\033[K{}", text);
        std::fflush(stderr);
        drawn_ = true;
    }

private:
    std::string stage_;
    std::chrono::steady_clock::time_point begun_{}, last_{};
    bool drawn_ = false;
};

std::string with_thousands(std::string digits) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (digits.starts_with('-') ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, '.');
    return digits;
}

} // namespace

Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

void Terminal::line(std::string_view text) const {
    if (!json_) fmt::print("{}\n", text);
}

void Terminal::document(const Json& value) const {
    if (json_) fmt::print("{}\n", value.dump(2, ' ', false, Json::error_handler_t::replace));
}

void Terminal::table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right) const {
    if (json_ || rows.empty()) return;
    std::vector<std::size_t> widths(right.size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width(row[c]));
    for (const auto& row : rows) {
        std::string text;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string fill(widths[c] - width(row[c]), ' ');
            if (c > 0) text += "  ";
            text += right[c] ? fill + row[c] : row[c] + fill;
        }
        text.erase(text.find_last_not_of(' ') + 1);
        fmt::print("{}\n", text);
    }
}

int Terminal::failed(const Error& error) const {
    std::fflush(stdout);
    fmt::print(stderr, "gkaart: {}\n", describe(error));
    if (json_) {
        Json problem{{"code", code_name(error.code)}, {"message", error.message}};
        if (!error.file.empty()) problem["file"] = error.file;
        if (error.row > 0) problem["row"] = error.row;
        if (!error.field.empty()) problem["field"] = error.field;
        document(Json{{"error", problem}});
    }
    return static_cast<int>(error.code);
}

Progress Terminal::progress() const {
    if (isatty(STDERR_FILENO) == 0)
        return [](std::string_view, std::uint64_t, std::uint64_t) { return !interrupted(); };
    auto bar = std::make_shared<Bar>();
    return [bar](std::string_view stage, std::uint64_t done, std::uint64_t total) {
        bar->show(stage, done, total);
        return !interrupted();
    };
}

void catch_interrupts() {
    std::signal(SIGINT, on_interrupt);
    std::signal(SIGTERM, on_interrupt);
}

bool interrupted() {
    return stop_asked.load();
}

std::string dutch(std::int64_t value) {
    return with_thousands(fmt::format("{}", value));
}

std::string dutch(double value, int decimals) {
    if (!std::isfinite(value)) return "-";
    const std::string text = fmt::format("{:.{}f}", value, decimals);
    const auto point = text.find('.');
    if (point == std::string::npos) return with_thousands(text);
    return with_thousands(text.substr(0, point)) + "," + text.substr(point + 1);
}

} // namespace gk::cli
