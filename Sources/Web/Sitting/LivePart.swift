import Dialogue
import HTTPTypes
import Hummingbird
import Store

extension Visit {
    /// A part of a page that follows the record of a dialogue.
    /// - Parameters:
    ///   - page: where the page stands under the dialogue. A form that was refused shows it at the form's own address,
    ///     where there is nothing to fetch.
    ///   - seq: the journal line the part was made from.
    func live(_ dialogue: PartnershipDialogue, _ page: String, id: String, seq: Int, _ content: HTML) -> HTML {
        let from: HTML? = request.method == .post ? " data-from=\"/\(dialogue.name)/\(page)\"" : nil
        return """
            <div id="\(id)" data-live="/\(dialogue.name)/live" data-seq="\(seq)"\(from) data-on="\(.live, language)" \
            data-off="\(.liveReconnecting, language)">
            \(content)
            </div>
            """
    }
}

/// `/{province}/{year}/live`: server-sent events, one for each new line of the dialogue's journal.
enum LiveEvents {
    static let routes: [Route] = [.get("/{province}/{year}/live", .look, follow)]

    /// Public once what is raised is public; before that for those who work on the dialogue.
    private static func follow(_ visit: Visit) async throws -> Answer {
        let name = try visit.dialogueName()
        let inside = visit.worksIn(name.province)
        let dialogue = try await visit.read { try $0.dialogue(name) }
        guard dialogue.stage.showsInputs || inside else { throw StoreError.missing }
        // `live.js` asks again by itself, with growing pauses.
        guard let place = visit.site.followers.place(for: visit.follower) else { throw RequestFault.crowded }
        let last = visit.request.headers[.lastEventID].flatMap { Int($0) }
        return visit.site.pulse.stream(of: dialogue.id, after: last ?? visit.query.number("after") ?? 0, place: place)
    }
}

extension HTTPField.Name {
    /// What a browser sends when it opens a broken stream of events again.
    fileprivate static var lastEventID: Self {
        guard let name = Self("Last-Event-ID") else { preconditionFailure("no field name") }
        return name
    }
}
