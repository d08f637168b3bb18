// SPDX-License-Identifier: EUPL-1.2
#pragma once

// app/desktop: the map application. The way of things: a project is read in the background into an immutable
// ProjectData; ScoreEngine makes immutable Frames on its own thread (scores under the weights of now, and the theme of
// the view); the Workspace hands them to the models and items that QML shows. QML holds no state but that of its
// controls.

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include <QFuture>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/score_engine.hpp"
#include "app/desktop/pilot/pilot_desk.hpp"
#include "app/desktop/programme/planner.hpp"
#include "app/desktop/programme/programme.hpp"
#include "app/desktop/view/base_map.hpp"
#include "app/desktop/view/data_import.hpp"
#include "app/desktop/view/finder.hpp"
#include "app/desktop/view/hotspot_search.hpp"
#include "app/desktop/view/judgements.hpp"
#include "app/desktop/view/layer_list.hpp"
#include "app/desktop/view/legend_model.hpp"
#include "app/desktop/view/map_camera.hpp"
#include "app/desktop/view/map_scene.hpp"
#include "app/desktop/view/picks.hpp"
#include "app/desktop/view/ranked_table.hpp"
#include "app/desktop/view/scenarios.hpp"
#include "app/desktop/view/score_history.hpp"
#include "app/desktop/view/value_model.hpp"
#include "app/desktop/view/weight_model.hpp"
#include "app/desktop/view/why_model.hpp"

namespace gk::exchange {
struct ExportOptions;
}

namespace gk::desktop {

class Workspace : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the program makes it")
    Q_PROPERTY(Page page READ page NOTIFY pageChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY progressChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)

    Q_PROPERTY(QString projectName READ projectName NOTIFY pageChanged)
    Q_PROPERTY(QString purpose READ purpose NOTIFY pageChanged)
    Q_PROPERTY(QString banner READ banner NOTIFY pageChanged)
    Q_PROPERTY(QString sources READ sources NOTIFY viewChanged)
    Q_PROPERTY(QString sourcesInShort READ sourcesInShort NOTIFY viewChanged)
    Q_PROPERTY(QStringList sourceList READ sourceList NOTIFY viewChanged)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY pageChanged)
    Q_PROPERTY(QVariantList types READ types NOTIFY pageChanged)
    Q_PROPERTY(QVariantList gemeenten READ gemeenten NOTIFY pageChanged)

    Q_PROPERTY(QVariantList measured READ measured NOTIFY viewChanged)
    Q_PROPERTY(int areaType READ areaType WRITE setAreaType NOTIFY viewChanged)
    /// Estates are bedrijventerrein: that kind brings that type, and another type brings buurten.
    Q_PROPERTY(int areaKind READ areaKind WRITE setAreaKind NOTIFY viewChanged)
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY viewChanged)
    Q_PROPERTY(QString viewTitle READ viewTitle NOTIFY viewChanged)
    Q_PROPERTY(bool selecting READ selecting NOTIFY selectionChanged)
    Q_PROPERTY(QString lock READ lock WRITE setLock NOTIFY lockChanged)
    Q_PROPERTY(QString lockName READ lockName NOTIFY lockChanged)
    Q_PROPERTY(QVariantList gemeenteFacts READ gemeenteFacts NOTIFY comparisonChanged)
    Q_PROPERTY(QVariantList similarGemeenten READ similarGemeenten NOTIFY comparisonChanged)
    Q_PROPERTY(QVariantList similar READ similar NOTIFY comparisonChanged)
    Q_PROPERTY(QString secondValue READ secondValue WRITE setSecondValue NOTIFY secondChanged)
    Q_PROPERTY(QVariantList secondChoices READ secondChoices NOTIFY secondChanged)
    Q_PROPERTY(gk::desktop::MapScene* secondScene READ secondScene CONSTANT)
    Q_PROPERTY(gk::desktop::LegendModel* secondLegend READ secondLegend CONSTANT)
    /// How what the maps show was found, for who asks; empty when there is nothing to explain.
    Q_PROPERTY(QString method READ method NOTIFY frameShown)
    Q_PROPERTY(QString secondMethod READ secondMethod NOTIFY frameShown)
    Q_PROPERTY(bool timed READ isTimed NOTIFY viewChanged)
    Q_PROPERTY(int firstMonth READ firstMonth NOTIFY pageChanged)
    Q_PROPERTY(int lastMonth READ lastMonth NOTIFY pageChanged)
    Q_PROPERTY(int untilMonth READ untilMonth WRITE setUntilMonth NOTIFY timeChanged)
    Q_PROPERTY(int monthCount READ monthCount WRITE setMonthCount NOTIFY timeChanged)
    Q_PROPERTY(QString timeText READ timeText NOTIFY timeChanged)
    Q_PROPERTY(QString comparing READ comparing NOTIFY viewChanged)
    Q_PROPERTY(int palette READ palette WRITE setPalette NOTIFY viewChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString pointerName READ pointerName NOTIFY pointerChanged)
    Q_PROPERTY(QString pointerPlace READ pointerPlace NOTIFY pointerChanged)

    Q_PROPERTY(gk::desktop::MapCamera* camera READ camera CONSTANT)
    Q_PROPERTY(gk::desktop::MapScene* scene READ scene CONSTANT)
    Q_PROPERTY(gk::desktop::RankedTable* table READ table CONSTANT)
    Q_PROPERTY(gk::desktop::LegendModel* legend READ legend CONSTANT)
    Q_PROPERTY(gk::desktop::ValueModel* values READ values CONSTANT)
    Q_PROPERTY(gk::desktop::WhyModel* why READ why CONSTANT)
    Q_PROPERTY(gk::desktop::WeightModel* weights READ weights CONSTANT)
    Q_PROPERTY(gk::desktop::Finder* finder READ finder CONSTANT)
    Q_PROPERTY(gk::desktop::Finder* areaFinder READ areaFinder CONSTANT)
    Q_PROPERTY(gk::desktop::Scenarios* scenarios READ scenarios CONSTANT)
    Q_PROPERTY(gk::desktop::Picks* picks READ picks CONSTANT)
    Q_PROPERTY(gk::desktop::DataImport* dataImport READ dataImport CONSTANT)
    Q_PROPERTY(gk::desktop::LayerList* layers READ layers CONSTANT)
    Q_PROPERTY(gk::desktop::Programme* programme READ programme CONSTANT)
    Q_PROPERTY(gk::desktop::Planner* planner READ planner CONSTANT)
    Q_PROPERTY(gk::desktop::PilotDesk* pilot READ pilot CONSTANT)
    Q_PROPERTY(QString selectedId READ selectedId NOTIFY selectionChanged)
    Q_PROPERTY(gk::desktop::HotspotSearch* hotspots READ hotspots CONSTANT)
    Q_PROPERTY(gk::desktop::ScoreHistory* history READ history CONSTANT)
    Q_PROPERTY(gk::desktop::Judgements* judgements READ judgements CONSTANT)
    Q_PROPERTY(bool keeping READ isKeeping NOTIFY viewChanged)
    Q_PROPERTY(gk::desktop::BaseMap* baseMap READ baseMap CONSTANT)

public:
    enum class Page { Start, Busy, Import, Map };
    Q_ENUM(Page)

    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Page page() const { return page_; }
    [[nodiscard]] QString stage() const { return stage_; }
    [[nodiscard]] double progress() const { return progress_; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] QString message() const { return message_; }
    [[nodiscard]] QStringList recent() const;

    [[nodiscard]] QString projectName() const;
    [[nodiscard]] QString purpose() const;
    [[nodiscard]] QString banner() const;
    [[nodiscard]] QString sources() const;
    [[nodiscard]] QString sourcesInShort() const;
    [[nodiscard]] QStringList sourceList() const;
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QVariantList types() const;
    [[nodiscard]] QVariantList gemeenten() const;
    /// Factors of the area type shown that have values.
    [[nodiscard]] QVariantList measured() const;

    [[nodiscard]] int areaType() const { return static_cast<int>(view_.type); }
    [[nodiscard]] int areaKind() const { return static_cast<int>(view_.kind); }
    [[nodiscard]] QString value() const { return QString::fromStdString(view_.value); }
    void setAreaType(int type);
    void setAreaKind(int kind);
    void setValue(const QString& value);
    [[nodiscard]] QString viewTitle() const;
    [[nodiscard]] bool selecting() const { return !selected_.features.empty(); }
    /// Code of the gemeente that is shown alone; empty: the whole region.
    [[nodiscard]] QString lock() const { return lock_; }
    void setLock(const QString& gemeente);
    [[nodiscard]] QString lockName() const;
    /// What the map beside the first shows; empty: there is none. "scenario": what the first shows, under the weights
    /// of the scenario that is compared.
    [[nodiscard]] QString secondValue() const { return second_value_; }
    void setSecondValue(const QString& wanted);
    [[nodiscard]] QString method() const;
    [[nodiscard]] QString secondMethod() const;
    [[nodiscard]] QVariantList secondChoices() const;
    /// A second map, with what says most beside the first; or one map again.
    Q_INVOKABLE void toggleSecond();
    [[nodiscard]] MapScene* secondScene() { return &second_scene_; }
    [[nodiscard]] LegendModel* secondLegend() { return &second_legend_; }
    /// Whether the map shows something that has dates: signals.
    [[nodiscard]] bool isTimed() const { return project_ && project_->signal_span && view_.value == signals_id; }
    [[nodiscard]] int firstMonth() const {
        return project_ && project_->signal_span ? project_->signal_span->first : 0;
    }
    [[nodiscard]] int lastMonth() const { return project_ && project_->signal_span ? project_->signal_span->last : 0; }
    /// The last month shown; the months shown are the `monthCount` up to it, and all when that is 0.
    [[nodiscard]] int untilMonth() const { return until_month_; }
    void setUntilMonth(int month);
    [[nodiscard]] int monthCount() const { return month_count_; }
    void setMonthCount(int months);
    [[nodiscard]] QString timeText() const;
    /// The gemeente shown alone against the others: { label, own, region }; empty without one.
    [[nodiscard]] QVariantList gemeenteFacts() const;
    /// { id, name, gemeente, rank, score }, most alike first.
    [[nodiscard]] QVariantList similarGemeenten() const;
    /// The same for the area that is selected.
    [[nodiscard]] QVariantList similar() const;
    /// Name of the scenario that the map is compared with; empty: none.
    [[nodiscard]] QString comparing() const { return comparing_; }
    /// -1: each area type its own hue.
    [[nodiscard]] int palette() const { return palette_ ? static_cast<int>(*palette_) : -1; }
    void setPalette(int palette);
    [[nodiscard]] QString language() const { return language_; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString pointerName() const { return pointer_name_; }
    [[nodiscard]] QString pointerPlace() const { return pointer_place_; }

    [[nodiscard]] MapCamera* camera() { return &camera_; }
    [[nodiscard]] MapScene* scene() { return &scene_; }
    [[nodiscard]] RankedTable* table() { return &table_; }
    [[nodiscard]] LegendModel* legend() { return &legend_; }
    [[nodiscard]] ValueModel* values() { return &values_; }
    [[nodiscard]] WhyModel* why() { return &why_; }
    [[nodiscard]] WeightModel* weights() { return &weights_; }
    [[nodiscard]] Finder* finder() { return &finder_; }
    /// The same for forms: what is found there is not gone to.
    [[nodiscard]] Finder* areaFinder() { return &area_finder_; }
    [[nodiscard]] Scenarios* scenarios() { return &scenarios_; }
    [[nodiscard]] Picks* picks() { return &picks_; }
    [[nodiscard]] DataImport* dataImport() { return &import_; }
    [[nodiscard]] LayerList* layers() { return &layers_; }
    [[nodiscard]] Programme* programme() { return &programme_; }
    [[nodiscard]] Planner* planner() { return &planner_; }
    [[nodiscard]] PilotDesk* pilot() { return &pilot_; }
    /// Code of the area that is selected; empty when none or more are, or a square.
    [[nodiscard]] QString selectedId() const;
    [[nodiscard]] HotspotSearch* hotspots() { return &hotspots_; }
    [[nodiscard]] ScoreHistory* history() { return &history_; }
    [[nodiscard]] Judgements* judgements() { return &judgements_; }
    /// Whether the map shows something that earlier scores have too.
    [[nodiscard]] bool isKeeping() const {
        return find_score_value(view_.value) != nullptr || is_hotspots(view_.value) || history_.difference();
    }
    /// Projects that are opened from now on do not come under "Eerder geopend".
    void keepNoRecent() { keeps_recent_ = false; }
    [[nodiscard]] BaseMap* baseMap() { return &base_map_; }
    [[nodiscard]] ScoreEngine& engine() { return engine_; }
    [[nodiscard]] const std::shared_ptr<const Frame>& frame() const { return frame_; }
    [[nodiscard]] const std::shared_ptr<const ProjectData>& project() const { return project_; }

    // Projects.
    Q_INVOKABLE void openFile(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url);
    Q_INVOKABLE void openDemo();
    Q_INVOKABLE void newProject(const QUrl& url, const QString& purpose);
    Q_INVOKABLE void addData();
    /// From the import to the map; scores first what is new.
    Q_INVOKABLE void toMap();
    Q_INVOKABLE void closeProject();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forgetRecent(const QString& path);
    Q_INVOKABLE void dismissProblem();

    // Selection. A map of squares selects squares, all others the areas of their kind.
    Q_INVOKABLE void clickAt(QPointF pixel, bool extend);
    Q_INVOKABLE void boxSelect(QPointF first, QPointF last, bool extend);
    /// Areas whose centre lies in the polygon, in pixels of the map.
    Q_INVOKABLE void lassoSelect(const QList<QPointF>& outline, bool extend);
    Q_INVOKABLE void selectPicks();
    /// Keeps the areas that are selected in the choice.
    Q_INVOKABLE void keepSelection();
    Q_INVOKABLE void selectRow(int row, bool extend);
    Q_INVOKABLE void moveSelection(int rows);
    Q_INVOKABLE void selectHit(int row);
    Q_INVOKABLE bool selectId(const QString& id);
    /// Selects areas by their codes and goes there.
    Q_INVOKABLE void showAreas(const QStringList& codes);
    void selectFeatures(std::vector<std::size_t> features, bool extend);
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE void zoomToSelection();
    Q_INVOKABLE void pointAt(QPointF pixel);
    Q_INVOKABLE void pointAway();

    // Scenarios.
    Q_INVOKABLE bool saveScenario(const QString& name, const QString& note);
    Q_INVOKABLE void useScenario(int row);
    Q_INVOKABLE void removeScenario(int row);
    /// Shows how the map of now differs from a scenario; -1 ends that.
    Q_INVOKABLE void compareWith(int row);

    // Out of the program.
    /// The map as it is shown, with its legend and list: .pdf, .png or .svg.
    Q_INVOKABLE void saveMap(const QUrl& url);
    Q_INVOKABLE void copyTable();
    Q_INVOKABLE void saveTable(const QUrl& url);
    Q_INVOKABLE void savePicks();
    /// Every chosen area takes part in the next plan of the year, with this intervention.
    Q_INVOKABLE void sendPicksToPlan(const QString& intervention);
    Q_INVOKABLE void exportPicks(const QUrl& url);
    /// One page about an area or a gemeente, as PDF.
    Q_INVOKABLE void savePage(const QString& area, const QUrl& url);
    /// The informatiebeeld of a half (1 or 2) of the year of the programme, as PDF.
    Q_INVOKABLE void savePicture(int half, const QUrl& url);
    /// Where each gemeente stands for a result of the jaarplan: .pdf, .png or .svg.
    Q_INVOKABLE void saveTargetMap(const QString& result, const QUrl& url);
    /// The score on the screen, with moved sliders and all, as .gpkg, .csv, .geojson, .ods or .qgz. Nothing is written
    /// into the project.
    Q_INVOKABLE void exportData(const QUrl& url);
    Q_INVOKABLE void saveJudgements(const QUrl& url);
    Q_INVOKABLE void openJudgements(const QUrl& url);

Q_SIGNALS:
    void pageChanged();
    void progressChanged();
    void problemChanged();
    void messageChanged();
    void recentChanged();
    void viewChanged();
    void selectionChanged();
    void pointerChanged();
    void lockChanged();
    void comparisonChanged();
    void timeChanged();
    void secondChanged();
    void languageChanged();
    void languageWanted(const QString& language);
    void scoresRead(); ///< the project was read again: its voorlichting or its scores had changed
    void frameShown(); ///< every model and item has the newest frame

private:
    using Loaded = std::shared_ptr<Result<OpenedProject>>;
    void setPage(Page page);
    void fail(const Error& error);
    void warn(const QString& sentence);
    void say(const QString& message);
    void load(std::function<Result<std::filesystem::path>(const Progress&)> prepare, Page back = Page::Start);
    void loaded(const Loaded& loaded, Page back);
    /// The data of the project again, in the background: the view, the weights and the selection stay.
    void readAgain();
    void connectProgramme();
    void connectPilot();
    /// Knelpunten in force, and the inzet of the programme's year, as signs on the map.
    void setSigns();
    /// The same in EPSG:28992, of all layers.
    [[nodiscard]] std::vector<map::Sign> programmeSigns() const;
    void showLegends();
    void remember(const QString& path);
    void requestFrame();
    void connectHistory();
    void followHistory();
    void followProject();
    void wantHotspots();
    void completeRequest(ThemeRequest& request) const;
    [[nodiscard]] std::shared_ptr<const Scores> storedFor(const View& view) const;
    void explainStored(const score::AreaScore& area, const std::shared_ptr<const Scores>& scores);
    [[nodiscard]] score::RunInfo shownInfo() const;
    [[nodiscard]] bool showsSavedRun() const;
    void exportShown(const exchange::ExportOptions& options, const QString& path);
    void writeData(const QString& path, std::function<Status(const Progress&)> write);
    void whenSettled(std::function<void()> then);
    void show(const std::shared_ptr<const Frame>& frame);
    void listValues();
    [[nodiscard]] std::optional<Months> monthsShown() const;
    /// What the rank goes by: the priority where the area type has one, else the opportunity.
    [[nodiscard]] std::string mainValue() const;
    [[nodiscard]] QString fullValue(const QString& wanted) const;
    void select(MapScene::Highlight highlight);
    void explain();
    void followLevel();
    [[nodiscard]] std::optional<std::size_t> featureAt(QPointF pixel) const;
    [[nodiscard]] std::optional<geometry::Point> rdAt(QPointF pixel) const;
    [[nodiscard]] QVariantList similarTo(region::AreaKind kind, const std::string& id, std::size_t count) const;
    void selectWhere(const std::function<bool(QPointF)>& inside, bool extend);
    void write(const QUrl& url, const QByteArray& bytes);
    void makePage(const QUrl& url, std::function<Status(const std::filesystem::path&)> work);
    [[nodiscard]] std::string idOf(std::size_t feature) const;

    Page page_ = Page::Start;
    QString stage_, problem_, message_;
    double progress_ = -1;
    std::shared_ptr<std::atomic<bool>> cancelled_;
    std::uint64_t loading_ = 0;
    QThreadPool loader_;

    std::shared_ptr<const ProjectData> project_;
    std::optional<crs::WebMercator> plane_;
    std::shared_ptr<const Frame> frame_;
    View view_;
    MapScene::Highlight selected_;
    QString pointer_name_, pointer_place_;
    QString lock_, comparing_, language_ = QStringLiteral("nl");
    std::optional<map::Palette> palette_;
    int until_month_ = 0, month_count_ = 0;
    std::size_t level_ = 0; ///< of the squares that are drawn

    ScoreEngine engine_;
    MapCamera camera_;
    MapScene scene_, second_scene_;
    RankedTable table_;
    LegendModel legend_, second_legend_;
    int legend_step_ = 0; ///< of the legend that is shown
    QString second_value_;
    ValueModel values_;
    WhyModel why_;
    WeightModel weights_;
    Finder finder_, area_finder_;
    Scenarios scenarios_;
    Picks picks_;
    DataImport import_;
    LayerList layers_;
    Programme programme_;
    Planner planner_{programme_};
    PilotDesk pilot_;
    HotspotSearch hotspots_;
    ScoreHistory history_;
    Judgements judgements_{weights_};
    bool difference_of_history_ = false;
    std::string before_difference_; ///< what the map showed before that

    BaseMap base_map_;
    bool keeps_recent_ = true;
};

} // namespace gk::desktop
