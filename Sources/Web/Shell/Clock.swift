package import Dialogue
import Foundation

extension Site {
    /// The clock of the machine.
    package static let systemClock: @Sendable () -> Instant = {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}
