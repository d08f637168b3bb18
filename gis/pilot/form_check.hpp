// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one set of rules for a form that was filled in, on paper, in a spreadsheet or on the screen. Private to
// gis/pilot.

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gis/pilot/pilot.hpp"

namespace gk::piloting {

enum FormColumn : std::size_t {
    formulier,
    deskundige,
    gebiedstype,
    gebied,
    naam,
    gemeente,
    oordeel,
    top10,
    datum,
    toelichting
};
inline constexpr std::array<std::string_view, 10> form_columns{
    "formulier", "deskundige", "gebiedstype", "gebied", "naam", "gemeente", "oordeel", "top10", "datum", "toelichting"};

/// A row as it was written, trimmed; empty where nothing stands.
struct FormRow {
    std::int64_t number = 0; ///< 1-based
    std::array<std::string, form_columns.size()> text;
};

struct FormContent {
    ReadForm form;
    std::vector<store::PilotJudgement> rows;
};

class FormCheck {
public:
    /// `file` stands in what is said; empty for the screen. `before`: judgements that the project holds. All outlive
    /// this.
    FormCheck(const store::PilotFreeze& pilot, const std::vector<store::PilotForm>& issued,
              const std::vector<store::PilotJudgement>& before, std::string file)
        : pilot_(&pilot)
        , issued_(&issued)
        , before_(&before)
        , file_(std::move(file)) {}

    /// False when it is no form of this pilot: then the other rows do not matter.
    bool add(const FormRow& row);
    void refuse(std::string message, std::int64_t row = 0, FormColumn column = formulier);
    /// What the form says, after its last row. The error is the first of problems().
    [[nodiscard]] Result<FormContent> finish();
    /// What is wrong, in the order of the rows.
    [[nodiscard]] const std::vector<Error>& problems() const { return problems_; }

private:
    [[nodiscard]] bool begin(const FormRow& row);
    void judge(const FormRow& row);
    void read_rating(const FormRow& row, store::PilotJudgement& judgement);
    void read_day(const FormRow& row);

    const store::PilotFreeze* pilot_;
    const std::vector<store::PilotForm>* issued_;
    const std::vector<store::PilotJudgement>* before_;
    std::string file_;
    const store::PilotArea* area_ = nullptr;
    FormContent content_;
    std::set<std::string> seen_;
    std::string last_day_;
    bool day_told_ = false; ///< that the day is missing or wrong
    std::vector<Error> problems_;
};

} // namespace gk::piloting
