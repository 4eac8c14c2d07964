/// A picture made of shapes, in points from its left top: a chart, the tile map, a QR code. The same shapes go to
/// paper, to a PNG and to SVG, so that no renderer draws a chart of its own.
struct Drawing: Hashable, Sendable {
    var width: Double
    var height: Double
    var shapes: [Shape] = []

    enum Shape: Hashable, Sendable {
        case rectangle(Rectangle, fill: Colour)
        case frame(Rectangle, stroke: Colour, width: Double)
        /// An open line through the points; dashes in points, none for a solid line.
        case line([Point], stroke: Colour, width: Double, dashes: [Double])
        case polygon([Point], fill: Colour)
        case words(Words)
    }

    struct Point: Hashable, Sendable {
        var x: Double
        var y: Double
    }

    struct Rectangle: Hashable, Sendable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    /// One line of words. Made smaller when it would be wider than `room`.
    struct Words: Hashable, Sendable {
        var text: String
        var x: Double
        /// Of the base line.
        var y: Double
        var size: Double = 9
        var anchor: Anchor = .start
        var colour: Colour = .ink
        var isStrong = false
        var room: Double?
    }

    enum Anchor: String, Hashable, Sendable {
        case start, middle, end
    }
}

/// A colour of paper and screen, eight bits a channel.
package struct Colour: Hashable, Sendable, Codable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 0xFF)
        green = UInt8(hex >> 8 & 0xFF)
        blue = UInt8(hex & 0xFF)
    }

    /// As CSS and OOXML write it, without the #.
    var hex: String {
        [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    package static let ink = Colour(0x1A1A1A)
    package static let grey = Colour(0x5F5F5F)
    package static let line = Colour(0xB8B8B8)
    package static let ground = Colour(0xEFF2F6)
    package static let white = Colour(0xFFFFFF)
    /// Links, and the first colour of charts.
    package static let blue = Colour(0x1F4E8C)

    /// Colours of series, told apart by everybody and, by their lightness, on a black and white copy.
    static let series = [0x1F4E8C, 0xE09F1F, 0x2A8C82, 0x9B3B5A, 0x7FA7D9, 0x5F5F5F].map { Colour($0) }

    /// Shades of the tile map, from light to dark.
    static let shades = [0xF1F4F8, 0xC9D8EA, 0x93B3D9, 0x4F7FB8, 0x1F4E8C, 0x102F57].map { Colour($0) }

    /// Black or white, whichever is read better on this colour.
    var onTop: Colour {
        let light = 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)
        return light > 140 ? .ink : .white
    }
}
