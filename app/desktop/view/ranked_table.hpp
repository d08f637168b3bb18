// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <set>

#include <QAbstractTableModel>
#include <QtQml/qqmlregistration.h>

#include "app/desktop/model/frame.hpp"

namespace gk::desktop {

/// The ranked list: the equal of the map for who cannot or will not use one. Filters and sorts by itself, and keeps its
/// order of sorting when scores change.
class RankedTable : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the workspace owns it")
    Q_PROPERTY(QString gemeente READ gemeente WRITE setGemeente NOTIFY filterChanged)
    Q_PROPERTY(bool byPriority READ byPriority NOTIFY sorted)
    Q_PROPERTY(bool reliableOnly READ reliableOnly WRITE setReliableOnly NOTIFY filterChanged)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sorted)
    Q_PROPERTY(bool ascending READ ascending NOTIFY sorted)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY selectionChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    enum Column {
        Rank,
        Name,
        Gemeente,
        Score, ///< what the rank goes by: the priority where the area type has one, else the opportunity
        Interval,
        Opportunity,
        ReportingGap,
        Reach,
        TopShare,
        Coverage,
        Hectares,
        ColumnCount
    };
    Q_ENUM(Column)
    /// LowRole and HighRole: the interval of the rank from 0 (first) to 1 (last), on a scale of logarithms, because the
    /// head of the list is what people choose from; -1 when there is none.
    enum Role { SelectedRole = Qt::UserRole, BarRole, ReliableRole, NumberRole, LowRole, HighRole, SpokenRole };

    explicit RankedTable(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Words again, in another language.
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString gemeente() const { return gemeente_; }
    void setGemeente(const QString& code);
    [[nodiscard]] bool byPriority() const { return by_priority_; }
    [[nodiscard]] bool reliableOnly() const { return reliable_only_; }
    void setReliableOnly(bool only);
    [[nodiscard]] int sortColumn() const { return sort_column_; }
    [[nodiscard]] bool ascending() const { return ascending_; }
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString summary() const;

    Q_INVOKABLE void sortBy(int column);
    Q_INVOKABLE QString areaAt(int row) const;
    /// Rows that are selected, or all when none is, with headers; separated by tabs for other programs.
    Q_INVOKABLE QString asText() const;
    /// All rows shown, as a CSV file that Dutch spreadsheets open: semicolons, decimal commas, UTF-8 with mark. The
    /// model that they were scored with stands in every row.
    [[nodiscard]] QByteArray asCsv(const QString& model, const QString& model_hash) const;

    void show(std::shared_ptr<const ProjectData> project, std::shared_ptr<const Scores> scores, const View& view,
              bool by_priority);
    void clear();
    void select(std::set<std::string> ids);

Q_SIGNALS:
    void filterChanged();
    void sorted();
    void selectionChanged();
    void summaryChanged();

private:
    [[nodiscard]] const score::AreaScore& area(int row) const;
    [[nodiscard]] double number(const score::AreaScore& area, int column) const;
    [[nodiscard]] QString plain(const score::AreaScore& area, int column) const;
    [[nodiscard]] std::vector<int> written() const; ///< columns that leave the program
    [[nodiscard]] QString spoken(const score::AreaScore& area, int column) const;
    [[nodiscard]] QString text(const score::AreaScore& area, int column) const;
    void arrange();
    [[nodiscard]] QStringList headers() const;

    std::shared_ptr<const ProjectData> project_;
    std::shared_ptr<const Scores> scores_;
    region::AreaKind kind_ = region::AreaKind::buurt;
    region::AreaType type_ = region::AreaType::woongebied;
    std::vector<std::uint32_t> order_; ///< indices in scores_->areas
    std::set<std::string> selected_;
    QString gemeente_;
    bool reliable_only_ = false;
    bool by_priority_ = false;
    int sort_column_ = Rank;
    bool ascending_ = true;
};

} // namespace gk::desktop
