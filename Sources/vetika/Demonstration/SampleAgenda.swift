import Dialogue

/// One morning and one afternoon: opening, account of the last dialogue, the five themes of the guideline, closing.
enum SampleAgenda {
    static let items: [AgendaItem] = [
        item(.opening, "ពិធីបើក", "Opening", 20, presenter: ("អភិបាលខេត្ត", "Provincial Governor")),
        item(.lastDialogue, "លទ្ធផលនៃកិច្ចសន្ទនាលើកមុន", "What became of the last dialogue", 40),
        item(.development, "ផែនការអភិវឌ្ឍន៍ វឌ្ឍនភាព និងបញ្ហាប្រឈម", "Development plan, progress and challenges", 80),
        item(.coffee, "សម្រាកអាហារសម្រន់", "Coffee break", 15),
        item(.services, "សេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធមូលដ្ឋាន", "Public services and infrastructure", 90, .transport),
        item(.lunch, "សម្រាកអាហារថ្ងៃត្រង់", "Lunch", 75),
        item(.alignment, "ការតម្រឹមជំនួយជាមួយអាទិភាព", "Aligning support with priorities", 60, .agriculture),
        item(.cooperation, "កិច្ចសហប្រតិបត្តិការ និងភាពជាដៃគូ", "Cooperation and partnership", 60),
        item(
            .institutions, "ស្ថាប័ន បណ្តុះបណ្តាលវិជ្ជាជីវៈ និងបច្ចេកវិទ្យាឌីជីថល",
            "Institutions, vocational training and digital technology", 60, .digital),
        item(.closing, "ពិធីបិទ", "Closing", 20, presenter: ("អភិបាលខេត្ត", "Provincial Governor")),
    ]

    private static func item(
        _ theme: Theme, _ khmer: String, _ english: String, _ minutes: Int, _ sector: Sector? = nil,
        presenter: (String, String)? = nil
    ) -> AgendaItem {
        AgendaItem(
            id: ID(0), theme: theme, title: Bilingual(khmer, english), minutes: minutes,
            presenter: presenter.map { Bilingual($0.0, $0.1) }, sectors: sector.map { [$0] } ?? [])
    }
}
