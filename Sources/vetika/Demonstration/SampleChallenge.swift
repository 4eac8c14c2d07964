import Dialogue

/// What people bring to such a forum, and how the room deals with it. Invented, after what is known of the field.
struct SampleChallenge: Sendable {
    let title: Bilingual
    let sector: Sector
    let kind: Input.Kind
    /// What was raised: Khmer, and English where a partner raised it.
    let inputs: [(words: String, language: Language)]
    let disposition: Challenge.Disposition
    let response: Bilingual
    let actions: [Deed]

    struct Deed: Sendable {
        let owner: Owner
        let deed: Bilingual
        let measure: Bilingual
        /// Days after the sitting by which it is due.
        let days: Int
        let support: ActionItem.Support
    }

    /// The departments of a province in the order of `SampleBodies.departments`.
    enum Owner: Int, Sendable, CaseIterable {
        case roads, water, health, education, agriculture, environment, social, labour
    }
}

extension SampleChallenge {
    /// Those that promise something come first, so that a small dialogue has actions too.
    static let all: [SampleChallenge] = agreed + unresolved + answered

    private static let agreed: [SampleChallenge] = [
        SampleChallenge(
            title: Bilingual("ផ្លូវតភ្ជាប់ភូមិខូចនៅរដូវវស្សា", "Village roads break up in the rainy season"),
            sector: .transport, kind: .service,
            inputs: [
                ("ផ្លូវដីក្រហមពីភូមិទៅទីរួមស្រុកខូចខ្លាំងនៅរដូវវស្សា ស្ត្រីមានផ្ទៃពោះពិបាកទៅមណ្ឌលសុខភាព។", .khmer),
                ("សុំជួសជុលស្ពានឈើនៅភូមិ ព្រោះរថយន្តដឹកស្រូវឆ្លងមិនបាន។", .khmer),
                (
                    "From July to October vegetables cannot reach the market, and farmers lose half of the price.",
                    .english
                ),
            ],
            disposition: .agreed,
            response: Bilingual("ជួសជុលជាពីរដំណាក់កាល តាមថវិកាឆ្នាំក្រោយ", "Repair in two phases within next year's budget"),
            actions: [
                Deed(
                    owner: .roads, deed: Bilingual("ជួសជុលផ្លូវជនបទ ១២ គីឡូម៉ែត្រ", "Repair 12 km of rural road"),
                    measure: Bilingual("ចំនួនគីឡូម៉ែត្រដែលជួសជុលរួច", "Kilometres repaired"), days: 50,
                    support: .ongoing),
                Deed(
                    owner: .roads, deed: Bilingual("សង់ស្ពានបេតុងជំនួសស្ពានឈើ ២", "Replace two wooden bridges by concrete ones"),
                    measure: Bilingual("ចំនួនស្ពានដែលបើកឱ្យប្រើប្រាស់", "Bridges open to traffic"), days: 240,
                    support: .promised),
            ]),
        SampleChallenge(
            title: Bilingual("ខ្វះទឹកស្អាតនៅរដូវប្រាំង", "Clean water runs short in the dry season"), sector: .water,
            kind: .priority,
            inputs: [
                ("អណ្តូងស្នប់រីងអស់តាំងពីខែមីនា ប្រជាពលរដ្ឋត្រូវទិញទឹកថ្លៃ។", .khmer),
                ("សាលាបឋមសិក្សាមិនមានទឹកស្អាតសម្រាប់សិស្សលាងដៃ។", .khmer),
            ],
            disposition: .agreed,
            response: Bilingual("ជីកស្រះសហគមន៍ និងតបណ្តាញទឹក", "Community ponds and a connection to the network"),
            actions: [
                Deed(
                    owner: .water, deed: Bilingual("ស្តារស្រះសហគមន៍ ៤ កន្លែង", "Restore four community ponds"),
                    measure: Bilingual("ចំនួនស្រះដែលមានទឹកពេញមួយឆ្នាំ", "Ponds that hold water all year"), days: 60,
                    support: .promised)
            ]),
        SampleChallenge(
            title: Bilingual("សាលារៀនតំបន់ដាច់ស្រយាលខ្វះគ្រូ", "Remote schools lack teachers"), sector: .education,
            kind: .service,
            inputs: [
                ("គ្រូម្នាក់បង្រៀនពីរថ្នាក់ក្នុងពេលតែមួយ សិស្សរៀនមិនទាន់។", .khmer),
                ("Our literacy classes find that a third of the pupils of grade 3 cannot read a short text.", .english),
            ],
            disposition: .agreed,
            response: Bilingual("បែងចែកគ្រូឡើងវិញ និងគ្រូកិច្ចសន្យា", "Teachers are redeployed and hired on contract"),
            actions: [
                Deed(
                    owner: .education,
                    deed: Bilingual("ដាក់គ្រូកិច្ចសន្យា ១៨ នាក់នៅសាលាដាច់ស្រយាល", "Place 18 contract teachers in remote schools"),
                    measure: Bilingual("ចំនួនគ្រូដែលចូលបង្រៀន", "Teachers who have started"), days: 45, support: .ongoing)
            ]),
        SampleChallenge(
            title: Bilingual("ប្រឡាយទឹករាក់ ស្រែខ្វះទឹក", "Silted canals leave fields dry"), sector: .agriculture,
            kind: .cooperation,
            inputs: [
                ("ប្រឡាយមេរាក់ជាច្រើនឆ្នាំ ទឹកមិនដល់ស្រែខាងចុង។", .khmer),
                ("Water user groups are ready to maintain the canal if it is dredged once.", .english),
            ],
            disposition: .agreed,
            response: Bilingual("ស្តារប្រឡាយជាមួយសហគមន៍ប្រើប្រាស់ទឹក", "The canal is restored together with its users"),
            actions: [
                Deed(
                    owner: .water, deed: Bilingual("ស្តារប្រឡាយមេ ៧ គីឡូម៉ែត្រ", "Dredge 7 km of the main canal"),
                    measure: Bilingual("ផ្ទៃស្រែដែលទទួលទឹក គិតជាហិកតា", "Hectares that receive water"), days: 180,
                    support: .notYet),
                Deed(
                    owner: .agriculture,
                    deed: Bilingual("បណ្តុះបណ្តាលសហគមន៍ប្រើប្រាស់ទឹក ៦", "Train six water user groups"),
                    measure: Bilingual("ចំនួនសហគមន៍ដែលមានផែនការថែទាំ", "Groups with a maintenance plan"), days: 40,
                    support: .ongoing),
            ]),
        SampleChallenge(
            title: Bilingual("សំរាមគរតាមផ្សារ និងប្រឡាយ", "Waste piles up at markets and in canals"), sector: .environment,
            kind: .proposal,
            inputs: [("សុំឱ្យមានកន្លែងទុកសំរាម និងការប្រមូលទៀងទាត់នៅផ្សារស្រុក។", .khmer)],
            disposition: .agreed,
            response: Bilingual("រៀបចំការប្រមូលសំរាមតាមកិច្ចសន្យា", "Collection is put out to contract"),
            actions: [
                Deed(
                    owner: .environment,
                    deed: Bilingual("ដាក់ធុងសំរាម និងប្រមូលពីរដងក្នុងមួយសប្តាហ៍", "Set up bins and collect twice a week"),
                    measure: Bilingual("ចំនួនផ្សារដែលមានការប្រមូល", "Markets that are served"), days: 30, support: .promised)
            ]),
    ]

    private static let unresolved: [SampleChallenge] = [
        SampleChallenge(
            title: Bilingual("វិវាទដីធ្លីជាមួយដីសម្បទាន", "Land disputes with a concession"), sector: .land,
            kind: .cooperation,
            inputs: [
                ("គ្រួសារ ៤២ រស់នៅលើដីតាំងពីឆ្នាំ ១៩៩៨ តែគ្មានប័ណ្ណកម្មសិទ្ធិ។", .khmer),
                ("សុំឱ្យថ្នាក់ជាតិពិនិត្យព្រំដីសម្បទានឡើងវិញ។", .khmer),
            ],
            disposition: .unresolved,
            response: Bilingual("ហួសសមត្ថកិច្ចខេត្ត", "Beyond what the province can decide"), actions: []),
        SampleChallenge(
            title: Bilingual("ថវិកាផ្ទេរមកយឺត", "Transferred budgets arrive late"), sector: .administration,
            kind: .progress,
            inputs: [("ថវិកាមុខងារដែលបានផ្ទេរមកដល់ក្នុងត្រីមាសទីបី ស្រុកអនុវត្តគម្រោងមិនទាន់។", .khmer)],
            disposition: .unresolved,
            response: Bilingual("ត្រូវការការសម្រេចរបស់ក្រសួង", "Needs a decision of the ministry"), actions: []),
    ]

    private static let answered: [SampleChallenge] = [
        SampleChallenge(
            title: Bilingual("មណ្ឌលសុខភាពខ្វះថ្នាំ", "Health centres run out of medicine"), sector: .health,
            kind: .service,
            inputs: [("អ្នកជំងឺត្រូវទិញថ្នាំខាងក្រៅ ទោះមានបណ្ណសមធម៌ក៏ដោយ។", .khmer)],
            disposition: .answered,
            response: Bilingual(
                "ថ្នាំត្រូវបានចែកជារៀងរាល់ខែចាប់ពីខែនេះ ហើយបញ្ជីថ្នាំបិទផ្សាយនៅមណ្ឌល។",
                "Medicine is delivered monthly from now on, and the stock list is posted at every centre."),
            actions: []),
        SampleChallenge(
            title: Bilingual("តម្លៃសេវារដ្ឋបាលមិនច្បាស់", "Fees of services are unclear"), sector: .administration,
            kind: .service,
            inputs: [
                ("ប្រជាពលរដ្ឋមិនដឹងថាសេវាអត្រានុកូលដ្ឋានត្រូវបង់ប៉ុន្មាន។", .khmer),
                ("A price list at the door would settle most complaints.", .english),
            ],
            disposition: .answered,
            response: Bilingual("តារាងតម្លៃបានបិទនៅគ្រប់ការិយាល័យច្រកចេញចូលតែមួយ។", "Price lists hang in every One Window office."),
            actions: []),
        SampleChallenge(
            title: Bilingual("អ៊ីនធឺណិតសម្រាប់សាលាឃុំ", "Internet for commune halls"), sector: .digital,
            kind: .proposal, inputs: [("សុំអ៊ីនធឺណិតឥតគិតថ្លៃនៅគ្រប់សាលាឃុំ។", .khmer)], disposition: .noted,
            response: Bilingual(
                "មិនទាន់មានថវិកាសម្រាប់ឆ្នាំនេះទេ ដាក់ចូលផែនការវិនិយោគបីឆ្នាំរំកិល។",
                "There is no budget this year; it goes into the three-year rolling investment programme."),
            actions: []),
        SampleChallenge(
            title: Bilingual("ស្ត្រីចូលរួមតិចក្នុងគណៈកម្មាធិការ", "Few women sit on committees"), sector: .gender,
            kind: .proposal, inputs: [("សុំកំណត់គោលដៅស្ត្រីយ៉ាងតិច ៣០ ភាគរយក្នុងគណៈកម្មាធិការភូមិ។", .khmer)],
            disposition: .noted,
            response: Bilingual("ស្ថិតក្នុងសេចក្ដីណែនាំថ្នាក់ជាតិដែលកំពុងរៀបចំ", "A national instruction on this is being drafted"),
            actions: []),
    ]
}
