/// How offices and data bases head the columns of their tables, beside what each field is called here: in both
/// languages, both spellings of words that have two. Compared folded (`FoldedHeading`), so that blanks, case, signs and
/// subscripts that look alike make no difference.
enum HeadingBook {
    /// The other names of a field in a family of tables.
    static func names(_ family: String, _ key: String) -> [String] { lines["\(family).\(key)"] ?? [] }

    /// Whether a column only counts the rows: it tells no record from another.
    static func isRunningNumber(_ heading: String) -> Bool {
        let folded = FoldedHeading(heading)
        guard !folded.isEmpty else { return ["#", "№"].contains(heading.trimmingBlanks) }
        return running.contains(folded)
    }

    private static let running = Set((lines["running"] ?? []).map { FoldedHeading($0) })

    private static let lines: [String: [String]] = {
        var lines: [String: [String]] = [:]
        var key = ""
        for line in text.split(separator: "\n") {
            if line.hasSuffix(":") {
                key = String(line.dropLast())
            } else {
                lines[key, default: []] += line.split(separator: "|").map { String($0).trimmingBlanks }
            }
        }
        return lines
    }()

    private static let text = """
        person.name_km:
        ឈ្មោះ | គោត្តនាម និងនាម | នាម និងគោត្តនាម | គោត្តនាម-នាម | គោត្តនាម នាម | នាមត្រកូល និងនាមខ្លួន | ឈ្មោះពេញ
        នាម-គោត្តនាម | ឈ្មោះមន្ត្រី | ឈ្មោះអ្នកចូលរួម | ឈ្មោះខ្មែរ | ឈ្មោះ (ខ្មែរ) | ឈ្មោះតំណាង | Khmer name
        Name in Khmer | Name KH | Name_KH | Full name (Khmer) | Name Khmer | នាមខ្លួន
        person.name_en:
        Name | Name (English) | Full name | Latin name | ឈ្មោះឡាតាំង | ឈ្មោះជាអក្សរឡាតាំង | អក្សរឡាតាំង
        ឈ្មោះអង់គ្លេស | ឈ្មោះជាភាសាអង់គ្លេស | Name in English | Name in Latin | English name | Name EN | Name_EN
        Participant name | Name of participant | Contact name | Surname and name | Name of representative
        ជាអក្សរឡាតាំង | Family name and given name
        person.honorific:
        គោរមងារ | ងារ | គោរមងារ/ងារ | ឋានន្តរស័ក្តិ | Mr/Mrs | Salutation | Mr/Ms | Prefix | Courtesy title
        Mr./Mrs./Ms. | Honorific title
        person.sex:
        ភេទ | Sex | Gender | M/F | F/M | Sex (M/F) | Gender (M/F) | ភេទ (ស/ប)
        person.office:
        មុខតំណែង | តួនាទី | មុខងារ | មុខងារ/តួនាទី | តួនាទី/មុខងារ | ឋានៈ | តំណែង | តួនាទីបច្ចុប្បន្ន
        មុខតំណែងបច្ចុប្បន្ន | មុខដំណែង | Position | Title | Role | Job title | Function | Designation | Post
        Current position | Position/Title | Duty
        person.body:
        ស្ថាប័ន | អង្គការ | អង្គភាព | អង្គភាព/ស្ថាប័ន | អង្គភាព/អង្គការ | ស្ថាប័ន/អង្គភាព | ស្ថាប័ន/អង្គការ
        អង្គការ/ស្ថាប័ន | អង្គភាព ស្ថាប័ន | មន្ទីរ-អង្គភាព | មន្ទីរ/អង្គភាព | មន្ទីរ អង្គភាព | មន្ទីរ
        មកពីអង្គភាព | មកពី | មកពីស្ថាប័ន | កន្លែងធ្វើការ | ទីកន្លែងធ្វើការ | ឈ្មោះអង្គការ | ឈ្មោះស្ថាប័ន
        ឈ្មោះអង្គភាព | Organisation | Organization | Institution | Organisation name | Organization name
        Name of organisation | Name of organization | Institution name | Agency | Company | Employer | Department
        Unit | Office name | Workplace | Affiliation | Org | Organisation/Institution | Organization/Institution
        NGO | Ministry/Institution | Body name
        person.phone:
        លេខទូរសព្ទ | លេខទូរស័ព្ទ | ទូរសព្ទ | ទូរស័ព្ទ | ទូរសព្ទដៃ | ទូរស័ព្ទដៃ | លេខទូរសព្ទដៃ | លេខទូរស័ព្ទដៃ
        លេខទំនាក់ទំនង | ទំនាក់ទំនង | លេខទូរស័ព្ទទំនាក់ទំនង | លេខទូរសព្ទទំនាក់ទំនង | លេខទូ. | Tel | Phone | Mobile
        Phone number | Telephone number | Mobile phone | Cell phone | Cell | Contact number | Mobile number | HP
        H/P | Hand phone | Tel. No. | Phone No | Contact phone | Telephone/Mobile | Tel/Mobile | Contact No
        person.email:
        អ៊ីមែល | អ៊ីម៉ែល | អុីមែល | អុីម៉ែល | អ៊ីមេល | សារអេឡិចត្រូនិក | សារអេឡិចត្រូនិច | អាសយដ្ឋានអ៊ីមែល
        អាសយដ្ឋានអ៊ីម៉ែល | eMail | Email | Email address | E-mail address | Mail | Electronic mail | E mail
        person.telegram:
        តេឡេក្រាម | តេលេក្រាម | លេខតេឡេក្រាម | គណនីតេឡេក្រាម | Telegram number | Telegram account
        person.since:
        ចាប់ពីថ្ងៃ | ថ្ងៃចូលកាន់តំណែង | ថ្ងៃចូលកាន់មុខតំណែង | ថ្ងៃតែងតាំង | កាលបរិច្ឆេទតែងតាំង | ចាប់ពី | From
        Start date | Date of appointment | Appointed on | In office since
        person.district:
        ក្រុង ស្រុក ខណ្ឌ | ស្រុក | ក្រុង/ស្រុក | ក្រុង/ស្រុក/ខណ្ឌ | ក្រុង-ស្រុក | ក្រុង-ស្រុក-ខណ្ឌ | ស្រុក/ក្រុង
        ស្រុក/ខណ្ឌ | ខណ្ឌ | ខណ្ឌ/ស្រុក | Municipality | District code | District/Municipality | District name
        Khan | Srok | City/District
        councillor.office:
        តួនាទី | មុខតំណែង | តួនាទីក្នុងក្រុមប្រឹក្សា | មុខងារក្នុងក្រុមប្រឹក្សា | មុខងារ | តំណែង | Role | Position
        Office | Title | Council role | Role in council
        organisation.reference:
        លេខសម្គាល់អង្គការ | លេខសម្គាល់ | លេខចុះបញ្ជី | លេខចុះបញ្ជិកា | RID | ID | Org ID | Organisation ID
        Organization ID | NGO ID | Registration number | Registration No | Reg. No | Org code | NGO code
        organisation.name_en:
        Org_Name_E | Organisation | Organization | Organisation name | Organization name | Name | NGO name | NGO
        Name of organisation | Name of organization | Name of NGO | English name | Name in English | Full name
        Organisation (English) | Institution | Institution name | Company name | ឈ្មោះអង់គ្លេស
        ឈ្មោះអង្គការជាភាសាអង់គ្លេស | Legal name | Body | Development partner
        organisation.name_km:
        ឈ្មោះអង្គការ | ឈ្មោះស្ថាប័ន | ឈ្មោះអង្គភាព | ឈ្មោះសមាគម | ឈ្មោះក្រុមហ៊ុន | ឈ្មោះសមាគម និងអង្គការ | ឈ្មោះ
        អង្គការ | ស្ថាប័ន | អង្គភាព | អង្គការ/ស្ថាប័ន | អង្គភាព/ស្ថាប័ន | អង្គភាព/អង្គការ | ឈ្មោះខ្មែរ
        ឈ្មោះអង្គការជាភាសាខ្មែរ | Org_Name_K | Khmer name | Name in Khmer | Organisation (Khmer) | Name KH
        organisation.acronym:
        អក្សរកាត់ | ឈ្មោះកាត់ | ឈ្មោះអក្សរកាត់ | Abbreviation | Short name | Abbrev | Acronyms | Org acronym
        organisation.type:
        ប្រភេទ | ប្រភេទអង្គការ | ប្រភេទស្ថាប័ន | TypeCode | Type code | Kind | Organisation type
        Organization type | NGO type | Type of organisation | Type of organization | Type of NGO | Category
        organisation.status:
        ស្ថានភាព | ស្ថានភាពអង្គការ | State | Org status | Organisation status | Status of organisation
        organisation.phone:
        លេខទូរសព្ទ | លេខទូរស័ព្ទ | ទូរសព្ទ | ទូរស័ព្ទ | លេខទំនាក់ទំនង | ទូរស័ព្ទការិយាល័យ | Tel | Tel 1 | Phone
        Mobile | Phone number | Telephone number | Office phone | Phone 1 | Tel. | Contact number | Mobile phone
        organisation.phone_2:
        លេខទូរសព្ទទីពីរ | លេខទូរស័ព្ទទីពីរ | ទូរស័ព្ទទី២ | Tel 2 | Phone 2 | Other phone | Mobile 2 | Second phone
        organisation.email:
        អ៊ីមែល | អ៊ីម៉ែល | អុីមែល | អុីម៉ែល | អ៊ីមេល | សារអេឡិចត្រូនិក | eMail | Email | Email address
        E-mail address | Mail
        organisation.website:
        គេហទំព័រ | វេបសាយ | វ៉ិបសាយ | Web | URL | Web site | Homepage | Web address | Facebook
        organisation.address:
        អាសយដ្ឋាន | អាស័យដ្ឋាន | ទីស្នាក់ការ | ទីតាំងការិយាល័យ | អាសយដ្ឋានទំនាក់ទំនង | Office address
        Address in Cambodia | Contact address | Full address | Postal address | Head office
        organisation.contact:
        អ្នកទំនាក់ទំនង | អ្នកតំណាង | ឈ្មោះអ្នកទំនាក់ទំនង | ប្រធាន/អ្នកតំណាង | Contact name | Contact
        Representative | Focal person | Focal point | Director name | Name of contact person
        organisation.contact_title:
        មុខងារអ្នកទំនាក់ទំនង | តួនាទីអ្នកទំនាក់ទំនង | តួនាទី | Contact title | Contact position
        Position of contact
        organisation.registration:
        ចុះបញ្ជីនៅ | ស្ថាប័នចុះបញ្ជី | RegistrationWith | Registration with | Registered at
        Registering institution
        organisation.registered:
        ថ្ងៃចុះបញ្ជី | កាលបរិច្ឆេទចុះបញ្ជី | Registration date | Date of registration | Date registered
        organisation.expires:
        ថ្ងៃផុតកំណត់ | កាលបរិច្ឆេទផុតកំណត់ | Expiry date | Expiry | Valid until | MoU expiry | Date of expiry
        project.number:
        លេខគម្រោង | លេខកូដគម្រោង | កូដគម្រោង | PRN | Project No | Project ID | Record number | Project code
        CRDB number | Project ref | ODA project number
        project.title_en:
        Official Title | Title | PName_E | Project name | Name of project | Project title (English)
        Title of project | Project | Programme title | Project/Programme | Project Official Title | Activity title
        project.title_km:
        ឈ្មោះគម្រោង | PName_K | ចំណងជើងគម្រោង | ឈ្មោះគម្រោងជាភាសាខ្មែរ | គម្រោង | ចំណងជើង
        project.aim:
        គោលបំណង | គោលដៅ | ProjectAim | Objective | Objectives | Description | Project objective | Goal | Purpose
        project.status:
        ស្ថានភាព | ស្ថានភាពគម្រោង | Project status | Status code | ProjectStatus | State | Stage
        project.start:
        ថ្ងៃចាប់ផ្ដើម | ថ្ងៃចាប់ផ្តើម | កាលបរិច្ឆេទចាប់ផ្ដើម | កាលបរិច្ឆេទចាប់ផ្តើម | Start | Date started
        Starting date | Project start | Begin date | Commencement date | Actual start
        project.finish:
        ថ្ងៃបញ្ចប់ | កាលបរិច្ឆេទបញ្ចប់ | Finish | End | End date | Completion date | Project finish
        Date finished | Closing date | Planned completion | Date of completion
        project.rid:
        លេខអង្គការ | RID | Organisation ID | Organization ID | Donor ID
        project.acronym:
        អក្សរកាត់ | Organisation acronym | Abbreviation | NGO acronym
        project.organisation:
        អង្គការ | អង្គភាព | ស្ថាប័ន | ដៃគូអភិវឌ្ឍន៍ | ម្ចាស់គម្រោង | ឈ្មោះអង្គការ | Organization | Org_Name_E
        Organisation name | Organization name | NGO | NGO name | Donor | Development partner
        Reporting organisation | Reported by | Name of NGO | Partner | Lead donor | Agency | Name of organisation
        project.type:
        ប្រភេទអង្គការ | TypeCode | Type of NGO | Type of organisation | NGO type | Type of organization
        project.funder:
        អ្នកផ្ដល់ថវិកា | អ្នកផ្តល់ថវិកា | ប្រភពថវិកា | ប្រភពមូលនិធិ | ម្ចាស់ជំនួយ | Funders | Funding source
        Source of funds | Funded by | Donors | Donor(s) | Funding organisation | Source of funding | Financed by
        project.implementer:
        អ្នកអនុវត្ត | ស្ថាប័នអនុវត្ត | អង្គការអនុវត្ត | Implementers | Implementing NGO | Implementing agency
        Executing institution | Implementing organisation | Implementing partner | Implemented by
        Executing agency
        project.ministry:
        ក្រសួងទទួលខុសត្រូវ | ក្រសួង | ក្រសួងពាក់ព័ន្ធ | Ministry | Counterpart | Government counterpart
        Line ministry | Government agency
        project.sector:
        វិស័យ | Sectors | Main sector | Sector name | Field of work
        project.sub_sector:
        អនុវិស័យ | Subsector | Sub sectors | Sub-sector name
        project.provinces:
        រាជធានី ខេត្ត | រាជធានី-ខេត្ត | រាជធានី/ខេត្ត | ខេត្ត | ទីតាំង | ខេត្តគោលដៅ | ទីតាំងគម្រោង | Province
        Target location | Target locations | Location | Locations | Target province | Target Location (%)
        Geographic area | Project location | Provinces covered | Capital/Province
        project.share:
        ភាគរយ | ចំណែក | Percentage | Percent | Share | Share (%) | % | Percentage of place | Province share
        Location percentage
        project.district:
        ក្រុង ស្រុក ខណ្ឌ | ស្រុក | ក្រុង/ស្រុក/ខណ្ឌ | ក្រុង/ស្រុក | ស្រុក/ក្រុង | District | Target district
        Target districts | District/Municipality
        project.currency:
        រូបិយប័ណ្ណ | Reporting currency | Currency code | Project currency
        project.budget:
        ថវិកាសរុប | ថវិកា | ថវិកាគម្រោង | ទឹកប្រាក់សរុប | តម្លៃគម្រោង | Budget | Project budget | Total amount
        Total cost | Total project budget | Project cost | Overall budget | Total funding
        project.commitment:
        ការសន្យាផ្ដល់ | ការសន្យាផ្តល់ | Total commitment | Commitments | Amount committed | Committed amount
        priority.number:
        លេខកូដគម្រោង | លេខកូដ | លេខគម្រោង | កូដ | កូដគម្រោង | Code | Project code | Project ID | Project No
        Activity code
        priority.title_km:
        ឈ្មោះគម្រោង | គម្រោង | គម្រោងស្នើ | ឈ្មោះសកម្មភាព | សកម្មភាព | ឈ្មោះគម្រោង/សកម្មភាព | ឈ្មោះគម្រោងអាទិភាព
        គម្រោងអាទិភាព | សកម្មភាពអាទិភាព | ឈ្មោះគម្រោងវិនិយោគ | បរិយាយ | សំណើគម្រោង | Title in Khmer | Name (Khmer)
        title km | ចំណងជើងគម្រោង | គម្រោង/សកម្មភាព
        priority.title_en:
        Title | Project title | Project name | Name | Proposal | Priority | title en | Activity | Project
        Proposed project | Priority project | Project/Activity | Description | Name of project
        priority.plan:
        ផែនការ | កម្មវិធី | ប្រភេទផែនការ | ប្រភេទកម្មវិធី | ឯកសារផែនការ | Plan kind | Kind of plan | Programme
        Plan type | Type of plan | Plan name
        priority.year:
        ឆ្នាំ | ឆ្នាំអនុវត្ត | ឆ្នាំចាប់ផ្ដើម | ឆ្នាំចាប់ផ្តើម | រយៈពេល | រយៈពេលអនុវត្ត | ឆ្នាំថវិកា | Start year
        Year of implementation | Fiscal year | Years | Period | Implementation year | Planned year
        priority.sector:
        វិស័យ | វិស័យ/អនុវិស័យ | ផ្នែក | Field | Sectors | Sector name
        priority.district:
        ក្រុង ស្រុក ខណ្ឌ | ស្រុក | ក្រុង/ស្រុក | ក្រុង/ស្រុក/ខណ្ឌ | ក្រុង-ស្រុក | ស្រុក/ក្រុង | ស្រុក/ខណ្ឌ | ខណ្ឌ
        ទីតាំងស្រុក | District/Municipality | District code | Municipality | Location (district) | District name
        priority.commune:
        ឃុំ សង្កាត់ | ឃុំ | ឃុំ/សង្កាត់ | ឃុំ-សង្កាត់ | សង្កាត់ | សង្កាត់/ឃុំ | ទីតាំងឃុំ | Commune/Sangkat
        Commune code | Commune name | Sangkat
        priority.amount:
        ថវិកា | ទឹកប្រាក់ | ថវិកាប៉ាន់ស្មាន | ថវិកាសរុប | តម្លៃ | តម្លៃប៉ាន់ស្មាន | តម្លៃសរុប | ទឹកប្រាក់សរុប
        ថវិកាគ្រោង | ថវិកាត្រូវការ | តម្រូវការថវិកា | សរុប | សរុបថវិកា | Cost | Budget | Estimated cost
        Total cost | Total budget | Total | Total amount | Estimated budget | Required budget | Funding needed
        priority.amount_million_riel:
        ទឹកប្រាក់ (លានរៀល) | លានរៀល | Cost (million riel) | Budget (million riel) | million riel
        Amount in million riels
        priority.currency:
        រូបិយប័ណ្ណ | Currency code
        priority.support:
        ការគាំទ្រ | ស្ថានភាព | ស្ថានភាពនៃការគាំទ្រ | ស្ថានភាពសន្យា | ការសន្យាគាំទ្រ | ស្ថានភាពគម្រោង | Support
        Status | Support status | Commitment status | State
        priority.supporter:
        អ្នកគាំទ្រ | ស្ថាប័នគាំទ្រ | អង្គភាពគាំទ្រ | ដៃគូគាំទ្រ | អ្នកសន្យាគាំទ្រ | Supported by | Partner
        Supporting institution | Promised by
        running:
        ល.រ | លរ | ល រ | លេខរៀង | លំដាប់ | លេខលំដាប់ | No | No. | Nº | Nr | # | S/N | SN | S.No | Serial number
        Serial No | Order | Ord | Row | Item | Item No | លេខ
        """
}
