import ArgumentParser
import Khmer

/// `vetika bench-khmer`: what the Khmer library does in a second.
struct BenchKhmer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-khmer", abstract: "Measures folding, segmentation and the lunar calendar.",
        shouldDisplay: false)

    @Option(help: "Megabytes of text.") var megabytes = 8

    func run() {
        let lines = Self.lines(bytes: megabytes * 1_000_000)
        let bytes = lines.reduce(0) { $0 + $1.utf8.count }
        var total = 0
        let fold = Self.seconds { for line in lines { total &+= KhmerText.fold(line).utf8.count } }
        let segmenter = KhmerSegmenter()
        let segment = Self.seconds { for line in lines { total &+= segmenter.withBreaks(line).utf8.count } }
        let days = 20_000
        let lunar = Self.seconds {
            for day in 0..<days {
                total &+= LunarDate(year: 1900 + day % 300, month: 1 + day % 12, day: 1 + day % 28).day
            }
        }
        let megabyte = Double(bytes) / 1_000_000
        print(
            "{\"fold_mb_s\":\(rounded(megabyte / fold)),\"segment_mb_s\":\(rounded(megabyte / segment)),"
                + "\"lunar_us\":\(rounded(lunar / Double(days) * 1_000_000)),\"bytes\":\(bytes),\"check\":\(total)}")
    }

    /// Sentences of an office, each with a number of its own so that nothing is remembered from one to the next.
    private static func lines(bytes: Int) -> [String] {
        let sentences = [
            "ផ្លូវលំក្នុងភូមិអូរតាគី ខូចខាតធ្ងន់ធ្ងរនៅរដូវវស្សា សិស្សានុសិស្សធ្វើដំណើរទៅរៀនមានការលំបាក លេខ ",
            "មន្ទីរធនធានទឹក និងឧតុនិយម នឹងស្តារប្រឡាយរងប្រវែង ១.២០០ ម៉ែត្រ មុនខែមិថុនា ឆ្នាំ២០២៧ លេខ ",
            "សេវាចុះបញ្ជីអត្រានុកូលដ្ឋាននៅឃុំ ត្រូវការពេលវេលាយូរ និងមិនមានតារាងថ្លៃសេវាបិទផ្សាយជាសាធារណៈ លេខ ",
        ]
        var lines: [String] = []
        var written = 0
        while written < bytes {
            let line = sentences[lines.count % sentences.count] + String(lines.count)
            written += line.utf8.count
            lines.append(line)
        }
        return lines
    }

    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let spent = try ContinuousClock().measure(work)
        return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    }
}

/// To two places, as a figure is read.
func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
