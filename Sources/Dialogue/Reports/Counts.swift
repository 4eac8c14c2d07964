/// The figures every report gives: total and women, stage by stage.
package struct Attendance: Hashable, Sendable {
    package struct Count: Hashable, Sendable {
        package var total = 0
        package var women = 0

        package init(total: Int = 0, women: Int = 0) {
            self.total = total
            self.women = women
        }
    }

    package var invited = Count()
    package var confirmed = Count()
    package var present = Count()
    package var spoke = Count()

    package init() {}
}
