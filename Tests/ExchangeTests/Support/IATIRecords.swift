import Dialogue
import Exchange
import Testing

/// A record that is whole but for what is put into it.
func record(_ identifier: String, attributes: String = "", inside: String = "") -> String {
    "<iati-activity \(attributes)><iati-identifier>\(identifier)</iati-identifier>"
        + "<title><narrative xml:lang=\"en\">T</narrative></title><activity-status code=\"2\"/>"
        + "\(inside)</iati-activity>"
}

func budget(type: String, _ start: String, _ value: String) -> String {
    "<budget type=\"\(type)\"><period-start iso-date=\"\(start)\"/><value>\(value)</value></budget>"
}

func budget(type: String, _ start: String, to end: String, _ value: String, name: String = "budget") -> String {
    "<\(name) type=\"\(type)\"><period-start iso-date=\"\(start)\"/><period-end iso-date=\"\(end)\"/>"
        + "<value>\(value)</value></\(name)>"
}

func transaction(_ type: String, _ day: String, _ value: String, currency: String? = nil) -> String {
    let currency = currency.map { " currency=\"\($0)\"" } ?? ""
    return "<transaction><transaction-type code=\"\(type)\"/><transaction-date iso-date=\"\(day)\"/>"
        + "<value\(currency)>\(value)</value></transaction>"
}

/// The only activity of a file that is this record.
func one(_ record: String) throws -> Activity {
    let activities = try IATIFile.activities(in: Array("<iati-activities>\(record)</iati-activities>".utf8))
    #expect(activities.count == 1)
    return try #require(activities.first)
}
