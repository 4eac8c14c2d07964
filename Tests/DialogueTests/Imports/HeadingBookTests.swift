import Testing

@testable import Dialogue

@Suite struct `Headings as offices write them` {
    @Test(arguments: [
        ("លេខទូរស័ព្ទ", "phone"), ("ទូរសព្ទ", "phone"), ("អង្គភាព/ស្ថាប័ន", "body"), ("អង្គភាព / អង្គការ", "body"),
        ("Organisation name", "body"), ("អ៊ីម៉ែល", "email"), ("គោត្តនាម និងនាម", "name_km"), ("មុខតំណែង", "office"),
        ("  E-MAIL ", "email"), ("ភេ\u{200B}ទ", "sex"),
    ])
    func `A contact list is understood`(_ heading: String, _ field: String) {
        #expect(PersonTable.contacts.guess(heading)?.field.key == field)
    }

    @Test(arguments: [
        ("ថវិកា (រៀល)", "amount"), ("Budget US$", "amount"), ("Total cost (million riel)", "amount"),
        ("ថវិកា (លានរៀល)", "amount_million_riel"), ("ថវិកា ២០២៧", "cost.2027"), ("2028", "cost.2028"),
    ])
    func `A unit is no part of the name of a column`(_ heading: String, _ field: String) {
        #expect(PriorityTable.form.guess(heading)?.field.key == field)
    }

    @Test func `The book has no heading for two fields of one form, and at least three hundred in all`() {
        let forms = [
            PersonTable.contacts, PersonTable.councillors, OrganisationTable.form, ProjectTable.form(.oda),
            PriorityTable.form,
        ]
        var known: Set<String> = []
        for form in forms {
            var holder: [String: String] = [:]
            for field in form.fields {
                for name in field.allNames {
                    let other = holder.updateValue(field.key, forKey: name)
                    #expect(other == nil || other == field.key, "\(name) is \(other ?? "") and \(field.key)")
                    known.insert(name)
                }
            }
        }
        #expect(known.count >= 300)
    }
}
