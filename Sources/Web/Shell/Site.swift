package import Dialogue
import Hummingbird
import Logging
package import Store

/// One installation of Vetika: its data base, its clock, its routes.
package final class Site: Sendable {
    package let store: Store
    package let links: Links
    let settings: Settings
    let clock: @Sendable () -> Instant
    let pulse = Pulse()
    let pages = PageCache()
    let tries = Tries()
    let followers = Followers()
    let pace = Pace()
    let watchbook = SecurityWatch()
    let securityAlert = SecurityAlert()
    let pressRoom: PressRoom
    let shelf = PaperShelf()
    /// Where files that were sent are read: each may hold 32 MB while it waits.
    let files = Bench("vetika.files", hands: 1, waiting: 8)
    let support = SupportShelf()
    let alignment = AlignmentShelf()
    let figures = FigureShelf()
    let batches: BatchRoom
    let postRoom: PostRoom
    let setbacks = Setbacks()
    let logger: Logger
    let seldom = Seldom()
    let commonPasswords: CommonPasswords
    let table: RouteTable

    package struct Settings: Sendable {
        /// The address people type, for links and QR codes: `https://vetika.example`.
        package var address: String
        /// TLS ends before us: cookies are marked Secure and the forwarded host is believed.
        package var isBehindTLS: Bool
        /// Shown on every page and on the sign-in page of a demonstration.
        package var demo: [DemoAccount]
        /// A folder for the fonts of papers and for batches that wait to be fetched.
        package var cache: String
        /// Where e-mails leave from; nothing leaves without it.
        package var post: Post?
        /// The list of passwords that are tried first.
        package var commonPasswords = "/usr/share/john/password.lst"
        /// Whether acts of one link or account are slowed down that come faster than anybody types.
        package var hasPace = true
        /// The addresses `/metrics` answers; nobody where there are none.
        package var metricsFor: Set<String> = []
        /// Who is written to when more happens within a minute than is usual; nobody where there is no address.
        package var alertTo: EmailAddress?

        package init(
            address: String, isBehindTLS: Bool = false, demo: [DemoAccount] = [], cache: String = Site.temporaryCache,
            post: Post? = nil
        ) {
            self.address = address
            self.isBehindTLS = isBehindTLS
            self.demo = demo
            self.cache = cache
            self.post = post
        }
    }

    /// An account of a demonstration, password and all.
    package struct DemoAccount: Sendable, Hashable {
        package let role: Role
        package let name: String
        package let password: String

        package init(role: Role, name: String, password: String) {
            self.role = role
            self.name = name
            self.password = password
        }
    }

    package init(
        store: Store, links: Links, settings: Settings, clock: @escaping @Sendable () -> Instant = Site.systemClock
    ) {
        self.store = store
        self.links = links
        self.settings = settings
        self.clock = clock
        pressRoom = PressRoom(folder: settings.cache + "/fonts")
        batches = BatchRoom(folder: settings.cache + "/batches")
        commonPasswords = CommonPasswords(path: settings.commonPasswords)
        postRoom = PostRoom(post: settings.post, folder: settings.cache + "/rehearsals")
        var logger = Logger(label: "vetika") { CarefulLog(StreamLogHandler.standardError(label: $0)) }
        logger.logLevel = .notice
        self.logger = logger
        table = RouteTable(Site.routes)
        let pulse = pulse
        store.listen { pulse.advance($0) }
    }

    /// The site map: every topic's routes.
    package static let routes: [Route] = [
        [Asset.route],
        Health.routes,
        SignIn.routes,
        SecondFactorPages.routes,
        AccountPages.routes,
        NationalPages.routes,
        DialoguePages.routes,
        AgendaPages.routes,
        ForumPages.routes,
        PreparationPages.routes,
        LogisticsPages.routes,
        BodyPages.routes,
        ParticipantPages.routes,
        InvitationPages.routes,
        InputPages.routes,
        SittingPages.routes,
        AgreementPages.routes,
        RegisterPages.routes,
        ReportPages.routes,
        ActionPlanPages.routes,
        EscalationPages.routes,
        AdvicePages.routes,
        ClosingPages.routes,
        AreaPages.routes,
        SupportPages.routes,
        ImportPages.routes,
        AlignmentPages.routes,
        DeskPages.routes,
        SecurityPages.routes,
        JournalPages.routes,
        PaperPages.routes,
    ].flatMap { $0 }

    /// Knows the state of the journal before the first page is made.
    package func prepare() async throws { try await pulse.refresh(from: store) }

    /// Looks for acts of other processes until cancelled. While the data base does not answer, kept pages may be older
    /// than they should: the log says when that begins and when it ends.
    package func watch() async {
        if !commonPasswords.isThere {
            logger.warning("there is no list of common passwords at \(settings.commonPasswords): none is refused by it")
        }
        var isBlind = false
        for await _ in store.signs() {
            do {
                try await pulse.refresh(from: store)
                if isBlind { logger.notice("acts of other processes are seen again") }
                isBlind = false
            } catch {
                if !isBlind { logger.error("acts of other processes are not seen: \(error)") }
                isBlind = true
            }
        }
    }
}
