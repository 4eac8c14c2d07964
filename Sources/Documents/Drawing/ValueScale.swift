/// The value axis of a chart: from nothing (or below, when there are losses) to a round number above the highest.
struct ValueScale: Hashable {
    let ticks: [Double]
    private let lowest: Double
    private let highest: Double

    init(_ values: [Double]) {
        let top = max(0, values.max() ?? 0)
        let bottom = min(0, values.min() ?? 0)
        let step = Self.roundStep((top - bottom) / 4)
        lowest = (bottom / step).rounded(.down) * step
        highest = max((top / step).rounded(.up) * step, lowest + step)
        let count = Int(((highest - lowest) / step).rounded())
        let first = lowest
        ticks = (0...max(1, count)).map { first + Double($0) * step }
    }

    /// Where a value lies between the ends, from 0 to 1.
    func part(_ value: Double) -> Double { (value - lowest) / (highest - lowest) }

    /// 1, 2 or 5 times a power of ten, not below the rough step.
    private static func roundStep(_ rough: Double) -> Double {
        guard rough > 0, rough.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power * 10
    }
}
