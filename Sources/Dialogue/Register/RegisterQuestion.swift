/// What somebody wants to see of a dialogue's register of commitments.
package struct RegisterQuestion: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case input, action
    }

    package enum Sort: String, CaseIterable, Sendable {
        case number, due, state
    }

    /// A state of an action; `overdue` is what nobody settled before its day.
    package enum State: Hashable, Sendable {
        case reported(ActionItem.State)
        case overdue

        package init?(_ text: String) {
            if text == "overdue" {
                self = .overdue
            } else if let state = ActionItem.State(rawValue: text) {
                self = .reported(state)
            } else {
                return nil
            }
        }

        package var word: String {
            switch self {
            case .reported(let state): state.rawValue
            case .overdue: "overdue"
            }
        }

        package static let all: [State] = ActionItem.State.allCases.map(State.reported) + [.overdue]
    }

    /// How an input ended; `open` is one that has no disposition yet.
    package enum Ending: Hashable, Sendable {
        case settled(Challenge.Disposition)
        case open

        package init?(_ text: String) {
            if text == "open" {
                self = .open
            } else if let disposition = Challenge.Disposition(rawValue: text) {
                self = .settled(disposition)
            } else {
                return nil
            }
        }

        package var word: String {
            switch self {
            case .settled(let disposition): disposition.rawValue
            case .open: "open"
            }
        }

        package static let all: [Ending] = Challenge.Disposition.allCases.map(Ending.settled) + [.open]
    }

    package var kind: Kind
    /// Of an action, or of one of the actions behind an input.
    package var state: State?
    /// Of an input, or of the inputs behind an action.
    package var ending: Ending?
    package var sector: Sector?
    package var area: AreaCode?
    package var body: ID<Body>?
    package var words: String?
    package var sort: Sort
    package var descending: Bool
    /// From 1.
    package var page: Int

    package static let pageSize = 100
    /// Characters looked for at most.
    package static let longestWords = 100

    package init(
        kind: Kind, state: State? = nil, ending: Ending? = nil, sector: Sector? = nil, area: AreaCode? = nil,
        body: ID<Body>? = nil, words: String? = nil, sort: Sort = .number, descending: Bool = false, page: Int = 1
    ) {
        self.kind = kind
        self.state = state
        self.ending = ending
        self.sector = sector
        self.area = area
        self.body = body
        self.words = words
        self.sort = sort
        self.descending = descending
        self.page = page
    }
}
