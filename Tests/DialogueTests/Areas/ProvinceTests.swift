import Dialogue
import Testing

@Suite struct `The capital and provinces` {
    @Test func `There are 25, numbered without a gap`() {
        #expect(Province.all.map(\.code) == (1...25).map { $0 < 10 ? "0\($0)" : "\($0)" })
    }

    @Test func `Codes, short codes, names and tiles are all different`() {
        #expect(Set(Province.all.map(\.short)).count == 25)
        #expect(Set(Province.all.map(\.nameKhmer)).count == 25)
        #expect(Set(Province.all.map(\.nameEnglish)).count == 25)
        #expect(Set(Province.all.map(\.tile)).count == 25)
    }

    @Test func `Only Phnom Penh is the capital`() {
        #expect(Province.all.filter(\.isCapital).map(\.nameEnglish) == ["Phnom Penh"])
        #expect(Area.provinces.filter { $0.kind == .capital }.map(\.code.text) == ["12"])
    }

    @Test func `A province is found by its code and by its short code`() {
        #expect(Province.of(code: "02")?.nameEnglish == "Battambang")
        #expect(Province.of(short: "BTB")?.code == "02")
        #expect(Province.of(code: "26") == nil)
        #expect(Province.of(code: "2") == nil)
        #expect(Province.of(short: "btb") == nil)
    }

    @Test(arguments: [("BMC", "SRP"), ("BTB", "PLN"), ("STG", "RTK"), ("PNP", "KDL"), ("KPT", "KEP"), ("PVG", "SVR")])
    func `Neighbours share an edge of the tile map`(one: String, other: String) throws {
        let first = try #require(Province.of(short: one)).tile
        let second = try #require(Province.of(short: other)).tile
        #expect(abs(first.column - second.column) + abs(first.row - second.row) == 1)
    }

    @Test func `No tile stands alone`() {
        for province in Province.all {
            let touching = Province.all.filter { other in
                other != province && abs(other.tile.column - province.tile.column) <= 1
                    && abs(other.tile.row - province.tile.row) <= 1
            }
            #expect(!touching.isEmpty, "\(province.nameEnglish)")
        }
    }
}
