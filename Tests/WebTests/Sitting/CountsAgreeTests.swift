import Dialogue
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite struct `Counts that cannot disagree` {
    private static let runs = World.engines.flatMap { engine in (1...6).map { (engine, $0) } }

    @Test(arguments: runs)
    func `Letter, tables, annex, open data, door and wall say what plain SQL says`(
        engine: Engine, seed: Int
    ) async throws {
        let world = try await World(engine)
        var sitting = try await RandomSitting(world, seed: seed)
        try await sitting.run()
        let name = sitting.name
        let plain = try await world.read { try PlainCounts($0, $0.dialogue(name).id) }

        let (record, rows) = try await world.read { reader in
            let dialogue = try reader.dialogue(name)
            return (try reader.reportRecord(of: dialogue), try reader.participants(of: dialogue.id))
        }
        #expect(record.attendance == plain.byClass)
        #expect(try await openData(world, name) == plain.byClass)
        #expect(Dictionary(grouping: record.present, by: \.party).mapValues(\.count) == plain.present)
        for (party, figures) in plain.byClass {
            #expect(figures.spoke.total <= figures.present.total, "\(party)")
        }
        try await report(world, name, plain, record)
        try await screens(world, name, plain, rows)
    }

    /// As the public reads it.
    private func report(
        _ world: World, _ name: DialogueName, _ plain: PlainCounts, _ record: ReportRecord
    ) async throws {
        let html = try await world.browser().get("/\(name)/report", in: .english).text
        let total = plain.total
        for sentence: Phrase in [
            .letterHeld(record.dialogue, total.present), .cameInAll(total.invited, total.present, total.spoke),
        ] {
            #expect(html.contains(sentence.english), "\(sentence.english)")
        }
        for (count, sentence): (Attendance.Count, Phrase) in [
            (total.uninvited, .uninvitedAmongThem(total.uninvited)),
            (total.excused, .excusedThemselves(total.excused)), (total.wrote, .heardWithoutComing(total.wrote)),
            (total.unconfirmed, .cameUnconfirmed(total.unconfirmed)),
        ] {
            #expect(html.contains(sentence.english) == (count.total > 0), "\(sentence.english)")
        }
        let lines = plain.byClass.map { ("\($0.key.lettered.english) \($0.key.phrase.english)", $0.value) }
        for (label, figures) in lines + [(Phrase.everybodyTogether.english, total)] {
            let counts = [figures.invited, figures.confirmed, figures.present, figures.spoke]
            #expect(Self.numbers(of: label, in: html) == counts.flatMap { [$0.total, $0.women] }, "\(label)")
            guard figures.present.total > 0, label != Phrase.everybodyTogether.english else { continue }
            let heading = "\(label) (\(Phrase.peopleCount(figures.present.total).english))"
            #expect(html.contains(heading), "\(heading)")
        }
    }

    /// The numbers in the row of a table that begins with these words.
    private static func numbers(of label: String, in html: String) -> [Int] {
        for row in html.components(separatedBy: "<tr").dropFirst() where row.contains(">\(label)</") {
            let cells = row.components(separatedBy: "</tr>")[0].components(separatedBy: "<td").dropFirst()
            return cells.compactMap { cell in
                Int(cell.components(separatedBy: "<div>").last?.components(separatedBy: "<").first ?? "")
            }
        }
        return []
    }

    private func openData(_ world: World, _ name: DialogueName) async throws -> [ParticipantClass: Attendance] {
        let csv = try await world.browser().get("/\(name)/attendance.csv").text
        let lines = csv.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { $0.components(separatedBy: ",") }
        var found: [ParticipantClass: Attendance] = [:]
        var all = Attendance()
        for line in lines.dropFirst() {
            let numbers = line.dropFirst().compactMap { Int($0) }
            let counts = stride(from: 0, to: 16, by: 2).map {
                Attendance.Count(total: numbers[$0], women: numbers[$0 + 1])
            }
            var figures = Attendance()
            figures.invited = counts[0]
            figures.confirmed = counts[1]
            figures.excused = counts[2]
            figures.present = counts[3]
            figures.uninvited = counts[4]
            figures.unconfirmed = counts[5]
            figures.spoke = counts[6]
            figures.wrote = counts[7]
            if let party = ParticipantClass(rawValue: line[0]) { found[party] = figures } else { all = figures }
        }
        #expect(all == found.values.sum)
        let json = try await world.browser().get("/\(name)/attendance.json").text
        #expect(json.contains("\"present\":{\"all\":\(all.present.total),\"women\":\(all.present.women)}"))
        return found
    }

    private func screens(
        _ world: World, _ name: DialogueName, _ plain: PlainCounts, _ rows: [ParticipantRow]
    ) async throws {
        let total = plain.total
        let counts = ParticipantCounts(rows: rows)
        #expect(counts.sum[ParticipantCounts.Column.invited.rawValue] == total.invited)
        #expect(counts.sum[ParticipantCounts.Column.confirmed.rawValue] == total.confirmed)
        #expect(counts.sum[ParticipantCounts.Column.excused.rawValue] == total.excused)
        #expect(counts.sum[ParticipantCounts.Column.present.rawValue] == total.present)
        #expect(counts.sum[ParticipantCounts.Column.uninvited.rawValue] == total.uninvited)
        #expect(counts.sum[ParticipantCounts.Column.unconfirmed.rawValue] == total.unconfirmed)
        let officer = try await world.browser(as: "officer")
        let door = try await officer.get("/\(name)/checkin", in: .english).text
        let hall = try await world.browser().get("/\(name)/screen", in: .english).text
        let sitting = try await officer.get("/\(name)/sitting", in: .english).text
        for (page, label, number) in [
            (door, "Present", total.present.total), (door, "Of whom women", total.present.women),
            (door, "Came uninvited", total.uninvited.total), (door, "Invited", total.invited.total),
            (hall, "Present", total.present.total), (hall, "Of whom women", total.present.women),
            (sitting, "Present", total.present.total),
        ] {
            #expect(page.contains("<dt>\(label)</dt><dd>\(number)</dd>"), "\(label) \(number)")
        }
    }
}

/// The figures once more, in SQL that shares nothing with the program.
private struct PlainCounts {
    var byClass: [ParticipantClass: Attendance] = [:]
    var total: Attendance { byClass.values.sum }
    var present: [ParticipantClass: Int] { byClass.mapValues(\.present.total).filter { $0.value > 0 } }

    init(_ reader: Reader, _ dialogue: ID<PartnershipDialogue>) throws {
        let inRoom: SQL = "(CASE WHEN p.answer = 'stand_in' THEN p.stand_in_sex ELSE p.sex END)"
        let open: SQL = """
            EXISTS (SELECT 1 FROM input_voice v JOIN input i ON i.id = v.input_id WHERE v.participant_id = p.id
                AND (i.attribution = 'named' OR (i.attribution = 'body' AND p.body_id IS NOT NULL)))
            """
        for party in ParticipantClass.allCases {
            func count(_ condition: SQL, _ sex: SQL = "p.sex") throws -> Attendance.Count {
                let all: SQL = """
                    SELECT count(*) FROM participant p WHERE p.dialogue_id = \(dialogue) AND p.party = \(party)
                        AND \(condition)
                    """
                return Attendance.Count(
                    total: try reader.number(all), women: try reader.number(all + " AND \(sex) = 'female'"))
            }
            var figures = Attendance()
            figures.invited = try count("p.released_at IS NOT NULL AND p.standing = 'accepted'")
            figures.confirmed = try count("p.released_at IS NOT NULL AND p.answer IN ('yes', 'stand_in')", inRoom)
            figures.excused = try count("p.released_at IS NOT NULL AND p.answer = 'no' AND p.arrived_at IS NULL")
            figures.present = try count("p.arrived_at IS NOT NULL AND p.standing = 'accepted'", inRoom)
            figures.uninvited = try count(
                "p.arrived_at IS NOT NULL AND p.standing = 'accepted' AND p.released_at IS NULL", inRoom)
            figures.unconfirmed = try count("p.arrived_at IS NOT NULL AND p.standing <> 'accepted'", inRoom)
            figures.spoke = try count("p.arrived_at IS NOT NULL AND p.standing = 'accepted' AND \(open)", inRoom)
            figures.wrote = try count("p.arrived_at IS NULL AND \(open)", inRoom)
            if figures != Attendance() { byClass[party] = figures }
        }
    }
}
