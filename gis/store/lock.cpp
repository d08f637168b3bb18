// SPDX-License-Identifier: EUPL-1.2
#include "gis/store/lock.hpp"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pwd.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "gis/store/clock.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

std::atomic<int> assumed_place{-1};

std::string host_name() {
    std::array<char, 256> buffer{};
    return gethostname(buffer.data(), buffer.size() - 1) == 0 ? buffer.data() : "?";
}

struct Holder {
    std::string who = "somebody", host = "an unknown machine", since = "an unknown moment";
    std::int64_t pid = 0;
    bool known = false;
};

/// A lock file may be half written or not ours: then its holder is unknown.
Holder read_holder(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(4096, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    const json parsed = json::parse(text, nullptr, false);
    Holder holder;
    const auto take = [&](const char* key, std::string& into) {
        const auto found = parsed.find(key);
        if (found != parsed.end() && found->is_string()) into = found->get<std::string>();
    };
    if (!parsed.is_object()) return holder;
    take("who", holder.who);
    take("host", holder.host);
    take("since", holder.since);
    if (const auto pid = parsed.find("pid"); pid != parsed.end() && pid->is_number_integer())
        holder.pid = pid->get<std::int64_t>();
    holder.known = true;
    return holder;
}

bool is_gone(const Holder& holder) {
    if (!holder.known || holder.pid <= 1 || holder.host != host_name()) return false;
    return kill(static_cast<pid_t>(holder.pid), 0) != 0 && errno == ESRCH;
}

} // namespace

Place classify_file_system(std::uint64_t f_type) {
    constexpr std::array<std::uint32_t, 11> shares{
        0x6969,     // NFS
        0x517B,     // SMB
        0xFF534D42, // CIFS
        0xFE534D42, // SMB 2 and 3
        0x01021997, // 9P: folders of the host in virtual machines and WSL
        0x65735546, // FUSE: sshfs and cloud drives
        0x00C36400, // Ceph
        0x5346414F, // AFS
        0x73757245, // Coda
        0x786F4256, // VirtualBox shared folder
        0x0BD00BD0, // Lustre
    };
    for (const std::uint32_t share : shares)
        if (share == static_cast<std::uint32_t>(f_type)) return Place::network; // f_type may come sign-extended
    return Place::local;
}

Place place_of(const std::filesystem::path& file) {
    if (const int assumed = assumed_place; assumed >= 0) return static_cast<Place>(assumed);
    struct statfs info{};
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    if (statfs(folder.c_str(), &info) != 0) return Place::local;
    return classify_file_system(static_cast<std::uint64_t>(info.f_type));
}

void assume_place(std::optional<Place> place) {
    assumed_place = place ? static_cast<int>(*place) : -1;
}

std::string current_user() {
    if (const char* user = std::getenv("GK_USER"); user != nullptr && *user != '\0') return user;
    if (const passwd* entry = getpwuid(geteuid())) return entry->pw_name;
    return fmt::format("user {}", geteuid());
}

Result<FileLock> FileLock::acquire(const std::filesystem::path& project) {
    std::filesystem::path file = project;
    file += ".lock";
    for (int attempt = 0; attempt < 2; ++attempt) {
        const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (descriptor >= 0) {
            const std::string text =
                json{{"who", current_user()}, {"host", host_name()}, {"pid", getpid()}, {"since", utc_now()}}.dump() +
                "\n";
            FileLock lock(file);
            const bool written = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
            if (::close(descriptor) != 0 || !written)
                return fail(ErrorCode::outside, "the lock file cannot be written; is the disk full?", file.string());
            return lock;
        }
        if (errno != EEXIST)
            return fail(
                ErrorCode::outside,
                fmt::format("the lock file cannot be made ({}); copy the project to a folder that you may write to",
                            std::generic_category().message(errno)),
                file.string());
        const Holder holder = read_holder(file);
        if (attempt == 0 && is_gone(holder)) {
            ::unlink(file.c_str());
            continue;
        }
        return fail(ErrorCode::outside,
                    fmt::format("{} is working in this project on {} since {}; wait until that is done, or "
                                "delete the file {} "
                                "if you are sure that it is not so",
                                holder.who, holder.host, holder.since, file.filename().string()),
                    project.string());
    }
    return fail(ErrorCode::outside, "the project is locked by another program; try again", project.string());
}

FileLock::FileLock(FileLock&& other) noexcept
    : file_(std::exchange(other.file_, {})) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

FileLock::~FileLock() {
    if (!file_.empty()) ::unlink(file_.c_str());
}

} // namespace gk::store
