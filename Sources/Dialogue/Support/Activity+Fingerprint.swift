extension Activity {
    /// The same for two records exactly when everything we keep of them is the same; 32 hexadecimal digits.
    ///
    /// The source and the problems do not count: stores that hand out IATI stamp every record with the time of
    /// delivery, and a second import of the same record must be unchanged. FNV-1a with 128 bits; it guards against
    /// accidents, not against forgery.
    package var fingerprint: String {
        var print = Fingerprint()
        print.add(identifier)
        print.add(version)
        print.add(reporting)
        print.add(titles)
        print.add(descriptions)
        print.add(status)
        for day in [plannedStart, actualStart, plannedEnd, actualEnd] { print.add(day.map { "\($0)" }) }
        print.add(defaultCurrency)
        print.add(each: participants) { print, participant in
            print.add(participant.role)
            print.add(participant.organisation)
        }
        for recipients in [countries, regions] {
            print.add(each: recipients) { print, recipient in
                print.add(recipient.code)
                print.add(recipient.vocabulary)
                print.add(recipient.share?.stated)
            }
        }
        print.add(each: sectors) { print, sector in
            print.add(sector.vocabulary)
            print.add(sector.code)
            print.add(sector.names)
            print.add(sector.share?.stated)
        }
        print.add(each: locations) { $0.add($1) }
        print.add(each: amounts) { $0.add($1) }
        return print.text
    }
}

/// Texts in their order, each closed by a byte that no text contains.
private struct Fingerprint {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    mutating func add(_ text: String?) {
        // 0xFF and 0xFE are never part of UTF-8.
        guard let text else { return mix(0xFE) }
        for byte in text.utf8 { mix(byte) }
        mix(0xFF)
    }

    mutating func add<Value>(each values: [Value], _ one: (inout Fingerprint, Value) -> Void) {
        add(String(values.count))
        for value in values { one(&self, value) }
    }

    mutating func add(_ wordings: [Activity.Wording]) {
        add(each: wordings) { print, wording in
            print.add(wording.language)
            print.add(wording.text)
        }
    }

    mutating func add(_ organisation: Activity.Organisation?) {
        add(organisation?.reference)
        add(organisation?.type)
        add(organisation?.names ?? [])
    }

    mutating func add(_ location: Activity.Location) {
        add(location.names)
        add(each: location.administrative) { print, unit in
            print.add(unit.vocabulary)
            print.add(unit.level)
            print.add(unit.code)
        }
        add(location.point.map { "\($0.latitude)" })
        add(location.point.map { "\($0.longitude)" })
    }

    mutating func add(_ amount: Activity.Amount) {
        add(amount.heading.kind.code)
        add(amount.heading.year.map { "\($0)" })
        add(amount.heading.currency)
        add(amount.heading.basis.rawValue)
        add(amount.heading.country)
        add("\(amount.sum)")
    }

    private mutating func mix(_ byte: UInt8) {
        state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
}
