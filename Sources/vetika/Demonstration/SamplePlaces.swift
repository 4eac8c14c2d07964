import Dialogue

/// Municipalities and districts as they are, under their codes of the NCDD gazetteer.
enum SamplePlaces {
    static let districts: [Area] = battambang + siemReap

    private static let battambang: [Area] = [
        district("0201", "បាណន់", "Banan"), district("0202", "ថ្មគោល", "Thma Koul"),
        municipality("0203", "បាត់ដំបង", "Battambang"), district("0204", "បវេល", "Bavel"),
        district("0205", "ឯកភ្នំ", "Aek Phnum"), district("0206", "មោងឫស្សី", "Moung Ruessei"),
        district("0207", "រតនមណ្ឌល", "Rotonak Mondol"), district("0208", "សង្កែ", "Sangkae"),
        district("0209", "សំឡូត", "Samlout"), district("0210", "សំពៅលូន", "Sampov Lun"),
        district("0211", "ភ្នំព្រឹក", "Phnum Proek"), district("0212", "កំរៀង", "Kamrieng"),
        district("0213", "គាស់ក្រឡ", "Koas Krala"), district("0214", "រុក្ខគិរី", "Rukh Kiri"),
    ]

    private static let siemReap: [Area] = [
        district("1701", "អង្គរជុំ", "Angkor Chum"), district("1702", "អង្គរធំ", "Angkor Thum"),
        district("1703", "បន្ទាយស្រី", "Banteay Srei"), district("1704", "ជីក្រែង", "Chi Kraeng"),
        district("1706", "ក្រឡាញ់", "Kralanh"), district("1707", "ពួក", "Puok"),
        district("1709", "ប្រាសាទបាគង", "Prasat Bakong"), municipality("1710", "សៀមរាប", "Siem Reap"),
        district("1711", "សូទ្រនិគម", "Soutr Nikom"), district("1712", "ស្រីស្នំ", "Srei Snam"),
        district("1713", "ស្វាយលើ", "Svay Leu"), district("1714", "វ៉ារិន", "Varin"),
        municipality("1715", "រុនតាឯកតេជោសែន", "Run Ta Aek Techo Sen"),
    ]

    private static func district(_ code: String, _ khmer: String, _ english: String) -> Area {
        area(code, .district, khmer, english)
    }

    private static func municipality(_ code: String, _ khmer: String, _ english: String) -> Area {
        area(code, .municipality, khmer, english)
    }

    private static func area(_ code: String, _ kind: AreaKind, _ khmer: String, _ english: String) -> Area {
        guard let code = AreaCode(code) else { preconditionFailure("\(code) is no code") }
        return Area(code: code, kind: kind, nameKhmer: khmer, nameEnglish: english)
    }
}
