extension Phrase {
    static let desk = Phrase("ទំព័រការងាររបស់ខ្ញុំ", "My desk")
    static let bodiesAndOffices = Phrase("ស្ថាប័ន និងមុខតំណែង", "Bodies and offices")
    static let ownActions = Phrase("សកម្មភាពដែលស្ថាប័នខ្ញុំទទួលខុសត្រូវ", "Actions my body answers for")
    static let nationalQueue = Phrase("បញ្ហាប្រឈមដែលបានលើកជូនថ្នាក់ជាតិ", "Challenges sent to the national level")
    static let supportImports = Phrase("ទិន្នន័យការគាំទ្រ (IATI)", "Imported support (IATI)")
    static let areaImports = Phrase("បញ្ជីអង្គភាពរដ្ឋបាល (NCDD)", "Gazetteer (NCDD)")
}
