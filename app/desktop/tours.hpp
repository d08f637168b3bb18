// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the program does with its window: work with a person, or make a picture, test or measure itself.

namespace gk::desktop {

class Window;
struct Options;

/// Until the end; the exit status.
[[nodiscard]] int run(Window& window, const Options& options);

/// The figures of --bench, on standard output, one a line.
[[nodiscard]] int bench(Window& window, const Options& options);

} // namespace gk::desktop
