/// The figures every report gives: total and women, stage by stage (docs/counting.md).
package struct Attendance: Hashable, Sendable {
    package struct Count: Hashable, Sendable {
        package var total = 0
        package var women = 0

        package init(total: Int = 0, women: Int = 0) {
            self.total = total
            self.women = women
        }

        package static func += (left: inout Count, right: Count) {
            left.total += right.total
            left.women += right.women
        }
    }

    package var invited = Count()
    package var confirmed = Count()
    package var excused = Count()
    package var present = Count()
    /// Of those present, who came without an invitation.
    package var uninvited = Count()
    /// Who came for the communities without an invitation and is not confirmed by the Governor: in no other figure.
    package var unconfirmed = Count()
    /// Of those present, whose voice is in an input. Protected voices are in no count of people.
    package var spoke = Count()
    /// Whose voice is in an input though they did not come.
    package var wrote = Count()

    package init() {}

    package static func += (left: inout Attendance, right: Attendance) {
        left.invited += right.invited
        left.confirmed += right.confirmed
        left.excused += right.excused
        left.present += right.present
        left.uninvited += right.uninvited
        left.unconfirmed += right.unconfirmed
        left.spoke += right.spoke
        left.wrote += right.wrote
    }
}

extension Sequence<Attendance> {
    /// All of them together.
    package var sum: Attendance { reduce(into: Attendance()) { $0 += $1 } }
}
