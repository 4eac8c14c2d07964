extension Activity {
    /// The same for two records exactly when everything we keep of them is the same; 32 hexadecimal digits.
    ///
    /// The source and the problems do not count: stores that hand out IATI stamp every record with the time of
    /// delivery, and a second import of the same record must be unchanged.
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

extension Fingerprint {
    fileprivate mutating func add<Value>(each values: [Value], _ one: (inout Fingerprint, Value) -> Void) {
        add(String(values.count))
        for value in values { one(&self, value) }
    }

    fileprivate mutating func add(_ wordings: [Activity.Wording]) {
        add(each: wordings) { print, wording in
            print.add(wording.language)
            print.add(wording.text)
        }
    }

    fileprivate mutating func add(_ organisation: Activity.Organisation?) {
        add(organisation?.reference)
        add(organisation?.type)
        add(organisation?.names ?? [])
    }

    fileprivate mutating func add(_ location: Activity.Location) {
        add(location.names)
        add(each: location.administrative) { print, unit in
            print.add(unit.vocabulary)
            print.add(unit.level)
            print.add(unit.code)
        }
        add(location.point.map { "\($0.latitude)" })
        add(location.point.map { "\($0.longitude)" })
    }

    fileprivate mutating func add(_ amount: Activity.Amount) {
        add(amount.heading.kind.code)
        add(amount.heading.year.map { "\($0)" })
        add(amount.heading.currency)
        add(amount.heading.basis.rawValue)
        add(amount.heading.country)
        add("\(amount.sum)")
    }
}
