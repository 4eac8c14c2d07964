import ArgumentParser
import Dialogue
import Foundation
import Store
import Web

/// `vetika bench-pages --database … --beside …`: what every page costs after ten years, beside what it costs in a
/// country with one cycle.
struct BenchPages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-pages",
        abstract: "Measures every page of the list of routes on two data bases; makes those that are not there.",
        shouldDisplay: false)

    @Option(help: "Ten years of the country.") var database: String
    @Option(help: "One cycle.") var beside: String
    @Option(help: "Seconds for each page on each data base.") var seconds = 0.3
    @Option(help: "Only routes that hold this.") var only: String?

    func run() async throws {
        guard let large = Store.Address(database), let small = Store.Address(beside) else {
            throw ValidationError("--database, --beside: sqlite:PATH or postgres://…")
        }
        let began = ContinuousClock.now
        let many = try await MeasuredCountry(large, size: .decade)
        let made = ContinuousClock.now - began
        let few = try await MeasuredCountry(small, size: .cycle)
        defer { for country in [many, few] { country.store.close() } }
        let verdict = try await many.store.read { try $0.verifyJournal() }
        guard verdict.broken == nil else { throw Refused("The journal of \(database) is broken.") }
        var report = PagesReport(
            madeSeconds: made.seconds, rows: try await many.rows(), journalLines: verdict.lines, pages: [],
            unvisited: [])
        for route in Site.routes where route.method == .get && (only.map(route.path.contains) ?? true) {
            try await measure(route, many, few, &report)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }

    private func measure(
        _ route: Route, _ many: MeasuredCountry, _ few: MeasuredCountry, _ report: inout PagesReport
    ) async throws {
        if let reason = PageAddresses.unmeasured[route.path] {
            return report.unvisited.append(.init(route: route.path, reason: reason))
        }
        let (there, here) = (try await many.visits(route), try await few.visits(route))
        for visit in there.opened {
            guard let same = here.opened.first(where: { $0.isLike(visit) }) else {
                report.unvisited.append(.init(route: route.path, reason: "not in one cycle (\(visit.address))"))
                continue
            }
            FileHandle.standardError.write(Data("bench-pages: \(visit.address)\n".utf8))
            let costs = try await PageCost.best(of: [(many.site, visit), (few.site, same)], within: seconds)
            report.pages.append(
                PagesReport.Page(
                    route: route.path, address: visit.address, role: visit.role?.rawValue ?? "nobody",
                    milliseconds: costs[0].milliseconds, besideMilliseconds: costs[1].milliseconds,
                    bytes: costs[0].bytes, besideBytes: costs[1].bytes))
        }
        report.unvisited += there.closed.map { .init(route: route.path, reason: $0) }
    }
}

/// What is printed.
struct PagesReport: Encodable {
    struct Page: Encodable {
        let route: String
        let address: String
        let role: String
        let milliseconds: Double
        let besideMilliseconds: Double
        let bytes: Int
        let besideBytes: Int
    }

    struct Unvisited: Encodable {
        let route: String
        let reason: String
    }

    var madeSeconds: Double
    var rows: Int
    var journalLines: Int
    var pages: [Page]
    var unvisited: [Unvisited]
}

/// What one page takes of the processor, whoever else uses it: the least of many.
struct PageCost {
    var milliseconds = Double.infinity
    var bytes = 0

    /// By turns, so that a busy minute of the machine falls on all alike.
    static func best(of visits: [(Site, PageVisit)], within seconds: Double) async throws -> [PageCost] {
        var costs = visits.map { _ in PageCost() }
        let ends = ContinuousClock.now + .seconds(seconds * Double(visits.count))
        var turns = 0
        repeat {
            for (index, (site, visit)) in visits.enumerated() {
                await site.forgetKept()
                let before = processorNanoseconds()
                let taken = try await site.take(visit.address, session: visit.session)
                let spent = Double(processorNanoseconds() - before) / 1e6
                costs[index].milliseconds = min(costs[index].milliseconds, spent)
                costs[index].bytes = taken.bytes
            }
            turns += 1
        } while turns < 3 || (ContinuousClock.now < ends && turns < 400)
        return costs.map { PageCost(milliseconds: rounded($0.milliseconds), bytes: $0.bytes) }
    }

    /// Of this process, all its threads.
    private static func processorNanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
