/// Who reports a project, as the data base writes it.
package struct SupportReporter: Hashable, Sendable {
    package let reference: String?
    package let khmer: String?
    package let english: String?

    package init(reference: String?, khmer: String?, english: String?) {
        self.reference = reference
        self.khmer = khmer
        self.english = english
    }

    /// Tells it from others, and is the same from import to import: what bodies are confirmed to be known by.
    package var key: String? { organisation.key }

    private var organisation: Activity.Organisation {
        let names = [khmer.map { ("km", $0) }, english.map { ("en", $0) }].compactMap(\.self)
        return Activity.Organisation(
            reference: reference, type: nil, names: names.map { Activity.Wording(language: $0.0, text: $0.1) })
    }
}
