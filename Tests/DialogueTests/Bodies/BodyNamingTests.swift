import Dialogue
import Testing

@Suite struct `What a body is by its name` {
    @Test(arguments: [
        ("មន្ទីរសុខាភិបាល", Body.Kind.department), ("សមាគមក្រុមប្រឹក្សាស្រុក", .councilAssociation), ("សមាគមកសិករ", .ngo),
        ("ក្រសួងមហាផ្ទៃ", .ministry), ("សាកលវិទ្យាល័យជាតិបាត់ដំបង", .academia), ("ក្រុមហ៊ុនទឹកស្អាត", .privateSector),
        ("សហគមន៍នេសាទ", .community), ("រដ្ឋបាលឃុំគំរូ", .commune), ("Department of Health", .department),
        ("National University", .academia), ("Some Company Ltd.", .privateSector), ("Save Us", .ngo), ("", .ngo),
    ])
    func `The first word tells, and an organisation is what nothing tells`(name: String, kind: Body.Kind) {
        #expect(Body.kind(named: name).kind == kind)
        #expect(Body.kind(named: name).subkind.map { $0.kind == kind } ?? true)
    }
}
