import Testing

@testable import Dialogue

@Suite struct `Names and offices as lists write them` {
    @Test(arguments: [
        ("ឯកឧត្តម សុខ ដារា", "សុខ ដារា", Participant.Honorific.excellency), ("លោកហេង ចន្ថា", "ហេង ចន្ថា", .mister),
        ("លោកស្រីលី ធារី", "លី ធារី", .missus), ("លោកជំទាវ កែវ សុភា", "កែវ សុភា", .ladyExcellency),
        ("Mrs. Chan Sreymom", "Chan Sreymom", .missus), ("H.E. Sok Dara", "Sok Dara", .excellency),
        ("Dr. Meas Ratana", "Meas Ratana", .doctor), ("បណ្ឌិត មាស រតនា", "មាស រតនា", .doctor),
        ("ឯកឧត្តម បណ្ឌិត មាស រតនា", "មាស រតនា", .excellency), ("លោកឧកញ៉ា គង់ ថន", "គង់ ថន", .lokOknha),
        ("ឧកញ៉ា គង់ ថន", "គង់ ថន", .oknha), ("សម្តេច ហេង", "ហេង", .samdech), ("ព្រះតេជគុណ ធម្មបាល", "ធម្មបាល", .venerable),
    ])
    func `The honorific is no part of the name`(_ written: String, _ name: String, _ honorific: Participant.Honorific) {
        let found = WrittenName(written)
        #expect(found.name == name)
        #expect(found.honorific == honorific)
        #expect(found.office == nil)
    }

    @Test func `Names that only begin like an honorific stay whole`() {
        #expect(WrittenName("Drake Smith") == WrittenName("Drake Smith"))
        #expect(WrittenName("Drake Smith").name == "Drake Smith")
        #expect(WrittenName("Msizi").honorific == nil)
        #expect(WrittenName("សុខ កញ្ញា").name == "សុខ កញ្ញា")
        #expect(WrittenName("លោក").name == "លោក")
    }

    @Test func `An office behind the name is taken apart`() {
        #expect(WrittenName("Sok Dara, Director").office == "Director")
        #expect(WrittenName("សុខ ដារា (ប្រធានមន្ទីរ)").name == "សុខ ដារា")
        #expect(WrittenName("លោក សុខ ដារា អភិបាលរងខេត្ត").office == "អភិបាលរងខេត្ត")
        #expect(WrittenName("Sok Dara (Rocky)").name == "Sok Dara (Rocky)")
    }

    @Test func `Chiefs, governors and directors are known by title and area, in both languages`() throws {
        let table = try ReadTable.contacts([
            ["ឈ្មោះ", "តួនាទី", "អង្គភាព", "ទូរស័ព្ទ", "ស្រុក"],
            ["លោក សុខ ក", "អភិបាលស្រុកបវេល", "រដ្ឋបាលស្រុកបវេល", "012 345 678 / 016 777 888", ""],
            ["ចាន់ ខ", "Governor of Bavel District", "Bavel District Administration NGO", "", ""],
            ["ហេង គ", "មេឃុំខ្នាច", "រដ្ឋបាលឃុំខ្នាច", "(+855) 12-345-678 ext 12", "បវេល"],
            ["លី ឃ", "អភិបាលរងស្រុកបវេល", "រដ្ឋបាលស្រុកបវេល", "8.5512E+10", ""],
            ["កែវ ង", "ប្រធានមន្ទីរ", "មន្ទីរសុខាភិបាល", "", ""], ["ម៉ៅ ច", "Director", "Green NGO", "", ""],
        ])
        #expect(
            table.values("office_kind")
                == ["district_governor", "district_governor", "commune_chief", nil, "director", nil])
        #expect(table.values("office_area") == ["0204", "0204", "020401", nil, nil, nil])
        #expect(table.rows[0].contents.values(of: "phone") == ["+85512345678", "+85516777888"])
        #expect(table.rows[2].contents["phone"] == "+85512345678")
        #expect(table.expected(5) == [.cell(.allDigits)])
        #expect(table.values("honorific") == ["mister", nil, nil, nil, nil, nil])
    }

    @Test(arguments: [
        ("ក្រសួងសុខាភិបាល", Body.Kind.ministry), ("Ministry of Health", .ministry), ("UNICEF Cambodia", .developmentPartner),
        ("GIZ", .developmentPartner), ("រដ្ឋបាលខេត្តសៀមរាប", .provincialAdministration),
        ("Siem Reap Provincial Administration", .provincialAdministration), ("មន្ទីរផែនការ", .department),
        ("Clear Water N.G.O.", .ngo), ("សមាគមកសិករ", .ngo),
    ])
    func `The name tells what a body is`(_ name: String, _ kind: Body.Kind) {
        #expect(Body.surely(name)?.kind == kind)
    }

    @Test func `Where name and list say nothing, or contradict each other, the kind is asked`() throws {
        let head = ["Organisation name", "Type", "Status"]
        let open = try ReadTable.organisations([
            head, ["Samakum Teang Tnaut", "", ""], ["Ministry of Rural Development", "Cambodian NGO", ""],
            ["Samakum Two", "Cambodian NGO", ""], ["Farmers Association", "", ""],
        ])
        #expect(open.questions == ["kind samakum teang tnaut", "kind ministry of rural development"])
        #expect(open.values("kind") == [nil, nil, "ngo", "ngo"])
        let answered = try ReadTable.organisations(
            [head, ["Samakum Teang Tnaut", "", ""]], answers: ["kind samakum teang tnaut": "academia"])
        #expect(answered.values("kind") == ["academia"])
    }
}
