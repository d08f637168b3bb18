// SPDX-License-Identifier: EUPL-1.2
#include "app/desktop/window.hpp"

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickStyle>
#include <QQuickWindow>
#include <langinfo.h>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/map/text.hpp"

namespace gk::desktop {

void prepare_environment() {
#ifdef __GLIBC__
    // Frames are a few megabytes each, many times a second: memory is kept, not given back and asked for again.
    ::mallopt(M_MMAP_THRESHOLD, 64 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
    // Qt warns on the console when the locale is not UTF-8, and when no runtime folder is set.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) ::setenv("LC_ALL", "C.UTF-8", 1);
    if (std::getenv("XDG_RUNTIME_DIR") == nullptr) {
        const std::string folder = "/tmp/gelegenheidskaart-" + std::to_string(::getuid());
        ::mkdir(folder.c_str(), 0700);
        struct stat found{};
        if (::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::getuid() &&
            (found.st_mode & 0777U) == 0700U)
            ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    }
}

namespace {

/// What OpenGL on this display calls itself; empty when there is none.
QByteArray opengl_renderer() {
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface)) return {};
    const QByteArray name(reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER)));
    context.doneCurrent();
    return name;
}

/// Whether OpenGL on this display is worked out by the processor (Mesa's llvmpipe and its likes), or is not there.
bool draws_without_gpu() {
    const QByteArray name = opengl_renderer().toLower();
    return name.isEmpty() || name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast");
}

} // namespace

void prepare_application() {
    // Without a GPU Qt's own painter follows the hand four times as fast as an OpenGL that imitates one. What a person
    // asks for by QT_QUICK_BACKEND or QSG_RHI_BACKEND goes first.
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND") &&
        draws_without_gpu())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    // Qt sets the user's locale; a comma as decimal mark would break every library that reads numbers.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setOrganizationName(QStringLiteral("gelegenheidskaart"));
    QCoreApplication::setApplicationName(QStringLiteral("gelegenheidskaart"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Gelegenheidskaart"));
    QQuickStyle::setStyle(QStringLiteral("Fusion"));
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QFont font(map::font_family());
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}

QString drawn_by(const QQuickWindow& window) {
    switch (window.rendererInterface()->graphicsApi()) {
    case QSGRendererInterface::Software: return QStringLiteral("Qt's software painter");
    case QSGRendererInterface::OpenGL: return QStringLiteral("OpenGL, %1").arg(QString::fromUtf8(opengl_renderer()));
    case QSGRendererInterface::Vulkan: return QStringLiteral("Vulkan");
    case QSGRendererInterface::Direct3D11:
    case QSGRendererInterface::Direct3D12: return QStringLiteral("Direct3D");
    case QSGRendererInterface::Metal: return QStringLiteral("Metal");
    default: return QStringLiteral("something that Qt does not name");
    }
}

Window::Window()
    : engine_(std::make_unique<QQmlApplicationEngine>()) {
    QObject::connect(&workspace_, &Workspace::languageWanted, engine_.get(),
                     [this](const QString& language) { translate(language); });
}

Window::~Window() {
    engine_.reset();
}

void Window::translate(const QString& language) {
    struct Words {
        QTranslator* translator;
        const char* file;
        const char* language;
    };
    for (const auto& [translator, file, of] :
         {Words{&window_words_, "gelegenheidskaart_en", "en"}, Words{&map_words_, "kaart_en", "en"},
          Words{&model_words_, "model_en", "en"}, Words{&qt_words_, "qt_nl", "nl"}}) {
        QCoreApplication::removeTranslator(translator);
        if (language == QLatin1String(of) && translator->load(QLatin1String(file), QStringLiteral(":/i18n")))
            QCoreApplication::installTranslator(translator);
    }
    // Dates and sizes in the file dialog, and what spin boxes show.
    QLocale::setDefault(language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                        : QLocale(QLocale::Dutch, QLocale::Netherlands));
    engine_->retranslate();
}

bool Window::load() {
    translate(workspace_.language());
    engine_->setInitialProperties({{QStringLiteral("workspace"), QVariant::fromValue(&workspace_)}});
    engine_->loadFromModule("Gelegenheidskaart", "Main");
    return quick() != nullptr;
}

QQuickWindow* Window::quick() const {
    return engine_->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine_->rootObjects().first());
}

} // namespace gk::desktop
