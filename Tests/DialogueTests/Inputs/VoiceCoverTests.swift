import Dialogue
import Testing

@Suite struct `What may be told of a protected voice` {
    private static let districts = ["0201", "0202", "0203", "0204"].compactMap { AreaCode($0) }

    @Test func `A class is told where five of it came, a district with it where five came from there`() throws {
        let cover = VoiceCover([
            .init(party: .communities, district: Self.districts[0], present: 5),
            .init(party: .communities, district: Self.districts[1], present: 4),
            .init(party: .communities, district: nil, present: 1),
            .init(party: .partners, district: nil, present: 4), .init(party: .council, district: nil, present: 1),
        ])
        #expect(cover.told(.communities, Self.districts[0]) == (.communities, Self.districts[0]))
        #expect(cover.told(.communities, Self.districts[1]) == (.communities, nil))
        #expect(cover.told(.communities, AreaCode("020101")) == (.communities, nil))
        #expect(cover.told(.partners, Self.districts[0]) == (nil, nil))
        #expect(cover.told(.society, nil) == (nil, nil))
        #expect(cover.told(nil, Self.districts[0]) == (nil, nil))
    }

    @Test func `What is left over hides five as well`() {
        // Of partners there is one: "no class told" would name them, so the smaller class is not told either.
        let cover = VoiceCover([
            .init(party: .partners, district: nil, present: 1), .init(party: .society, district: nil, present: 6),
            .init(party: .departments, district: nil, present: 9),
        ])
        #expect(cover.classes == [.departments])
        // One comes from another district than the five: told apart, "no district told" would name that one.
        let districts = VoiceCover([
            .init(party: .society, district: Self.districts[0], present: 5),
            .init(party: .society, district: Self.districts[1], present: 1),
            .init(party: .departments, district: nil, present: 9), .init(party: .partners, district: nil, present: 5),
        ])
        #expect(districts.districts[.society] == [])
    }

    @Test func `Among fewer than five nothing is told, and nobody can be more exact`() {
        #expect(VoiceCover([.init(party: .council, district: Self.districts[0], present: 4)]) == .nobody)
        let full = VoiceCover(ParticipantClass.allCases.map { .init(party: $0, district: nil, present: 5) })
        #expect(full.classes == Set(ParticipantClass.allCases))
    }

    /// The adversary knows everybody in the room with class and district, and this rule; takes the district spoken of
    /// for that of the speaker; and leaves out whoever would have been told otherwise.
    @Test(arguments: 0..<400) func `Nobody who knows the room is left with fewer than five`(seed: Int) {
        var dice = Dice(seed)
        let room = (0..<dice.roll(60)).map { _ in
            (
                party: ParticipantClass.allCases[dice.roll(dice.roll(2) == 0 ? 8 : 3)],
                district: dice.roll(4) == 0 ? nil : Self.districts[dice.roll(4)]
            )
        }
        let groups = Dictionary(grouping: room) { "\($0.party)\($0.district?.text ?? "")" }.values.map { people in
            VoiceCover.Group(party: people[0].party, district: people[0].district, present: people.count)
        }
        let cover = VoiceCover(groups)
        for speaker in room {
            let told = cover.told(speaker.party, speaker.district)
            let fitting = room.filter { cover.told($0.party, $0.district) == told }
            #expect(fitting.count >= min(5, room.count), "\(told) fits \(fitting.count) of \(room.count)")
        }
    }
}

/// Numbers that look as if thrown, always the same for one seed.
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// Less than `sides`; 0 where there are none.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return sides > 0 ? Int((state >> 33) % UInt64(sides)) : 0
    }
}
