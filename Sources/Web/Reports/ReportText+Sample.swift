package import Dialogue
package import Store

extension Site {
    /// The text of a report as publishing keeps it, for the sample country.
    package static func reportText(_ record: ReportRecord, on today: Day, in language: Language) -> String {
        ReportText(record: record, today: today, language: language).html.text
    }
}
