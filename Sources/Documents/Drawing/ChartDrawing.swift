import Khmer

/// Lays a chart out in shapes.
struct ChartDrawing {
    let chart: Document.Chart
    let language: Document.Language
    let width: Double
    let scale: ValueScale
    /// Only finite numbers can be drawn; others count as nothing.
    private let values: [[Double]]

    static let labelSize = 8.5

    init(_ chart: Document.Chart, language: Document.Language, width: Double) {
        self.chart = chart
        self.language = language
        self.width = width
        values = chart.series.map { series in
            (0..<chart.categories.count).map { index in
                guard index < series.values.count, series.values[index].isFinite else { return 0 }
                return min(max(series.values[index], -1e15), 1e15)
            }
        }
        scale = ValueScale(values.flatMap { $0 })
    }

    var drawing: Drawing {
        var drawing = Drawing(width: width, height: 0)
        legend(in: &drawing)
        guard !chart.categories.isEmpty, !chart.series.isEmpty else { return drawing }
        switch chart.kind {
        case .bars: bars(in: &drawing)
        case .columns, .line: upright(in: &drawing)
        }
        return drawing
    }

    /// Several series are named above the chart; a single one is named by the title.
    private func legend(in drawing: inout Drawing) {
        guard chart.series.count > 1 else { return }
        var x = 0.0
        var y = 2.0
        for (index, series) in chart.series.enumerated() {
            let wide = 15 + RoughWidth.of(series.name, size: Self.labelSize) + 16
            if x > 0, x + wide > width {
                x = 0
                y += 16
            }
            let box = Drawing.Rectangle(x: x, y: y + 2, width: 9, height: 9)
            drawing.shapes.append(.rectangle(box, fill: colour(index)))
            drawing.shapes.append(
                .words(.init(text: series.name, x: x + 14, y: y + 10, size: Self.labelSize, room: width - 14)))
            x += wide
        }
        drawing.height = y + 18
    }

    private func colour(_ series: Int) -> Colour { Colour.series[series % Colour.series.count] }

    // MARK: Lying bars

    private func bars(in drawing: inout Drawing) {
        let left = labelColumn
        let room = width - left - valueRoom
        let thick = chart.series.count > 1 ? 10.0 : 13.0
        let zero = left + scale.part(0) * room
        var y = drawing.height + 4
        let top = y
        for (index, category) in chart.categories.enumerated() {
            let lines = RoughWidth.lines(category, size: Self.labelSize, width: left - 8, most: 3)
            let height = max(thick * Double(chart.series.count) + 8, Double(lines.count) * 14 + 4)
            label(lines, right: left - 6, middle: y + height / 2, in: &drawing)
            var barTop = y + (height - thick * Double(chart.series.count)) / 2
            for series in chart.series.indices {
                let value = values[series][index]
                let end = left + scale.part(value) * room
                let place = Drawing.Rectangle(
                    x: min(zero, end), y: barTop + 0.5, width: abs(end - zero), height: thick - 1)
                drawing.shapes.append(.rectangle(place, fill: colour(series)))
                drawing.shapes.append(
                    .words(
                        .init(
                            text: written(value), x: max(zero, end) + 4, y: barTop + thick * 0.5 + 3,
                            size: Self.labelSize - 0.5)))
                barTop += thick
            }
            y += height
        }
        drawing.shapes.append(
            .line([.init(x: zero, y: top), .init(x: zero, y: y)], stroke: .grey, width: 0.8, dashes: []))
        if !chart.unit.isEmpty {
            drawing.shapes.append(
                .words(.init(text: chart.unit, x: width, y: y + 10, size: 8, anchor: .end, colour: .grey)))
            y += 14
        }
        drawing.height = y + 4
    }

    private var labelColumn: Double {
        let widest = chart.categories.map { RoughWidth.of($0, size: Self.labelSize) }.max() ?? 0
        return min(widest + 14, width * 0.38)
    }

    private var valueRoom: Double {
        let widest = values.flatMap { $0 }.map { RoughWidth.of(written($0), size: Self.labelSize) }.max() ?? 0
        return min(widest + 10, width * 0.3)
    }

    private func label(_ lines: [String], right: Double, middle: Double, in drawing: inout Drawing) {
        var y = middle - Double(lines.count - 1) * 7 + 3
        for line in lines {
            drawing.shapes.append(
                .words(.init(text: line, x: right, y: y, size: Self.labelSize, anchor: .end, room: right)))
            y += 14
        }
    }

    // MARK: Standing bars and lines

    private func upright(in drawing: inout Drawing) {
        let axis = (scale.ticks.map { RoughWidth.of(written($0), size: 8) }.max() ?? 0) + 8
        let top = drawing.height + (chart.unit.isEmpty ? 8 : 20)
        let plot = Drawing.Rectangle(x: axis, y: top + 6, width: max(10, width - axis - 8), height: 150)
        if !chart.unit.isEmpty {
            drawing.shapes.append(.words(.init(text: chart.unit, x: 0, y: top - 4, size: 8, colour: .grey)))
        }
        for tick in scale.ticks {
            let y = height(tick, plot)
            let ends = [Drawing.Point(x: plot.x, y: y), Drawing.Point(x: plot.x + plot.width, y: y)]
            let stroke: Colour = tick == 0 ? .grey : Colour(0xDADADA)
            drawing.shapes.append(.line(ends, stroke: stroke, width: tick == 0 ? 0.8 : 0.4, dashes: []))
            drawing.shapes.append(
                .words(.init(text: written(tick), x: plot.x - 5, y: y + 3, size: 8, anchor: .end, colour: .grey)))
        }
        if chart.kind == .line { lines(plot, in: &drawing) } else { columns(plot, in: &drawing) }
        drawing.height = plot.y + plot.height + categories(plot, in: &drawing) + 6
    }

    private func height(_ value: Double, _ plot: Drawing.Rectangle) -> Double {
        plot.y + plot.height * (1 - scale.part(value))
    }

    private func middle(_ category: Int, _ plot: Drawing.Rectangle) -> Double {
        plot.x + plot.width * (Double(category) + 0.5) / Double(chart.categories.count)
    }

    private func columns(_ plot: Drawing.Rectangle, in drawing: inout Drawing) {
        let slot = plot.width / Double(chart.categories.count)
        let thick = min(34, slot * 0.72 / Double(chart.series.count))
        let zero = height(0, plot)
        for category in chart.categories.indices {
            var x = middle(category, plot) - thick * Double(chart.series.count) / 2
            for series in chart.series.indices {
                let value = values[series][category]
                let y = height(value, plot)
                let place = Drawing.Rectangle(x: x + 0.5, y: min(y, zero), width: thick - 1, height: abs(zero - y))
                drawing.shapes.append(.rectangle(place, fill: colour(series)))
                drawing.shapes.append(
                    .words(
                        .init(
                            text: written(value), x: x + thick / 2, y: min(y, zero) - 3, size: 7.5, anchor: .middle,
                            room: max(thick, slot / Double(chart.series.count)))))
                x += thick
            }
        }
    }

    private func lines(_ plot: Drawing.Rectangle, in drawing: inout Drawing) {
        let dashes: [[Double]] = [[], [6, 3], [2, 2], [8, 3, 2, 3]]
        for series in chart.series.indices {
            let points = chart.categories.indices.map { category in
                Drawing.Point(x: middle(category, plot), y: height(values[series][category], plot))
            }
            drawing.shapes.append(
                .line(points, stroke: colour(series), width: 1.6, dashes: dashes[series % dashes.count]))
            for (category, point) in points.enumerated() {
                let dot = Drawing.Rectangle(x: point.x - 2.2, y: point.y - 2.2, width: 4.4, height: 4.4)
                drawing.shapes.append(.rectangle(dot, fill: colour(series)))
                drawing.shapes.append(
                    .words(
                        .init(
                            text: written(values[series][category]), x: point.x,
                            y: point.y + (series % 2 == 0 ? -6 : 12), size: 7.5, anchor: .middle,
                            room: plot.width / Double(chart.categories.count))))
            }
        }
    }

    /// The names under the axis, wrapped; the height they take.
    private func categories(_ plot: Drawing.Rectangle, in drawing: inout Drawing) -> Double {
        let slot = plot.width / Double(chart.categories.count)
        var most = 1
        for (index, category) in chart.categories.enumerated() {
            let lines = RoughWidth.lines(category, size: Self.labelSize, width: slot - 4, most: 3)
            most = max(most, lines.count)
            for (line, words) in lines.enumerated() {
                drawing.shapes.append(
                    .words(
                        .init(
                            text: words, x: middle(index, plot), y: plot.y + plot.height + 14 + Double(line) * 14,
                            size: Self.labelSize, anchor: .middle, room: slot - 2)))
            }
        }
        return Double(most) * 14 + 6
    }

    func written(_ value: Double) -> String { chart.written(value, in: language) }
}

extension Document.Chart {
    /// A value as people write it: without a fraction when there is none, else with one figure.
    func written(_ value: Double, in language: Document.Language) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let isWhole = value == value.rounded()
        if language == .khmer {
            return isWhole ? KhmerNumber.grouped(Int(value)) : KhmerNumber.decimal(value, fractionDigits: 1)
        }
        return isWhole ? Self.grouped(Int(value)) : Self.tenths(value)
    }

    private static func grouped(_ number: Int) -> String {
        var digits = String(number.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 && tenths > -10 ? "-" : "") + grouped(tenths / 10) + ".\(abs(tenths % 10))"
    }

    /// What is read out instead of the picture: every value with its name.
    func spoken(in language: Document.Language) -> String {
        if let alternative { return alternative }
        let parts = series.flatMap { series in
            zip(categories, series.values).map { category, value in
                let name = self.series.count > 1 ? series.name + ", " : ""
                return "\(name)\(category): \(written(value, in: language))"
            }
        }
        return title.plain + "៖ " + parts.joined(separator: "; ") + (unit.isEmpty ? "" : " (\(unit))")
    }
}
