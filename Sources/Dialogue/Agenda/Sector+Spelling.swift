extension Sector {
    /// The ways tables write a sector: in both languages, as the NGO data base names its sectors (CDC/CRDB), and the
    /// five sectors of the district integration workshops.
    package static let spellings = WordList([
        ("health", ["Health", "សុខាភិបាល", "HIV/AIDS", "មេរោគអេដស៍ និងជំងឺអេដស៍"]),
        ("education", ["Education", "អប់រំ", "ការអប់រំ", "Vocational training", "អប់រំ និងបណ្ដុះបណ្ដាល"]),
        ("agriculture", ["Agriculture", "កសិកម្ម", "Rural Development", "អភិវឌ្ឍន៍ជនបទ", "Fisheries", "ជលផល"]),
        (
            "water",
            ["Water", "Water & Sanitation", "Water and Sanitation", "Water supply", "ទឹក", "ទឹកស្អាត និងអនាម័យ", "ទឹក និងអនាម័យ"]
        ),
        (
            "transport",
            ["Transport", "Transportation", "Roads", "ដឹកជញ្ជូន", "ផ្លូវ", "ផ្លូវថ្នល់", "Infrastructure", "ហេដ្ឋារចនាសម្ព័ន្ធ"]
        ),
        ("energy", ["Energy", "Electricity", "Energy, Power & Electricity", "ថាមពល", "អគ្គិសនី"]),
        (
            "environment",
            [
                "Environment", "Climate change", "Environment & Conservation", "បរិស្ថាន", "បម្រែបម្រួលអាកាសធាតុ",
                "Natural resources and environment", "Natural resources, environment and disaster",
                "Natural resources", "ធនធានធម្មជាតិ និងបរិស្ថាន", "ធនធានធម្មជាតិ បរិស្ថាន និងគ្រោះមហន្តរាយ",
            ]
        ),
        (
            "economy",
            [
                "Economy", "Economic", "Banking & Business", "Banking and Business", "Manufacturing", "Tourism",
                "Trade", "Manufacturing, Mining, Trade", "សេដ្ឋកិច្ច", "ទេសចរណ៍", "ពាណិជ្ជកម្ម", "ឧស្សាហកម្ម",
            ]
        ),
        (
            "social",
            [
                "Social", "Community & Social Welfare", "Community and Social Welfare", "Social welfare",
                "Emergency & Food Aid", "Emergency and Food Aid", "Culture & Arts", "សង្គម", "សង្គមកិច្ច",
                "សុខុមាលភាពសង្គម",
            ]
        ),
        ("gender", ["Gender", "យេនឌ័រ", "Women", "ស្ត្រី"]),
        (
            "administration",
            [
                "Administration", "Governance", "Governance & Administration", "Administrative services and security",
                "Administrative services & security", "Public administration", "អភិបាលកិច្ច", "រដ្ឋបាល",
                "សេវារដ្ឋបាល និងសន្តិសុខ", "រដ្ឋបាល និងសន្តិសុខ",
            ]
        ),
        ("land", ["Land", "Urban Planning", "Urban Planning & Management", "ដីធ្លី", "រៀបចំដែនដី", "នគរូបនីយកម្ម"]),
        ("digital", ["Digital", "ICT", "Information and Communications", "ឌីជីថល", "បច្ចេកវិទ្យាព័ត៌មាន"]),
        ("other", ["Other", "ផ្សេងៗ", "វិស័យផ្សេងទៀត"]),
    ])
}
